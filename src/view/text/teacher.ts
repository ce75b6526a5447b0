/** The words of the teacher's kit in the language of the page. Place: loaded with the kit; the only importer of its tables. */
import { kit } from './en-teacher-kit';
import { plan } from './en-teacher-plan';
import { kit as spanishKit } from './es-teacher-kit';
import { plan as spanishPlan } from './es-teacher-plan';
import { language } from './text';
import type { Translated } from './translated';

const english = { kit, plan } as const;

/** Chosen once: the language is known before any room loads. */
export const words: Translated<typeof english> = language === 'es' ? { kit: spanishKit, plan: spanishPlan } : english;
