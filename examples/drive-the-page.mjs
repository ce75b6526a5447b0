/**
 * Drives the Hashwatt page from any Playwright script: starts a run, prints each window as it is measured, then the median.
 * Usage: npm start, then: node examples/drive-the-page.mjs http://127.0.0.1:8080/ /path/to/chromium
 */
import { chromium } from 'playwright';

const [address = 'http://127.0.0.1:8080/', executablePath] = process.argv.slice(2);
const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--enable-unsafe-webgpu', ...(isRoot ? ['--no-sandbox'] : [])],
});
const page = await browser.newPage();
await page.exposeFunction('showWindow', ({ index, rate }) => console.log(`window ${index}: ${(rate / 1e6).toFixed(2)} MH/s`));
await page.goto(address);
const result = await page.evaluate(async () => {
  const shown = [];
  window.addEventListener('hashwatt:sample', ({ detail }) => shown.push(window.showWindow(detail)));
  const document = await window.hashwatt.run({ profile: 'smoke', backend: 'cpu', threads: 1 });
  await Promise.all(shown);
  return document;
});
await browser.close();

const headline = result.runs.find((run) => run.index === result.headline_run_index);
console.log(`median ${(headline.hashrate.median_h_per_s / 1e6).toFixed(2)} MH/s, verdict ${result.validity.verdict}`);
