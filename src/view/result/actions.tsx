/** What can be done with a result: pass it on, keep it, print it, measure again. A number that does not count is not passed on. */
import { useState } from 'preact/hooks';
import type { ResultDocument } from '../../result/schema';
import { sharedOf } from '../card/link';
import { type Pictured, PictureButton, PictureNote } from '../card/picture-button';
import { ShareButton, type ShareDone, ShareNote } from '../card/share';
import { downloadCsv, downloadJson, downloadMarkdown } from '../download';
import { returnToStart } from '../session';
import { text } from '../text/text';

interface ActionsProps {
  readonly document: ResultDocument;
}

/** Another result starts with nothing shared. */
export function Actions({ document: shown }: ActionsProps) {
  return <OwnActions key={shown.id} document={shown} />;
}

function OwnActions({ document: shown }: ActionsProps) {
  const words = text.result;
  const shared = sharedOf(shown, location);
  const [done, setDone] = useState<ShareDone | null>(null);
  const [pictured, setPictured] = useState<Pictured>({ kind: 'none' });
  return (
    <>
      <div class="actions">
        {shared === null ? null : (
          <>
            <ShareButton shared={shared} onDone={setDone} />
            <PictureButton pictured={pictured} onChange={setPictured} />
          </>
        )}
        <button
          type="button"
          class={shared === null ? 'button-primary' : 'button-quiet'}
          id="download-json"
          onClick={() => downloadJson(shown)}
        >
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
      {shared === null ? null : (
        <>
          <ShareNote shared={shared} done={done} />
          <PictureNote pictured={pictured} document={shown} />
        </>
      )}
    </>
  );
}
