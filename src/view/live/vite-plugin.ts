/**
 * Makes the frame's document: frame.ts bundled into one script, inlined, its hash and the two addresses written into the policy.
 * Inlined, because a sandbox without an origin may load nothing from the server it came from. See docs/decisions/0005.
 * Place: build time and development server only; with offline/ and single-file/vite-plugin.ts the files of view that know Vite.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { FRAME_FILE, LIVE_ADDRESSES } from './addresses';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export function liveFramePlugin(): Plugin {
  return {
    name: 'hashwatt:live-frame',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FRAME_FILE, source: frameDocument(await frameScript()) });
    },
    configureServer(server) {
      server.middlewares.use(`/${FRAME_FILE}`, (_request, response, next) => {
        frameScript().then((script) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(frameDocument(script));
        }, next);
      });
    },
  };
}

async function frameScript(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry: path('./frame.ts'), formats: ['iife'], name: 'hashwattFrame' } },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [chunk, ...rest] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || rest.length > 0) throw new TypeError('"frame" expected one script, got several files');
  return chunk.code.trim();
}

function frameDocument(script: string): string {
  if (/<\/?script|<!--/i.test(script)) throw new TypeError('"script" expected no markup of scripts in it, it would end the element early');
  const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  const values: Readonly<Record<string, string>> = {
    'script-hash': hash,
    addresses: Object.values(LIVE_ADDRESSES).join(' '),
    script,
  };
  return readFileSync(path('./live.html'), 'utf8').replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
