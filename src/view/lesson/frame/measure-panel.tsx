/** The measurement inside step 3: one button, the live number, what has been measured so far; and a way on when nothing can be measured. */
import { signal } from '@preact/signals';
import { LoadNote } from '../../measure/load-note';
import { Phases } from '../../measure/phases';
import { type Ready, readyFor } from '../../measure/ready';
import { Refused } from '../../measure/refused';
import type { Live } from '../../measure/live';
import type { RunLabel } from '../../../measure/events';
import type { ResultDocument, RunResult } from '../../../result/schema';
import { fastestThroughput } from '../../../result/throughput';
import { isRated } from '../../result/select';
import { roughText, runTitle } from '../../throughput-text';
import { listRuns } from '../../../measure/run-list';
import { type Choices, planOf } from '../../choices';
import { count, rate } from '../../contrast/quantity-text';
import { canMeasure } from '../../capabilities';
import { shownResult } from '../../contrast/subject';
import { RunReason } from '../../run-reason';
import { ResultCode } from '../../result/result-code';
import { startMeasurement } from '../../session';
import { activity, capabilities, choices, engineUser } from '../../state';
import { words } from '../../text/lesson';
import { sayFailure, text } from '../../text/text';
import type { StudentNumbers } from '../step';

export function MeasurePanel({ numbers }: { readonly numbers: StudentNumbers }) {
  const now = activity.value;
  if (!canMeasure(capabilities.value)) return <p class="notice notice-warning">{words.steps[3].withoutWorkers}</p>;
  return (
    <div class="lesson-measure" data-measure={now.kind}>
      {now.kind === 'running' ? <Running live={now.live} /> : <Start />}
      {now.kind === 'running' ? null : <Measured numbers={numbers} />}
    </div>
  );
}

/** Hashing, with one thread and all of them, whatever the settings say of work; minutes at most, because this step asks only once. */
function readyRuns(): Ready {
  return readyFor(choices.value, { workload: 'sha256d', scaling: true }, capabilities.value);
}

function Start() {
  const sentences = words.steps[3];
  const now = activity.value;
  const { hasWebGpu, hasWorkers } = capabilities.value;
  const { choices: chosen, plan, cost, refused } = readyRuns();
  const isAgain = now.kind === 'done' && now.result.runs.some(isRated);
  return (
    <div class="lesson-start">
      <Outcome />
      {engineUser.value === null ? null : <p class="notice">{text.measure.engineBusy[engineUser.value]}</p>}
      <Refused sentence={refused} />
      {plan.classCode === '' ? null : <p class="notice">{text.measure.classCode(plan.classCode)}</p>}
      <div class="actions">
        <button
          type="button"
          class={isAgain ? 'button-quiet' : 'button-primary'}
          id="lesson-measure"
          aria-describedby="lesson-load"
          aria-disabled={engineUser.value !== null}
          onClick={() => start(chosen)}
        >
          {isAgain ? sentences.again : sentences.start}
        </button>
        {now.kind === 'error' && hasWorkers && now.report.code !== 'worker-missing' ? (
          <button type="button" class="button-quiet" aria-describedby="lesson-load" onClick={() => start({ ...chosen, backend: 'cpu' })}>
            {sentences.cpuInstead}
          </button>
        ) : null}
      </div>
      <LoadNote id="lesson-load" duration={cost.duration} />
      {hasWebGpu ? null : <p class="notice">{sentences.withoutGpu}</p>}
      {hasWorkers ? null : <p class="notice">{text.measure.withoutThreads}</p>}
      {isAgain ? null : <p class="soft">{sentences.goOn}</p>}
    </div>
  );
}

/** What the running measurement was started with; null when another screen or a driver started it. */
const started = signal<Choices | null>(null);

function start(chosen: Choices): void {
  started.value = chosen;
  startMeasurement(chosen)
    .catch(() => undefined)
    .finally(() => {
      started.value = null;
    });
}

/** Why there is no number, where there should be one. */
function Outcome() {
  const sentences = words.steps[3];
  const now = activity.value;
  switch (now.kind) {
    case 'idle':
      return now.notice === null ? null : (
        <p class="notice" role="status">
          {now.notice === 'stopped' ? sentences.stopped : sentences.stoppedHidden}
        </p>
      );
    case 'error': {
      const said = sayFailure(now.report);
      return (
        <p class="notice notice-warning" role="alert">
          {said.sentence} {said.advice}
        </p>
      );
    }
    case 'done':
      return <OutcomeOf result={now.result} />;
    case 'running':
      return null;
  }
}

function OutcomeOf({ result }: { readonly result: ResultDocument }) {
  const sentences = words.steps[3];
  if (result.validity.verdict !== 'invalid') {
    if (result.headline_run_index !== null) return null;
    // Measured on the first page, with other work: nothing is wrong with it.
    if (fastestThroughput(result) !== null && !result.runs.some(isHashing)) return <p class="notice">{sentences.otherWork}</p>;
  }
  return (
    <p class="notice notice-warning" role="alert">
      {sentences.invalid}
    </p>
  );
}

function Running({ live }: { readonly live: Live }) {
  const sentences = words.steps[3];
  return (
    <div class="lesson-running">
      <p class="eyebrow">
        {live.run === null ? '' : partName(live.run)}{' '}
        {live.run === null ? null : <span class="faint">{sentences.runOf(live.run.index + 1, live.run.total)}</span>}
      </p>
      <p class="hero-number provisional">
        <span class="lesson-live">{live.rate === null ? '…' : liveRate(live.run, live.rate)}</span>{' '}
        {live.rate === null ? null : <span class="hero-aside">{text.measure.running.provisional}</span>}
      </p>
      <Phases live={live} />
      {live.finished.length === 0 ? null : (
        <>
          <h3 class="label">{sentences.soFar}</h3>
          <ul class="lesson-so-far">
            {live.finished.map(({ run, outcome }) => (
              <li key={run.index}>
                <span>{partName(run)}</span>
                <span class={outcome.kind === 'rate' ? 'number' : 'faint'}>
                  {outcome.kind === 'rate' ? liveRate(run, outcome.rate) : <RunReason of={outcome.reason} />}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** In the unit of its work: another screen may have started matrices. */
function liveRate(run: RunLabel | null, perSecond: number): string {
  if (run?.precision === undefined) return rate(perSecond);
  const { value, unit } = roughText(run, perSecond);
  return `${value} ${unit}`;
}

/** The label of a run does not tell its threads; the order of the runs does. */
function partName(run: RunLabel): string {
  const { backend, index, precision } = run;
  const { parts } = words.steps[3];
  if (precision !== undefined) return runTitle(run);
  if (backend === 'gpu' || backend === 'both') return parts[backend];
  if (started.value === null) return parts.cpu;
  const { logicalCores } = capabilities.value;
  const spec = listRuns(planOf(started.value), logicalCores)[index];
  return spec?.backend === 'cpu' ? parts.threads(spec.threads ?? logicalCores) : parts.cpu;
}

/** One row for each part, slowest first. */
function Measured({ numbers }: { readonly numbers: StudentNumbers }) {
  const sentences = words.steps[3];
  const { thread, threads, gpu, threadCount, source } = numbers;
  if (source === 'example') return null;
  const rows = [
    { name: sentences.parts.thread, value: thread },
    ...(threadCount === null || threadCount < 2 ? [] : [{ name: sentences.parts.threads(threadCount), value: threads }]),
    { name: sentences.parts.gpu, value: gpu },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (rows.length === 0) return null;
  return (
    <>
      <table class="lesson-measured">
        <caption>{sentences.table}</caption>
        <thead>
          <tr>
            <th scope="col">{sentences.tableHead.part}</th>
            <th scope="col" class="number">
              {sentences.tableHead.rate}
            </th>
            <th scope="col" class="number">
              {sentences.tableHead.times}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{rate(value)}</td>
              <td class="number">{thread === null ? '' : count(value / thread, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {thread === null ? <p class="faint">{sentences.noThread}</p> : null}
      {source === 'measured' && shownResult.value !== null ? <ResultCode document={shownResult.value} /> : null}
    </>
  );
}

function isHashing({ workload }: RunResult): boolean {
  return workload === 'sha256d';
}
