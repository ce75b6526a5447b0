/**
 * Gives the build 'virtual:hashwatt/nonce-loop': the emitted loops as an ordinary module, so that nothing is evaluated at run time.
 * Place: build time only; the one file of kernel that knows Vite. The same plugin serves pages, workers and tests.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { emitNonceLoopModule } from './emit-js';

const NAME = 'virtual:hashwatt/nonce-loop';
const RESOLVED = `\0${NAME}`;
/** Slow mode (see emit-js.ts) hits one compiled loop in forty; three at once, one in 60,000. */
const CLONES = 3;

export function nonceLoopPlugin(): Plugin {
  return {
    name: 'hashwatt:nonce-loop',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? loopModule() : undefined),
  };
}

/** The hash is of the source as emitted, before any minifier: it names the code that a result was measured with. */
function loopModule(): string {
  const source = emitNonceLoopModule([1, 2, 4], CLONES);
  return `${source}export const sourceSha256 = '${createHash('sha256').update(source).digest('hex')}';\n`;
}
