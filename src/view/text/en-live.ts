/** English: live difficulty and price, asked for by a click. Notes for translators: en.ts. */
export const live = {
  heading: 'Figures of today',
  before: (host: string) =>
    `This page connects to nothing by itself. Press the button, and a small separate frame asks ${host}, a public service, for difficulty and price. That host then sees the IP address of your connection and what browser you use, as every site you visit does. Nothing of yours is sent along.`,
  ask: 'Ask for today’s difficulty and price',
  askAgain: 'Ask again',
  asking: (host: string) => `Asking ${host}, for five seconds at most.`,
  cancel: 'Cancel',
  frameTitle: 'Asks for live figures',
  badge: 'Live',
  figures: (difficulty: string, price: string, host: string, time: string) =>
    `Difficulty ${difficulty} and ${price} for a bitcoin, from ${host}, ${time}.`,
  filledIn: 'Filled in: live difficulty and price. Fees that users pay with their transactions are not counted.',
  source: (host: string, time: string) => `Difficulty and price: ${host}, live (${time})`,
  back: 'Use the bundled figures again',
  cannotAsk: 'Live figures need the page from a server; this copy was opened without one.',
  failures: {
    timeout: (host: string) => `${host} did not answer within five seconds.`,
    unreachable: (host: string) =>
      `${host} could not be asked: the connection failed, or something in the browser or the network does not allow it.`,
    refused: (host: string) => `${host} answered with an error instead of figures.`,
    'too-long': (host: string) => `${host} sent far more than two figures need, so it was not read.`,
    unreadable: (host: string) => `The answer of ${host} was not in the form that it documents, so it was not used.`,
    implausible: (host: string) => `The figures of ${host} cannot be right, so they were not used.`,
    offline: () => 'This device is offline.',
    'no-frame': () => 'The frame that would ask did not start.',
  },
  stays: {
    bundled: (snapshot: string) => `The bundled snapshot of ${snapshot} stays in use.`,
    typed: (_snapshot: string) => 'The figures typed in stay in use.',
    live: (_snapshot: string) => 'The live figures from before stay in use.',
  },
} as const;
