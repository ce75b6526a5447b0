/**
 * Makes hashwatt.html: the whole page in one file that works from disk. The text of a CPU thread is
 * inside the program of page and engine, which stands there packed; a short script unpacks it. Classic scripts, because browsers load no
 * modules from disk. The document's policy names each script and style by its hash, and allows workers from blobs and no connection.
 * Place: build time only, after the page's own build; with live/ and offline/vite-plugin.ts the files of view that know Vite.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type UserConfig } from 'vite';
import { PACKED_ELEMENT, TOO_OLD_ELEMENT } from './elements';
import { lettersOf } from './packing';

export const SINGLE_FILE = 'hashwatt.html';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const THREAD_TEXT = 'virtual:hashwatt/thread-text';
/** Modules that find a file of their own on the server, and what stands in for them here. */
const STANDS_IN: Readonly<Record<string, string>> = {
  './start-engine': path('./start-engine.ts'),
  './spawn-thread': path('../../host/spawn-inlined-thread.ts'),
  './host/spawn-thread': path('../../host/spawn-inlined-thread.ts'),
};

/** `shared`: what every build of the project has in common. `copies`: folders that get the file beside the page's own. */
export function singleFilePlugin(shared: () => UserConfig, copies: readonly string[]): Plugin {
  return {
    name: 'hashwatt:single-file',
    apply: 'build',
    async generateBundle() {
      const source = await singleFile(shared);
      for (const folder of copies) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/${SINGLE_FILE}`, source);
      }
      this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source });
    },
  };
}

async function singleFile(shared: () => UserConfig): Promise<string> {
  const thread = await bundle(shared(), [path('../../backend/cpu/worker.ts')]);
  const program = await bundle(shared(), [path('../style/index.css'), path('./entry.ts')], thread.script);
  const boot = await bundle(shared(), [path('./boot.ts')]);
  return documentOf({ program: program.script, style: program.style, boot: boot.script });
}

interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** One classic script of the sources and everything they ever load. */
async function bundle(shared: UserConfig, sources: readonly string[], threadText = ''): Promise<Bundle> {
  const built = await build({
    ...shared,
    define: { ...shared.define, __HASHWATT_SINGLE_FILE__: 'true' },
    plugins: [...(shared.plugins ?? []), insidePlugin(sources, threadText)],
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // Otherwise the script would write style elements, which the policy forbids.
      cssCodeSplit: false,
      rolldownOptions: {
        input: ENTRY,
        output: { format: 'iife', codeSplitting: false },
        checks: { pluginTimings: false },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const files = outputs.flatMap(({ output }) => output);
  const [script, ...more] = files.flatMap((file) => (file.type === 'chunk' ? [file.code.trim()] : []));
  const styles = files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source).trim()] : []));
  if (script === undefined || more.length > 0) throw new TypeError(`"bundle" expected one script, got ${more.length + 1}`);
  return { script, style: styles.join('\n') };
}

const ENTRY = 'virtual:hashwatt/single-file-entry';

/** The entry that loads all sources, the text of a thread, and the modules that stand in for those with a file on the server. */
function insidePlugin(sources: readonly string[], threadText: string): Plugin {
  return {
    name: 'hashwatt:single-file-inside',
    enforce: 'pre',
    resolveId: (id) => (id === ENTRY || id === THREAD_TEXT ? `\0${id}` : STANDS_IN[id]),
    load(id) {
      if (id === `\0${ENTRY}`) return sources.map((source) => `import ${JSON.stringify(source)};`).join('\n');
      return id === `\0${THREAD_TEXT}` ? `export default ${JSON.stringify(threadText)};` : undefined;
    },
  };
}

/** In English: the page's own sentences are inside what cannot be unpacked. */
const TOO_OLD = `<p id="${TOO_OLD_ELEMENT}" hidden>This browser is too old to unpack the page. It needs to be of 2023 or newer.</p>`;

interface Parts {
  readonly program: string;
  readonly style: string;
  readonly boot: string;
}

function documentOf({ program, style, boot }: Parts): string {
  if (/<\/?script|<!--/i.test(boot)) throw new TypeError('"boot" expected no markup of scripts in it, it would end the element early');
  const shell = readFileSync(path('../../../index.html'), 'utf8');
  const icon = readFileSync(path('../../../public/icon.svg'), 'base64');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(boot)} ${hashOf(program)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: readonly (readonly [RegExp, string])[] = [
    [/(http-equiv="Content-Security-Policy"\s+content=")[^"]*"/, `$1${policy}"`],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}" />`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/, ''],
    [/\s*<\/body>/, `\n${TOO_OLD}\n${packed(program)}\n<script>${boot}</script>\n</body>`],
  ];
  return parts.reduce((text, [pattern, by]) => replaceOnce(text, pattern, by), shell);
}

function packed(script: string): string {
  return `<script type="text/plain" id="${PACKED_ELEMENT}">${lettersOf(gzipSync(script, { level: 9 }))}</script>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Only `$1` is meant; scripts hold dollars of their own. */
function replaceOnce(text: string, pattern: RegExp, by: string): string {
  const found = pattern.exec(text);
  if (found === null) throw new TypeError(`"index.html" expected to hold ${pattern}`);
  return text.slice(0, found.index) + by.replace(/^\$1/, found[1] ?? '') + text.slice(found.index + found[0].length);
}
