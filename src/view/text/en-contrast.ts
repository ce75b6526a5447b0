/** English: what the number means beside other machines. Notes for translators: en.ts. */
export const contrast = {
  heading: 'What that means',
  asic: (name: string, count: string, backend: string) => `It would take about ${count} of this ${backend} to do the work of one ${name}.`,
  asicRate: (name: string, year: string, rate: string) => `The ${name} is a machine of ${year} made for nothing else, at ${rate}.`,
  nearest: (name: string, year: string, rate: string) =>
    `Of the hardware of its day, the ${name} (${year}) comes nearest to yours, at ${rate}.`,
  sources: (date: string) => `Sources, checked ${date}`,
  weak: 'One of these figures rests on a weak source.',
} as const;
