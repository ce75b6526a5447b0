/**
 * What points and commas mean in a number, by language; and numbers of the fields as they stand in a link, which every language reads alike.
 * Place: under typed-number.ts and fields.ts. Pure but for the language of the page.
 */
import { type Language, language } from '../text/text';

const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** Commas between thousands, a comma before one or two decimals or after a lone 0, and 1.5e12 are all somebody's habit. */
function english(text: string): string {
  return /^-?(\d+,\d{1,2}|0,\d+)$/.test(text) ? text.replace(',', '.') : text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

/** A comma before decimals, points between thousands; what can only be the English way is read as that, because keypads write a point. */
function spanish(text: string): string {
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?(e[+-]?\d+)?$/i.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d*|,\d{3})(e[+-]?\d+)?$/i.test(text)) return text.replaceAll(',', '');
  return text.replace(',', '.');
}

const READ: Readonly<Record<Language, (text: string) => string>> = { en: english, es: spanish };

/** Digits with at most one point and an exponent; null when the text is no number. Without spaces. */
export function plainDigits(text: string, from: Language): string | null {
  const plain = READ[from](text);
  return PLAIN.test(plain) ? plain : null;
}

/** A number as a person would type it into a field of the page. */
export function written(value: number | string): string {
  return language === 'es' ? String(value).replace('.', ',') : String(value);
}

const NUMBERS = /\d[\d.,]*|[.,]\d+/g;

/** A field's text for a link: "31,9 MH/s" becomes "31.9 MH/s". What is no number stays as it was typed. */
export function toLink(text: string): string {
  return language === 'en' ? text : text.replace(NUMBERS, (number) => plainDigits(number, language) ?? number);
}

/** A link's text for the field. */
export function fromLink(text: string): string {
  return language === 'en' ? text : text.replace(NUMBERS, (number) => written(plainDigits(number, 'en') ?? number));
}
