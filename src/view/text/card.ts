/** The words of the picture of a result in the language of the page: loaded with it. Place: the only importer of its tables. */
import { card as english } from './en-card';
import { card as spanish } from './es-card';
import { language } from './text';
import type { Translated } from './translated';

export const words: Translated<typeof english> = language === 'es' ? spanish : english;
