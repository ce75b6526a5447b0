/**
 * The engine's own book of work: what was handed out, what came back, and that nothing was hashed twice.
 * Place: between the work source and a backend's stream; the audit asks it. A backend cannot claim a range that it was not given.
 */
import { toHex } from '../core/bytes';
import type { SearchTask, Slice, TaskSource, ZeroBits } from '../backend/backend';
import type { WorkSource } from '../work/roll';

export type ClaimFault = 'range-unknown' | 'range-repeated' | 'hashes-mismatch';

export interface IssuedWork extends TaskSource {
  /** Zero bits of tasks handed out from now on. */
  zeroBits: ZeroBits;
  /** Tasks out with other zero bits than those asked for now. */
  readonly outdatedTasks: number;
  /** Whether a job came from here: with two backends at once there are two books. */
  owns(task: SearchTask): boolean;
  /** Enters a finished slice; says what is wrong with its claim, if anything. */
  claim(slice: Slice): ClaimFault | null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly zeroBits: ZeroBits;
}

interface Ledger {
  /** Handed out and neither claimed nor given back; they never overlap. */
  open: Stretch[];
  /** Claimed, joined where they touch, in order. */
  claimed: { from: number; to: number }[];
}

export function issueWork(source: WorkSource, zeroBits: ZeroBits): IssuedWork {
  const ledgers = new Map<string, Ledger>();
  let wanted = zeroBits;
  let outdated = 0;

  // By content, not by identity: a task that went through a worker comes back as a copy.
  const keyOf = ({ job }: SearchTask): string => `${toHex(job.header)}/${job.versions.join()}`;

  const ledgerOf = (task: SearchTask): Ledger => {
    const key = keyOf(task);
    const known = ledgers.get(key);
    if (known !== undefined) return known;
    const fresh: Ledger = { open: [], claimed: [] };
    ledgers.set(key, fresh);
    return fresh;
  };

  const recount = (): void => {
    outdated = 0;
    for (const ledger of ledgers.values()) outdated += ledger.open.filter((stretch) => stretch.zeroBits !== wanted).length;
  };

  return {
    get zeroBits() {
      return wanted;
    },
    set zeroBits(value) {
      wanted = value;
      recount();
    },
    get outdatedTasks() {
      return outdated;
    },
    owns: (task) => ledgers.has(keyOf(task)),
    next(count) {
      const task = { ...source.next(count), zeroBits: wanted };
      ledgerOf(task).open.push({ ...stretchOf(task), zeroBits: wanted });
      return task;
    },
    giveBack(task) {
      source.giveBack({ job: task.job, range: task.range });
      takeOut(ledgerOf(task), stretchOf(task));
      recount();
    },
    claim(slice) {
      const ledger = ledgerOf(slice.task);
      const stretch = stretchOf(slice.task);
      if (ledger.claimed.some((past) => past.from < stretch.to && stretch.from < past.to)) return 'range-repeated';
      if (!takeOut(ledger, stretch)) return 'range-unknown';
      if (outdated > 0) recount();
      ledger.claimed = joined(ledger.claimed, stretch);
      const { range, job } = slice.task;
      return slice.hashes === range.count * job.versions.length ? null : 'hashes-mismatch';
    },
  };
}

function stretchOf(task: SearchTask): { from: number; to: number } {
  return { from: task.range.firstNonce, to: task.range.firstNonce + task.range.count };
}

/** Removes a part of one open stretch and leaves its rest open; false when no open stretch holds all of it. */
function takeOut(ledger: Ledger, part: { from: number; to: number }): boolean {
  const at = ledger.open.findIndex((stretch) => stretch.from <= part.from && part.to <= stretch.to);
  const whole = ledger.open[at];
  if (whole === undefined) return false;
  const rest: Stretch[] = [];
  if (whole.from < part.from) rest.push({ ...whole, to: part.from });
  if (part.to < whole.to) rest.push({ ...whole, from: part.to });
  ledger.open.splice(at, 1, ...rest);
  return true;
}

/** Tasks come nearly in order, so there are only as many gaps as lanes. */
function joined(claimed: readonly { from: number; to: number }[], stretch: { from: number; to: number }): { from: number; to: number }[] {
  const before = claimed.filter((past) => past.to < stretch.from);
  const after = claimed.filter((past) => past.from > stretch.to);
  const touching = claimed.filter((past) => past.to >= stretch.from && past.from <= stretch.to);
  const from = Math.min(stretch.from, ...touching.map((past) => past.from));
  const to = Math.max(stretch.to, ...touching.map((past) => past.to));
  return [...before, { from, to }, ...after];
}
