/** Date and sources under a figure, the latter folded; says so where a fact is weak. */
import type { Provenance } from '../../insight/provenance';
import { englishInside, text } from '../text/text';

export function SourceNote({ of }: { readonly of: readonly Provenance[] }) {
  const words = text.contrast;
  const titles = [
    ...new Set(
      of.flatMap((provenance) => provenance.sources.map(({ title, date }) => (date === undefined ? title : `${title} (${date})`))),
    ),
  ];
  const retrieved = of.map((provenance) => provenance.retrieved).sort()[0] ?? '';
  return (
    <details class="source">
      <summary>
        {words.sources(retrieved)}
        {of.some((provenance) => provenance.isWeak) ? `. ${words.weak}` : null}
      </summary>
      <ul class="bullets">
        {titles.map((title) => (
          <li key={title} lang={englishInside()}>
            {title}
          </li>
        ))}
      </ul>
    </details>
  );
}
