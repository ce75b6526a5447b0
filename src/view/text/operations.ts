/** The words of the count of operations in the language of the page: loaded with its table. Place: the only importer of its tables. */
import { operations as english } from './en-operations';
import { operations as spanish } from './es-operations';
import { language } from './text';
import type { Translated } from './translated';

export const words: Translated<typeof english> = language === 'es' ? spanish : english;
