/** Why a screen without settings of its own measures with others than were chosen. Nothing where it measures as chosen. */
import { text } from '../text/text';

export function Refused({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : (
    <p class="notice notice-warning" data-refused>
      {sentence} {text.measure.refused}
    </p>
  );
}
