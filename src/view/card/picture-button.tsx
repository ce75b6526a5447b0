/** The result as a picture to keep or post: the button stands in the first load, everything that draws comes with card-figure.tsx. */
import type { ComponentType } from 'preact';
import type { ResultDocument } from '../../result/schema';
import { announcement } from '../state';
import { text } from '../text/text';

interface CardProps {
  readonly document: ResultDocument;
}

export type Pictured =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  /** `turn` counts presses: each one saves again. */
  | { readonly kind: 'shown'; readonly turn: number; readonly Card: ComponentType<CardProps> };

interface PictureButtonProps {
  readonly pictured: Pictured;
  readonly onChange: (pictured: Pictured) => void;
}

export function PictureButton({ pictured, onChange }: PictureButtonProps) {
  const draw = (): void => {
    if (pictured.kind === 'loading') return;
    const turn = pictured.kind === 'shown' ? pictured.turn + 1 : 1;
    if (pictured.kind !== 'shown') onChange({ kind: 'loading' });
    import('./card-figure').then(
      ({ CardFigure }) => onChange({ kind: 'shown', turn, Card: CardFigure }),
      // Offline with a cold cache.
      () => {
        onChange({ kind: 'failed' });
        announcement.value = text.result.share.pictureFailed;
      },
    );
  };
  return (
    <button type="button" class="button-quiet" id="picture" onClick={draw}>
      {text.result.share.picture}
    </button>
  );
}

/** Under the buttons. */
export function PictureNote({ pictured, document: shown }: { readonly pictured: Pictured; readonly document: ResultDocument }) {
  if (pictured.kind === 'failed') return <p class="notice notice-warning">{text.result.share.pictureFailed}</p>;
  return pictured.kind === 'shown' ? <pictured.Card key={pictured.turn} document={shown} /> : null;
}
