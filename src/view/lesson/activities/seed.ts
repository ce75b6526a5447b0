/** A seed for headers that nobody has tried before. Place: a climb and a round of the pool draw one each; randomness enters here only. */
import { toHex } from '../../../core/bytes';

export function newSeed(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(8)));
}
