/** Screen 4: n computers like the visitor's against the network and against the same work in machines, to scale; and what half would take. */
import { computerCountProvenance, type Everyone, everyone } from '../../../insight/everyone';
import type { Range } from '../../../core/units';
import { words } from '../../text/contrast';
import { inUse } from '../../live/state';
import { ASSUMPTIONS, latestState, networkState, valueOf } from '../assumptions';
import { Marked } from '../marked';
import { NumberField } from '../number-field';
import { Formula, Part, Picture, type Table } from '../picture';
import { chosenPower } from '../power-choice';
import { count, month, networkRateText, part, power, rate, scientific, span } from '../quantity-text';
import { reference } from '../reference';
import { powerSources } from '../power-sources';
import { ReportedRate, reportedRateSources } from '../reported-rate';
import { subject } from '../subject';
import { powerText, thing } from '../subject-words';
import { Squares } from './squares';

export function EveryComputer() {
  const sentences = words.everyone;
  const howMany = valueOf('count');
  const own = { rate: subject.value.rate, power: chosenPower.value.figure.power };
  const all = everyone({ count: howMany, ...own, difficulty: networkState().difficulty, asic: reference() });
  const { name } = reference();
  return (
    <Part
      id="everyone"
      heading={sentences.question}
      isFirst={true}
      sentence={<Marked text={sentences.sentence(count(howMany), thing().many, part(all.share))} />}
      words={
        <>
          <p>
            <Marked text={sentences.same(count(all.asics), name, power(all.asicPower), wattsOf(all.power))} />
          </p>
          <p>
            <Marked
              text={sentences.half(
                count(all.half.computers),
                wattsOf(all.half.computerPower),
                count(all.half.asics),
                name,
                power(all.half.asicPower),
              )}
            />
          </p>
          <ReportedRate />
          <NumberField name="count" label={sentences.count} note={sentences.countNote} />
          <EveryoneFormula all={all} howMany={howMany} />
        </>
      }
    >
      <div class="pair">
        <WorkPicture all={all} howMany={howMany} />
        <PowerPicture all={all} />
      </div>
    </Part>
  );
}

/** Two digits for a range, three for a single figure. */
function wattsOf(range: Range<number>): string {
  return span(range, (value) => power(value, range.low === range.high ? 3 : 2));
}

/** Dated by its difficulty: bundled, of now, or a figure of the person's own, which has no date. */
function networkLabel(shown: string): string {
  const sentences = words.everyone;
  if (inUse.value.kind === 'live') return sentences.networkNow(shown);
  const isBundled = valueOf('difficulty') === ASSUMPTIONS.difficulty.usual;
  return isBundled ? sentences.networkOf(month(latestState.difficultyMonth), shown) : sentences.network(shown);
}

function WorkPicture({ all, howMany }: { readonly all: Everyone; readonly howMany: number }) {
  const sentences = words.everyone;
  const network = { value: all.network, label: networkLabel(networkRateText(all.network)), isOwn: false };
  const computers = { value: all.rate, label: sentences.computers(count(howMany), rate(all.rate)), isOwn: true };
  const [large, little] = all.network >= all.rate ? [network, computers] : [computers, network];
  return (
    <Picture
      title={sentences.workTitle}
      subtitle={
        all.network >= all.rate ? sentences.workSubtitle(networkRateText(all.network)) : sentences.workSubtitleReversed(rate(all.rate))
      }
      description={sentences.description(large.label, little.label, part(little.value / large.value))}
      draw={(width) => <Squares width={width} first={network} second={computers} />}
      table={tableOf(all, howMany)}
      sources={[latestState.provenance, computerCountProvenance, ...reportedRateSources()]}
    />
  );
}

function PowerPicture({ all }: { readonly all: Everyone }) {
  const sentences = words.everyone;
  const middle = Math.sqrt(all.power.low * all.power.high);
  const computers = { value: middle, label: sentences.computersPower(wattsOf(all.power)), isOwn: true };
  const asics = {
    value: all.asicPower,
    label: sentences.asicPower(count(all.asics), reference().name, power(all.asicPower)),
    isOwn: false,
  };
  const [large, little] = middle >= all.asicPower ? [computers, asics] : [asics, computers];
  return (
    <Picture
      title={sentences.powerTitle}
      subtitle={sentences.powerSubtitle}
      description={sentences.description(large.label, little.label, part(little.value / large.value))}
      draw={(width) => <Squares width={width} first={computers} second={asics} />}
      table={tableOf(all, all.rate / subject.value.rate)}
      sources={[reference().provenance, computerCountProvenance, ...powerSources()]}
      note={all.power.low === all.power.high ? undefined : sentences.rangeNote}
    />
  );
}

function tableOf(all: Everyone, howMany: number): Table {
  const { table, rows } = words.everyone;
  const { figure } = chosenPower.value;
  return {
    columns: [
      { label: table.what },
      { label: table.count, isNumber: true },
      { label: table.rate, isNumber: true },
      { label: table.power, isNumber: true },
    ],
    rows: [
      [rows.one, '1', rate(subject.value.rate), powerText(figure)],
      [rows.all, count(howMany), rate(all.rate), wattsOf(all.power)],
      [rows.asics(reference().name), count(all.asics), rate(all.rate), power(all.asicPower)],
      [rows.network, '', networkRateText(all.network), ''],
      [rows.halfComputers, count(all.half.computers), networkRateText(all.network), wattsOf(all.half.computerPower)],
      [rows.halfAsics(reference().name), count(all.half.asics), networkRateText(all.network), power(all.half.asicPower)],
    ],
  };
}

function EveryoneFormula({ all, howMany }: { readonly all: Everyone; readonly howMany: number }) {
  const names = words.everyone.formula;
  const own = scientific(subject.value.rate, 4);
  const total = scientific(all.rate, 4);
  return (
    <Formula
      lines={[
        { symbols: names.total, values: `${scientific(howMany, 4)} × ${own} = ${total} H/s` },
        { symbols: names.share, values: `${total} ÷ (${total} + ${scientific(all.network, 4)}) = ${part(all.share)}` },
        { symbols: names.asics, values: `${total} ÷ ${scientific(reference().rate, 4)} = ${count(all.asics, 4)}` },
        {
          symbols: names.half,
          values: `${scientific(all.network, 4)} ÷ ${own} = ${count(all.half.computers, 4)}`,
          meaning: names.halfMeaning,
        },
      ]}
    />
  );
}
