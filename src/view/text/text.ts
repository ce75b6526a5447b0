/**
 * The page's words in the language of the address (`lang`).
 * Place: the only importer of the tables of the first load. Every component reads `text` and `language` while it draws, never when its
 * module loads: main.tsx chooses the language before the first drawing. Rooms that load later may choose at once.
 */
import type { ErrorReport } from '../../core/errors';
import type { ValidityReason } from '../../result/schema';
import { en } from './en';
import type { codes as spanishCodes } from './es-codes';
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

/** A failure in the page's language; details, which name things, stay as they are. */
export function sayFailure(report: ErrorReport): Pick<ErrorReport, 'sentence' | 'advice'> {
  const said = codes?.failures[report.code];
  return said === undefined ? report : { sentence: `${said.sentence}${detailOf(report.sentence)}`, advice: said.advice };
}

/** A reason of a result in the page's language. Documents of later versions may hold codes unknown here. */
export function sayReason(reason: ValidityReason): Pick<ValidityReason, 'sentence' | 'cure'> {
  const reasons: Readonly<Record<string, { readonly sentence: string; readonly cure: string }>> | undefined = codes?.reasons;
  const said = reasons !== undefined && Object.hasOwn(reasons, reason.code) ? reasons[reason.code] : undefined;
  return said === undefined ? reason : { sentence: `${said.sentence}${detailOf(reason.sentence)}`, cure: said.cure };
}

/** What a bundled block is known for, in the page's language. */
export function sayBlockNote(note: string): string {
  return blockNotes[note] ?? note;
}

/** For elements that hold English whatever the page's language: titles of sources, sentences of the engine. */
export function englishInside(): 'en' | undefined {
  return language === 'en' ? undefined : 'en';
}

/** What follows the colon after a sentence of the engine's tables, colon and full stop included. */
function detailOf(sentence: string): string {
  return /: .*$/s.exec(sentence)?.[0] ?? '.';
}
