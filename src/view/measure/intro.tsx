/** Idle: the question, one sentence, one button, what it will cost; beside it one guess to try by hand. */
import { useEffect, useRef } from 'preact/hooks';
import { ByHand } from '../by-hand/by-hand';
import { canMeasure } from '../capabilities';
import type { Notice } from '../state';
import { capabilities } from '../state';
import { text } from '../text/text';
import { StartPanel } from './start-panel';

export function Intro({ notice }: { readonly notice: Notice | null }) {
  const words = text.measure;
  const heading = useRef<HTMLHeadingElement>(null);
  // After Stop the focused button is gone; on the first visit the focus stays where the browser has it.
  useEffect(() => {
    if (notice !== null) heading.current?.focus({ preventScroll: true });
  }, [notice]);
  return (
    <div class="split">
      <div class="split-words">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
        {notice === null ? null : (
          <p class="notice" role="status">
            {notice === 'stopped' ? words.stopped : words.stoppedHidden}
          </p>
        )}
        {canMeasure(capabilities.value) ? <StartPanel /> : <p class="notice notice-warning">{words.withoutWorkers}</p>}
      </div>
      <ByHand />
    </div>
  );
}
