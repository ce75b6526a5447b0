/**
 * The sentences of the report's rows in English; every figure comes in as text. The page holds them in its other languages too.
 * Place: insight/report, before own-rows and world-rows; the command line prints these, the page's text tables take them over.
 */
import { withArticle } from './english-article';

/** "ended": the last month, then nothing. "still": the newest month with a price. */
export type EndKind = 'ended' | 'still' | 'never';

export const phrases = {
  titles: {
    ladder: 'Ladder',
    efficiency: 'Efficiency',
    network: 'Network',
    alone: 'Alone',
    months: 'Time machine',
    electricity: 'Electricity',
    places: 'Places',
    claim: 'The claim',
    everyone: 'Every PC',
    farm: 'Farm',
    heater: 'Heater',
    contract: 'Renting',
    inversion: 'AI',
  },
  ladder: (name: string, year: string, rate: string, count: string) =>
    `One ${name} (${year}, ${rate}) hashes as fast as ${count} of these.`,
  efficiency: (own: string, times: string, name: string, machine: string, years: string) =>
    `${own}, ${times} times the energy of the ${name} (${machine}): ${years}.`,
  years: {
    worst: 'worse than any hardware in the data',
    best: 'better than any hardware in the data',
    one: (year: string, device: string) => `the efficiency of hardware of ${year} (${device})`,
    span: (early: string, first: string, late: string, second: string) =>
      `the efficiency of hardware of ${early} (${first}) to ${late} (${second})`,
    atBest: (best: string) => `at best ${best}, at worst below any in the data`,
    toBest: (year: string, device: string, best: string) => `from the efficiency of hardware of ${year} (${device}) to ${best}`,
  },
  network: (share: string, network: string, month: string, bitcoins: string) =>
    `${share} of the network (${network}, ${month}), on average ${bitcoins} a day without fees.`,
  reported: (rate: string, dates: string) => ` Newest rate that a source reports: ${rate}, mean of ${dates}.`,
  alone: (time: string, month: string) => `One block alone takes ${time} on average, at the difficulty of ${month}.`,
  cent: {
    ended: (month: string) => `It last earned a cent a day in ${month}`,
    still: (month: string) => `It still earned a cent a day in ${month}, the newest month with both figures`,
    never: () => 'In no month with a price did it earn a cent a day',
  },
  profit: {
    ended: (month: string, price: string) => `; its coins last paid for the electricity, at ${price}, in ${month}.`,
    still: (month: string, price: string) => `; its coins still paid for the electricity, at ${price}, in ${month}.`,
    never: (_month: string, price: string) => `; its coins never paid for the electricity at ${price}.`,
  },
  price: {
    chosen: (cents: string) => `${cents} a kWh (chosen)`,
    homes: (cents: string, date: string) => `${cents} a kWh (homes of the world, ${date})`,
  },
  electricity: (energy: string, cost: string, price: string, name: string, machineEnergy: string, machineCost: string) =>
    `One bitcoin takes ${energy}, ${cost} at ${price}; with ${withArticle(name)} ${machineEnergy}, ${machineCost}.`,
  places: (own: string, machine: string, total: string, name: string, breakEven: string) =>
    `Electricity for one bitcoin costs less than the bitcoin at ${own} of the ${total} prices in the data, at ${machine} of them with ${withArticle(name)}; with this device a kWh would have to cost less than ${breakEven}.`,
  claim: (claimed: string, name: string, price: string, homes: string, above: string, below: string, own: string) =>
    `“One bitcoin costs over ${claimed}” is true of ${withArticle(name)} where a kWh costs more than ${price}. In the data those are homes in ${homes} US states and industry in ${above}; for industry in the other ${below} it is false. With this device it is true above ${own}.`,
  everyone: (values: {
    readonly count: string;
    readonly share: string;
    readonly machines: string;
    readonly name: string;
    readonly power: string;
    readonly machinePower: string;
    readonly half: string;
  }) =>
    `${values.count} of these make ${values.share} of the network, as much as ${values.machines} ${values.name}: ${values.power} against ${values.machinePower}. Half of the network takes ${values.half} of these.`,
  farm: (values: {
    readonly power: string;
    readonly machines: string;
    readonly name: string;
    readonly homes: string;
    readonly farmCost: string;
    readonly farmPrice: string;
    readonly homesCost: string;
    readonly price: string;
  }) =>
    `A farm of ${values.power} (${values.machines} ${values.name}) does the work of ${values.homes} of these. A day’s electricity: ${values.farmCost} for the farm at ${values.farmPrice} a kWh, ${values.homesCost} for those homes at ${values.price}.`,
  countries: (date: string, country: string, share: string) => `Largest share of the network’s rate in ${date}: ${country}, ${share}.`,
  heater: (values: {
    readonly earned: string;
    readonly name: string;
    readonly machineEarned: string;
    readonly month: string;
    readonly hashing: string;
    readonly resistive: string;
    readonly cop: string;
    readonly pump: string;
    readonly price: string;
  }) =>
    `As a heater it earns back ${values.earned} a kWh (${values.name}: ${values.machineEarned}, bitcoin at its price of ${values.month}), so a kWh of heat costs ${values.hashing}; a plain heater ${values.resistive}, a heat pump (COP ${values.cop}) ${values.pump}, with electricity at ${values.price}.`,
  contract: (values: {
    readonly provider: string;
    readonly product: string;
    readonly date: string;
    readonly upfront: string;
    readonly net: string;
    readonly days: string;
    readonly earns: string;
    readonly count: string;
  }) =>
    `${values.provider}, ${values.product}, ${values.date}: ${values.upfront} for a TH/s would have stood at ${values.net} after ${values.days} days of the difficulty and price that came, had it been honest. A TH/s, as much as ${values.count} of these, earns ${values.earns} a day now.`,
  inversion: (values: {
    readonly hashing: string;
    readonly asic: string;
    readonly matrix: string;
    readonly accelerator: string;
    readonly bits: string;
    readonly factor: string;
  }) =>
    `At hashing it is ${values.hashing} of ${withArticle(values.asic)}, at multiplying ${values.bits}-bit matrices ${values.matrix} of an ${values.accelerator} at its stated peak: ${values.factor} times nearer.`,
  /** After the sentence above, where it speaks of another part than the rest of the report. */
  inversionOther: {
    webgpu: ' Both numbers are of the graphics processor.',
    cpu: ' Both numbers are of the processor.',
  },
  inversionUnmeasured: (card: string, hashing: string, asic: string, matrix: string, accelerator: string) =>
    `Not measured here. By published figures, a ${card} is ${hashing} of ${withArticle(asic)} at hashing and ${matrix} of an ${accelerator} at multiplying 16-bit matrices.`,
} as const;

/** Another language's table has the same keys and takes the same values. */
type Wording<Table> = Table extends string
  ? string
  : Table extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Table]: Wording<Table[Key]> };

export type Phrases = Wording<typeof phrases>;
