/**
 * The words of the lesson in the language of the page: loaded with the lesson, not with the first load.
 * Place: the only importer of their tables; every component of the lesson reads `words`. Notes for translators: en.ts.
 */
import { lesson } from './en-lesson';
import { steps } from './en-lesson-steps';
import { lesson as lessonEs } from './es-lesson';
import { steps as stepsEs } from './es-lesson-steps';
import { language } from './text';
import type { Translated } from './translated';

const en = { ...lesson, steps } as const;
const es: Translated<typeof en> = { ...lessonEs, steps: stepsEs };

export const words: Translated<typeof en> = language === 'es' ? es : en;
