/**
 * The page's words in the language of the address (`lang`).
 * Place: the only importer of the tables of the first load. Every component reads `text` and `language` while it draws, never when its
 * module loads: main.tsx chooses the language before the first drawing. Rooms that load later may choose at once.
 */
import type { ErrorReport } from '../../core/errors';
import type { ReasonCode } from '../../measure/validity';
import type { ValidityReason } from '../../result/schema';
import { en } from './en';
import type { codes as spanishCodes } from './es';
import type { Translated } from './translated';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

export let text: Translated<typeof en> = en;
export let language: Language = 'en';

/** The engine's own sentences are English, so English has no table of them. */
let codes: typeof spanishCodes | null = null;
let blockNotes: Readonly<Record<string, string>> = {};

/** Before the first drawing; a table that cannot be loaded leaves English. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  if (chosen === 'en') return;
  try {
    const spanish = await import('./es');
    text = spanish.es;
    codes = spanish.codes;
    blockNotes = spanish.blockNotes;
    language = chosen;
    document.documentElement.lang = chosen;
  } catch {
    return;
  }
}

/** A failure in the page's language; details that name things stay as they are. */
export function sayFailure(report: ErrorReport): Pick<ErrorReport, 'sentence' | 'advice'> {
  if (codes === null) return report;
  const { sentence, advice } = codes.failures[report.code];
  return { sentence: sentence + codes.detailOfFailure(report.code, report.sentence), advice };
}

/** A reason of a result in the page's language. Documents of later versions may hold codes unknown here. */
export function sayReason(reason: ValidityReason): Pick<ValidityReason, 'sentence' | 'cure'> {
  if (codes === null || !isKnown(codes.reasons, reason.code)) return reason;
  const { sentence, cure } = codes.reasons[reason.code];
  return { sentence: sentence + codes.detailOfReason(reason.code, reason.sentence), cure };
}

function isKnown(reasons: Readonly<Record<ReasonCode, unknown>>, code: string): code is ReasonCode {
  return Object.hasOwn(reasons, code);
}

/** Why a run has no rate, or fewer windows than planned, in the page's language; `english`: what stays as the document says it. */
export function sayRunReason(reason: string): { readonly said: string; readonly english: string } {
  return codes === null ? { said: reason, english: '' } : codes.saidOfRun(reason);
}

/** What a bundled block is known for, in the page's language. */
export function sayBlockNote(note: string): string {
  return blockNotes[note] ?? note;
}

/** For elements that hold English whatever the page's language: titles of sources, sentences of the engine. */
export function englishInside(): 'en' | undefined {
  return language === 'en' ? undefined : 'en';
}
