/** Spanish: the ladder from a hash by hand to the whole network. Notes for translators: en.ts. */
import type { ladder as english } from './en-contrast-ladder';
import { between } from './spanish-of';
import type { Translated } from './translated';

export const ladder: Translated<typeof english> = {
  question: '¿A qué distancia está la competencia?',
  sentence: (name: string, year: string, count: string, many: string) =>
    `Un solo ${name}, una máquina de ${year} hecha solo para esto, trabaja como *${count}*${between(count)}${many}.`,
  faster: (name: string, count: string) => `Eso es *${count}*${between(count)}veces la velocidad de un ${name}.`,
  energy: (one: string, efficiency: string, factor: string, name: string) =>
    `Para un billón de hashes, ${one} necesita *${efficiency.replace(' J/TH', ' julios')}*, ${factor}${between(factor)}veces lo que el ${name}.`,
  why: (name: string) =>
    `¿Por qué tan lejos? Los chips de un ordenador sirven para cualquier tarea: para cada hash leen y ejecutan miles de instrucciones, y la mayor parte de la energía se va en estar listos para todo. Los chips del ${name} llevan esta única tarea hecha circuito, copiado uno al lado de otro, y no saben hacer nada más.`,
  unit: 'Los julios por terahash (un billón de hashes), que se escriben J/TH, son su medida: cuantos menos, mejor.',
  alone: (time: string) => `En solitario encontraría un bloque cada *${time}*, de media; haber esperado ya no acorta la espera.`,
  years: {
    same: (year: string, name: string) => `Esa es la eficiencia de los equipos de *${year}*: el ${name} fue el primero así de bueno.`,
    between: (early: string, late: string) =>
      `Esa es la eficiencia de los equipos de *${early}* a *${late}*, según los vatios que consuma de verdad.`,
    before: 'Todos los dispositivos de la lista necesitan menos energía que eso por cada hash.',
    partlyBefore: (late: string) =>
      `En el mejor caso esa es la eficiencia de los equipos de *${late}*; en el peor, todos los de la lista lo hacen mejor.`,
    after: 'Ninguna máquina de la lista es tan buena: revisa los vatios.',
  },
  title: {
    rate: 'De una persona con un lápiz a la red entera',
    efficiency: 'Energía para el mismo trabajo, del lápiz a la máquina más nueva',
  },
  subtitle: {
    rate: 'Hashes por segundo. Cada escalón vale mil veces el de abajo.',
    efficiency: 'Julios por un billón de hashes. Cada escalón hacia arriba necesita una milésima de la energía.',
  },
  axisLabel: 'Comparar por',
  axes: { rate: 'Velocidad (H/s)', efficiency: 'Energía (J/TH)' },
  ticks: {
    rate: {
      '-6': '1 en 12 días',
      '-3': '1 en 17 min',
      '0': '1 por s',
      '3': 'mil',
      '6': '1 millón',
      '9': 'mil millones',
      '12': '1 billón',
      '15': 'mil billones',
      '18': '1 trillón',
      '21': 'mil trillones',
    },
    efficiency: {
      '0': '1 julio',
      '3': 'mil',
      '6': '1 millón',
      '9': 'mil millones',
      '12': '1 billón',
      '15': 'mil billones',
      '18': '1 trillón',
    },
  },
  units: { rate: { '3': 'kH/s', '6': 'MH/s', '9': 'GH/s', '12': 'TH/s', '15': 'PH/s', '18': 'EH/s', '21': 'ZH/s' } },
  hand: 'Una persona, a mano',
  network: 'Toda la red de Bitcoin',
  shortNames: {
    'ARM1176 (Raspberry Pi 1 class)': 'Raspberry Pi 1',
    'X6500 (2x Spartan-6 LX150)': 'X6500, placa FPGA',
    'Block Erupter USB (BE Sapphire)': 'Block Erupter, memoria USB',
    'Bitaxe Gamma 601 (BM1370)': 'Bitaxe Gamma, casero',
    'Avalon Nano 3S': 'Avalon Nano 3S, casero',
    'Antminer S9 (14 TH/s)': 'Antminer S9',
    'GeForce RTX 4090': 'GeForce RTX 4090, nativo',
  },
  marks: {
    threads: (count: number) => (count === 1 ? 'Tú: un hilo' : `Tú: ${count} hilos`),
    webgpu: 'Tú: procesador gráfico',
    both: 'Tú: los dos a la vez',
    given: 'El número de este enlace',
    example: 'El ejemplo',
  },
  times: (count: string) => `× ${count}`,
  description: (own: string, name: string, factor: string) =>
    `Una escalera con escala logarítmica. ${own}. El ${name} está ${factor}${between(factor)}veces más lejos. La tabla de abajo contiene todos los dispositivos.`,
  weak: 'Con °: la cifra se apoya en una fuente débil.',
  withoutWatts: (names: string) => `No están en este dibujo, porque no se conocen sus vatios: ${names}.`,
  search: 'Buscar dispositivos para comparar',
  searchNote: 'Por ejemplo «HD 5870», «i7», «S19». Los elegidos entran en el dibujo y en el enlace.',
  add: (name: string) => `Añadir ${name}`,
  remove: (name: string) => `Quitar ${name}`,
  picked: 'Elegidos',
  none: 'Ningún dispositivo de la lista se llama así.',
  inferred: (name: string, low: string, high: string) =>
    `${name}: nunca se ha medido en esta tarea. Por su velocidad con SHA-256 sencillo, un programa nativo podría alcanzar de ${low} a ${high}; un navegador, menos. Es una deducción, así que queda fuera del dibujo.`,
  table: {
    name: 'Dispositivo',
    kind: 'Clase',
    year: 'Año',
    rate: 'Velocidad',
    efficiency: 'Energía',
    times: 'Veces tu velocidad',
    energy: 'Tu energía es … veces',
  },
  kinds: {
    hand: 'a mano',
    cpu: 'procesador',
    gpu: 'tarjeta gráfica',
    fpga: 'FPGA',
    usb: 'memoria USB',
    home: 'máquina casera',
    industrial: 'máquina industrial',
    network: 'todas las máquinas',
  },
  formula: {
    rate: 'una máquina en visitantes = H(máquina) ÷ H',
    efficiency: 'E = P ÷ H',
    efficiencyMeaning: 'energía por hash a partir de vatios y hashes por segundo; extremo bajo: menos vatios con la velocidad más alta',
    alone: 'D × 2⁴⁸ ÷ 65535 ÷ H',
    aloneMeaning: 'hashes de un bloque entre tus hashes por segundo',
    network: 'N = D × 2⁴⁸ ÷ 65535 ÷ 600 s',
    networkMeaning: 'hashes de un bloque de dificultad D, repartidos en los diez minutos que busca el protocolo',
  },
};
