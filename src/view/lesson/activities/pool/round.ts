/**
 * One round of a pool: who has found which shares, checked by hashing each of them. What comes over the channel is believed only so far.
 * Place: under channel.ts and the activity of step 5. Pure.
 *
 * Every member searches a header of its own, made from the round's seed and the member's name, so nobody tries what another tries, and a
 * share can be checked by anybody: header and nonce, hashed twice. As real pools do it with an extra nonce in the first transaction.
 */
import * as v from 'valibot';
import { createRandom } from '../../../../core/random';
import { challengeHeader } from '../../../../work/challenge';
import { displayHash, headerHash, serialiseHeader } from '../../../../work/header';
import { trailingZeroBits } from '../../../../work/target';

export interface RoundTerms {
  /** Counts up; the higher round is the pool's. */
  readonly number: number;
  readonly seed: string;
  /** Zero bits of a share, the small proof of work. */
  readonly shareBits: number;
  /** Zero bits that end the round. */
  readonly blockBits: number;
}

export interface Share {
  readonly nonce: number;
  readonly zeroBits: number;
  readonly hash: string;
}

export interface Member {
  readonly name: string;
  readonly shares: readonly Share[];
}

export interface Round {
  readonly terms: RoundTerms;
  readonly members: readonly Member[];
  /** Messages that were no shares of this round, since it began. */
  readonly refused: number;
}

/** 2^6: about 64 shares for each block. */
export const BITS_ABOVE_SHARE = 6;
const BITS = { least: 12, most: 24 } as const;
export const MOST_MEMBERS = 32;
const MOST_SHARES = 2000;

const name = v.pipe(v.string(), v.regex(/^[A-Z0-9]{4,8}$/));
const nonce = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));
const terms = v.pipe(
  v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
    seed: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    shareBits: v.pipe(v.number(), v.integer(), v.minValue(BITS.least), v.maxValue(BITS.most)),
    blockBits: v.pipe(v.number(), v.integer(), v.maxValue(32)),
  }),
  v.check(({ shareBits, blockBits }) => blockBits === shareBits + BITS_ABOVE_SHARE, 'blockBits'),
);

const MESSAGE = v.variant('kind', [
  /** Who is there? */
  v.object({ kind: v.literal('hello'), from: name }),
  /** A member's round, with all its own shares: the answer to hello, and how a new round is opened. */
  v.object({ kind: v.literal('round'), from: name, terms, nonces: v.pipe(v.array(nonce), v.maxLength(MOST_SHARES)) }),
  v.object({ kind: v.literal('share'), from: name, seed: v.string(), nonce }),
]);
export type PoolMessage = v.InferOutput<typeof MESSAGE>;

export function readMessage(data: unknown): PoolMessage | null {
  const parsed = v.safeParse(MESSAGE, data);
  return parsed.success ? parsed.output : null;
}

export function openRound(terms: RoundTerms, members: readonly string[]): Round {
  return { terms, members: members.map((member) => ({ name: member, shares: [] })), refused: 0 };
}

/** Shares about twice a second for one thread of this rate; the block then takes one thread half a minute. */
export function shareBitsFor(rate: number): number {
  return Math.max(BITS.least, Math.min(BITS.most, Math.round(Math.log2(Math.max(1, rate) / 2))));
}

/** Whether another round takes the place of this one: the higher number, then the smaller seed, so that all come to the same. */
export function supersedes(other: RoundTerms, own: RoundTerms): boolean {
  if (other.number !== own.number) return other.number > own.number;
  return other.seed < own.seed;
}

/** The share that a name and a nonce make under the terms; null when its hash has too few zero bits. */
export function checkShare({ seed, shareBits }: RoundTerms, member: string, nonceOfShare: number): Share | null {
  const digest = headerHash(serialiseHeader({ ...challengeHeader(seed, member), nonce: nonceOfShare }));
  const zeroBits = trailingZeroBits(digest);
  return zeroBits >= shareBits ? { nonce: nonceOfShare, zeroBits, hash: displayHash(digest) } : null;
}

/** A share more, once; a false one or one too many is refused. */
export function withShare(round: Round, from: string, nonceOfShare: number): Round {
  const member = round.members.find((one) => one.name === from) ?? { name: from, shares: [] };
  const isNew = !round.members.includes(member);
  if (member.shares.some((share) => share.nonce === nonceOfShare)) return round;
  const share = checkShare(round.terms, from, nonceOfShare);
  const isTooMany = member.shares.length >= MOST_SHARES || (isNew && round.members.length >= MOST_MEMBERS);
  if (share === null || isTooMany) return refuse(round);
  const grown = { name: from, shares: [...member.shares, share] };
  return { ...round, members: isNew ? [...round.members, grown] : round.members.map((one) => (one === member ? grown : one)) };
}

export function withMember(round: Round, from: string): Round {
  if (round.members.some((one) => one.name === from)) return round;
  return round.members.length >= MOST_MEMBERS ? refuse(round) : { ...round, members: [...round.members, { name: from, shares: [] }] };
}

export function refuse(round: Round): Round {
  return { ...round, refused: round.refused + 1 };
}

export function allShares({ members }: Pick<Round, 'members'>): number {
  return members.reduce((sum, { shares }) => sum + shares.length, 0);
}

/** The share that is a block, and whose it is; the same on every member's screen. Null while there is none. */
export function blockOf({ members, terms: { blockBits } }: Round): { readonly name: string; readonly share: Share } | null {
  const blocks = members.flatMap((member) =>
    member.shares.filter((share) => share.zeroBits >= blockBits).map((share) => ({ name: member.name, share })),
  );
  // Two found at the same moment: all screens have to name the same one.
  return blocks.toSorted((a, b) => (a.share.hash < b.share.hash ? -1 : 1))[0] ?? null;
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Four signs: hardly ever two alike in a class. */
export function memberName(seed: string): string {
  const random = createRandom(seed);
  return Array.from({ length: 4 }, () => LETTERS[random.nextBelow(LETTERS.length)] ?? '').join('');
}
