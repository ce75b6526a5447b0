/**
 * Many result files at once: shared out among the processor's cores, answered in the order in which they were named.
 * Place: between commands/verify and verify-file.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type FileVerification, verifyFile } from './verify-file';

/** A thread takes as long to start as twenty files to verify. */
const FILES_WORTH_A_THREAD = 40;
/** At a time: few enough that all threads end together. */
const SHARE = 8;

/** Beside main.js; tests of the sources have only sources, and verify in their own thread. */
const THREAD = new URL('./verify-thread.js', import.meta.url);

/** @param onDone told how many are done, after each or each few */
export async function verifyFiles(paths: readonly string[], onDone?: (count: number) => void): Promise<readonly FileVerification[]> {
  const threads = Math.min(availableParallelism(), Math.floor(paths.length / FILES_WORTH_A_THREAD));
  if (threads < 2 || !existsSync(fileURLToPath(THREAD))) return verifyHere(paths, onDone);
  const shares = Array.from({ length: Math.ceil(paths.length / SHARE) }, (_, index) => paths.slice(index * SHARE, (index + 1) * SHARE));
  const answers: (readonly FileVerification[])[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const thread = new Worker(THREAD);
    try {
      for (let index = next++; index < shares.length; index = next++) {
        const answer = await ask(thread, shares[index] ?? []);
        answers[index] = answer;
        done += answer.length;
        onDone?.(done);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return answers.flat();
}

function verifyHere(paths: readonly string[], onDone?: (count: number) => void): readonly FileVerification[] {
  return paths.map((path, index) => {
    const verification = verifyFile(path);
    onDone?.(index + 1);
    return verification;
  });
}

function ask(thread: Worker, share: readonly string[]): Promise<readonly FileVerification[]> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (answer: readonly FileVerification[]) => {
      thread.off('error', reject);
      resolve(answer);
    });
    thread.postMessage(share);
  });
}
