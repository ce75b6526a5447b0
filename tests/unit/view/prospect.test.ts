/** What stands against starting: a long run without a second word, and an engine that is at work already. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seconds } from '../../../src/core/units';
import { readAddress } from '../../../src/view/address';
import { DEFAULT_CHOICES, planOf } from '../../../src/view/choices';
import { costOf, keptShort, LONG, spanText } from '../../../src/view/measure/cost';
import { longConfirmed, prospect } from '../../../src/view/measure/settings-state';
import { capabilities, choices, engineUser } from '../../../src/view/state';

const OFFERED = { ...capabilities.value, hasWebGpu: true, hasWorkers: true, logicalCores: 8 };
const HOURS = '?repeat=100&duration=60s&warmup=60s';
const ofLink = (query: string) => ({ ...DEFAULT_CHOICES, ...readAddress(query, false).choices });

function setNothing(): void {
  capabilities.value = OFFERED;
  choices.value = DEFAULT_CHOICES;
  engineUser.value = null;
  longConfirmed.value = false;
}
beforeEach(setNothing);
afterEach(setNothing);

describe('a link', () => {
  test('that asks for hours is not started by one click, and the hours are said', () => {
    choices.value = ofLink(HOURS);
    expect(prospect.value).toMatchObject({ isLong: true, problem: 'About 6.5 hours at full load is long: tick the box first.' });
    longConfirmed.value = true;
    expect(prospect.value.problem).toBeNull();
  });

  test.each(['', '?repeat=2&duration=60s', '?repeat=8', '?warmup=60s'])('%s of five minutes at most needs one click', (query) => {
    choices.value = ofLink(query);
    expect(prospect.value).toMatchObject({ isLong: false, problem: null });
  });

  test('screens that ask only once keep its hardware, and not its hours', () => {
    const short = keptShort(ofLink(`${HOURS}&backend=cpu&threads=2&class=PHYS`), OFFERED);
    expect(short).toEqual({ backend: 'cpu', threads: 2, classCode: 'PHYS' });
    expect(costOf(planOf(short), OFFERED, 8).duration).toBeLessThanOrEqual(LONG);
    expect(keptShort(ofLink('?repeat=2'), OFFERED)).toEqual(ofLink('?repeat=2'));
  });
});

test('the sustained profile needs the second word', () => {
  choices.value = { profile: 'sustained', backend: 'cpu' };
  expect(prospect.value.problem).toContain('About 10 minutes');
});

test('a warm-up longer than any profile’s counts', () => {
  const plan = (warmupMaximum: number) => costOf(planOf({ backend: 'cpu', warmupMaximum }), OFFERED, 8).duration;
  expect(plan(60_000)).toBe(plan(10_000) + 50);
  expect(plan(0)).toBe(plan(10_000));
});

test.each([
  [7, '7 seconds'],
  [119, '119 seconds'],
  [120, '2 minutes'],
  [7199, '120 minutes'],
  [23_400, '6.5 hours'],
])('%d seconds are said as %s', (span, said) => {
  expect(spanText(seconds(span))).toBe(said);
});

test.each(['search', 'lesson'] as const)('while the engine is at work for the %s, Start says so', (user) => {
  engineUser.value = user;
  expect(prospect.value.problem).toMatch(user === 'search' ? /search is running/ : /activity of the lesson/);
});
