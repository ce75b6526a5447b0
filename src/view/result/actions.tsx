/** What can be done with a result: keep it, print it, measure again. */
import type { ResultDocument } from '../../result/schema';
import { downloadJson } from '../download';
import { returnToStart, startMeasurement } from '../session';
import { choices } from '../state';
import { text } from '../text/text';

export function Actions({ document: shown }: { readonly document: ResultDocument }) {
  const words = text.result;
  return (
    <div class="actions">
      <button type="button" class="button-primary" id="download-json" onClick={() => downloadJson(shown)}>
        {words.json}
      </button>
      <button type="button" class="button-quiet" onClick={() => window.print()}>
        {words.print}
      </button>
      <button type="button" class="button-quiet" id="start" onClick={() => startMeasurement(choices.value).catch(() => undefined)}>
        {text.measure.again}
      </button>
      <button type="button" class="button-quiet" onClick={returnToStart}>
        {words.back}
      </button>
    </div>
  );
}
