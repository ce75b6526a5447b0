/**
 * What the ladder shows: rungs of the story, picked devices and the visitor's marks, on one of two axes.
 * Place: ladder.tsx and ladder-drawing.tsx; every figure comes from insight/ladder.ts, hardware.ts and power/efficiency.ts. Pure but for signals read.
 */
import type { HashesPerSecond, Range } from '../../../core/units';
import { type Rung, storyRungs } from '../../../insight/ladder';
import { efficiencyOf } from '../../../power/efficiency';
import { words } from '../../text/contrast';
import { type ChosenPower, chosenPower, powerOfSubject } from '../power-choice';
import { efficiencySpan, joulesPerTerahash, networkRateText, rate } from '../quantity-text';
import { measuredRuns, type Subject, subject } from '../subject';

export type LadderAxis = 'rate' | 'efficiency';

/** Names of picked devices in the link; none of the data's names holds it. */
export const NAME_SEPARATOR = '~';

export interface LadderMark {
  readonly key: string;
  readonly label: string;
  readonly year: string;
  /** On the chosen axis: H/s or J/TH. */
  readonly value: number;
  /** Ends of what is only known within bounds; null for one figure. */
  readonly ends: Range<number> | null;
  readonly shown: string;
  readonly isOwn: boolean;
  readonly isPicked: boolean;
  readonly isWeak: boolean;
}

export function rungName(rung: Rung): string {
  if (rung.kind === 'hand') return words.ladder.hand;
  return rung.kind === 'network' ? words.ladder.network : words.names.say(rung.name);
}

function shortName(rung: Rung): string {
  const short: Readonly<Record<string, string>> = words.ladder.shortNames;
  return short[rung.name] ?? rungName(rung);
}

/** Rungs of the picture: the story and what was picked. */
export function shownRungs(rungs: readonly Rung[], picked: readonly string[]): readonly Rung[] {
  const story = storyRungs(rungs);
  return rungs.filter((rung) => story.includes(rung) || picked.includes(rung.name));
}

/** Devices that were never measured at this task: those that stand on the ladder were. */
export function withoutRungs<Device extends { readonly name: string }>(
  devices: readonly Device[],
  rungs: readonly Rung[],
): readonly Device[] {
  const measured = new Set(rungs.map(({ name }) => name.toLowerCase()));
  return devices.filter(({ name }) => !measured.has(name.toLowerCase()));
}

/** Picked devices that have no place on the axis of energy. */
export function withoutPower(rungs: readonly Rung[], picked: readonly string[]): readonly string[] {
  return rungs.filter((rung) => rung.efficiency === null && picked.includes(rung.name)).map(rungName);
}

/** `reference`: the machine that stands for industry, which the gap leads to. */
export function ladderMarks(rungs: readonly Rung[], picked: readonly string[], axis: LadderAxis, reference: string): readonly LadderMark[] {
  const others = shownRungs(rungs, [...picked, reference]).flatMap((rung): LadderMark[] => {
    const value = axis === 'rate' ? rung.rate : rung.efficiency === null ? null : rung.efficiency * 1e12;
    if (value === null) return [];
    return [
      {
        key: rungName(rung),
        label: shortName(rung),
        year: rung.kind === 'hand' ? '' : rung.release.slice(0, 4),
        value,
        ends: null,
        shown: axis === 'rate' ? rateOf(rung) : joulesPerTerahash(value / 1e12),
        isOwn: false,
        isPicked: picked.includes(rung.name),
        isWeak: rung.provenance?.isWeak ?? false,
      },
    ];
  });
  return [...others, ...ownMarks(axis)].toSorted((first, second) => first.value - second.value);
}

function rateOf(rung: Rung): string {
  return rung.kind === 'network' ? networkRateText(rung.rate) : rate(rung.rate);
}

/** One thread, all threads and the graphics processor where they were measured; one mark otherwise. */
function ownMarks(axis: LadderAxis): readonly LadderMark[] {
  const now = subject.value;
  const measured = measuredRuns();
  const shown: readonly Subject[] = now.kind === 'measured' ? (measured.some((run) => run.rate === now.rate) ? measured : [now]) : [now];
  return onePerLabel(shown.map((one) => (axis === 'rate' ? ownRate(one, one.rate) : ownEfficiency(one, powerFor(one, now)))));
}

/** Repetitions of a run would crowd the same place. */
function onePerLabel(marks: readonly LadderMark[]): readonly LadderMark[] {
  return marks.filter((mark, index) => marks.findIndex(({ label }) => label === mark.label) === index);
}

function ownRate(now: Subject, value: HashesPerSecond): LadderMark {
  return { ...ownMark(now), value, ends: null, shown: rate(value) };
}

/** Corrected watts belong to the chosen run alone; the others keep their own. */
function powerFor(one: Subject, now: Subject): ChosenPower {
  return one.rate === now.rate ? chosenPower.value : powerOfSubject(one);
}

function ownEfficiency(now: Subject, { figure, isWeak }: ChosenPower): LadderMark {
  const { low, high } = efficiencyOf(now.range, figure.power).joulesPerHash;
  const ends = { low: low * 1e12, high: high * 1e12 };
  const shown = efficiencySpan({ low, high });
  return { ...ownMark(now), isWeak, value: Math.sqrt(ends.low * ends.high), ends, shown };
}

function ownMark(now: Subject): Omit<LadderMark, 'value' | 'ends' | 'shown'> {
  const label = ownLabel(now);
  return { key: label, label, year: '', isOwn: true, isPicked: false, isWeak: false };
}

function ownLabel(now: Subject): string {
  const { marks } = words.ladder;
  if (now.kind !== 'measured') return marks[now.kind];
  if (now.part === 'cpu') return marks.threads(now.run.threads ?? 1);
  return marks[now.part];
}
