/** Sensors through fake file trees and fake commands. */
import { describe, expect, it } from 'vitest';
import { milliseconds, watts } from '../../../src/core/units';
import { nvidiaPower, parseNvidiaSmi, parsePowermetrics, powermetricsPower } from '../../../src/power/sensor-commands';
import { raplPower, readRapl } from '../../../src/power/sensor-rapl';
import { beginSensors, type SensorPorts } from '../../../src/power/sensors';

const tree =
  (files: Readonly<Record<string, string>>) =>
  (path: string): Promise<string> => {
    const text = files[path];
    return text === undefined ? Promise.reject(new Error(`ENOENT: ${path}`)) : Promise.resolve(text);
  };
const zone = (index: number, name: string, energy: string, wrapsAt = '262143328850'): Record<string, string> => ({
  [`/sys/class/powercap/intel-rapl:${index}/name`]: `${name}\n`,
  [`/sys/class/powercap/intel-rapl:${index}/energy_uj`]: `${energy}\n`,
  [`/sys/class/powercap/intel-rapl:${index}/max_energy_range_uj`]: `${wrapsAt}\n`,
});
const snapshots = async (before: Record<string, string>, after: Record<string, string>) =>
  [await readRapl(tree(before)), await readRapl(tree(after))] as const;

describe('RAPL', () => {
  it('turns 50 J in 2 s into 25 W, give or take five percent', async () => {
    const [before, after] = await snapshots(zone(0, 'package-0', '1000000'), zone(0, 'package-0', '51000000'));
    const power = raplPower(before, after, milliseconds(2000));
    expect(power?.low).toBeCloseTo(23.75, 9);
    expect(power?.high).toBeCloseTo(26.25, 9);
  });

  it('undoes one wraparound of the counter', async () => {
    const [before, after] = await snapshots(zone(0, 'package-0', '262143000000'), zone(0, 'package-0', '49671150'));
    const power = raplPower(before, after, milliseconds(1000));
    expect(((power?.low ?? 0) + (power?.high ?? 0)) / 2).toBeCloseTo(50, 6);
  });

  it('adds the sockets and leaves other zones out', async () => {
    const before = { ...zone(0, 'package-0', '0'), ...zone(1, 'package-1', '0'), ...zone(2, 'psys', '0') };
    const after = { ...zone(0, 'package-0', '10000000'), ...zone(1, 'package-1', '20000000'), ...zone(2, 'psys', '90000000') };
    const power = raplPower(...(await snapshots(before, after)), milliseconds(1000));
    expect(power?.high).toBeCloseTo(31.5, 9);
  });

  it('says what it could not read: no zone, no permission, no number', async () => {
    expect(await readRapl(tree({}))).toEqual({ kind: 'unreadable', reason: 'no processor package under /sys/class/powercap' });
    const locked = (path: string): Promise<string> =>
      path.endsWith('energy_uj') ? Promise.reject(new Error('EACCES: permission denied')) : tree(zone(0, 'package-0', '1'))(path);
    expect(await readRapl(locked)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('EACCES') });
    expect(await readRapl(tree(zone(0, 'package-0', 'many')))).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('not a number'),
    });
  });

  it('gives no power rather than a wrong one when a socket is gone or a counter was reset', async () => {
    const two = { ...zone(0, 'package-0', '5'), ...zone(1, 'package-1', '5') };
    expect(raplPower(...(await snapshots(two, zone(0, 'package-0', '9'))), milliseconds(1000))).toBeNull();
    const reset = await snapshots(zone(0, 'package-0', '900', '100'), zone(0, 'package-0', '1', '100'));
    expect(raplPower(...reset, milliseconds(1000))).toBeNull();
  });

  it('rejects a span of no time', async () => {
    const [before, after] = await snapshots(zone(0, 'package-0', '1'), zone(0, 'package-0', '2'));
    expect(() => raplPower(before, after, milliseconds(0))).toThrow(/"elapsed" expected/);
  });
});

describe('nvidia-smi', () => {
  it('reads every card, a comma in a name included', () => {
    expect(parseNvidiaSmi('0, NVIDIA GeForce RTX 4070, 38.52\n1, Odd, Name, 7.00\n')).toEqual([
      { index: 0, name: 'NVIDIA GeForce RTX 4070', power: 38.52 },
      { index: 1, name: 'Odd, Name', power: 7 },
    ]);
  });

  it.each(['[N/A]', '[Not Supported]', 'ERR!', '-1'])('leaves out a card that answers %s', (draw) => {
    expect(parseNvidiaSmi(`0, NVIDIA GeForce GT 710, ${draw}\n`)).toEqual([]);
  });

  it('does not take an error message for a table', () => {
    expect(parseNvidiaSmi("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.")).toBeNull();
  });

  it('is within 5 W of the mean of its readings, never below zero, and nothing without one', () => {
    expect(nvidiaPower([watts(90), watts(110)])).toEqual({ low: 95, high: 105 });
    expect(nvidiaPower([watts(2)])).toEqual({ low: 0, high: 7 });
    expect(nvidiaPower([])).toBeNull();
  });
});

const APPLE_TEXT = `*** Sampled system activity ***
CPU Power: 4312 mW
GPU Power: 812 mW
ANE Power: 0 mW
Combined Power (CPU + GPU + ANE): 5124 mW
`;
const APPLE_PLIST = `<dict><key>processor</key><dict><key>cpu_power</key><real>4312.5</real>
<key>gpu_power</key><real>812</real><key>combined_power</key><real>5124.5</real></dict></dict>`;

describe('powermetrics', () => {
  it('reads milliwatts from text and from a property list', () => {
    expect(parsePowermetrics(APPLE_TEXT)).toEqual({ cpu: 4.312, gpu: 0.812, whole: 5.124 });
    expect(parsePowermetrics(APPLE_PLIST)).toEqual({ cpu: 4.3125, gpu: 0.812, whole: 5.1245 });
  });

  it('reads the package of an Intel Mac in watts', () => {
    expect(parsePowermetrics('Intel energy model derived package power (CPUs+GT+SA): 23.45W\n')?.whole).toBe(23.45);
  });

  it('does not take a refusal for a reading', () => {
    expect(parsePowermetrics('powermetrics must be invoked as the superuser\n')).toBeNull();
    expect(powermetricsPower([])).toBeNull();
    expect(powermetricsPower([watts(10)])).toEqual({ low: 9, high: 11 });
  });
});

describe('a session of sensors', () => {
  const ports = (changes: Partial<SensorPorts>): SensorPorts => {
    let time = 0;
    return {
      readText: tree({}),
      runCommand: (command) => Promise.reject(new Error(`${command}: command not found`)),
      now: () => milliseconds((time += 1000)),
      isMac: false,
      ...changes,
    };
  };

  it('reads counters over the run and the card while it lasts', async () => {
    let energy = 0;
    const readText = (path: string): Promise<string> => tree(zone(0, 'package-0', String((energy += 15_000_000))))(path);
    const session = await beginSensors(
      ports({ readText, runCommand: () => Promise.resolve('0, NVIDIA H200, 300.0\n1, NVIDIA H200, 80.0\n') }),
    );
    await session.sample();
    await session.sample();
    const report = await session.end();
    expect(report.cpu?.scope).toBe('chip');
    expect(report.gpu).toMatchObject({ badge: 'sensor', scope: 'board', power: { low: 295, high: 305 } });
    expect(report.unreadable).toEqual([]);
  });

  it('says for each sensor why it gave nothing, and asks a missing program once', async () => {
    const asked: string[] = [];
    const session = await beginSensors(
      ports({
        runCommand: (command) => {
          asked.push(command);
          return Promise.reject(new Error('ENOENT'));
        },
      }),
    );
    await session.sample();
    await session.sample();
    const report = await session.end();
    expect(report).toEqual({
      cpu: null,
      gpu: null,
      unreadable: ['RAPL: no processor package under /sys/class/powercap', 'nvidia-smi: ENOENT'],
    });
    expect(asked).toEqual(['nvidia-smi']);
  });

  it('asks powermetrics alone on a Mac', async () => {
    const commands: string[] = [];
    const session = await beginSensors(
      ports({
        isMac: true,
        runCommand: (command) => {
          commands.push(command);
          return Promise.resolve(APPLE_TEXT);
        },
      }),
    );
    await session.sample();
    const { cpu, gpu, unreadable } = await session.end();
    expect(cpu?.power.low).toBeCloseTo(5.124 * 0.9, 9);
    expect([gpu, unreadable, commands]).toEqual([null, [], ['powermetrics']]);
  });

  it('reports a Mac that refuses', async () => {
    const session = await beginSensors(ports({ isMac: true }));
    await session.sample();
    await session.sample();
    expect((await session.end()).unreadable).toEqual(['powermetrics: powermetrics: command not found']);
  });

  it('says that no reading was taken when the run was too short for one', async () => {
    const session = await beginSensors(ports({}));
    expect((await session.end()).unreadable.at(-1)).toBe('nvidia-smi: no reading was taken');
  });
});

describe('long runs', () => {
  it('a counter that wraps every 655 s under 100 W is read often enough in a run of 20 minutes', async () => {
    const wrapsAt = 65_532_610_987;
    let seconds = 0;
    const readText = (path: string): Promise<string> =>
      tree(zone(0, 'package-0', String((seconds * 100_000_000) % wrapsAt), String(wrapsAt)))(path);
    const session = await beginSensors({
      readText,
      runCommand: () => Promise.reject(new Error('not asked')),
      now: () => milliseconds(seconds * 1000),
      isMac: false,
      readsCards: false,
    });
    for (; seconds < 1200; seconds++) await session.sample();
    const { cpu, unreadable } = await session.end();
    expect(cpu?.power.low).toBeCloseTo(95, 6);
    expect(cpu?.power.high).toBeCloseTo(105, 6);
    expect(unreadable).toEqual([]);
  });

  it('a span without a figure spoils the whole: no mean of the rest', async () => {
    let seconds = 0;
    const readText = (path: string): Promise<string> =>
      seconds > 40 && seconds < 80 ? Promise.reject(new Error('gone')) : tree(zone(0, 'package-0', String(seconds * 1e6)))(path);
    const session = await beginSensors({
      readText,
      runCommand: () => Promise.reject(new Error('not asked')),
      now: () => milliseconds(seconds * 1000),
      isMac: false,
      readsCards: false,
    });
    for (; seconds < 120; seconds += 10) await session.sample();
    expect(await session.end()).toMatchObject({ cpu: null, unreadable: ['RAPL: no processor package under /sys/class/powercap'] });
  });
});
