/** English: the inversion, hashing against AI on the same hardware. Notes for translators: en.ts. */
import { withArticle } from '../../insight/report/english-article';

export const inversion = {
  question: 'The same chip, and AI?',
  /** *…* is the visitor's own number. */
  sentence: (one: string, hashing: string, asic: string, matrix: string, accelerator: string) =>
    `At hashing, ${one} is *${hashing}* of ${withArticle(asic)}. At multiplying matrices it is *${matrix}* of an ${accelerator}, the machine that AI is made with.`,
  factor: (factor: string) => `So it is *${factor} times* nearer to industry in AI than in hashing.`,
  /** `nearer` null: nothing to compare with. */
  memory: (share: string, accelerator: string, nearer: string | null) =>
    nearer === null
      ? `At moving bytes through memory it is *${share}* of an ${accelerator}.`
      : `At moving bytes through memory it is *${share}* of an ${accelerator}, *${nearer} times* nearer than at hashing.`,
  unmeasured: (one: string, hashing: string, asic: string) =>
    `At hashing, ${one} is *${hashing}* of ${withArticle(asic)}. How near it comes to an AI machine has to be measured: press the button, or type a rate.`,
  wrongBits: (measured: string) => `Your rate was measured with ${measured}, so your line stands in that picture.`,
  explain:
    'AI consists of one thing too: multiplying large tables of numbers, matrices, and moving them through memory. A graphics processor was made for that kind of work; for hashing it was only good enough until chips came that do nothing else.',
  measure: 'Measure matrices and memory',
  measuring: 'Measuring, see above. Stop or Esc ends it.',
  measureNote: 'Hashing, matrices and memory in turn. Each product is checked against a slow, exact one.',
  withoutGpu: 'This browser offers no WebGPU, so the processor multiplies. It works, and the number is lower.',
  /** Parts such as "graphics processor" or "processor, 8 threads"; the second is the one that multiplied nothing. */
  otherPart: (part: string, rate: string, subject: string) =>
    `Both numbers are of the ${part} (${rate} at hashing). The other screens speak of the ${subject}, on which no matrices were multiplied.`,
  measured: (parts: string) => `Measured here: ${parts}.`,
  measuredOn: (part: string, parts: string) => `Measured here, on the ${part}: ${parts}.`,
  part: (what: string, rate: string) => `${what} ${rate}`,
  parts: { f32: '32-bit matrices', f16: '16-bit matrices', int8: '8-bit matrices', copy: 'memory' },
  int8: (share: string, accelerator: string) =>
    `With 8-bit whole numbers that is ${share} of the dense peak that the maker of the ${accelerator} states for them.`,
  rate: 'Matrix rate, GFLOP/s (billions of operations a second)',
  rateNote: 'One multiply-add is two operations.',
  paid: 'What the device cost, $ (may stay empty)',
  unreadable: (text: string) => `“${text}” is not a number that makes sense here, so it is left out.`,
  per: 'Count by',
  pers: { device: 'Device', watt: 'Watt', dollar: 'Dollar' },
  bits: 'Numbers of',
  bitsOf: { '16': '16 bits', '32': '32 bits' },
  title: {
    device: 'Two kinds of work, one chip: share of the best machine for each',
    watt: 'The same for each watt',
    dollar: 'The same for each dollar of the price',
  },
  subtitle: (asic: string, accelerator: string) =>
    `Left: hashing, 1 is ${withArticle(asic)}. Right: multiplying matrices, 1 is an ${accelerator}. Each step down is a tenth.`,
  left: (asic: string) => `Hashing, of ${withArticle(asic)}`,
  right: (accelerator: string) => `Matrices, of an ${accelerator}`,
  description: (asic: string, accelerator: string, low: string, others: string) =>
    `Lines from left to right. The ${asic} begins at 1 and ends at nothing: it cannot multiply matrices. The ${accelerator} begins at ${low} and ends at 1. The two cross. ${others}`,
  line: (name: string, left: string, right: string) => `${name}: from ${left} to ${right}.`,
  nothing: 'nothing: it cannot',
  names: { phone: 'a phone’s chip (assumed)', own: { measured: 'you', given: 'this device', example: 'the example' } },
  devices: { laptop: (name: string) => `laptop: ${name}`, workstation: (name: string) => `workstation: ${name}` },
  /** Where there is little room. */
  shortNames: { phone: 'phone (assumed)', laptop: 'laptop', workstation: 'workstation' },
  cannot: (name: string) => `${name}: cannot`,
  ticks: {
    '0': '1',
    '-1': 'a tenth',
    '-2': '1 in 100',
    '-3': '1 in 1,000',
    '-4': '1 in 10,000',
    '-5': '1 in 100,000',
    '-6': '1 in a million',
    '-7': '1 in 10 million',
    '-8': '1 in 100 million',
    '-9': '1 in a billion',
    '1': '10',
    '2': '100',
    '3': '1000',
  },
  note: (watts: string) =>
    `Laptop and workstation: published peaks and native hash rates; nobody reaches a peak, and a browser less. The phone is an assumption: the laptop’s chip at ${watts}. The H100’s hashing follows from its speed at plain SHA-256.`,
  unsure: 'Marked °: a figure is assumed, inferred from other work, or not fully sure.',
  missing: (names: string) => `Not in this picture, because watts, price or rate are not known: ${names}.`,
  /** Counted by the dollar of a machine whose price nobody has written down. */
  noPrice: (asic: string) => `What ${withArticle(asic)} costs is not in the data, so nothing can be counted by its dollar.`,
  table: {
    device: 'Device',
    hashing: 'Hashing',
    matrix: 'Matrices, operations a second',
    memory: 'Memory, bytes a second',
    hashingShare: 'Share at hashing',
    matrixShare: 'Share at matrices',
    memoryShare: 'Share at memory',
  },
  unknown: '–',

  whyHeading: 'Why did one kind of work leave home, and why does the other come back?',
  leaves: 'What drives work into few large places',
  leavesItems: [
    'The task is fixed: SHA-256 will be the same in ten years, so a chip may do nothing else.',
    'It is tiny: a few hundred bytes of state and no memory, so a chip holds thousands of copies.',
    'Nothing has to travel: a header in, now and then a nonce out, so any place with cheap electricity will do.',
    'Only the bill counts: whoever pays least for a hash stays, everybody else stops.',
  ],
  returns: 'What lets work come home',
  returnsItems: [
    'The task changes every few months, so it wants hardware that can be programmed.',
    'It needs much memory close to the arithmetic, which phones and laptops have anyway.',
    'The data are private or bulky: a voice, a letter, a camera’s picture is better kept where it is.',
    'The answer is wanted at once, and a distant hall adds waiting.',
  ],
  both: 'Both directions at once: the largest models are trained in halls as large as any mining farm, and run in part on the device in your hand.',
  marketHeading: 'How fast does “AI at home” grow, by the articles?',
  market: (from: string, fromYear: string, to: string, toYear: string, factor: string, percent: string) =>
    `They quote ${from} in ${fromYear} and ${to} in ${toYear}. That is *${factor} times* in all, ${percent} a year.`,
  marketNote:
    'One of the articles calls the same figures “nearly threefold”, another “300 percent”. The sums are forecasts of a market researcher, not counts.',
  marketTitle: 'The articles’ market, year by year at that even growth',
  marketSubtitle: 'Billions of dollars; the two ends are the articles’, the rest is the even growth between them.',
  marketDescription: (from: string, to: string, factor: string) => `Bars that grow from ${from} to ${to}, ${factor} times.`,
  marketTable: { year: 'Year', sum: 'Forecast' },

  limitsHeading: 'What this comparison cannot show',
  limits: [
    'Measured against peak: your rate is what a browser got, the machines’ are what their makers state. That is kind to the machines.',
    'Speed is not memory: a model that does not fit into a device cannot run there at any speed.',
    'One machine is not a hall: training joins thousands of them by networks that no home has.',
    'Prices of AI boards move with scarcity, and nobody publishes what large buyers pay.',
  ],
  formula: {
    /** Of a rate's letter and a machine's name. */
    share: {
      device: (rate: string, machine: string) => `${rate} ÷ ${rate}(${machine})`,
      watt: (rate: string, machine: string) => `(${rate} ÷ P) ÷ (${rate}(${machine}) ÷ P(${machine}))`,
      dollar: (rate: string, machine: string) => `(${rate} ÷ $) ÷ (${rate}(${machine}) ÷ $(${machine}))`,
    },
    factor: 'share(F) ÷ share(H)',
    letters: {
      device: 'H: hashes, F: operations on matrices, B: bytes through memory, each a second.',
      watt: 'H: hashes, F: operations on matrices, B: bytes through memory, each a second; P: watts.',
      dollar: 'H: hashes, F: operations on matrices, B: bytes through memory, each a second; $: price.',
    },
    growth: '(to ÷ from)^(1 ÷ years) − 1',
  },
} as const;
