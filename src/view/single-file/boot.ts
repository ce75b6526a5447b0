/**
 * Unpacks the program and lets it run: the policy of the document names the program's hash, so nothing else could run in its place.
 * Place: the single file's only readable script, bundled by vite-plugin.ts. A browser too old to unpack shows the sentence in the document.
 */
import { PACKED_ELEMENT, PROGRAM_ELEMENT, TOO_OLD_ELEMENT } from './elements';
import { bytesOf } from './packing';

/** gzip, written in letters. */
async function unpack(packed: string): Promise<string> {
  return new Response(new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

async function boot(): Promise<void> {
  const program = document.createElement('script');
  program.id = PROGRAM_ELEMENT;
  program.textContent = await unpack(document.getElementById(PACKED_ELEMENT)?.textContent ?? '');
  document.body.append(program);
}

boot().catch(() => document.getElementById(TOO_OLD_ELEMENT)?.removeAttribute('hidden'));
