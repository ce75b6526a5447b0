/**
 * What a step gives to the activity inside it: the student's numbers, and a small place to keep what came out.
 * Place: between the lesson's frame, which fills it, and the activities in activities/, which take it.
 */
import type { HashesPerSecond } from '../../core/units';

export interface StudentNumbers {
  /** Measured on this device, given by a link or typed, or an example: whatever speaks of an example says so. */
  readonly source: 'measured' | 'given' | 'example';
  /** One thread of the processor; null until measured. */
  readonly thread: HashesPerSecond | null;
  /** All threads together; null until measured. */
  readonly threads: HashesPerSecond | null;
  readonly gpu: HashesPerSecond | null;
  /** The one that sentences speak of: the fastest measured, else what was given, else the example's. */
  readonly best: HashesPerSecond;
  readonly threadCount: number | null;
}

export interface ActivityProps {
  readonly numbers: StudentNumbers;
  /** What this activity kept earlier in this lesson: plain JSON, at most 4 kB. Unchecked: the activity parses it. */
  readonly kept: unknown;
  keep(outcome: unknown): void;
}
