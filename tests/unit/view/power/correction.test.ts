/** What a person typed goes over to the shown document, and only to the run and document that it was typed for. */
import { describe, expect, test } from 'vitest';
import { hashesPerSecond, watts } from '../../../../src/core/units';
import { typedPower } from '../../../../src/power/estimate';
import { deriveEfficiency } from '../../../../src/result/derive';
import type { ChosenPower } from '../../../../src/view/contrast/power-choice';
import type { Subject } from '../../../../src/view/contrast/subject';
import { withCorrection } from '../../../../src/view/power/correction';
import { correctionOf } from '../../../../src/view/power/follow-choice';
import { isRated } from '../../../../src/view/result/select';
import { RESULT } from '../../../fixtures/events/documents';

const rate = hashesPerSecond(31_940_000);
const run = RESULT.runs[1];
if (!isRated(run)) throw new Error('the fixture has no second rate');
const MEASURED: Subject = { kind: 'measured', run, document: RESULT, rate, range: { low: rate, high: rate }, part: 'cpu' };
const TYPED: ChosenPower = {
  figure: typedPower(watts(45), 'chip'),
  basis: null,
  device: '',
  sources: [],
  isWeak: false,
  way: 'typed',
  problem: null,
};

describe('a typed figure', () => {
  const chosen = correctionOf(MEASURED, TYPED);
  const shown = withCorrection(RESULT, chosen);

  test('changes power and efficiency of its run in the shown document', () => {
    const corrected = shown.runs[1];
    if (!corrected?.power || !corrected.hashrate) throw new Error('no power');
    expect(corrected.power).toMatchObject({ badge: 'typed', scope: 'chip', power_w: { low: 36, high: 54 } });
    expect(corrected.efficiency).toEqual(deriveEfficiency(corrected.hashrate, corrected.power));
  });

  test('leaves the other run and the measured document alone', () => {
    expect(shown.runs[0]).toEqual(RESULT.runs[0]);
    expect(RESULT.runs[1]?.power).toBeNull();
    expect(shown.id).toBe(RESULT.id);
  });

  test('does not reach another document', () => {
    const other = { ...RESULT, id: 'another' };
    expect(withCorrection(other, chosen)).toBe(other);
  });
});

describe('what does not go over', () => {
  test.each(['estimate', 'told'] as const)('a figure that is %s', (way) => {
    expect(correctionOf(MEASURED, { ...TYPED, way })).toBeNull();
  });

  test('a figure with a problem: the estimate stands in', () => {
    expect(correctionOf(MEASURED, { ...TYPED, problem: 'watts-unreadable' })).toBeNull();
  });

  test('a figure for a number that was not measured here', () => {
    expect(correctionOf({ kind: 'given', rate, range: { low: rate, high: rate }, part: 'cpu' }, TYPED)).toBeNull();
  });

  test('nothing chosen changes nothing', () => {
    expect(withCorrection(RESULT, null)).toBe(RESULT);
  });
});
