/** What can be done with a result: keep it, print it, measure again. */
import type { ResultDocument } from '../../result/schema';
import { downloadCsv, downloadJson, downloadMarkdown } from '../download';
import { returnToStart } from '../session';
import { text } from '../text/text';

export function Actions({ document: shown }: { readonly document: ResultDocument }) {
  const words = text.result;
  return (
    <div class="actions">
      <button type="button" class="button-primary" id="download-json" onClick={() => downloadJson(shown)}>
        {words.json}
      </button>
      <button type="button" class="button-quiet" id="download-csv" onClick={() => downloadCsv(shown)}>
        {words.csv}
      </button>
      <button type="button" class="button-quiet" id="download-md" onClick={() => void downloadMarkdown(shown)}>
        {words.markdown}
      </button>
      <button type="button" class="button-quiet" onClick={() => window.print()}>
        {words.print}
      </button>
      {/* Back to the first screen, where the cost is said before the next click. */}
      <button type="button" class="button-quiet" id="again" onClick={returnToStart}>
        {text.measure.again}
      </button>
    </div>
  );
}
