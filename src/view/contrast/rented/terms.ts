/**
 * The contract on the screen: terms of the person's own along assumed growth, or a real one along what really came.
 * Place: rented.tsx; the arithmetic is insight/contract.ts.
 */
import { usDollars } from '../../../core/units';
import { type ContractOutcome, type ContractTerms, evaluateContract } from '../../../insight/contract';
import { type PastContract, pastContracts, replayContract } from '../../../insight/contract-presets';
import { assumedPath } from '../../../insight/network-path';
import { ASSUMPTIONS, networkState, valueOf } from '../assumptions';
import { fields } from '../fields';

export type Deal =
  | { readonly kind: 'own'; readonly terms: ContractTerms; readonly outcome: ContractOutcome }
  | {
      readonly kind: 'past';
      readonly key: string;
      readonly past: PastContract;
      readonly terms: ContractTerms;
      readonly outcome: ContractOutcome;
    };

/** Contracts that can be reckoned, by the name that stands in the link. */
export const REPLAYABLE = pastContracts.flatMap((past) => (past.terms === null ? [] : [{ key: keyOf(past), past, terms: past.terms }]));

/** Shown first: its terms and its end are on record, and the line tells how such contracts die. */
const FIRST_DEAL = 'hashflare-sha-256-one-year-2018-01';
export const OWN_DEAL = 'own';

/** The contract whose price and fee fill the fields of one's own terms. */
export const FILLED_IN = pastContracts.filter(
  ({ terms }) =>
    terms !== null && terms.upfrontPerTerahash === ASSUMPTIONS.upfront.usual && terms.maintenancePerTerahashDay === ASSUMPTIONS.fee.usual,
);

export function keyOf({ provider, product, date }: PastContract): string {
  return `${provider} ${product} ${date}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
}

export function chosenDeal(): Deal {
  const wanted = fields.value.deal ?? FIRST_DEAL;
  const found = REPLAYABLE.find(({ key }) => key === wanted);
  const replayed = found === undefined ? null : replayContract(found.past);
  if (found !== undefined && replayed !== null)
    return { kind: 'past', key: found.key, past: found.past, terms: found.terms, outcome: replayed };
  const terms: ContractTerms = {
    terahashes: valueOf('terahashes'),
    upfrontPerTerahash: usDollars(valueOf('upfront')),
    maintenancePerTerahashDay: usDollars(valueOf('fee')),
    termDays: valueOf('days'),
    // Whoever hosts a machine may have it switched off while it loses money.
    isFeeCappedByYield: fields.value.bill !== 'owed',
    closesAfterUnprofitableDays: null,
  };
  const path = assumedPath(networkState(), {
    difficultyGrowthPerYear: valueOf('growth') / 100,
    priceGrowthPerYear: valueOf('drift') / 100,
    daysToHalving: valueOf('halving'),
  });
  return { kind: 'own', terms, outcome: evaluateContract(terms, path) };
}
