/** The result in eight characters, to copy, to read out or to scan, for a class board. Nothing where the result has no code. */
import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { codeOf } from '../../result/code';
import type { ResultDocument } from '../../result/schema';
import { announcement } from '../state';
import { text } from '../text/text';

export function ResultCode({ document: shown }: { readonly document: ResultDocument }) {
  const code = codeOf(shown);
  return code === null ? null : <Code key={code} code={code} classCode={shown.params.class_code} />;
}

interface CodeProps {
  readonly code: string;
  readonly classCode: string;
}

function Code({ code, classCode }: CodeProps) {
  const words = text.result.code;
  const shown = useRef<HTMLElement>(null);
  const [note, setNote] = useState('');
  const copy = async (): Promise<void> => {
    const said = (await copied(code)) ? words.copied : words.copyByHand;
    if (said === words.copyByHand && shown.current !== null) getSelection()?.selectAllChildren(shown.current);
    setNote(said);
    announcement.value = said;
  };
  return (
    <section class="result-code" aria-labelledby="result-code-label">
      <h2 class="label" id="result-code-label">
        {words.label}
      </h2>
      <p class="result-code-line">
        <code ref={shown}>{code}</code>
        <button type="button" class="button-quiet" id="copy-code" onClick={copy}>
          {words.copy}
        </button>
      </p>
      <p class="faint">
        {note} {words.use} {classCode === '' ? null : words.withClass(classCode)} <a href="#/board">{words.board}</a>
      </p>
      <QrCode code={code} />
    </section>
  );
}

/** Absent outside secure contexts, refused in some frames. */
async function copied(written: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(written);
    return true;
  } catch {
    return false;
  }
}

type Drawn =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly Picture: ComponentType<{ code: string }> };

function QrCode({ code }: { readonly code: string }) {
  const words = text.result.code;
  const [drawn, setDrawn] = useState<Drawn>({ kind: 'hidden' });
  const show = (): void => {
    import('./qr-code').then(
      ({ QrPicture }) => setDrawn({ kind: 'shown', Picture: QrPicture }),
      () => setDrawn({ kind: 'failed' }),
    );
  };
  return (
    <>
      <button
        type="button"
        class="button-link"
        id="show-qr"
        aria-expanded={drawn.kind === 'shown'}
        onClick={drawn.kind === 'shown' ? () => setDrawn({ kind: 'hidden' }) : show}
      >
        {drawn.kind === 'shown' ? words.hideQr : words.showQr}
      </button>
      {drawn.kind === 'shown' ? <drawn.Picture code={code} /> : null}
      {drawn.kind === 'failed' ? <p class="notice notice-warning">{words.qrFailed}</p> : null}
    </>
  );
}
