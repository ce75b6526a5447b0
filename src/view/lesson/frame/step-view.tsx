/**
 * One step: question, guess, something to do, the student's number, the formula, what would change it. What comes after the guess stays away until
 * somebody has guessed or chosen not to.
 * Place: lesson.tsx shows it; the content comes from steps/.
 */
import { useEffect, useRef } from 'preact/hooks';
import { Sources } from '../../contrast/picture';
import { words } from '../../text/lesson';
import type { StepContent } from '../content';
import { meOf } from '../me';
import { numbers } from '../numbers';
import { guessOf, outcomeOf, withOutcome, withVisit } from '../progress';
import { change, progress } from '../progress-store';
import { Paragraphs, Prose } from '../prose';
import { hrefOfStep, type LessonOptions, neighboursOf, type StepNumber } from '../sequence';
import { STEPS } from '../steps/steps';
import { isArrival } from './arrival';
import { GuessPanel } from './guess-panel';
import { Panel } from './panel';
import { Reckoning } from './reckoning';
import { StepBar } from './step-bar';
import { PANELS, type PanelName, type Projector, useProjector } from './use-projector';
import { GuessMade, Verdict } from './verdict';

interface StepViewProps {
  readonly step: StepNumber;
  readonly options: LessonOptions;
}

/** From here on the student's number is known, or an example stands in. */
const FIRST_WITH_NUMBER = 4;

export function StepView({ step, options }: StepViewProps) {
  const content = STEPS[step]({
    step,
    numbers: numbers.value,
    kept: outcomeOf(progress.value, step),
    keep: (outcome) => change((before) => withOutcome(before, step, outcome)),
  });
  const guess = guessOf(progress.value, content.guess.id);
  const isExample = numbers.value.source === 'example' && content.answer?.isOwn === true;
  const projector = useProjector(step, options, guess !== null);
  const frame = useArrival(step, content, guess !== null, projector, options.isProjected);
  const isHidden = (panel: PanelName): boolean => (options.isProjected ? projector.panel !== panel : panel !== 'ask' && guess === null);
  return (
    <article class="lesson-step" data-step={step} data-shown={options.isProjected ? projector.panel : undefined} ref={frame}>
      <StepBar step={step} options={options} />
      <h1 tabIndex={-1}>{content.question}</h1>
      <Panel name="ask" heading={words.panels.ask} isHidden={isHidden('ask')}>
        <div class="lesson-lead">
          <Paragraphs texts={content.lead} />
        </div>
        {step < FIRST_WITH_NUMBER ? null : <NumberLine options={options} />}
        {content.before}
        {guess === null ? (
          <GuessPanel key={content.guess.id} id={content.guess.id} ask={content.guess.ask} urges={projector.urges} />
        ) : (
          <GuessMade id={content.guess.id} guess={guess} />
        )}
      </Panel>
      {guess === null ? null : (
        <>
          <Panel name="work" heading={words.panels.work} isHidden={isHidden('work')} isWide={true}>
            {content.work}
          </Panel>
          <Panel name="answer" heading={isExample ? words.panels.answerOfExample : words.panels.answer} isHidden={isHidden('answer')}>
            <Verdict id={content.guess.id} guess={guess} answer={content.answer} source={numbers.value.source} />
            <div class="lesson-sentences">
              <Paragraphs texts={content.sentences} />
            </div>
            {content.after}
          </Panel>
          <Panel name="why" heading={words.panels.why} isHidden={isHidden('why')}>
            <Reckoning formulas={content.formulas} isOpen={options.isProjected} />
            <Sources of={content.sources} />
            <h3>{words.panels.change}</h3>
            <ul class="bullets">
              {content.change.map((sentence) => (
                <li key={sentence}>
                  <Prose text={sentence} />
                </li>
              ))}
            </ul>
          </Panel>
        </>
      )}
      {options.isProjected ? <ProjectorBar projector={projector} /> : <StepLinks step={step} options={options} />}
    </article>
  );
}

/** Marks the visit, names the window, and moves the focus to what has just appeared. */
function useArrival(step: StepNumber, content: StepContent, isDecided: boolean, projector: Projector, isProjected: boolean) {
  const frame = useRef<HTMLElement>(null);
  const { id } = content.guess;
  const before = useRef({ id, isDecided, panel: projector.panel });
  const focus = (selector: string): void => frame.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    change((now) => withVisit(now, step));
    if (!isArrival()) return;
    scrollTo(0, 0);
    focus('h1');
  }, [step]);
  useEffect(() => {
    const title = document.title;
    document.title = `${content.question} ${words.title}`;
    return () => {
      document.title = title;
    };
  }, [content.question]);
  useEffect(() => {
    const was = before.current;
    before.current = { id, isDecided, panel: projector.panel };
    // Another choice asks another question: whoever chooses stays where they are.
    if (id !== was.id || (isDecided === was.isDecided && projector.panel === was.panel)) return;
    if (isProjected && isDecided && !was.isDecided && projector.panel === 'ask') projector.show('work');
    else focus(`#panel-${isProjected ? projector.panel : isDecided ? 'work' : 'ask'}`);
  }, [id, isDecided, projector.panel]);
  return frame;
}

/** Whose number the step reckons with; an example says so and shows the way to a measurement. */
function NumberLine({ options }: { readonly options: LessonOptions }) {
  const now = numbers.value;
  return (
    <p class={now.source === 'example' ? 'number-line number-line-example' : 'number-line'}>
      <Prose text={meOf(now).line} /> {now.source === 'example' ? <a href={hrefOfStep(3, options)}>{words.measureFirst}</a> : null}
    </p>
  );
}

function StepLinks({ step, options }: StepViewProps) {
  const { previous, next } = neighboursOf(step, options);
  return (
    <nav class="step-links" aria-label={words.all}>
      {previous === null ? <span /> : <a href={hrefOfStep(previous, options)}>{words.previous(words.steps[previous].name)}</a>}
      {next === null ? (
        <a class="step-next" href={hrefOfStep(null, options)}>
          {words.finish}
        </a>
      ) : (
        <a class="step-next" href={hrefOfStep(next, options)}>
          {words.next(words.steps[next].name)}
        </a>
      )}
    </nav>
  );
}

function ProjectorBar({ projector }: { readonly projector: Projector }) {
  return (
    <div class="projector-bar">
      <button type="button" class="button-quiet" onClick={() => projector.turn(-1)}>
        {words.back}
      </button>
      <span class="soft">
        {words.screenOf(projector.place + 1, PANELS.length)} <span class="faint">{words.projectorHelp}</span>
      </span>
      <button type="button" class="button-quiet" onClick={() => projector.turn(1)}>
        {words.forward}
      </button>
    </div>
  );
}
