/**
 * Several browsers elsewhere, one result each: side by side where they are different computers, one after the other where they share one,
 * because two runs on one computer would measure each other. A lost one ends its own result only.
 * Place: commands/run with more than one --connect.
 */
import { join } from 'node:path';
import type { ResultDocument } from '../result/schema';
import type { RunCommand } from './arguments';
import type { Endpoint } from './connect-option';
import type { ConsolePort } from './console-port';
import { type ErrorDocument, errorDocument } from './error-document';
import { type ExitCode, firstExitCode } from './exit-code';
import { formatResult, leftOut } from './formats';
import { type Judged, measureAndJudge, type Setup } from './measurement';
import { writeText } from './output-files';
import { createProgress, type Progress } from './progress';
import { saved, writeToFolder } from './result-output';

export interface Member {
  /** From 1, as given on the command line. */
  readonly number: number;
  readonly endpoint: Endpoint;
}

export interface FleetEntry extends Member {
  readonly code: ExitCode;
  readonly outcome:
    | { readonly kind: 'result'; readonly result: ResultDocument }
    | { readonly kind: 'failed'; readonly error: ErrorDocument };
  /** Where it was written. */
  readonly file: string | null;
}

export function runFleet(setup: Setup, port: ConsolePort, interrupted: AbortSignal): Promise<FleetEntry[]> {
  return eachInTurn(setup.command.connect, async (member) => {
    const own = portOf(member, port);
    const progress = createProgress(own, () => performance.now());
    try {
      return keepResult(setup.command, member, await measureAndJudge(setup, member.endpoint, progress, interrupted), own);
    } catch (thrown) {
      return keepFailure(setup.command, member, errorDocument(thrown), progress, own);
    }
  });
}

/** Same host: in the order given. Different hosts: at once. */
export function eachInTurn<Value>(endpoints: readonly Endpoint[], work: (member: Member) => Promise<Value>): Promise<Value[]> {
  const lastOfHost = new Map<string, Promise<unknown>>();
  const all = endpoints.map((endpoint, index) => {
    const host = endpoint.isHere ? 'here' : endpoint.host;
    const before = lastOfHost.get(host) ?? Promise.resolve();
    const done = before.then(() => work({ number: index + 1, endpoint }));
    lastOfHost.set(
      host,
      done.catch(() => undefined),
    );
    return done;
  });
  return Promise.all(all);
}

/** Every line names its browser, and nothing is rewritten: several cannot share one line. */
function portOf({ number, endpoint }: Member, port: ConsolePort): ConsolePort {
  return { out: port.out, error: (text) => port.error(text.replace(/^(?=.)/gm, `${number} ${endpoint.name}: `)), isTerminal: false };
}

function keepResult(command: RunCommand, member: Member, { result, code }: Judged, port: ConsolePort): FleetEntry {
  const text = formatResult(command.format, result, command);
  const heading = HEADINGS[command.format];
  if (heading !== undefined) port.out(heading(`${member.number} ${member.endpoint.name}`, text));
  port.error(leftOut(command.format, result));
  let file: string | null = null;
  const written = saved(port, () => {
    if (command.out !== undefined) file = writeToFolder(command, command.out, fileName('result', member), result, text);
  });
  return { ...member, code: firstExitCode([code, written]), outcome: { kind: 'result', result }, file };
}

/** Formats that can hold several results one after the other. */
const HEADINGS: Readonly<Partial<Record<RunCommand['format'], (name: string, text: string) => string>>> = {
  text: (name, text) => `== ${name} ==\n\n${text}\n`,
  md: (name, text) => `# ${name}\n\n${text}\n`,
  github: (name, text) => `::group::${name}\n${text}::endgroup::\n`,
};

function keepFailure(command: RunCommand, member: Member, error: ErrorDocument, progress: Progress, port: ConsolePort): FleetEntry {
  progress.say(`${error.sentence} ${error.advice}`);
  let file: string | null = null;
  const written = saved(port, () => {
    if (command.out === undefined) return;
    const path = join(command.out, `${fileName('error', member)}.json`);
    writeText(path, `${JSON.stringify(error, null, 2)}\n`);
    file = path;
  });
  return { ...member, code: firstExitCode([error.exit_code, written]), outcome: { kind: 'failed', error }, file };
}

function fileName(what: 'result' | 'error', { number, endpoint }: Member): string {
  return `hashwatt-${what}-${number}-${endpoint.name.replace(/[^A-Za-z0-9.]+/g, '-')}`;
}
