/**
 * Live figures as a choice of the person: asked for by a click, written into the fields "difficulty" and "price", taken back by another.
 * Place: between ask.ts and the two components. The screens know nothing of it: they reckon with the fields.
 */
import { computed, signal } from '@preact/signals';
import { latestState } from '../contrast/assumptions';
import { fields, setFields } from '../contrast/fields';
import { written } from '../contrast/number-habits';
import { words } from '../text/contrast';
import { askFrame } from './ask';
import type { LiveFailure, LiveFigures, Outcome } from './figures';

export type Asking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly cancel: AbortController }
  | { readonly kind: 'failed'; readonly reason: LiveFailure };

export const asking = signal<Asking>({ kind: 'idle' });
/** The last good answer; whether the screens reckon with it is another question. */
const answered = signal<LiveFigures | null>(null);

/** What the screens reckon with now. A link keeps the figures but not the claim that they are live. */
export type InUse = { readonly kind: 'live'; readonly figures: LiveFigures } | { readonly kind: 'typed' } | { readonly kind: 'bundled' };

export const inUse = computed<InUse>(() => {
  const { difficulty, price } = fields.value;
  const figures = answered.value;
  if (figures !== null && difficulty === written(figures.difficulty) && price === written(figures.price_usd))
    return { kind: 'live', figures };
  return difficulty === undefined && price === undefined ? { kind: 'bundled' } : { kind: 'typed' };
});

export async function askForLiveFigures(): Promise<void> {
  if (asking.value.kind === 'asking') return;
  // False is certain; true only means that some network is there.
  if (!navigator.onLine) {
    asking.value = { kind: 'failed', reason: 'offline' };
    return;
  }
  const cancel = new AbortController();
  asking.value = { kind: 'asking', cancel };
  const question = { title: words.live.frameTitle, bundledDifficulty: latestState.difficulty, signal: cancel.signal };
  const outcome = await askFrame(question).catch(() => null);
  take(outcome);
}

/** Null: the person cancelled. */
function take(outcome: Outcome | null): void {
  asking.value = outcome?.kind === 'failed' ? outcome : { kind: 'idle' };
  if (outcome?.kind !== 'figures') return;
  answered.value = outcome.figures;
  setFields({ difficulty: written(outcome.figures.difficulty), price: written(outcome.figures.price_usd) });
}

export function cancelAsking(): void {
  if (asking.value.kind === 'asking') asking.value.cancel.abort();
}

export function backToBundled(): void {
  setFields({ difficulty: undefined, price: undefined });
}
