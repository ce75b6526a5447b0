/** The page's only live region: polite, and rarely spoken. */
import { announcement } from '../state';

export function LiveRegion() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {announcement.value}
    </div>
  );
}
