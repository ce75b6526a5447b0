/**
 * Our loops against scalar C, in Node and in a Chromium worker. Each round gives every side one turn: Node, Chromium, every shape of C.
 * Place: beside rows.ts, which does the JavaScript and WebAssembly peers.
 */
import { describe, emptyRow, median, type Row, row } from '../row';
import { type BenchBrowser } from './chromium';
import { type OurTurn, openOurLoops } from './our-loops';
import { ROUNDS, TURN_MS } from './peers';
import { compileScalarPrograms, FLAGS, type ScalarProgram, type ScalarPrograms } from './scalar-c';

const UNIT = 'MH/s';
const NONCES_A_TURN = 600_000;
const IDS = { node: ['cpu-c-scalar', 'cpu-c-scalar-rolled'], chromium: ['cpu-c-scalar-chromium', 'cpu-c-scalar-rolled-chromium'] } as const;
const GOALS = [0.95, 1] as const;

/** Null: no browser here; its rows say so elsewhere. */
export async function scalarRows(browser: BenchBrowser | null): Promise<Row[]> {
  try {
    const compiled = await compileScalarPrograms();
    try {
      return await measured(compiled, browser);
    } finally {
      await compiled.remove();
    }
  } catch (error) {
    const reason = `no scalar C here: ${describe(error)}`;
    return [...IDS.node, ...IDS.chromium].map((id, index) => emptyRow(id, GOALS[index % 2] ?? 1, UNIT, reason));
  }
}

async function measured(compiled: ScalarPrograms, browser: BenchBrowser | null): Promise<Row[]> {
  const loops = openOurLoops();
  const expected = loops.matches(NONCES_A_TURN);
  const inNode: OurTurn[] = [];
  const inChromium: OurTurn[] = [];
  const inC = new Map<ScalarProgram, number[]>(compiled.programs.map((program) => [program, []]));
  const rounds = async (chromiumTurn: () => Promise<void>): Promise<void> => {
    for (let round = 0; round < ROUNDS; round++) {
      inNode.push(loops.turn(TURN_MS));
      await chromiumTurn();
      for (const [program, rates] of inC) rates.push(await rateOf(program, expected));
    }
  };
  if (browser === null) await rounds(async () => undefined);
  else
    await browser.withPage((page) =>
      rounds(async () => void inChromium.push(await page.evaluate((duration) => globalThis.benchPage.ourTurn(duration), TURN_MS))),
    );
  const shapes = [...inC].map(([{ name }, rates]) => ({ name, rate: median(rates) })).toSorted((one, other) => other.rate - one.rate);
  const [best] = shapes;
  if (best === undefined) throw new Error('no shape of C was compiled');
  const all = shapes.map(({ name, rate }) => `${name} ${mega(rate).toFixed(2)}`).join(', ');
  const note = `${compiled.compiler}, ${FLAGS.join(' ')}; ${all}; medians of ${ROUNDS} turns of ${TURN_MS} ms`;
  return [
    ...rowsOf(IDS.node, inNode, best.rate, `Node ${process.versions.node}; ${note}`),
    ...(browser === null ? [] : rowsOf(IDS.chromium, inChromium, best.rate, `Chromium ${browser.version} worker; ${note}`)),
  ];
}

function rowsOf(ids: (typeof IDS)[keyof typeof IDS], turns: readonly OurTurn[], theirs: number, note: string): Row[] {
  const single = median(turns.map((turn) => turn.single));
  const rolled = median(turns.map((turn) => turn.rolled));
  const headers = turns[0]?.rolledHeaders ?? Number.NaN;
  return [
    row(ids[0], GOALS[0], UNIT, mega(single), mega(theirs), `one header; best of five shapes of C: ${note}`),
    row(ids[1], GOALS[1], UNIT, mega(rolled), mega(theirs), `${headers} version-rolled headers against C's one: ${note}`),
  ];
}

/** Hashes per second. @throws where C counts other matches than ours. */
async function rateOf(program: ScalarProgram, expected: number): Promise<number> {
  const { matches, rate } = await program.time(NONCES_A_TURN);
  if (matches !== expected) throw new Error(`C (${program.name}) found ${matches} matches, ours ${expected}`);
  return rate;
}

function mega(rate: number): number {
  return rate / 1e6;
}
