/** English: industry against home. Notes for translators: en.ts. */
import { withArticle } from '../../insight/report/english-article';

export const industry = {
  question: 'Where does the work happen now?',
  /** *…* is the visitor's own number. */
  sentence: (date: string, country: string, share: string, one: string, own: string) =>
    `Of every 100 hashes in ${date}, ${share} came from ${country}. ${one.charAt(0).toUpperCase()}${one.slice(1)} makes *${own}*.`,
  /** `country` is the data's name for it, `said` the same in this language. */
  ofCountry: (country: string, said: string) => (country === 'United States' ? `the ${said}` : said),
  two: (first: string, second: string) => `${first} and ${second}`,
  pools: (two: string, date: string, share: string) =>
    `Most of it passes through pools, companies that collect work and share the income: ${two} handed in ${share} of the blocks of ${date}. Their members may be anywhere.`,
  energy: (energy: string, share: string, date: string) =>
    `Together the network used about ${energy} a year, ${share} of the world’s electricity (${date}).`,
  claim: (percent: string, date: string) =>
    `An article of ${date} projects ${percent} for the United States. The estimates of 2025 in the picture are far from it.`,
  title: 'Share of the world’s hash rate, by country',
  subtitle: 'Percent of the network. Estimates by changing methods: the broken lines join what is not strictly comparable.',
  description: (lines: string) => `Lines by country. ${lines}. The table below holds every estimate.`,
  china: 'China stands at zero in August 2021 on paper: it had just banned the trade, and those who went on hid it.',
  table: { date: 'Date', country: 'Country or pool', share: 'Share', kind: 'Kind', kinds: { country: 'country', pool: 'pool' } },

  farmHeading: 'One farm against many homes',
  farmSentence: (power: string, homes: string, many: string) => `One farm of ${power} does the work of *${homes}* ${many}.`,
  farmCosts: (farmCost: string, farmCents: string, homesCost: string, homeCents: string) =>
    `A day of it costs the farm ${farmCost} for electricity at ${farmCents} a kWh; all those homes together would pay *${homesCost}* at ${homeCents}. Both earn the same coins.`,
  farmMachines: (machines: string, name: string, rate: string) => `The farm: ${machines} of the ${name}, ${rate} in all.`,
  farmNote: 'Size and overhead of the farm are assumptions; its price is Ethiopia’s tariff for this work of December 2025.',
  fields: {
    farm: 'Farm, MW from the grid',
    overhead: 'Cooling on top of it, %',
    farmcents: 'Farm’s electricity, ¢ per kWh',
    cents: 'Homes’ electricity, ¢ per kWh',
  },
  farmTitle: 'A day of the same work: what it brings and what it costs',
  farmSubtitle: 'Dollars a day; each step of the scale is ten times the one before.',
  farmRows: { income: 'Coins earned, either way', farm: 'Electricity, the farm', homes: 'Electricity, the homes' },
  farmDescription: (income: string, farm: string, homes: string) =>
    `Coins worth ${income} a day; electricity ${farm} for the farm and ${homes} for the homes.`,
  farmTable: { what: 'What', farm: 'The farm', homes: 'The homes' },
  farmTableRows: {
    count: 'How many',
    rate: 'Hashes a second',
    power: 'Electricity drawn',
    income: 'Coins a day, worth',
    cost: 'Electricity a day',
    net: 'What is left a day',
  },

  heatHeading: 'The machine as a heater',
  heatSentence: (name: string, earned: string, one: string, own: string) =>
    `All electricity that a hashing machine draws becomes heat, and some comes back as coins: a kWh earns ${earned} in ${withArticle(name)} and *${own}* in ${one}.`,
  heatPrices: (price: string, hashing: string, pump: string, own: string, one: string) =>
    `At ${price} a kWh, a kWh of heat costs ${price} from an electric heater, ${hashing} from the machine, ${pump} from a heat pump and *${own}* from ${one}.`,
  heatVerdict: (name: string, below: string, cop: string) =>
    `The ${name} is the cheaper heat wherever electricity costs less than ${below}; above that, a heat pump of COP ${cop} is.`,
  heatAlways: (name: string) => `With a COP of 1 the pump is no better than a wire, so the ${name} is always the cheaper heat.`,
  heatLeftOut: 'The price of the machines is left out, on both sides.',
  cop: 'Heat pump’s COP',
  copNote: 'Heat out for each kWh of electricity in, over a season; 3 is common.',
  cents: 'Electricity, ¢ per kWh',
  heatTitle: 'What a kilowatt-hour of heat costs',
  heatSubtitle: 'Cents for a kWh of heat, by the price of electricity',
  heatDescription: (below: string) =>
    `Straight lines that rise with the price of electricity. The machine’s line crosses the heat pump’s at ${below}.`,
  heatLabels: { resistive: 'electric heater', pump: (cop: string) => `heat pump, COP ${cop}` },
  ownLabels: { measured: 'your computer', given: 'this device', example: 'the example' },
  heatTable: { price: 'Electricity', resistive: 'Electric heater', pump: 'Heat pump' },
  formula: {
    share: 's = H ÷ (H + N)',
    shareMeaning: 'your own share: N is the whole network, you join it',
    pools: 'share of the first pool + share of the second',
    poolsMeaning: 'of the blocks found in the period that the source counts',
    machines: 'P(farm) ÷ (P(machine) × (1 + overhead))',
    homes: 'H(farm) ÷ H',
    earned: '(3,600,000 ÷ E) ÷ W × R × price of a bitcoin',
    earnedMeaning: 'what the coins of one kWh are worth',
    heat: 'price of a kWh − what it earns',
    pump: 'price of a kWh ÷ COP',
    below: 'earned ÷ (1 − 1 ÷ COP)',
    belowMeaning: 'below this price the machine is the cheaper heat',
  },
} as const;
