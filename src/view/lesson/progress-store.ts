/**
 * The progress of this browser as a signal, kept in local storage where there is any; the lesson goes on where there is none.
 * Place: written by the frame and the steps; read by every component of the lesson. Step 5 asks for several tabs, which share one record:
 * every change is made on what is kept at that moment, and what another tab keeps is taken over.
 */
import { signal } from '@preact/signals';
import { NO_PROGRESS, type Progress, readProgress, writeProgress } from './progress';

const KEY = 'hashwatt.lesson';

export const progress = signal<Progress>(readKept() ?? NO_PROGRESS);
/** False in a private window or a sandboxed frame that keeps nothing. */
export const isKept = signal(true);

export function change(next: (before: Progress) => Progress): void {
  replaceProgress(next(newest()));
}

/** Nothing of the record before it stays: an imported file, or the deletion. */
export function replaceProgress(next: Progress): void {
  progress.value = next;
  keep();
}

/** Shares the record with other tabs; undone by the returned function. */
export function keepProgress(): () => void {
  progress.value = newest();
  keep();
  const follow = ({ key }: StorageEvent): void => {
    if (key === KEY) progress.value = newest();
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}

function keep(): void {
  try {
    localStorage.setItem(KEY, writeProgress(progress.peek()));
    isKept.value = true;
  } catch {
    isKept.value = false;
  }
}

/** Where this tab could not keep its own, what is kept is older than what it knows. The same object as long as nothing differs. */
function newest(): Progress {
  const known = progress.peek();
  const kept = isKept.peek() ? readKept() : null;
  return kept === null || writeProgress(kept) === writeProgress(known) ? known : kept;
}

/** Null where nothing is kept, or nothing that this page reads. */
function readKept(): Progress | null {
  try {
    const read = readProgress(localStorage.getItem(KEY) ?? '');
    return read.kind === 'read' ? read.progress : null;
  } catch {
    return null;
  }
}
