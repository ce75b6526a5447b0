/**
 * The browser that the tests drive: the one the command line would drive, with the same flags; never a silent skip.
 * Place: vite.config.ts (project "browser") and every test that starts a browser ask here.
 */

export interface TestBrowser {
  /** Absent when nothing was found: Playwright then fails with its own sentence on how to install one. */
  readonly executablePath?: string;
  readonly args: string[];
}

export async function findTestBrowser(): Promise<TestBrowser> {
  // Loaded when asked for: a build reads this file too and has no use for Playwright.
  const { locateBrowser } = await import('../src/cli/browser-host');
  const { found, flags } = await locateBrowser();
  return found === undefined ? { args: flags } : { executablePath: found.path, args: flags };
}
