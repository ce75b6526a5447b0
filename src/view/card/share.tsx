/**
 * Passes a result on: by the system's own sheet where there is one, else by the clipboard, else as marked text to copy by hand.
 * Place: in the first load, because a browser hands out its sheet and its clipboard only right after the press. Nothing is sent by the page.
 */
import { useEffect, useRef } from 'preact/hooks';
import { announcement } from '../state';
import { text } from '../text/text';
import { copiedText, type Shared } from './link';

/** The part of the platform's `navigator` that is asked; the sheet is missing on many computers, the clipboard outside secure pages. */
export interface SharePorts {
  readonly share?: ((content: { title: string; text: string; url?: string }) => Promise<void>) | undefined;
  readonly clipboard?: { writeText(written: string): Promise<void> } | undefined;
}

type ShareOutcome = 'handed-over' | 'given-up' | 'copied' | 'by-hand';

/** The sheet closed by the person is an answer; one that the browser refuses leaves the clipboard. */
export async function passOn(shared: Shared, { share, clipboard }: SharePorts): Promise<ShareOutcome> {
  if (share !== undefined) {
    const { sentence, link } = shared;
    try {
      await share({ title: text.shell.name, text: sentence, ...(link === null ? {} : { url: link }) });
      return 'handed-over';
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') return 'given-up';
    }
  }
  try {
    if (clipboard === undefined) return 'by-hand';
    await clipboard.writeText(copiedText(shared));
    return 'copied';
  } catch {
    return 'by-hand';
  }
}

function pagePorts(): SharePorts {
  // Bound, because both refuse to be called without their owner.
  const share: unknown = navigator.share;
  return { share: typeof share === 'function' ? (content) => navigator.share(content) : undefined, clipboard: navigator.clipboard };
}

/** A new one for each press: marked text is marked again. */
export interface ShareDone {
  readonly outcome: ShareOutcome;
}

interface ShareProps {
  readonly shared: Shared;
  readonly onDone: (done: ShareDone) => void;
}

export function ShareButton({ shared, onDone }: ShareProps) {
  return (
    <button
      type="button"
      class="button-primary"
      id="share"
      onClick={() => void passOn(shared, pagePorts()).then((outcome) => onDone({ outcome }))}
    >
      {text.result.share.button}
    </button>
  );
}

/** Under the buttons: what became of it, and the text itself where it has to be copied by hand. */
export function ShareNote({ shared, done }: { readonly shared: Shared; readonly done: ShareDone | null }) {
  const words = text.result.share;
  const field = useRef<HTMLInputElement>(null);
  const isLink = shared.link !== null && shared.holdsNumber;
  useEffect(() => {
    if (done?.outcome === 'copied') announcement.value = isLink ? words.copied : words.copiedText;
    if (done?.outcome !== 'by-hand') return;
    // The focus alone says the label and the text to a screen reader.
    field.current?.focus();
    field.current?.select();
  }, [done, isLink, words]);
  switch (done?.outcome) {
    case undefined:
    case 'handed-over':
    case 'given-up':
      return null;
    case 'copied':
      return <p class="faint share-note">{isLink ? words.copied : words.copiedText}</p>;
    case 'by-hand':
      return (
        <label class="field share-note">
          <span>{words.byHand}</span>
          <input type="text" readOnly={true} ref={field} id="share-text" value={copiedText(shared)} />
        </label>
      );
  }
}
