/** One idea of a step: a heading that can take the focus, and what belongs to it. The projector shows one at a time. */
import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly name: 'ask' | 'work' | 'answer' | 'why';
  readonly heading: string;
  readonly isHidden: boolean;
  /** Pictures take the whole width. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

export function Panel({ name, heading, isHidden, isWide = false, children }: PanelProps) {
  return (
    <section
      class={isWide ? 'lesson-panel lesson-panel-wide' : 'lesson-panel'}
      data-panel={name}
      aria-labelledby={`panel-${name}`}
      hidden={isHidden}
    >
      <h2 id={`panel-${name}`} tabIndex={-1}>
        {heading}
      </h2>
      <div class="lesson-panel-body">{children}</div>
    </section>
  );
}
