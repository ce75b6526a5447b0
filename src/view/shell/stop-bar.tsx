/** Stop, in sight at the window's lower edge as long as anything runs, wherever the page is scrolled to. */
import { useEffect, useRef } from 'preact/hooks';
import { stopEverything } from '../driver';
import { finding } from '../finder';
import { activity } from '../state';
import { text } from '../text/text';

export function StopBar() {
  const now = activity.value;
  const isMeasuring = now.kind === 'running';
  if (!isMeasuring && finding.value.kind !== 'searching') return null;
  return <Bar key={isMeasuring ? 'measuring' : 'searching'} isMeasuring={isMeasuring} isStopping={isMeasuring && now.isStopping} />;
}

interface BarProps {
  readonly isMeasuring: boolean;
  readonly isStopping: boolean;
}

function Bar({ isMeasuring, isStopping }: BarProps) {
  const words = text.shell;
  const button = useRef<HTMLButtonElement>(null);
  // The Start button that had the focus is gone; the Search button stays and keeps it.
  useEffect(() => {
    if (isMeasuring) button.current?.focus({ preventScroll: true });
  }, [isMeasuring]);
  return (
    <div class="stop-bar" role="region" aria-label={words.stopRegion}>
      <div class="stop-bar-inner">
        <button type="button" class="button-stop" id="stop" ref={button} aria-disabled={isStopping} onClick={stopEverything}>
          {isStopping ? words.stopping : words.stop}
        </button>
        <span class="faint">{words.stopHint}</span>
        <span class="soft stop-bar-state">{isMeasuring ? text.measure.running.heading : text.search.searching}</span>
      </div>
    </div>
  );
}
