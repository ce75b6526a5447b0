/**
 * Answers for the page's own files from a copy on this device, so that the page works without a network. Knows the list of its files and
 * asks for nothing else; every other request passes it by untouched. A new version waits beside the old one until no tab needs the old one,
 * or until the page, idle, passes on the visitor's consent (copy.ts): nothing changes under a run.
 * Place: entry of its own bundle (service.worker.js), built by vite-plugin-pwa, which fills in the list. Source: W3C, "Service Workers".
 */
import { ACTIVATE } from './messages';

interface ListedFile {
  readonly url: string;
  /** Null where the name itself changes with the content. */
  readonly revision: string | null;
}

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ListedFile[] };

const PREFIX = 'hashwatt-files-';
const files = self.__WB_MANIFEST;
/** The start page's revision covers all named by their content, since it leads to them; the others have revisions of their own. */
const COPY = `${PREFIX}${files.map(({ revision }) => revision ?? '').join('')}`;

const addressOf = (url: string): string => new URL(url, self.location.href).href;
const listed = new Set(files.map(({ url }) => addressOf(url)));

self.addEventListener('install', (event) => event.waitUntil(fillCopy()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const address = fileAddress(event.request);
  if (address !== undefined) event.respondWith(answer(address, event.request));
});
self.addEventListener('message', (event) => {
  if (event.data === ACTIVATE) event.waitUntil(self.skipWaiting());
});

/** All or nothing: one file missing, and the version before stays. */
async function fillCopy(): Promise<void> {
  const copy = await caches.open(COPY);
  await Promise.all(files.map((file) => copyFile(copy, file)));
}

async function copyFile(copy: Cache, { url, revision }: ListedFile): Promise<void> {
  const address = addressOf(url);
  const kept = revision === null ? await caches.match(address) : undefined;
  const response = kept ?? (await fetch(address, revision === null ? {} : { cache: 'no-cache' }));
  if (!response.ok) throw new TypeError(`${url} answered ${response.status}`);
  await copy.put(address, response);
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== COPY) await caches.delete(name);
  // The first visit is without a network too, from here on.
  await self.clients.claim();
}

/** The listed file that a request asks for; settings in the address (`?lang=es`) are read by the page, not by a server. */
function fileAddress({ method, url }: Request): string | undefined {
  if (method !== 'GET') return undefined;
  const address = new URL(url);
  address.search = '';
  address.hash = '';
  const path = address.href.replace(/\/index\.html$/, '/');
  return listed.has(path) ? path : undefined;
}

/** The browser or the visitor may have deleted the copy: looked up by name, since opening it would make it anew. */
async function answer(address: string, request: Request): Promise<Response> {
  return (await caches.match(address, { cacheName: COPY })) ?? fetch(request);
}
