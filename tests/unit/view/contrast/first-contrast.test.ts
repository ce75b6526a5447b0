/** What a result's watts mean beside an ASIC's, and when nothing is said of it. */
import { h } from 'preact';
import { expect, test } from 'vitest';
import { hashesPerSecond } from '../../../../src/core/units';
import { firstContrast } from '../../../../src/insight/hardware';
import { accelerator } from '../../../../src/insight/inversion';
import { acceleratorShare } from '../../../../src/view/contrast/accelerator-share';
import { ContrastSentence } from '../../../../src/view/contrast/contrast';
import { gapSentence } from '../../../../src/view/contrast/gap-sentence';
import { textOf } from '../small-dom';

const said = (low: number, high: number): string =>
  textOf(
    h(ContrastSentence, {
      contrast: firstContrast(hashesPerSecond(1e8), 'webgpu'),
      measuredOn: 'webgpu',
      efficiency: { hashes_per_joule: { low: 1e12 / high, high: 1e12 / low }, joules_per_terahash: { low, high } },
    }),
  );

test('150,000 J/TH are 8,570 times the 17.5 J/TH of an S21, and doubtful watts give a range of two digits', () => {
  expect(said(150_000, 150_000)).toContain('Each hash takes 8,570 times the energy that the Antminer S21 needs for it.');
  expect(said(150_000, 300_000)).toContain('takes 8,600 to 17,000 times the energy');
  expect(said(150_000, 300_000)).toContain('a doubtful factor of two in the watts does not change the verdict');
});

test('a gap below twenty could turn with the watts, so nothing is said; nor where the watts are not known', () => {
  expect(gapSentence({ low: 19.99, high: 40 }, 'X')).toBeNull();
  expect(gapSentence({ low: 20, high: 40 }, 'X')).toContain('20 to 40 times');
  const contrast = firstContrast(hashesPerSecond(1e8), 'webgpu');
  expect(textOf(h(ContrastSentence, { contrast, measuredOn: 'webgpu', efficiency: null }))).not.toContain('energy');
});

test('8-bit whole numbers are counted against the dense peak of an H100, 1,979 trillion operations a second', () => {
  expect(accelerator('H100 SXM5').peak.int8).toBe(1.979e15);
  expect(acceleratorShare('int8', 1.979e13)).toMatchObject({ share: '1 %', name: 'H100 SXM5' });
});
