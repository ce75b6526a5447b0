/** Spanish: every PC on Earth. Notes for translators: en.ts. */
import type { everyone as english } from './en-contrast-everyone';
import { between } from './spanish-of';
import type { Translated } from './translated';

export const everyone: Translated<typeof english> = {
  question: '¿Y si participaran todos los ordenadores del mundo?',
  sentence: (count: string, many: string, share: string) => `${count}${between(count)}${many} serían juntos *${share}* de la red.`,
  same: (asics: string, name: string, asicPower: string, power: string) =>
    `Lo mismo que hacen *${asics}*${between(asics)}unidades del ${name}, con ${asicPower} en vez de *${power}*.`,
  half: (computers: string, power: string, asics: string, name: string, asicPower: string) =>
    `Tener la mitad de la red exige añadir otro tanto de lo que ya hay: *${computers}*${between(computers)}ordenadores así y *${power}*, o ${asics}${between(asics)}unidades del ${name} y ${asicPower}.`,
  count: 'Cuántos ordenadores',
  countNote: 'Casi dos mil millones en uso, según un recuento de 2014. Los más nuevos difieren en qué llaman ordenador, así que cámbialo.',
  workTitle: 'El trabajo, a escala',
  workSubtitle: (network: string) => `El área son hashes por segundo; el total: ${network}.`,
  workSubtitleReversed: (rate: string) => `El área son hashes por segundo; el total: ${rate}.`,
  powerTitle: 'La electricidad que cuesta, a escala',
  powerSubtitle: 'El área son vatios. Los dos cuadrados hacen el mismo trabajo.',
  network: (rate: string) => `La red, ${rate}`,
  networkOf: (month: string, rate: string) => `La red de ${month}, ${rate}`,
  networkNow: (rate: string) => `La red ahora, ${rate}`,
  computers: (count: string, rate: string) => `${count}${between(count)}ordenadores, ${rate}`,
  computersPower: (power: string) => `Todos esos ordenadores, ${power}`,
  asicPower: (asics: string, name: string, power: string) => `${asics}${between(asics)}unidades del ${name}, ${power}`,
  description: (large: string, small: string, ratio: string) =>
    `Dos cuadrados a escala. ${large}; ${small}. El pequeño tiene ${ratio} del área.`,
  rangeNote: 'Dibujado con el centro del margen de vatios.',
  table: { what: 'Qué', rate: 'Hashes por segundo', power: 'Electricidad', count: 'Cuántos' },
  rows: {
    one: 'Un ordenador así',
    all: 'Todos juntos',
    asics: (name: string) => `El mismo trabajo con ${name}`,
    network: 'La red',
    halfComputers: 'La mitad de la red, en ordenadores',
    halfAsics: (name: string) => `La mitad de la red, con ${name}`,
  },
  formula: {
    total: 'n × H',
    share: 's = n·H ÷ (n·H + N)',
    asics: 'n × H ÷ H(máquina)',
    half: 'N ÷ H',
    halfMeaning: 'quien quiera la mitad tiene que añadir otro tanto de lo que hay, porque el total crece con él',
  },
};
