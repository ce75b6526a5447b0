/** A figure to play with: the 80 bytes of the first block, one nonce, one hash. Also what still works when nothing else does. */
import { signal } from '@preact/signals';
import { day, whole } from '../format';
import { GENESIS } from '../../work/known-blocks';
import { text } from '../text/text';
import { Digits } from './digits';
import { guess, zeroBitsNeeded } from './guess';
import { HeaderBytes } from './header-bytes';

/** Three below the winner: whoever keeps trying wins soon. */
const nonce = signal(GENESIS.header.nonce - 3);

export function ByHand() {
  const words = text.search.byHand;
  const shown = guess(GENESIS, nonce.value);
  const needed = zeroBitsNeeded(GENESIS);
  const wins = shown.zeroBits >= needed;
  return (
    <figure class="figure by-hand" aria-labelledby="by-hand-title">
      <h2 class="label" id="by-hand-title">
        {words.heading}
      </h2>
      <HeaderBytes fields={shown.fields} />
      <p class="arrow">
        <span aria-hidden="true">↓ </span>
        {words.arrow}
      </p>
      <Digits digits={shown.digest} marked={Math.floor(shown.zeroBits / 4)} label={words.digest} />
      <p class="by-hand-verdict" aria-live="polite">
        <span class="by-hand-nonce">{words.nonce(whole(nonce.value))}.</span> {words.needed(needed)}{' '}
        <strong class={wins ? 'accent' : ''}>{wins ? words.wins(shown.zeroBits) : words.has(shown.zeroBits)}</strong>
      </p>
      <div class="actions">
        <button type="button" class="button-quiet" onClick={() => step(nonce.value + 1)}>
          {words.next}
        </button>
        <button type="button" class="button-quiet" onClick={() => step(GENESIS.header.nonce)}>
          {words.real}
        </button>
      </div>
      <figcaption>{words.caption('0', day(GENESIS.header.time))}</figcaption>
    </figure>
  );
}

function step(next: number): void {
  nonce.value = next % 2 ** 32;
}
