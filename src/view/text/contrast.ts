/**
 * The words of the contrast screens in the language of the page: loaded with the screens, not with the first load.
 * Place: the only importer of their tables; every component of the screens reads `words`. Notes for translators: en.ts.
 */
import { frame } from './en-contrast-frame';
import { current } from './en-contrast-current';
import { everyone } from './en-contrast-everyone';
import { industry } from './en-contrast-industry';
import { ladder } from './en-contrast-ladder';
import { live } from './en-live';
import { months } from './en-contrast-months';
import { rented } from './en-contrast-rented';

export const words = { frame, ladder, months, current, everyone, industry, rented, live } as const;
