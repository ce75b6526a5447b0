/**
 * Serves the built page, to this computer only unless asked otherwise, with the headers that make it cross-origin isolated: browsers then give a finer clock.
 * Place: under `start`, under every command that drives the page, and under the end-to-end tests. Source: MDN, "crossOriginIsolated".
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { HashwattError } from '../core/errors';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

const HEADERS: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // A sandboxed frame has no origin and asks as a stranger. Every file here is public, none is made for one visitor.
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

export interface StaticServer {
  /** With a closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** `port` 0 takes any free one; a taken port falls to a free one. Other computers see it only where an address is given. */
export async function serveFolder(folder: string, port: number, address = LOOPBACK): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => refuse(response, 500));
  });
  const actualPort = await listen(server, port, address).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return listen(server, 0, address);
    if (error.code === 'EADDRNOTAVAIL') throw new HashwattError('argument-invalid', `${address} is no address of this computer`);
    throw error;
  });
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${actualPort}/`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((settle, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const bound = server.address();
      settle(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

/** The file for a request path; undefined when the path leaves the folder. */
export function resolveInside(folder: string, requestPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const root = resolve(folder);
  const path = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return path.startsWith(root + sep) ? path : undefined;
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = resolveInside(folder, (request.url ?? '/').split(/[?#]/)[0] ?? '/');
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || found === undefined || !found.isFile()) return refuse(response, 404);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': found.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
