/**
 * Our kernels beside their peers, one table: `npm run bench:kernels`, or JSON with `-- --json -` (a file name instead of the dash writes a file).
 * Place: outside the product; vite builds it with --mode bench. `--only cpu`, `--only gpu` or `--only gemm` runs one part. `--rates` is for cpu/rows.ts,
 * which starts this program again for a launch of its own.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { comparePeers } from './cpu/peers';
import { cpuRows } from './cpu/rows';
import type { Row } from './row';

/** Loaded when asked for: the CPU rows must not wait for a GPU. */
const matrixModules = import.meta.glob<{ matrixRows(): Promise<Row[]> }>('./gpu/matrix-rows.ts');
const gpuModules = import.meta.glob<{ gpuRows(): Promise<Row[]> }>('./gpu/rows.ts');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' }, rates: { type: 'boolean' } } });
  if (values.rates === true) return void process.stdout.write(JSON.stringify(await comparePeers()));
  const rows = await measure(values.only);
  const json = `${JSON.stringify({ rows }, null, 2)}\n`;
  if (values.json === '-') process.stdout.write(json);
  else if (values.json === undefined) process.stdout.write(table(rows));
  else await writeFile(values.json, json);
}

async function measure(only: string | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  const has = (part: string): boolean => only === undefined || only === part;
  if (has('cpu')) rows.push(...(await cpuRows()));
  if (has('gpu')) for (const load of Object.values(gpuModules)) rows.push(...(await (await load()).gpuRows()));
  if (has('gemm')) for (const load of Object.values(matrixModules)) rows.push(...(await (await load()).matrixRows()));
  return rows;
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ id, ours, theirs, unit, ratio, goal }) => [
    id,
    ours === null ? '-' : `${ours} ${unit}`,
    theirs === null ? '-' : `${theirs} ${unit}`,
    ratio === null ? '-' : ratio.toFixed(2),
    goal.toFixed(2),
    ratio === null ? 'not here' : ratio >= goal ? 'reached' : 'missed',
  ]);
  const lines = [['row', 'ours', 'theirs', 'ratio', 'goal', ''], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const notes = rows.map(({ id, note }) => `${id}: ${note}`);
  return `${[...text, '', ...notes].join('\n')}\n`;
}

await main();
