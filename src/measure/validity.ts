/**
 * Why a number may not be trusted or compared: code, severity, sentence, cure.
 * Place: measure raises reasons; result carries them; the page shows them beside the number.
 */
export type Severity = 'invalid' | 'not-comparable' | 'caution';

export interface ValidityReason {
  readonly code: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly cure: string;
  /** Index of the run it belongs to; null for the whole document. Snake case: it is written into the document as it is. */
  readonly run_index: number | null;
}

interface ReasonEntry {
  readonly severity: Severity;
  /** Without a full stop, so that a detail can follow after a colon. */
  readonly sentence: string;
  readonly cure: string;
}

export const REASONS = {
  'page-hidden': {
    severity: 'invalid',
    sentence: 'The page was hidden during the run, and browsers slow hidden pages down',
    cure: 'Keep the tab in front and the window visible, then start again.',
  },
  'page-frozen': {
    severity: 'invalid',
    sentence: 'The browser froze the page during the run',
    cure: 'Keep the tab in front and the screen on, then start again.',
  },
  'device-lost': {
    severity: 'invalid',
    sentence: 'The graphics device was lost and did not come back',
    cure: 'Close other programs that use the GPU, then start again.',
  },
  'worker-died': {
    severity: 'invalid',
    sentence: 'A worker stopped and could not be replaced',
    cure: 'Free some memory, then start again.',
  },
  'run-failed': {
    severity: 'invalid',
    sentence: 'The run ended with an error',
    cure: 'Start again; if it repeats, please report the text.',
  },
  'vectors-failed': {
    severity: 'invalid',
    sentence: 'The kernel gave a wrong answer on known blocks, so its speed means nothing',
    cure: 'Update the driver or use the other backend; please report the device.',
  },
  'audit-failed': {
    severity: 'invalid',
    sentence: 'The reported work does not fit the matches found',
    cure: 'Run again; if it repeats, please report the device.',
  },
  'results-wrong': {
    severity: 'invalid',
    sentence: 'The kernel computed wrong results, so its speed means nothing',
    cure: 'Update the driver or use the other backend; please report the device.',
  },
  'clock-jump': {
    severity: 'invalid',
    sentence: 'The clock jumped during the run, for example because the computer slept',
    cure: 'Keep the computer awake, then start again.',
  },
  'software-adapter': {
    severity: 'not-comparable',
    sentence: 'The GPU run used a software adapter: the processor imitated a graphics card',
    cure: 'Update the graphics driver or switch hardware acceleration on in the browser.',
  },
  'non-default-parameters': {
    severity: 'not-comparable',
    sentence: 'Settings differ from the profile',
    cure: 'Start without these settings to get a comparable result.',
  },
  'smoke-profile': {
    severity: 'not-comparable',
    sentence: 'The smoke profile checks that everything works; it is too short for a score',
    cure: 'Use the quick or standard profile.',
  },
  automation: {
    severity: 'not-comparable',
    sentence: 'The browser was driven by a program',
    cure: 'Compare with other automated results, or open the page by hand.',
  },
  'few-windows': {
    severity: 'not-comparable',
    sentence: 'Fewer than 5 windows were measured, too few for an interval',
    cure: 'Measure longer or stop later.',
  },
  'stopped-early': {
    severity: 'not-comparable',
    sentence: 'The run was stopped before its time',
    cure: 'Let it run to the end.',
  },
  'on-battery': {
    severity: 'caution',
    sentence: 'The computer ran on battery, which often lowers its speed',
    cure: 'Plug it in, then start again.',
  },
  'pressure-serious': {
    severity: 'caution',
    sentence: 'The browser reported serious heat, or serious load that was not ours',
    cure: 'Let the computer cool, close other programs, then start again.',
  },
  'frame-rate-reduced': {
    severity: 'caution',
    sentence: 'The screen refreshed fewer than 45 times a second before the run, a sign of power-saving mode',
    cure: 'Switch power saving off, then start again.',
  },
  'other-tab': {
    severity: 'caution',
    sentence: 'Another Hashwatt tab was running at the same time',
    cure: 'Close the other tab, then start again.',
  },
  'low-stability': {
    severity: 'caution',
    sentence: 'The slowest window was more than 3 % below the fastest',
    cure: 'Close other programs, let the computer cool, then start again.',
  },
  'high-variation': {
    severity: 'caution',
    sentence: 'The windows vary by more than 5 % (standard deviation over mean)',
    cure: 'Close other programs, then start again.',
  },
  drift: {
    severity: 'caution',
    sentence: 'The rate drifted steadily during the run, so one median does not describe it',
    cure: 'Let the computer reach its working temperature, or use the sustained profile.',
  },
  'warm-up-unfinished': {
    severity: 'caution',
    sentence: 'The rate was still changing when the warm-up had to end',
    cure: 'Use a profile with a longer warm-up.',
  },
  'timer-coarse': {
    severity: 'caution',
    sentence: "The browser's clock is coarse: one tick is more than 1 % of a window",
    cure: 'Use longer windows or a browser without fingerprinting protection.',
  },
  'audit-thin': {
    severity: 'caution',
    sentence: 'Too few matches were found for the audit to notice a small fault',
    cure: 'Measure longer.',
  },
  'device-recovered': {
    severity: 'caution',
    sentence: 'The graphics device was lost once and the run went on with a new one',
    cure: 'Start again for an undisturbed figure.',
  },
  'worker-replaced': {
    severity: 'caution',
    sentence: 'A worker stopped and was replaced during the run',
    cure: 'Start again for an undisturbed figure.',
  },
  'results-overflow': {
    severity: 'caution',
    sentence: 'A range held more matches than the buffer and was searched again in smaller parts',
    cure: 'Nothing is lost; start again for an undisturbed figure.',
  },
  'pipeline-fallback': {
    severity: 'caution',
    sentence: 'The fastest kernel could not be compiled here, a simpler one ran',
    cure: 'Update the browser or the graphics driver.',
  },
} as const satisfies Record<string, ReasonEntry>;

export type ReasonCode = keyof typeof REASONS;

/** `detail` says what, where or how much. */
export function raise(code: ReasonCode, runIndex: number | null, detail?: string): ValidityReason {
  const { severity, sentence, cure } = REASONS[code];
  return { code, severity, sentence: detail === undefined ? `${sentence}.` : `${sentence}: ${detail}.`, cure, run_index: runIndex };
}

export type Verdict = 'valid' | 'not-comparable' | 'invalid';

/** Cautions do not change the verdict. */
export function verdictOf(reasons: readonly ValidityReason[]): Verdict {
  if (reasons.some((reason) => reason.severity === 'invalid')) return 'invalid';
  return reasons.some((reason) => reason.severity === 'not-comparable') ? 'not-comparable' : 'valid';
}
