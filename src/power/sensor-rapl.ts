/**
 * RAPL, the energy counters of Intel and AMD processors, as Linux shows them under powercap.
 * Place: power, for the command line, which gives the reader. Source: Linux kernel documentation, "Power Capping Framework".
 */
import { expectPositive } from '../core/expect';
import { rangeOf } from '../core/range';
import { type Milliseconds, type Range, type Watts, watts } from '../core/units';

/** Resolves to the text of a file; rejects when it is not there or not allowed. */
export type ReadText = (path: string) => Promise<string>;

const POWERCAP = '/sys/class/powercap';
/** Sockets are numbered from 0 without gaps; no board has more. */
const MOST_PACKAGES = 8;
/** Studies against meters find RAPL within a few percent; an assumption of ours for the width of the range. */
const RAPL_ACCURACY = 0.05;

interface PackageEnergy {
  readonly zone: string;
  readonly energyMicrojoules: number;
  readonly wrapsAtMicrojoules: number;
}

export type RaplSnapshot =
  | { readonly kind: 'read'; readonly packages: readonly PackageEnergy[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The counters of every socket now. Since 2020 kernels let only root read them: that comes back as a reason, not as an error. */
export async function readRapl(readText: ReadText): Promise<RaplSnapshot> {
  const packages: PackageEnergy[] = [];
  for (let index = 0; index < MOST_PACKAGES; index++) {
    const zone = `${POWERCAP}/intel-rapl:${index}`;
    const name = await textOf(readText, `${zone}/name`);
    if (name.kind === 'unreadable') break;
    if (!name.text.startsWith('package')) continue;
    const energy = await textOf(readText, `${zone}/energy_uj`);
    const wraps = await textOf(readText, `${zone}/max_energy_range_uj`);
    if (energy.kind === 'unreadable') return { kind: 'unreadable', reason: `${zone}/energy_uj: ${energy.reason}` };
    const energyMicrojoules = countOf(energy.text);
    const wrapsAtMicrojoules = wraps.kind === 'read' ? countOf(wraps.text) : null;
    if (energyMicrojoules === null || wrapsAtMicrojoules === null) return { kind: 'unreadable', reason: `${zone}: not a number` };
    packages.push({ zone, energyMicrojoules, wrapsAtMicrojoules });
  }
  return packages.length > 0 ? { kind: 'read', packages } : { kind: 'unreadable', reason: `no processor package under ${POWERCAP}` };
}

type TextOutcome = { readonly kind: 'read'; readonly text: string } | { readonly kind: 'unreadable'; readonly reason: string };

async function textOf(readText: ReadText, path: string): Promise<TextOutcome> {
  try {
    return { kind: 'read', text: (await readText(path)).trim() };
  } catch (thrown) {
    return { kind: 'unreadable', reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function countOf(text: string): number | null {
  return /^\d{1,16}$/.test(text) ? Number(text) : null;
}

/** Energy used between two snapshots over the time between them, all sockets together, in W; one wraparound of a counter is undone. */
export function raplPower(before: RaplSnapshot, after: RaplSnapshot, elapsed: Milliseconds): Range<Watts> | null {
  expectPositive('elapsed', elapsed);
  if (before.kind === 'unreadable' || after.kind === 'unreadable' || before.packages.length !== after.packages.length) return null;
  let microjoules = 0;
  for (const [index, end] of after.packages.entries()) {
    const start = before.packages[index];
    if (start?.zone !== end.zone) return null;
    const used = end.energyMicrojoules - start.energyMicrojoules;
    microjoules += used < 0 ? used + end.wrapsAtMicrojoules : used;
  }
  const mean = microjoules / 1000 / elapsed;
  // A counter reset (suspend, driver reload) larger than its range would come out negative: no figure is better than that.
  if (!(mean >= 0)) return null;
  return rangeOf('power', watts(mean * (1 - RAPL_ACCURACY)), watts(mean * (1 + RAPL_ACCURACY)));
}
