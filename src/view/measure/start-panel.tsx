/** The one button, with what it will do and cost said before it is pressed. */
import { decimal, whole } from '../format';
import { startMeasurement } from '../session';
import { capabilities, choices } from '../state';
import { text } from '../text/text';
import { roughly, spanText } from './cost';
import { LongConfirm } from './long-confirm';
import { Settings } from './settings';
import { prospect } from './settings-state';

export function StartPanel() {
  const words = text.measure;
  const { hasWebGpu, hasWorkers, logicalCores } = capabilities.value;
  const chosen = choices.value;
  const { plan, cost, problem } = prospect.value;
  const duration = roughly(cost.duration);
  const kettle = spanText(cost.kettle);
  const threads = plan.threads === null ? words.threads(logicalCores) : words.threadsChosen(plan.threads);
  const onlyOne = hasWebGpu ? 'webgpu' : 'cpu';
  const backend = plan.backend === 'auto' && !(hasWebGpu && hasWorkers) ? onlyOne : plan.backend;
  const targets = backend === 'webgpu' ? words.targets.webgpu : words.targets[backend](threads);
  return (
    <div class="start-panel">
      <p class="cost" id="start-cost">
        {words.cost(targets, spanText(duration))} {words.energy(kettle)}
      </p>
      <button
        type="button"
        class="button-primary"
        id="start"
        aria-describedby="start-cost"
        aria-disabled={problem !== null}
        onClick={() => problem === null && startMeasurement(chosen).catch(() => undefined)}
      >
        {words.start}
      </button>
      {plan.classCode === '' ? null : (
        <p class="notice" id="class-code">
          {words.classCode(plan.classCode)}
        </p>
      )}
      {problem === null ? null : (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      <LongConfirm />
      <ul class="promises">
        {words.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      {hasWebGpu ? null : <p class="notice">{words.withoutGpu}</p>}
      {hasWorkers ? null : <p class="notice">{words.withoutThreads}</p>}
      <Settings />
      <details>
        <summary>{words.energySource}</summary>
        <p class="faint">{words.energyDetail(whole(duration), decimal(cost.mostEnergy / 1000, 0), kettle)}</p>
      </details>
    </div>
  );
}
