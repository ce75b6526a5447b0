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
  before: 'The climb takes about 15 seconds, the short one about 5. Hiding this page stops it too.',
  warming: 'Warming up.',
  climbing: (bits: number) => `Looking for ${bits} zero bits.`,
  stopped: 'Stopped. What was found until then counts; a rung that was not ended is left out of the spread.',
  stoppedEmpty: 'Stopped before anything was found.',
  outOfTime: 'Ended after 20 seconds in the middle of a rung. That rung counts with all its hashes, and is left out of the spread.',
  rungsHeading: 'Each bit doubles the work',
  topRung: (bits: number, hashes: string, time: string, theory: string) =>
    `Your highest rung, ${bits} zero bits, took *${hashes} hashes* or *${time}* on average; theory says ${theory} hashes.`,
  rateSeen: (rate: string) => `In this climb your device made *${rate}*.`,
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
    'The number of hashes of each try is exact. Its time is that number divided by the rate of this climb, timed over its warm-up and its longer stretches; the diamonds are what the clock says, from 20 ms upwards, where it is sharp enough.',
  bitsAxis: 'k, zero bits asked for',
  legend: { each: 'one try', mean: 'mean of the rung', clock: 'the clock’s mean', theory: 'theory, 2ᵏ ÷ H' },
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

const pool = {
  tabsHeading: 'Share one search',
  tabsIntro:
    'Open this step in a second tab of this browser: the tabs find each other and share one search. Each uses one thread, so two tabs on one computer are two workers. Nothing leaves the browser.',
  noChannel: 'This browser lets no tab hear another, so this tab is a pool of one. The second part works all the same.',
  terms: (share: number, block: number, ratio: number) =>
    `Whoever finds a hash with ${share} zero bits has a share: proof of work done. A hash with ${block} zero bits is the block and ends the round; on average it takes ${ratio} shares. Every tab has a header of its own, so none tries what another has tried, and every tab hashes the others’ shares to check them.`,
  work: 'Look for shares',
  next: 'Open the next round',
  before: 'It takes one thread. Hiding this tab stops it too and keeps its shares: put two windows side by side to see both work.',
  sharesTitle: 'Shares of this round',
  columns: {
    member: 'Member',
    shares: 'Shares',
    picture: 'As a bar',
    part: 'Part',
    period: 'Month',
    alone: 'Alone, blocks',
    pooled: 'In the pool, blocks',
  },
  thisTab: (name: string) => `This tab, ${name}`,
  tab: (name: string) => `Tab ${name}`,
  together: 'Together',
  blockOwn: (bits: number) => `The block! This tab found a hash with ${bits} zero bits.`,
  blockOther: (name: string, bits: number) => `The block! Tab ${name} found a hash with ${bits} zero bits.`,
  /** `found` 1: this tab found the block itself. */
  paid: (part: string, found: number) =>
    found === 1
      ? `By shares this tab gets ${part} of the reward. Alone it would have had all of this block, and nothing of the others’.`
      : `By shares this tab gets ${part} of the reward. Alone it would have had nothing.`,
  refused: (messages: number) =>
    messages === 1
      ? 'One message on the channel was no share of this round, and was ignored.'
      : `${messages} messages on the channel were no shares of this round, and were ignored.`,
  luckHeading: 'Alone or together: two years',
  paste: 'Result codes or rates of the others, one a line',
  pasteNote: 'For example a code of eight characters from a result, or 12 MH/s. Until there is one, everybody has your rate.',
  partners: (count: number) => (count === 1 ? 'One other is in the pool.' : `${count} others are in the pool.`),
  lineUnknown: (line: number, text: string) => `Line ${line}, “${text}”, is neither a result code nor a rate, and was left out.`,
  lineRepeated: (line: number, code: string) => `Line ${line} repeats the code ${code}; it counts once.`,
  lineCorrected: (line: number, code: string) => `Line ${line} was read as ${code}: is that what was meant?`,
  tooMany: (lines: number) => `${lines} lines more than a pool of this page can hold were left out.`,
  who: { measured: 'your device', given: 'the device of this link', example: 'the example, not your device,' },
  once: (month: string, who: string, rate: string, wait: string) =>
    `In ${month} ${who} with ${rate} would have found one block in *${wait}* on average.`,
  life: (members: number, empty: number, periods: number) =>
    `In the two years drawn here it finds nothing in *${empty} of ${periods} months* alone. In the pool of ${members},`,
  lifeSupposed: (members: number, empty: number, periods: number) =>
    `In the two years drawn here it finds nothing in *${empty} of ${periods} months* alone. In a pool of ${members} like it,`,
  steady: (least: string, most: string) =>
    `it is paid *${least} to ${most} blocks* a month. The mean is the same: a pool makes nobody richer, only steadier.`,
  luckTitle: 'Blocks a month, alone and in the pool',
  luckAxes: 'Each column is a month of 30 days.',
  luckDescription: (periods: number, empty: number, least: string, most: string) =>
    `${periods} months. Alone, ${empty} of them are empty and others have one block or more; in the pool each brings ${least} to ${most} blocks.`,
  legend: { alone: 'alone', pooled: 'in the pool', mean: (mean: string) => `dashed: mean ${mean}` },
  simulated:
    'Drawn by chance with the formulas below, always the same for the same draw. No fee of a pool and no change of difficulty is counted.',
  again: 'Draw two other years',
  today: (month: string, alone: string, members: number, together: string) =>
    `At the difficulty of ${month} one block alone takes *${alone}* on average, and all ${members} together wait ${together} for one.`,
  todaySupposed: (month: string, alone: string, members: number, together: string) =>
    `At the difficulty of ${month} one block alone takes *${alone}* on average, and ${members} like it together wait ${together} for one.`,
  formula: {
    pay: 'pay = own shares ÷ all shares',
    payMeaning: 'shares come as evenly as the work is done, so they measure it, to about one part in √shares',
    mean: 'm = H × T ÷ W',
    meanMeaning: 'blocks a month on average, alone and in the pool alike',
    nothing: 'P(nothing) = e^−m',
    nothingMeaning: 'months without a block, alone',
    alone: 'standard deviation alone = √m',
    aloneMeaning: 'blocks come as a Poisson count, in units of whole blocks',
    pooled: 'standard deviation in the pool = √(m × s)',
    pooledMeaning: (times: string) => `s is your part of the pool’s rate: luck counts ${times} times less`,
  },
} as const;

export const activities = {
  stop: 'Stop',
  stopping: 'Stopping',
  withoutWorkers: 'This needs web workers, which are missing here. The rest of the lesson works.',
  byHand,
  ladder,
  pool,
} as const;
