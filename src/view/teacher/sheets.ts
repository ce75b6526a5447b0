/** The sheets of the kit, their links, and what a link can set: "#/teacher/worksheet?numbers=own&paper=letter". Pure. */
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
export function readSheetOptions(fragment: string, browserLanguage: string): SheetOptions {
  const query = new URLSearchParams(fragment.split('?')[1] ?? '');
  const usual: Paper = /^(en-US|en-CA|es-MX|es-US|fil|en-PH)\b/i.test(browserLanguage) ? 'letter' : 'a4';
  return {
    paper: PAPERS.find((paper) => paper === query.get('paper')) ?? usual,
    isCut: query.get('cut') === '15',
    isOwn: query.get('numbers') === 'own',
  };
}

export function sheetHref(sheet: SheetName, { paper, isCut, isOwn }: SheetOptions): string {
  const query = new URLSearchParams({ paper, ...(isCut ? { cut: '15' } : {}), ...(isOwn ? { numbers: 'own' } : {}) });
  return `${TEACHER_HREF}/${sheet}?${query}`;
}
