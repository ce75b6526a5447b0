/**
 * How often the screen asks for frames, counted between the click and the load: some browsers halve it to save power.
 * Place: conditions.ts counts while known answers are checked; nothing is drawn, and no frame is asked for while measuring.
 * A screen of 120 Hz that falls to 60 is not seen: 60 is an honest screen's rate too.
 */

/** 60 Hz is the least of common screens, 30 Hz the rate of power-saving modes; halfway between. */
export const LEAST_FRAMES_PER_SECOND = 45;
/** A third of a second at 60 Hz. */
export const FRAMES_COUNTED = 20;
/** Fewer say nothing: the first frames after a click are late anyway. */
export const FRAMES_NEEDED = 8;

/**
 * Judges by the third shortest interval: a busy page misses frames here and there, but a slowed screen has no short intervals at all.
 * @param intervals between frames, in milliseconds
 */
export function isFrameRateReduced(intervals: readonly number[]): boolean {
  if (intervals.length < FRAMES_NEEDED) return false;
  const third = intervals.toSorted((one, other) => one - other)[2] ?? 0;
  return third > 1000 / LEAST_FRAMES_PER_SECOND;
}

/** Ends by itself after some twenty frames, or when the load begins. */
export function countFrames(tellReduced: () => void, load: AbortSignal): void {
  if (load.aborted || typeof requestAnimationFrame !== 'function') return;
  const intervals: number[] = [];
  let last: number | undefined;
  const judge = (): void => {
    if (isFrameRateReduced(intervals)) tellReduced();
  };
  const count = (time: number): void => {
    if (load.aborted) return;
    if (last !== undefined) intervals.push(time - last);
    last = time;
    if (intervals.length < FRAMES_COUNTED) asked = requestAnimationFrame(count);
    else {
      load.removeEventListener('abort', stop);
      judge();
    }
  };
  const stop = (): void => {
    cancelAnimationFrame(asked);
    judge();
  };
  load.addEventListener('abort', stop, { once: true });
  let asked = requestAnimationFrame(count);
}
