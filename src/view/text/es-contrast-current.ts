/** Spanish: electricity for one bitcoin, by machine and place; the articles' claim. Notes for translators: en.ts. */
import type { current as english } from './en-contrast-current';
import type { Translated } from './translated';

export const current: Translated<typeof english> = {
  question: '¿Cuánta electricidad cuesta un bitcoin?',
  sentence: (many: string, energy: string, cents: string, cost: string) =>
    `Hecho por ${many}, un bitcoin necesita *${energy}*. A ${cents} el kWh son *${cost}*.`,
  asic: (name: string, energy: string, cost: string, price: string) =>
    `Hecho por el ${name}: ${energy}, o sea ${cost}. En el mercado un bitcoin cuesta ${price}.`,
  cents: 'Electricidad, ¢ por kWh',
  mapTitle: 'Deciden dos cosas: la máquina y el precio de la electricidad',
  mapSubtitle:
    'Hacia arriba: julios por un billón de hashes. Hacia la derecha: centavos por kilovatio hora. A lo largo de cada línea inclinada un bitcoin cuesta lo mismo.',
  mapDescription: (own: string, asic: string, cents: string) =>
    `Un gráfico con dos ejes logarítmicos y líneas de igual coste. ${own}. ${asic}. La línea vertical en ${cents} es el precio elegido.`,
  ownPoint: (cost: string) => `tú: ${cost}`,
  givenPoint: (cost: string) => `este dispositivo: ${cost}`,
  examplePoint: (cost: string) => `el ejemplo: ${cost}`,
  worth: (price: string) => `vale ${price}`,
  pays: 'Sombreado: ahí las monedas valen más que la electricidad.',
  mapTable: {
    machine: 'Máquina',
    year: 'Año',
    efficiency: 'Energía',
    energy: 'Electricidad de un bitcoin',
    cost: (cents: string) => `Coste a ${cents}`,
  },
  you: { measured: 'Tu ordenador', given: 'Este dispositivo', example: 'El ejemplo' },

  placesHeading: '¿Dónde es bastante barata?',
  placesSentence: (paying: number, total: number, name: string) =>
    `Con ${paying} de los ${total} precios de la lista, la electricidad de un bitcoin para el ${name} cuesta menos que el bitcoin.`,
  placesOwn: (paying: number, total: number, price: string) =>
    paying === 0
      ? `Con *tu clase de máquina* no ocurre con ninguno: la electricidad tendría que costar menos de *${price}* el kWh.`
      : `Con *tu clase de máquina* ocurre con ${paying} de ${total}; el punto de equilibrio es *${price}* el kWh.`,
  machine: 'Máquina',
  places: 'Lugares',
  placeSets: { story: 'Una selección', us: 'Estados Unidos', all: 'Toda la lista' },
  placesTitle: (machine: string) => `Electricidad de un bitcoin, ${machine}`,
  placesSubtitle: 'Cada punto es un precio que pagan de verdad los hogares, la industria o una tarifa para este trabajo.',
  placesDescription: (count: number, cheapest: string, dearest: string) =>
    `${count} lugares, de ${cheapest} a ${dearest}. La tabla de abajo los contiene todos.`,
  sectors: {
    residential: 'hogares',
    commercial: 'comercios y oficinas',
    industrial: 'industria',
    business: 'empresas',
    mining: 'este oficio',
    'mining-proposed': 'este oficio, propuesta',
  },
  place: (place: string, sector: string) => `${place}, ${sector}`,
  country: (region: string, country: string) => `${region}, ${country}`,
  us: (region: string) => `${region}, EE. UU.`,
  placesTable: { place: 'Lugar', price: '¢ por kWh', cost: 'Un bitcoin', date: 'Precio de', pays: '¿Lo paga la moneda?' },
  paysWords: { yes: 'sí', no: 'no', unclear: 'depende' },
  weak: 'Con °: el precio se apoya en una fuente débil.',

  claimHeading: '«Hacer un bitcoin cuesta más de 100.000 dólares». ¿Es así?',
  claimSentence: (price: string, name: string) =>
    `Con un ${name}, sí donde la electricidad cuesta más de *${price}* el kWh, y no donde cuesta menos.`,
  claimPlaces: (homes: number, above: number, below: number) =>
    `Con los precios incluidos es cierto para los hogares de ${homes} estados de EE. UU. y para la industria de ${above}; para la industria de los otros ${below} es falso.`,
  claimTitle: 'El precio de la electricidad con el que un bitcoin cuesta 100.000 $',
  claimSubtitle: 'A la derecha de su punto, el bitcoin de cada máquina cuesta más que eso.',
  claimDescription: (machines: string) => `Precios de equilibrio de la afirmación: ${machines}.`,
  industrySpan: 'industria de EE. UU.',
  claimTable: { machine: 'Máquina', price: 'Cierta por encima de', cost: (cents: string) => `Un bitcoin a ${cents}` },
  claimCents: 'Comparar las máquinas a, ¢ por kWh',
  leavesOut: 'Lo que la frase se calla',
  omissions: {
    machine: (low: string, high: string, cents: string) =>
      `Qué máquina: a ${cents} la electricidad cuesta de ${low} con la más nueva de estas máquinas a ${high} con la más vieja.`,
    tariff: (homes: string, industry: string) => `Qué tarifa: los hogares de EE. UU. pagan ${homes} en la lista, su industria ${industry}.`,
    'cash-or-total': (quarter: string, cash: string, total: string) =>
      `Qué costes: en el trimestre hasta ${quarter}, las empresas cotizadas declararon ${cash} de gastos corrientes por bitcoin, pero ${total} con el desgaste de las máquinas y todo lo demás.`,
    difficulty: (difficulty: string) => `Qué día: el coste es proporcional a la dificultad, aquí ${difficulty}.`,
    fees: 'Comisiones: los usuarios las pagan además de las monedas nuevas, y abaratan cada bitcoin. No se incluye ninguna cifra.',
    'other-income':
      'Otros ingresos: el calor que se vende y lo que se cobra por apagar cuando la red eléctrica va justa. No se incluye ninguna cifra.',
  },
  claimWeak: 'La afirmación misma es regional y los artículos que la hacen no dan fuente.',
  formula: {
    work: 'W = D × 2⁴⁸ ÷ 65535',
    workMeaning: 'hashes que cuesta un bloque de media con dificultad D',
    energy: 'W × E ÷ 3.600.000 ÷ R',
    energyMeaning: 'kWh de un bitcoin: energía por hash E, 3,6 millones de julios en un kWh, R bitcoins nuevos por bloque',
    cost: 'lo mismo × precio del kWh',
    iso: 'precio × E = coste × R × 3.600.000 ÷ W',
    isoMeaning: 'las líneas de igual coste',
    place: 'W × E ÷ 3.600.000 ÷ R × precio del kWh allí',
    placeMeaning: (place: string) => `en ${place}, lo primero del dibujo`,
    breakEven: '(3.600.000 ÷ E) ÷ W × R × precio de un bitcoin',
    breakEvenMeaning: 'el kWh más caro que las monedas todavía pagan',
    claim: '100.000 $ × R × 3.600.000 ÷ (W × E)',
  },
};
