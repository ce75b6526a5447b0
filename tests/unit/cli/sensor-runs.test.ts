/** Real files in a folder that stands for /, real programs on a PATH that holds nothing else, and the page's events in their order. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { powerSources } from '../../../src/cli/commands/doctor';
import { nodeSensorPorts } from '../../../src/cli/sensor-ports';
import { followRuns, type SensorReports } from '../../../src/cli/sensor-runs';
import { milliseconds } from '../../../src/core/units';
import type { BenchmarkEvent } from '../../../src/engine';
import type { Phase, RunLabel } from '../../../src/measure/events';
import type { SensorPorts } from '../../../src/power/sensors';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-sensors-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setCounter(microjoules: number): void {
  const zone = join(folder, 'sys/class/powercap/intel-rapl:0');
  mkdirSync(zone, { recursive: true });
  writeFileSync(join(zone, 'name'), 'package-0\n');
  writeFileSync(join(zone, 'energy_uj'), `${microjoules}\n`);
  writeFileSync(join(zone, 'max_energy_range_uj'), '262143328850\n');
}

/** Notes every call in a file. */
function installProgram(name: string, script: string): void {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\necho called >> "${join(folder, 'calls')}"\n${script}\n`);
  chmodSync(path, 0o755);
}

function calls(): number {
  return existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').length : 0;
}

function ports(change: Partial<SensorPorts> = {}): SensorPorts {
  // The shell of the fake programs is found in /bin.
  const place = { root: folder, path: `${join(folder, 'bin')}${delimiter}${join(folder, 'nowhere')}`, platform: 'linux' };
  return { ...nodeSensorPorts(place), ...change };
}

const GPU: RunLabel = { backend: 'gpu', index: 0, total: 2 };
const CPU: RunLabel = { backend: 'cpu', index: 1, total: 2 };
const entered = (run: RunLabel, phase: Phase): BenchmarkEvent => ({ kind: 'phase-entered', run, phase });

/** A clock that the test moves. */
function clock(): { now: () => ReturnType<typeof milliseconds>; advance: (by: number) => void } {
  let time = 0;
  return { now: () => milliseconds(time), advance: (by) => void (time += by) };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

/** Both runs, with the counter rising by so many joules while each is measured. */
async function measureBoth(sensors: ReturnType<typeof followRuns>, during: (run: RunLabel) => Promise<void>): Promise<SensorReports> {
  for (const run of [GPU, CPU]) {
    for (const phase of ['check', 'tune', 'warm-up', 'measure'] as const) sensors.receive(entered(run, phase));
    await during(run);
    sensors.receive(entered(run, 'audit'));
  }
  return sensors.end();
}

describe('while the page measures', () => {
  test('counters are read from the first window to the last, and 60 J in 2 s are 30 W', async () => {
    const { now, advance } = clock();
    setCounter(1_000_000);
    let reads = 0;
    const plain = ports();
    const readText = (path: string): Promise<string> =>
      plain.readText(path).finally(() => {
        // The last file of a reading: a second socket that is not there.
        if (path.endsWith('intel-rapl:1/name')) reads += 1;
      });
    installProgram('nvidia-smi', 'exit 9');
    const reports = await measureBoth(followRuns(ports({ now, readText }), 1), async (run) => {
      // The second run begins while the first one's last reading may still be under way.
      await until(() => reads === (run === GPU ? 1 : 3));
      // By the next turn the reading has been taken in and its time noted.
      await new Promise((resolve) => setImmediate(resolve));
      const counter = Number(readFileSync(join(folder, 'sys/class/powercap/intel-rapl:0/energy_uj'), 'utf8'));
      setCounter(counter + 60_000_000);
      advance(2000);
    });
    for (const index of [0, 1]) {
      expect(reports.get(index)?.cpu).toMatchObject({ badge: 'sensor', scope: 'chip' });
      expect(reports.get(index)?.cpu?.power.low).toBeCloseTo(28.5, 6);
      expect(reports.get(index)?.cpu?.power.high).toBeCloseTo(31.5, 6);
    }
  });

  test('a card is asked during the GPU run and left alone during the CPU run', async () => {
    installProgram('nvidia-smi', 'echo "0, NVIDIA GeForce RTX 4070, 150.00"');
    const reports = await measureBoth(followRuns(ports(), 1), async ({ backend }) => {
      if (backend === 'gpu') await until(() => calls() >= 2);
    });
    const asked = calls();
    expect(reports.get(0)?.gpu).toMatchObject({ badge: 'sensor', scope: 'board', power: { low: 145, high: 155 } });
    expect(reports.get(0)?.gpu?.source).toContain('RTX 4070');
    expect(reports.get(1)?.gpu).toBeNull();
    expect(reports.get(1)?.unreadable.join()).not.toContain('nvidia');
    // Nothing keeps asking once the reports are out.
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls()).toBe(asked);
  });

  test('a run that is broken off is closed by the end', async () => {
    installProgram('nvidia-smi', 'echo "0, NVIDIA T4, 60.00"');
    const sensors = followRuns(ports(), 1);
    sensors.receive(entered(GPU, 'measure'));
    await until(() => calls() >= 1);
    expect([...(await sensors.end()).keys()]).toEqual([0]);
  });

  test('phases without measuring read nothing', async () => {
    installProgram('nvidia-smi', 'echo "0, NVIDIA T4, 60.00"');
    const sensors = followRuns(ports(), 1);
    for (const phase of ['check', 'tune', 'warm-up', 'audit'] as const) sensors.receive(entered(GPU, phase));
    expect(await sensors.end()).toEqual(new Map());
    expect(calls()).toBe(0);
  });
});

describe('what could not be read', () => {
  const reasons = async (): Promise<readonly string[]> => (await powerSources(ports())).map(({ found }) => found);

  test('nothing is there', async () => {
    expect(await reasons()).toEqual(['no processor package under /sys/class/powercap', 'not installed']);
  });

  test('a program that fails gives its own first line', async () => {
    installProgram('nvidia-smi', 'echo "NVIDIA-SMI has failed: no driver" >&2; echo more >&2; exit 9');
    expect((await reasons())[1]).toBe('NVIDIA-SMI has failed: no driver');
  });

  test('a file that is not a program', async () => {
    writeFileSync(join(folder, 'bin', 'nvidia-smi'), 'text');
    expect((await reasons())[1]).toBe('not allowed');
  });

  test('a package whose counter is missing is named', async () => {
    setCounter(1);
    rmSync(join(folder, 'sys/class/powercap/intel-rapl:0/energy_uj'));
    expect((await reasons())[0]).toBe('/sys/class/powercap/intel-rapl:0/energy_uj: not there');
  });

  test('a Mac is asked for powermetrics alone', async () => {
    installProgram('powermetrics', 'echo "powermetrics must be invoked as the superuser" >&2; exit 1');
    const [source, ...others] = await powerSources({ ...ports(), isMac: true });
    expect(source).toMatchObject({ is_available: false, found: 'powermetrics must be invoked as the superuser' });
    expect(others).toEqual([]);
  });

  test('what answers is available', async () => {
    setCounter(1);
    installProgram('nvidia-smi', 'echo "0, NVIDIA H200, 80.1"');
    expect(await powerSources(ports())).toMatchObject([
      { is_available: true, found: '1 processor package(s)' },
      { is_available: true, found: 'NVIDIA H200' },
    ]);
  });
});
