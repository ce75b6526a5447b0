/** English: what is done in steps 2, 4 and 5 of the lesson. *…* is the student's own number. Notes for translators: en.ts. */

const byHand = {
  flipHeading: 'Flip one bit',
  flipIntro:
    'These 80 bytes are the header of Bitcoin’s first block. Choose a byte, then press one of its eight bits: 0 becomes 1, or 1 becomes 0. Below or beside it stand the 256 bits of the hash.',
  bytes: 'The 80 bytes of the header',
  keys: 'Arrow keys go from byte to byte.',
  byte: (place: number, field: string, hex: string) => `Byte ${place}, ${field}: ${hex}`,
  bitsOf: (place: number, field: string) => `Byte ${place}, ${field}: press a bit to flip it`,
  flipBit: (place: number, value: number) => `Flip bit ${place}, now ${value}`,
  flipAny: 'Flip a random bit',
  reset: 'Back to the real header',
  digest: 'The hash, bit by bit',
  cells: (flipped: number | null) =>
    flipped === null
      ? '256 cells, one for each bit of the hash.'
      : `256 cells, one for each bit of the hash; ${flipped} of them are filled because they flipped.`,
  noFlip: 'Nothing flipped yet.',
  count: (flipped: number) => `*${flipped} of 256* flipped.`,
  mean: (flips: number, mean: string) =>
    flips === 1 ? `Your first flip changed *${mean}* of 256 bits.` : `Your ${flips} flips changed *${mean}* of 256 bits on average.`,
  coin: (usual: string) =>
    `A coin tossed for each bit would change 128, and ${usual} of the time between 120 and 136. Which bit you flip makes no difference.`,
  histogram: 'How many bits each of your flips changed',
  histogramAxes: 'Filled: your flips. Line: what coin tosses would give for as many. Shaded: 128 ± 8.',
  histogramDescription: (flips: number, mean: string, least: number, most: number) =>
    `${flips} flips, on average ${mean} of 256 bits, from ${least} to ${most}, in front of a bell curve around 128.`,
  expected: '128 ± 8',
  outside: 'The first and the last bar hold everything beyond them, which is next to nothing.',
  columns: { flipped: 'Bits flipped', own: 'Your flips', expected: 'Expected' },
  formula: {
    mean: 'mean = n × p',
    meanMeaning: 'n = 256 bits, each of which flips with chance p = ½',
    deviation: 'standard deviation = √(n × p × (1 − p))',
    deviationMeaning: 'two flips in three lie within one standard deviation of the mean',
    hand: 'your rate = 1 ÷ median time between two clicks',
    times: 'times = H ÷ your rate',
  },
  guessHeading: 'Now guess by hand',
  guessIntro: (needed: number) =>
    `No thought helps: nobody can see from a header which bits its hash will have. So one changes the nonce and looks again. This block needed a hash that begins with ${needed} zero bits or more.`,
  guessed: (nonce: string, bits: number) => `Nonce ${nonce}: the hash begins with ${bits} zero ${bits === 1 ? 'bit' : 'bits'}.`,
  next: 'Next nonce',
  best: (guesses: number, bits: number) =>
    `${guesses} ${guesses === 1 ? 'guess' : 'guesses'} so far, the best with ${bits} zero ${bits === 1 ? 'bit' : 'bits'}. Each bit more takes twice as many guesses on average.`,
  rateUnknown: 'Click as fast as you like: from the time between clicks you learn your own hash rate.',
  moreClicks: (clicks: number) => `${clicks} more ${clicks === 1 ? 'click' : 'clicks'}, and you know your rate.`,
  handRate: (rate: string) => `By hand you make *${rate} hashes a second*.`,
  against: {
    measured: (rate: string, times: string) => `Your device made ${rate}: *${times} times* as many.`,
    given: (rate: string, times: string) => `The device of this link makes ${rate}: *${times} times* as many.`,
    example: (rate: string, times: string) => `The example, which is not your device, makes ${rate}: *${times} times* as many.`,
  },
} as const;

const ladder = {
  intro:
    'Your device now looks for hashes that end in k zero bits, as they are hashed: first 6, then 8, then 10, on and on. Each rung is tried 20 times, every time with a header of its own.',
  hardware: 'What climbs',
  backends: { cpu: 'Processor', webgpu: 'Graphics processor' },
  start: 'Climb',
  startShort: 'Short climb',
  before:
    'Full load for about 15 seconds, 20 at most; the short climb takes about 5. Nothing leaves this device. Esc stops, and so does hiding this page.',
  warming: 'Warming up.',
  climbing: (bits: number) => `Looking for ${bits} zero bits.`,
  stopped: 'Stopped. What was found until then counts; a rung that was not ended is left out of the spread.',
  stoppedEmpty: 'Stopped before anything was found.',
  outOfTime: 'Ended after 20 seconds in the middle of a rung. That rung counts with all its hashes, and is left out of the spread.',
  rungsHeading: 'Each bit doubles the work',
  topRung: (bits: number, hashes: string, time: string, theory: string) =>
    `Your highest rung, ${bits} zero bits, took *${hashes} hashes* or *${time}* on average; theory says ${theory} hashes.`,
  rateSeen: (rate: string) => `While climbing your device made *${rate}*.`,
  against: {
    measured: (rate: string) => `Its best measurement was ${rate}.`,
    given: (rate: string) => `The device of this link makes ${rate}.`,
    example: (rate: string) => `The example of this lesson, not your device, makes ${rate}.`,
  },
  rungsTitle: 'Hashes until the first one with k zero bits, as time',
  rungsAxes: 'Each line across is ten times the one below: hashes, divided by your rate.',
  rungsAxesHashes: 'Each line across is ten times the hashes of the one below.',
  rungsDescription: (first: number, top: number, tries: number, mean: string) =>
    `${tries} tries from ${first} to ${top} zero bits. They scatter widely around a straight line that doubles with each bit; on the highest rung the mean is ${mean} hashes.`,
  whichTime:
    'The number of hashes of each try is exact. Its time is that number divided by the rate of the whole climb; the diamonds are what the clock says, from 20 ms upwards, where it is sharp enough.',
  bitsAxis: 'k, zero bits asked for',
  legend: { each: 'one try', mean: 'mean of the rung', clock: 'the clock’s mean', theory: 'theory, 2ᵏ ÷ H', expected: 'theory, e⁻ˣ' },
  columns: {
    bits: 'Zero bits',
    found: 'Found',
    theory: 'Hashes, theory',
    mean: 'Hashes, yours',
    theoryTime: 'Time, theory',
    meanTime: 'Time, yours',
    clock: 'By the clock',
    wait: 'Wait, in means',
    own: 'Your tries',
    expected: 'Expected',
    hashes: 'Hashes',
    header: 'Header with its nonce',
    hash: 'Hash as shown by explorers',
  },
  spreadHeading: 'Luck is wide',
  spread: (waits: number, within: number, part: string, theory: string, longest: string) =>
    `Of your ${waits} tries *${within}* (${part}) ended within their rung’s mean; theory says ${theory}. The unluckiest took *${longest} means*.`,
  spreadTitle: 'All your tries, each measured by the mean of its rung',
  spreadAxes: 'Filled: how many of your tries took so long. Line: the exponential distribution.',
  spreadDescription: (waits: number, first: number) =>
    `${waits} tries; ${first} of them took less than half a mean, and the bars fall from left to right as the exponential curve does.`,
  waitAxis: 'wait, in means of the rung',
  over: (from: string) => `over ${from}`,
  wholeRungs: 'Only rungs with all 20 tries ended are counted: of a rung that was cut short, the quick tries would be too many.',
  memoryHeading: 'Does waiting make it likelier?',
  memoryIntro: 'Choose how long somebody has waited already, and see how much longer your own tries that lasted so long did take.',
  waitedAlready: 'Waited already',
  waitedNothing: 'not at all',
  waited: (means: string) => `${means} ${means === '1' ? 'mean' : 'means'}`,
  noneLasted: 'None of your tries lasted that long.',
  lasted: (lasted: number, started: number, expected: string) =>
    `*${lasted}* of your ${started} tries lasted that long; ${expected} were to be expected.`,
  remaining: (remaining: string, error: string) =>
    `From there on they took *${remaining} means* more. Without memory it is 1, give or take ${error}.`,
  fromStart: 'from the start, all tries',
  fromHere: 'from here on, those that lasted',
  noMemory: 'A hash does not know how many came before it. Who has waited long is not due: the next hash has the same chance as the first.',
  todayHeading: 'And today’s block?',
  today: (bits: number, time: string, needed: string, month: string) =>
    `${bits} zero bits take your device *${time}* on average. A block in ${month} asked for as much work as *${needed} zero bits*.`,
  doublings: (bits: string, time: string) => `That is ${bits} doublings more: your climb would reach it after *${time}* on average.`,
  todayBest: {
    measured: (rate: string, time: string) => `With your best measurement, ${rate}: *${time}*.`,
    given: (rate: string, time: string) => `The device of this link, with ${rate}, would need *${time}*.`,
    example: (rate: string, time: string) => `The example, not your device, with ${rate} would need *${time}*.`,
  },
  finds: (found: number) => `All ${found} finds, to check`,
  findsNote:
    'Hash a header with SHA-256 twice, and turn the bytes round to read it as explorers do. The zero bits are those at the end of the last four bytes before turning round.',
  formula: {
    mean: 'mean hashes = 2^k',
    meanMeaning: 'each hash has k zero bits with chance 1 ÷ 2^k, whatever came before it',
    time: 't = 2^k ÷ H',
    timeMeaning: 'H is the rate of this climb',
    geometric: 'P(n ≤ m) = 1 − (1 − 2^−k)^m ≈ 1 − e^(−m ÷ 2^k)',
    geometricMeaning: 'the geometric distribution; in means it is the same for every rung',
    memory: 'P(n > a + b, when n > a) = P(n > b)',
    memoryMeaning: 'the chance to wait b more is the same after any wait a',
    work: 'W = D × 2⁴⁸ ÷ 65535',
    workMeaning: 'hashes that a block takes on average at difficulty D; its logarithm to base 2 is its number of zero bits',
    alone: 't = W ÷ H',
    aloneMeaning: (times: string) => `about ${times} times the mean of your highest rung`,
  },
} as const;

export const activities = {
  stop: 'Stop',
  stopping: 'Stopping',
  withoutWorkers: 'This needs web workers, which are missing here. The rest of the lesson works.',
  byHand,
  ladder,
} as const;
