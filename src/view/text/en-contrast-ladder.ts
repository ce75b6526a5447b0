/** English: the ladder from a hash by hand to the whole network. Notes for translators: en.ts. */
export const ladder = {
  question: 'How far away is the competition?',
  /** *…* is the visitor's own number. */
  sentence: (name: string, year: string, count: string, many: string) =>
    `One ${name}, a machine of ${year} made for nothing else, does the work of *${count}* ${many}.`,
  faster: (name: string, count: string) => `That is *${count}* times the speed of one ${name}.`,
  energy: (one: string, efficiency: string, factor: string, name: string) =>
    `For a trillion hashes ${one} needs *${efficiency.replace(' J/TH', ' joules')}*, ${factor} times as much as the ${name}.`,
  why: (name: string) =>
    `Why so far? A computer’s chips can do any task, so for every hash they read and carry out thousands of instructions, and most of the energy goes into being ready for anything. The chips of the ${name} hold this one task as a circuit, copied side by side, and can do nothing else.`,
  unit: 'Joules for a terahash (a trillion hashes), written J/TH, are the measure of it: less is better.',
  alone: (time: string) => `Alone, it would find one block in *${time}*, on average; having waited makes it no shorter.`,
  years: {
    same: (year: string, name: string) => `That is the efficiency of hardware from *${year}*: the ${name} was the first that good.`,
    between: (early: string, late: string) =>
      `That is the efficiency of hardware from *${early}* to *${late}*, depending on how many watts it really draws.`,
    before: 'Every device of the list needs less energy for a hash than that.',
    partlyBefore: (late: string) =>
      `At its best that is the efficiency of hardware from *${late}*; at its worst every device of the list does better.`,
    after: 'No machine of the list is that good: check the watts.',
  },
  title: {
    rate: 'From one person with a pencil to the whole network',
    efficiency: 'Energy for the same work, from pencil to newest machine',
  },
  subtitle: {
    rate: 'Hashes a second. Each step of the scale is a thousand times the one below.',
    efficiency: 'Joules for a trillion hashes. Each step up needs a thousandth of the energy.',
  },
  axisLabel: 'Compare by',
  axes: { rate: 'Speed (H/s)', efficiency: 'Energy (J/TH)' },
  ticks: {
    rate: {
      '-6': '1 in 12 days',
      '-3': '1 in 17 min',
      '0': '1 a second',
      '3': '1 thousand',
      '6': '1 million',
      '9': '1 billion',
      '12': '1 trillion',
      '15': '1 quadrillion',
      '18': '1 quintillion',
      '21': '1 sextillion',
    },
    efficiency: {
      '0': '1 joule',
      '3': '1 thousand',
      '6': '1 million',
      '9': '1 billion',
      '12': '1 trillion',
      '15': '1 quadrillion',
      '18': '1 quintillion',
    },
  },
  units: { rate: { '3': 'kH/s', '6': 'MH/s', '9': 'GH/s', '12': 'TH/s', '15': 'PH/s', '18': 'EH/s', '21': 'ZH/s' } },
  hand: 'One person, by hand',
  network: 'The whole Bitcoin network',
  /** Shorter than the data's names, where the data's would not fit the picture. */
  shortNames: {
    'ARM1176 (Raspberry Pi 1 class)': 'Raspberry Pi 1',
    'X6500 (2x Spartan-6 LX150)': 'X6500, an FPGA board',
    'Block Erupter USB (BE Sapphire)': 'Block Erupter, a USB stick',
    'Bitaxe Gamma 601 (BM1370)': 'Bitaxe Gamma, for homes',
    'Avalon Nano 3S': 'Avalon Nano 3S, for homes',
    'Antminer S9 (14 TH/s)': 'Antminer S9',
    'GeForce RTX 4090': 'GeForce RTX 4090, native',
  },
  marks: {
    threads: (count: number) => (count === 1 ? 'You: one thread' : `You: ${count} threads`),
    webgpu: 'You: graphics processor',
    both: 'You: both at once',
    given: 'The number of this link',
    example: 'The example',
  },
  times: (count: string) => `× ${count}`,
  description: (own: string, name: string, factor: string) =>
    `A ladder with a logarithmic scale. ${own}. The ${name} stands ${factor} times away. The table below holds every device.`,
  weak: 'Marked °: the figure rests on a weak source.',
  withoutWatts: (names: string) => `Not in this picture, because no watts are known: ${names}.`,
  search: 'Find devices to compare',
  searchNote: 'For example “HD 5870”, “i7”, “S19”. Picked devices enter the picture and the link.',
  add: (name: string) => `Add ${name}`,
  remove: (name: string) => `Remove ${name}`,
  picked: 'Picked',
  none: 'No device of the list has that name.',
  inferred: (name: string, low: string, high: string) =>
    `${name}: never measured at this task. From its speed at plain SHA-256, a native program could reach ${low} to ${high}; a browser less. An inference, so it stays out of the picture.`,
  table: {
    name: 'Device',
    kind: 'Kind',
    year: 'Year',
    rate: 'Rate',
    efficiency: 'Energy',
    times: 'Times your rate',
    energy: 'Your energy is … times',
  },
  kinds: {
    hand: 'by hand',
    cpu: 'processor',
    gpu: 'graphics card',
    fpga: 'FPGA',
    usb: 'USB stick',
    home: 'machine for homes',
    industrial: 'industrial machine',
    network: 'all machines',
  },
  formula: {
    rate: 'one machine in visitors = H(machine) ÷ H',
    efficiency: 'E = P ÷ H',
    efficiencyMeaning: 'energy per hash from watts and hashes a second; low end: lowest watts at the highest rate',
    alone: 'D × 2⁴⁸ ÷ 65535 ÷ H',
    aloneMeaning: 'hashes for one block over your hashes a second',
    network: 'N = D × 2⁴⁸ ÷ 65535 ÷ 600 s',
    networkMeaning: 'hashes for one block of difficulty D, spread over the ten minutes that the protocol aims at',
  },
} as const;
