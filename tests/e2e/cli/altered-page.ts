/** The built page with one thing changed, as a fault or an attacker would change it, served for --url. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../../src/cli/static-server';

const BUILT = fileURLToPath(new URL('../../../dist/page/', import.meta.url));

export interface AlteredPage {
  readonly url: string;
  close(): Promise<void>;
}

async function serveAltered(alter: (folder: string) => void): Promise<AlteredPage> {
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-altered-'));
  cpSync(BUILT, folder, { recursive: true });
  alter(folder);
  const server = await serveFolder(folder, 0);
  return {
    url: server.url,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The scripts of that name changed; there must be one, and `alter` throws where it finds nothing to change. */
export function pageWith(script: RegExp, alter: (code: string, name: string) => string): Promise<AlteredPage> {
  return serveAltered((folder) => {
    const assets = join(folder, 'assets');
    const names = readdirSync(assets).filter((file) => script.test(file));
    if (names.length === 0) throw new Error(`no script is named ${script}`);
    for (const name of names) writeFileSync(join(assets, name), alter(readFileSync(join(assets, name), 'utf8'), name));
  });
}

/** SHA-256 rotates by 17 in one place of its schedule; here by 16. Only the CPU workers' hot loop is broken, not what checks it. */
export function pageWithWrongRotation(): Promise<AlteredPage> {
  return pageWith(/^worker-.*\.js$/, (code, name) => {
    const broken = code.replaceAll('>>>17', '>>>16').replaceAll('<<15', '<<16');
    if (broken === code) throw new Error(`${name} rotates nowhere by 17`);
    return broken;
  });
}

const HIDING = `addEventListener('hashwatt:sample', () => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}, { once: true });`;

/** Someone switches to another tab once the first window is measured. */
export function pageThatGetsHidden(): Promise<AlteredPage> {
  return serveAltered((folder) => {
    const index = join(folder, 'index.html');
    writeFileSync(join(folder, 'hide.js'), HIDING);
    writeFileSync(index, readFileSync(index, 'utf8').replace('</head>', '<script src="./hide.js"></script></head>'));
  });
}

const STOPPING = `addEventListener('hashwatt:event', ({ detail }) => {
  if (detail.kind === 'phase-entered') window.hashwatt.stop();
});`;

/** Someone presses Stop in the browser before there is any number. */
export function pageThatIsStopped(): Promise<AlteredPage> {
  return serveAltered((folder) => {
    const index = join(folder, 'index.html');
    writeFileSync(join(folder, 'stop.js'), STOPPING);
    writeFileSync(index, readFileSync(index, 'utf8').replace('</head>', '<script src="./stop.js"></script></head>'));
  });
}

/** No page of ours at all: answers every run at once with this document. */
export function pageThatAnswers(document: object): Promise<AlteredPage> {
  return serveAltered((folder) => {
    const script = `window.hashwatt = { run: () => Promise.resolve(${JSON.stringify(document)}), stop() {} };`;
    writeFileSync(join(folder, 'answer.js'), script);
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Answer</title><script src="./answer.js"></script>');
  });
}
