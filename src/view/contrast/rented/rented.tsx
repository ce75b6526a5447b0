/** Screen 6: what a contract for rented hash rate comes to, against buying the coins; real ones and their fate; signs of a scam. */
import { networkMonths } from '../../../insight/network';
import type { Provenance } from '../../../insight/provenance';
import { incomePerTerahashDay } from '../../../insight/reward';
import { decimal } from '../../format';
import { words } from '../../text/contrast';
import { latestState, networkState } from '../assumptions';
import { Marked } from '../marked';
import { ChoiceField, NumberField } from '../number-field';
import { Formula, Part, Picture, type Table } from '../picture';
import { bitcoinsText, count, money, month as monthText } from '../quantity-text';
import { subject } from '../subject';
import { thing } from '../subject-words';
import { checkValues, oneOf } from '../unused-values';
import { fields, setFields } from '../fields';
import { History } from './history';
import { NetDrawing } from './net-drawing';
import { Signs } from './signs';
import { chosenDeal, type Deal, FILLED_IN, OWN_DEAL, REPLAYABLE } from './terms';

checkValues({ deal: oneOf(OWN_DEAL, ...REPLAYABLE.map(({ key }) => key)), bill: oneOf('owed', 'capped') });

export function Rented() {
  return (
    <>
      <Contract />
      <History />
      <Signs />
    </>
  );
}

/** By itself in the lesson, too. */
export function Contract() {
  const sentences = words.rented;
  const deal = chosenDeal();
  const { outcome, terms } = deal;
  const length = sentences.days(count(outcome.days.length, 4));
  const even = outcome.breakEvenDay === null ? sentences.never : sentences.breakEven(count(outcome.breakEvenDay + 1, 4));
  return (
    <Part
      id="rented"
      heading={sentences.question}
      isFirst={true}
      sentence={
        <Marked text={`${sentences.sentence(money(outcome.upfront), count(terms.terahashes), length, money(outcome.finalNet))} ${even}`} />
      }
      words={
        <>
          <p class="soft">{sentences.intro}</p>
          <p>
            <Marked text={sentences.against(bitcoinsText(outcome.boughtBitcoins), bitcoinsText(outcome.keptBitcoins))} />{' '}
            <Marked text={sentences.own(count(terms.terahashes), count((terms.terahashes * 1e12) / subject.value.rate), thing().many)} />
          </p>
          <DealChoice deal={deal} />
          {deal.kind === 'own' ? null : <Fate deal={deal} />}
          <RentedFormula deal={deal} />
        </>
      }
    >
      <Picture
        title={deal.kind === 'own' ? sentences.title : sentences.titleOf(deal.past.provider, deal.past.date)}
        subtitle={sentences.subtitle}
        description={sentences.description(money(-outcome.upfront), money(outcome.finalNet), even.replaceAll('*', ''))}
        draw={(width) => <NetDrawing width={width} outcome={outcome} />}
        below={deal.kind === 'own' ? <OwnTerms /> : null}
        table={tableOf(deal)}
        sources={sourcesOf(deal)}
        note={sentences.ends[outcome.end]}
      />
    </Part>
  );
}

/** A past contract stands on the months that it ran through, too. */
function sourcesOf(deal: Deal): readonly Provenance[] {
  if (deal.kind === 'own') return [latestState.provenance, ...FILLED_IN.map(({ provenance }) => provenance)];
  const first = networkMonths.findIndex(({ month }) => month >= deal.past.date.slice(0, 7));
  const months = networkMonths.slice(Math.max(0, first), first + 1 + Math.ceil(deal.outcome.days.length / 28));
  return [deal.past.provenance, ...months.map(({ provenance }) => provenance)];
}

function DealChoice({ deal }: { readonly deal: Deal }) {
  const sentences = words.rented;
  return (
    <ChoiceField
      label={sentences.deal}
      name="deal"
      chosen={deal.kind === 'past' ? deal.key : OWN_DEAL}
      options={[
        ...REPLAYABLE.map(({ key, past }) => ({
          value: key,
          label: sentences.option(past.provider, words.names.say(past.product), past.date),
        })),
        { value: OWN_DEAL, label: sentences.ownDeal },
      ]}
      onChoose={(key) => setFields({ deal: key })}
    />
  );
}

function OwnTerms() {
  const sentences = words.rented;
  return (
    <div class="inputs">
      <NumberField name="terahashes" label={sentences.fields.terahashes} />
      <NumberField name="days" label={sentences.fields.days} note={sentences.daysNote} />
      <NumberField name="upfront" label={sentences.fields.upfront} />
      <NumberField name="fee" label={sentences.fields.fee} note={sentences.feeNote} />
      <NumberField name="growth" label={sentences.fields.growth} note={growthNote()} />
      <NumberField name="drift" label={sentences.fields.drift} />
      <NumberField name="halving" label={sentences.fields.halving} note={sentences.halvingNote} />
      <ChoiceField
        label={sentences.bill}
        name="bill"
        chosen={fields.value.bill === 'owed' ? 'owed' : 'capped'}
        options={[
          { value: 'capped', label: sentences.bills.capped },
          { value: 'owed', label: sentences.bills.owed },
        ]}
      />
    </div>
  );
}

/** What difficulty did in the last twelve bundled months, to hold the assumption against. */
function growthNote(): string | undefined {
  const known = networkMonths.flatMap(({ month, difficulty }) => (difficulty === null ? [] : [{ month, difficulty }]));
  const last = known.at(-1);
  const before = known.at(-13);
  if (last === undefined || before === undefined) return undefined;
  const percent = (last.difficulty / before.difficulty - 1) * 100;
  return words.rented.growthNote(monthText(before.month), monthText(last.month), decimal(percent, 1));
}

function Fate({ deal }: { readonly deal: Extract<Deal, { kind: 'past' }> }) {
  const sentences = words.rented;
  const { past } = deal;
  const note = sentences.historyNote(
    past.isDateOnlyYear,
    past.isFeeUnknown,
    past.pricedInBitcoinOf === null ? null : monthText(past.pricedInBitcoinOf),
  );
  return (
    <>
      <p>
        {sentences.outcome(words.names.say(past.outcome))}{' '}
        {past.provenance.isWeak ? <span class="weak-mark">{words.frame.weak}</span> : null}
      </p>
      {note === '' ? null : <p class="faint">{note}</p>}
    </>
  );
}

/** Every thirtieth day and the last: ten years of days would be a table that nobody reads. */
function tableOf({ outcome }: Deal): Table {
  const names = words.rented.table;
  const rows = outcome.days.filter((day, index) => day.day % 30 === 0 || index === outcome.days.length - 1);
  return {
    columns: [
      { label: names.day },
      { label: names.yield, isNumber: true },
      { label: names.fee, isNumber: true },
      { label: names.net, isNumber: true },
    ],
    rows: rows.map((day) => [String(day.day + 1), money(day.yield), money(day.fee), money(day.cumulativeNet)]),
  };
}

function RentedFormula({ deal }: { readonly deal: Deal }) {
  const names = words.rented.formula;
  const [first] = deal.outcome.days;
  const perTerahash = incomePerTerahashDay(networkState());
  return (
    <Formula
      lines={[
        {
          symbols: names.yield,
          ...(first === undefined
            ? {}
            : {
                values:
                  deal.kind === 'own'
                    ? `${count(deal.terms.terahashes)} × ${money(perTerahash)} = ${money(first.yield)}`
                    : `= ${money(first.yield)}`,
              }),
          meaning: names.yieldMeaning,
        },
        { symbols: names.net, values: `= ${money(deal.outcome.finalNet)}` },
        ...(deal.kind === 'own' ? [{ symbols: names.path, meaning: names.pathMeaning }] : []),
      ]}
    />
  );
}
