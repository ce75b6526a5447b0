/** The words of the scaling curve in the language of the page: loaded with its picture. Place: the only importer of its tables. */
import { scaling as english } from './en-scaling';
import { scaling as spanish } from './es-scaling';
import { language } from './text';
import type { Translated } from './translated';

export const words: Translated<typeof english> = language === 'es' ? spanish : english;
