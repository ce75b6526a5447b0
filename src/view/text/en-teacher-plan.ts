/** English: the teacher's kit, the lesson minute by minute. Notes for translators: en.ts. */
export const plan = {
  heading: 'The plan',
  intro: (minutes: string) =>
    `${minutes} minutes with a class of mixed devices. Each step is a link of its own, so nobody is lost who comes late. Times are a suggestion; step 4 may run while you talk.`,
  cuts: { full: '45 minutes', short: '15 minutes: steps 1, 3, 4, 6 and 8' },
  cutLabel: 'Length',
  columns: { minute: 'Minute', step: 'Step', pupils: 'What the class does', say: 'What you may ask', wrong: 'What some will think' },
  span: (from: string, to: string) => `${from}–${to}`,
  aimsHeading: 'Aims',
  aims: [
    'Say what a hash is, and that a single changed bit changes about half of its bits.',
    'Read a rate in hashes a second and place it on a scale that climbs by thousands.',
    'Explain why finding a block is luck with a known average, and why having waited makes it no shorter.',
    'Reckon energy for one bitcoin from watts and hashes a second, and name what such a figure leaves out.',
    'Say why this work moved into chips made for it and into places with cheap electricity, and why other work may move the other way.',
  ],
  before: 'Before the lesson',
  beforeSteps: [
    'Open the page once on one of the class’s devices, over the school’s network. After that it works without a network.',
    'Choose a class code on the class board, and give the class the link that the board shows. Results from before the lesson then do not count.',
    'Ask for chargers: on battery many laptops hold back. Phones get warm; that is normal and part of the lesson.',
    'No device is too slow. Without a graphics processor or on a ten-year-old laptop the number is lower and the lesson the same.',
  ],
  steps: {
    1: {
      pupils: 'Each writes down a guess in silence, then compares it with a neighbour’s.',
      say: 'How many sums could you do in a second? How many can a computer do? What would you have to know to guess better?',
      wrong: 'That a billion is about the right answer to everything in computing. The scale shows how far apart guesses lie.',
    },
    2: {
      pupils: 'Flip one bit of a real header and count what changes; try some nonces by hand and read off one’s own rate.',
      say: 'Can you steer a hash toward zeros? What is the fewest bits you saw change, what the most?',
      wrong: 'That mining solves a useful puzzle or deciphers something. It is trying numbers until one fits, nothing else.',
    },
    3: {
      pupils:
        'Measure: one thread, all threads, graphics processor. Then give you the eight-character code under the measurement, read out, shown as a QR code or sent; you put it on the board.',
      say: 'Who was nearest with the guess? Why do eight threads not make eight times as much? Why is the graphics processor ahead, or why not?',
      wrong: 'That a new or dear device must win. Cooling, battery and browser count as well.',
    },
    4: {
      pupils: 'Climb from easy to hard: hashes with 6, 8, 10 … zero bits, twenty tries each.',
      say: 'One more zero bit: how much longer? You have waited twice the average: how long will it still take?',
      wrong: 'That after a long wait a find is due. The dots show that the rest of the wait is as long as ever.',
    },
    5: {
      pupils: 'Join forces: two tabs or the whole class share the work and the find.',
      say: 'Does a pool find more blocks for each member, or only more evenly? What does a member give up for it?',
      wrong: 'That a pool earns more. It earns the same on average, in smaller and steadier pieces.',
    },
    6: {
      pupils: 'Move the slider to the last month in which one’s own device earned a cent a day.',
      say: 'What happened in 2010, in 2013? Which year is your device’s year?',
      wrong: 'That the first ones knew what was coming. For more than a year a bitcoin had no price at all; the slider shows it.',
    },
    7: {
      pupils: 'Reckon the electricity for one bitcoin, by one’s own device and by an industrial machine.',
      say: 'What would you pay at home? Where is electricity cheap enough, and why there?',
      wrong: 'That a bitcoin has one cost. Machine, tariff and difficulty decide, and all three differ by place and day.',
    },
    8: {
      pupils: 'Let every computer on Earth join in, and look at the two areas.',
      say: 'Why do two billion computers lose against a few halls? What would it take to hold half of the network?',
      wrong: 'That many small ones always beat one large one. It is so where the work needs general machines; here it does not.',
    },
    9: {
      pupils: 'Choose: evaluate a rented contract, or the machine as a heater.',
      say: 'Who bears the risk in the contract? When is waste heat not waste?',
      wrong: 'That a contract with a machine behind it must pay. The fee stays while the yield falls.',
    },
    10: {
      pupils: 'Set the same device against a machine for artificial intelligence; then the exit questions.',
      say: 'What must a task be like to end in one kind of chip? Which tasks stay at home?',
      wrong:
        'That the two stories are the same because both use graphics processors. One task is fixed and tiny, the other general and large.',
    },
  },
  exitHeading: 'Exit questions',
  exit: [
    {
      ask: 'Your neighbour says: “My computer has tried for a year, so it must find a block soon.” What do you answer?',
      expected: 'Each try is independent. The rest of the wait is as long as it was on the first day.',
    },
    {
      ask: 'Two machines do the same number of hashes a second; one draws half the watts. What follows for the one with the higher bill?',
      expected: 'It spends twice the energy for the same coins. Where electricity costs more than those coins, it has to stop first.',
    },
    {
      ask: 'Name one argument that the energy is wasted and one that it is not, each with what would have to be true for it.',
      expected:
        'For instance: wasted, if the same security could be had with less; not wasted, if the heat is used, or if nobody else would have used that electricity. Both depend on facts of a place and time, not on opinion.',
    },
  ],
  bothSides:
    'Both sides of the energy argument deserve a fair hearing. The page gives figures with sources and draws no moral; nor does it advise anybody to buy, rent or run anything.',
} as const;
