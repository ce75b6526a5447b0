/**
 * The words of the lesson's activities in the language of the page: loaded with the lesson, not with the first load.
 * Place: the only importer of their tables. Notes for translators: en.ts.
 */
import { activities } from './en-lesson-activities';
import { activities as spanish } from './es-lesson-activities';
import { language } from './text';
import type { Translated } from './translated';

/** Chosen once: the language is known before the lesson loads. */
export const words: Translated<typeof activities> = language === 'es' ? spanish : activities;
