import { describe, expect, test } from 'vitest';
import { createCount, createProgress } from '../../../src/cli/progress';
import { hashesPerSecond, milliseconds } from '../../../src/core/units';
import type { BenchmarkEvent } from '../../../src/engine';

const run = { backend: 'gpu', index: 0, total: 2 } as const;
const progressed: BenchmarkEvent = {
  kind: 'progressed',
  run,
  phase: 'measure',
  elapsed: milliseconds(500),
  fraction: 0.25,
  rate: hashesPerSecond(1.5e6),
};

function record(isTerminal: boolean): { text: () => string; progress: ReturnType<typeof createProgress>; pass: (ms: number) => void } {
  let written = '';
  let time = 0;
  const port = { out: () => undefined, error: (text: string) => void (written += text), isTerminal };
  return { text: () => written, progress: createProgress(port, () => time), pass: (ms) => void (time += ms) };
}

test('without a terminal each phase is one plain line', () => {
  const { text, progress } = record(false);
  progress.receive({ kind: 'phase-entered', run, phase: 'check' });
  progress.receive({ kind: 'phase-entered', run, phase: 'measure' });
  expect(text()).toBe('GPU (1 of 2): checking known answers …\nGPU (1 of 2): measuring …\n');
});

test('without a terminal progress comes at least every five seconds and no oftener', () => {
  const { text, progress, pass } = record(false);
  progress.say('start');
  pass(4999);
  progress.receive(progressed);
  expect(text()).toBe('start\n');
  pass(1);
  progress.receive(progressed);
  expect(text()).toBe('start\nGPU (1 of 2): measuring … 25 %, now about 1.50 MH/s\n');
});

test('a multiplication is named with its number format, and its rate has its own unit', () => {
  const { text, progress, pass } = record(false);
  const gemm = { ...run, workload: 'gemm', precision: 'f32' } as const;
  pass(5000);
  progress.receive({ ...progressed, run: gemm, rate: null, throughput: { unit: 'operation_per_s', perSecond: 2.5e9 } });
  expect(text()).toBe('GPU gemm f32 (1 of 2): measuring … 25 %, now about 2.50 Gop/s\n');
});

test('a terminal gets one line, rewritten, and a clean one at the end', () => {
  const { text, progress } = record(true);
  progress.receive(progressed);
  progress.receive(progressed);
  progress.close();
  expect(text()).not.toContain('\n');
  expect(text().endsWith('\r\u001b[K')).toBe(true);
});

test('a skipped run is said with its reason', () => {
  const { text, progress } = record(false);
  progress.receive({ kind: 'run-skipped', run, reason: 'no adapter' });
  expect(text()).toBe('GPU (1 of 2): skipped, no adapter\n');
});

test('an update is rewritten on a terminal, and a line elsewhere', () => {
  const terminal = record(true);
  terminal.progress.update('10 %');
  terminal.progress.update('20 %');
  expect(terminal.text()).toBe('\r\u001b[K10 %\r\u001b[K20 %');
  const plain = record(false);
  plain.progress.update('10 %');
  plain.progress.update('20 %');
  expect(plain.text()).toBe('10 %\n20 %\n');
});

test('how many threads of the processor run is said, one as one', () => {
  const { text, progress } = record(false);
  for (const threads of [8, 1]) {
    progress.receive({ kind: 'phase-entered', run: { backend: 'cpu', index: 1, total: 3, threads }, phase: 'check' });
  }
  expect(text()).toBe('CPU, 8 threads (2 of 3): checking known answers …\nCPU, 1 thread (2 of 3): checking known answers …\n');
});

describe('a count of like things', () => {
  function counted(isTerminal: boolean): { text: () => string; count: ReturnType<typeof createCount>; pass: (ms: number) => void } {
    let written = '';
    let time = 0;
    const port = { out: () => undefined, error: (text: string) => void (written += text), isTerminal };
    const count = createCount(port, () => time, { doing: 'Verifying', total: 1000 });
    return { text: () => written, count, pass: (ms) => void (time += ms) };
  }

  test.each([true, false])('is silent for a second (terminal: %s)', (isTerminal) => {
    const { text, count, pass } = counted(isTerminal);
    pass(999);
    count.done(500);
    count.close();
    expect(text()).toBe('');
  });

  test('is rewritten on a terminal, which is left clean', () => {
    const { text, count, pass } = counted(true);
    pass(1000);
    count.done(1);
    count.done(2);
    count.close();
    expect(text()).toBe('\r\u001b[KVerifying: 1 of 1000 …\r\u001b[KVerifying: 2 of 1000 …\r\u001b[K');
  });

  test('is a plain line every five seconds elsewhere, and none for the last', () => {
    const { text, count, pass } = counted(false);
    pass(1000);
    count.done(1);
    pass(4999);
    count.done(2);
    pass(1);
    count.done(3);
    pass(5000);
    count.done(1000);
    count.close();
    expect(text()).toBe('Verifying: 1 of 1000 …\nVerifying: 3 of 1000 …\n');
  });
});
