/**
 * Every failure a person can meet, as a table: code, one sentence, advice, whether trying again can help.
 * Place: leftmost room; imports nothing. The command line maps `kind` to its exit codes; the page shows sentence and advice.
 */

/** usage: the input is at fault; unavailable: browser or backend; run: the measurement; correctness: hashes or forgery; interrupted: the person; internal: ours. */
export type ErrorKind = 'usage' | 'unavailable' | 'run' | 'correctness' | 'timeout' | 'remote' | 'interrupted' | 'internal';

interface ErrorEntry {
  readonly kind: ErrorKind;
  /** Without a full stop, so that details can follow after a colon. */
  readonly sentence: string;
  readonly advice: string;
  readonly retry: boolean;
}

export const ERRORS = {
  'header-hex': {
    kind: 'usage',
    sentence: 'The block header is not hexadecimal',
    advice: 'Give 160 hex digits (80 bytes), for example a bundled block with --height 0.',
    retry: false,
  },
  'header-length': {
    kind: 'usage',
    sentence: 'A block header has exactly 80 bytes',
    advice: 'Give 160 hex digits, or the height of a bundled block.',
    retry: false,
  },
  'height-unknown': {
    kind: 'usage',
    sentence: 'This block is not bundled',
    advice: 'Choose one of the listed heights, or give the header as hex.',
    retry: false,
  },
  'nonce-range': {
    kind: 'usage',
    sentence: 'The nonce range must lie within 0 to 4294967295 (2^32 - 1) and hold at least one nonce',
    advice: 'Lower --from or --count; a range does not wrap around.',
    retry: false,
  },
  'zero-bits': {
    kind: 'usage',
    sentence: 'The number of zero bits must be a whole number from 1 to 32',
    advice: 'Try 16: about one nonce in 65,536 matches.',
    retry: false,
  },
  'compact-bits': {
    kind: 'usage',
    sentence: 'The compact target (bits) is not a valid positive 256-bit target',
    advice: 'Check the header: bits 0x1d00ffff is difficulty 1.',
    retry: false,
  },
  'plan-invalid': {
    kind: 'usage',
    sentence: 'The benchmark plan is not valid',
    advice: 'Correct the named setting; the defaults are a good start.',
    retry: false,
  },
  'argument-invalid': {
    kind: 'usage',
    sentence: 'The command line is not valid',
    advice: 'Run with --help to see every option.',
    retry: false,
  },
  'document-invalid': {
    kind: 'usage',
    sentence: 'This is not a Hashwatt result document',
    advice: 'Give a JSON file that Hashwatt wrote.',
    retry: false,
  },
  'document-too-large': {
    kind: 'usage',
    sentence: 'The file is too large to be a result document',
    advice: 'Result documents are below 16 MB, ordinary ones far below 1 MB.',
    retry: false,
  },
  'data-invalid': {
    kind: 'internal',
    sentence: 'A bundled data file is damaged',
    advice: 'Install Hashwatt again; please report this.',
    retry: false,
  },
  'webgpu-missing': {
    kind: 'unavailable',
    sentence: 'This browser offers no WebGPU',
    advice: 'The CPU benchmark still works. For the GPU use a current Chrome, Edge, Safari 26 or Firefox 141+.',
    retry: false,
  },
  'adapter-missing': {
    kind: 'unavailable',
    sentence: 'WebGPU is here, but no graphics adapter answered',
    advice: 'The CPU benchmark still works. Update the graphics driver, or start the browser with --enable-unsafe-webgpu.',
    retry: true,
  },
  'device-lost': {
    kind: 'run',
    sentence: 'The graphics device was lost',
    advice: 'Close other programs that use the GPU and start again; the CPU benchmark still works.',
    retry: true,
  },
  'pipeline-failed': {
    kind: 'unavailable',
    sentence: 'No GPU kernel could be compiled on this driver',
    advice: 'The CPU benchmark still works. Update the browser or the graphics driver.',
    retry: false,
  },
  'worker-missing': {
    kind: 'unavailable',
    sentence: 'This browser cannot start web workers here',
    advice: 'Open the page from a web server instead of an embedded or sandboxed frame. Guessing nonces by hand still works.',
    retry: false,
  },
  'worker-died': { kind: 'run', sentence: 'A worker stopped unexpectedly', advice: 'Free some memory and start again.', retry: true },
  'results-overflow': {
    kind: 'internal',
    sentence: 'More matches than the results buffer can hold, even for the smallest range',
    advice: 'Ask for more zero bits; please report this.',
    retry: false,
  },
  'vectors-failed': {
    kind: 'correctness',
    sentence: 'The kernel gave a wrong answer on known blocks, so its speed means nothing',
    advice: 'No score is shown. Update the driver or use the other backend; please report the device.',
    retry: false,
  },
  'audit-failed': {
    kind: 'correctness',
    sentence: 'The audit found that the reported work does not fit the matches found',
    advice: 'The score is void. Run again; if it repeats, please report the device.',
    retry: true,
  },
  'results-wrong': {
    kind: 'correctness',
    sentence: 'The kernel computed wrong results, so its speed means nothing',
    advice: 'No score is shown. Update the driver or use the other backend; please report the device.',
    retry: false,
  },
  'precision-missing': {
    kind: 'unavailable',
    sentence: 'This device or browser does not offer that number format to shaders',
    advice: 'Nothing is wrong; the other formats are measured.',
    retry: false,
  },
  'no-backend': {
    kind: 'unavailable',
    sentence: 'No backend could run',
    advice: 'Use a current browser with workers or WebGPU enabled.',
    retry: false,
  },
  'browser-missing': {
    kind: 'unavailable',
    sentence: 'No browser was found and none could be installed',
    advice: 'Install Chrome, Edge or Chromium, or set HASHWATT_BROWSER to its path.',
    retry: false,
  },
  'page-failed': {
    kind: 'unavailable',
    sentence: 'The page did not load in the browser',
    advice: 'Run "npm run build" and try again; --browser chooses another browser.',
    retry: true,
  },
  'remote-unreachable': {
    kind: 'unavailable',
    sentence: 'The remote browser did not answer',
    advice: 'Check the address given to --connect and that the browser, server or grid behind it is running.',
    retry: true,
  },
  'timed-out': {
    kind: 'timeout',
    sentence: 'The run took longer than allowed',
    advice: 'Give a longer --timeout or a shorter --profile.',
    retry: true,
  },
  'remote-lost': {
    kind: 'remote',
    sentence: 'The connection to the browser was lost during the run',
    advice: 'Start again; if it repeats, the browser may have run out of memory or been closed.',
    retry: true,
  },
  interrupted: {
    kind: 'interrupted',
    sentence: 'The run was interrupted',
    advice: 'Nothing is wrong; start again when you like.',
    retry: true,
  },
  internal: {
    kind: 'internal',
    sentence: 'Something went wrong inside Hashwatt',
    advice: 'Please report this with the text below.',
    retry: true,
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** What crosses a worker border or ends in a JSON document. */
export interface ErrorReport {
  readonly code: ErrorCode;
  readonly sentence: string;
  readonly advice: string;
  readonly retry: boolean;
}

export class HashwattError extends Error {
  override readonly name = 'HashwattError';
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly advice: string;
  readonly retry: boolean;

  /** `detail` names the offending thing: what, where, expected and got. */
  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    const entry = ERRORS[code];
    super(detail === undefined ? `${entry.sentence}.` : `${entry.sentence}: ${detail}.`, options);
    this.code = code;
    this.kind = entry.kind;
    this.advice = entry.advice;
    this.retry = entry.retry;
  }

  toReport(): ErrorReport {
    return { code: this.code, sentence: this.message, advice: this.advice, retry: this.retry };
  }
}

/**
 * The error that a sentence of the table came from, its detail kept; undefined when it is nobody's. Worker and page borders strip an
 * error down to its message. `code` is used where the border kept it.
 */
export function restoreError(message: string, code?: unknown, options?: ErrorOptions): HashwattError | undefined {
  const known = isErrorCode(code)
    ? code
    : Object.keys(ERRORS)
        .filter(isErrorCode)
        .find((candidate) => message.startsWith(ERRORS[candidate].sentence));
  if (known === undefined) return undefined;
  const { sentence } = ERRORS[known];
  const rest = message.startsWith(sentence) ? message.slice(sentence.length).replace(/^: /, '') : message;
  const detail = rest.replace(/\.$/, '');
  return new HashwattError(known, detail === '' ? undefined : detail, options);
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

/** Any thrown thing as a report; unknown ones become `internal`, with their text kept. */
export function reportOf(thrown: unknown): ErrorReport {
  if (thrown instanceof HashwattError) return thrown.toReport();
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return new HashwattError('internal', text.replace(/\.$/, '')).toReport();
}
