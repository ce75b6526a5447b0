/** Spanish: what all contrast screens share: whose number, its power, assumptions, figures. Notes for translators: en.ts. */
import type { frame as english } from './en-contrast-frame';
import type { Translated } from './translated';

export const frame: Translated<typeof english> = {
  next: (name: string) => `Siguiente: ${name}`,
  formula: 'Cómo se calcula',
  table: 'Todas las cifras en una tabla',
  sources: (retrieved: string) => `Fuentes, comprobadas el ${retrieved}`,
  weak: 'Fuente débil',
  rough: 'Aproximado: una clase de dispositivo, no el tuyo.',
  weakNote: 'Una de estas cifras se apoya en una fuente débil o en la memoria: tómala como aproximada.',
  own: 'tú',
  unknownFields: (names: string) => `Este enlace contiene ajustes que ninguna pantalla conoce (${names}); se han ignorado.`,
  unusedValues: (values: string) => `Parte de lo que fija este enlace no se puede usar (${values}); en su lugar cuenta lo habitual.`,
  loading: 'Cargando las cifras.',
  failed: 'No se han podido cargar las cifras. Si no tienes conexión, abre esta página una vez con conexión.',
  retry: 'Intentarlo otra vez',

  things: {
    measured: { one: 'tu ordenador', many: 'ordenadores como el tuyo' },
    given: { one: 'el dispositivo de este enlace', many: 'dispositivos como este' },
    example: { one: 'el ejemplo', many: 'dispositivos como el del ejemplo' },
  },
  subjectLabel: 'De quién es el número',
  parts: { webgpu: 'procesador gráfico', cpu: 'procesador', both: 'procesador gráfico y procesador' },
  partsShort: { webgpu: 'GPU', cpu: 'CPU', both: 'GPU y CPU' },
  threads: (count: number) => (count === 1 ? '1 hilo' : `${count} hilos`),
  exampleName: 'un portátil imaginario',
  subjectExample: (device: string, rate: string, power: string) =>
    `Un ejemplo, no tu ordenador: ${device}, ${rate} con ${power}. Mide más arriba y tu propio número ocupará su lugar.`,
  subjectMeasured: (part: string, rate: string, power: string, badge: string) => `Tu ${part}: ${rate} con ${power} (${badge}).`,
  subjectGiven: (part: string, rate: string, power: string, badge: string) =>
    `El número de este enlace, no medido aquí: ${part} con ${rate} y ${power} (${badge}).`,
  change: 'Cambiar el número, los vatios o los supuestos',
  optionExample: (device: string, rate: string) => `Ejemplo: ${device}, ${rate}`,
  optionMeasured: (part: string, rate: string) => `Medido: ${part}, ${rate}`,
  optionGiven: 'Un número mío',
  ownRate: 'Velocidad de hash, por ejemplo 100 MH/s',
  rateUnreadable: (text: string, isMeasured: boolean) =>
    `«${text}» no es una velocidad de hash. Escribe algo como 31,9 MH/s. Mientras tanto cuenta ${isMeasured ? 'la medición' : 'el ejemplo'}.`,
  part: 'Hecho por',

  powerHeading: 'Vatios',
  powerIntro:
    'Un navegador no puede leer cuánta potencia consume el cálculo. Aquí está lo que se sabe, y tú puedes mejorarlo: elige el modelo, escribe los vatios o lee un contador en el enchufe.',
  badges: { metered: 'Con contador', sensor: 'Sensor', battery: 'Batería', estimated: 'Estimada', typed: 'Escrita' },
  badgeMeanings: {
    metered: 'de una lectura escrita del contador del enchufe',
    sensor: 'leída de un sensor por la línea de órdenes',
    battery: 'de lo deprisa que bajó una batería',
    estimated: 'del modelo o la clase del equipo',
    typed: 'escrita a mano',
  },
  badgeExample: 'Parte del ejemplo',
  scopes: {
    chip: 'solo el chip',
    board: 'la tarjeta gráfica con su memoria',
    'whole-computer': 'el ordenador entero',
  },
  powerCovers: (scope: string) => `Incluye ${scope}.`,
  basis: {
    'gpu-model': (device: string) => `Corresponde al modelo ${device}.`,
    'gpu-family': (device: string) => `Corresponde a una familia de modelos: ${device}.`,
    'gpu-architecture': (device: string) => `Solo se conoce la arquitectura: ${device}. El margen abarca todos sus dispositivos.`,
    'gpu-vendor': (device: string) => `Solo se conoce el fabricante: ${device}. El margen es amplio.`,
    'gpu-group': () => 'El navegador nombra un grupo de tarjetas, no la tarjeta. El margen es amplio.',
    'gpu-unknown': () => 'No se conoce el procesador gráfico, así que el margen abarca todos los corrientes.',
    'software-renderer': () => 'El procesador hizo de tarjeta gráfica, así que estos vatios son los de un procesador.',
    'cpu-class': (device: string) =>
      device === '' ? 'De la clase de ordenador; encajan varias clases.' : `De la clase de ordenador: ${device}.`,
    'cpu-unknown': () => 'No se conoce el procesador, así que el margen abarca todas las clases.',
    'gpu-and-cpu': () => 'Suma de procesador gráfico y procesador.',
  },
  ways: { estimate: 'Lo estimado', card: 'Elegir el modelo', typed: 'Escribir vatios', meter: 'Contador', battery: 'Batería' },
  wayLabel: 'De dónde salen los vatios',
  card: 'Modelo de tarjeta gráfica',
  wayOfChips: 'Elegir la clase de procesador',
  chip: 'Clase de procesador',
  chipOpen: 'Elige la clase',
  cardNote: 'Escribe dos letras o más y elige de la lista.',
  watts: 'Vatios mientras calcula',
  off: 'Puede desviarse en, %',
  scope: 'Qué incluye',
  loaded: 'Contador mientras calcula, W',
  idle: 'Contador antes, en reposo, W (puede quedar vacío)',
  grain: 'Última cifra del contador, W',
  accuracy: 'El contador puede desviarse en, %',
  age: 'Lo que aún guarda una batería vieja, % de lo que dice',
  ageNote: 'Cuenta solo para el extremo bajo: en el alto la batería está como nueva.',
  margins: 'Supuestos de la estimación',
  marginsIntro: 'Las estimaciones se apoyan en potencias nominales y en clases de dispositivos. Así de lejos puede quedar uno solo.',
  marginFields: {
    partlow: 'El cálculo consume como mínimo, % de la potencia nominal de la tarjeta',
    parthigh: 'como máximo, % de la nominal',
    classlow: 'Un procesador consume como mínimo, % de su clase',
    classhigh: 'como máximo, % de la clase',
  },
  meterNote: 'Con carga menos en reposo es lo que añade el cálculo. Sin la lectura en reposo cuenta el ordenador entero.',
  capacity: 'Capacidad de la batería, Wh',
  capacityNote:
    'Está escrita en la batería o en el informe de batería del sistema. Los vatios se deducen de lo deprisa que bajó el nivel durante la medición, así que esta tiene que ser larga.',
  powerProblems: {
    'card-unknown': 'Ningún modelo incluido se llama así. Elige uno de la lista; mientras tanto cuenta la estimación.',
    'watts-unreadable': 'Los vatios tienen que ser un número entre 0,001 y 1.000.000. Mientras tanto cuenta la estimación.',
    'meter-unreadable': 'La lectura de un contador tiene que ser un número de vatios, como 87,5. Mientras tanto cuenta la estimación.',
    'idle-above-loaded': 'El reposo es mayor que la carga: puede que las lecturas estén cambiadas. Mientras tanto cuenta la estimación.',
    'meter-no-difference':
      'Las dos lecturas se parecen más de lo que el contador distingue, así que no se deduce nada. Mientras tanto cuenta la estimación.',
    'capacity-unreadable': 'La capacidad tiene que ser un número de vatios hora entre 1 y 1000. Mientras tanto cuenta la estimación.',
    'battery-unknown': 'No se vio ninguna batería durante esta medición, así que cuenta la estimación.',
    'battery-plugged': 'El ordenador estaba enchufado, así que su batería no dice nada de la medición. Cuenta la estimación.',
    'battery-few-edges':
      'El nivel cambió menos de cinco veces durante esta medición: muy poco para calcular. Mide con batería y la duración prolongada; cuenta la estimación.',
  },
  hashesPerJoule: 'Hashes por julio',
  joulesPerTerahash: 'Julios por terahash (un billón de hashes)',

  worldHeading: 'Supuestos sobre el mundo',
  worldIntro: (difficultyMonth: string, priceMonth: string) =>
    `Valores puestos: dificultad de ${difficultyMonth} y precio de ${priceMonth}, los más nuevos incluidos. Las comisiones que pagan los usuarios por sus transacciones no se cuentan.`,
  fields: {
    cents: 'Tu electricidad, ¢ por kWh',
    difficulty: 'Dificultad',
    subsidy: 'Bitcoins nuevos por bloque',
    price: 'Precio de un bitcoin, $',
  },
  reference: 'La máquina que representa a la industria',
  reported: (rate: string, dates: string, source: string) =>
    `La velocidad más nueva que da una fuente: ${rate}, media de ${dates} (${source}).`,
  bundledIs: (rate: string, month: string) =>
    `Las pantallas calculan con ${rate}, que se deduce de la dificultad más nueva incluida, la de ${month}.`,
  difficultyNote: 'Cuántas veces más cuesta un bloque que el más fácil que la red haya permitido nunca.',
  reset: 'Volver a las cifras incluidas',
  notANumber: (text: string, usual: string) => `«${text}» no es un número. Mientras tanto la pantalla calcula con ${usual}.`,
  notWhole: (text: string, usual: string) => `«${text}» no es un número entero. Mientras tanto la pantalla calcula con ${usual}.`,
  outside: (text: string, least: string, most: string, usual: string) =>
    `«${text}» no tiene sentido aquí: tiene que estar entre ${least} y ${most}. Mientras tanto la pantalla calcula con ${usual}.`,
};
