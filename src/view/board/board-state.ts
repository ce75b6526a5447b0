/**
 * The board as signals: what is on it, whether it is kept, what the last reading said, and the ways to change it.
 * Place: components read and call; reading.ts reads texts, history/board-store.ts keeps. One change after the other.
 */
import { computed, signal } from '@preact/signals';
import { type BoardRecord, changeBoard, EMPTY_BOARD } from '../../history/board-store';
import { decodeCode } from '../../result/code';
import { isClassCode } from '../../work/challenge';
import { checkDocument } from './check-document';
import { addEntries, codeInFragment, entryOfCode, splitBoard } from './entries';
import { MOST_PROBLEMS, type Problem, readAll, type Reading } from './reading';
import { type Step, takenBack } from './take-back';

export interface Report {
  readonly added: number;
  readonly duplicates: number;
  readonly surplus: number;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Not understood, and too long for the box: to be saved as a file. Empty otherwise. */
  readonly overflow: string;
  /** Files of which something was never judged: to be read again. */
  readonly again: readonly File[];
}

export type Keeping = 'unknown' | 'kept' | 'unavailable';

export const board = signal<BoardRecord>(EMPTY_BOARD);
export const keeping = signal<Keeping>('unknown');
/** The text of the paste box. */
export const box = signal('');
export const report = signal<Report | null>(null);
/** Results found so far while a text is read; null when nothing is read. */
export const progress = signal<number | null>(null);
/** Files and long pastes that wait until what is being read has been read. */
export const waiting = signal(0);
/** What this tab's changes did, oldest first. */
const past = signal<readonly Step[]>([]);

export const split = computed(() => splitBoard(board.value));
export const canUndo = computed(() => past.value.length > 0);

export const MOST_FILE_BYTES = 10_000_000;
/** Of all files of one drop: what a phone can hold in memory twice. */
const MOST_TOTAL_BYTES = 50_000_000;
/** More in a text field makes browsers slow. */
export const MOST_BOX_CHARACTERS = 100_000;
const MOST_UNDOS = 20;
const NOTHING: Reading = { entries: [], problems: [], problemCount: 0, left: '', isUnanswered: false };
const CHANNEL = 'hashwatt-board';

let queue: Promise<void> = Promise.resolve();
let readings: Promise<void> = Promise.resolve();
let channel: BroadcastChannel | null = null;

function inTurn(work: () => Promise<void>): Promise<void> {
  queue = queue.then(work, work);
  return queue;
}

/** What cannot be kept lives as long as the page. */
function change(edit: (record: BoardRecord) => BoardRecord): Promise<void> {
  return inTurn(async () => {
    // What is kept may hold more than this tab has heard of.
    let before = board.value;
    const kept = await changeBoard((record) => {
      before = record;
      return edit(record);
    });
    keeping.value = kept === undefined ? 'unavailable' : 'kept';
    if (kept === undefined) before = board.value;
    const after = kept ?? edit(before);
    board.value = after;
    if (after !== before) past.value = [...past.value, { before, after }].slice(-MOST_UNDOS);
    channel?.postMessage('changed');
  });
}

function reload(): Promise<void> {
  return inTurn(async () => {
    const kept = await changeBoard((record) => record);
    keeping.value = kept === undefined ? 'unavailable' : 'kept';
    if (kept !== undefined) board.value = kept;
  });
}

/** Loads what was kept and follows other tabs and the address; undone by the returned function. */
export function openBoard(): () => void {
  channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
  if (channel !== null) channel.onmessage = () => void reload();
  const arrive = (): void => void addFromAddress();
  void reload().then(arrive);
  addEventListener('hashchange', arrive);
  return () => {
    removeEventListener('hashchange', arrive);
    channel?.close();
    channel = null;
  };
}

/** A link from a QR code: its result is added once, and the address forgets it, so that a reload does not add it again. */
async function addFromAddress(): Promise<void> {
  const decoded = codeInFragment(location.hash);
  if (decoded === null) return;
  const { hash } = location;
  try {
    history.replaceState(history.state, '', '#/board');
  } catch {
    // A sandboxed frame may forbid it; a code that comes again is a duplicate.
  }
  if (decoded.kind === 'ok') await take({ ...NOTHING, entries: [entryOfCode(decoded)] });
  else await addText(hash);
}

/** Reads what stands in the box; what is not understood stays there. */
export async function addFromBox(): Promise<void> {
  const text = box.value;
  if (text.trim() === '' || progress.value !== null) return;
  box.value = '';
  await addText(text);
}

/** Of a paste too long for the box too. */
export function addText(text: string): Promise<void> {
  return readInTurn(1, async () => ({ reading: await read(text, '', 0), again: [] }));
}

/** A file keeps its own text: nothing of it goes into the box. */
export function addFiles(files: readonly File[]): Promise<void> {
  return readInTurn(files.length, async () => {
    const readSoFar: Reading[] = [];
    let found = 0;
    const again: File[] = [];
    let total = 0;
    for (const file of files) {
      total += file.size;
      const isTooLarge = file.size > MOST_FILE_BYTES || total > MOST_TOTAL_BYTES;
      const reading = isTooLarge ? refusal(file, 'file-too-large') : await readFile(file, found);
      if (reading.isUnanswered) again.push(file);
      found += reading.entries.length;
      readSoFar.push(reading);
    }
    return { reading: { ...merged(readSoFar), left: '' }, again };
  });
}

/** Of files with a part that was never judged; what was added the first time is a duplicate now. */
export function readAgain(): Promise<void> {
  const said = report.value;
  if (said === null) return Promise.resolve();
  report.value = { ...said, again: [] };
  return addFiles(said.again);
}

interface Batch {
  readonly reading: Reading;
  readonly again: readonly File[];
}

/** One after the other; what had to wait adds its report to that of those before it, which nobody may have read yet. */
function readInTurn(size: number, work: () => Promise<Batch>): Promise<void> {
  const hasWaited = progress.value !== null;
  if (hasWaited) waiting.value += size;
  else progress.value = 0;
  const turn = async (): Promise<void> => {
    if (hasWaited) waiting.value -= size;
    try {
      const { reading, again } = await work();
      await take(reading, again, hasWaited ? report.value : null);
    } finally {
      progress.value = waiting.value > 0 ? 0 : null;
    }
  };
  readings = readings.then(turn, turn);
  return readings;
}

async function readFile(file: File, found: number): Promise<Reading> {
  try {
    return await read(await file.text(), file.name, found);
  } catch {
    return refusal(file, 'file-unreadable');
  }
}

function refusal(file: File, reason: 'file-too-large' | 'file-unreadable'): Reading {
  return {
    ...NOTHING,
    problems: [{ line: 0, file: file.name, reason, detail: '', text: '', suggestion: null }],
    problemCount: 1,
  };
}

function merged(readings: readonly Reading[]): Reading {
  return {
    entries: readings.flatMap(({ entries }) => entries),
    problems: readings.flatMap(({ problems }) => problems).slice(0, MOST_PROBLEMS),
    problemCount: readings.reduce((sum, { problemCount }) => sum + problemCount, 0),
    left: '',
    isUnanswered: readings.some(({ isUnanswered }) => isUnanswered),
  };
}

/** `before`: found in the files before this one. */
function read(text: string, file: string, before: number): Promise<Reading> {
  return readAll(text, file, {
    check: checkDocument,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
    onProgress: (found) => {
      progress.value = before + found;
    },
  });
}

/** `before`: the report that this one goes on with. */
async function take(
  { entries, problems, problemCount, left }: Reading,
  again: readonly File[] = [],
  before: Report | null = null,
): Promise<void> {
  let counts = { added: 0, duplicates: 0, surplus: 0 };
  const found = board.value.showsNames ? entries : entries.map((entry) => ({ ...entry, name: '' }));
  await change((record) => {
    const outcome = addEntries(record.entries, found);
    counts = outcome;
    return outcome.entries.length === record.entries.length && outcome.duplicates === 0 ? record : { ...record, entries: outcome.entries };
  });
  const { added, duplicates, surplus } = counts;
  const isOverflow = left.length > MOST_BOX_CHARACTERS;
  const said: Report = { added, duplicates, surplus, problems, problemCount, overflow: isOverflow ? left : '', again };
  report.value = before === null ? said : together(before, said);
  if (left !== '' && !isOverflow) box.value = box.value.trim() === '' ? left : `${box.value}\n${left}`;
}

function together(before: Report, after: Report): Report {
  return {
    added: before.added + after.added,
    duplicates: before.duplicates + after.duplicates,
    surplus: before.surplus + after.surplus,
    problems: [...before.problems, ...after.problems].slice(0, MOST_PROBLEMS),
    problemCount: before.problemCount + after.problemCount,
    overflow: [before.overflow, after.overflow].filter((text) => text !== '').join('\n'),
    again: [...before.again, ...after.again],
  };
}

/** The person says that the nearest code was meant. */
export async function acceptSuggestion(problem: Problem): Promise<void> {
  if (problem.suggestion === null) return;
  const said = report.value;
  box.value = box.value.replace(problem.text, '').trim();
  const meant = decodeCode(problem.suggestion);
  if (meant.kind === 'ok') await take({ ...NOTHING, entries: [entryOfCode(meant)] });
  if (said === null || report.value === null) return;
  const problems = said.problems.filter((other) => other !== problem);
  report.value = { ...report.value, problems, problemCount: said.problemCount - 1, overflow: said.overflow, again: said.again };
}

export function removeEntry(key: string): Promise<void> {
  return change((record) => ({ ...record, entries: record.entries.filter((entry) => entry.key !== key) }));
}

export function removeFromBefore(): Promise<void> {
  return change((record) => ({ ...record, entries: [...splitBoard(record).counted] }));
}

export function clearBoard(): Promise<void> {
  report.value = null;
  return change((record) => ({ ...record, entries: [] }));
}

/** False for what is no class code. */
export function setClassCode(written: string): boolean {
  const classCode = written.trim().toUpperCase();
  if (!isClassCode(classCode)) return false;
  if (classCode !== board.value.classCode) void change((record) => ({ ...record, classCode }));
  return true;
}

/** Names are read only while they are asked for, and forgotten when they are not. */
export function setShowsNames(showsNames: boolean): Promise<void> {
  const named = (record: BoardRecord): BoardRecord =>
    showsNames ? record : { ...record, showsNames, entries: record.entries.map((entry) => ({ ...entry, name: '' })) };
  return change((record) => ({ ...named(record), showsNames })).then(() => {
    past.value = past.value.map(({ before, after }) => ({ before: named(before), after: named(after) }));
  });
}

export function undo(): Promise<void> {
  const last = past.value.at(-1);
  if (last === undefined) return Promise.resolve();
  const rest = past.value.slice(0, -1);
  return change((record) => takenBack(last, record)).then(() => {
    past.value = rest;
  });
}
