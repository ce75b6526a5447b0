/** English: the picture of a result. Notes for translators: en.ts. */
export const card = {
  /** Beside the name of the page; for somebody who has never seen it. */
  tagline: 'Bitcoin’s work, measured in a browser',
  taglineOther: 'Hardware, measured in a browser',
  code: (code: string) => `Code ${code}`,
  more: (count: number) => (count === 1 ? 'And one more reason.' : `And ${count} more reasons.`),
  /** Share such as "7.1 %", or a number of machines. */
  ofAccelerator: (share: string, name: string) => `That is ${share} of what an ${name} is stated to reach at this work.`,
  saved: (name: string) => `The picture is saved as ${name}.`,
  again: 'Save again',
  share: 'Share the picture',
  description: 'Description to post with it',
  failed: 'The picture could not be drawn. Print and JSON hold the same figures.',
  hidden:
    'This browser gives pages no true pictures of what they draw (protection against recognition), so there is none to save. Print and JSON hold the same figures.',
} as const;
