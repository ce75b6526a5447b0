/** Something went wrong: what, what helps, what still works. Never a dead end. */
import { useEffect, useRef } from 'preact/hooks';
import type { ErrorReport } from '../../core/errors';
import { ByHand } from '../by-hand/by-hand';
import type { Choices } from '../choices';
import { startMeasurement } from '../session';
import { capabilities, choices, engineUser } from '../state';
import { sayFailure, text } from '../text/text';
import { LoadNote } from './load-note';
import { LongConfirm } from './long-confirm';
import { longConfirmed, prospect } from './settings-state';

export function Failure({ report }: { readonly report: ErrorReport }) {
  const words = text.measure.failure;
  const said = sayFailure(report);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const canMeasureProcessor = capabilities.value.hasWorkers && report.code !== 'worker-missing' && choices.value.backend !== 'cpu';
  const again = choices.value;
  // The processor alone never takes longer than what was chosen, so one sentence bounds both buttons.
  const { cost, isLong } = prospect.value;
  const needsWord = isLong && !longConfirmed.value;
  const start = (chosen: Choices): void => {
    if (!needsWord) startMeasurement(chosen).catch(() => undefined);
  };
  return (
    <div class="split">
      <div class="split-words" role="alert">
        <p class="eyebrow">{words.heading}</p>
        <h1 ref={heading} tabIndex={-1} class="failure-sentence">
          {said.sentence}
        </h1>
        <p class="lead">{said.advice}</p>
        <div class="actions">
          {canMeasureProcessor ? (
            <button
              type="button"
              class="button-primary"
              aria-describedby="retry-load"
              aria-disabled={needsWord}
              onClick={() => start({ ...again, backend: 'cpu' })}
            >
              {words.cpuInstead}
            </button>
          ) : null}
          <button
            type="button"
            class={canMeasureProcessor ? 'button-quiet' : 'button-primary'}
            id="start"
            aria-describedby="retry-load"
            aria-disabled={needsWord}
            onClick={() => start(again)}
          >
            {words.retry}
          </button>
        </div>
        <LoadNote id="retry-load" duration={cost.duration} />
        <LongConfirm />
        {engineUser.value === null ? null : <p class="notice">{text.measure.engineBusy[engineUser.value]}</p>}
        <h2 class="label">{words.stillWorks}</h2>
        <ul class="bullets">
          {canMeasureProcessor ? <li>{words.stillCpu}</li> : null}
          <li>{words.stillByHand}</li>
        </ul>
        <p class="faint">{words.code(report.code)}</p>
      </div>
      <ByHand />
    </div>
  );
}
