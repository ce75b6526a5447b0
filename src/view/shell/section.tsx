/** A part of the page: title and introduction in the left column, its matter in the right one; one below the other on narrow screens. */
import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly intro?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, heading, intro, children }: SectionProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-heading`}>
      <div class="section-head">
        <h2 id={`${id}-heading`}>{heading}</h2>
        {intro === undefined ? null : <p class="soft">{intro}</p>}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}
