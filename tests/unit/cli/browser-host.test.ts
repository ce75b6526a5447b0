import { expect, test } from 'vitest';
import { browserFlags } from '../../../src/cli/browser-flags';
import { createBrowserHost, installerPaths } from '../../../src/cli/browser-host';

const said: string[] = [];
const host = createBrowserHost((line) => said.push(line));
const node = (code: string, limitSeconds = 60) => host.run({ command: process.execPath, parameters: ['-e', code], limitSeconds });

test('a program that ends well is a success, any other code is none', async () => {
  expect(await node('process.exit(0)')).toBe(true);
  expect(await node('process.exit(3)')).toBe(false);
});

test('a program that is not there is a failure, not an exception', async () => {
  expect(await host.run({ command: 'no-such-package-manager', parameters: [], limitSeconds: 60 })).toBe(false);
});

test('a program that never ends is ended at its limit, its children too', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });`;
  expect(await node(`${child} setInterval(() => {}, 1000)`, 0.5)).toBe(false);
});

test('a program that asks a question gets the end of input instead of a waiting terminal', async () => {
  expect(await node(`process.stdin.on('end', () => process.exit(0)).resume()`)).toBe(true);
});

test('what prints no version is no browser', async () => {
  expect(await host.answers('/bin/false')).toBe(false);
  expect(await host.answers('/nonexistent')).toBe(false);
});

test("Playwright's installer is where it is said to be", () => {
  expect(host.isExecutable(installerPaths().node)).toBe(true);
  expect(installerPaths().playwrightCli).toMatch(/playwright.cli\.js$/);
});

test('the sandbox is switched off for root only, Vulkan asked for on Linux only', () => {
  expect(browserFlags('linux', true)).toContain('--no-sandbox');
  expect(browserFlags('linux', false)).not.toContain('--no-sandbox');
  expect(browserFlags('linux', false)).toContain('--enable-features=Vulkan');
  expect(browserFlags('darwin', false)).toEqual(['--enable-unsafe-webgpu']);
});
