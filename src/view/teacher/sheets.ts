/** The sheets of the kit, their links, and what a link can set: "#/teacher/worksheet?numbers=own&paper=letter". Pure. */
import { boardHref } from '../routes';

export const SHEET_NAMES = ['plan', 'worksheet', 'answers', 'administrator'] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

export const TEACHER_HREF = '#/teacher';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export interface SheetOptions {
  readonly paper: Paper;
  /** Fifteen minutes instead of forty-five. */
  readonly isCut: boolean;
  /** The worksheet with this device's numbers instead of blank lines. */
  readonly isOwn: boolean;
}

export function asSheet(written: string): SheetName | null {
  return SHEET_NAMES.find((name) => name === written) ?? null;
}

/** Letter where the United States' customs hold, A4 elsewhere, as the browser's language tells. */
function usualPaper(browserLanguage: string): Paper {
  return /^(en-US|en-CA|es-MX|es-US|fil|en-PH)\b/i.test(browserLanguage) ? 'letter' : 'a4';
}

export function readSheetOptions(fragment: string, browserLanguage: string): SheetOptions {
  const query = new URLSearchParams(fragment.split('?')[1] ?? '');
  return {
    paper: PAPERS.find((paper) => paper === query.get('paper')) ?? usualPaper(browserLanguage),
    isCut: query.get('cut') === '15',
    isOwn: query.get('numbers') === 'own',
  };
}

/** Whoever gets this link sees what was chosen, whatever their own browser's customs. */
export function sheetHref(sheet: SheetName, options: SheetOptions): string {
  return hrefOf(sheet, { paper: options.paper, ...lengthAndNumbers(options) });
}

/** Within the kit what was chosen goes along; `sheet` null: its first page. */
export function kitHref(sheet: SheetName | null, options: SheetOptions, browserLanguage: string): string {
  const { paper } = options;
  return hrefOf(sheet, { ...(paper === usualPaper(browserLanguage) ? {} : { paper }), ...lengthAndNumbers(options) });
}

function lengthAndNumbers({ isCut, isOwn }: SheetOptions): Readonly<Record<string, string>> {
  return { ...(isCut ? { cut: '15' } : {}), ...(isOwn ? { numbers: 'own' } : {}) };
}

function hrefOf(sheet: SheetName | null, settings: Readonly<Record<string, string>>): string {
  const path = sheet === null ? TEACHER_HREF : `${TEACHER_HREF}/${sheet}`;
  const query = new URLSearchParams(settings).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The board hands the pupils a link into the lesson, of the length that was chosen here. */
export function boardHrefOf({ isCut }: Pick<SheetOptions, 'isCut'>): string {
  return isCut ? `${boardHref()}?cut=15` : boardHref();
}
