/** The guess laid beside the answer: one sentence on how far off it was, and both on one line. */
import { count } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import type { StepAnswer } from '../content';
import { type Miss, missOf } from '../guess';
import { GuessLine, type LineMark } from '../guess-line';
import { GUESSES } from '../guesses';
import { type Guess, type GuessId, withGuess } from '../progress';
import { change } from '../progress-store';
import { Prose } from '../prose';
import type { StudentNumbers } from '../step';

interface VerdictProps {
  readonly id: GuessId;
  readonly guess: Guess;
  readonly answer: StepAnswer | null;
  readonly source: StudentNumbers['source'];
}

export function Verdict({ id, guess, answer, source }: VerdictProps) {
  const { scale, show, tick } = GUESSES[id];
  const guessed = guess.kind === 'value' ? guess.value : null;
  const miss = guessed === null || answer === null ? null : missOf(scale, guessed, answer.value);
  if (answer === null) return null;
  return (
    <div class="verdict-line">
      <p class="verdict-sentence">
        <Prose text={missSentence(id, miss, answer.shown)} />
      </p>
      <GuessLine
        scale={scale}
        marks={[
          ...guessMark(guessed, show),
          { value: answer.value, label: `${words.guess.answerMark[answer.isOwn ? source : 'other']}: ${answer.shown}`, kind: 'own' },
        ]}
        tickText={tick}
        description={words.guess.line(guessed === null ? words.guess.skipped.replace(/\.$/, '') : show(guessed), answer.shown)}
      />
    </div>
  );
}

export function guessMark(guessed: number | null, show: (value: number) => string): readonly LineMark[] {
  return guessed === null ? [] : [{ value: guessed, label: `${words.guess.mark}: ${show(guessed)}`, kind: 'guess' }];
}

/** What was guessed, and the way back to the slider. */
export function GuessMade({ id, guess }: { readonly id: GuessId; readonly guess: Guess }) {
  return (
    <p class="guess-made">
      <Prose text={guess.kind === 'skipped' ? words.guess.skipped : words.guess.kept(GUESSES[id].show(guess.value))} />{' '}
      <button type="button" class="button-link" onClick={() => change((before) => withGuess(before, id, null))}>
        {words.guess.again}
      </button>
    </p>
  );
}

function missSentence(id: GuessId, miss: Miss | null, answer: string): string {
  const { misses } = words;
  if (miss === null) return misses.none(answer);
  switch (miss.kind) {
    case 'hit':
      return misses.hit(answer);
    case 'times':
      return (miss.direction === 'low' ? misses.timesLow : misses.timesHigh)(answer, count(miss.factor, 2));
    case 'steps': {
      const sentences = id === 'year' ? misses.years : misses.bits;
      return sentences[miss.direction](answer, miss.difference);
    }
  }
}
