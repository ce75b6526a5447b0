/** Four questions at the door: an answer first, then the look at it, with the student's own number in it. Nothing is marked or counted. */
import { useId, useState } from 'preact/hooks';
import { words } from '../../text/lesson';
import { meOf } from '../me';
import { Prose } from '../prose';
import type { StudentNumbers } from '../step';
import { type ExitItem, exitItems } from './exit-answers';
import { type KeptInversion, plainOf } from './kept-inversion';

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
        {exitItems(numbers).map((item) => (
          <ExitQuestion
            key={item.id}
            item={item}
            answered={kept.answers[item.id] ?? null}
            onAnswer={(option) => keep(plainOf({ ...kept, answers: { ...kept.answers, [item.id]: option } }))}
          />
        ))}
      </ol>
    </section>
  );
}

interface ExitQuestionProps {
  readonly item: ExitItem;
  readonly answered: number | null;
  readonly onAnswer: (option: number) => void;
}

function ExitQuestion({ item, answered, onAnswer }: ExitQuestionProps) {
  const sentences = words.steps[10];
  const { question, options, right, answer } = item;
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
            {answered === right ? sentences.right : sentences.wrong} <Prose text={answer} />
          </>
        )}
      </p>
    </li>
  );
}
