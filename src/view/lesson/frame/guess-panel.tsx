/** A guess before the answer: slider and field for the same number, and two buttons. The step goes on only after one of them. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Typed } from '../../contrast/typed-number';
import { words } from '../../text/lesson';
import { lastPosition, middleOf, positionOf, typedGuess, valueAt } from '../guess';
import { GUESSES, typedText } from '../guesses';
import { type GuessId, withGuess } from '../progress';
import { change } from '../progress-store';

interface GuessPanelProps {
  readonly id: GuessId;
  readonly ask: string;
  /** How often somebody tried to go on without: then a sentence says what is wanted. */
  readonly urges: number;
}

export function GuessPanel({ id, ask, urges }: GuessPanelProps) {
  const { scale, show } = GUESSES[id];
  const [text, setText] = useState(() => typedText(id, middleOf(scale)));
  const skip = useRef<HTMLButtonElement>(null);
  const typed = typedGuess(scale, text);
  const value = typed.kind === 'number' ? typed.value : middleOf(scale);
  const problem = typed.kind === 'number' ? null : problemOf(id, typed);
  const label = useId();
  useEffect(() => {
    if (urges > 0) skip.current?.focus();
  }, [urges]);
  return (
    <div class="guess">
      <p class="guess-ask" id={label}>
        {ask}
      </p>
      <output class="guess-value">{problem === null ? show(value) : '…'}</output>
      <input
        type="range"
        class="guess-slider"
        min={0}
        max={lastPosition(scale)}
        value={positionOf(scale, value)}
        aria-labelledby={label}
        aria-valuetext={show(value)}
        onInput={(event) => setText(typedText(id, valueAt(scale, Number(event.currentTarget.value))))}
      />
      <OwnField id={id} text={text} problem={problem} onType={setText} />
      <div class="actions">
        <button
          type="button"
          class="button-primary"
          aria-disabled={problem !== null}
          onClick={() => problem === null && change((before) => withGuess(before, id, { kind: 'value', value }))}
        >
          {words.guess.keep}
        </button>
        <button
          type="button"
          class="button-quiet"
          ref={skip}
          onClick={() => change((before) => withGuess(before, id, { kind: 'skipped' }))}
        >
          {words.guess.skip}
        </button>
      </div>
      <p class="soft guess-urge" role="status">
        {urges > 0 ? words.guess.first : ''}
      </p>
    </div>
  );
}

interface OwnFieldProps {
  readonly id: GuessId;
  readonly text: string;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
}

function OwnField({ id, text, problem, onType }: OwnFieldProps) {
  const field = useId();
  return (
    <div class="field guess-field">
      <label class="field-label" for={field}>
        {words.guess.type(words.units.names[id])}
      </label>
      <input
        type="text"
        id={field}
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${field}-problem`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p class="field-problem" id={`${field}-problem`} aria-live="polite">
        {problem ?? ''}
      </p>
    </div>
  );
}

function problemOf(id: GuessId, typed: Exclude<Typed, { readonly kind: 'number' }>): string {
  const { scale, show } = GUESSES[id];
  switch (typed.kind) {
    case 'empty':
      return words.guess.empty;
    case 'outside':
      return words.guess.outside(typed.text, show(scale.least), show(scale.most));
    case 'not-a-number':
      return (id === 'rate' ? words.guess.unreadableRate : words.guess.unreadable)(typed.text);
  }
}
