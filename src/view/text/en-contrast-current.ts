/** English: electricity for one bitcoin, by machine and place; the articles' claim. Notes for translators: en.ts. */
import { withArticle } from '../../insight/report/english-article';

export const current = {
  question: 'How much electricity goes into one bitcoin?',
  /** *…* is the visitor's own number. */
  sentence: (many: string, energy: string, cents: string, cost: string) =>
    `Made by ${many}, one bitcoin takes *${energy}*. At ${cents} a kWh that is *${cost}*.`,
  asic: (name: string, energy: string, cost: string, price: string) =>
    `Made by the ${name}: ${energy}, or ${cost}. On the market a bitcoin costs ${price}.`,
  cents: 'Electricity, ¢ per kWh',
  mapTitle: 'Two things decide: the machine and the price of electricity',
  mapSubtitle: 'Up: joules for a trillion hashes. Right: cents for a kilowatt-hour. Along each slanting line a bitcoin costs the same.',
  mapDescription: (own: string, asic: string, cents: string) =>
    `A chart with two logarithmic axes and lines of equal cost. ${own}. ${asic}. The upright line at ${cents} is the chosen price.`,
  ownPoint: (cost: string) => `you: ${cost}`,
  givenPoint: (cost: string) => `this device: ${cost}`,
  examplePoint: (cost: string) => `the example: ${cost}`,
  worth: (price: string) => `worth ${price}`,
  pays: 'Shaded: there the coins are worth more than the electricity.',
  mapTable: {
    machine: 'Machine',
    year: 'Year',
    efficiency: 'Energy',
    energy: 'Electricity for one bitcoin',
    cost: (cents: string) => `Cost at ${cents}`,
  },
  you: { measured: 'Your computer', given: 'This device', example: 'The example' },

  placesHeading: 'Where is it cheap enough?',
  placesSentence: (paying: number, total: number, name: string) =>
    `At ${paying} of the ${total} prices of the list, one bitcoin’s electricity for the ${name} costs less than the bitcoin.`,
  placesOwn: (paying: number, total: number, price: string) =>
    paying === 0
      ? `With *your kind of machine* it is so at none of them: the electricity would have to cost less than *${price}* a kWh.`
      : `With *your kind of machine* it is so at ${paying} of ${total}; break-even is *${price}* a kWh.`,
  machine: 'Machine',
  places: 'Places',
  placeSets: { story: 'A selection', us: 'United States', all: 'All of the list' },
  placesTitle: (machine: string) => `Electricity for one bitcoin, ${machine}`,
  placesSubtitle: 'Each dot is a price that is really paid by homes, by industry or under a tariff for this work.',
  placesDescription: (count: number, cheapest: string, dearest: string) =>
    `${count} places, from ${cheapest} to ${dearest}. The table below holds every one.`,
  sectors: {
    residential: 'homes',
    commercial: 'shops and offices',
    industrial: 'industry',
    business: 'business',
    mining: 'this trade',
    'mining-proposed': 'this trade, proposed',
  },
  place: (place: string, sector: string) => `${place}, ${sector}`,
  country: (region: string, country: string) => `${region}, ${country}`,
  us: (region: string) => `${region}, US`,
  placesTable: { place: 'Place', price: '¢ per kWh', cost: 'One bitcoin', date: 'Price of', pays: 'Does the coin pay it?' },
  paysWords: { yes: 'yes', no: 'no', unclear: 'depends' },
  weak: 'Marked °: the price rests on a weak source.',

  claimHeading: '“One bitcoin costs over $100,000 to make.” Does it?',
  claimSentence: (price: string, name: string) =>
    `With ${withArticle(name)}, yes wherever electricity costs more than *${price}* a kWh, and no wherever it costs less.`,
  claimPlaces: (homes: number, above: number, below: number) =>
    `In the bundled prices that makes it true for homes in ${homes} US states and for industry in ${above}; for industry in the other ${below} it is false.`,
  claimTitle: 'The electricity price at which one bitcoin costs $100,000',
  claimSubtitle: 'To the right of its dot, each machine’s bitcoin costs more than that.',
  claimDescription: (machines: string) => `Break-even prices for the claim: ${machines}.`,
  industrySpan: 'US industry',
  claimTable: { machine: 'Machine', price: 'Claim true above', cost: (cents: string) => `One bitcoin at ${cents}` },
  claimCents: 'Compare the machines at, ¢ per kWh',
  leavesOut: 'What the sentence leaves out',
  omissions: {
    machine: (low: string, high: string, cents: string) =>
      `Which machine: at ${cents} the electricity costs from ${low} with the newest of these machines to ${high} with the oldest.`,
    tariff: (homes: string, industry: string) => `Whose tariff: US homes pay ${homes} in the list, US industry ${industry}.`,
    'cash-or-total': (quarter: string, cash: string, total: string) =>
      `Which costs: for the quarter to ${quarter}, listed companies reported ${cash} of running costs for a bitcoin, but ${total} with the wear of machines and everything else.`,
    difficulty: (difficulty: string) => `Which day: cost is proportional to the difficulty, here ${difficulty}.`,
    fees: 'Fees: users pay them on top of the new coins, which makes each bitcoin cheaper. No figure is bundled.',
    'other-income': 'Other income: heat that is sold, and pay for switching off when the grid is short. No figure is bundled.',
  },
  claimWeak: 'The claim itself is regional and not sourced in the articles that make it.',
  formula: {
    work: 'W = D × 2⁴⁸ ÷ 65535',
    workMeaning: 'hashes that a block takes on average at difficulty D',
    energy: 'W × E ÷ 3,600,000 ÷ R',
    energyMeaning: 'kWh for one bitcoin: energy per hash E, 3.6 million joules in a kWh, R new bitcoins in a block',
    cost: 'the same × price of a kWh',
    iso: 'price × E = cost × R × 3,600,000 ÷ W',
    isoMeaning: 'the lines of equal cost',
    place: 'W × E ÷ 3,600,000 ÷ R × price of a kWh there',
    placeMeaning: (place: string) => `in ${place}, the first of the picture`,
    breakEven: '(3,600,000 ÷ E) ÷ W × R × price of a bitcoin',
    breakEvenMeaning: 'the dearest kWh that the coins still pay for',
    claim: '$100,000 × R × 3,600,000 ÷ (W × E)',
  },
} as const;
