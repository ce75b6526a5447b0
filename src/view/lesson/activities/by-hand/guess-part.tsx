/** Next nonce, click by click: each click is one hash, the gaps between clicks are one's own hash rate. */
import { useRef, useState } from 'preact/hooks';
import { hashesPerSecond, type Milliseconds, milliseconds } from '../../../../core/units';
import { GENESIS } from '../../../../work/known-blocks';
import { Digits } from '../../../by-hand/digits';
import { guess, zeroBitsNeeded } from '../../../by-hand/guess';
import { Marked } from '../../../contrast/marked';
import { Formula } from '../../../contrast/picture';
import { count, rate } from '../../../contrast/quantity-text';
import { decimal, whole } from '../../../format';
import { words } from '../../../text/lesson-activities';
import type { StudentNumbers } from '../../step';
import { handRate as rateOfClicks, LEAST_GAPS } from './flips';

interface GuessPartProps {
  readonly numbers: StudentNumbers;
  readonly handRate: number | null;
  readonly onRate: (rate: number) => void;
}

export function GuessPart({ numbers, handRate, onRate }: GuessPartProps) {
  const sentences = words.byHand;
  const [nonce, setNonce] = useState(0);
  const [best, setBest] = useState(0);
  const [clicks, setClicks] = useState<readonly Milliseconds[]>([]);
  const isHeld = useRef(false);
  const shown = guess(GENESIS, nonce);
  const next = (): void => {
    // A key held down repeats by itself: that would be the keyboard's rate, not the hand's.
    if (isHeld.current) return;
    const following = [...clicks, milliseconds(performance.now())].slice(-60);
    setClicks(following);
    setNonce(nonce + 1);
    setBest(Math.max(best, guess(GENESIS, nonce + 1).zeroBits));
    const known = rateOfClicks(following);
    if (known !== null) onRate(known);
  };
  return (
    <section class="activity-part" aria-labelledby="guess-heading">
      <h3 id="guess-heading">{sentences.guessHeading}</h3>
      <p>{sentences.guessIntro(zeroBitsNeeded(GENESIS))}</p>
      <div class="guess-box">
        <p class="guess-nonce" aria-live="polite">
          {sentences.guessed(whole(nonce), shown.zeroBits)}
        </p>
        <Digits digits={shown.digest} marked={Math.floor(shown.zeroBits / 4)} label={sentences.digest} />
        <p class="actions">
          <button
            type="button"
            class="button-primary"
            onKeyDown={(event) => {
              isHeld.current = event.repeat;
            }}
            onKeyUp={() => {
              isHeld.current = false;
            }}
            onPointerDown={() => {
              isHeld.current = false;
            }}
            onClick={next}
          >
            {sentences.next}
          </button>
        </p>
        {nonce === 0 ? null : <p class="soft">{sentences.best(nonce, best)}</p>}
      </div>
      <HandRate numbers={numbers} handRate={handRate} clicks={clicks.length} />
    </section>
  );
}

function HandRate({ numbers, handRate, clicks }: Omit<GuessPartProps, 'onRate'> & { readonly clicks: number }) {
  const sentences = words.byHand;
  if (handRate === null || handRate === 0) {
    const missing = Math.max(1, LEAST_GAPS + 1 - clicks);
    return <p class="soft">{clicks === 0 ? sentences.rateUnknown : sentences.moreClicks(missing)}</p>;
  }
  const times = numbers.best / handRate;
  return (
    <>
      <p class="part-sentence">
        <Marked text={sentences.handRate(decimal(handRate, 1))} />{' '}
        <Marked text={sentences.against[numbers.source](rate(numbers.best), count(times, 2))} />
      </p>
      <Formula
        lines={[
          { symbols: sentences.formula.hand, values: `1 ÷ ${decimal(1 / handRate, 2)} s = ${rate(hashesPerSecond(handRate))}` },
          { symbols: sentences.formula.times, values: `${rate(numbers.best)} ÷ ${rate(hashesPerSecond(handRate))} = ${count(times, 2)}` },
        ]}
      />
    </>
  );
}
