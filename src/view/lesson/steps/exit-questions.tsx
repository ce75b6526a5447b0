/** Four questions at the door: an answer first, then the look at it, with the student's own number in it. Nothing is marked or counted. */
import { useId, useState } from 'preact/hooks';
import { bitcoinsPerDay, networkRate, shareOfNetwork, timeToBlockAlone } from '../../../insight/reward';
import { referenceAsic } from '../../../insight/hardware';
import { efficiencyGap } from '../../../power/efficiency';
import { networkState } from '../../contrast/assumptions';
import { efficiency } from '../../contrast/power-choice';
import { bitcoinsText, count, digitsOf, duration, part, span } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import { meOf } from '../me';
import { Prose } from '../prose';
import type { StudentNumbers } from '../step';
import { EXIT_IDS, type ExitId, type KeptInversion, plainOf } from './kept-inversion';

/** Place of the right option. */
const RIGHT: Readonly<Record<ExitId, number>> = { luck: 1, pool: 1, difficulty: 1, died: 2 };

interface ExitQuestionsProps {
  readonly numbers: StudentNumbers;
  readonly kept: KeptInversion;
  readonly keep: (outcome: unknown) => void;
}

export function ExitQuestions({ numbers, kept, keep }: ExitQuestionsProps) {
  const sentences = words.steps[10];
  return (
    <section class="exit" aria-labelledby="exit-heading">
      <h3 id="exit-heading">{sentences.exitHeading}</h3>
      <p class="soft">
        {sentences.exitIntro} {numbers.source === 'example' ? <Prose text={meOf(numbers).line} /> : null}
      </p>
      <ol class="exit-list">
        {EXIT_IDS.map((id) => (
          <ExitQuestion
            key={id}
            id={id}
            answered={kept.answers[id] ?? null}
            answer={answerOf(id, numbers)}
            onAnswer={(option) => keep(plainOf({ ...kept, answers: { ...kept.answers, [id]: option } }))}
          />
        ))}
      </ol>
    </section>
  );
}

interface ExitQuestionProps {
  readonly id: ExitId;
  readonly answered: number | null;
  readonly answer: string;
  readonly onAnswer: (option: number) => void;
}

function ExitQuestion({ id, answered, answer, onAnswer }: ExitQuestionProps) {
  const sentences = words.steps[10];
  const { question, options } = sentences.exit[id];
  const [chosen, setChosen] = useState(answered);
  const group = useId();
  return (
    <li>
      <fieldset class="exit-question">
        <legend>{question}</legend>
        {options.map((option, place) => (
          <label class="check" key={option}>
            <input type="radio" name={group} checked={chosen === place} onChange={() => setChosen(place)} />
            {option}
          </label>
        ))}
      </fieldset>
      <button type="button" class="button-quiet" aria-disabled={chosen === null} onClick={() => chosen !== null && onAnswer(chosen)}>
        {sentences.check}
      </button>
      <p class="exit-answer" aria-live="polite">
        {answered === null ? null : (
          <>
            {answered === RIGHT[id] ? sentences.right : sentences.wrong} <Prose text={answer} />
          </>
        )}
      </p>
    </li>
  );
}

function answerOf(id: ExitId, { best }: StudentNumbers): string {
  const { exit } = words.steps[10];
  const state = networkState();
  switch (id) {
    case 'luck':
      return exit.luck.answer(duration(timeToBlockAlone(best, state.difficulty)));
    case 'pool':
      return exit.pool.answer(bitcoinsText(bitcoinsPerDay(best, state)));
    case 'difficulty':
      return exit.difficulty.answer(part(shareOfNetwork(best, networkRate(state.difficulty))));
    case 'died': {
      const own = efficiency.value.joulesPerHash;
      return exit.died.answer(span(efficiencyGap(own, referenceAsic.efficiency), (value) => count(value, digitsOf(own))));
    }
  }
}
