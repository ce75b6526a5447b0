/**
 * A thread of `verify`: paths come in, their verifications go out, until the main thread ends it.
 * Place: entry of its own in dist/cli; verify-files.ts starts it.
 */
import { parentPort } from 'node:worker_threads';
import { verifyFile } from './verify-file';

parentPort?.on('message', (paths: readonly string[]) => parentPort?.postMessage(paths.map(verifyFile)));
