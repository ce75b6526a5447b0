/**
 * `run`: measure in a real browser, judge, print. The main job of the command line.
 * Place: between arguments.ts and the formats; one measurement here, several in fleet.ts.
 */
import { join } from 'node:path';
import type { RunCommand } from '../arguments';
import type { ConsolePort } from '../console-port';
import { type ExitCode, firstExitCode } from '../exit-code';
import { runFleet } from '../fleet';
import { fleetDocument, fleetTable } from '../fleet-report';
import { formatResult, leftOut } from '../formats';
import { measureAndJudge, prepare, type Setup } from '../measurement';
import { assertWritable, writeText } from '../output-files';
import { createProgress } from '../progress';
import { saved, writeToFolder } from '../result-output';

const FILE_NAME = 'hashwatt-result';

export async function run(command: RunCommand, port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  const setup = prepare(command);
  const { json, out } = command;
  if (json.kind === 'file') assertWritable(json.path);
  if (out !== undefined) assertWritable(join(out, FILE_NAME));
  const [endpoint, another] = command.connect;
  if (another !== undefined) return runSeveral(setup, port, interrupted);
  const progress = createProgress(port, () => performance.now());
  const { result, code } = await measureAndJudge(setup, endpoint, progress, interrupted);
  const text = formatResult(command.format, result, command);
  port.out(text);
  port.error(leftOut(command.format, result));
  const written = saved(port, () => {
    if (json.kind === 'file') writeText(json.path, formatResult('json', result));
    if (out !== undefined) writeToFolder(command, out, FILE_NAME, result, text);
  });
  return firstExitCode([code, written]);
}

/** Every result as it ends, all of them as a table at the end. */
async function runSeveral(setup: Setup, port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  const { json, format } = setup.command;
  const fleet = await runFleet(setup, port, interrupted);
  const document = `${JSON.stringify(fleetDocument(fleet), null, 2)}\n`;
  if (format === 'json') port.out(document);
  // Tables are for people; formats that programs read stay clean.
  if (format === 'json' || format === 'github') port.error(fleetTable(fleet));
  else port.out(fleetTable(fleet));
  const written = saved(port, () => {
    if (json.kind === 'file') writeText(json.path, document);
  });
  return firstExitCode([...fleet.map(({ code }) => code), written]);
}
