/**
 * Reads a text of any length for the board in slices of a few milliseconds, so that typing and scrolling go on.
 * Place: between mixture.ts and board-state.ts. What is not understood comes back as it was, line by line.
 */
import type { BoardEntry } from '../../history/board-store';
import type { Claim } from '../../result/claim';
import { CODE_RATE_BOUNDS } from '../../result/code';
import { entryOfClaim } from './entries';
import { type Piece, type ProblemReason, readMixture } from './mixture';

export interface Problem {
  readonly line: number;
  /** Empty for what was pasted. */
  readonly file: string;
  readonly reason:
    | ProblemReason
    | Extract<Claim, { kind: 'refused' }>['reason']
    | 'document-rate'
    | 'file-too-large'
    | 'file-unreadable'
    | 'unanswered';
  /** The place in a document, or what the parser says. */
  readonly detail: string;
  readonly text: string;
  readonly suggestion: string | null;
}

export interface Reading {
  readonly entries: readonly BoardEntry[];
  /** The first few; `problemCount` counts all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Everything that was not understood, in its order. */
  readonly left: string;
  /** Something was never judged, neither taken nor refused. */
  readonly isUnanswered: boolean;
}

export interface ReadingPorts {
  check(text: string): Promise<Claim | { readonly kind: 'unanswered' }>;
  /** Lets the page draw and answer; resolves in a later task. */
  pause(): Promise<void>;
  now(): number;
  onProgress(entries: number): void;
}

/** Short of a frame at 60 Hz, so that one slice and the drawing fit. */
const SLICE_MS = 8;
/** Of garbage nobody reads a thousand reasons. */
export const MOST_PROBLEMS = 50;

export async function readAll(text: string, file: string, ports: ReadingPorts): Promise<Reading> {
  const entries: BoardEntry[] = [];
  const problems: Problem[] = [];
  const left: string[] = [];
  let problemCount = 0;
  let isUnanswered = false;
  let sliceEnd = ports.now() + SLICE_MS;
  const refuse = (problem: Omit<Problem, 'file'>): void => {
    problemCount += 1;
    isUnanswered ||= problem.reason === 'unanswered';
    if (problems.length < MOST_PROBLEMS) problems.push({ file, ...problem });
    left.push(problem.text);
  };
  for (const piece of readMixture(text)) {
    if (piece.kind === 'document') {
      const found = await readDocument(piece, ports);
      if ('reason' in found) refuse(found);
      else entries.push(found);
      ports.onProgress(entries.length);
    } else if (piece.kind === 'entry') entries.push(piece.entry);
    else if (piece.kind === 'problem') refuse({ ...piece, detail: '' });
    if (ports.now() < sliceEnd) continue;
    await ports.pause();
    ports.onProgress(entries.length);
    sliceEnd = ports.now() + SLICE_MS;
  }
  return { entries, problems, problemCount, left: left.join('\n'), isUnanswered };
}

async function readDocument(
  { text, line }: Extract<Piece, { kind: 'document' }>,
  ports: ReadingPorts,
): Promise<BoardEntry | Omit<Problem, 'file'>> {
  const claim = await ports.check(text);
  if (claim.kind === 'unanswered') return { line, text, reason: 'unanswered', detail: '', suggestion: null };
  if (claim.kind === 'refused') return { line, text, reason: claim.reason, detail: claim.detail, suggestion: null };
  // As for links: a number without a place on the axis is nobody's rate.
  const { least, most } = CODE_RATE_BOUNDS;
  const isRate = claim.rate_h_per_s >= least && claim.rate_h_per_s <= most;
  return isRate ? entryOfClaim(claim) : { line, text, reason: 'document-rate', detail: '', suggestion: null };
}
