/** Screen 2: any month from 2009 on; what the visitor's rate would have been and earned; the month it stopped earning a cent. */
import { type Range, usDollars } from '../../../core/units';
import { type HistoryMark, historyMarks } from '../../../insight/history-marks';
import {
  type EarningEnd,
  lastMonthEarning,
  lastMonthInProfit,
  type MonthBalance,
  monthBalance,
  type NetworkMonth,
  networkMonth,
  networkMonths,
  type SharePoint,
  shareHistory,
  type Visitor,
} from '../../../insight/network';
import { networkRate, timeToBlockAlone } from '../../../insight/reward';
import { type Fact, Facts } from '../../shell/facts';
import { words } from '../../text/contrast';
import { electricityPrice } from '../assumptions';
import { fields, setFields } from '../fields';
import { Marked } from '../marked';
import { NumberField } from '../number-field';
import { written } from '../number-habits';
import { Formula, Part, Picture, type Table } from '../picture';
import { chosenPower } from '../power-choice';
import {
  bitcoinsText,
  cents,
  count,
  digitsOf,
  duration,
  money,
  month as monthText,
  networkRateText,
  part,
  rate,
  scientific,
  span,
} from '../quantity-text';
import { homePriceSources } from '../price-sources';
import { powerSources } from '../power-sources';
import { ReportedRate, reportedRateSources } from '../reported-rate';
import { subject } from '../subject';
import { thing } from '../subject-words';
import { checkValues, oneOf } from '../unused-values';
import { MonthsDrawing } from './months-drawing';

const MONTHS = networkMonths.map(({ month }) => month);
checkValues({ month: oneOf(...MONTHS) });
const LAST_KNOWN = networkMonths.findLast(({ difficulty }) => difficulty !== null)?.month ?? '';
/** A month in which a computer still earned something to speak of. */
const FIRST_SHOWN = '2011-01';

export function Months() {
  const sentences = words.months;
  const chosen = MONTHS.find((candidate) => candidate === fields.value.month) ?? FIRST_SHOWN;
  const month = networkMonth(chosen);
  const visitor: Visitor = { rate: subject.value.rate, power: chosenPower.value.figure.power, electricityPrice: electricityPrice() };
  const balance = monthBalance(month, visitor);
  const points = shareHistory(visitor.rate);
  const marks = historyMarks();
  const [first] = points;
  const last = points.at(-1);
  return (
    <Part
      id="months"
      heading={sentences.question}
      isFirst={true}
      sentence={
        <>
          <Marked text={endSentence(sentences.lastCent, lastMonthEarning(visitor.rate, usDollars(0.01)))} />{' '}
          <Marked text={endSentence(sentences.lastProfit, lastMonthInProfit(visitor))} />
        </>
      }
      words={
        <>
          <p>
            <Marked text={firstSentence(balance)} /> <Marked text={worthSentence(balance)} />
          </p>
          {month.difficultyForIncome === null ? null : (
            <p class="soft">
              <Marked text={sentences.alone(thing().one, duration(timeToBlockAlone(visitor.rate, month.difficultyForIncome)))} />
            </p>
          )}
          <ReportedRate />
          <NumberField name="cents" label={sentences.cents} />
          <MonthsFormula month={month} balance={balance} visitor={visitor} />
        </>
      }
    >
      <Picture
        title={sentences.title}
        subtitle={sentences.subtitle}
        description={sentences.description(
          monthText(first?.month ?? chosen),
          monthText(last?.month ?? chosen),
          rate(first?.networkRate ?? 0),
          networkRateText(last?.networkRate ?? 0),
          rate(visitor.rate),
          crossingSentence(points, visitor.rate),
        )}
        draw={(width) => (
          <MonthsDrawing width={width} points={points} months={MONTHS} marks={marks} chosen={chosen} subject={subject.value} />
        )}
        below={
          <>
            <MonthSlider chosen={chosen} />
            <Jumps marks={marks} chosen={chosen} />
            <div class="columns-facts" aria-live="off">
              <Facts facts={factsOf(month, balance)} />
            </div>
          </>
        }
        table={tableOf(visitor)}
        sources={[
          ...networkMonths.map(({ provenance }) => provenance),
          ...marks.map(({ provenance }) => provenance),
          ...homePriceSources(),
          ...powerSources(),
          ...reportedRateSources(),
        ]}
        note={sentences.halvings}
      />
    </Part>
  );
}

/** Where the level line meets the network's, if it does. */
export function crossingSentence(points: readonly SharePoint[], rate: number): string {
  const sentences = words.months;
  const index = points.findLastIndex((point) => point.networkRate <= rate);
  const below = points[index];
  if (below === undefined) return sentences.alwaysBelow;
  const after = points[index + 1];
  return after === undefined ? sentences.stillAbove(monthText(below.month)) : sentences.crossed(monthText(after.month));
}

function MonthSlider({ chosen }: { readonly chosen: string }) {
  const index = MONTHS.indexOf(chosen);
  return (
    <label class="slider">
      <span class="slider-label">
        {words.months.slider} <output>{monthText(chosen)}</output>
      </span>
      <input
        type="range"
        min={0}
        max={MONTHS.length - 1}
        value={index}
        data-field="month"
        aria-valuetext={monthText(chosen)}
        onInput={(event) => setFields({ month: MONTHS[Number(event.currentTarget.value)] })}
      />
    </label>
  );
}

/** The eras as buttons, so that nobody has to find a month by hand; what each of them was stands beside. */
function Jumps({ marks, chosen }: { readonly marks: readonly HistoryMark[]; readonly chosen: string }) {
  const sentences = words.months;
  const here = marks.filter((mark) => mark.date.slice(0, 7) === chosen);
  return (
    <div class="jumps">
      <div class="chips" role="group" aria-label={sentences.jump}>
        {marks.map((mark) => {
          const target = mark.date.slice(0, 7);
          return (
            <button
              type="button"
              class="chip"
              key={`${mark.kind}${mark.date}`}
              aria-pressed={target === chosen}
              onClick={() => setFields({ month: target })}
            >
              {sentences.marks[mark.kind]} <span class="faint">{mark.date.slice(0, 4)}</span>
            </button>
          );
        })}
      </div>
      <p class="faint jump-note" aria-live="polite">
        {here.map((mark) => noteOf(mark)).join(' ')}
      </p>
    </div>
  );
}

function noteOf(mark: HistoryMark): string {
  const notes = words.months.markNotes;
  switch (mark.kind) {
    case 'gpu':
    case 'fpga':
    case 'asic':
      return notes[mark.kind](words.names.say(mark.device));
    case 'halving':
      return notes.halving(written(mark.subsidyBtc ?? ''));
    case 'china-ban':
    case 'first-price':
      return notes[mark.kind];
  }
}

function firstSentence(balance: MonthBalance): string {
  const sentences = words.months;
  if (balance.kind === 'difficulty-unknown') return sentences.unknown(monthText(balance.month), monthText(LAST_KNOWN));
  return sentences.sentence(monthText(balance.month), thing().one, part(balance.share), bitcoinsText(balance.bitcoins));
}

function worthSentence(balance: MonthBalance): string {
  const sentences = words.months;
  const price = cents(electricityPrice());
  switch (balance.kind) {
    case 'difficulty-unknown':
      return '';
    case 'no-market':
      return sentences.noMarket(costText(balance.electricityCost), price);
    case 'priced':
      return sentences.worth(money(balance.income), costText(balance.electricityCost), price);
  }
}

/** A range of watts is known to two digits, and so is what follows from it. */
function costText(usd: Range<number>): string {
  return span(usd, (value) => money(value, digitsOf(usd)));
}

interface EndSentences {
  readonly ended: (last: string) => string;
  readonly still: (last: string) => string;
  readonly never: string;
}

function endSentence(sentences: EndSentences, end: EarningEnd): string {
  return end.kind === 'never' ? sentences.never : sentences[end.kind](monthText(end.lastMonth));
}

function factsOf(month: NetworkMonth, balance: MonthBalance): readonly Fact[] {
  const names = words.months.facts;
  const known = balance.kind !== 'difficulty-unknown';
  return [
    { name: names.network, value: month.networkRate === null ? names.unknown : networkRateText(month.networkRate) },
    { name: names.difficulty, value: month.difficulty === null ? names.unknown : count(month.difficulty, 4) },
    { name: names.share, value: known ? part(balance.share) : names.unknown },
    { name: names.bitcoins, value: known ? bitcoinsText(balance.bitcoins) : names.unknown },
    { name: names.price, value: month.price === null ? names.noPrice : money(month.price) },
    { name: names.worth, value: balance.kind === 'priced' ? money(balance.income) : known ? names.noPrice : names.unknown },
    { name: names.cost, value: known ? costText(balance.electricityCost) : names.unknown },
    {
      name: names.net,
      value: balance.kind === 'priced' ? costText(balance.net) : known ? names.noPrice : names.unknown,
    },
  ];
}

function tableOf(visitor: Visitor): Table {
  const names = words.months.facts;
  const numbers = [names.network, names.share, names.bitcoins, names.price, names.worth, names.cost];
  return {
    columns: [{ label: names.month }, ...numbers.map((label) => ({ label, isNumber: true }))],
    rows: networkMonths.map((month) => {
      const balance = monthBalance(month, visitor);
      const price = month.price === null ? '' : money(month.price);
      const network = month.networkRate === null ? '' : networkRateText(month.networkRate);
      if (balance.kind === 'difficulty-unknown') return [month.month, network, '', '', price, '', ''];
      const worth = balance.kind === 'priced' ? money(balance.income) : '';
      return [month.month, network, part(balance.share), bitcoinsText(balance.bitcoins), price, worth, costText(balance.electricityCost)];
    }),
  };
}

function MonthsFormula({
  month,
  balance,
  visitor,
}: {
  readonly month: NetworkMonth;
  readonly balance: MonthBalance;
  readonly visitor: Visitor;
}) {
  const names = words.months.formula;
  if (balance.kind === 'difficulty-unknown' || month.difficultyForIncome === null) return null;
  const network = networkRate(month.difficultyForIncome);
  const own = scientific(visitor.rate, 4);
  return (
    <Formula
      lines={[
        {
          symbols: names.network,
          values: `${scientific(month.difficultyForIncome, 6)} × 2⁴⁸ ÷ 65535 ÷ 600 = ${scientific(network, 4)} H/s`,
        },
        {
          symbols: names.share,
          values: `${own} ÷ (${own} + ${scientific(network, 4)}) = ${scientific(balance.share, 3)}`,
          meaning: names.shareMeaning,
        },
        {
          symbols: names.bitcoins,
          values: `${scientific(balance.share, 3)} × 144 × ${scientific(month.subsidy)} = ${bitcoinsText(balance.bitcoins)}`,
          meaning: names.bitcoinsMeaning,
        },
        ...(balance.kind === 'priced' && month.price !== null
          ? [{ symbols: names.worth, values: `${bitcoinsText(balance.bitcoins)} × ${money(month.price)} = ${money(balance.income)}` }]
          : []),
        {
          symbols: names.cost,
          values: `${span(visitor.power, (value) => scientific(value, 3))} W × 24 h × ${cents(visitor.electricityPrice)} = ${costText(balance.electricityCost)}`,
        },
      ]}
    />
  );
}
