/** Screen 1: one log axis from a hash by hand to the whole network, with the visitor on it; by speed or by energy. */
import { compareWithAsic } from '../../../insight/hardware';
import { type EfficiencyYear, ladderRungs, type Rung, yearsOfEfficiency } from '../../../insight/ladder';
import { BLOCK_INTERVAL, timeToBlockAlone } from '../../../insight/reward';
import { efficiencyGap } from '../../../power/efficiency';
import { words } from '../../text/contrast';
import { latestState, networkState } from '../assumptions';
import { fields } from '../fields';
import { Marked } from '../marked';
import { Switch } from '../number-field';
import { Formula, Part, Picture, type Table } from '../picture';
import { chosenPower, efficiency } from '../power-choice';
import { count, digitsOf, duration, efficiencySpan, joulesPerTerahash, networkRateText, rate, scientific, span } from '../quantity-text';
import { powerSources } from '../power-sources';
import { reference } from '../reference';
import { ReportedRate, reportedRateSources } from '../reported-rate';
import { subject } from '../subject';
import { thing } from '../subject-words';
import { checkValues, oneOf } from '../unused-values';
import { DeviceSearch } from './device-search';
import { LadderDrawing } from './ladder-drawing';
import { type LadderAxis, type LadderMark, ladderMarks, NAME_SEPARATOR, rungName, shownRungs, withoutPower } from './ladder-model';

const NAMES = new Set(ladderRungs(1).map(({ name }) => name));
checkValues({
  axis: oneOf('rate', 'efficiency'),
  with: (value) => value.split(NAME_SEPARATOR).filter((name) => name !== '' && !NAMES.has(name)),
});

export function Ladder() {
  const sentences = words.ladder;
  const { difficulty } = networkState();
  const rungs = ladderRungs(difficulty);
  const axis: LadderAxis = fields.value.axis === 'efficiency' ? 'efficiency' : 'rate';
  const picked = (fields.value.with ?? '').split(NAME_SEPARATOR).filter((name) => name !== '' && NAMES.has(name));
  const marks = ladderMarks(rungs, picked, axis, reference().name);
  const { joulesPerHash } = efficiency.value;
  const middle = Math.sqrt(joulesPerHash.low * joulesPerHash.high) * 1e12;
  const gap =
    axis === 'rate'
      ? { from: subject.value.rate, to: reference().rate, label: factorLabel(reference().rate / subject.value.rate) }
      : { from: middle, to: reference().efficiency * 1e12, label: factorLabel(middle / (reference().efficiency * 1e12)) };
  return (
    <Part
      id="ladder"
      heading={sentences.question}
      isFirst={true}
      sentence={<Marked text={firstSentence()} />}
      words={
        <>
          <p>
            <Marked text={energySentence()} /> <Marked text={yearSentence(rungs)} />
          </p>
          <p>
            {sentences.why(reference().name)} {sentences.unit}
          </p>
          <p>
            <Marked text={sentences.alone(duration(timeToBlockAlone(subject.value.rate, difficulty)))} />
          </p>
          <ReportedRate />
          <DeviceSearch rungs={rungs} picked={picked} />
          <LadderFormula difficulty={difficulty} />
        </>
      }
    >
      <Picture
        title={sentences.title[axis]}
        subtitle={sentences.subtitle[axis]}
        description={sentences.description(ownText(marks), reference().name, gap.label.replace('× ', ''))}
        controls={
          <Switch
            label={sentences.axisLabel}
            name="axis"
            chosen={axis}
            options={[
              { value: 'rate', label: sentences.axes.rate },
              { value: 'efficiency', label: sentences.axes.efficiency },
            ]}
          />
        }
        draw={(width) => <LadderDrawing width={width} axis={axis} marks={marks} gap={gap} />}
        table={tableOf(rungs)}
        sources={[
          ...shownRungs(rungs, [...picked, reference().name]).flatMap(({ provenance }) => provenance ?? []),
          latestState.provenance,
          ...reportedRateSources(),
          ...powerSources(),
        ]}
        note={notesOf(marks, axis, rungs, picked)}
      />
    </Part>
  );
}

function ownText(marks: readonly LadderMark[]): string {
  return marks
    .filter(({ isOwn }) => isOwn)
    .map(({ label, shown }) => `${label}: ${shown}`)
    .join('; ');
}

/** Of what was picked nothing vanishes in silence. */
function notesOf(marks: readonly LadderMark[], axis: LadderAxis, rungs: readonly Rung[], picked: readonly string[]): string | undefined {
  const sentences = words.ladder;
  const left = axis === 'efficiency' ? withoutPower(rungs, picked) : [];
  const notes = [
    ...(left.length === 0 ? [] : [sentences.withoutWatts(left.join(', '))]),
    ...(marks.some((mark) => mark.isWeak) ? [sentences.weak] : []),
  ];
  return notes.length === 0 ? undefined : notes.join(' ');
}

function factorLabel(factor: number): string {
  return words.ladder.times(count(factor >= 1 ? factor : 1 / factor, 2));
}

function firstSentence(): string {
  const { asic, devicesPerAsic } = compareWithAsic(subject.value.rate, reference());
  const sentences = words.ladder;
  return devicesPerAsic >= 1
    ? sentences.sentence(asic.name, asic.release.slice(0, 4), count(devicesPerAsic), thing().many)
    : sentences.faster(asic.name, count(1 / devicesPerAsic));
}

function energySentence(): string {
  const { joulesPerHash } = efficiency.value;
  const gap = efficiencyGap(joulesPerHash, reference().efficiency);
  const significant = digitsOf(joulesPerHash);
  return words.ladder.energy(
    thing().one,
    efficiencySpan(joulesPerHash),
    span(gap, (value) => count(value, significant)),
    reference().name,
  );
}

/** "Hardware from 2010" when both ends of the range agree, else both years. */
function yearSentence(rungs: readonly Rung[]): string {
  const { early, late } = yearsOfEfficiency(rungs, efficiency.value.joulesPerHash);
  const sentences = words.ladder.years;
  if (late.kind === 'before-all') return sentences.before;
  if (late.kind === 'after-all') return sentences.after;
  if (early.kind !== 'reached') return sentences.partlyBefore(String(late.year));
  return early.year === late.year ? sentences.same(String(late.year), rungName(late.first)) : yearsBetween(early, late);
}

type Reached = Extract<EfficiencyYear, { kind: 'reached' }>;

function yearsBetween(early: Reached, late: Reached): string {
  return words.ladder.years.between(String(early.year), String(late.year));
}

function tableOf(rungs: readonly Rung[]): Table {
  const columns = words.ladder.table;
  const { rate: own } = subject.value;
  const { joulesPerHash } = efficiency.value;
  return {
    columns: [
      { label: columns.name },
      { label: columns.kind },
      { label: columns.year },
      { label: columns.rate, isNumber: true },
      { label: columns.efficiency, isNumber: true },
      { label: columns.times, isNumber: true },
      { label: columns.energy, isNumber: true },
    ],
    rows: rungs
      .toReversed()
      .map((rung) => [
        `${rungName(rung)}${rung.provenance?.isWeak === true ? ' °' : ''}`,
        words.ladder.kinds[rung.kind],
        rung.kind === 'hand' ? '' : rung.release.slice(0, 4),
        rung.kind === 'network' ? networkRateText(rung.rate) : rate(rung.rate),
        rung.efficiency === null ? '' : joulesPerTerahash(rung.efficiency),
        count(rung.rate / own),
        rung.efficiency === null ? '' : span(efficiencyGap(joulesPerHash, rung.efficiency), (value) => count(value, 2)),
      ]),
  };
}

function LadderFormula({ difficulty }: { readonly difficulty: number }) {
  const sentences = words.ladder.formula;
  const { rate: own, range } = subject.value;
  const { devicesPerAsic } = compareWithAsic(own, reference());
  const { power } = chosenPower.value.figure;
  const { joulesPerHash } = efficiency.value;
  const network = ladderRungs(difficulty).at(-1)?.rate ?? 0;
  return (
    <Formula
      lines={[
        { symbols: sentences.rate, values: `${scientific(reference().rate)} ÷ ${scientific(own)} = ${count(devicesPerAsic, 4)}` },
        {
          symbols: sentences.efficiency,
          values: `${span(power, (value) => scientific(value, 3))} W ÷ ${span(range, (value) => scientific(value, 4))} H/s = ${efficiencySpan(joulesPerHash)}`,
          meaning: sentences.efficiencyMeaning,
        },
        {
          symbols: sentences.alone,
          values: `${scientific(network * BLOCK_INTERVAL)} ÷ ${scientific(own, 4)} = ${duration(timeToBlockAlone(own, difficulty))}`,
          meaning: sentences.aloneMeaning,
        },
        {
          symbols: sentences.network,
          values: `${scientific(difficulty, 6)} × 2⁴⁸ ÷ 65535 ÷ 600 = ${networkRateText(network)}`,
          meaning: sentences.networkMeaning,
        },
      ]}
    />
  );
}
