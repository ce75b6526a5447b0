/** The measurement inside step 3: one button, the live number, what has been measured so far; and a way on when nothing can be measured. */
import { signal } from '@preact/signals';
import { Phases } from '../../measure/phases';
import { costOf, keptShort } from '../../measure/cost';
import type { FinishedRun, Live } from '../../measure/live';
import { listRuns } from '../../../measure/run-list';
import { type Choices, planOf } from '../../choices';
import { count, rate } from '../../contrast/quantity-text';
import { whole } from '../../format';
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

/** One thread and all of them, whatever else the address or a class code asks for; minutes at most, because this step asks only once. */
function chosenRuns(): Choices {
  return keptShort({ ...choices.value, scaling: true }, capabilities.value);
}

function Start() {
  const sentences = words.steps[3];
  const now = activity.value;
  const { hasWebGpu, hasWorkers, logicalCores } = capabilities.value;
  const plan = planOf(chosenRuns());
  const { duration } = costOf(plan, capabilities.value, logicalCores);
  const isAgain = now.kind === 'done';
  return (
    <div class="lesson-start">
      <Outcome />
      {engineUser.value === null ? null : <p class="notice">{text.measure.engineBusy[engineUser.value]}</p>}
      <p>{sentences.cost(whole(Math.ceil(duration / 5) * 5))}</p>
      {plan.classCode === '' ? null : <p class="notice">{text.measure.classCode(plan.classCode)}</p>}
      <div class="actions">
        <button
          type="button"
          class={isAgain ? 'button-quiet' : 'button-primary'}
          id="lesson-measure"
          aria-disabled={engineUser.value !== null}
          onClick={() => start(chosenRuns())}
        >
          {isAgain ? sentences.again : sentences.start}
        </button>
        {now.kind === 'error' && hasWorkers && now.report.code !== 'worker-missing' ? (
          <button type="button" class="button-quiet" onClick={() => start({ ...chosenRuns(), backend: 'cpu' })}>
            {sentences.cpuInstead}
          </button>
        ) : null}
      </div>
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
      return now.result.validity.verdict === 'invalid' || now.result.headline_run_index === null ? (
        <p class="notice notice-warning" role="alert">
          {sentences.invalid}
        </p>
      ) : null;
    case 'running':
      return null;
  }
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
        <span class="lesson-live">{live.rate === null ? '…' : rate(live.rate)}</span>{' '}
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
                  {outcome.kind === 'rate' ? rate(outcome.rate) : <RunReason of={outcome.reason} />}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The label of a run does not tell its threads; the order of the runs does. */
function partName({ backend, index }: FinishedRun['run']): string {
  const { parts } = words.steps[3];
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
