/** Spanish: industry against home. Notes for translators: en.ts. */
import type { industry as english } from './en-contrast-industry';
import { between } from './spanish-of';
import type { Translated } from './translated';

export const industry: Translated<typeof english> = {
  question: '¿Dónde se hace hoy el trabajo?',
  sentence: (date: string, country: string, share: string, one: string, own: string) =>
    `De cada 100 hashes de ${date}, ${share} vinieron de ${country}. En cambio, ${one} hace *${own}*.`,
  ofCountry: (_country: string, said: string) => said,
  two: (first: string, second: string) => `${first} y ${second}`,
  pools: (two: string, date: string, share: string) =>
    `La mayoría pasa por grupos (pools), empresas que reúnen trabajo y reparten los ingresos: ${two} entregaron ${share} de los bloques de ${date}. Sus miembros pueden estar en cualquier parte.`,
  energy: (energy: string, share: string, date: string) =>
    `En total la red usaba unos ${energy} al año, ${share} de la electricidad del mundo (${date}).`,
  claim: (percent: string, date: string) =>
    `Un artículo de ${date} prevé ${percent} para Estados Unidos. Las estimaciones de 2025 del dibujo quedan lejos de eso.`,
  title: 'Parte de la velocidad mundial de hash, por país',
  subtitle:
    'Porcentaje de la red. Estimaciones con métodos que cambian: las líneas discontinuas unen lo que no es estrictamente comparable.',
  description: (lines: string) => `Líneas por país. ${lines}. La tabla de abajo contiene todas las estimaciones.`,
  china: 'China figura con cero en agosto de 2021 sobre el papel: acababa de prohibir el oficio, y quienes siguieron lo ocultaron.',
  table: { date: 'Fecha', country: 'País o grupo', share: 'Parte', kind: 'Clase', kinds: { country: 'país', pool: 'grupo de minería' } },

  farmHeading: 'Una granja contra muchos hogares',
  farmSentence: (power: string, homes: string, many: string) => `Una granja de ${power} trabaja como *${homes}*${between(homes)}${many}.`,
  farmCosts: (farmCost: string, farmCents: string, homesCost: string, homeCents: string) =>
    `Un día le cuesta a la granja ${farmCost} de electricidad a ${farmCents} el kWh; todos esos hogares juntos pagarían *${homesCost}* a ${homeCents}. Ambos ganan las mismas monedas.`,
  farmMachines: (machines: string, name: string, rate: string) =>
    `La granja: ${machines}${between(machines)}unidades del ${name}, ${rate} en total.`,
  farmNote:
    'El tamaño y el gasto añadido de la granja son supuestos; su precio es la tarifa de Etiopía para este trabajo en diciembre de 2025.',
  fields: {
    farm: 'Granja, MW de la red',
    overhead: 'Refrigeración además, %',
    farmcents: 'Electricidad de la granja, ¢ por kWh',
    cents: 'Electricidad de los hogares, ¢ por kWh',
  },
  farmTitle: 'Un día del mismo trabajo: lo que trae y lo que cuesta',
  farmSubtitle: 'Dólares al día; cada escalón de la escala vale diez veces el anterior.',
  farmRows: { income: 'Ganan los dos, en monedas', farm: 'Paga la granja', homes: 'Pagan los hogares' },
  farmDescription: (income: string, farm: string, homes: string) =>
    `Monedas por valor de ${income} al día; electricidad: ${farm} la granja y ${homes} los hogares.`,
  farmTable: { what: 'Qué', farm: 'La granja', homes: 'Los hogares' },
  farmTableRows: {
    count: 'Cuántos',
    rate: 'Hashes por segundo',
    power: 'Potencia eléctrica',
    income: 'Monedas al día, valor',
    cost: 'Electricidad al día',
    net: 'Lo que queda al día',
  },

  heatHeading: 'La máquina como calefactor',
  heatSentence: (name: string, earned: string, one: string, own: string) =>
    `Toda la electricidad que consume una máquina de hashes se vuelve calor, y algo regresa en monedas: un kWh gana ${earned} en un ${name} y *${own}* en ${one}.`,
  heatPrices: (price: string, hashing: string, pump: string, own: string, one: string) =>
    `A ${price} el kWh, un kWh de calor cuesta ${price} con un radiador eléctrico, ${hashing} con la máquina, ${pump} con una bomba de calor y *${own}* con ${one}.`,
  heatVerdict: (name: string, below: string, cop: string) =>
    `El ${name} da el calor más barato donde la electricidad cuesta menos de ${below}; por encima, lo da una bomba de calor con COP ${cop}.`,
  heatAlways: (name: string) => `Con un COP de 1 la bomba no es mejor que un alambre, así que el ${name} da siempre el calor más barato.`,
  heatLeftOut: 'El precio de los aparatos queda fuera, en los dos lados.',
  cop: 'COP de la bomba de calor',
  copNote: 'Calor que sale por cada kWh de electricidad que entra, a lo largo de una temporada; 3 es habitual.',
  cents: 'Electricidad, ¢ por kWh',
  heatTitle: 'Lo que cuesta un kilovatio hora de calor',
  heatSubtitle: 'Centavos por kWh de calor, según el precio de la electricidad',
  heatDescription: (below: string) =>
    `Líneas rectas que suben con el precio de la electricidad. La de la máquina cruza la de la bomba de calor en ${below}.`,
  heatLabels: { resistive: 'radiador eléctrico', pump: (cop: string) => `bomba, COP ${cop}` },
  ownLabels: { measured: 'tu ordenador', given: 'este dispositivo', example: 'el ejemplo' },
  heatTable: { price: 'Electricidad', resistive: 'Radiador eléctrico', pump: 'Bomba de calor' },
  formula: {
    share: 's = H ÷ (H + N)',
    shareMeaning: 'tu propia parte: N es la red entera, tú te sumas a ella',
    pools: 'parte del primer grupo + parte del segundo',
    poolsMeaning: 'de los bloques hallados en el periodo que cuenta la fuente',
    machines: 'P(granja) ÷ (P(máquina) × (1 + añadido))',
    homes: 'H(granja) ÷ H',
    earned: '(3.600.000 ÷ E) ÷ W × R × precio de un bitcoin',
    earnedMeaning: 'lo que valen las monedas de un kWh',
    heat: 'precio del kWh − lo que gana',
    pump: 'precio del kWh ÷ COP',
    below: 'ganado ÷ (1 − 1 ÷ COP)',
    belowMeaning: 'por debajo de este precio la máquina da el calor más barato',
  },
};
