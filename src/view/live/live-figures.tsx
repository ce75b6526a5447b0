/** Two parts of the subject panel: the question with what it costs in privacy, and the line that says live figures are in use. */
import { DATA_SNAPSHOT } from '../../insight/provenance';
import { count, money } from '../contrast/quantity-text';
import { words } from '../text/contrast';
import { LIVE_HOST } from './addresses';
import { canAskFrame } from './ask';
import type { LiveFigures } from './figures';
import { timeText } from './live-source';
import { asking, askForLiveFigures, backToBundled, cancelAsking, inUse } from './state';

export function LiveQuestion() {
  const sentences = words.live;
  const isAsking = asking.value.kind === 'asking';
  return (
    <section class="live-question" aria-labelledby="live-heading">
      <h4 class="label" id="live-heading">
        {sentences.heading}
      </h4>
      {canAskFrame() ? (
        <>
          <p class="faint" id="live-before">
            {sentences.before(LIVE_HOST)}
          </p>
          <p class="actions">
            <button
              type="button"
              class="button-quiet"
              aria-describedby="live-before"
              aria-disabled={isAsking}
              onClick={() => void askForLiveFigures()}
            >
              {inUse.value.kind === 'live' ? sentences.askAgain : sentences.ask}
            </button>
            {isAsking ? (
              <button type="button" class="button-quiet" onClick={(event) => cancel(event.currentTarget)}>
                {sentences.cancel}
              </button>
            ) : null}
          </p>
        </>
      ) : (
        <p class="faint">{sentences.cannotAsk}</p>
      )}
      <div aria-live="polite">
        <Progress />
      </div>
    </section>
  );
}

/** The pressed button goes away; the keyboard stays beside it. */
function cancel(button: HTMLButtonElement): void {
  button.closest('.live-question')?.querySelector('button')?.focus();
  cancelAsking();
}

function Progress() {
  const sentences = words.live;
  const now = asking.value;
  switch (now.kind) {
    case 'asking':
      return <p class="faint">{sentences.asking(LIVE_HOST)}</p>;
    case 'failed':
      return (
        <p class="notice notice-warning">
          {sentences.failures[now.reason](LIVE_HOST)} {sentences.stays[inUse.value.kind](DATA_SNAPSHOT)}
        </p>
      );
    default:
      return null;
  }
}

/** On every screen while its figures are live, and gone with one click. */
export function LiveLine() {
  const now = inUse.value;
  return <div aria-live="polite">{now.kind === 'live' ? <Figures figures={now.figures} /> : null}</div>;
}

function Figures({ figures }: { readonly figures: LiveFigures }) {
  const sentences = words.live;
  const back = (button: HTMLButtonElement): void => {
    // The button goes away; the keyboard stays in the panel.
    button.closest('.subject')?.querySelector<HTMLElement>('summary')?.focus();
    backToBundled();
  };
  return (
    <p class="live-line">
      <span class="badge">{sentences.badge}</span>{' '}
      {sentences.figures(count(figures.difficulty, 5), money(figures.price_usd), figures.source, timeText(figures.fetched_at))}{' '}
      <button type="button" class="button-link" onClick={(event) => back(event.currentTarget)}>
        {sentences.back}
      </button>
    </p>
  );
}
