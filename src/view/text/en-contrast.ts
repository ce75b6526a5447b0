/** English: what the number means beside other machines. Notes for translators: en.ts. */
export const contrast = {
  heading: 'What that means',
  asic: (name: string, count: string, backend: string) => `It would take about ${count} of this ${backend} to do the work of one ${name}.`,
  asicRate: (name: string, year: string, rate: string) => `The ${name} is a machine of ${year} made for nothing else, at ${rate}.`,
  nearest: (name: string, year: string, rate: string) =>
    `Of the hardware of its day, the ${name} (${year}) comes nearest to yours, at ${rate}.`,
  /** `factor` is mostly a range. */
  gap: (factor: string, name: string) =>
    `Each hash takes ${factor} times the energy that the ${name} needs for it. The gap is so wide that a doubtful factor of two in the watts does not change the verdict.`,
  /** Of matrices or memory; share such as "7.1 %", or a number of machines. */
  accelerator: (share: string, name: string) => `That is ${share} of what one ${name}, the machine AI is made with, is stated to do.`,
  /** A link with the question of that screen follows. */
  beside: 'How does the same hardware do at hashing, beside a machine made for that?',
  sources: (date: string) => `Sources, checked ${date}`,
  weak: 'One of these figures rests on a weak source.',
  meaning: 'What it means',
  meaningIntro:
    'Why a computer cannot keep up, and by how much, in figures that anyone can check. Works with an example until you have measured.',
  loading: 'Loading the figures.',
  failed: 'The figures could not be loaded. If you are offline, load this page once while online.',
  /** In the order of screens.ts. */
  screens: {
    ladder: { name: 'The ladder', question: 'How far away is the competition?' },
    months: { name: 'Time machine', question: 'When did a computer like this stop being enough?' },
    current: { name: 'Electricity', question: 'How much electricity goes into one bitcoin?' },
    everyone: { name: 'Every PC', question: 'What if every PC on Earth joined in?' },
    industry: { name: 'Industry', question: 'Where does the work happen now, and can it heat a room?' },
    rented: { name: 'Renting', question: 'What does a cloud contract come to?' },
    inversion: { name: 'AI', question: 'The same chip, and AI?' },
  },
} as const;
