/**
 * Renting hash rate: what a contract pays, day by day, against simply buying the coins with the same money.
 * Place: insight, after network-path, before contract-presets. Formulas: docs/contrast.md. No advice: the arithmetic of terms that the person types.
 */
import { expectNonNegative, expectPositive, expectWhole } from '../core/expect';
import { type Bitcoins, bitcoins, type UsDollars, usDollars } from '../core/units';
import type { NetworkPath } from './network-path';
import { incomePerTerahashDay } from './reward';

/** Ten years: longer than any contract in the data. */
export const LONGEST_TERM_DAYS = 3650;

export interface ContractTerms {
  /** TH/s rented. */
  readonly terahashes: number;
  readonly upfrontPerTerahash: UsDollars;
  readonly maintenancePerTerahashDay: UsDollars;
  /** Null: open-ended, followed until the path or ten years end. */
  readonly termDays: number | null;
  /** Most contracts pay nothing, but ask for nothing, when the fee exceeds the yield. False for a hosted machine: the bill must be paid. */
  readonly isFeeCappedByYield: boolean;
  /** Clause that closes the contract after so many days in a row without a yield above the fee; null: none. */
  readonly closesAfterUnprofitableDays: number | null;
  /** Clause that ends the contract once so many coins have been paid out for each TH/s; absent: none. */
  readonly closesAtBitcoinsPerTerahash?: Bitcoins;
}

export interface ContractDay {
  /** 0 is the first. */
  readonly day: number;
  readonly yield: UsDollars;
  readonly fee: UsDollars;
  /** All money back less all money paid, coins sold on the day they came. */
  readonly cumulativeNet: UsDollars;
}

export type ContractEnd = 'term' | 'closed-unprofitable' | 'paid-back' | 'path-ended' | 'longest-term';

export interface ContractOutcome {
  readonly days: readonly ContractDay[];
  /** The first day on which cumulative net is 0 or more; null: never. */
  readonly breakEvenDay: number | null;
  readonly end: ContractEnd;
  readonly upfront: UsDollars;
  readonly finalNet: UsDollars;
  /** Coins left after fees, had every coin been kept. */
  readonly keptBitcoins: Bitcoins;
  /** Coins that the same money, spent on the same days, would have bought. */
  readonly boughtBitcoins: Bitcoins;
}

interface Ledger {
  net: number;
  kept: number;
  bought: number;
  unprofitableDays: number;
  breakEvenDay: number | null;
}

/**
 * Follows a contract along a path of difficulty, subsidy and price: yield = TH * incomePerTerahashDay, net = yield - fee.
 * RangeError when the path does not know day 0 or a term is nonsense.
 */
export function evaluateContract(terms: ContractTerms, path: NetworkPath): ContractOutcome {
  const upfront = checkedUpfront(terms);
  const first = path(0);
  if (first === undefined) throw new RangeError('"path" expected to know day 0, got a day outside its data');
  const ledger: Ledger = {
    net: -upfront,
    kept: 0,
    bought: upfront / expectPositive('price', first.price),
    unprofitableDays: 0,
    breakEvenDay: null,
  };
  const rows: ContractDay[] = [];
  let end: ContractEnd | undefined;
  while (end === undefined) {
    const day = rows.length;
    const state = path(day);
    if (state === undefined) end = 'path-ended';
    else {
      const earned = terms.terahashes * incomePerTerahashDay(state);
      rows.push(settleDay(ledger, terms, day, earned, state.price));
      end = endAfter(rows.length, ledger, terms);
    }
  }
  return {
    days: rows,
    breakEvenDay: ledger.breakEvenDay,
    end,
    upfront,
    finalNet: usDollars(ledger.net),
    keptBitcoins: bitcoins(ledger.kept),
    boughtBitcoins: bitcoins(ledger.bought),
  };
}

function checkedUpfront(terms: ContractTerms): UsDollars {
  expectNonNegative('maintenancePerTerahashDay', terms.maintenancePerTerahashDay);
  if (terms.termDays !== null) expectWhole('termDays', terms.termDays, 1, LONGEST_TERM_DAYS);
  if (terms.closesAtBitcoinsPerTerahash !== undefined) expectPositive('closesAtBitcoinsPerTerahash', terms.closesAtBitcoinsPerTerahash);
  if (terms.closesAfterUnprofitableDays !== null) expectWhole('closesAfterUnprofitableDays', terms.closesAfterUnprofitableDays, 1);
  return usDollars(expectPositive('terahashes', terms.terahashes) * expectNonNegative('upfrontPerTerahash', terms.upfrontPerTerahash));
}

function settleDay(ledger: Ledger, terms: ContractTerms, day: number, earned: number, price: number): ContractDay {
  const asked = terms.terahashes * terms.maintenancePerTerahashDay;
  const fee = terms.isFeeCappedByYield ? Math.min(asked, earned) : asked;
  const net = earned - fee;
  ledger.net += net;
  ledger.kept += Math.max(0, net) / price;
  // A bill above the yield is fresh money: the buyer in the comparison spends it on coins.
  ledger.bought += Math.max(0, -net) / price;
  ledger.unprofitableDays = earned > asked ? 0 : ledger.unprofitableDays + 1;
  if (ledger.breakEvenDay === null && ledger.net >= 0) ledger.breakEvenDay = day;
  return { day, yield: usDollars(earned), fee: usDollars(fee), cumulativeNet: usDollars(ledger.net) };
}

function endAfter(daysPassed: number, ledger: Ledger, terms: ContractTerms): ContractEnd | undefined {
  if (terms.termDays !== null && daysPassed >= terms.termDays) return 'term';
  const { closesAfterUnprofitableDays, closesAtBitcoinsPerTerahash } = terms;
  if (closesAtBitcoinsPerTerahash !== undefined && ledger.kept >= closesAtBitcoinsPerTerahash * terms.terahashes) return 'paid-back';
  if (closesAfterUnprofitableDays !== null && ledger.unprofitableDays >= closesAfterUnprofitableDays) return 'closed-unprofitable';
  return daysPassed >= LONGEST_TERM_DAYS ? 'longest-term' : undefined;
}
