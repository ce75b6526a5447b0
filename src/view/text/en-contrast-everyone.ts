/** English: every PC on Earth. Notes for translators: en.ts. */
export const everyone = {
  question: 'What if every PC on Earth joined in?',
  /** *…* is the visitor's own number. */
  sentence: (count: string, many: string, share: string) => `${count} ${many} together would be *${share}* of the network.`,
  same: (asics: string, name: string, asicPower: string, power: string) =>
    `As much as *${asics}* of the ${name} do, on ${asicPower} instead of *${power}*.`,
  half: (computers: string, power: string, asics: string, name: string, asicPower: string) =>
    `To hold half of the network takes as much again as there is: *${computers}* such computers and *${power}*, or ${asics} of the ${name} and ${asicPower}.`,
  count: 'How many computers',
  countNote: 'Nearly two billion in use, by one count of 2014. Newer counts differ by what they call a computer, so change it.',
  workTitle: 'The work, to scale',
  workSubtitle: (network: string) => `Area is hashes a second; all of it: ${network}.`,
  workSubtitleReversed: (rate: string) => `Area is hashes a second; all of it: ${rate}.`,
  powerTitle: 'The electricity for it, to scale',
  powerSubtitle: 'Area is watts. Both squares do the same work.',
  network: (rate: string) => `The network, ${rate}`,
  networkOf: (month: string, rate: string) => `The network of ${month}, ${rate}`,
  networkNow: (rate: string) => `The network now, ${rate}`,
  computers: (count: string, rate: string) => `${count} computers, ${rate}`,
  computersPower: (power: string) => `All those computers, ${power}`,
  asicPower: (asics: string, name: string, power: string) => `${asics} of the ${name}, ${power}`,
  description: (large: string, small: string, ratio: string) =>
    `Two squares to scale. ${large}; ${small}. The small one has ${ratio} of the area.`,
  rangeNote: 'Drawn at the middle of the range of watts.',
  table: { what: 'What', rate: 'Hashes a second', power: 'Electricity', count: 'How many' },
  rows: {
    one: 'One such computer',
    all: 'All of them',
    asics: (name: string) => `The same work by ${name}`,
    network: 'The network',
    halfComputers: 'Half of the network, in computers',
    halfAsics: (name: string) => `Half of the network, by ${name}`,
  },
  formula: {
    total: 'n × H',
    share: 's = n·H ÷ (n·H + N)',
    asics: 'n × H ÷ H(machine)',
    half: 'N ÷ H',
    halfMeaning: 'whoever wants half has to add as much as there is, because the whole grows with him',
  },
} as const;
