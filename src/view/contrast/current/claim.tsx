/** The articles' sentence derived again: above which price it is true, for which machine, and what it does not say. */
import { costClaim, type Omission } from '../../../insight/claims';
import type { RegionCost } from '../../../insight/cost-by-region';
import type { NetworkState } from '../../../insight/reward';
import { usDollarsPerKilowattHour } from '../../../core/units';
import { whole } from '../../format';
import { words } from '../../text/contrast';
import { latestState, valueOf } from '../assumptions';
import { DotPlot } from '../dot-plot';
import { Marked } from '../marked';
import { NumberField } from '../number-field';
import { Formula, Part, Picture } from '../picture';
import { reference } from '../reference';
import { cents, count, joulesPerTerahash, money, month, scientific, span } from '../quantity-text';

/** Cents on the axis: from Ethiopia's tariff to Hawaii's homes. */
const MOST_PRICE = 0.4;

export function Claim({ state }: { readonly state: NetworkState }) {
  const sentences = words.current;
  const compared = usDollarsPerKilowattHour(valueOf('claimcents') / 100);
  const claim = costClaim(state, { machine: reference(), comparedPrice: compared });
  return (
    <Part
      id="claim"
      heading={sentences.claimHeading}
      sentence={<Marked text={sentences.claimSentence(cents(claim.priceForClaim), reference().name)} />}
      words={
        <>
          <p>{sentences.claimPlaces(states(claim.usHomesAbove), states(claim.usIndustryAbove), states(claim.usIndustryBelow))}</p>
          <p class="faint">
            <span class="weak-mark">{words.frame.weak}</span> {sentences.claimWeak}
          </p>
          <NumberField name="claimcents" label={sentences.claimCents} />
          <Formula
            lines={[
              {
                symbols: sentences.formula.claim,
                values: `${scientific(claim.claimed)} × ${scientific(state.subsidy)} × ${whole(3_600_000)} ÷ (W × ${joulesPerTerahash(reference().efficiency)}) = ${cents(claim.priceForClaim)}`,
                meaning: sentences.formula.workMeaning,
              },
            ]}
          />
        </>
      }
    >
      <Picture
        title={sentences.claimTitle}
        subtitle={sentences.claimSubtitle}
        description={sentences.claimDescription(
          claim.machines.map(({ machine, priceForClaim }) => `${machine.name} ${cents(priceForClaim)}`).join('; '),
        )}
        draw={(width) => (
          <DotPlot
            width={width}
            scale="linear"
            low={0}
            high={MOST_PRICE}
            ticks={[0, 0.1, 0.2, 0.3, 0.4]}
            tickText={(value) => `${Math.round(value * 100)} ¢`}
            rows={[
              ...claim.machines.map(({ machine, priceForClaim }) => ({
                key: machine.name,
                label: `${machine.name}, ${machine.release.slice(0, 4)}`,
                low: priceForClaim,
                high: priceForClaim,
                shown: cents(priceForClaim),
                kind: machine.name === reference().name ? ('strong' as const) : ('plain' as const),
              })),
              ...industrySpan(claim.omissions),
            ]}
          />
        )}
        table={{
          columns: [
            { label: sentences.claimTable.machine },
            { label: sentences.claimTable.price, isNumber: true },
            { label: sentences.claimTable.cost(cents(compared)), isNumber: true },
          ],
          rows: claim.machines.map(({ machine, priceForClaim, cost }) => [machine.name, cents(priceForClaim), money(cost)]),
        }}
        sources={[
          ...claim.claims,
          ...claim.machines.map(({ machine }) => machine.provenance),
          ...[...claim.usHomesAbove, ...claim.usIndustryAbove, ...claim.usIndustryBelow].map(({ place }) => place.provenance),
          latestState.provenance,
          ...claim.reported.map(({ provenance }) => provenance),
        ]}
      />
      <div class="omissions">
        <h5 class="label">{sentences.leavesOut}</h5>
        <ul class="bullets">
          {claim.omissions.map((omission) => (
            <li key={omission.kind}>{omissionText(omission, cents(compared))}</li>
          ))}
        </ul>
      </div>
    </Part>
  );
}

/** The mean of the country is no state. */
function states(costs: readonly RegionCost[]): number {
  return costs.filter(({ place }) => place.region !== '').length;
}

/** The prices that US industry pays, on the same axis. */
function industrySpan(omissions: readonly Omission[]) {
  const tariff = omissions.find((omission) => omission.kind === 'tariff');
  if (tariff?.kind !== 'tariff') return [];
  const { low, high } = tariff.industry;
  return [
    {
      key: 'industry',
      label: words.current.industrySpan,
      low,
      high,
      shown: span(tariff.industry, (value) => cents(value)),
      kind: 'span' as const,
    },
  ];
}

function omissionText(omission: Omission, compared: string): string {
  const sentences = words.current.omissions;
  switch (omission.kind) {
    case 'machine':
      return sentences.machine(money(omission.cost.low), money(omission.cost.high), compared);
    case 'tariff':
      return sentences.tariff(
        span(omission.homes, (value) => cents(value)),
        span(omission.industry, (value) => cents(value)),
      );
    case 'cash-or-total':
      return sentences['cash-or-total'](
        month(omission.reported.quarter),
        money(omission.reported.cash),
        omission.reported.total === null ? '' : money(omission.reported.total),
      );
    case 'difficulty':
      return sentences.difficulty(count(omission.difficulty, 4));
    case 'fees':
    case 'other-income':
      return sentences[omission.kind];
  }
}
