/** The class code: why, the field, what it does now, and the link that carries it to the pupils. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CLASS_CODE_LIMIT } from '../../work/challenge';
import { hrefOfStep, readOptions } from '../lesson/sequence';
import { addressOfPage } from '../result/page-address';
import { words } from '../text/board';
import { language } from '../text/text';
import { board, setClassCode } from './board-state';

export function ClassCode() {
  const sentences = words.classCode;
  const { classCode } = board.value;
  const [typed, setTyped] = useState(classCode);
  const [isWrong, setWrong] = useState(false);
  const shown = useRef(classCode);
  // Another tab, undo, or what was kept may change it. Not at first, when somebody may have typed already.
  useEffect(() => {
    if (shown.current !== classCode) setTyped(classCode);
    shown.current = classCode;
  }, [classCode]);
  return (
    <section class="board-class" aria-labelledby="board-class-heading">
      <h2 class="label" id="board-class-heading">
        {sentences.heading}
      </h2>
      <p class="faint">{sentences.why}</p>
      <form
        class="board-class-form"
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!setClassCode(typed));
        }}
      >
        <input
          id="board-class"
          type="text"
          aria-label={sentences.label}
          aria-invalid={isWrong}
          aria-describedby="board-class-now"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={CLASS_CODE_LIMIT + 4}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button-quiet">
          {sentences.set}
        </button>
      </form>
      <p class={isWrong ? 'field-problem' : 'faint'} id="board-class-now" role="status">
        {isWrong ? sentences.wrong : classCode === '' ? sentences.none : sentences.now(classCode)}
      </p>
      {classCode === '' ? null : <PupilLink classCode={classCode} />}
    </section>
  );
}

function PupilLink({ classCode }: { readonly classCode: string }) {
  const sentences = words.classCode;
  const [note, setNote] = useState('');
  // The kit's links to the board say it (teacher/overview.tsx).
  const [isCut, setCut] = useState(() => readOptions(location.hash).isCut);
  const page = addressOfPage(location);
  if (page === null) return <p class="faint">{sentences.byHand}</p>;
  const lesson = hrefOfStep(null, { isCut, isProjected: false });
  const link = `${page}?class=${classCode}${language === 'en' ? '' : `&lang=${language}`}${lesson}`;
  const copy = (): void => {
    // Absent outside secure contexts.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) setNote(sentences.copyByHand);
    else
      clipboard.writeText(link).then(
        () => setNote(sentences.copied),
        () => setNote(sentences.copyByHand),
      );
  };
  return (
    <div class="board-link">
      <label class="field">
        <span>{sentences.length}</span>
        <select value={isCut ? '15' : '45'} onChange={({ currentTarget }) => setCut(currentTarget.value === '15')}>
          <option value="45">{sentences.lengths.full}</option>
          <option value="15">{sentences.lengths.short}</option>
        </select>
      </label>
      <p>
        <span class="faint">{sentences.link}</span> <code>{link}</code>{' '}
        <button type="button" class="button-link" onClick={copy}>
          {sentences.copy}
        </button>{' '}
        <span class="faint" role="status">
          {note}
        </span>
      </p>
    </div>
  );
}
