/** English: rented hash rate, the cloud contract. Notes for translators: en.ts. */
export const rented = {
  question: 'And if you rent the machines?',
  intro:
    'A contract sells you hash rate in somebody else’s hall: so much at the start, a fee each day, coins each day. Difficulty eats the coins; the fee stays. This page does the arithmetic and gives no advice.',
  /** *…* is the visitor's own number. */
  sentence: (upfront: string, terahashes: string, days: string, net: string) =>
    `${upfront} for ${terahashes} TH/s: after ${days} the contract stands at *${net}*.`,
  breakEven: (day: string) => `It breaks even on *day ${day}*.`,
  never: 'It *never* breaks even.',
  against: (bought: string, kept: string) =>
    `The same money, spent on coins on the same days, buys ${bought}; the contract leaves *${kept}* if every coin is kept.`,
  own: (terahashes: string, count: string, many: string) => `By the way: ${terahashes} TH/s is as much as *${count}* ${many}.`,
  ends: {
    term: 'Followed to the end of its term.',
    'closed-unprofitable': 'It was closed by its clause: too many days in a row without a yield above the fee.',
    'path-ended': 'Here the bundled history ends; the contract may go on.',
    'paid-back': 'It ended by its terms: it had paid back the coins that it cost.',
    'longest-term': 'Followed for ten years, the longest that this page reckons.',
  },
  deal: 'Contract',
  ownDeal: 'Terms of my own, from today on',
  option: (provider: string, product: string, date: string) => `${provider}, ${product}, ${date}`,
  noPrice: 'price not known',
  fields: {
    terahashes: 'Rented, TH/s',
    upfront: 'At the start, $ per TH/s',
    fee: 'Fee a day, $ per TH/s',
    days: 'Days',
    growth: 'Difficulty a year, %',
    drift: 'Coin’s price a year, %',
    halving: 'Days to the next halving',
  },
  feeNote: 'Filled in: one S21 bought with hosting, 200 TH/s, price and fee of September 2024.',
  daysNote: 'A hosted machine is yours without end; five years are an assumption.',
  growthNote: (from: string, to: string, percent: string) => `An assumption. From ${from} to ${to} it changed by ${percent} %.`,
  halvingNote: 'Expected about April 2028; new bitcoins in a block halve then.',
  bill: 'When the fee exceeds the yield',
  bills: { capped: 'nothing is owed', owed: 'it is owed' },
  title: 'Money back less money paid, day by day',
  titleOf: (provider: string, date: string) => `${provider}, ${date}: money back less money paid, day by day`,
  subtitle: 'Dollars since the start, coins sold on the day they came. Above the line the contract has paid for itself.',
  description: (start: string, end: string, day: string) => `A line that begins at ${start} and ends at ${end}. ${day}`,
  breakEvenLabel: (day: string) => `even on day ${day}`,
  zero: 'paid back',
  days: (days: string) => `${days} days`,
  dayTick: (day: string, isFirst: boolean) => (isFirst ? `day ${day}` : day),
  table: { day: 'Day', yield: 'Coins, worth', fee: 'Fee', net: 'Balance' },
  historyHeading: 'Real contracts, and what became of them',
  historyIntro: 'Terms for 1 TH/s, run along the difficulty and price that really came, as if every one had been honest.',
  historyNote: (yearOnly: boolean, feeUnknown: boolean, pricedInBitcoin: string | null) =>
    [
      pricedInBitcoin === null ? '' : `Its price was in bitcoins: counted at the mean price of ${pricedInBitcoin}.`,
      yearOnly ? 'Only the year of the offer is known, so it starts in January.' : '',
      feeUnknown ? 'The fee is not known and counts as nothing: the truth was worse.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  outcome: (outcome: string) => `What became of it: ${outcome}`,
  replay: (net: string, upfront: string) => `Had it been honest: ${net} on ${upfront} a TH/s.`,
  notReplayed: 'Without a price nothing can be reckoned.',
  historySentence: (paid: number, total: number) =>
    paid === 0
      ? `Of the ${total} that have ended and whose price and fee are known, *none* would have given back what it cost.`
      : `Of the ${total} that have ended and whose price and fee are known, *${paid}* would have given back what they cost.`,
  historyTitle: 'What would have come back of each $100 paid at the start',
  historySubtitle: 'Dollars, coins sold on the day they came. Right of the line a contract has paid for itself.',
  historyDescription: (rows: string) => `One dot for each contract: ${rows}.`,
  historyLine: 'all of it back',
  running: (label: string) => `${label}, so far`,
  withoutFee: (label: string) => `${label}, fee left out`,
  historyTable: {
    contract: 'Contract',
    date: 'Offered',
    upfront: 'At the start',
    result: 'Would have ended at',
    outcome: 'What became of it',
  },
  signsHeading: 'Signs that something is wrong',
  signsIntro: 'Tick what an offer says. A sign is not a proof, and honest contracts have borne some of them.',
  signChoices: {
    guaranteed: 'It guarantees a return',
    recruits: 'It pays for bringing in others',
    nothing: 'No machine, place or power bill can be checked',
    onesided: 'The provider may end it, the customer may not',
  },
  promised: 'Promised a day, $ for each TH/s (0: nothing)',
  signs: {
    'promises-more-than-work-earns': (promised: string, possible: string) =>
      `It promises ${promised} a day for a TH/s; the work itself earns ${possible}. The rest has to come from somewhere, and it is not the machines.`,
    'fee-takes-all': (fee: string, possible: string) => `Its fee of ${fee} a day takes all of the ${possible} that a TH/s earns.`,
    guaranteed: 'Nobody can guarantee a return: difficulty and price are nobody’s to promise.',
    'pays-for-recruits': 'Rewards for recruits are paid by the recruits, not by machines.',
    'nothing-to-check': 'What cannot be checked may not exist: Hashlets were sold to over 10,000 people without the machines behind them.',
    'one-sided-end':
      'When the fee exceeds the yield the provider ends it, and you bear the loss: so ended the open contracts of Genesis Mining and HashFlare in 2018.',
  },
  signsSentence: (earns: string, fee: string, share: string) =>
    `A terahash a second earns *${earns}* a day now. A fee of ${fee} takes *${share}* of that.`,
  signsTitle: 'One terahash for a day: what it earns, what is asked and what is promised',
  signsSubtitle: 'Dollars or cents for a TH/s and day, before the price at the start.',
  signsDescription: (rows: string) => `Dots on one scale: ${rows}.`,
  signsRows: { earns: 'The work earns', fee: 'The fee takes', promised: 'The offer promises' },
  signsTable: { what: 'What', amount: 'For a TH/s and day' },
  signsAll: 'more than all',
  noSigns: 'None of these signs. That does not make it a good one.',
  earns: (amount: string) => `A terahash a second earns ${amount} a day now.`,
  formula: {
    yield: 'TH × 10¹² × 86,400 ÷ W × R × price',
    yieldMeaning: 'what the rented rate earns on a day, from that day’s difficulty, subsidy and price',
    net: 'sum of (yield − fee) − paid at the start',
    back: '100 × (sum of (yield − fee)) ÷ paid at the start',
    backMeaning: 'what came back of each $100, fees taken off',
    feeShare: 'fee ÷ what the work earns',
    path: 'D × (1 + growth)^(days ÷ 365.25)',
    pathMeaning: 'the assumed difficulty; the price likewise',
  },
} as const;
