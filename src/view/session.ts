/**
 * One measurement from click to result: starts the worker, folds its events into the state, stops it, keeps the result.
 * Place: between the components (and driver.ts) and engine-client.ts. Nothing here runs before a click or an honoured autostart.
 */
import { HashwattError, reportOf } from '../core/errors';
import { milliseconds } from '../core/units';
import type { BenchmarkEvent, Observation } from '../engine';
import { keepResult } from '../history/store';
import type { ResultDocument } from '../result/schema';
import { type Choices, planOf } from './choices';
import { type Conditions, watchConditions } from './conditions';
import { askEngine, askToStop, proxy, sendObservation } from './engine-client';
import { emit } from './page-events';
import { announceEvent, announceResult } from './announce';
import { type BatteryLog, batteryRecord, logBattery, pageBattery, pageClock } from './power/battery-levels';
import { fold, isNews, type Live, NOTHING_YET } from './measure/live';
import { speakingRun } from './result/select';
import { revive } from './revive';
import { activity, engineUser, keptResults, type Notice } from './state';

/** While measuring nothing is drawn more often: drawing takes from what is measured. */
const REDRAW_INTERVAL = milliseconds(1000);

interface Run {
  live: Live;
  redraw: ReturnType<typeof setTimeout> | undefined;
  notice: Notice | null;
  giveUp: (reason: unknown) => void;
  readonly battery: BatteryLog;
}

let current: Run | undefined;

/** @throws HashwattError also after showing it, for drivers; an AbortError when stopped */
export async function startMeasurement(choices: Choices): Promise<ResultDocument> {
  if (current !== undefined || engineUser.peek() !== null) throw new HashwattError('plan-invalid', 'something is running already');
  const run: Run = {
    live: NOTHING_YET,
    redraw: undefined,
    notice: null,
    giveUp: () => undefined,
    battery: logBattery(pageBattery(), pageClock),
  };
  current = run;
  activity.value = { kind: 'running', live: run.live, isStopping: false };
  let conditions: Conditions | undefined;
  try {
    const plan = planOf(choices);
    const estimating = loadEstimating();
    const givenUp = new Promise<never>((_, reject) => {
      run.giveUp = reject;
    });
    const call = askEngine((api) => {
      // Given up while the engine was being started: nobody would stop what is asked for now.
      if (current !== run) throw new DOMException('Stopped.', 'AbortError');
      const onEvent = proxy((event: BenchmarkEvent) => {
        conditions?.receive(event);
        receive(run, event);
      });
      const answer = api.run(plan, onEvent, { isAutomated: navigator.webdriver, protocol: location.protocol });
      // Once it is asked for: what the engine hears before is of no run of its own. Asked twice where a worker cannot be had.
      conditions?.end();
      conditions = watchConditions((observation) => observe(run, observation));
      return answer;
    });
    const measured = await Promise.race([call, givenUp]);
    // The run is over; what happens while its result is made ready would be held against the next one.
    conditions?.end();
    const result = await withKnownPower(measured, estimating);
    batteryRecord.value = { documentId: result.id, runs: run.battery.end() };
    finish(run, result);
    return result;
  } catch (thrown) {
    const revived = revive(thrown);
    fail(run, revived);
    throw revived;
  } finally {
    conditions?.end();
    run.battery.end();
    clearTimeout(run.redraw);
    current = undefined;
  }
}

interface Estimating {
  withEstimates(document: ResultDocument): ResultDocument;
}

/** Loaded while known answers are checked, so that nothing is left to load when the result is there. */
function loadEstimating(): Promise<Estimating | null> {
  // Offline with a cold cache: the result stands without watts.
  return import('./power/estimate-run').catch(() => null);
}

async function withKnownPower(measured: ResultDocument, estimating: Promise<Estimating | null>): Promise<ResultDocument> {
  const loaded = await estimating;
  return loaded === null ? measured : loaded.withEstimates(measured);
}

/** Safe to call at any time. */
export function stopMeasurement(notice: Notice = 'stopped'): void {
  const run = current;
  if (run === undefined || run.notice !== null) return;
  run.notice = notice;
  activity.value = { kind: 'running', live: run.live, isStopping: true };
  askToStop(
    () => current === run,
    (reason) => run.giveUp(reason),
  );
}

export function returnToStart(): void {
  if (current === undefined) activity.value = { kind: 'idle', notice: null };
}

export function showResult(result: ResultDocument): void {
  if (current === undefined) activity.value = { kind: 'done', result, isFromHistory: true };
}

function observe(run: Run, observation: Observation): void {
  sendObservation(observation);
  if (current === run && (observation.what === 'page-hidden' || observation.what === 'page-frozen')) stopMeasurement('stopped-hidden');
}

function receive(run: Run, event: BenchmarkEvent): void {
  if (current !== run) return;
  emit('event', event);
  run.battery.receive(event);
  if (event.kind === 'sampled' || event.kind === 'throughput-sampled') emit('sample', event);
  const before = run.live;
  run.live = fold(run.live, event);
  announceEvent(event);
  if (event.kind === 'phase-entered' || isNews(before, run.live)) show(run);
  else run.redraw ??= setTimeout(() => show(run), REDRAW_INTERVAL);
}

function show(run: Run): void {
  clearTimeout(run.redraw);
  run.redraw = undefined;
  if (current === run) activity.value = { kind: 'running', live: run.live, isStopping: run.notice !== null };
}

function finish(run: Run, result: ResultDocument): void {
  // Stopped before any number: the first screen with a sentence says more than an empty result.
  if (run.notice !== null && speakingRun(result) === null) activity.value = { kind: 'idle', notice: run.notice };
  else {
    activity.value = { kind: 'done', result, isFromHistory: false };
    announceResult(result);
  }
  emit('done', result);
  if (result.is_complete) void keep(result);
}

async function keep(result: ResultDocument): Promise<void> {
  if (await keepResult(result)) keptResults.value += 1;
}

function fail(run: Run, thrown: unknown): void {
  const wasStopped = run.notice !== null || (thrown instanceof Error && thrown.name === 'AbortError');
  if (wasStopped) {
    activity.value = { kind: 'idle', notice: run.notice ?? 'stopped' };
    emit('error', { code: 'stopped', sentence: 'The measurement was stopped.', advice: '', retry: true });
    return;
  }
  const report = reportOf(thrown);
  activity.value = { kind: 'error', report };
  emit('error', report);
}
