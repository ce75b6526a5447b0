/**
 * Rows about the world: electricity for one bitcoin, the places where it pays, the claim, every PC, a farm, heat, a rented terahash.
 * Place: insight/report, before rows. Each needs the energy of a hash, so none stands without power but the contract.
 */
import { exactly } from '../../core/range';
import { type HashesPerSecond, hashesPerSecond, type JoulesPerHash, type Range, type Watts } from '../../core/units';
import { costClaim } from '../claims';
import { replayContract, storyContract } from '../contract-presets';
import { costPerBitcoin, earnedPerKilowattHour, electricityPerBitcoin, electricityPriceForCost } from '../cost';
import { costByRegion } from '../cost-by-region';
import { computerCountProvenance, DEFAULT_COMPUTER_COUNT, everyone } from '../everyone';
import { countryShares, DEFAULT_FARM, farmAgainstHomes } from '../geography';
import { type Machine, referenceAsic } from '../hardware';
import { DEFAULT_COEFFICIENT_OF_PERFORMANCE, heatPrices } from '../heat';
import { latestNetworkState } from '../network';
import { incomePerTerahashDay } from '../reward';
import { newestPrice, priceOf } from './price';
import type { ReportInput, ReportRow, ReportWriter } from './row';

const latest = latestNetworkState();

export function worldRows(input: ReportInput, writer: ReportWriter): readonly ReportRow[] {
  const { efficiency, power, rate, machine = referenceAsic } = input;
  return [
    ...(efficiency === null
      ? []
      : [
          electricityRow(efficiency, machine, input, writer),
          placesRow(efficiency, machine, writer),
          claimRow(efficiency, machine, writer),
        ]),
    ...(power === null ? [] : [everyoneRow(rate, power, machine, writer), farmRow(power, machine, input, writer)]),
    ...(efficiency === null ? [] : [heaterRow(efficiency, machine, input, writer)]),
    ...contractRow(rate, writer),
  ];
}

function electricityRow(efficiency: Range<JoulesPerHash>, asic: Machine, input: ReportInput, writer: ReportWriter): ReportRow {
  const { phrases, numbers } = writer;
  const { price, provenances, words } = priceOf(input, writer);
  return {
    kind: 'electricity',
    title: phrases.titles.electricity,
    sentence: phrases.electricity(
      numbers.span(electricityPerBitcoin(efficiency, latest), numbers.energy),
      numbers.span(costPerBitcoin(efficiency, latest, price), numbers.money),
      words,
      asic.name,
      numbers.energy(electricityPerBitcoin(exactly(asic.efficiency), latest).low),
      numbers.money(costPerBitcoin(exactly(asic.efficiency), latest, price).low),
    ),
    provenances: [latest.provenance, asic.provenance, ...provenances],
  };
}

function placesRow(efficiency: Range<JoulesPerHash>, asic: Machine, { phrases, numbers }: ReportWriter): ReportRow {
  const machine = costByRegion(exactly(asic.efficiency), latest);
  const paying = (costs: typeof machine): string => String(costs.filter(({ pays }) => pays === 'yes').length);
  return {
    kind: 'places',
    title: phrases.titles.places,
    sentence: phrases.places(
      paying(costByRegion(efficiency, latest)),
      paying(machine),
      String(machine.length),
      asic.name,
      numbers.span(earnedPerKilowattHour(efficiency, latest), numbers.cents),
    ),
    provenances: [latest.provenance, asic.provenance, ...machine.map(({ place }) => place.provenance)],
  };
}

function claimRow(efficiency: Range<JoulesPerHash>, asic: Machine, { phrases, numbers }: ReportWriter): ReportRow {
  const claim = costClaim(latest, { machine: asic });
  // The mean of the country is no state.
  const states = (costs: typeof claim.usHomesAbove): string => String(costs.filter(({ place }) => place.region !== '').length);
  const own = {
    low: electricityPriceForCost(efficiency.high, latest, claim.claimed),
    high: electricityPriceForCost(efficiency.low, latest, claim.claimed),
  };
  return {
    kind: 'claim',
    title: phrases.titles.claim,
    sentence: phrases.claim(
      numbers.money(claim.claimed),
      asic.name,
      numbers.cents(claim.priceForClaim),
      states(claim.usHomesAbove),
      states(claim.usIndustryAbove),
      states(claim.usIndustryBelow),
      numbers.span(own, numbers.cents),
    ),
    provenances: [
      ...claim.claims,
      latest.provenance,
      asic.provenance,
      ...[...claim.usHomesAbove, ...claim.usIndustryAbove, ...claim.usIndustryBelow].map(({ place }) => place.provenance),
    ],
  };
}

function everyoneRow(rate: HashesPerSecond, power: Range<Watts>, asic: Machine, { phrases, numbers }: ReportWriter): ReportRow {
  const all = everyone({ count: DEFAULT_COMPUTER_COUNT, rate, power, difficulty: latest.difficulty, asic });
  return {
    kind: 'everyone',
    title: phrases.titles.everyone,
    sentence: phrases.everyone({
      count: numbers.count(DEFAULT_COMPUTER_COUNT),
      share: numbers.share(all.share),
      machines: numbers.count(all.asics),
      name: asic.name,
      power: numbers.span(all.power, numbers.watts),
      machinePower: numbers.watts(all.asicPower),
      half: numbers.count(all.half.computers),
    }),
    provenances: [computerCountProvenance, latest.provenance, asic.provenance],
  };
}

function farmRow(power: Range<Watts>, asic: Machine, input: ReportInput, writer: ReportWriter): ReportRow {
  const { phrases, numbers } = writer;
  const { price, provenances, words } = priceOf(input, writer);
  const tariff = newestPrice('Ethiopia', 'mining');
  const { machines, homes, farm, allHomes } = farmAgainstHomes({
    ...DEFAULT_FARM,
    machine: asic,
    farmElectricityPrice: tariff.price,
    homeRate: input.rate,
    homePower: power,
    homeElectricityPrice: price,
    state: latest,
  });
  const shares = countryShares.at(-1);
  const leader = shares?.shares[0];
  const sentence = phrases.farm({
    power: numbers.watts(DEFAULT_FARM.farmPower),
    machines: numbers.count(machines),
    name: asic.name,
    homes: numbers.count(homes),
    farmCost: numbers.money(farm.electricityCost.low),
    farmPrice: numbers.cents(tariff.price),
    homesCost: numbers.span(allHomes.electricityCost, numbers.money),
    price: words,
  });
  const where =
    shares === undefined || leader === undefined
      ? ''
      : ` ${phrases.countries(numbers.month(shares.date), leader.holder, numbers.share(leader.share))}`;
  return {
    kind: 'farm',
    title: phrases.titles.farm,
    sentence: `${sentence}${where}`,
    provenances: [asic.provenance, tariff.provenance, ...provenances, ...(leader === undefined ? [] : [leader.provenance])],
  };
}

function heaterRow(efficiency: Range<JoulesPerHash>, asic: Machine, input: ReportInput, writer: ReportWriter): ReportRow {
  const { phrases, numbers } = writer;
  const { price, provenances, words } = priceOf(input, writer);
  const own = heatPrices({ efficiency, state: latest, electricityPrice: price });
  const machine = heatPrices({ efficiency: exactly(asic.efficiency), state: latest, electricityPrice: price });
  return {
    kind: 'heater',
    title: phrases.titles.heater,
    sentence: phrases.heater({
      earned: numbers.span(own.earned, numbers.cents),
      name: asic.name,
      machineEarned: numbers.cents(machine.earned.low),
      month: numbers.month(latest.priceMonth),
      hashing: numbers.span(own.hashing, numbers.cents),
      resistive: numbers.cents(own.resistive),
      cop: String(DEFAULT_COEFFICIENT_OF_PERFORMANCE),
      pump: numbers.cents(own.heatPump),
      price: words,
    }),
    provenances: [latest.provenance, asic.provenance, ...provenances],
  };
}

function contractRow(rate: HashesPerSecond, { phrases, numbers }: ReportWriter): readonly ReportRow[] {
  const outcome = replayContract(storyContract);
  if (outcome === null) return [];
  return [
    {
      kind: 'contract',
      title: phrases.titles.contract,
      sentence: phrases.contract({
        provider: storyContract.provider,
        product: storyContract.product,
        date: storyContract.date,
        upfront: numbers.money(outcome.upfront),
        net: numbers.money(outcome.finalNet),
        days: String(outcome.days.length),
        earns: numbers.cents(incomePerTerahashDay(latest)),
        count: numbers.count(hashesPerSecond(1e12) / rate),
      }),
      provenances: [storyContract.provenance, latest.provenance],
    },
  ];
}
