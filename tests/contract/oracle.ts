/**
 * What the backends must find, from an implementation that shares no line with them: @noble/hashes over whole headers, no midstate.
 * The last digest words of a range are hashed once and kept; the matches for any number of zero bits are read from them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Match, SearchTask } from '../../src/backend/backend';
import { headerOf, type Job } from '../../src/work/job';

const kept = new Map<string, Uint32Array>();

/** The last word of each digest, big-endian, by nonce, then header. */
function lastWords(job: Job, firstNonce: number, count: number): Uint32Array {
  const headers = job.versions.length;
  const key = `${job.header.join()} ${job.versions.join()} ${firstNonce} ${count}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const words = new Uint32Array(count * headers);
  for (let headerIndex = 0; headerIndex < headers; headerIndex++) {
    const header = headerOf(job, headerIndex, 0);
    const view = new DataView(header.buffer);
    for (let offset = 0; offset < count; offset++) {
      view.setUint32(76, firstNonce + offset, true);
      const digest = sha256(sha256(header));
      words[offset * headers + headerIndex] = new DataView(digest.buffer, digest.byteOffset).getUint32(28, false);
    }
  }
  kept.set(key, words);
  return words;
}

export function expectedMatches({ job, range, zeroBits }: SearchTask): Match[] {
  const headers = job.versions.length;
  const divisor = 2 ** zeroBits;
  const matches: Match[] = [];
  for (const [index, word] of lastWords(job, range.firstNonce, range.count).entries()) {
    if (word % divisor === 0) matches.push({ nonce: range.firstNonce + Math.floor(index / headers), headerIndex: index % headers });
  }
  return matches;
}
