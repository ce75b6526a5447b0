/** Source and date under a figure; says so where the fact is weak. */
import type { Provenance } from '../../insight/provenance';
import { text } from '../text/text';

export function SourceNote({ of }: { readonly of: readonly Provenance[] }) {
  const words = text.contrast;
  const titles = [...new Set(of.flatMap((provenance) => provenance.sources.map(({ title, date }) => (date === undefined ? title : `${title} (${date})`))))];
  const retrieved = of.map((provenance) => provenance.retrieved).sort()[0];
  return (
    <p class="source">
      {words.sources(titles.join('; '))} {retrieved === undefined ? null : words.checked(retrieved)}
      {of.some((provenance) => provenance.isWeak) ? ` ${words.weak}` : null}
    </p>
  );
}
