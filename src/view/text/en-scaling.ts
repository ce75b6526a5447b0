/** English: what more threads of the processor bring. Notes for translators: en.ts. */
export const scaling = {
  title: 'What more threads bring',
  /** Amounts arrive formatted. */
  sentence: (threads: number, times: string, percent: string) =>
    `${threads} threads are ${times} times as fast as one, which is ${percent} % of the ideal.`,
  subtitle: 'Threads of the processor across, hash rate up',
  description: (least: number, most: number, low: string, high: string, percent: string) =>
    `Line of the hash rate against threads of the processor: ${low} with ${least === 1 ? '1 thread' : `${least} threads`}, ${high} with ${most}, which is ${percent} % of the ideal line. The table below the picture holds every value.`,
  note: 'Ideal would be: n threads, n times as fast. Threads that share a core, a lower clock when all cores work, and other programs keep a processor below that.',
  ideal: 'ideal line',
  share: (percent: string) => `${percent} % of the ideal`,
  table: { threads: 'Threads', rate: (unit: string) => `Rate, ${unit}`, times: 'Times one thread', share: 'Share of the ideal' },
} as const;
