/**
 * Spanish for what the engine says after the colon of a failure or a reason, and for the reason in the row of a run, which has no code.
 * Names, codes and what drivers say stay.
 * Place: over es-codes.ts, whose sentences it follows.
 */
import { type ErrorCode, ERRORS, restoreError } from '../../core/errors';
import { CUT_SHORT, type CutShort } from '../../measure/cut-short';
import { REASONS, type ReasonCode } from '../../measure/validity';
import { failures } from './es-codes';

const PHRASES: readonly (readonly [english: RegExp, spanish: string])[] = [
  [/^slowest over fastest is (\S+)$/, 'el más lento entre el más rápido da $1'],
  [/^up by (.+)$/, 'subió un $1'],
  [/^down by (.+)$/, 'bajó un $1'],
  [/^(\S+) expected$/, '$1 esperados'],
  [/^it went back by (\d+) ms$/, 'retrocedió $1 ms'],
  [/^the date moved on by (\d+) s more$/, 'la fecha avanzó $1 s de más'],
  [/^(\d+) zero bits$/, '$1 bits a cero'],
  [/^worker (\d+) died (\d+) times$/, 'el worker $1 murió $2 veces'],
  [/^no answer (?:for|within) (\d+) s$/, 'sin respuesta durante $1 s'],
  [/^it did not come back in (\d+) attempts$/, 'no volvió en $1 intentos'],
  [/^the script failed to load or run$/, 'el programa no se pudo cargar o ejecutar'],
  [/^a message could not be read$/, 'no se pudo leer un mensaje'],
  [/^it was ended$/, 'se le puso fin'],
  [/^(\d+) matches in one nonce$/, '$1 hallazgos en un solo nonce'],
  [/^nonce (\d+)$/, 'nonce $1'],
  [/^nonce (\d+) does not match$/, 'el nonce $1 no cumple'],
  [/^no memory for the matrices$/, 'no hay memoria para las matrices'],
  [/^this browser's WGSL has no (\S+)$/, 'el WGSL de este navegador no tiene $1'],
  [/^the adapter has no (.+)$/, 'el adaptador no tiene $1'],
  [/^whole numbers are the GPU's$/, 'los números enteros son cosa de la GPU'],
  [/^the CPU baseline knows (.+)$/, 'la comparación en el procesador conoce $1'],
  [/^this program measures hashing only$/, 'este programa solo mide hashes'],
  checksFailed('block (\\d+)', 'el bloque $3', 3),
  checksFailed('nonce (\\d+)', 'el nonce $3', 3),
  checksFailed('the last nonce', 'el último nonce', 2),
  [
    /^match (\d+) of (\d+) should be none, the kernel said nonce (\d+) of header (\d+)$/,
    'el hallazgo $1 de $2 no debería existir, el programa dijo nonce $3 de la cabecera $4',
  ],
  [
    /^match (\d+) of (\d+) should be nonce (\d+) of header (\d+), the kernel said none$/,
    'el hallazgo $1 de $2 debería ser el nonce $3 de la cabecera $4, el programa no dijo ninguno',
  ],
  [
    /^match (\d+) of (\d+) should be nonce (\d+) of header (\d+), the kernel said nonce (\d+) of header (\d+)$/,
    'el hallazgo $1 de $2 debería ser el nonce $3 de la cabecera $4, el programa dijo nonce $5 de la cabecera $6',
  ],
  // Only the decimal comma.
  [/^\S+ (%|ms)$/, '$&'],
];

/** `before`: groups that stand before the zero bits. */
function checksFailed(place: string, spanishPlace: string, before: number): readonly [RegExp, string] {
  const [bits, missing, expected, extra] = [1, 2, 3, 4].map((further) => `$${before + further}`);
  return [
    new RegExp(`^(\\d+) of (\\d+) checks failed, the first at ${place}, (\\d+) zero bits: (\\d+) of (\\d+) matches missing, (\\d+) false$`),
    `fallaron $1 de $2 comprobaciones, la primera en ${spanishPlace}, ${bits} bits a cero: faltan ${missing} de ${expected} hallazgos, ${extra} falsos`,
  ];
}

const STOPS: Readonly<Record<CutShort, string>> = {
  'before-first-window': 'Se detuvo antes de completar el primer intervalo.',
  'before-its-time': 'Se detuvo antes de tiempo.',
};

/** What is said, and the rest that stays English: both together are the sentence. */
interface Said {
  readonly said: string;
  readonly english: string;
}

export function detailOfFailure(code: ErrorCode, sentence: string): string {
  return joined(detailAfter(ERRORS[code].sentence, sentence));
}

export function detailOfReason(code: ReasonCode, sentence: string): string {
  return joined(detailAfter(REASONS[code].sentence, sentence));
}

/** What the row of a run says: a stop, or a sentence of the table of failures. */
export function saidOfRun(reason: string): Said {
  for (const [stop, said] of Object.entries(STOPS)) {
    if (isStop(stop) && CUT_SHORT[stop] === reason) return { said, english: '' };
  }
  const code = restoreError(reason)?.code;
  if (code === undefined) return { said: '', english: reason };
  const { said, english } = detailAfter(ERRORS[code].sentence, reason);
  return { said: failures[code].sentence + said, english };
}

function isStop(key: string): key is CutShort {
  return Object.hasOwn(CUT_SHORT, key);
}

function joined({ said, english }: Said): string {
  return said + english;
}

/** `base`: the English sentence of the table; some hold a colon themselves. Colon and full stop are part of the answer. */
function detailAfter(base: string, sentence: string): Said {
  const rest = sentence.startsWith(base) ? sentence.slice(base.length) : (/: .*$/s.exec(sentence)?.[0] ?? '.');
  if (rest === '.') return { said: rest, english: '' };
  const [, detail] = /^: (.+)\.$/s.exec(rest) ?? [];
  const phrase = detail === undefined ? undefined : PHRASES.find(([english]) => english.test(detail));
  if (detail !== undefined && phrase !== undefined) {
    return { said: `: ${detail.replace(...phrase).replace(/(?<=\d)\.(?=\d)/, ',')}.`, english: '' };
  }
  return rest.startsWith(': ') ? { said: ': ', english: rest.slice(2) } : { said: '', english: rest };
}
