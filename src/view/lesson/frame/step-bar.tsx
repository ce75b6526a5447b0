/** Above every step: the way to all steps, where one is, and the projector's switch. */
import { words } from '../../text/lesson';
import { isVisited, type Progress } from '../progress';
import { progress } from '../progress-store';
import { hrefOfStep, type LessonOptions, type StepNumber, stepsOf } from '../sequence';

interface StepBarProps {
  readonly step: StepNumber;
  readonly options: LessonOptions;
}

export function StepBar({ step, options }: StepBarProps) {
  const steps = stepsOf(options);
  const place = steps.indexOf(step);
  return (
    <div class="step-bar">
      <p class="step-bar-title">
        <a href={hrefOfStep(null, { ...options, isProjected: false })}>{words.title}</a>{' '}
        <span class="faint">{place < 0 ? words.outsideCut : words.place(place + 1, steps.length)}</span>
      </p>
      <nav class="step-rail" aria-label={words.listLabel}>
        <ol>
          {steps.map((candidate) => (
            <li key={candidate}>
              <a
                href={hrefOfStep(candidate, options)}
                aria-current={candidate === step ? 'step' : undefined}
                class={isVisited(progress.value, candidate) ? 'rail-visited' : undefined}
              >
                <span aria-hidden="true">{candidate}</span>
                <span class="visually-hidden">
                  {`${words.stepOf(candidate)}: ${words.steps[candidate].name}, ${stateText(progress.value, candidate)}`}
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <a class="step-project" href={hrefOfStep(step, { ...options, isProjected: !options.isProjected })}>
        {options.isProjected ? words.unproject : words.project}
      </a>
    </div>
  );
}

function stateText(now: Progress, step: StepNumber): string {
  return isVisited(now, step) ? words.states.visited : words.states.fresh;
}
