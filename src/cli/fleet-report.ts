/**
 * What a fleet gave, as a table for people and one document for programs.
 * Place: commands/run prints both at the end.
 */
import { measuredRateOf } from '../result/rate-text';
import { fastestThroughput } from '../result/throughput';
import { EXIT, type ExitCode, firstExitCode } from './exit-code';
import type { FleetEntry } from './fleet';
import { intervalText } from './unit-text';

export interface FleetDocument {
  readonly schema: 'hashwatt.fleet';
  readonly schema_version: 1;
  readonly exit_code: ExitCode;
  readonly entries: readonly {
    readonly number: number;
    readonly endpoint: string;
    readonly exit_code: ExitCode;
    /** One of both is null. */
    readonly result: object | null;
    readonly error: object | null;
  }[];
}

export function fleetDocument(fleet: readonly FleetEntry[]): FleetDocument {
  return {
    schema: 'hashwatt.fleet',
    schema_version: 1,
    exit_code: firstExitCode(fleet.map(({ code }) => code)),
    entries: fleet.map(({ number, endpoint, code, outcome }) => ({
      number,
      endpoint: endpoint.name,
      exit_code: code,
      result: outcome.kind === 'result' ? outcome.result : null,
      error: outcome.kind === 'failed' ? outcome.error : null,
    })),
  };
}

const COLUMNS = ['Browser', 'Rate', 'Verdict', 'Exit', 'File'] as const;

export function fleetTable(fleet: readonly FleetEntry[]): string {
  const rows = [COLUMNS, ...fleet.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function cellsOf({ number, endpoint, code, outcome, file }: FleetEntry): readonly string[] {
  const cells = outcome.kind === 'failed' ? ['none', outcome.error.code] : resultCells(outcome.result);
  return [`${number} ${endpoint.name}`, ...cells, code === EXIT.ok ? 'ok' : String(code), file ?? '-'];
}

function resultCells({
  runs,
  headline_run_index,
  validity,
  is_complete,
}: Extract<FleetEntry['outcome'], { kind: 'result' }>['result']): string[] {
  // Nothing hashed: what was multiplied or copied speaks for the browser.
  const run = runs.find(({ index }) => index === headline_run_index) ?? fastestThroughput({ runs });
  const measured = run === null ? null : measuredRateOf(run);
  const verdict = `${validity.verdict}${is_complete ? '' : ', incomplete'}`;
  if (measured === null) return ['none', verdict];
  const { rate, interval } = intervalText(measured);
  return [`${rate}, ${interval}`, verdict];
}
