/** English: what each step of the lesson asks, explains and says. *…* is the student's own number or guess. Notes for translators: en.ts. */
export const steps = {
  1: {
    name: 'A guess',
    question: 'How many hashes a second does your device do?',
    lead: [
      'Bitcoin’s miners do one thing over and over. They take 80 bytes, a _block header_, put a number into it, the _nonce_, and run a fixed recipe called SHA-256 over it, twice. Out comes a number of 256 bits, the _hash_. If it is small enough, they have found a block; if not, they try the next nonce.',
      'A person with pencil and paper needs a day and a half for one. How many does the device in front of you do in a second?',
    ],
    ask: 'Hashes a second, all of your device together',
    workIntro:
      'Where your guess stands, from one person with a pencil to all of Bitcoin. Each step of the scale is a thousand times the one before.',
    landmarks: { hand: 'by hand', asic: 'one S21', network: 'all of Bitcoin' },
    picture: (guess: string) => `A line on a logarithmic scale, from hashing by hand to the whole network. Your guess: ${guess}.`,
    noGuess: 'Without a guess of your own the line shows the landmarks alone.',
    hand: (guess: string, factor: string) => `Your guess, *${guess}*, is *${factor} times* the speed of a person with a pencil.`,
    asic: (count: string, name: string) =>
      `It would take *${count}* devices of that speed to do what one ${name} does, a machine made for nothing else.`,
    asicFaster: (name: string, factor: string) => `That would be *${factor} times* one ${name}, a machine made for nothing else.`,
    skipped: (me: string, factor: string) => `Without a guess: ${me} does *${factor} times* what a person with a pencil does.`,
    next: 'Whether the guess is right you will see in step 3, where you measure.',
    formula: { hand: 'guess ÷ hashes a second by hand', asic: 'one S21 in devices = H(S21) ÷ guess' },
    change: [
      'Another program: made for one chip, it can be faster than one in a browser.',
      'Another chip: graphics processors do many hashes side by side, processors few.',
      'Heat: a phone slows down after a minute, a desktop hardly.',
    ],
  },
  2: {
    name: 'One hash by hand',
    question: 'One bit of the header changes. How much of the hash does?',
    lead: [
      'A _bit_ is a 0 or a 1. The header has 640 of them, its hash 256. Suppose a single bit of the header flips: how many of the 256 bits of the hash come out different?',
    ],
    ask: 'Bits of the hash that change, of 256',
    answer: (mean: string) =>
      `Over all 640 bits of a real header, *${mean}* of the 256 bits change on average: half of them, as if each were tossed anew.`,
    own: (me: string) =>
      `So nobody can steer a hash, only try again; ${me} tries that often every second, and each try is as blind as the last.`,
    byHand: (one: string, time: string) => `What ${one} hashes in one second would take a person with a pencil *${time}*.`,
    formula: { hash: 'SHA-256(SHA-256(80 bytes)), bits counted that differ', hand: 'H ÷ hashes a second by hand' },
    mean: (mean: string) => `mean over 640 single flips = ${mean}`,
    change: [
      'Nothing about your device: a faster one makes more hashes, not better ones.',
      'A weakness in SHA-256, found by somebody: none is known that would help, after more than twenty years of trying.',
    ],
  },
  3: {
    name: 'Measure',
    question: 'How fast is your device really?',
    lead: [
      'Now the device works for real: the same SHA-256, on real block headers, with one _thread_ of the processor (one worker at a time), with more and more threads up to all of them, and with the graphics processor where the browser lets it.',
      'A device makes so many hashes a second that they are counted in thousands (kH/s), millions (MH/s), billions (GH/s) or trillions (TH/s).',
    ],
    ask: 'Hashes a second, all of your device together',
    start: 'Measure now',
    again: 'Measure again',
    cpuInstead: 'Measure the processor instead',
    goOn: 'Or go on with the example; every step works with it.',
    withoutGpu: 'This browser offers no WebGPU, so the graphics processor stays out. One thread and all threads are measured all the same.',
    withoutWorkers:
      'This browser offers neither workers nor WebGPU here, so nothing can be measured. The lesson goes on with an example, marked as one.',
    stopped: 'Stopped, nothing was kept. Start again, or go on with the example.',
    stoppedHidden: 'Stopped, because this tab was out of sight and its number would have been wrong. Keep it in front and start again.',
    invalid: 'That measurement does not count: its check failed or it was disturbed. Measure again, or go on with the example.',
    otherWork: 'The last measurement was of matrices or memory, not of hashing. This step measures hashing: press the button.',
    noThread: 'This result holds no run with one thread. Measure here to see the threads one by one.',
    runOf: (index: number, total: number) => `Run ${index} of ${total}`,
    parts: {
      gpu: 'Graphics processor',
      cpu: 'Processor',
      both: 'Both at once',
      thread: 'One thread',
      threads: (count: number) => (count === 1 ? 'One thread' : `${count} threads`),
    },
    soFar: 'So far',
    table: 'What was measured',
    tableHead: { part: 'Part', rate: 'Hashes a second', times: 'Times one thread' },
    fastest: (rate: string, part: string) => `Your fastest part, ${part}, does *${rate}*.`,
    partNames: { webgpu: 'the graphics processor', cpu: 'the processor', both: 'graphics processor and processor together' },
    threads: (one: string, all: string, count: number, factor: string) =>
      `One thread does *${one}*, all ${count} together *${all}*: *${factor} times* as much. Less than ${count} times means that they share heat, power or parts of the chip, or that other programs took their part.`,
    gpu: (gpu: string, factor: string) =>
      `The graphics processor does *${gpu}*, *${factor} times* one thread: thousands of small calculators work side by side.`,
    asic: (count: string, many: string, name: string) => `And one ${name} does the work of *${count}* ${many}.`,
    asicFew: (factor: string, name: string) => `That is *${factor} times* one ${name}.`,
    example: (me: string, count: string, name: string) =>
      `Not measured yet: ${me} would have to stand there *${count}* times to do the work of one ${name}.`,
    formula: {
      median: 'median of all windows of at least a quarter of a second',
      asic: 'one S21 in devices = H(S21) ÷ H',
      factor: 'H(all threads) ÷ H(one thread)',
    },
    sources: 'The rate is your own measurement of today; the file of the result holds every window and its audit.',
    change: [
      'A charger: on battery many laptops hold back.',
      'Cooling and time: the first minute is the fastest.',
      'Other tabs and programs, which take their part.',
      'A chip made for SHA-256 alone: that is the rest of this lesson.',
    ],
  },
  4: {
    name: 'The difficulty ladder',
    question: 'How long would your device take for one block of today?',
    lead: [
      'A hash that begins with one zero bit is easy: every second one does. Two zero bits: every fourth. Each further zero doubles the tries. Bitcoin asks for so many that the whole network needs ten minutes for one block; how hard that is, is called the _difficulty_.',
      'Your device alone, at the difficulty of today: how long until one block, on average?',
    ],
    ask: 'Time for one block alone, on average',
    answer: (me: string, time: string) => `Alone, ${me} finds one block in *${time}*, on average.`,
    zeros: (zeros: string, tries: string, one: string, time: string) =>
      `A block of today takes *${tries}* tries on average, as many as a hash with ${zeros} zero bits; for 32 zero bits ${one} needs *${time}*.`,
    memory: (one: string) =>
      `The wait has no memory: however long ${one} has tried in vain, the rest of the wait is as long as at the start.`,
    formula: { work: 'W = D × 2⁴⁸ ÷ 65535', alone: 'W ÷ H' },
    workMeaning: 'tries that a block of difficulty D takes on average',
    change: [
      'The difficulty: every 2,016 blocks, about two weeks, it follows the network, up and down.',
      'A faster device: ten times the rate, a tenth of the wait, and still hopeless.',
      'Luck: it can happen on the first try. That chance is what the wait says, turned around.',
    ],
  },
  5: {
    name: 'The class as a pool',
    question: 'Thirty of you share the work. How much more does each one earn?',
    lead: [
      'A _pool_ is a group that searches together and splits what it finds, new bitcoins (BTC), by the work each has done. Suppose thirty devices like yours make one. Compared with each of you alone: how much does each earn, on average?',
    ],
    ask: 'Earned by each in the pool, compared with alone',
    answer: (me: string, alone: string, pooled: string) =>
      `Alone, ${me} earns *${alone}* a day on average; as one of thirty in a pool, *${pooled}*. A pool makes nobody richer.`,
    wait: (alone: string, pooled: string) => `What changes is the wait: alone *${alone}* for one payment, in a pool of thirty *${pooled}*.`,
    members: (count: string, many: string) => `For one block a day the pool would need *${count}* ${many}.`,
    formula: { alone: 'H ÷ (H + N) × 144 × R', pooled: '30H ÷ (30H + N) × 144 × R ÷ 30', wait: 'W ÷ 30H' },
    change: [
      'The fee: real pools keep a part, so on average a member earns a little less than alone.',
      'More members: the payments come more evenly and get smaller; the sum stays.',
      'Trust: few large pools hand in most blocks, which many see as a weakness of the network.',
    ],
  },
  6: {
    name: 'Time machine',
    question: 'When did a device like yours last earn one cent a day?',
    lead: [
      'In 2009 a few computers were the whole network, and any of them found blocks, with new bitcoins (BTC) in each. Then came graphics cards, then _ASICs_, chips that can do nothing but this. Take your device back in time, with its speed of today.',
    ],
    ask: 'The last year in which it earned one cent a day',
    ended: (me: string, month: string) => `The last month in which ${me} would have earned one cent a day was *${month}*.`,
    still: (me: string, month: string) => `Even in ${month}, the newest month of the data, ${me} would have earned one cent a day.`,
    never: (me: string) =>
      `In no month with a price would ${me} have earned one cent a day: the coins were worth nothing yet, and then the network was too large.`,
    now: (one: string, month: string, worth: string, share: string) =>
      `In ${month} ${one} would be *${share}* of the network and earn *${worth}* a day.`,
    early: (one: string, share: string, bitcoins: string) =>
      `In January 2010, ${one} would have been *${share}* of the network and have made *${bitcoins}* a day; there was no market for them yet.`,
    formula: { share: 's = H ÷ (H + N)', bitcoins: 's × 144 × R', last: 'the last month with s × 144 × R × price ≥ 1 ¢' },
    change: [
      'The price: ten times the price is ten times the income, until others build more machines and the difficulty follows.',
      'The _halving_: about every four years the new bitcoins in a block halve.',
      'Everybody else: your share falls whenever the network grows, without your device getting any slower.',
    ],
  },
  7: {
    name: 'Electricity',
    question: 'What would the electricity for one bitcoin cost you?',
    lead: [
      'Every hash takes a little energy, counted in _joules_: one watt for one second. A kilowatt-hour, the unit on the bill, is 3.6 million of them; a terawatt-hour (TWh) is a billion kilowatt-hours. How thrifty a machine is, is said in joules for a trillion hashes (J/TH). Devices like yours, as many as you like, make one bitcoin. How much is on the electricity bill?',
    ],
    ask: 'Electricity for one bitcoin made by devices like yours, in dollars',
    answer: (many: string, efficiency: string, cost: string, cents: string) =>
      `Made by ${many}, at *${efficiency}*, one bitcoin takes electricity for *${cost}* at ${cents} a kWh.`,
    asic: (name: string, cost: string, factor: string, one: string) =>
      `Made by the ${name} it is ${cost}: ${one} needs *${factor} times* the energy for the same work.`,
    worth: (price: string, breakEven: string, one: string) =>
      `A bitcoin was worth ${price} in the newest bundled month, so with ${one} it pays below *${breakEven}* a kWh.`,
    formula: {
      energy: 'W × E ÷ 3,600,000 ÷ R × price of a kWh',
      perHash: 'E = P ÷ H',
      breakEven: 'price of a bitcoin × R × 3,600,000 ÷ (W × E)',
    },
    bothSides:
      'Both sides of the argument: critics say that this much electricity is too much for what it secures, and that some of it comes from coal and gas. Supporters say that it pays for a money without a guardian, and buys power that nobody else wanted, at odd places and hours. Your number decides neither; it says who can take part.',
    change: [
      'Cheaper electricity: it moves the cost in proportion, no further.',
      'A better chip: the joules for a hash have fallen ever since 2009. Yours cannot follow, because it was made for everything.',
      'A better reading of the watts: here they are known only within a range, and the gap is far wider.',
    ],
  },
  8: {
    name: 'Every PC on Earth',
    question: 'Every PC on Earth joins in. What share of the network is that?',
    lead: [
      'There are about two billion personal computers, by one count. Suppose every one were like your device and did nothing but this, day and night. How much of the network would all of them be?',
    ],
    ask: 'Share of the network, in percent',
    answer: (count: string, many: string, share: string) => `${count} ${many} together would be *${share}* of the network.`,
    asics: (asics: string, name: string, asicPower: string, power: string) =>
      `The same work takes *${asics}* of the ${name}, on ${asicPower}; all those devices would draw *${power}*.`,
    half: (computers: string, many: string) => `To hold half of the network it would take *${computers}* ${many}.`,
    formula: { share: 's = n·H ÷ (n·H + N)', asics: 'n × H ÷ H(S21)', half: 'N ÷ H' },
    bothSides:
      'Both sides of the argument: that no crowd of PCs can overtake the network is what its supporters call security; that a few owners of special machines can is what critics call concentration. Both follow from the same number.',
    change: [
      'The count: newer counts differ, also by what they call a PC. Change it under the picture.',
      'The network: it grew on purpose until only special machines could follow.',
      'Another coin with another recipe: some were designed so that ordinary devices can take part. Their networks are smaller and easier to overtake.',
    ],
  },
  9: {
    name: 'Rent or heat',
    question: 'Is there another way in?',
    lead: [
      'Two ways are often named: rent machines in somebody else’s hall (a _cloud contract_), or let a machine heat your room, so that the electricity is paid for anyway. Choose one and look at the arithmetic. This page gives no advice.',
    ],
    choiceLabel: 'Choose one',
    choices: { contract: 'The cloud contract', heater: 'The heater' },
    contract: {
      question: (provider: string, date: string) =>
        `A real contract of ${provider}, ${date}: for each 100 dollars paid, how many would have come back, had it been honest?`,
      ask: 'Dollars back for each 100 paid',
      answer: (provider: string, upfront: string, back: string) =>
        `A terahash a second of ${provider} cost ${upfront}; along the difficulty and price that really came, *${back}* of each $100 would have come back.`,
      own: (count: string, many: string) => `That one terahash a second is as much as *${count}* ${many}.`,
      bought: (bought: string, kept: string) =>
        `The same money in coins bought ${bought}; the contract would have left *${kept}*, had it been honest and every coin kept.`,
      formula: { back: '(paid at the start + balance at the end) ÷ paid at the start × 100', devices: '1 TH/s ÷ H' },
    },
    heater: {
      question: 'A kilowatt-hour goes into your device as electricity and comes out as heat. How many cents of coins come with it?',
      ask: 'Cents earned by one kWh in your device',
      answer: (one: string, earned: string, name: string, asic: string) =>
        `A kWh in ${one} earns *${earned}*; in an ${name} it earns ${asic}.`,
      heat: (price: string, own: string, one: string, pump: string) =>
        `At ${price} a kWh, a kWh of heat from ${one} costs *${own}*; from a heat pump it costs ${pump}.`,
      below: (name: string, price: string) =>
        `The ${name} is the cheaper heat wherever electricity costs less than ${price}; above that, the heat pump is.`,
      formula: { earned: '3,600,000 ÷ E ÷ W × R × price of a bitcoin', heat: 'price of a kWh − what it earns' },
    },
    change: [
      'The contract: a rising price or a falling difficulty would help it, the opposite hurts. Whoever sells it knows neither.',
      'The heater: cheap electricity and cold rooms for most of the year help it; a heat pump nearby ends the argument in most homes.',
      'Honesty: some sellers had no machines at all. The screen “Renting” lists real ones and what became of them.',
    ],
  },
  10: {
    name: 'The AI inversion',
    question: 'At which work can an ordinary device still keep up?',
    lead: [
      'Language models and image generators multiply _matrices_, large tables of numbers. The fastest machines for that are accelerators such as the H100. Your device is next to nothing beside a hashing machine. Beside an accelerator, a common graphics card is how much?',
    ],
    ask: (name: string, precision: string) => `The share that ${name} has of an H100, in percent (${precision})`,
    hardware: 'Hardware to compare',
    hardwareNote: 'Choose what is in your device, or comes near. Rates as the makers state them, not measured here.',
    precisions: { f32: '32-bit numbers', f16: '16-bit numbers', int8: '8-bit whole numbers' },
    named: (name: string) => `the ${name}`,
    answer: (me: string, hash: string) => `At hashing, ${me} is *${hash}* of one S21.`,
    matrix: (name: string, matrix: string, factor: string) =>
      `At matrices ${name} is ${matrix} of one H100: *${factor} times* the share just named.`,
    measured: (rate: string) => `Measured on this device: *${rate}* operations a second.`,
    otherPart: (part: string, rate: string) => `Both shares are of ${part} (*${rate}*): on your fastest part no matrices were multiplied.`,
    reason:
      'The reason: hashing is one short fixed recipe without memory, so it froze into chips that do nothing else. Matrices need memory, changing programs and changing sizes, so the chips that are good at them stay useful for much else, and stand in ordinary devices.',
    formula: { inversion: '(F ÷ F(H100)) ÷ (H ÷ H(S21))', asic: 'H ÷ H(S21)' },
    change: [
      'A chip for one model alone: it exists, and the more the models settle, the more it pays.',
      'Memory: the largest models do not fit into an ordinary device at any speed.',
      'Published peaks: real programs reach a part of them, on both sides.',
    ],
    exitHeading: 'Before you go',
    exitIntro: 'Four questions. Answer, then look.',
    check: 'Look',
    right: 'Yes.',
    wrong: 'Not quite.',
    exit: {
      luck: {
        question: 'Your device has tried in vain for a year. How long is the rest of the wait for a block?',
        options: ['A year shorter', 'As long as at the start', 'Nobody can say anything about it'],
        answer: (time: string) => `As long as at the start, *${time}* on average: no try knows of the tries before it.`,
      },
      pool: {
        question: 'What does a pool change for its members?',
        options: ['Each earns more', 'The income comes more evenly', 'The difficulty falls'],
        answer: (alone: string) =>
          `The income comes more evenly. On average it stays *${alone}* a day, with the number of this lesson, less the fee.`,
      },
      difficulty: {
        question: 'Every miner buys machines that are twice as fast. What happens to the number of new bitcoins a day?',
        options: ['It doubles', 'It stays the same', 'It halves'],
        answer: (share: string) =>
          `It stays the same: the difficulty doubles too. Only whoever does not keep up loses; a share of *${share}*, the one of this lesson’s number, would become half of that.`,
      },
      died: {
        question: 'Why did PC mining die?',
        options: [
          'Because PCs got slower',
          'Because it was forbidden',
          'Because machines came that need a tiny part of the energy for the same work',
        ],
        answer: (factor: string) =>
          `Because machines came that do nothing else. For the same hash a device like yours needs *${factor} times* the energy of an S21.`,
      },
    },
  },
} as const;
