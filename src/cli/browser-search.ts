/**
 * Where a browser comes from: an explicit path, Playwright's own, the system's, or an installation; decided over a host that tests fake.
 * Place: pure; browser-host.ts is the real host, browser-connection.ts starts what is found.
 */
import { HashwattError } from '../core/errors';

/** The machine as the search sees it. */
export interface BrowserHost {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  isExecutable(path: string): boolean;
  /** Starts the file with --version: finds missing libraries and Ubuntu's snap hints, which look like a browser and are none. */
  answers(path: string): Promise<boolean>;
  /** Where Playwright keeps its own Chromium, there or not. */
  playwrightPath(): string;
  /** Runs a program without asking anything; false when it fails, is missing or takes longer. */
  run(step: InstallStep): Promise<boolean>;
  /** One line for the person who waits. */
  say(line: string): void;
}

export interface InstallStep {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly limitSeconds: number;
}

/** A way to get a browser: its steps one after the other, all of which must work. */
export interface InstallRecipe {
  readonly name: string;
  readonly steps: readonly InstallStep[];
  /** Pointless unless the recipe before it worked. */
  readonly completesPrevious?: boolean;
}

export type BrowserSource = 'option' | 'environment' | 'playwright' | 'system' | 'installed';

export interface FoundBrowser {
  readonly path: string;
  readonly source: BrowserSource;
}

/** `node` runs Playwright's installer without npx, which would ask before it downloads. */
export interface InstallerPaths {
  readonly node: string;
  readonly playwrightCli: string;
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const LINUX_PATHS = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Paths where a system browser may be, most wanted first; doubles removed. */
export function systemCandidates(host: Pick<BrowserHost, 'platform' | 'environment'>): string[] {
  const { platform, environment } = host;
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter(isGiven);
    return unique(WINDOWS_APPS.flatMap((app) => roots.map((root) => `${root}\\${app}`)));
  }
  const folders = (environment.PATH ?? '').split(':').filter(isGiven);
  const onPath = LINUX_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(isGiven(environment.HOME) ? [`${environment.HOME}/Applications`] : [])];
    return unique([...MAC_APPS.flatMap((app) => roots.map((root) => `${root}/${app}`)), ...onPath]);
  }
  return unique([...onPath, ...LINUX_PATHS]);
}

/** An explicit choice is taken as it is or refused: a typing error must not end in another browser's number. */
function explicitBrowser(host: BrowserHost, option: string | undefined): FoundBrowser | undefined {
  const [path, source]: [string | undefined, BrowserSource] = isGiven(option)
    ? [option, 'option']
    : [host.environment.HASHWATT_BROWSER, 'environment'];
  if (!isGiven(path)) return undefined;
  if (host.isExecutable(path)) return { path, source };
  const setting = source === 'option' ? '--browser' : 'HASHWATT_BROWSER';
  throw new HashwattError('browser-missing', `${setting} names ${path}, which is not there or not a program`);
}

/** What is there already; undefined when nothing that starts was found. */
export async function findBrowser(host: BrowserHost, option?: string): Promise<FoundBrowser | undefined> {
  const explicit = explicitBrowser(host, option);
  if (explicit !== undefined) return explicit;
  const candidates: FoundBrowser[] = [
    { path: host.playwrightPath(), source: 'playwright' },
    ...systemCandidates(host).map((path) => ({ path, source: 'system' as const })),
  ];
  for (const candidate of candidates) {
    if (!host.isExecutable(candidate.path)) continue;
    if (await host.answers(candidate.path)) return candidate;
    host.say(`${candidate.path} is there but does not start; looking further.`);
  }
  return undefined;
}

const DOWNLOAD_SECONDS = 300;
const INDEX_SECONDS = 120;
const PACKAGE_SECONDS = 480;

/** Ways to install, best first. The system's package manager is used as root only: no password is ever asked for. */
export function installRecipes(host: Pick<BrowserHost, 'platform' | 'isRoot'>, paths: InstallerPaths): InstallRecipe[] {
  const installer = (...parameters: string[]): InstallStep => ({
    command: paths.node,
    parameters: [paths.playwrightCli, ...parameters],
    limitSeconds: DOWNLOAD_SECONDS,
  });
  const download: InstallRecipe = { name: "Playwright's Chromium", steps: [installer('install', '--no-shell', 'chromium')] };
  if (host.platform !== 'linux' || !host.isRoot) return [download];
  const recipe = (name: string, ...steps: [string, string[], number][]): InstallRecipe => ({
    name,
    steps: steps.map(([command, parameters, limitSeconds]) => ({ command, parameters, limitSeconds })),
  });
  return [
    download,
    { name: "the system libraries for Playwright's Chromium", steps: [installer('install-deps', 'chromium')], completesPrevious: true },
    recipe(
      'Chromium with apt-get',
      ['apt-get', ['update', '-qq'], INDEX_SECONDS],
      ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], PACKAGE_SECONDS],
    ),
    recipe('Chromium with dnf', ['dnf', ['install', '-y', '-q', 'chromium'], PACKAGE_SECONDS]),
    recipe('Chromium with apk', ['apk', ['add', '--no-cache', 'chromium'], PACKAGE_SECONDS]),
    recipe('Chromium with pacman', ['pacman', ['-Sy', '--noconfirm', 'chromium'], PACKAGE_SECONDS]),
    recipe('Chromium with zypper', ['zypper', ['--non-interactive', 'install', 'chromium'], PACKAGE_SECONDS]),
  ];
}

/** @throws HashwattError `browser-missing` when nothing is there and nothing could be installed. */
export async function obtainBrowser(host: BrowserHost, paths: InstallerPaths, option?: string): Promise<FoundBrowser> {
  const found = await findBrowser(host, option);
  if (found !== undefined) return found;
  host.say('No Chrome, Edge or Chromium found; trying to install one.');
  const tried: string[] = [];
  let hasWorked = false;
  for (const recipe of installRecipes(host, paths)) {
    if (recipe.completesPrevious === true && !hasWorked) continue;
    hasWorked = await isInstalled(host, recipe);
    if (!hasWorked) continue;
    tried.push(recipe.name);
    const installed = await findBrowser(host);
    if (installed === undefined) continue;
    host.say(`Installed: ${installed.path}`);
    return { path: installed.path, source: 'installed' };
  }
  throw new HashwattError('browser-missing', tried.length === 0 ? undefined : `installed ${tried.join(', then ')}, but no browser starts`);
}

async function isInstalled(host: BrowserHost, recipe: InstallRecipe): Promise<boolean> {
  const limit = recipe.steps.reduce((sum, step) => sum + step.limitSeconds, 0);
  host.say(`Installing ${recipe.name}, at most ${Math.ceil(limit / 60)} minutes.`);
  for (const step of recipe.steps) {
    if (await host.run(step)) continue;
    host.say(`Not possible here: ${step.command} ${step.parameters.at(-1) ?? ''}`);
    return false;
  }
  return true;
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
