/** The progress as a file, out and in, and its deletion after a second word. */
import { useRef, useState } from 'preact/hooks';
import { saveText } from '../../download';
import { words } from '../../text/lesson';
import { beginFrom } from '../numbers';
import { FILE_LIMIT, NO_PROGRESS, readProgress, writeProgress } from '../progress';
import { isKept, progress } from '../progress-store';

export function ProgressPanel() {
  const sentences = words.progress;
  const [answer, setAnswer] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const reset = useRef<HTMLButtonElement>(null);
  return (
    <section class="lesson-progress" aria-labelledby="progress-heading">
      <h2 class="label" id="progress-heading">
        {sentences.heading}
      </h2>
      <p class={isKept.value ? 'faint' : 'notice'}>{isKept.value ? sentences.kept : sentences.notKept}</p>
      <div class="actions">
        <button
          type="button"
          class="button-quiet"
          onClick={() => saveText(writeProgress(progress.value), 'application/json', 'hashwatt-lesson.json')}
        >
          {sentences.save}
        </button>
        <ImportButton onAnswer={setAnswer} />
        {isAsking ? (
          <>
            <button
              type="button"
              class="button-quiet"
              onClick={() => {
                void beginFrom(NO_PROGRESS);
                setIsAsking(false);
                setAnswer(sentences.wasReset);
              }}
            >
              {sentences.resetSure}
            </button>
            <button type="button" class="button-quiet" onClick={() => setIsAsking(false)}>
              {sentences.resetKeep}
            </button>
          </>
        ) : (
          <button type="button" class="button-quiet" ref={reset} onClick={() => setIsAsking(true)}>
            {sentences.reset}
          </button>
        )}
      </div>
      <p class="soft" role="status">
        {answer}
      </p>
    </section>
  );
}

function ImportButton({ onAnswer }: { readonly onAnswer: (sentence: string) => void }) {
  const sentences = words.progress;
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<string> => {
    const outcome = file.size > FILE_LIMIT ? ({ kind: 'too-large' } as const) : readProgress(await file.text());
    if (outcome.kind !== 'read') return sentences.problems[outcome.kind];
    void beginFrom(outcome.progress);
    return sentences.loaded;
  };
  return (
    <>
      <input
        type="file"
        accept=".json,application/json"
        ref={input}
        hidden={true}
        aria-label={sentences.load}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file === undefined) return;
          // The same file chosen again is a change again.
          event.currentTarget.value = '';
          read(file).then(onAnswer, () => onAnswer(sentences.problems.unreadable));
        }}
      />
      <button type="button" class="button-quiet" onClick={() => input.current?.click()}>
        {sentences.load}
      </button>
    </>
  );
}
