/**
 * Every Spanish sentence of the first load; held to the English table by its type.
 * Place: loaded by text.ts when the address asks for it. Notes for translators: en.ts.
 */
import type { en } from './en';
import { about } from './es-about';
import { blockNotes } from './es-block-notes';
import { failures, reasons } from './es-codes';
import { contrast } from './es-contrast';
import { detailOfFailure, detailOfReason, saidOfRun } from './es-details';
import { measure } from './es-measure';
import { result } from './es-result';
import { search } from './es-search';
import { between } from './spanish-of';
import type { Translated } from './translated';

/** Spanish counts long: a billion is "mil millones", a trillion "un billón". */
const POWERS = {
  3: ['mil', 'mil'],
  6: ['millón', 'millones'],
  9: ['mil millones', 'mil millones'],
  12: ['billón', 'billones'],
  15: ['mil billones', 'mil billones'],
  18: ['trillón', 'trillones'],
  21: ['mil trillones', 'mil trillones'],
  24: ['cuatrillón', 'cuatrillones'],
} as const;

/** "2 millones de años" but "2000 años". */
function of(amount: string, counted: string): string {
  return `${amount}${between(amount)}${counted}`;
}

const shell: Translated<typeof en>['shell'] = {
  documentTitle: 'Hashwatt: ¿qué velocidad alcanza este equipo en el trabajo de Bitcoin?',
  name: 'Hashwatt',
  skipInRoom: 'Saltar al contenido',
  skip: 'Saltar a la medición',
  navigation: 'En esta página',
  nav: { measure: 'Medir', meaning: 'Qué significa', search: 'Buscar', limits: 'Límites', method: 'Método', earlier: 'Anteriores' },
  lesson: 'Lección',
  otherLanguage: 'English',
  roomLoading: 'Cargando.',
  roomFailed: 'No se ha podido cargar esta parte. Si no tienes conexión, abre esta página una vez con conexión.',
  broken: 'Esta parte de la página se ha estropeado; el fallo es de Hashwatt, no tuyo. Todo lo demás de la página sigue funcionando.',
  brokenRetry: 'Mostrarla otra vez',
  stop: 'Parar',
  stopHint: 'o pulsa Esc',
  stopping: 'Parando',
  stopRegion: 'En marcha',
  footer: 'Nada de esta página se carga de otra dirección ni se envía a otra, salvo que pidas las cifras de hoy.',
  oneFile: 'Descarga esta página en un solo archivo',
  oneFileNote: 'que funciona desde el disco, sin red ni servidor.',
  newer: {
    ready: 'Hay una versión más reciente de esta página.',
    reload: 'Recargar',
    putOff: 'Aún no: otra pestaña de esta página está midiendo.',
  },
  version: (version: string, commit: string) => `Versión ${version}${commit === '' ? '' : `, compilación ${commit}`}`,
  addressProblems: 'La dirección de esta página contiene ajustes que no se han entendido. Se han ignorado; todo lo demás funciona.',
  addressUnknown: (name: string) => `«${name}» no es un ajuste de esta página.`,
  addressInvalid: (name: string, value: string, expected: string) => `«${name}» no puede ser «${value}»: ${expected}.`,
  addressExpected: {
    whole: (least: string, most: string) => `se espera un número entero de ${least} a ${most}`,
    time: (least: string, most: string, example: string) => `se esperan de ${least} a ${most} milisegundos, o segundos, como ${example}`,
    oneOf: (options: string) => `se espera uno de estos: ${options}`,
    seed: 'se esperan de 1 a 32 cifras hexadecimales',
    class: 'se esperan de 1 a 16 letras de la A a la Z, cifras o guiones',
  },
  autostartRefused:
    'Una medición solo empieza cuando pulsas el botón: «autostart» funciona en las direcciones de este mismo equipo y con navegadores automáticos.',
  scaled: (amount: string, exponent: keyof typeof POWERS) => {
    const [one, many] = POWERS[exponent];
    // "mil", never "1 mil"; but "1 millón".
    if (amount === '1' && one.startsWith('mil ')) return one;
    return amount === '1' && one === 'mil' ? one : `${amount} ${amount === '1' ? one : many}`;
  },
  ofHashes: (amount: string) => of(amount, 'hashes'),
  quantities: {
    hashesADay: (amount: string) => `${of(amount, 'hashes')} al día`,
    onePartIn: (amount: string) => `1 parte entre ${amount}`,
    minutes: (amount: string) => of(amount, 'minutos'),
    hours: (amount: string) => of(amount, 'horas'),
    days: (amount: string) => of(amount, 'días'),
    years: (amount: string) => (amount === '1' ? '1 año' : of(amount, 'años')),
    dollars: (amount: string) => (between(amount) === ' ' ? `${amount}\u00a0$` : of(amount, 'dólares')),
    narrow: (words: string) => words.replace(/ de dólares\b/, '\u00a0$').replace('hashes por segundo', 'H/s'),
    span: (low: string, high: string) => `${low} a ${high}`,
  },
};

export const es: Translated<typeof en> = { shell, measure, result, contrast, search, about };
export const codes = { failures, reasons, detailOfFailure, detailOfReason, saidOfRun } as const;
export { blockNotes };
