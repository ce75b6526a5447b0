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
