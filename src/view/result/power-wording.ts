/** Power and efficiency of a run in the page's language. Place: over result/power-text.ts, for the parts of the result screen. */
import { hashesPerJouleText, joulesPerTerahashText, type Wording, wattsText } from '../../result/power-text';
import type { Efficiency, Power } from '../../result/schema';
import { language, text } from '../text/text';

/** Made while drawing: the language is known only then. */
function wording(): Wording {
  const { million, billion } = text.result.power;
  return { locale: language, million, billion };
}

export function watts(power: Power): string {
  return wattsText(power, wording());
}

export function hashesPerJoule(efficiency: Efficiency): string {
  return hashesPerJouleText(efficiency, wording());
}

export function perTerahash(efficiency: Efficiency): string {
  return joulesPerTerahashText(efficiency, wording());
}
