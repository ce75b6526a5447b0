/**
 * Contracts of the past, run along the difficulty and price that really came; and the signs that something is wrong with an offer.
 * Place: insight, after contract; loads data/cloud-contracts.json, so a screen imports it when it opens.
 */
import { expectNonNegative } from '../core/expect';
import { bitcoins, type UsDollars, usDollars } from '../core/units';
import { type ContractRow, contractDocument } from './catalogue-contracts';
import { type ContractOutcome, type ContractTerms, evaluateContract } from './contract';
import { networkMonth } from './network';
import { recordedPath } from './network-path';
import { type Provenance, provenanceOf } from './provenance';
import { incomePerTerahashDay, type NetworkState } from './reward';

export interface PastContract {
  readonly provider: string;
  readonly product: string;
  readonly date: string;
  /** YYYY alone: the run starts on 1 January and the screen says so. */
  readonly isDateOnlyYear: boolean;
  readonly ended: string | null;
  readonly outcome: string;
  /** Null where the price is not known, so that nothing can be computed. */
  readonly terms: ContractTerms | null;
  /** The fee is not known and was taken as zero: the true result was worse. */
  readonly isFeeUnknown: boolean;
  /** Priced in coins and counted at the mean price of this month, YYYY-MM; null: priced in dollars. */
  readonly pricedInBitcoinOf: string | null;
  readonly provenance: Provenance;
}

/** HashFlare closed after 28 such days, Genesis Mining after 60 (data/cloud-contracts.json). */
const CLOSING_DAYS: Readonly<Record<string, number>> = { HashFlare: 28, 'Genesis Mining': 60 };

/** The month of the offer; January where only the year is known, as for the replay. */
function monthOf({ date }: ContractRow): string {
  return date.length === 4 ? `${date}-01` : date.slice(0, 7);
}

/** In dollars; coins at the mean price of the month of the offer. */
function priceOf(row: ContractRow): UsDollars | null {
  if (row.price_usd_per_th_s !== undefined) return usDollars(row.price_usd_per_th_s);
  const { price } = networkMonth(monthOf(row));
  return row.price_btc_per_th_s === undefined || price === null ? null : usDollars(row.price_btc_per_th_s * price);
}

/** Bitmain's PACMiC paid out until the coins that it cost were back; a contract in coins of another kind would need its own line. */
function paybackOf({ price_btc_per_th_s: price, product }: ContractRow): Pick<ContractTerms, 'closesAtBitcoinsPerTerahash'> {
  return price === undefined || !product.startsWith('PACMiC') ? {} : { closesAtBitcoinsPerTerahash: bitcoins(price) };
}

function termsOf(row: ContractRow): ContractTerms | null {
  const price = priceOf(row);
  if (price === null) return null;
  return {
    ...paybackOf(row),
    terahashes: 1,
    upfrontPerTerahash: price,
    maintenancePerTerahashDay: usDollars(row.maintenance_usd_per_th_s_day ?? 0),
    termDays: row.duration_days ?? null,
    // Whoever bought a machine with hosting owns the bill as well.
    isFeeCappedByYield: !/hosting/.test(row.product),
    closesAfterUnprofitableDays: row.duration_days === undefined ? (CLOSING_DAYS[row.provider] ?? null) : null,
  };
}

/** Every contract in the data, those without a price too: what became of them is a fact as well. Terms are for 1 TH/s. */
export const pastContracts: readonly PastContract[] = contractDocument.rows.map((row) => ({
  provider: row.provider,
  product: row.product,
  date: row.date,
  isDateOnlyYear: row.date.length === 4,
  ended: row.ended ?? null,
  outcome: row.outcome,
  terms: termsOf(row),
  isFeeUnknown: priceOf(row) !== null && row.maintenance_usd_per_th_s_day === undefined,
  pricedInBitcoinOf: row.price_usd_per_th_s === undefined && priceOf(row) !== null ? monthOf(row) : null,
  provenance: provenanceOf(contractDocument, row),
}));

/** The one shown first: its terms and its end are on record, and its line tells how such contracts die. */
export const storyContract: PastContract = contractOf('HashFlare', '2018-01');

/** RangeError when it is not bundled. */
function contractOf(provider: string, date: string): PastContract {
  const found = pastContracts.find((contract) => contract.provider === provider && contract.date === date);
  if (found === undefined) throw new RangeError(`"provider" expected a bundled contract of ${date}, got ${JSON.stringify(provider)}`);
  return found;
}

/** What the terms of a past contract gave in the difficulty and price that came, had it been honest; null without a price. */
export function replayContract(contract: PastContract): ContractOutcome | null {
  return contract.terms === null ? null : evaluateContract(contract.terms, recordedPath(contract.date));
}

/** A sign is not a proof; honest contracts have borne some of them. */
export type OfferSign =
  /** More is promised a day than the work can earn on the day of the offer. */
  | { readonly kind: 'promises-more-than-work-earns'; readonly promised: UsDollars; readonly possible: UsDollars }
  /** The fee takes the whole yield from the first day. */
  | { readonly kind: 'fee-takes-all'; readonly fee: UsDollars; readonly possible: UsDollars }
  /** The return is called guaranteed: difficulty and price are nobody's to promise. */
  | { readonly kind: 'guaranteed' }
  /** Rewards for bringing in others: paid by the newcomers. */
  | { readonly kind: 'pays-for-recruits' }
  /** No machine, place or power bill can be checked. */
  | { readonly kind: 'nothing-to-check' }
  /** The provider may end it, the customer may not. */
  | { readonly kind: 'one-sided-end' };

export interface Offer {
  readonly promisedPerTerahashDay: UsDollars | null;
  readonly maintenancePerTerahashDay: UsDollars;
  readonly isGuaranteed: boolean;
  readonly paysForRecruits: boolean;
  readonly hasNothingToCheck: boolean;
  readonly hasOneSidedEnd: boolean;
}

/** The signs that an offer bears at a network state; sums in USD per TH/s and day. Real examples stand in `pastContracts`. */
export function offerSigns(offer: Offer, state: NetworkState): readonly OfferSign[] {
  const possible = incomePerTerahashDay(state);
  const fee = expectNonNegative('maintenancePerTerahashDay', offer.maintenancePerTerahashDay);
  const promised = offer.promisedPerTerahashDay;
  const signs: (OfferSign | false)[] = [
    promised !== null &&
      expectNonNegative('promisedPerTerahashDay', promised) > possible && { kind: 'promises-more-than-work-earns', promised, possible },
    fee >= possible && { kind: 'fee-takes-all', fee, possible },
    offer.isGuaranteed && { kind: 'guaranteed' },
    offer.paysForRecruits && { kind: 'pays-for-recruits' },
    offer.hasNothingToCheck && { kind: 'nothing-to-check' },
    offer.hasOneSidedEnd && { kind: 'one-sided-end' },
  ];
  return signs.filter((sign) => sign !== false);
}
