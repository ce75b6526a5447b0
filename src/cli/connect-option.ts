/**
 * `--connect`: where a browser already runs. Playwright servers, DevTools endpoints (CDP), Selenium Grids, told apart by their address.
 * Place: under arguments.ts; browser-connection.ts connects. What is printed of an address never holds its password or token.
 */
import { isIP } from 'node:net';
import { refused } from './numbers';

const KINDS = ['playwright', 'cdp', 'grid'] as const;
export type EndpointKind = (typeof KINDS)[number];

export interface Endpoint {
  readonly kind: EndpointKind;
  /** As connected to: may hold secrets, is never printed. */
  readonly address: string;
  readonly host: string;
  /** For reports and file names. */
  readonly name: string;
  /** On this computer, which sees pages that this computer serves to itself. */
  readonly isHere: boolean;
}

const EXPECTED = 'ws://host:port (Playwright server), http://host:port (DevTools) or grid+http://host:port (Selenium Grid)';

/** @throws HashwattError `argument-invalid` */
export function parseEndpoint(text: string): Endpoint {
  const [, prefix, address = ''] = /^(?:(playwright|cdp|grid)\+)?((?:ws|http)s?:\/\/\S+)$/.exec(text) ?? [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // The text itself is not repeated: it may hold a token.
  if (url === undefined || url.hostname === '')
    throw refused('--connect', EXPECTED, address === '' ? text : `${address.split('://')[0]}://…`);
  const kind = KINDS.find((known) => known === prefix) ?? kindOf(url);
  const isWebSocket = url.protocol.startsWith('ws');
  if ((kind === 'playwright' && !isWebSocket) || (kind === 'grid' && isWebSocket)) {
    throw refused('--connect', kind === 'grid' ? 'http or https behind grid+' : 'ws or wss behind playwright+', `${kind}+${url.protocol}`);
  }
  return { kind, address, host: url.hostname, name: `${kind} ${url.host}`, isHere: isLoopback(url.hostname) };
}

function kindOf(url: URL): EndpointKind {
  if (url.protocol.startsWith('ws')) return url.pathname.includes('/devtools/') ? 'cdp' : 'playwright';
  return /\/wd\/hub\/?$/.test(url.pathname) ? 'grid' : 'cdp';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Playwright servers reach this computer's own addresses through their connection; other kinds on other computers do not. */
export function seesLoopback({ kind, isHere }: Endpoint): boolean {
  return kind === 'playwright' || isHere;
}

/** An address of this computer to serve the page at. @throws HashwattError `argument-invalid` */
export function parseBind(text: string): string {
  if (isIP(text) === 0 || /^(0\.0\.0\.0|::)$/.test(text)) {
    throw refused('--bind', 'an IP address of this computer, for example 192.168.1.20', text);
  }
  return text;
}
