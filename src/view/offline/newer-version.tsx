/** A quiet line when a newer version waits: nothing changes without consent, and nothing is offered while something runs. */
import { finding } from '../finder';
import { activity } from '../state';
import { text } from '../text/text';
import { newerVersion } from './state';

export function NewerVersionLine() {
  const words = text.shell.newer;
  const waiting = newerVersion.value;
  const isBusy = activity.value.kind === 'running' || finding.value.kind === 'searching';
  return (
    <div aria-live="polite">
      {waiting === null || isBusy ? null : (
        <p class="notice" id="newer-version">
          {words.ready}{' '}
          <button type="button" class="button-link" onClick={waiting.use}>
            {words.reload}
          </button>
          {waiting.isPutOff ? ` ${words.putOff}` : null}
        </p>
      )}
    </div>
  );
}
