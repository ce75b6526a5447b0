/**
 * The progress of this browser as a signal, kept in local storage where there is any; the lesson goes on where there is none.
 * Place: written by the frame and the steps; read by every component of the lesson.
 */
import { effect, signal } from '@preact/signals';
import { NO_PROGRESS, type Progress, readProgress, writeProgress } from './progress';

const KEY = 'hashwatt.lesson';

export const progress = signal<Progress>(readKept());
/** False in a private window or a sandboxed frame that keeps nothing. */
export const isKept = signal(true);

export function change(next: (before: Progress) => Progress): void {
  progress.value = next(progress.peek());
}

/** Keeps every change; undone by the returned function. */
export function keepProgress(): () => void {
  return effect(() => {
    const text = writeProgress(progress.value);
    try {
      localStorage.setItem(KEY, text);
      isKept.value = true;
    } catch {
      isKept.value = false;
    }
  });
}

export function resetProgress(): void {
  progress.value = NO_PROGRESS;
}

function readKept(): Progress {
  try {
    const read = readProgress(localStorage.getItem(KEY) ?? '');
    return read.kind === 'read' ? read.progress : NO_PROGRESS;
  } catch {
    return NO_PROGRESS;
  }
}
