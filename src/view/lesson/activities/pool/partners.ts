/** Pasted lines, a result code or a rate each, as members of a pool; lines that are neither are named. Place: under the pasting box. Pure. */
import { type HashesPerSecond, hashesPerSecond } from '../../../../core/units';
import { decodeCode } from '../../../../result/code';
import { typedRate } from '../../../contrast/typed-number';

export type PartnerLine =
  | {
      readonly kind: 'partner';
      readonly line: number;
      readonly label: string;
      readonly rate: HashesPerSecond;
      readonly isCorrected: boolean;
    }
  | { readonly kind: 'repeated'; readonly line: number; readonly text: string }
  | { readonly kind: 'unknown'; readonly line: number; readonly text: string }
  | { readonly kind: 'too-many'; readonly lines: number };

export const MOST_PARTNERS = 100;
const RATES = { least: 1, most: 1e15 } as const;
const LONGEST_SHOWN = 24;

/** Equal codes are one result; equal typed rates may be two devices. */
export function readPartners(text: string): readonly PartnerLine[] {
  const lines = text
    .slice(0, 20_000)
    .split(/[\n;]/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
  const codes = new Set<string>();
  const read = lines.slice(0, MOST_PARTNERS).map(({ line, text: typed }): PartnerLine => {
    const code = decodeCode(typed);
    if (code.kind !== 'bad') {
      if (codes.has(code.code)) return { kind: 'repeated', line, text: code.code };
      codes.add(code.code);
      return { kind: 'partner', line, label: code.code, rate: code.fields.rate, isCorrected: code.kind === 'corrected' };
    }
    const rate = typedRate(typed, RATES);
    return rate.kind === 'number'
      ? { kind: 'partner', line, label: '', rate: hashesPerSecond(rate.value), isCorrected: false }
      : { kind: 'unknown', line, text: typed.length > LONGEST_SHOWN ? `${typed.slice(0, LONGEST_SHOWN)}…` : typed };
  });
  return lines.length > MOST_PARTNERS ? [...read, { kind: 'too-many', lines: lines.length - MOST_PARTNERS }] : read;
}
