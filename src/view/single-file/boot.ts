/**
 * Unpacks the page's program and lets it run: the policy of the document names the program's hash, so nothing else could run in its place.
 * Place: the single file's only readable script, bundled by vite-plugin.ts. A browser too old to unpack keeps the sentence in the document.
 */
import { PAGE_ELEMENT } from './elements';
import { unpack } from './unpack';

async function boot(): Promise<void> {
  const packed = document.getElementById(PAGE_ELEMENT);
  const program = document.createElement('script');
  program.textContent = await unpack(packed?.textContent ?? '');
  document.getElementById('too-old')?.remove();
  document.body.append(program);
}

void boot();
