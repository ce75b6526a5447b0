/**
 * The words of the contrast screens in the language of the page: loaded with the screens, not with the first load.
 * Place: the only importer of their tables; every component of the screens reads `words`. Notes for translators: en.ts.
 */
import { current } from './en-contrast-current';
import { everyone } from './en-contrast-everyone';
import { frame } from './en-contrast-frame';
import { industry } from './en-contrast-industry';
import { inversion } from './en-contrast-inversion';
import { ladder } from './en-contrast-ladder';
import { months } from './en-contrast-months';
import { names } from './en-contrast-names';
import { rented } from './en-contrast-rented';
import { rows } from './en-contrast-rows';
import { live } from './en-live';
import { spanish } from './es-contrast-all';
import { language } from './text';
import type { Translated } from './translated';

const english = { frame, ladder, months, current, everyone, industry, rented, inversion, rows, names, live } as const;

/** Chosen once: the language is known before any screen loads. */
export const words: Translated<typeof english> = language === 'es' ? spanish : english;
