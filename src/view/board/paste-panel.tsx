/** The one box: typed, pasted, dropped, chosen or scanned; read at once when pasted. Under it, what the last reading said. */
import { useRef, useState } from 'preact/hooks';
import { whole } from '../format';
import { words } from '../text/board';
import { addFiles, addFromBox, addText, box, MOST_BOX_CHARACTERS, progress, waiting } from './board-state';
import { activity } from '../state';
import { Camera, canScan } from './camera';
import { ReportPanel } from './report-panel';

export function PastePanel() {
  const files = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const isReading = progress.value !== null;
  const takeFiles = (list: FileList | null | undefined): void => {
    if (list !== null && list !== undefined && list.length > 0) void addFiles([...list]);
  };
  return (
    <section class="board-add" aria-labelledby="board-add-heading">
      <h2 class="visually-hidden" id="board-add-heading">
        {words.paste.heading}
      </h2>
      <label class="field">
        <span>{words.paste.label}</span>
        <textarea
          id="board-box"
          class={isOver ? 'board-box board-box-over' : 'board-box'}
          rows={5}
          spellcheck={false}
          autocomplete="off"
          placeholder={words.paste.hint}
          value={box.value}
          onInput={(event) => {
            box.value = event.currentTarget.value;
          }}
          onPaste={paste}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void addFromBox();
          }}
          onDragOver={(event) => {
            if (event.dataTransfer?.types.includes('Files') !== true) return;
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            setOver(false);
            if ((event.dataTransfer?.files.length ?? 0) === 0) return;
            event.preventDefault();
            takeFiles(event.dataTransfer?.files);
          }}
        />
      </label>
      <div class="actions">
        <button type="button" class="button-primary" id="board-add" aria-disabled={isReading} onClick={addFromBox}>
          {words.paste.add}
        </button>
        <button type="button" class="button-quiet" onClick={() => files.current?.click()}>
          {words.paste.file}
        </button>
        {canScan() ? <Camera /> : null}
        <input
          ref={files}
          id="board-files"
          type="file"
          hidden
          multiple
          accept=".json,.jsonl,.ndjson,.txt,.csv,application/json,text/plain,text/csv"
          onChange={(event) => {
            takeFiles(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p class="faint" role="status">
        {isReading ? <Reading found={progress.value ?? 0} /> : words.paste.example}
      </p>
      <ReportPanel />
    </section>
  );
}

function Reading({ found }: { readonly found: number }) {
  return (
    <>
      {words.paste.reading(whole(found))} {waiting.value === 0 ? null : words.paste.waiting(waiting.value, whole(waiting.value))}{' '}
      {activity.value.kind === 'running' ? words.paste.afterRun : null}
    </>
  );
}

/** What is pasted into an empty box is read at once; a text too long for a text field never enters it. */
function paste(event: ClipboardEvent): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (event.clipboardData !== null && event.clipboardData.files.length > 0) {
    event.preventDefault();
    void addFiles([...event.clipboardData.files]);
  } else if (pasted.length > MOST_BOX_CHARACTERS) {
    event.preventDefault();
    void addText(pasted);
  } else if (box.value.trim() === '') setTimeout(() => void addFromBox(), 0);
}
