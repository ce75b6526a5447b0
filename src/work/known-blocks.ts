/**
 * Real blocks of the main chain, for the search demonstration, the vectors that gate every run, and as the ground of challenges.
 * Place: typed access to data/blocks.json, which names its sources; a test hashes every row.
 */
import data from '../../data/blocks.json';
import { HashwattError } from '../core/errors';
import { type BlockHeader, headerFromHex } from './header';

export interface KnownBlock {
  readonly height: number;
  /** 160 hex digits. */
  readonly headerHex: string;
  readonly header: BlockHeader;
  /** As block explorers show it. */
  readonly hash: string;
  /** Day of the header's time field, UTC, ISO 8601. */
  readonly date: string;
  /** What the block is known for; empty where it is an ordinary one. */
  readonly note: string;
  /** Keys of `blockSources`. */
  readonly source: readonly string[];
  readonly confidence: string;
}

/** Where the headers were read, and when. */
export const blockSources: Readonly<Record<string, { readonly title: string; readonly url?: string }>> = data.sources;
export const blocksRetrieved: string = data.retrieved;

/** By height, lowest first. */
export const knownBlocks: readonly KnownBlock[] = data.rows.map((row) => {
  const header = headerFromHex(row.header_hex);
  return {
    height: row.height,
    headerHex: row.header_hex,
    header,
    hash: row.hash,
    date: new Date(header.time * 1000).toISOString().slice(0, 10),
    note: row.note,
    source: row.source,
    confidence: row.confidence,
  };
});

/** @throws HashwattError `height-unknown`, naming the heights there are */
export function knownBlock(height: number): KnownBlock {
  const block = knownBlocks.find((candidate) => candidate.height === height);
  if (block === undefined) {
    const heights = knownBlocks.map((candidate) => candidate.height).join(', ');
    throw new HashwattError('height-unknown', `got ${height}, available are ${heights}`);
  }
  return block;
}

/** Block 0; its nonce, 2083236893, is the first demonstration. */
export const GENESIS: KnownBlock = knownBlock(0);
