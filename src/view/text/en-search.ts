/** English: guessing by hand and finding a block's nonce again. Notes for translators: en.ts. */
export const search = {
  byHand: {
    heading: 'One guess, by hand',
    caption: (height: string, date: string) =>
      `The 80 bytes of block ${height}’s header, ${date}. Only the nonce changes from guess to guess.`,
    fields: {
      version: 'version',
      previous: 'previous block',
      merkle: 'what the block holds',
      time: 'time',
      bits: 'target',
      nonce: 'nonce',
    },
    arrow: 'SHA-256, twice',
    nonce: (nonce: string) => `Nonce ${nonce}`,
    needed: (bits: number) => `This block needed a hash that begins with ${bits} zero bits or more.`,
    has: (bits: number) =>
      bits === 0 ? 'This guess begins with none.' : bits === 1 ? 'This guess begins with 1.' : `This guess begins with ${bits}.`,
    wins: (bits: number) => `This one has ${bits}: it won, on the day.`,
    next: 'Try another nonce',
    real: 'Show the winner',
    digest: 'Hash of this header',
  },
  heading: 'Find a real block again',
  intro:
    'In January 2009 somebody’s computer tried nonce after nonce until 2,083,236,893 gave Bitcoin’s first block. Let yours find it again: pick a block, and this device searches the neighbourhood of its true nonce until the hashes agree.',
  block: 'Block',
  blockOption: (height: string, date: string, note: string) => (note === '' ? `${height}, ${date}` : `${height}, ${date}: ${note}`),
  backend: 'Hardware',
  backends: { webgpu: 'Graphics processor', cpu: 'Processor' },
  range: 'How many nonces to try',
  ranges: {
    1048576: '1 million',
    16777216: '17 million',
    268435456: '268 million',
    4294967296: 'all 4.3 billion',
  },
  rangeNote: 'A graphics card tries 4.3 billion in seconds to minutes, a processor in minutes to hours.',
  go: 'Search',
  searching: 'Searching',
  searchingNow: (count: string, from: string) => `Trying ${count} nonces from ${from} on.`,
  stopped: {
    asked: 'Search stopped.',
    hidden: 'Search stopped, because this tab was out of sight. Keep it in front.',
    limit:
      'Search stopped after a minute, the longest this page works at one click: this device does not get through so many nonces in that time. Go on from where it stopped, or try fewer; the block’s own nonce lies within every choice.',
  },
  soFar: {
    done: (first: string, last: string, end: string, share: string) =>
      `Searched so far: the nonces from ${first} to ${last}. The range goes on to ${end}; that is ${share} of it.`,
    nothing: 'Nothing was found among them.',
    goOn: (next: string) => `Go on from ${next}`,
  },
  found: (nonce: string) => `Found: nonce ${nonce}.`,
  foundIn: (hashes: string, seconds: string, backend: string) => `${hashes} nonces in ${seconds} on the ${backend}.`,
  notFound: 'No nonce of this range fits. That should not happen for a block of the list; please report it.',
  seconds: (seconds: string) => `${seconds} s`,
  ours: 'Found here',
  theirs: 'In the chain',
  agree: (digits: number) => `All ${digits} digits agree.`,
  differ: (same: number, digits: number) => `Only ${same} of ${digits} digits agree: this is not the block’s hash.`,
  rate: (rate: string) => `That is ${rate}.`,
  extra: (nonces: string) => `Other nonces that end in 32 zero bits too, but miss the target or the block: ${nonces}.`,
  withoutWorkers: 'Searching needs web workers, which are missing here. Guessing by hand still works.',
  busy: 'A measurement is running; the search has to wait.',
} as const;
