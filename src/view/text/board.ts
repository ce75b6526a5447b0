/** The words of the class board in the language of the page: loaded with the board. Place: the only importer of its tables. */
import { board as english } from './en-board';
import { board as spanish } from './es-board';
import { language } from './text';
import type { Translated } from './translated';

export const words: Translated<typeof english> = language === 'es' ? spanish : english;
