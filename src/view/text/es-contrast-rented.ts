/** Spanish: rented hash rate, the cloud contract. Notes for translators: en.ts. */
import type { rented as english } from './en-contrast-rented';
import { between } from './spanish-of';
import type { Translated } from './translated';

export const rented: Translated<typeof english> = {
  question: '¿Y si alquilas las máquinas?',
  intro:
    'Un contrato te vende velocidad de hash en la nave de otro: tanto al principio, una cuota cada día, monedas cada día. La dificultad se come las monedas; la cuota se queda. Esta página hace las cuentas y no da consejos.',
  sentence: (upfront: string, terahashes: string, days: string, net: string) =>
    `${upfront} por ${terahashes} TH/s: después de ${days} el contrato está en *${net}*.`,
  breakEven: (day: string) => `Se recupera el *día ${day}*.`,
  never: '*Nunca* se recupera.',
  against: (bought: string, kept: string) =>
    `El mismo dinero, gastado en monedas los mismos días, compra ${bought}; el contrato deja *${kept}* si se guarda cada moneda.`,
  own: (terahashes: string, count: string, many: string) =>
    `Por cierto: ${terahashes} TH/s es lo que hacen *${count}*${between(count)}${many}.`,
  ends: {
    term: 'Seguido hasta el final de su plazo.',
    'closed-unprofitable': 'Lo cerró su cláusula: demasiados días seguidos sin rendir más que la cuota.',
    'path-ended': 'Aquí termina la historia incluida; el contrato puede seguir.',
    'paid-back': 'Terminó según sus condiciones: había devuelto las monedas que costó.',
    'longest-term': 'Seguido durante diez años, lo más que calcula esta página.',
  },
  deal: 'Contrato',
  ownDeal: 'Condiciones mías, desde hoy',
  option: (provider: string, product: string, date: string) => `${provider}, ${product}, ${date}`,
  noPrice: 'precio desconocido',
  fields: {
    terahashes: 'Alquilado, TH/s',
    upfront: 'Al principio, $ por TH/s',
    fee: 'Cuota diaria, $ por TH/s',
    days: 'Días',
    growth: 'Dificultad al año, %',
    drift: 'Precio de la moneda al año, %',
    halving: 'Días hasta la próxima reducción a la mitad',
  },
  feeNote: 'Valores puestos: un S21 comprado con alojamiento, 200 TH/s, precio y cuota de septiembre de 2024.',
  daysNote: 'Una máquina alojada es tuya sin plazo; cinco años son un supuesto.',
  growthNote: (from: string, to: string, percent: string) => `Un supuesto. De ${from} a ${to} cambió un ${percent} %.`,
  halvingNote: 'Se espera hacia abril de 2028; entonces los bitcoins nuevos por bloque bajan a la mitad.',
  bill: 'Cuando la cuota supera el rendimiento',
  bills: { capped: 'no se debe nada', owed: 'se debe' },
  title: 'Dinero recuperado menos dinero pagado, día a día',
  titleOf: (provider: string, date: string) => `${provider}, ${date}: dinero recuperado menos dinero pagado, día a día`,
  subtitle: 'Dólares desde el principio, con las monedas vendidas el día en que llegaron. Por encima de la línea el contrato se ha pagado.',
  description: (start: string, end: string, day: string) => `Una línea que empieza en ${start} y termina en ${end}. ${day}`,
  breakEvenLabel: (day: string) => `recuperado el día ${day}`,
  zero: 'recuperado',
  days: (days: string) => `${days} días`,
  dayTick: (day: string, isFirst: boolean) => (isFirst ? `día ${day}` : day),
  table: { day: 'Día', yield: 'Monedas, valor', fee: 'Cuota', net: 'Saldo' },
  historyHeading: 'Contratos reales y en qué quedaron',
  historyIntro:
    'Condiciones para 1 TH/s, recorridas con la dificultad y el precio que llegaron de verdad, como si todos hubieran sido honrados.',
  historyNote: (yearOnly: boolean, feeUnknown: boolean, pricedInBitcoin: string | null) =>
    [
      pricedInBitcoin === null ? '' : `Su precio era en bitcoins: contado al precio medio de ${pricedInBitcoin}.`,
      yearOnly ? 'Solo se conoce el año de la oferta, así que empieza en enero.' : '',
      feeUnknown ? 'La cuota no se conoce y cuenta como nada: la verdad fue peor.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  outcome: (outcome: string) => `En qué quedó: ${outcome}`,
  replay: (net: string, upfront: string) => `De haber sido honrado: ${net} sobre ${upfront} por TH/s.`,
  notReplayed: 'Sin un precio no se puede calcular nada.',
  historySentence: (paid: number, total: number) =>
    paid === 0
      ? `De los ${total} que han terminado y cuyo precio y cuota se conocen, *ninguno* habría devuelto lo que costó.`
      : `De los ${total} que han terminado y cuyo precio y cuota se conocen, *${paid}* habrían devuelto lo que costaron.`,
  historyTitle: 'Lo que habría vuelto de cada 100 $ pagados al principio',
  historySubtitle: 'Dólares, con las monedas vendidas el día en que llegaron. A la derecha de la línea un contrato se ha pagado.',
  historyDescription: (rows: string) => `Un punto por contrato: ${rows}.`,
  historyLine: 'todo de vuelta',
  running: (label: string) => `${label}, hasta ahora`,
  withoutFee: (label: string) => `${label}, sin la cuota`,
  historyTable: {
    contract: 'Contrato',
    date: 'Ofrecido',
    upfront: 'Al principio',
    result: 'Habría terminado en',
    outcome: 'En qué quedó',
  },
  signsHeading: 'Señales de que algo va mal',
  signsIntro: 'Marca lo que dice una oferta. Una señal no es una prueba, y algunos contratos honrados han tenido varias.',
  signChoices: {
    guaranteed: 'Garantiza una ganancia',
    recruits: 'Paga por traer a otros',
    nothing: 'No se puede comprobar ninguna máquina, lugar ni factura de la luz',
    onesided: 'El proveedor puede terminarlo y el cliente no',
  },
  promised: 'Prometido al día, $ por cada TH/s (0: nada)',
  signs: {
    'promises-more-than-work-earns': (promised: string, possible: string) =>
      `Promete ${promised} al día por un TH/s; el trabajo mismo gana ${possible}. El resto tiene que salir de algún sitio, y no son las máquinas.`,
    'fee-takes-all': (fee: string, possible: string) => `Su cuota de ${fee} al día se lleva todo lo que gana un TH/s, ${possible}.`,
    guaranteed: 'Nadie puede garantizar una ganancia: la dificultad y el precio no son de nadie para prometerlos.',
    'pays-for-recruits': 'Los premios por traer gente los pagan los que llegan, no las máquinas.',
    'nothing-to-check':
      'Lo que no se puede comprobar puede no existir: se vendieron Hashlets a más de 10.000 personas sin las máquinas detrás.',
    'one-sided-end':
      'Cuando la cuota supera el rendimiento, el proveedor lo termina y la pérdida es tuya: así acabaron en 2018 los contratos abiertos de Genesis Mining y HashFlare.',
  },
  signsSentence: (earns: string, fee: string, share: string) =>
    `Un terahash por segundo gana ahora *${earns}* al día. Una cuota de ${fee} se lleva *${share}* de eso.`,
  signsTitle: 'Un terahash durante un día: lo que gana, lo que se pide y lo que se promete',
  signsSubtitle: 'Dólares o centavos por TH/s y día, sin contar el precio del principio.',
  signsDescription: (rows: string) => `Puntos en una escala: ${rows}.`,
  signsRows: { earns: 'El trabajo gana', fee: 'La cuota se lleva', promised: 'La oferta promete' },
  signsTable: { what: 'Qué', amount: 'Por TH/s y día' },
  signsAll: 'más que todo',
  noSigns: 'Ninguna de estas señales. Eso no lo convierte en bueno.',
  earns: (amount: string) => `Un terahash por segundo gana ahora ${amount} al día.`,
  formula: {
    yield: 'TH × 10¹² × 86.400 ÷ W × R × precio',
    yieldMeaning: 'lo que gana en un día la velocidad alquilada, con la dificultad, las monedas nuevas y el precio de ese día',
    net: 'suma de (rendimiento − cuota) − pagado al principio',
    back: '100 × (suma de (rendimiento − cuota)) ÷ pagado al principio',
    backMeaning: 'lo que volvió de cada 100 $, descontadas las cuotas',
    feeShare: 'cuota ÷ lo que gana el trabajo',
    path: 'D × (1 + crecimiento)^(días ÷ 365,25)',
    pathMeaning: 'la dificultad supuesta; el precio, igual',
  },
};
