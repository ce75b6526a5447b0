/**
 * The page's words in the language of the address (`lang`), English where nothing else is complete.
 * Place: the only importer of the tables of the first load; every component reads `text` while it draws.
 */
import { en } from './en';
import type { Translated } from './translated';

export type Language = 'en' | 'es';
/** Complete ones. */
export const languages: readonly Language[] = ['en'];

export const text: Translated<typeof en> = en;
export const language: Language = 'en' as Language;
