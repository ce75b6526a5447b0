/** English: what the number does not tell, and how it is made. Notes for translators: en.ts. */
export const about = {
  limits: {
    heading: 'What this does not tell you',
    intro: 'A right number can still be asked the wrong question.',
    items: [
      {
        title: 'Whether you could earn money',
        body: 'This computer would wait longer than any human life for one block. The measurement shows how far away it is, not how to get there.',
      },
      {
        title: 'How fast the machine is at anything else',
        body: 'Games, video or language models use other parts of the hardware. SHA-256 needs no memory and no floating point.',
      },
      {
        title: 'The last word of your hardware',
        body: 'A program made for one chip can be faster than a browser. The browser’s number is a lower bound, and an honest one.',
      },
      {
        title: 'What it does in an hour',
        body: 'A short run shows a cool machine. Heat and battery slow it later; the sustained length shows that.',
      },
      {
        title: 'How much power it draws',
        body: 'A browser cannot read that. Where watts are shown, it says whether they were measured or estimated.',
      },
    ],
  },
  method: {
    heading: 'How it measures',
    intro: 'The same five steps each time, and every figure of them is in the download.',
    steps: [
      { title: 'Check', body: 'The program has to find the true nonces of known blocks again before any score is shown.' },
      { title: 'Tune', body: 'Several variants of the same calculation are timed for a moment; the fastest on this device stays.' },
      { title: 'Warm up', body: 'It runs until the speed is steady, at most ten seconds. This part does not count.' },
      {
        title: 'Measure',
        body: 'Windows of at least a quarter of a second, back to back, none dropped. The score is their median, with a 95 % interval by block bootstrap.',
      },
      { title: 'Audit', body: 'About one hash in 2ᵏ ends in k zero bits. Too few or too many finds, or a wrong one, and the run is void.' },
    ],
    operations: 'What one hash costs',
    workload: 'Work',
    workloadBody:
      'An 80-byte header, SHA-256 twice (FIPS 180-4), the nonce counting up. What no nonce changes is worked out once, as real hardware does it. Nothing is hashed twice.',
    offline: 'Without a network',
    offlineBody:
      'At an https address the page keeps a copy of its own files in this browser after the first visit and then works without a network; nothing else is kept or loaded. A newer version waits until you agree or start again, never during a run. “offline=0” in the address deletes the copy.',
    privacy: 'Privacy',
    privacyBody:
      'No cookies, no measuring of visitors, nothing from other addresses: the page forbids itself every connection. Only if you ask for figures of today, a separate frame asks one public service. Results stay in this browser until you download them.',
  },
} as const;
