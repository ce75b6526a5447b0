/**
 * A run's name in reports that programs read as well: the same from one version to the next.
 * Place: under Markdown and the command line's formats; the page has its own words.
 */
import type { RunResult } from './schema';

/** Unique within a result: repeats and thread counts tell runs of one backend apart. */
export function runName(run: RunResult): string {
  return `${repeatedName(run)}${run.repeat_index === 0 ? '' : ` repeat ${run.repeat_index + 1}`}`;
}

/** What all repeats of a run have in common. */
export function repeatedName({ workload, precision, backend, threads }: RunResult): string {
  const work = workload === 'sha256d' ? '' : `${workload} ${precision ?? ''} `;
  return `${work}${backend}${threads === null ? '' : ` ${threads} ${threads === 1 ? 'thread' : 'threads'}`}`;
}

/** There is another run of the same kind. */
export function isRepeated(run: RunResult, runs: readonly RunResult[]): boolean {
  const name = repeatedName(run);
  return runs.some((other) => other !== run && repeatedName(other) === name);
}
