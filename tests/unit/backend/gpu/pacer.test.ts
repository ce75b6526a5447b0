import { describe, expect, test } from 'vitest';
import { Pacer } from '../../../../src/backend/gpu/pacer';
import { milliseconds } from '../../../../src/core/units';

/** A device of constant speed that is asked again and again; answers how long each dispatch took. */
function run(pacer: Pacer, noncesPerMs: number, dispatches: number, seen: (real: number) => number = (real) => real): number[] {
  return Array.from({ length: dispatches }, () => {
    const { nonces } = pacer;
    const elapsed = nonces / noncesPerMs;
    pacer.record(nonces, milliseconds(seen(elapsed)));
    return elapsed;
  });
}

describe.each([
  ['a phone, 0.2 MH/s', 200],
  ['SwiftShader, 1 MH/s', 1_000],
  ['an integrated GPU, 300 MH/s', 300_000],
  ['the fastest card, 12 GH/s', 12_000_000],
])('%s', (_, noncesPerMs) => {
  test('starts tiny, ends between 20 and 45 ms, and is never above 50 ms', () => {
    const pacer = new Pacer(64, 1);
    const times = run(pacer, noncesPerMs, 30);
    expect(times[0]).toBeLessThan(25);
    expect(Math.max(...times)).toBeLessThanOrEqual(50);
    expect(times.at(-1)).toBeGreaterThan(20);
    expect(times.at(-1)).toBeLessThan(45);
  });
});

test('dispatches are whole workgroups', () => {
  const pacer = new Pacer(64 * 16, 2);
  for (const _ of Array(20)) {
    expect(pacer.nonces % 1024).toBe(0);
    run(pacer, 1_237, 1);
  }
});

test('a device that turns slow gets smaller dispatches at once', () => {
  const pacer = new Pacer(64, 1);
  run(pacer, 100_000, 20);
  run(pacer, 10_000, 1);
  expect(pacer.nonces / 10_000).toBeLessThan(50);
});

test('a short task at the end of a job does not shrink the next ones', () => {
  const pacer = new Pacer(64, 1);
  run(pacer, 100_000, 20);
  const { nonces } = pacer;
  pacer.record(64, milliseconds(5));
  expect(pacer.nonces).toBe(nonces);
});

test('a clock that stands still never divides by zero', () => {
  const pacer = new Pacer(64, 1);
  pacer.record(pacer.nonces, milliseconds(0));
  expect(pacer.nonces).toBeGreaterThan(4096);
  expect(pacer.nonces).toBeLessThanOrEqual(4 * 4096);
});

/** Can be told to look, and does not. */
function ignorantBrowser() {
  return {
    nudges: 0,
    get isNudged() {
      return this.nudges > 0;
    },
    nudge() {
      this.nudges++;
    },
  };
}

describe('completions that come all at once', () => {
  /** One look of the browser each 100 ms finds the whole queue finished. */
  function lateLooks(pacer: Pacer, looks: number, browser = ignorantBrowser()): number {
    for (let look = 0; look < looks; look++) {
      const { depth } = pacer;
      for (let index = 0; index < depth; index++) pacer.record(pacer.nonces, milliseconds(index === 0 ? 99 : 0.5));
      pacer.judge(browser, false);
    }
    return browser.nudges;
  }

  test('once are an accident', () => {
    const pacer = new Pacer(64, 1);
    expect(lateLooks(pacer, 1)).toBe(0);
    expect(pacer.depth).toBe(3);
  });

  test('twice make the browser look, and if they still do, deepen the queue, up to ten', () => {
    const pacer = new Pacer(64, 1);
    const browser = ignorantBrowser();
    expect(lateLooks(pacer, 2, browser)).toBe(1);
    expect(pacer.depth).toBe(3);
    lateLooks(pacer, 1, browser);
    expect(pacer.depth).toBe(6);
    lateLooks(pacer, 20, browser);
    expect(pacer.depth).toBe(10);
    expect(browser.nudges).toBe(1);
  });

  test('and then again one by one are forgotten', () => {
    const pacer = new Pacer(64, 1);
    for (const _ of Array(10)) {
      expect(lateLooks(pacer, 1)).toBe(0);
      for (const _ of Array(6)) pacer.record(pacer.nonces, milliseconds(30));
      pacer.judge(ignorantBrowser(), false);
    }
    expect(pacer.depth).toBe(3);
  });
});

test('a dispatch seen right behind one that was seen late does not look like a quick one', () => {
  const pacer = new Pacer(64, 1);
  run(pacer, 100_000, 20);
  const { nonces } = pacer;
  for (const seen of [90, 0.5, 0.5, 90, 0.5, 0.5]) {
    pacer.record(nonces, milliseconds(seen));
    expect(pacer.nonces / 100_000).toBeLessThanOrEqual(50);
  }
});
