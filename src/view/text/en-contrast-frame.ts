/** English: what all contrast screens share: whose number, its power, assumptions, figures. Notes for translators: en.ts. */
export const frame = {
  next: (name: string) => `Next: ${name}`,
  formula: 'How this is reckoned',
  table: 'All figures as a table',
  sources: (retrieved: string) => `Sources, checked ${retrieved}`,
  weak: 'Weak source',
  rough: 'Rough: a class of device, not yours.',
  weakNote: 'One of these figures rests on a weak source or on memory: take it as rough.',
  own: 'you',
  unknownFields: (names: string) => `This link holds settings that no screen knows (${names}); they were ignored.`,
  unusedValues: (values: string) => `Of what this link sets, some cannot be used (${values}); what is usual counts instead.`,
  loading: 'Loading the figures.',
  failed: 'The figures could not be loaded. If you are offline, load this page once while online.',
  retry: 'Try again',

  /** How sentences name the subject: alone and many of it. */
  things: {
    measured: { one: 'your computer', many: 'computers like yours' },
    given: { one: 'the device of this link', many: 'devices like this one' },
    example: { one: 'the example', many: 'devices like the example' },
  },
  subjectLabel: 'Whose number',
  parts: { webgpu: 'graphics processor', cpu: 'processor', both: 'graphics processor and processor' },
  partsShort: { webgpu: 'GPU', cpu: 'CPU', both: 'GPU and CPU' },
  threads: (count: number) => (count === 1 ? '1 thread' : `${count} threads`),
  exampleName: 'a made-up laptop',
  subjectExample: (device: string, rate: string, power: string) =>
    `An example, not your computer: ${device}, ${rate} at ${power}. Measure above, and your own number takes its place.`,
  subjectMeasured: (part: string, rate: string, power: string, badge: string) => `Your ${part}: ${rate} at ${power} (${badge}).`,
  subjectGiven: (part: string, rate: string, power: string, badge: string) =>
    `The number of this link, not measured here: a ${part} with ${rate} at ${power} (${badge}).`,
  change: 'Change number, watts or assumptions',
  optionExample: (device: string, rate: string) => `Example: ${device}, ${rate}`,
  optionMeasured: (part: string, rate: string) => `Measured: ${part}, ${rate}`,
  optionGiven: 'A number of my own',
  ownRate: 'Hash rate, such as 100 MH/s',
  rateUnreadable: (text: string, isMeasured: boolean) =>
    `“${text}” is not a hash rate. Write something like 31.9 MH/s. Until then the ${isMeasured ? 'measurement' : 'example'} counts.`,
  part: 'Made by',

  powerHeading: 'Watts',
  powerIntro:
    'A browser cannot read how much power hashing draws. Here is what is known, and you can do better: pick the model, type watts, or read a meter at the wall.',
  badges: { metered: 'Metered', sensor: 'Sensor', battery: 'Battery', estimated: 'Estimated', typed: 'Typed' },
  badgeMeanings: {
    metered: 'from a wall-meter reading that was typed in',
    sensor: 'read from a sensor by the command line',
    battery: 'from how fast a battery fell',
    estimated: 'from the model or class of the hardware',
    typed: 'typed in',
  },
  badgeExample: 'Part of the example',
  scopes: {
    chip: 'the chip alone',
    board: 'the graphics card with its memory',
    'whole-computer': 'the whole computer',
  },
  powerCovers: (scope: string) => `Covers ${scope}.`,
  basis: {
    'gpu-model': (device: string) => `Matched to the model: ${device}.`,
    'gpu-family': (device: string) => `Matched to a family of models: ${device}.`,
    'gpu-architecture': (device: string) => `Only the architecture is known: ${device}. The range spans its devices.`,
    'gpu-vendor': (device: string) => `Only the vendor is known: ${device}. The range is wide.`,
    'gpu-group': () => 'The browser names a group of cards, not the card. The range is wide.',
    'gpu-unknown': () => 'The graphics processor is not known, so the range spans all ordinary ones.',
    'software-renderer': () => 'The processor played graphics card, so these are the watts of a processor.',
    'cpu-class': (device: string) =>
      device === '' ? 'From the class of computer; several classes fit.' : `From the class of computer: ${device}.`,
    'cpu-unknown': () => 'The processor is not known, so the range spans all classes.',
    'gpu-and-cpu': () => 'Graphics processor and processor added up.',
  },
  ways: { estimate: 'As estimated', card: 'Pick the model', typed: 'Type watts', meter: 'Wall meter', battery: 'Battery' },
  wayLabel: 'Where the watts come from',
  card: 'Graphics model',
  wayOfChips: 'Pick the class of processor',
  chip: 'Class of processor',
  chipOpen: 'Choose the class',
  cardNote: 'Type two letters or more and choose from the list.',
  watts: 'Watts while hashing',
  off: 'May be off by, %',
  scope: 'What it covers',
  loaded: 'Meter while hashing, W',
  idle: 'Meter before, idle, W (may stay empty)',
  grain: 'Last digit of the meter, W',
  accuracy: 'The meter may be off by, %',
  age: 'What an old battery still holds, % of its label',
  ageNote: 'Counts for the low end only: at the high end the battery is as good as new.',
  margins: 'Assumptions behind an estimate',
  marginsIntro: 'Estimates rest on ratings and on classes of devices. This is how far one device may stray from them.',
  marginFields: {
    partlow: 'Hashing draws at least, % of a card’s rating',
    parthigh: 'at most, % of the rating',
    classlow: 'A processor draws at least, % of its class',
    classhigh: 'at most, % of the class',
  },
  meterNote: 'Loaded less idle is what hashing adds. Without the idle reading the whole computer counts.',
  capacity: 'Capacity of the battery, Wh',
  capacityNote:
    'It stands on the battery or in the system’s battery report. The watts follow from how fast the level fell during the run, so the run has to be long.',
  powerProblems: {
    'card-unknown': 'No bundled model has this name. Choose one from the list; until then the estimate counts.',
    'watts-unreadable': 'Watts have to be a number from 0.001 to 1,000,000. Until then the estimate counts.',
    'meter-unreadable': 'A meter reading has to be a number of watts, such as 87.5. Until then the estimate counts.',
    'idle-above-loaded': 'Idle lies above loaded: the readings may be swapped. Until then the estimate counts.',
    'meter-no-difference':
      'The two readings are nearer together than the meter can tell, so nothing follows from them. Until then the estimate counts.',
    'capacity-unreadable': 'The capacity has to be a number of watt-hours from 1 to 1,000. Until then the estimate counts.',
    'battery-unknown': 'No battery was seen during this run, so the estimate counts.',
    'battery-plugged': 'The computer was plugged in, so its battery tells nothing about the run. The estimate counts.',
    'battery-few-edges':
      'The level changed fewer than five times during this run: too few to reckon with. Measure on battery with the sustained profile; the estimate counts.',
  },
  hashesPerJoule: 'Hashes from one joule',
  joulesPerTerahash: 'Joules for a terahash (a trillion hashes)',
  gap: (factor: string, name: string) =>
    `That is ${factor} times the energy that the ${name} needs for the same work. The gap is so wide that a doubtful factor of two in the watts does not change the verdict.`,

  worldHeading: 'Assumptions about the world',
  worldIntro: (difficultyMonth: string, priceMonth: string) =>
    `Filled in: difficulty of ${difficultyMonth} and price of ${priceMonth}, the newest bundled. Fees that users pay with their transactions are not counted.`,
  fields: {
    cents: 'Your electricity, ¢ per kWh',
    difficulty: 'Difficulty',
    subsidy: 'New bitcoins in a block',
    price: 'Price of a bitcoin, $',
  },
  reference: 'The machine that stands for industry',
  reported: (rate: string, dates: string, source: string) =>
    `The newest rate that a source reports: ${rate}, the mean of ${dates} (${source}).`,
  bundledIs: (rate: string, month: string) =>
    `The screens reckon with ${rate}, which follows from the newest bundled difficulty, of ${month}.`,
  difficultyNote: 'How many times harder a block is than the easiest that the network ever allowed.',
  reset: 'Back to the bundled figures',
  notANumber: (text: string, usual: string) => `“${text}” is not a number. Until then the screen reckons with ${usual}.`,
  notWhole: (text: string, usual: string) => `“${text}” is not a whole number. Until then the screen reckons with ${usual}.`,
  outside: (text: string, least: string, most: string, usual: string) =>
    `“${text}” makes no sense here: it has to lie between ${least} and ${most}. Until then the screen reckons with ${usual}.`,
} as const;
