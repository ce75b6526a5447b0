/**
 * The page's words in the language of the address (`lang`), English where nothing else is complete.
 * Place: the only importer of the tables; every component reads `text`.
 */
import { en } from './en';

export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

export const text = en;
export const language: Language = 'en';
