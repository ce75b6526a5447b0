import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisEnds, dotsPath, laneHeight, stackDots } from '../../../../src/view/board/dot-lanes';

const anyPlaces = fc.array(fc.double({ min: 0, max: 800, noNaN: true }), { minLength: 1, maxLength: 200 });

test('no two dots stand on the same spot, and none is further than a radius from its place', () => {
  fc.assert(
    fc.property(anyPlaces, (places) => {
      const dots = stackDots(places, 6);
      expect(new Set(dots.map(({ x, level }) => `${x} ${level}`)).size).toBe(places.length);
      for (const [index, { x }] of dots.entries()) expect(Math.abs(x - (places[index] ?? 0))).toBeLessThanOrEqual(6);
    }),
  );
});

test('a dot with nothing beside it stands exactly where it belongs', () => {
  expect(stackDots([3, 100.5, 400], 6).map(({ x }) => x)).toEqual([3, 100.5, 400]);
});

test('five thousand equal devices stay within the lane and make one path', () => {
  const dots = stackDots(
    Array.from({ length: 5000 }, () => 100),
    6,
  );
  expect(laneHeight(dots, 6)).toBe(180);
  const tops = [...dotsPath(dots, 200, 6).matchAll(/M[\d.]+ ([\d.]+)a/g)].map(([, y]) => Number(y));
  expect(tops).toHaveLength(5000);
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(200 - 180);
  expect(Math.max(...tops)).toBeLessThanOrEqual(200);
});

test('the axis holds every rate and at least two powers of ten', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 13, noNaN: true }), fc.double({ min: 0, max: 13, noNaN: true }), (one, other) => {
      const [least, most] = [10 ** Math.min(one, other), 10 ** Math.max(one, other)];
      const { low, high } = axisEnds(least, most);
      expect(low).toBeLessThan(least);
      expect(high).toBeGreaterThan(most);
      expect(high / low).toBeGreaterThanOrEqual(99.999);
    }),
  );
});

test.each([
  [Number.MIN_VALUE, 5e6],
  [5e6, Number.MAX_VALUE],
  [Number.MIN_VALUE, Infinity],
])('of rates from %d to %d both ends of the axis are numbers', (least, most) => {
  const { low, high } = axisEnds(least, most);
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThan(Infinity);
  expect(high).toBeGreaterThan(low);
});
