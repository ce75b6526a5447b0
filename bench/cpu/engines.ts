/**
 * Our loop and its peers at one job, each as a function that examines nonces and counts matches: the same file runs in Node and in a worker.
 * Peers: @noble/hashes on whole headers; hash-wasm (WebAssembly) with the saved midstate, the quickest way that its interface allows.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { createSHA256 } from 'hash-wasm';
import { loops } from 'virtual:hashwatt/nonce-loop';
import type { EmittedNonceLoop } from '../../src/kernel/emit-js';
import { hostWords } from '../../src/kernel/host-words';
import { createJob, headerOf } from '../../src/work/job';

export interface Engine {
  readonly id: string;
  /** Headers hashed with each nonce. */
  readonly headers: number;
  /** Matches of 8 zero bits among so many nonces. */
  count(firstNonce: number, nonces: number): number;
}

/** Block 125552, the worked example of the Bitcoin wiki, "Block hashing algorithm". */
export const HEADER_HEX =
  '0100000081cd02ab7e569e8bcd9317e2fe99f2de44d49ab2b8851ba4a308000000000000e320b6c2fffc8d750423db8b1eb942ae710e951ed797f7affc8892b0f1fc122bc7f5d74df2b9441a42a14695';
export const MASK = 0xff;

export function benchHeader(): Uint8Array {
  return Uint8Array.from(HEADER_HEX.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

export function nobleEngine(): Engine {
  const header = headerOf(createJob(benchHeader()), 0, 0);
  const view = new DataView(header.buffer);
  return {
    id: '@noble/hashes',
    headers: 1,
    count(firstNonce, nonces) {
      let matches = 0;
      for (let nonce = firstNonce; nonce < firstNonce + nonces; nonce++) {
        view.setUint32(76, nonce, true);
        if (sha256(sha256(header))[31] === 0) matches += 1;
      }
      return matches;
    },
  };
}

export async function hashWasmEngine(): Promise<Engine> {
  const header = headerOf(createJob(benchHeader()), 0, 0);
  const tail = header.subarray(64);
  const view = new DataView(header.buffer);
  const first = await createSHA256();
  const second = await createSHA256();
  first.init();
  first.update(header.subarray(0, 64));
  const midstate = first.save();
  return {
    id: 'hash-wasm, saved midstate',
    headers: 1,
    count(firstNonce, nonces) {
      let matches = 0;
      for (let nonce = firstNonce; nonce < firstNonce + nonces; nonce++) {
        view.setUint32(76, nonce, true);
        first.load(midstate);
        first.update(tail);
        second.init();
        second.update(first.digest('binary'));
        if (second.digest('binary')[31] === 0) matches += 1;
      }
      return matches;
    },
  };
}

/** Those with several version-rolled headers: the tuner takes what is quickest, and so does the bench. */
export function ourRolledEngines(): Engine[] {
  return [...ourEngines(2), ...ourEngines(4)];
}

/** Each emitted copy of our loop for so many headers; the pool keeps the quickest, and so does the bench. */
export function ourEngines(headers: 1 | 2 | 4): Engine[] {
  const words = Int32Array.from(hostWords(headers, createJob(benchHeader(), headers)));
  return loops.filter((loop) => loop.headers === headers).map((loop) => ourEngine(loop, words));
}

function ourEngine(loop: EmittedNonceLoop, words: Int32Array): Engine {
  const found = new Int32Array(2 * 65_536);
  return {
    id: `${loop.id}, copy ${loop.clone}`,
    headers: loop.headers,
    count: (firstNonce, nonces) => loop.search(words, firstNonce, nonces, MASK, found),
  };
}
