/** The list of the steps, with what has been done of each; the shorter cut; the progress as a file. */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../text/lesson';
import { guessIdsOf } from '../steps/steps';
import { guessOf, isVisited, type Progress } from '../progress';
import { progress } from '../progress-store';
import { hrefOfStep, type LessonOptions, type StepNumber, stepsOf } from '../sequence';
import { isArrival } from './arrival';
import { ProgressPanel } from './progress-panel';

export function Overview({ options }: { readonly options: LessonOptions }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isArrival()) return;
    scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  const steps = stepsOf(options);
  const fresh = steps.find((step) => !isVisited(progress.value, step));
  return (
    <div class="lesson-overview">
      <div class="lesson-title">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
        <nav class="lesson-lengths" aria-label={words.lengthLabel}>
          <a href={hrefOfStep(null, { ...options, isCut: false })} aria-current={options.isCut ? undefined : 'true'}>
            {words.whole}
          </a>
          <a href={hrefOfStep(null, { ...options, isCut: true })} aria-current={options.isCut ? 'true' : undefined}>
            {words.cut}
          </a>
        </nav>
        <p class="lesson-begin">
          <a class="button-primary button-anchor" href={hrefOfStep(fresh ?? 1, options)}>
            {fresh === undefined || fresh === 1 ? words.begin : words.goOn(fresh)}
          </a>{' '}
          <a href={hrefOfStep(fresh ?? 1, { ...options, isProjected: true })}>{words.project}</a>
        </p>
      </div>
      <nav class="lesson-steps" aria-label={words.listLabel}>
        <ol class="lesson-list">
          {steps.map((step) => (
            <li key={step}>
              <a href={hrefOfStep(step, options)}>
                <span class="lesson-list-number" aria-hidden="true">
                  {step}
                </span>
                <span class="lesson-list-name">{words.steps[step].name}</span>
                <span class="lesson-list-question">{words.steps[step].question}</span>
                <span class={isVisited(progress.value, step) ? 'lesson-list-state' : 'visually-hidden'}>
                  {stateText(progress.value, step)}
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="lesson-aside">
        <p class="lesson-elsewhere">
          <a href="#/board">{words.elsewhere.board}</a> <a href="#/teacher">{words.elsewhere.teacher}</a>
        </p>
        <ProgressPanel />
      </div>
    </div>
  );
}

function stateText(now: Progress, step: StepNumber): string {
  if (!isVisited(now, step)) return words.states.fresh;
  const guesses = guessIdsOf(step).flatMap((id) => guessOf(now, id) ?? []);
  if (guesses.some(({ kind }) => kind === 'value')) return words.states.guessed;
  return guesses.length > 0 ? words.states.skipped : words.states.visited;
}
