/** Spanish: the inversion, hashing against AI on the same hardware. Notes for translators: en.ts. */
import type { inversion as english } from './en-contrast-inversion';
import { between } from './spanish-of';
import type { Translated } from './translated';

export const inversion: Translated<typeof english> = {
  question: 'El mismo chip, ¿y la IA?',
  sentence: (one: string, hashing: string, asic: string, matrix: string, accelerator: string) =>
    `Calculando hashes, ${one} es *${hashing}* de un ${asic}. Multiplicando matrices es *${matrix}* de un ${accelerator}, la máquina con la que se hace la IA.`,
  factor: (factor: string) => `Así que en IA está *${factor}${between(factor)}veces* más cerca de la industria que en hashes.`,
  memory: (share: string, accelerator: string, nearer: string | null) =>
    nearer === null
      ? `Moviendo bytes por la memoria es *${share}* de un ${accelerator}.`
      : `Moviendo bytes por la memoria es *${share}* de un ${accelerator}, *${nearer}${between(nearer)}veces* más cerca que en hashes.`,
  unmeasured: (one: string, hashing: string, asic: string) =>
    `Calculando hashes, ${one} es *${hashing}* de un ${asic}. Lo cerca que queda de una máquina de IA hay que medirlo: pulsa el botón o escribe una velocidad.`,
  wrongBits: (measured: string) => `Tu velocidad se midió con ${measured}, así que tu línea está en ese dibujo.`,
  explain:
    'La IA también consiste en una sola cosa: multiplicar grandes tablas de números, matrices, y moverlas por la memoria. Un procesador gráfico se hizo para esa clase de trabajo; para los hashes solo bastó hasta que llegaron chips que no hacen otra cosa.',
  measure: 'Medir matrices y memoria',
  measuring: 'Midiendo, mira arriba. Parar o Esc lo termina.',
  measureNote: 'Hashes, matrices y memoria por turnos. Cada producto se comprueba con otro lento y exacto.',
  withoutGpu: 'Este navegador no ofrece WebGPU, así que multiplica el procesador. Funciona, y el número es menor.',
  otherPart: (part: string, rate: string, subject: string) =>
    `Los dos números son del ${part} (${rate} calculando hashes). Las otras pantallas hablan del ${subject}, en el que no se multiplicaron matrices.`,
  measured: (parts: string) => `Medido aquí: ${parts}.`,
  measuredOn: (part: string, parts: string) => `Medido aquí, en el ${part}: ${parts}.`,
  part: (what: string, rate: string) => `${what} ${rate}`,
  parts: { f32: 'matrices de 32 bits', f16: 'matrices de 16 bits', int8: 'matrices de 8 bits', copy: 'memoria' },
  int8: (share: string, accelerator: string) =>
    `Con enteros de 8 bits eso es ${share} del máximo denso que declara el fabricante del ${accelerator}.`,
  rate: 'Velocidad con matrices, GFLOP/s (miles de millones de operaciones por segundo)',
  rateNote: 'Una multiplicación con suma son dos operaciones.',
  paid: 'Lo que costó el dispositivo, $ (puede quedar vacío)',
  unreadable: (text: string) => `«${text}» no es un número con sentido aquí, así que queda fuera.`,
  per: 'Contar por',
  pers: { device: 'Dispositivo', watt: 'Vatio', dollar: 'Dólar' },
  bits: 'Números de',
  bitsOf: { '16': '16 bits', '32': '32 bits' },
  title: {
    device: 'Dos clases de trabajo, un chip: parte de la mejor máquina para cada una',
    watt: 'Lo mismo por cada vatio',
    dollar: 'Lo mismo por cada dólar del precio',
  },
  subtitle: (asic: string, accelerator: string) =>
    `Izquierda: hashes, 1 es un ${asic}. Derecha: multiplicar matrices, 1 es un ${accelerator}. Cada escalón hacia abajo es una décima parte.`,
  left: (asic: string) => `Hashes, de un ${asic}`,
  right: (accelerator: string) => `Matrices, de un ${accelerator}`,
  description: (asic: string, accelerator: string, low: string, others: string) =>
    `Líneas de izquierda a derecha. El ${asic} empieza en 1 y termina en nada: no puede multiplicar matrices. El ${accelerator} empieza en ${low} y termina en 1. Las dos se cruzan. ${others}`,
  line: (name: string, left: string, right: string) => `${name}: de ${left} a ${right}.`,
  nothing: 'nada: no puede',
  names: { phone: 'chip de móvil (supuesto)', own: { measured: 'tú', given: 'este dispositivo', example: 'el ejemplo' } },
  devices: { laptop: (name: string) => `portátil: ${name}`, workstation: (name: string) => `estación: ${name}` },
  /** Where there is little room. */
  shortNames: { phone: 'móvil (supuesto)', laptop: 'portátil', workstation: 'estación' },
  cannot: (name: string) => `${name}: no puede`,
  ticks: {
    '0': '1',
    '-1': '1/10',
    '-2': '1/100',
    '-3': '1/1000',
    '-4': '1/10.000',
    '-5': '1/100.000',
    '-6': '1/1 millón',
    '-7': '1/10 mill.',
    '-8': '1/100 mill.',
    '-9': '1/1000 mill.',
    '1': '10',
    '2': '100',
    '3': '1000',
  },
  note: (watts: string) =>
    `Portátil y estación: máximos publicados y velocidades nativas de hash; nadie alcanza un máximo, y un navegador menos. El móvil es un supuesto: el chip del portátil con ${watts}. Los hashes del H100 se deducen de su velocidad con SHA-256 sencillo.`,
  unsure: 'Con °: alguna cifra es supuesta, se deduce de otro trabajo o no es del todo segura.',
  missing: (names: string) => `No están en este dibujo, porque no se conocen sus vatios, su precio o su velocidad: ${names}.`,
  noPrice: (asic: string) => `Lo que cuesta un ${asic} no está en los datos, así que nada se puede contar por su dólar.`,
  table: {
    device: 'Dispositivo',
    hashing: 'Hashes',
    matrix: 'Matrices, operaciones por segundo',
    memory: 'Memoria, bytes por segundo',
    hashingShare: 'Parte en hashes',
    matrixShare: 'Parte en matrices',
    memoryShare: 'Parte en memoria',
  },
  unknown: '–',

  whyHeading: '¿Por qué un trabajo se fue de casa y el otro vuelve?',
  leaves: 'Lo que empuja el trabajo hacia pocos lugares grandes',
  leavesItems: [
    'La tarea es fija: SHA-256 será igual dentro de diez años, así que un chip puede no hacer otra cosa.',
    'Es diminuta: unos cientos de bytes de estado y nada de memoria, así que un chip contiene miles de copias.',
    'Nada tiene que viajar: entra una cabecera y de vez en cuando sale un nonce, así que sirve cualquier lugar con electricidad barata.',
    'Solo cuenta la factura: se queda quien menos paga por un hash, los demás paran.',
  ],
  returns: 'Lo que deja volver el trabajo a casa',
  returnsItems: [
    'La tarea cambia cada pocos meses, así que pide equipos que se puedan programar.',
    'Necesita mucha memoria cerca del cálculo, y los móviles y portátiles la tienen de todos modos.',
    'Los datos son privados o voluminosos: una voz, una carta, la imagen de una cámara están mejor donde están.',
    'La respuesta se quiere al momento, y una nave lejana añade espera.',
  ],
  both: 'Los dos sentidos a la vez: los modelos más grandes se entrenan en naves tan grandes como cualquier granja de minería, y se usan en parte en el dispositivo que tienes en la mano.',
  marketHeading: '¿A qué ritmo crece la «IA en casa», según los artículos?',
  market: (from: string, fromYear: string, to: string, toYear: string, factor: string, percent: string) =>
    `Citan ${from} en ${fromYear} y ${to} en ${toYear}. Eso son *${factor}${between(factor)}veces* en total, ${percent} al año.`,
  marketNote:
    'Uno de los artículos llama a las mismas cifras «casi el triple», otro «300 por ciento». Las sumas son previsiones de una empresa de estudios de mercado, no recuentos.',
  marketTitle: 'El mercado de los artículos, año a año con ese crecimiento parejo',
  marketSubtitle: 'Miles de millones de dólares; los dos extremos son de los artículos, el resto es el crecimiento parejo entre ellos.',
  marketDescription: (from: string, to: string, factor: string) =>
    `Barras que crecen de ${from} a ${to}, ${factor}${between(factor)}veces.`,
  marketTable: { year: 'Año', sum: 'Previsión' },

  limitsHeading: 'Lo que esta comparación no puede mostrar',
  limits: [
    'Medido contra máximo: tu velocidad es lo que consiguió un navegador; las de las máquinas, lo que declaran sus fabricantes. Eso favorece a las máquinas.',
    'La velocidad no es memoria: un modelo que no cabe en un dispositivo no puede usarse ahí a ninguna velocidad.',
    'Una máquina no es una nave: para entrenar se unen miles con redes que ninguna casa tiene.',
    'Los precios de las placas de IA se mueven con la escasez, y nadie publica lo que pagan los grandes compradores.',
  ],
  formula: {
    share: {
      device: (rate: string, machine: string) => `${rate} ÷ ${rate}(${machine})`,
      watt: (rate: string, machine: string) => `(${rate} ÷ P) ÷ (${rate}(${machine}) ÷ P(${machine}))`,
      dollar: (rate: string, machine: string) => `(${rate} ÷ $) ÷ (${rate}(${machine}) ÷ $(${machine}))`,
    },
    factor: 'parte(F) ÷ parte(H)',
    letters: {
      device: 'H: hashes, F: operaciones con matrices, B: bytes por la memoria, cada segundo.',
      watt: 'H: hashes, F: operaciones con matrices, B: bytes por la memoria, cada segundo; P: vatios.',
      dollar: 'H: hashes, F: operaciones con matrices, B: bytes por la memoria, cada segundo; $: precio.',
    },
    growth: '(hasta ÷ desde)^(1 ÷ años) − 1',
  },
};
