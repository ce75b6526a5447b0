/** Starts the built command line as a person would, and collects what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly process: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** Resolves when standard error or output has matched. */
  seen(pattern: RegExp): Promise<void>;
}

export function start(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const waiting: { pattern: RegExp; resolve: () => void; reject: (reason: Error) => void }[] = [];
  const check = (): void => {
    for (const { pattern, resolve } of waiting) if (pattern.test(stdout + stderr)) resolve();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    check();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    check();
  });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const { pattern, reject: give } of waiting) give(new Error(`ended with ${code} before ${pattern}: ${stdout}${stderr}`));
      resolve({ code, stdout, stderr });
    });
  });
  return {
    process: child,
    outcome,
    seen: (pattern) =>
      new Promise((resolve, reject) => {
        waiting.push({ pattern, resolve, reject });
        check();
      }),
  };
}

export function run(...words: string[]): Promise<Outcome> {
  return start(words).outcome;
}
