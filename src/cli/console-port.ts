/**
 * Standard output and error as the commands see them: results go out, everything a person reads while waiting goes to error.
 * Place: main.ts passes the real ones, tests collect.
 */
export interface ConsolePort {
  /** Whole text with its own line ends. */
  out(text: string): void;
  error(text: string): void;
  /** True when standard error is a terminal, so that one line may be rewritten. */
  readonly isTerminal: boolean;
}

export function processConsole(): ConsolePort {
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  };
}
