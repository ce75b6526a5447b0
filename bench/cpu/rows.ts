/**
 * The CPU's lines of the table. Each compares with a peer at the same job, in turn, on this machine, now.
 * Goals are those of the project: ten and eighteen times @noble/hashes, seven times hash-wasm, level with scalar C, n workers 0.95 n.
 */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { describe, emptyRow, median, ratioOf, type Row, row } from '../row';
import { type BenchBrowser, openBenchBrowser } from './chromium';
import { bestOfLaunches, LAUNCHES, type PeerRates, ROUNDS, TURN_MS } from './peers';
import { scalarRows } from './scalar-rows';

const run = promisify(execFile);

const UNIT = 'MH/s';
const METHOD = `one thread, best of ${LAUNCHES} launches, medians of ${ROUNDS} turns of ${TURN_MS} ms`;
const FRESH_WORKERS = 30;

export async function cpuRows(): Promise<Row[]> {
  const inNode = peerRows(bestOfLaunches(await inFreshProcesses()), '', `Node ${process.versions.node}`, 10);
  let browser: BenchBrowser;
  try {
    browser = await openBenchBrowser();
  } catch (error) {
    const reason = `no browser here: ${describe(error)}`;
    const missing = Object.entries(CHROMIUM_GOALS).map(([id, goal]) => emptyRow(id, goal, UNIT, reason));
    return [...inNode, ...(await scalarRows(null)), ...missing];
  }
  try {
    return [...inNode, ...(await scalarRows(browser)), ...(await chromiumRows(browser))];
  } finally {
    await browser.close();
  }
}

/** Each launch is this program again, asked for its rates alone. */
async function inFreshProcesses(): Promise<readonly PeerRates[]> {
  const launches: PeerRates[] = [];
  for (let launch = 0; launch < LAUNCHES; launch++) {
    const { stdout } = await run(process.execPath, [process.argv[1] ?? '', '--rates']);
    launches.push(JSON.parse(stdout) as PeerRates);
  }
  return launches;
}

function peerRows(rates: PeerRates, suffix: string, where: string, nobleGoal: number): Row[] {
  const ours = [
    { name: '', rate: rates.single, headers: 'one header' },
    { name: '-rolled', rate: rates.rolled, headers: `${rates.rolledHeaders} version-rolled headers` },
  ];
  const peers = [
    { id: 'cpu-noble', goal: nobleGoal, rate: rates.noble, name: '@noble/hashes on whole headers' },
    { id: 'cpu-hash-wasm', goal: 7, rate: rates.hashWasm, name: 'hash-wasm (WebAssembly) with saved midstate' },
  ];
  return peers.flatMap((peer) =>
    ours.map(({ name, rate, headers }) =>
      row(
        `${peer.id}${name}${suffix}`,
        peer.goal,
        UNIT,
        mega(rate),
        mega(peer.rate),
        `${headers} against ${peer.name}; ${where}, ${METHOD}`,
      ),
    ),
  );
}

function mega(rate: number): number {
  return rate / 1e6;
}

async function chromiumRows(browser: BenchBrowser): Promise<Row[]> {
  const launches: PeerRates[] = [];
  for (let launch = 0; launch < LAUNCHES; launch++)
    launches.push(await browser.withPage((page) => page.evaluate(() => globalThis.benchPage.peers())));
  const name = `Chromium ${browser.version} worker`;
  return [
    ...peerRows(bestOfLaunches(launches), '-chromium', name, 18),
    await scalingRow(browser, name),
    ...(await launchRows(browser, name)),
  ];
}

/** What cannot be measured without a browser. */
const CHROMIUM_GOALS: Readonly<Record<string, number>> = {
  'cpu-c-scalar-chromium': 0.95,
  'cpu-c-scalar-rolled-chromium': 1,
  'cpu-noble-chromium': 18,
  'cpu-noble-rolled-chromium': 18,
  'cpu-hash-wasm-chromium': 7,
  'cpu-hash-wasm-rolled-chromium': 7,
  'cpu-scaling': 0.95,
  'cpu-steadiness': 0.95,
  'cpu-warm-up': 1,
};

async function scalingRow(browser: BenchBrowser, name: string): Promise<Row> {
  const threads = availableParallelism();
  if (threads < 2) return emptyRow('cpu-scaling', 0.95, UNIT, 'only one core here');
  const { one, all } = await browser.withPage((page) => page.evaluate((count) => globalThis.benchPage.scaling(count), threads));
  const note = `${threads} workers against ${threads} times one, ${name}, tuned, 7 turns of 0.7 s; true only while ${threads} cores are free`;
  return row('cpu-scaling', 0.95, UNIT, mega(all), mega(one * threads), note);
}

async function launchRows(browser: BenchBrowser, name: string): Promise<Row[]> {
  const launches: { rate: number; warmAfter: number }[] = [];
  for (let index = 0; index < FRESH_WORKERS; index++)
    launches.push(await browser.withPage((page) => page.evaluate(() => globalThis.benchPage.launch())));
  const rates = launches.map(({ rate }) => rate);
  const slowest = Math.max(...launches.map(({ warmAfter }) => warmAfter));
  const warm = median(launches.map(({ warmAfter }) => warmAfter));
  const note = `worst of ${FRESH_WORKERS} fresh launches against their median, ${name}, one worker, tuned (copies timed, the quickest kept)`;
  return [
    row('cpu-steadiness', 0.95, UNIT, mega(Math.min(...rates)), mega(median(rates)), note),
    // The other way round than the rest: the limit stands for "theirs", so that at least 1 is good.
    {
      id: 'cpu-warm-up',
      ours: Math.round(slowest),
      theirs: 1000,
      unit: 'ms',
      ratio: ratioOf(1000, slowest),
      goal: 1,
      note: `slowest of ${FRESH_WORKERS} cold workers to 90 % of their rate, start of the worker included, against one second; median ${Math.round(warm)} ms; ${name}`,
    },
  ];
}
