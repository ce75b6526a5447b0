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
      'Search stopped after a minute, the longest this page works at one click: this device does not get through so many nonces in that time. Go on from where it stopped, or try fewer: every choice of the list holds the block’s own nonce.',
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
  /** Any header and any range, unfolded. */
  own: {
    summary: 'Any header',
    notBundled: 'The header below',
    header: 'Header, 160 hex digits (80 bytes)',
    headerNote: 'Change it, or paste another. Its last 8 digits are a nonce; the search puts its own there.',
    from: 'First nonce',
    count: 'Number of nonces',
    listed: (bits: number) =>
      `Listed are the nonces whose hash begins with ${bits} zero bits or more: about one in 4.3 billion. Each is held against the target in the header itself.`,
    faults: {
      digit: (place: string, character: string) =>
        `Header, character ${place}: ${character} is no hex digit. Use 0 to 9 and a to f only, with nothing between them.`,
      length: (digits: string) => `The header has ${digits} hex digits and needs 160. Copy all 80 bytes.`,
      'not-whole': {
        from: 'The first nonce is no whole number. Write digits only, without separators, from 0 to 4294967295.',
        count: 'The number of nonces is no whole number. Write digits only, without separators, from 1 on.',
      },
      'past-last': 'The first nonce is too large: the last there is is 4294967295. Start lower.',
      empty: 'The number of nonces is 0. Try at least 1.',
      'past-end': (most: string) =>
        `The number of nonces is too large: from this first nonce on ${most} are left. Write that or less, or start lower.`,
    },
    found: (count: string) => `Found: ${count} nonces.`,
    none: (bits: number) => `No nonce of this range gives a hash that begins with ${bits} zero bits. Try other nonces, or more of them.`,
    outside: (height: string, nonce: string) => `This is block ${height}; its own nonce, ${nonce}, lies outside this range.`,
    nonce: (nonce: string) => `Nonce ${nonce}`,
    meets: 'meets the header’s target',
    misses: 'misses the header’s target',
    target: (bits: string) => `The target: the highest hash that the header’s bits, ${bits}, allow`,
    noTarget: (bits: string) => `The header’s bits, ${bits}, are no valid target, so no hash can meet it. Check the header.`,
  },
  withoutWorkers: 'Searching needs web workers, which are missing here. Guessing by hand still works.',
  busy: 'A measurement is running; the search has to wait.',
} as const;
