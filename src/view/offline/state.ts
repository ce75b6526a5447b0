/** A newer version that waits for consent. Place: written by copy.ts, which loads late; shown by newer-version.tsx. */
import { signal } from '@preact/signals';

export interface NewerVersion {
  /** Reloads into it, unless something runs here or in another tab. */
  readonly use: () => void;
  /** Asked for, and put off: another tab of the page is measuring. */
  readonly isPutOff: boolean;
}

export const newerVersion = signal<NewerVersion | null>(null);
