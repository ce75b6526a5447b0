/** A million nonces for each WGSL variant against headers hashed whole by @noble/hashes: zero missed, zero extra. */
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../src/backend/gpu/pipeline';
import { emitWgsl } from '../../src/kernel/emit-wgsl';
import type { GpuVariant } from '../../src/kernel/variant';
import { compileCandidate, openTestDevice } from '../gpu/run-kernel';
import { VARIANTS } from '../gpu/variants';
import { GENESIS, jobOf, matchesOf } from '../unit/kernel/oracle';

const COUNT = 1_000_003;
const FIRST = 2_718_281_828;
const MASK = 2 ** 10 - 1;
/** Nonces of one dispatch: under a tenth of a second on the slowest software adapter. */
const STEP = 20_011;

/** Four million headers at the oracle's pace, on a machine that does other things too. */
const ORACLE_LIMIT_MS = 300_000;

let device: GPUDevice;
let all: number[];
beforeAll(async () => {
  device = await openTestDevice();
  all = matchesOf(jobOf(GENESIS, 4), FIRST, COUNT, MASK);
  return () => device.destroy();
}, ORACLE_LIMIT_MS);

describe.each(VARIANTS.map((variant): [string, GpuVariant] => [variant.id, variant]))('%s', (_, variant) => {
  test('finds exactly the matches of a million nonces', async () => {
    const choice = { variant, workgroupSize: 64 };
    const emitted = emitWgsl(variant);
    const search = await compileCandidate(device, { ...choice, emitted, source: assemble(choice, emitted) });
    const job = jobOf(GENESIS, variant.headers);
    const found: number[] = [];
    for (let done = 0; done < COUNT; done += STEP) {
      const { outcome, pairs } = await search(job, FIRST + done, Math.min(STEP, COUNT - done), MASK);
      expect(outcome.count).toBe(pairs.length / 2);
      for (const value of pairs) found.push(value);
    }
    const expected = all.flatMap((value, index) =>
      index % 2 === 0 && (all[index + 1] ?? 4) < variant.headers ? [value, all[index + 1]] : [],
    );
    expect(found).toEqual(expected);
  });
});
