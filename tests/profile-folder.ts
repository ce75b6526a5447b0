/** The folder of a browser that a test started by itself. Place: beside browser.ts, for those tests. */
import { rmSync } from 'node:fs';

/** Chromium's own children may still be writing files when it has ended: what is left then is the temporary folder's affair. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOTEMPTY')) throw thrown;
  }
}
