/** English: the result screen. Notes for translators: en.ts. */
export const result = {
  heading: 'Your result',
  headingEarlier: 'An earlier result',
  announce: (rate: string, verdict: string) => `Finished. ${rate} ${verdict}`,
  /** `rate` such as "24.6 million hashes". */
  sentence: (backend: string, rate: string) => `The ${backend} of this device makes ${rate} a second.`,
  intervalSentence: (low: string, high: string, unit: string) =>
    `The interval, ${low} to ${high} ${unit}, is made so that it holds the true middle value 95 times in 100.`,
  noInterval: 'Too few windows for an interval, so take the number as rough.',
  unitExplained: (unit: string, words: string) => `1 ${unit} is ${words}; one hash is SHA-256 done twice over an 80-byte block header.`,
  unitWords: {
    'H/s': 'one hash a second',
    'kH/s': 'a thousand hashes a second',
    'MH/s': 'a million hashes a second',
    'GH/s': 'a billion hashes a second',
    'TH/s': 'a trillion hashes a second',
  },
  voidSentence: 'A number came out, but it does not count. The reasons stand below.',
  noNumber: 'No number',
  noNumberSentence: 'No run came to an end that could be trusted, so there is no score. The reasons stand below.',
  incomplete: 'The measurement was stopped before its end; what had been finished is shown.',
  backends: {
    webgpu: 'graphics processor',
    cpu: 'processor',
    both: 'graphics processor and processor together',
    gpu: 'graphics processor',
    reference: 'reference',
  },
  backendTitles: {
    webgpu: 'Graphics processor',
    cpu: 'Processor',
    both: 'Both at once',
    gpu: 'Graphics processor',
    reference: 'Reference',
  },
  /** Beside the name of the hardware, for work that is not hashing. */
  workloads: { f32: '32-bit matrices', f16: '16-bit matrices', int8: '8-bit matrices', copy: 'memory' },
  /** `amount` such as "1.23 trillion", `what` one of the names above. */
  throughputSentences: {
    operation_per_s: (backend: string, amount: string, what: string) =>
      `The ${backend} of this device does ${amount} operations a second on ${what}.`,
    byte_per_s: (backend: string, amount: string, _what: string) =>
      `The ${backend} of this device moves ${amount} bytes a second through its memory.`,
  },
  throughputExplained: {
    operation_per_s: (unit: string, words: string) => `1 ${unit} is ${words}; one operation is a multiplication or an addition.`,
    byte_per_s: (unit: string, words: string) => `1 ${unit} is ${words}; bytes read and bytes written both count.`,
  },
  /** Keyed by the unit of hash rates with the same prefix. */
  throughputUnitWords: {
    operation_per_s: {
      'H/s': 'one operation a second',
      'kH/s': 'a thousand operations a second',
      'MH/s': 'a million operations a second',
      'GH/s': 'a billion operations a second',
      'TH/s': 'a trillion operations a second',
    },
    byte_per_s: {
      'H/s': 'one byte a second',
      'kH/s': 'a thousand bytes a second',
      'MH/s': 'a million bytes a second',
      'GH/s': 'a billion bytes a second',
      'TH/s': 'a trillion bytes a second',
    },
  },
  verified: (rows: string, values: string) =>
    `The results are right: ${rows} rows and ${values} single values were checked against slow, exact sums.`,
  notVerified: (wrong: string) => `The results are wrong: ${wrong} of those checked do not fit the inputs. The number does not count.`,
  technology: { webgpu: 'WebGPU', cpu: 'plain TypeScript in web workers', both: 'WebGPU and web workers' },
  power: {
    label: 'Power while hashing',
    labelOther: 'Power while measuring',
    source: 'Where the watts come from',
    hashesPerJoule: 'Hashes from one joule',
    joulesPerTerahash: 'Energy of a terahash',
    badges: { metered: 'Metered', sensor: 'Sensor', battery: 'Battery', estimated: 'Estimated', typed: 'Typed' },
    scopes: { chip: 'the chip alone', board: 'the graphics card', 'whole-computer': 'the whole computer' },
    covers: (scope: string) => `for ${scope}`,
    efficiency: (hashesPerJoule: string, joulesPerTerahash: string) => `${hashesPerJoule}, or ${joulesPerTerahash}.`,
    explained: 'A joule is a watt for a second; a terahash (TH) is a trillion hashes.',
    /** Before J/TH, after an amount. */
    million: 'million',
    billion: 'billion',
    summary: (watts: string, badge: string, scope: string) => `${watts}, ${badge}, ${scope}`,
  },
  threads: (count: number) => (count === 1 ? '1 thread' : `${count} threads`),
  software: 'software adapter: the processor plays graphics card',
  adapterHidden: 'The browser hides the name of the adapter',
  verdicts: {
    valid: { title: 'Comparable', sentence: 'Nothing spoiled this run: it may be compared with others of the same settings.' },
    'not-comparable': { title: 'Not comparable', sentence: 'Take the number for this run alone; do not set it against others.' },
    invalid: { title: 'Not valid', sentence: 'Do not trust this number.' },
  },
  severities: { caution: 'Bear in mind' },
  cautions: (count: number) => `${count} things to bear in mind`,
  ofRun: (hardware: string) => `${hardware}: `,
  cure: (cure: string) => `What helps: ${cure}`,
  chart: (unit: string) => `Every measured window, in ${unit}`,
  chartMedian: (value: string) => `median ${value}`,
  chartSeconds: (value: string) => `${value} s`,
  chartDescription: (windows: number, low: string, high: string, unit: string) =>
    `Line of ${windows} measured windows between ${low} and ${high} ${unit}. The table below the picture holds every value.`,
  tableSummary: 'The figures behind the picture',
  table: {
    window: 'Window',
    start: 'Start, s',
    length: 'Length, ms',
    hashes: 'Hashes',
    amounts: { operation_per_s: 'Operations', byte_per_s: 'Bytes moved' },
    rate: (unit: string) => `Rate, ${unit}`,
  },
  runs: 'Side by side',
  /** After the name of the hardware, where a run was repeated. */
  repeat: (number: number) => `repeat ${number}`,
  /** Rates with their units; `percent` is half of the way from the slowest to the fastest. */
  between: (count: number, low: string, high: string, percent: string) =>
    `Between these ${count} repeats: from ${low} to ${high}, which is ±\u00a0${percent}\u00a0%.`,
  fewerThreads: 'The runs with fewer threads',
  statuses: {
    ok: 'measured',
    unsupported: 'not offered here',
    skipped: 'left out',
    failed: 'failed',
    incomplete: 'stopped before the end',
  },
  auditHeading: 'Was the work really done?',
  auditMissing: 'No run came as far as its audit.',
  audit: (claimed: string, bits: number, expected: string, found: string, rehashed: string) =>
    `Yes, as far as arithmetic can tell. Of ${claimed} hashes, about ${expected} should end in ${bits} zero bits by chance; ${found} did, and slow, readable code hashed ${rehashed} of them again with the same outcome.`,
  auditFailed: (claimed: string, expected: string, found: string, wrong: string) =>
    `No. Of ${claimed} hashes about ${expected} finds were due; ${found} came, ${wrong} of them wrong. The number does not count.`,
  auditLine: (passed: boolean, expected: string, found: string) =>
    passed
      ? `Audit passed: ${expected} finds were due by chance, ${found} came.`
      : `Audit failed: ${expected} finds were due by chance, ${found} came.`,
  /** `isSample`: not all finds were hashed again, and the receipt stands for those that were. */
  receiptShows: (hashes: string, percent: string, low: string, high: string, finds: string, claimed: string, isSample: boolean) =>
    `The receipt alone, its ${finds} hardest finds, shows about ${hashes} hashes ±\u00a0${percent}\u00a0%, that is ${low} to ${high}; such a range holds the true work 95 times in 100. ${isSample ? 'For the finds that were hashed again the run claims' : 'The run claims'} ${claimed}.`,
  receiptProves:
    'Anyone can hash the receipt, which is in the result’s file, again. It proves work on this challenge, not how long it took, nor that one device did it.',
  knownBlocks: (heights: string) => `Before the run it found the true nonces of these blocks again: ${heights}.`,
  /** Of work that is not hashing. */
  verification: {
    alone:
      'Yes, as far as arithmetic can tell. Of every piece of work a row of the result was checked against the inputs, of memory a stretch byte by byte; single values were worked out again, slowly and exactly.',
    /** After the audit of hashing. */
    beside:
      'Of the other work, a row of each piece’s result was checked against the inputs, of memory a stretch byte by byte; single values were worked out again, slowly and exactly.',
    wrong: 'No, not all of it: some results do not fit their inputs.',
    table: { work: 'Checked', rows: 'Right rows or stretches', values: 'Right single values' },
    partly: (right: string, wrong: string) => `${right}, and ${wrong} wrong`,
  },
  detailsSummary: 'Everything about this run',
  details: {
    adapter: 'Adapter',
    threads: 'Threads',
    kernel: 'Program variant',
    mean: 'Mean',
    deviation: 'Standard deviation',
    first: 'First window',
    worst: 'Worst window',
    best: 'Best window',
    sustained: 'Last third, median',
    stability: 'Stability (worst ÷ best)',
    warmup: 'Warm-up',
    measured: 'Measured time',
    hashes: 'Hashes made',
    amounts: { operation_per_s: 'Operations done', byte_per_s: 'Bytes moved' },
    size: 'Size of the matrices',
    gpuClock: 'By the graphics processor’s own clock',
    native: 'Share of the silicon',
    nativeShare: (share: string, low: string, high: string, rate: string, model: string) =>
      `${share} % (between ${low} and ${high} %) of the ${rate} that a program outside any browser (hashcat) reaches on a ${model}`,
    browser: 'Browser',
    system: 'System',
    cores: 'Logical cores',
    seed: 'Seed',
    version: 'Hashwatt',
    workload: 'Workload version',
  },
  code: {
    label: 'Code of this result',
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'This browser does not let the page copy. The code is marked: copy it with your keyboard or by a long press.',
    use: 'Eight characters for your class board. They hold hardware, rate and class, and nothing else about you.',
    withClass: (classCode: string) => `It counts on the board of class ${classCode}.`,
    showQr: 'Show a QR code',
    hideQr: 'Hide the QR code',
    qrLabel: (code: string) => `QR code of a link that puts ${code} on a class board`,
    qrLabelCode: (code: string) => `QR code of the text ${code}`,
    qrFailed: 'The QR code could not be drawn. The eight characters say the same.',
    board: 'Class board',
  },
  share: {
    button: 'Share',
    /** `figure` such as "412.6 ± 1.9 MH/s, graphics processor". */
    sentence: (figure: string) => `Measured with Hashwatt: ${figure}.`,
    copied: 'The link is copied. Whoever opens it sees your number and its watts on the same screens; nothing else about you is in it.',
    copiedText: 'The sentence is copied.',
    byHand: 'This browser does not let the page copy. The text is marked: copy it with your keyboard or by a long press.',
    picture: 'Picture (PNG)',
    pictureFailed: 'The picture could not be drawn. Print and JSON hold the same figures.',
  },
  json: 'Download JSON',
  csv: 'CSV',
  markdown: 'Report (Markdown)',
  print: 'Print',
  created: (date: string) => `Measured ${date}`,
  earlier: {
    heading: 'Your earlier results',
    intro: 'Kept in this browser, on this device, and nowhere else.',
    empty: 'None yet. Each finished measurement will stand here.',
    unavailable:
      'This browser keeps no data for this page (private window or embedded frame), so earlier results cannot be listed. Download the JSON to keep one.',
    show: (date: string) => `Show the result of ${date}`,
    clear: 'Delete all',
    clearConfirm: 'Really delete all?',
    tableLabel: 'Table of earlier results',
    table: { date: 'Date', rate: 'Rate', change: 'Real change?', verdict: 'Verdict' },
    changeExplained:
      'Each result is set against the last one before it of the same hardware, profile and settings. A change counts as real where the intervals of both leave no doubt of its direction; below it stands its own interval of 95 %.',
    change: {
      none: 'no real change',
      faster: (percent: string) => `really faster: ${percent} %`,
      slower: (percent: string) => `really slower: ${percent} %`,
      between: (low: string, high: string) => `${low} to ${high} %`,
      from: (low: string) => `from ${low} %, without an upper bound`,
      first: 'first of its kind',
      notCompared: 'not compared',
      tooFewWindows: 'too few windows to tell',
      since: (date: string) => `Since the result of ${date}`,
    },
  },
} as const;
