/** Spanish: the tables of the contrast screens together. Place: contrast.ts chooses between these and the English ones. */
import { current } from './es-contrast-current';
import { everyone } from './es-contrast-everyone';
import { frame } from './es-contrast-frame';
import { industry } from './es-contrast-industry';
import { inversion } from './es-contrast-inversion';
import { ladder } from './es-contrast-ladder';
import { months } from './es-contrast-months';
import { names } from './es-contrast-names';
import { rented } from './es-contrast-rented';
import { rows } from './es-contrast-rows';
import { live } from './es-live';

export const spanish = { frame, ladder, months, current, everyone, industry, rented, inversion, rows, names, live } as const;
