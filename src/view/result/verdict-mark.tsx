/** Tick, dash or cross: the shape says it, the colour repeats it. */
import type { ResultDocument } from '../../result/schema';

const PATHS: Readonly<Record<ResultDocument['validity']['verdict'], string>> = {
  valid: 'M5 10.5l3.2 3.2L15 6.8',
  'not-comparable': 'M5.5 10h9',
  invalid: 'M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6',
};

export function VerdictMark({ verdict }: { readonly verdict: ResultDocument['validity']['verdict'] }) {
  return (
    <svg class="verdict-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" />
      <path d={PATHS[verdict]} />
    </svg>
  );
}
