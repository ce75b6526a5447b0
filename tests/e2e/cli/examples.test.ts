import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { findTestBrowser } from '../../browser';

const EXAMPLE = fileURLToPath(new URL('../../../examples/drive-the-page.mjs', import.meta.url));

test('the Playwright example drives the served page and prints each window and the median', async () => {
  const { executablePath } = await findTestBrowser();
  const words = [EXAMPLE, inject('pageUrl'), ...(executablePath === undefined ? [] : [executablePath])];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  expect(stdout).toMatch(/^window 0: \d+\.\d\d MH\/s$/m);
  expect(stdout).toMatch(/^median \d+\.\d\d MH\/s, verdict not-comparable$/m);
});
