/** English: the report under a result, one sentence a row; the sentences are the command line's too. Notes for translators: en.ts. */
import { phrases } from '../../insight/report/phrases';

export const rows = {
  ...phrases,
  heading: (count: number) => `All that it means, in ${count} sentences`,
} as const;
