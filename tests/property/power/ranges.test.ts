/** No input of any kind may turn a power range round or narrow one that is not known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashesPerSecond, kilowattHours, milliseconds, watts } from '../../../src/core/units';
import { gpuPower, matchGpu } from '../../../src/power/catalogue';
import { advanceBattery, BATTERY_IDLE, batteryPower } from '../../../src/power/battery';
import { efficiencyOf } from '../../../src/power/efficiency';
import { estimateBothPower, estimateCpuPower, estimateGpuPower, powerOfModel } from '../../../src/power/estimate';
import { meterPower } from '../../../src/power/meter';
import { parseNvidiaSmi, parsePowermetrics } from '../../../src/power/sensor-commands';

const platform = fc.option(fc.constantFrom('windows', 'mac', 'linux', 'chromeos', 'android', 'iphone', 'ipad'), { nil: undefined });
const architecture = fc.option(fc.constantFrom('arm', 'x86'), { nil: undefined });
const cpuHints = fc.record({
  platform,
  architecture,
  isMobile: fc.option(fc.boolean(), { nil: undefined }),
  logicalCores: fc.option(fc.integer({ min: 1, max: 256 }), { nil: undefined }),
});
const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe('estimates', () => {
  it('of any text are in order; a text that matches nothing spans more than fifty to one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), cpuHints, (renderer, cpu) => {
        const estimate = estimateGpuPower({ renderer }, cpu);
        expect(estimate.power.low).toBeGreaterThan(0);
        expect(estimate.power.low).toBeLessThan(estimate.power.high);
        if (matchGpu(renderer) === undefined) expect(estimate.power.high / estimate.power.low).toBeGreaterThan(50);
      }),
    );
  });

  it('of any row by its own name, dressed as a browser dresses it, contain the rating', () => {
    const models = gpuPower.rows.filter((row) => row.level === 'model' && row.power_w !== undefined && !/[(/]/.test(row.name));
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.constantFrom('', 'ANGLE (Vendor, ', 'Mesa '), (row, prefix) => {
        const { power } = estimateGpuPower({ renderer: `${prefix}${row.name}` });
        expect(power.low).toBeLessThanOrEqual(row.power_w ?? 0);
        expect(power.high).toBeGreaterThanOrEqual(row.power_w ?? 0);
      }),
    );
  });

  it('of any CPU hints and threads are in order and never narrower than two to one', () => {
    fc.assert(
      fc.property(cpuHints, fc.option(fc.integer({ min: 1, max: 512 }), { nil: undefined }), (hints, threads) => {
        const { power } = estimateCpuPower(hints, threads);
        expect(power.low).toBeGreaterThan(0);
        expect(power.high / power.low).toBeGreaterThanOrEqual(1.99);
      }),
    );
  });

  it('of both at once hold each part', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gpuPower.rows.filter((row) => row.form !== 'software')), cpuHints, (row, hints) => {
        const [gpu, cpu] = [estimateGpuPower({ renderer: row.name }), estimateCpuPower(hints)];
        const { power } = estimateBothPower(gpu, cpu);
        expect(power.low).toBeGreaterThanOrEqual(Math.max(gpu.power.low, cpu.power.low));
        expect(power.high).toBeCloseTo(gpu.power.high + cpu.power.high, 6);
      }),
    );
  });
});

/** Which models an architecture's name stands for: series numbers that the vendors publish. */
const SERIES: readonly (readonly [string, RegExp])[] = [
  ['nvidia/blackwell', /^(GeForce RTX 50|.*Blackwell)/],
  ['nvidia/lovelace', /^GeForce RTX 40/],
  ['nvidia/ampere', /^GeForce RTX 30/],
  ['nvidia/turing', /^GeForce (RTX 20|GTX 16)/],
  ['nvidia/pascal', /^GeForce (GTX 10|GT 10[13])/],
  ['amd/rdna-4', /^Radeon RX 90/],
  ['amd/rdna-3', /^Radeon RX 7[6-9]\d\d/],
  ['amd/rdna-2', /^Radeon RX 6[4-9]\d\d/],
  ['amd/rdna-1', /^Radeon RX 5[5-7]00/],
  ['amd/gcn-4', /^Radeon RX 5[5-9]0/],
  ['intel/gen-12-hp', /^Arc A/],
  ['intel/gen-13-hp', /^Arc B\d/],
  ['apple/metal-3', /^Apple (M[1-5]|A1[4-9])/],
  ['apple/common-3', /^Apple/],
  ['nvidia/maxwell', /^GeForce GTX 9/],
  ['nvidia/kepler', /^GeForce GTX? [67][6-9]0/],
  ['nvidia/fermi', /^GeForce GTX [45]80/],
  ['arm/gen-5', /^Immortalis-G[79]2/],
  ['arm/valhall', /^(Immortalis-G715|Mali-G(57|68|7[78]|[67]1\d))/],
  ['arm/bifrost', /^Mali-G(31|5[12]|7[126])/],
  ['arm/midgard', /^Mali-T/],
  ['samsung/rdna-3', /^Xclipse 9[45]0/],
  ['samsung/rdna-2', /^Xclipse 920/],
  ['broadcom/videocore', /^VideoCore/],
  ['qualcomm/adreno-8xx', /Adreno (8\d\d|X2)/],
  ['qualcomm/adreno-7xx', /Adreno (7\d\d|X1)/],
  ['qualcomm/adreno-6xx', /Adreno 6\d\d/],
  ['qualcomm/adreno-5xx', /Adreno 5\d\d/],
];
const models = gpuPower.rows.filter((row) => row.level === 'model' && row.form !== 'datacenter');
const holds = (wide: { low: number; high: number }, row: (typeof models)[number], name: string): void => {
  const { power } = powerOfModel(row);
  expect(wide.low, `${name} and ${row.name}`).toBeLessThanOrEqual(power.low);
  expect(wide.high, `${name} and ${row.name}`).toBeGreaterThanOrEqual(power.high);
};

describe('a device known less well is never given a narrower range', () => {
  it.each(SERIES)('than any model of its architecture: %s', (name, series) => {
    const [vendor = '', architecture = ''] = name.split('/');
    const wide = estimateGpuPower({ adapter: { vendor, architecture } });
    expect(wide.basis).toBe('gpu-architecture');
    const ofSeries = models.filter((row) => row.vendor === vendor && series.test(row.name));
    expect(ofSeries.length).toBeGreaterThan(0);
    for (const row of ofSeries) holds(wide.power, row, name);
  });

  it('than any model that the pattern of a vendor row would have caught', () => {
    const vendors = gpuPower.rows.filter((row) => row.level === 'vendor');
    expect(vendors.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.constantFrom(...vendors), fc.constantFrom(...models), (vendor, row) => {
        const isOfKind = row.vendor === vendor.vendor && new RegExp(vendor.pattern, 'i').test(`${row.vendor} ${row.name}`);
        if (isOfKind) holds(powerOfModel(vendor).power, row, vendor.name);
      }),
      { numRuns: 3000 },
    );
  });

  it('than any Apple chip when Safari hides which', () => {
    const { power, basis } = estimateGpuPower({ renderer: 'Apple GPU' });
    expect(basis).toBe('gpu-vendor');
    for (const row of models.filter(({ vendor }) => vendor === 'apple')) holds(power, row, 'Apple GPU');
  });

  it('than any device outside data centres when nothing is known, any phone chip when only that is known, and any device of a group', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), (row) => {
        holds(estimateGpuPower({}).power, row, 'unknown');
        if (row.form === 'soc') holds(estimateGpuPower({}, { isMobile: true }).power, row, 'unknown phone');
        if (row.vendor === 'nvidia') holds(estimateGpuPower({ renderer: 'NVIDIA GeForce GTX 980, or similar' }).power, row, 'group');
      }),
      { numRuns: 1000 },
    );
  });

  it('than the architecture or the vendor row when nothing is known', () => {
    const wide = estimateGpuPower({}).power;
    for (const row of gpuPower.rows) {
      if (['architecture', 'vendor'].includes(row.level) && row.form !== 'datacenter') holds(wide, row, 'unknown');
    }
  });
});

describe('measurements', () => {
  it('of efficiency contain the true figure for every rate and power within their ranges', () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 1, max: 10, noNaN: true }), (rate, power, factor) => {
        const efficiency = efficiencyOf(
          { low: hashesPerSecond(rate / factor), high: hashesPerSecond(rate * factor) },
          { low: watts(power / factor), high: watts(power * factor) },
        );
        expect(efficiency.joulesPerHash.low).toBeLessThanOrEqual((power / rate) * (1 + 1e-12));
        expect(efficiency.joulesPerHash.high).toBeGreaterThanOrEqual((power / rate) * (1 - 1e-12));
        expect(efficiency.hashesPerJoule.low).toBeLessThanOrEqual(efficiency.hashesPerJoule.high);
      }),
    );
  });

  it('of a wall meter contain the reading, gross and net', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.01, 0.1, 1), (loaded, part, grain) => {
        const { gross, net } = meterPower({ loaded: watts(loaded), idle: watts(loaded * part), grain: watts(grain) });
        expect(gross.power.low).toBeLessThan(loaded);
        expect(gross.power.high).toBeGreaterThan(loaded);
        expect(net?.power.low).toBeGreaterThanOrEqual(0);
        expect(net?.power.high).toBeGreaterThanOrEqual(loaded * (1 - part));
      }),
    );
  });

  it('of a battery contain a steady power for any capacity and pace, aged to any part above four fifths', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 0.12, noNaN: true }),
        fc.double({ min: 0.8, max: 1, noNaN: true }),
        fc.integer({ min: 5, max: 50 }),
        (trueWatts, capacity, health, edges) => {
          const onePercentMs = ((capacity * health * 1000 * 0.01) / trueWatts) * 3.6e6;
          let state = BATTERY_IDLE;
          for (let step = 0; step <= edges; step++) {
            state = advanceBattery(state, { at: milliseconds(step * onePercentMs), level: (95 - step) / 100, isCharging: false });
          }
          const result = batteryPower(state, kilowattHours(capacity));
          expect(result.kind).toBe('measured');
          if (result.kind !== 'measured') return;
          expect(result.figure.power.low).toBeLessThanOrEqual(trueWatts);
          expect(result.figure.power.high).toBeGreaterThanOrEqual(trueWatts);
        },
      ),
    );
  });

  it('are never invented from noise that other programs print', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const cards = parseNvidiaSmi(noise) ?? [];
        expect(cards.every(({ power }) => Number.isFinite(power) && power >= 0)).toBe(true);
        const mac = parsePowermetrics(noise);
        if (mac !== null) expect([mac.cpu, mac.gpu, mac.whole].every((value) => value === null || value >= 0)).toBe(true);
      }),
    );
  });
});
