/** Spanish: the time machine. Notes for translators: en.ts. */
import type { months as english } from './en-contrast-months';
import type { Translated } from './translated';

export const months: Translated<typeof english> = {
  question: '¿Cuándo dejó de bastar un ordenador como este?',
  sentence: (month: string, one: string, share: string, bitcoins: string) =>
    `En ${month}, ${one} habría sido *${share}* de toda la red, lo que daba *${bitcoins}* al día.`,
  unknown: (month: string, last: string) =>
    `Lo difícil que era minar en ${month} no está en los datos incluidos, que terminan en ${last}. El precio de ese mes sí.`,
  worth: (worth: string, cost: string, cents: string) =>
    `Valía *${worth}* al día al precio de ese mes; la electricidad para ello, a ${cents} el kWh, ${cost}.`,
  noMarket: (cost: string, cents: string) =>
    `Todavía no había mercado de bitcoins: valían lo que un amigo quisiera dar. La electricidad, a ${cents} el kWh: ${cost} al día.`,
  lastCent: {
    ended: (last: string) => `El último mes en que ganó un centavo al día: *${last}*.`,
    still: (last: string) => `Ganaba un centavo al día incluso en *${last}*, el mes más nuevo de los datos.`,
    never: 'En ningún mes con precio ganó un centavo al día.',
  },
  lastProfit: {
    ended: (last: string) => `El último en que las monedas pagaron la electricidad: *${last}*.`,
    still: (last: string) => `Las monedas pagaban su electricidad incluso en *${last}*, el mes más nuevo de los datos.`,
    never: 'En ningún mes con precio pagaron las monedas su electricidad.',
  },
  alone: (one: string, time: string) =>
    `Todo esto es un promedio. En solitario, ${one} encuentra un bloque cada *${time}* de media, y entonces lo recibe todo de golpe.`,
  title: 'Un ordenador contra la red, mes a mes',
  subtitle: 'Hashes por segundo; cada escalón vale mil veces el de abajo. La línea es la red entera.',
  description: (first: string, last: string, from: string, to: string, own: string, crossing: string) =>
    `La red crece de ${from} en ${first} a ${to} en ${last}. Una línea horizontal en ${own} es un ordenador. ${crossing} La tabla de abajo contiene todos los meses.`,
  crossed: (month: string) => `La red está por encima desde ${month}.`,
  alwaysBelow: 'La red está por encima en todos los meses.',
  stillAbove: (month: string) => `En ${month} la red todavía está por debajo.`,
  network: 'la red',
  own: { measured: 'tu ordenador', given: 'este dispositivo', example: 'el ejemplo' },
  slider: 'Mes',
  jump: 'Ir a',
  marks: {
    'first-price': 'primer precio',
    gpu: 'tarjetas gráficas',
    fpga: 'FPGA',
    asic: 'ASIC',
    halving: 'a la mitad',
    'china-ban': 'China lo prohíbe',
  },
  halvingTo: 'BTC:',
  halvings: 'Reducciones a la mitad (halving): desde entonces, la mitad de bitcoins nuevos',
  markNotes: {
    'first-price': 'El primer precio diario de la serie usada aquí.',
    gpu: (device: string) => `La tarjeta gráfica más antigua de la lista: ${device}.`,
    fpga: (device: string) => `La primera placa FPGA de la lista: ${device}. Las FPGA son chips que se pueden recablear para una tarea.`,
    asic: (device: string) => `La primera máquina de la lista con un ASIC, un chip hecho solo para esta tarea: ${device}.`,
    halving: (subsidy: string) => `Desde entonces un bloque trae ${subsidy} bitcoins nuevos.`,
    'china-ban': 'China ordena parar a su industria; de mayo a julio la red perdió más de un tercio de su velocidad.',
  },
  facts: {
    month: 'Mes',
    network: 'Red',
    difficulty: 'Dificultad',
    share: 'Parte de la red',
    bitcoins: 'Bitcoins al día',
    price: 'Precio de un bitcoin',
    worth: 'Valor al día',
    cost: 'Electricidad al día',
    net: 'Lo que queda',
    noPrice: 'aún ninguno',
    unknown: 'no está en los datos',
  },
  cents: 'Electricidad, ¢ por kWh, en cualquier época',
  formula: {
    network: 'N = D × 2⁴⁸ ÷ 65535 ÷ 600 s',
    share: 's = H ÷ (H + N)',
    shareMeaning: 'el visitante se suma a la red, así que el total es H + N: en 2009 un ordenador era una gran parte de ella',
    bitcoins: 's × 144 bloques al día × R',
    bitcoinsMeaning:
      'R son los bitcoins nuevos de un bloque; D es la media armónica del mes, la que cuenta para una velocidad pequeña y constante',
    worth: 'bitcoins × precio del mes',
    cost: 'P × 24 h × precio del kWh',
  },
};
