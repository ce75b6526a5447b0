/**
 * Spanish for what the engine says after the colon of a failure or a reason: how much, which worker. Names, codes and what drivers say stay.
 * Place: under es-codes.ts, whose sentences it follows.
 */
import { type ErrorCode, ERRORS } from '../../core/errors';
import { REASONS, type ReasonCode } from '../../measure/validity';

const PHRASES: readonly (readonly [english: RegExp, spanish: string])[] = [
  [/^slowest over fastest is (\S+)$/, 'el más lento entre el más rápido da $1'],
  [/^up by (.+)$/, 'subió un $1'],
  [/^down by (.+)$/, 'bajó un $1'],
  [/^(\S+) expected$/, '$1 esperados'],
  [/^it went back by (\d+) ms$/, 'retrocedió $1 ms'],
  [/^the date moved on by (\d+) s more$/, 'la fecha avanzó $1 s de más'],
  [/^(\d+) zero bits$/, '$1 bits a cero'],
  [/^worker (\d+) died (\d+) times$/, 'el worker $1 murió $2 veces'],
  // Only the decimal comma.
  [/^\S+ (%|ms)$/, '$&'],
];

export function detailOfFailure(code: ErrorCode, sentence: string): string {
  return detailAfter(ERRORS[code].sentence, sentence);
}

export function detailOfReason(code: ReasonCode, sentence: string): string {
  return detailAfter(REASONS[code].sentence, sentence);
}

/** `base`: the English sentence of the table; some hold a colon themselves. Colon and full stop are part of the answer. */
function detailAfter(base: string, sentence: string): string {
  const rest = sentence.startsWith(base) ? sentence.slice(base.length) : (/: .*$/s.exec(sentence)?.[0] ?? '.');
  const [, detail] = /^: (.+)\.$/s.exec(rest) ?? [];
  const phrase = detail === undefined ? undefined : PHRASES.find(([english]) => english.test(detail));
  if (detail === undefined || phrase === undefined) return rest;
  return `: ${detail.replace(...phrase).replace(/(?<=\d)\.(?=\d)/, ',')}.`;
}
