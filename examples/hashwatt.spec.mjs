/**
 * Hashwatt inside a Playwright test suite: correctness on every backend of this machine, and no dependence on its speed.
 * Usage: npm start, then: npx playwright test -c examples
 * HASHWATT_URL is the page's address, HASHWATT_BROWSER the browser's path if Playwright's own is not installed.
 */
import { expect, test } from 'playwright/test';

const { HASHWATT_URL = 'http://127.0.0.1:8080/', HASHWATT_BROWSER } = process.env;
const isRoot = process.getuid?.() === 0;

test.use({
  launchOptions: {
    ...(HASHWATT_BROWSER === undefined ? {} : { executablePath: HASHWATT_BROWSER }),
    args: ['--enable-unsafe-webgpu', ...(isRoot ? ['--no-sandbox'] : [])],
  },
});

for (const backend of ['cpu', 'webgpu']) {
  test(`the ${backend} kernel finds known blocks again, and its audit passes`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(HASHWATT_URL);
    const { runs, validity } = await page.evaluate((options) => window.hashwatt.run(options), { profile: 'smoke', backend });
    test.skip(runs[0].status === 'unsupported', `no ${backend} here: ${runs[0].reason}`);
    expect(validity.reasons.filter(({ severity }) => severity === 'invalid')).toEqual([]);
    expect(runs[0].audit).toMatchObject({ passed: true, matches_wrong: 0 });
    expect(runs[0].audit.known_blocks.filter(({ found }) => !found)).toEqual([]);
  });
}

test('the genesis block’s nonce is found again', async ({ page }) => {
  await page.goto(HASHWATT_URL);
  const headerHex = `01000000${'00'.repeat(32)}3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d00000000`;
  const order = { headerHex, firstNonce: 2083236893 - 500, count: 1000, zeroBits: 32, backend: 'cpu' };
  const { matches } = await page.evaluate((asked) => window.hashwatt.search(asked), order);
  expect(matches.map(({ nonce }) => nonce)).toEqual([2083236893]);
});
