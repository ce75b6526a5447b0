/** One click per run, said before it: every button that starts load is described by the sentence that says time, energy and what is not done. */
import { readdirSync, readFileSync } from 'node:fs';
import { type ComponentChild, h } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HashwattError } from '../../../src/core/errors';
import { BACKEND_CHOICES, WORKLOAD_CHOICES } from '../../../src/measure/plan';
import { costOf } from '../../../src/view/measure/cost';
import { seconds } from '../../../src/core/units';
import { readAddress } from '../../../src/view/address';
import { type Choices, DEFAULT_CHOICES, planOf } from '../../../src/view/choices';
import { MeasureBoth } from '../../../src/view/contrast/inversion/measure-both';
import { BitsLadderActivity } from '../../../src/view/lesson/activities/bits-ladder/bits-ladder-activity';
import { MeasurePanel } from '../../../src/view/lesson/frame/measure-panel';
import { numbers } from '../../../src/view/lesson/numbers';
import { Failure } from '../../../src/view/measure/failure';
import { LoadNote } from '../../../src/view/measure/load-note';
import { longConfirmed } from '../../../src/view/measure/settings-state';
import { startMeasurement } from '../../../src/view/session';
import { SearchForm } from '../../../src/view/search/search-form';
import { activity, capabilities, choices, engineUser } from '../../../src/view/state';
import { type SmallElement, spoken, textOf, withDrawn } from './small-dom';

vi.mock('../../../src/view/session', async (original) => ({
  ...(await original<object>()),
  startMeasurement: vi.fn<(chosen: Choices) => Promise<void>>(() => Promise.resolve()),
}));

const failure = () => h(Failure, { report: new HashwattError('device-lost').toReport() });

function setUsual(): void {
  capabilities.value = { ...capabilities.value, hasWebGpu: true, hasWorkers: true, logicalCores: 8 };
  choices.value = DEFAULT_CHOICES;
  engineUser.value = null;
  activity.value = { kind: 'idle', notice: null };
  longConfirmed.value = false;
  vi.mocked(startMeasurement).mockClear();
}
beforeEach(setUsual);
afterEach(setUsual);

const withId = (root: SmallElement, id: string | undefined): SmallElement | undefined =>
  root.all.find((element) => element.attribute('id') === id);

/** What assistive technology reads after the button's name. */
function descriptionOf(root: SmallElement, name: string): string {
  const button = root.all.find((element) => element.localName === 'button' && spoken(element) === name);
  const note = withId(root, button?.attribute('aria-describedby'));
  return note === undefined ? '' : spoken(note);
}

const WHOLE =
  /^Full load for (about|at most) (\d+) seconds: at most the energy that an electric kettle takes in (\d+) seconds\. No coins, no pool, no wallet; nothing is sent\. Stop or Esc ends it\.$/;

test.each<readonly [string, () => ComponentChild, string, readonly string[]]>([
  ['Measure the processor instead', failure, 'about', ['35', '11']],
  ['Try again', failure, 'about', ['35', '11']],
  ['Measure now', () => h(MeasurePanel, { numbers: numbers.value }), 'about', ['85', '26']],
  ['Climb', () => h(BitsLadderActivity, { numbers: numbers.value, kept: null, keep: () => undefined }), 'at most', ['20', '6']],
  ['Short climb', () => h(BitsLadderActivity, { numbers: numbers.value, kept: null, keep: () => undefined }), 'at most', ['20', '6']],
  ['Measure matrices and memory', () => h(MeasureBoth, {}), 'about', ['85', '26']],
  ['Search', () => h(SearchForm, {}), 'at most', ['60', '18']],
])('"%s" says seconds at full load, energy, and that nothing is sent', (name, screen, bound, [span, kettle]) => {
  const said = withDrawn(screen(), (root) => descriptionOf(root, name));
  expect(WHOLE.exec(said)?.slice(1), said).toEqual([bound, span, kettle]);
});

describe('after a failure', () => {
  test.each(WORKLOAD_CHOICES)('the processor never takes longer than what was chosen, which both buttons say (%s)', (workload) => {
    const durationOf = (chosen: Choices): number => costOf(planOf(chosen), { hasWebGpu: true, hasWorkers: true }, 8).duration;
    for (const backend of BACKEND_CHOICES.filter((one) => one !== 'both' || workload === 'sha256d'))
      for (const scaling of workload === 'sha256d' ? [false, true] : [false])
        expect(durationOf({ workload, backend, scaling })).toBeGreaterThanOrEqual(durationOf({ workload, backend: 'cpu', scaling }));
  });

  test('hours out of a link start only after the box is ticked', () => {
    choices.value = { ...DEFAULT_CHOICES, ...readAddress('?repeat=100&duration=60s&warmup=60s', false).choices };
    const press = (): void => withDrawn(failure(), (root) => withId(root, 'start')?.press());
    expect(textOf(failure())).toMatch(/Full load for about [\d.]+ hours/);
    press();
    expect(startMeasurement).not.toHaveBeenCalled();
    longConfirmed.value = true;
    press();
    expect(startMeasurement).toHaveBeenCalledOnce();
  });
});

test('time is said to the next five seconds, a limit exactly, minutes from two on', () => {
  const said = (duration: number, isLimit: boolean): string => textOf(h(LoadNote, { id: 'note', duration: seconds(duration), isLimit }));
  expect(said(17, false)).toMatch(/about 20 seconds: .* in 6 seconds/);
  expect(said(17, true)).toMatch(/at most 17 seconds/);
  expect(said(119, false)).toMatch(/about 2 minutes: .* in 36 seconds/);
});

test('every component that starts the engine working says what that takes', () => {
  const folder = new URL('../../../src/view/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx') && name !== 'main.tsx');
  const starting = files.filter((name) => /\b(startMeasurement|startSearch|workWithEngine|climb)\(/.test(sourceOf(name)));
  expect(starting.length).toBeGreaterThan(5);
  expect(starting.filter((name) => !/<LoadNote |id="start-cost"/.test(sourceOf(name)))).toEqual([]);
  function sourceOf(name: string): string {
    return readFileSync(new URL(name, folder), 'utf8');
  }
});
