import { describe, expect, test } from 'vitest';
import { type BrowserHost, findBrowser, installRecipes, obtainBrowser, systemCandidates } from '../../../src/cli/browser-search';
import { HashwattError } from '../../../src/core/errors';

const PLAYWRIGHT = '/cache/playwright/chrome';
const PATHS = { node: '/bin/node', playwrightCli: '/pw/cli.js' };

interface Machine {
  platform?: string;
  environment?: Record<string, string>;
  isRoot?: boolean;
  /** Files that are there and start. */
  working?: string[];
  /** Files that are there and do not start. */
  broken?: string[];
  /** What a program that works brings: its command line to a path. */
  installs?: Record<string, string>;
}

function fakeHost(machine: Machine): { host: BrowserHost; ran: string[]; said: string[] } {
  const working = new Set(machine.working);
  const ran: string[] = [];
  const said: string[] = [];
  const host: BrowserHost = {
    platform: machine.platform ?? 'linux',
    environment: machine.environment ?? { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: machine.isRoot ?? false,
    isExecutable: (path) => working.has(path) || (machine.broken ?? []).includes(path),
    answers: async (path) => working.has(path),
    playwrightPath: () => PLAYWRIGHT,
    run: async (step) => {
      const line = [step.command, ...step.parameters].join(' ');
      ran.push(line);
      const brought = machine.installs?.[line];
      if (brought === undefined) return false;
      if (brought !== '') working.add(brought);
      return true;
    },
    say: (line) => said.push(line),
  };
  return { host, ran, said };
}

const APT_INSTALL = 'apt-get install -y -qq --no-install-recommends chromium';
const DOWNLOAD = '/bin/node /pw/cli.js install --no-shell chromium';

describe('search order', () => {
  test('the --browser option wins over the environment and everything found', async () => {
    const { host } = fakeHost({ environment: { HASHWATT_BROWSER: '/env' }, working: ['/option', '/env', PLAYWRIGHT, '/usr/bin/chromium'] });
    expect(await findBrowser(host, '/option')).toEqual({ path: '/option', source: 'option' });
  });

  test('HASHWATT_BROWSER wins over Playwright and the system', async () => {
    const { host } = fakeHost({
      environment: { HASHWATT_BROWSER: '/env', PATH: '/usr/bin' },
      working: ['/env', PLAYWRIGHT, '/usr/bin/chromium'],
    });
    expect(await findBrowser(host)).toEqual({ path: '/env', source: 'environment' });
  });

  test("Playwright's own wins over the system's", async () => {
    const { host } = fakeHost({ working: [PLAYWRIGHT, '/usr/bin/chromium'] });
    expect(await findBrowser(host)).toEqual({ path: PLAYWRIGHT, source: 'playwright' });
  });

  test('an empty HASHWATT_BROWSER counts as not given', async () => {
    const { host } = fakeHost({ environment: { HASHWATT_BROWSER: '', PATH: '/usr/bin' }, working: ['/usr/bin/chromium'] });
    expect(await findBrowser(host)).toEqual({ path: '/usr/bin/chromium', source: 'system' });
  });

  test('an explicit path that is not there is refused, even when another browser is', async () => {
    const { host } = fakeHost({ environment: { HASHWATT_BROWSER: '/nowhere' }, working: [PLAYWRIGHT] });
    await expect(findBrowser(host)).rejects.toThrow(/HASHWATT_BROWSER names \/nowhere/);
  });

  test('a file that is there but does not start (a snap hint, missing libraries) is passed over with a message', async () => {
    const { host, said } = fakeHost({ broken: [PLAYWRIGHT, '/usr/bin/chromium'], working: ['/usr/bin/microsoft-edge'] });
    expect(await findBrowser(host)).toEqual({ path: '/usr/bin/microsoft-edge', source: 'system' });
    expect(said.join('\n')).toContain('/usr/bin/chromium is there but does not start');
  });
});

describe('system paths', () => {
  test('macOS looks for Chrome and Edge in both Applications folders', () => {
    const paths = systemCandidates({ platform: 'darwin', environment: { HOME: '/Users/a', PATH: '/usr/bin' } });
    expect(paths[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  test('Windows looks under both Program Files and the local application folder', () => {
    const environment = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\L' };
    const paths = systemCandidates({ platform: 'win32', environment });
    expect(paths[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(paths).toContain('C:\\L\\Google\\Chrome\\Application\\chrome.exe');
  });

  test('no path is looked at twice when PATH names a folder twice', () => {
    const paths = systemCandidates({ platform: 'linux', environment: { PATH: '/usr/bin:/usr/bin' } });
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('installation', () => {
  test('an ordinary user gets the download and never a package manager, which would ask for a password', () => {
    expect(
      installRecipes({ platform: 'linux', isRoot: false }, PATHS).flatMap((recipe) => recipe.steps.map((step) => step.command)),
    ).toEqual(['/bin/node']);
  });

  test('root without internet to the download falls to apt-get: index, then package', async () => {
    const { host, ran, said } = fakeHost({ isRoot: true, installs: { 'apt-get update -qq': '', [APT_INSTALL]: '/usr/bin/chromium' } });
    expect(await obtainBrowser(host, PATHS)).toEqual({ path: '/usr/bin/chromium', source: 'installed' });
    expect(ran).toEqual([DOWNLOAD, 'apt-get update -qq', APT_INSTALL]);
    expect(said.join('\n')).toContain('Installed: /usr/bin/chromium');
  });

  test('the package index failing skips the package, not the other package managers', async () => {
    const { host, ran } = fakeHost({ isRoot: true, installs: { 'apk add --no-cache chromium': '/usr/bin/chromium' } });
    await obtainBrowser(host, PATHS);
    expect(ran).not.toContain(APT_INSTALL);
  });

  test("a download that works but lacks libraries is completed with Playwright's own list", async () => {
    const libraries = '/bin/node /pw/cli.js install-deps chromium';
    const { host, ran } = fakeHost({ isRoot: true, broken: [PLAYWRIGHT], installs: { [DOWNLOAD]: '', [libraries]: PLAYWRIGHT } });
    expect(await obtainBrowser(host, PATHS)).toEqual({ path: PLAYWRIGHT, source: 'installed' });
    expect(ran).toEqual([DOWNLOAD, libraries]);
  });

  test('nothing is installed when a browser is there', async () => {
    const { host, ran } = fakeHost({ isRoot: true, working: ['/usr/bin/chromium'] });
    await obtainBrowser(host, PATHS);
    expect(ran).toEqual([]);
  });

  test('every step has a time limit', () => {
    for (const recipe of installRecipes({ platform: 'linux', isRoot: true }, PATHS)) {
      for (const step of recipe.steps) expect(step.limitSeconds).toBeGreaterThan(0);
    }
  });

  test('when all fail the error is browser-missing and says what to do', async () => {
    const { host } = fakeHost({ isRoot: true });
    const failure = await obtainBrowser(host, PATHS).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HashwattError);
    expect(failure).toMatchObject({ code: 'browser-missing', kind: 'unavailable' });
    expect((failure as HashwattError).advice).toContain('HASHWATT_BROWSER');
  });
});
