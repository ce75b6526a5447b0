/** Real contracts: what would have come back of each hundred dollars in the difficulty and price that came, and what became of them. */
import type { ContractOutcome } from '../../../insight/contract';
import { pastContracts, type PastContract, replayContract } from '../../../insight/contract-presets';
import { networkMonths } from '../../../insight/network';
import { words } from '../../text/contrast';
import { text } from '../../text/text';
import { roundTicks } from '../axis';
import { DotPlot, type DotRow } from '../dot-plot';
import { setFields } from '../fields';
import { Marked } from '../marked';
import { Formula, Part, Picture, type Table } from '../picture';
import { money, month } from '../quantity-text';
import { keyOf } from './terms';

interface Told {
  readonly past: PastContract;
  readonly outcome: ContractOutcome | null;
}

interface Replayed extends Told {
  readonly outcome: ContractOutcome;
  /** Of each $100 paid at the start. */
  readonly back: number;
}

export function History() {
  const sentences = words.rented;
  const told: readonly Told[] = pastContracts.map((past) => ({ past, outcome: replayContract(past) }));
  const replayed = told.flatMap(({ past, outcome }): Replayed[] =>
    outcome === null || outcome.upfront <= 0 ? [] : [{ past, outcome, back: 100 * (1 + outcome.finalNet / outcome.upfront) }],
  );
  const rows = replayed.toSorted((first, second) => first.back - second.back).map(rowOf);
  const settled = replayed.filter(({ past, outcome }) => !past.isFeeUnknown && outcome.end !== 'path-ended');
  const paid = settled.filter(({ back }) => back >= 100).length;
  return (
    <Part
      id="history"
      heading={sentences.historyHeading}
      sentence={<Marked text={sentences.historySentence(paid, settled.length)} />}
      words={
        <>
          <p class="soft">{sentences.historyIntro}</p>
          <HistoryFormula replayed={replayed} />
        </>
      }
    >
      <Picture
        title={sentences.historyTitle}
        subtitle={sentences.historySubtitle}
        description={sentences.historyDescription(rows.map(({ label, shown }) => `${label} ${shown}`).join('; '))}
        draw={(width) => <BackPlot width={width} rows={rows} />}
        table={tableOf(told)}
        sources={[...pastContracts.map(({ provenance }) => provenance), ...networkMonths.map(({ provenance }) => provenance)]}
        note={replayed.some(({ past }) => past.provenance.isWeak) ? words.ladder.weak : undefined}
      />
      <ul class="contracts">
        {told.map(({ past, outcome }) => (
          <Contract key={keyOf(past)} past={past} outcome={outcome} />
        ))}
      </ul>
    </Part>
  );
}

function rowOf({ past, outcome, back }: Replayed): DotRow {
  const name = `${past.provider}, ${past.date.slice(0, 7)}${past.provenance.isWeak ? ' °' : ''}`;
  return {
    key: keyOf(past),
    label: outcome.end === 'path-ended' ? words.rented.running(name) : past.isFeeUnknown ? words.rented.withoutFee(name) : name,
    low: back,
    high: back,
    shown: money(back, 2),
    kind: back >= 100 && !past.isFeeUnknown ? 'strong' : 'plain',
  };
}

function BackPlot({ width, rows }: { readonly width: number; readonly rows: readonly DotRow[] }) {
  const low = Math.min(0, ...rows.map((row) => row.low));
  const high = Math.max(100, ...rows.map((row) => row.high)) * 1.06;
  return (
    <DotPlot
      width={width}
      rows={rows}
      scale="linear"
      low={low}
      high={high}
      ticks={roundTicks(low, high, width < 560 ? 3 : 5)}
      tickText={(value) => (Math.abs(value) < 1e-9 ? text.shell.quantities.dollars('0') : money(value, 2))}
      lines={[{ value: 100, label: words.rented.historyLine }]}
    />
  );
}

/** With the figures of the worst. */
function HistoryFormula({ replayed }: { readonly replayed: readonly Replayed[] }) {
  const names = words.rented.formula;
  const [worst] = replayed.toSorted((first, second) => first.back - second.back);
  if (worst === undefined) return null;
  const { past, outcome, back } = worst;
  const earned = outcome.finalNet + outcome.upfront;
  return (
    <Formula
      lines={[
        { symbols: names.yield, meaning: names.yieldMeaning },
        {
          symbols: names.back,
          values: `${past.provider}, ${past.date}: 100 × ${money(earned)} ÷ ${money(outcome.upfront)} = ${money(back, 2)}`,
          meaning: names.backMeaning,
        },
      ]}
    />
  );
}

function Contract({ past, outcome }: Told) {
  const sentences = words.rented;
  const { isDateOnlyYear, isFeeUnknown, pricedInBitcoinOf } = past;
  const note = outcome === null ? '' : sentences.historyNote(isDateOnlyYear, isFeeUnknown, pricedInBitcoinOf && month(pricedInBitcoinOf));
  return (
    <li>
      <p class="contract-head">
        <strong>{past.provider}</strong> <span class="faint">{`${words.names.say(past.product)}, ${past.date}`}</span>{' '}
        {past.provenance.isWeak ? <span class="weak-mark">{words.frame.weak}</span> : null}
      </p>
      <p class="soft">{words.names.say(past.outcome)}.</p>
      {outcome === null ? (
        <p class="faint">{sentences.notReplayed}</p>
      ) : (
        <button type="button" class="button-link" onClick={() => show(past)}>
          {sentences.replay(money(outcome.finalNet), money(outcome.upfront))}
        </button>
      )}
      {note === '' ? null : <p class="faint">{note}</p>}
    </li>
  );
}

function tableOf(told: readonly Told[]): Table {
  const { historyTable: names, noPrice } = words.rented;
  return {
    columns: [
      { label: names.contract },
      { label: names.date },
      { label: names.upfront, isNumber: true },
      { label: names.result, isNumber: true },
      { label: names.outcome },
    ],
    rows: told.map(({ past, outcome }) => [
      `${past.provider}, ${words.names.say(past.product)}`,
      past.date,
      outcome === null ? noPrice : money(outcome.upfront),
      outcome === null ? '' : money(outcome.finalNet),
      words.names.say(past.outcome),
    ]),
  };
}

/** Its line in the picture above. */
function show(past: PastContract): void {
  setFields({ deal: keyOf(past) });
  document.getElementById('rented-heading')?.scrollIntoView();
}
