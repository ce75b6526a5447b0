import { expect, test } from 'vitest';
import { watts } from '../../../src/core/units';
import { lessonEnergy } from '../../../src/insight/lesson-energy';

test('thirty computers of 600 W for ten minutes take 3 kWh', () => {
  expect(lessonEnergy(30, watts(600), 10)).toBeCloseTo(3, 12);
});

test('twice the minutes, twice the energy; half the devices, half of it', () => {
  expect(lessonEnergy(30, watts(600), 20)).toBeCloseTo(2 * lessonEnergy(30, watts(600), 10), 12);
  expect(lessonEnergy(15, watts(600), 10)).toBeCloseTo(lessonEnergy(30, watts(600), 10) / 2, 12);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%s devices are refused', (devices) => {
  expect(() => lessonEnergy(devices, watts(600), 10)).toThrow(RangeError);
});
