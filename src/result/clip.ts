/**
 * Texts of unknown length (a driver's message, a device's name) cut to what a document may hold and a person will read.
 * Place: under build, where texts enter a document; under the command line's verdicts, which enter it afterwards.
 */

/** A few lines: enough for the cause, which stands first in every driver's message seen so far. A quarter of the schema's own limit. */
const LONGEST_TEXT = 500;

export function clipped(text: string, most = LONGEST_TEXT): string {
  if (text.length <= most) return text;
  // Half of a character beyond 16 bits is none.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
