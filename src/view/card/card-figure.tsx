/**
 * The picture of a result: drawn, saved under a name with date and rate, shown with its description. Drawn on this device from what the page holds.
 * Place: loaded by picture-button.tsx at the press.
 */
import '../style/card.css';
import { useEffect, useState } from 'preact/hooks';
import type { ResultDocument } from '../../result/schema';
import { saveBlob } from '../download';
import { announcement } from '../state';
import { words } from '../text/card';
import { alternativeText, contentOf } from './card-content';
import { drawCard, isTrue } from './card-drawing';
import { CARD } from './card-layout';

interface Made {
  readonly kind: 'made';
  readonly file: File;
  readonly address: string;
  readonly alternative: string;
}

type Outcome = { readonly kind: 'failed' | 'hidden' } | Made;
type Card = { readonly kind: 'drawing' } | Outcome;

export function CardFigure({ document: shown }: { readonly document: ResultDocument }) {
  const [card, setCard] = useState<Card>({ kind: 'drawing' });
  useEffect(() => {
    let address: string | undefined;
    let isCurrent = true;
    const settle = (next: Outcome): void => {
      if (next.kind === 'made') address = next.address;
      // Gone before it was ready.
      if (!isCurrent) return release();
      setCard(next);
      announcement.value = sentenceOf(next);
      if (next.kind === 'made') saveBlob(next.file, next.file.name);
    };
    const release = (): void => {
      if (address !== undefined) URL.revokeObjectURL(address);
    };
    makeCard(shown).then(settle, () => settle({ kind: 'failed' }));
    return () => {
      isCurrent = false;
      release();
    };
    // Drawn once: another press mounts another.
  }, []);
  if (card.kind === 'drawing') return null;
  return card.kind === 'made' ? <Shown made={card} /> : <p class="notice notice-warning">{words[card.kind]}</p>;
}

function Shown({ made: { file, address, alternative } }: { readonly made: Made }) {
  const canShare = typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
  return (
    <figure class="result-card">
      <img src={address} alt={alternative} width={CARD.width} height={CARD.height} />
      <figcaption>
        <p class="faint">{words.saved(file.name)}</p>
        <div class="actions">
          {canShare ? (
            // The sheet closed by the person is an answer, and one that fails leaves the saved file.
            <button type="button" class="button-quiet" onClick={() => void navigator.share({ files: [file] }).catch(() => undefined)}>
              {words.share}
            </button>
          ) : null}
          <button type="button" class="button-link" onClick={() => saveBlob(file, file.name)}>
            {words.again}
          </button>
        </div>
        <details>
          <summary>{words.description}</summary>
          <p class="soft">{alternative}</p>
        </details>
      </figcaption>
    </figure>
  );
}

function sentenceOf(card: Outcome): string {
  return card.kind === 'made' ? words.saved(card.file.name) : words[card.kind];
}

async function makeCard(document: ResultDocument): Promise<Outcome> {
  const content = contentOf(document, location);
  if (content === null) return { kind: 'failed' };
  const canvas = drawCard(content);
  if (!isTrue(canvas)) return { kind: 'hidden' };
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) return { kind: 'failed' };
  const file = new File([blob], content.fileName, { type: 'image/png' });
  return { kind: 'made', file, address: URL.createObjectURL(blob), alternative: alternativeText(content) };
}
