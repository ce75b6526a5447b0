/** English: the time machine. Notes for translators: en.ts. */
export const months = {
  question: 'When did a computer like this stop being enough?',
  /** *…* is the visitor's own number. */
  sentence: (month: string, one: string, share: string, bitcoins: string) =>
    `In ${month}, ${one} would have been *${share}* of the whole network, good for *${bitcoins}* a day.`,
  unknown: (month: string, last: string) =>
    `How hard mining was in ${month} is not in the bundled data, which end in ${last}. The price of that month is.`,
  worth: (worth: string, cost: string, cents: string) =>
    `Worth *${worth}* a day at that month’s price; the electricity for it, at ${cents} a kWh, ${cost}.`,
  noMarket: (cost: string, cents: string) =>
    `There was no market for bitcoins yet, so they were worth whatever a friend would give. The electricity, at ${cents} a kWh: ${cost} a day.`,
  lastCent: {
    ended: (last: string) => `The last month in which it earned one cent a day: *${last}*.`,
    still: (last: string) => `It earned a cent a day even in *${last}*, the newest month in the data.`,
    never: 'In no month with a price did it earn one cent a day.',
  },
  lastProfit: {
    ended: (last: string) => `The last in which the coins paid for the electricity: *${last}*.`,
    still: (last: string) => `The coins paid for its electricity even in *${last}*, the newest month in the data.`,
    never: 'In no month with a price did the coins pay for its electricity.',
  },
  alone: (one: string, time: string) =>
    `All of this is an average. Working alone, ${one} finds one block in *${time}* on average, and then gets all of it at once.`,
  title: 'One computer against the network, month by month',
  subtitle: 'Hashes a second, each step a thousand times the one below. The line is the whole network.',
  description: (first: string, last: string, from: string, to: string, own: string, crossing: string) =>
    `The network grows from ${from} in ${first} to ${to} in ${last}. A level line at ${own} is one computer. ${crossing} The table below holds every month.`,
  crossed: (month: string) => `The network has stayed above it since ${month}.`,
  alwaysBelow: 'The network lies above it in every month.',
  stillAbove: (month: string) => `In ${month} the network still lies below it.`,
  network: 'the network',
  own: { measured: 'your computer', given: 'this device', example: 'the example' },
  slider: 'Month',
  jump: 'Go to',
  marks: {
    'first-price': 'first price',
    gpu: 'graphics cards',
    fpga: 'FPGAs',
    asic: 'ASICs',
    halving: 'halving',
    'china-ban': 'China bans it',
  },
  halvingTo: 'BTC:',
  halvings: 'Halvings: half as many new bitcoins from then on',
  markNotes: {
    'first-price': 'The first daily price of the series used here.',
    gpu: (device: string) => `Earliest graphics card of the list: ${device}.`,
    fpga: (device: string) => `First FPGA board of the list: ${device}. FPGAs are chips that can be rewired for one task.`,
    asic: (device: string) => `First machine of the list with an ASIC, a chip made for this task alone: ${device}.`,
    halving: (subsidy: string) => `From then on a block brings ${subsidy} new bitcoins.`,
    'china-ban': 'China orders its industry to stop; from May to July the network lost more than a third of its rate.',
  },
  facts: {
    month: 'Month',
    network: 'Network',
    difficulty: 'Difficulty',
    share: 'Share of the network',
    bitcoins: 'Bitcoins a day',
    price: 'Price of a bitcoin',
    worth: 'Worth a day',
    cost: 'Electricity a day',
    net: 'What is left',
    noPrice: 'none yet',
    unknown: 'not in the data',
  },
  cents: 'Electricity, ¢ per kWh, at any time',
  formula: {
    network: 'N = D × 2⁴⁸ ÷ 65535 ÷ 600 s',
    share: 's = H ÷ (H + N)',
    shareMeaning: 'the visitor joins the network, so the whole is H + N: in 2009 one computer was a large part of it',
    bitcoins: 's × 144 blocks a day × R',
    bitcoinsMeaning: 'R is the new bitcoins in a block; D is the harmonic mean of the month, by which a steady small rate earns',
    worth: 'bitcoins × price of the month',
    cost: 'P × 24 h × price of a kWh',
  },
} as const;
