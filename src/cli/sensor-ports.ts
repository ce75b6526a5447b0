/**
 * Files, programs and clock of this computer for the sensors, with reasons that a person can act on.
 * Place: measurement.ts and commands/doctor hand them to src/power/sensors.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { milliseconds } from '../core/units';
import type { SensorPorts } from '../power/sensors';

export interface SensorPlace {
  /** Stands before every path that is read; the system's own root otherwise. */
  readonly root?: string;
  /** PATH for the programs. */
  readonly path?: string | undefined;
  readonly platform?: string;
}

/** A program that hangs must not hold up the end of a run. */
const COMMAND_LIMIT_MS = 5000;

export function nodeSensorPorts({ root = '', path = process.env.PATH, platform = process.platform }: SensorPlace = {}): SensorPorts {
  return {
    readText: async (file) => {
      try {
        return await readFile(join(root, file), 'utf8');
      } catch (cause) {
        throw new Error(fileReason(cause), { cause });
      }
    },
    runCommand: (command, commandArguments) => output(command, commandArguments, path),
    now: () => milliseconds(performance.now()),
    isMac: platform === 'darwin',
  };
}

function output(command: string, commandArguments: readonly string[], path: string | undefined): Promise<string> {
  const options = { timeout: COMMAND_LIMIT_MS, encoding: 'utf8', env: { ...process.env, PATH: path } } as const;
  return new Promise((resolve, reject) => {
    execFile(command, [...commandArguments], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(commandReason(error, stderr), { cause: error }));
    });
  });
}

function commandReason(error: Error & { code?: unknown; killed?: boolean }, stderr: string): string {
  if (error.code === 'ENOENT') return 'not installed';
  if (error.code === 'EACCES') return 'not allowed';
  if (error.killed === true) return `no answer within ${COMMAND_LIMIT_MS / 1000} s`;
  const [line = ''] = stderr.trim().split('\n');
  return line === '' ? `ended with ${String(error.code)}` : line;
}

function fileReason(cause: unknown): string {
  const code: unknown = Object(cause).code;
  if (code === 'EACCES' || code === 'EPERM') return 'only an administrator may read it';
  return code === 'ENOENT' ? 'not there' : `cannot be read (${String(code)})`;
}
