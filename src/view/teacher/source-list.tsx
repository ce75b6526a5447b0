/**
 * The sources of the answer key: each named once at the end, and by its number at every figure that rests on it.
 * Place: answers.tsx. The lesson on the screen folds them under each picture; paper cannot unfold anything.
 */
import type { Provenance } from '../../insight/provenance';
import { namedSources } from '../contrast/picture';
import { SourceItems } from '../contrast/source-items';
import { whole } from '../format';
import { LiveSource } from '../live/live-source';
import { words as contrast } from '../text/contrast';
import { words } from '../text/teacher';
import type { SheetStep } from './step-contents';

export function provenancesOf(steps: readonly SheetStep[]): readonly Provenance[] {
  return steps.flatMap(({ parts }) => parts.flatMap(({ content }) => content.sources));
}

/** Places in the list of the whole sheet, counted from 1. */
export function sourceNumbers(of: readonly Provenance[], all: readonly Provenance[]): readonly number[] {
  const names = [...namedSources(all).keys()];
  return [...namedSources(of).keys()].map((name) => names.indexOf(name) + 1).toSorted((one, other) => one - other);
}

export function SourceNumbers({ of, all }: { readonly of: readonly Provenance[]; readonly all: readonly Provenance[] }) {
  const numbers = sourceNumbers(of, all);
  if (numbers.length === 0) return null;
  return (
    <p class="faint" data-sources={numbers.join(' ')}>
      {words.kit.answers.sourceNumbers(numbers.map(whole).join(', '))}
      {of.some(({ isWeak }) => isWeak) ? `. ${contrast.frame.weakNote}` : null}
    </p>
  );
}

export function SourceList({ all }: { readonly all: readonly Provenance[] }) {
  const retrieved = all.map((provenance) => provenance.retrieved).toSorted()[0] ?? '';
  return (
    <>
      <h2>{contrast.frame.sources(retrieved)}</h2>
      <ol class="sheet-sources faint">
        <SourceItems named={namedSources(all)} />
        <LiveSource of={all} />
      </ol>
    </>
  );
}
