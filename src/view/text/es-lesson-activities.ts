/** Spanish: what is done in steps 2, 4 and 5 of the lesson. Notes for translators: en.ts. */
import type { activities as english } from './en-lesson-activities';
import type { Translated } from './translated';

const byHand: Translated<typeof english.byHand> = {
  flipHeading: 'Cambia un solo bit',
  flipIntro:
    'Estos 80 bytes son la cabecera del primer bloque de Bitcoin. Elige un byte y pulsa uno de sus ocho bits: el 0 pasa a ser 1, o el 1 pasa a ser 0. Debajo o al lado están los 256 bits del hash.',
  bytes: 'Los 80 bytes de la cabecera',
  keys: 'Las flechas llevan de un byte a otro.',
  byte: (place, field, hex) => `Byte ${place}, ${field}: ${hex}`,
  bitsOf: (place, field) => `Byte ${place}, ${field}: pulsa un bit para cambiarlo`,
  flipBit: (place, value) => `Cambiar el bit ${place}, ahora ${value}`,
  flipAny: 'Cambiar un bit al azar',
  reset: 'Volver a la cabecera real',
  digest: 'El hash, bit a bit',
  cells: (flipped) =>
    flipped === null
      ? '256 casillas, una por cada bit del hash.'
      : `256 casillas, una por cada bit del hash; ${flipped} están rellenas porque han cambiado.`,
  noFlip: 'Todavía no ha cambiado nada.',
  count: (flipped) => `Han cambiado *${flipped} de 256*.`,
  mean: (flips, mean) =>
    flips === 1
      ? `Tu primer cambio ha alterado *${mean}* de 256 bits.`
      : `Tus ${flips} cambios han alterado de media *${mean}* de 256 bits.`,
  coin: (usual) => `Lanzar una moneda por cada bit alteraría 128 y, el ${usual} de las veces, entre 120 y 136. Da igual qué bit cambies.`,
  histogram: 'Cuántos bits ha alterado cada uno de tus cambios',
  histogramAxes: 'Relleno: tus cambios. Línea: lo que darían otras tantas tiradas de moneda. Sombreado: 128 ± 8.',
  histogramDescription: (flips, mean, least, most) =>
    `${flips} cambios, de media ${mean} de 256 bits, de ${least} a ${most}, delante de una campana en torno a 128.`,
  expected: '128 ± 8',
  outside: 'La primera y la última barra incluyen todo lo que queda más allá, que es casi nada.',
  columns: { flipped: 'Bits alterados', own: 'Tus cambios', expected: 'Esperados' },
  formula: {
    mean: 'media = n × p',
    meanMeaning: 'n = 256 bits; cada uno cambia con probabilidad p = ½',
    deviation: 'desviación típica = √(n × p × (1 − p))',
    deviationMeaning: 'dos de cada tres cambios quedan a menos de una desviación típica de la media',
    hand: 'tu tasa = 1 ÷ mediana del tiempo entre dos clics',
    times: 'veces = H ÷ tu tasa',
  },
  guessHeading: 'Ahora adivina a mano',
  guessIntro: (needed) =>
    `Pensar no ayuda: nadie puede ver en una cabecera qué bits tendrá su hash. Así que se cambia el nonce y se vuelve a mirar. Este bloque necesitaba un hash que empezara con ${needed} bits a cero o más.`,
  guessed: (nonce, bits) => `Nonce ${nonce}: el hash empieza con ${bits} ${bits === 1 ? 'bit' : 'bits'} a cero.`,
  next: 'Siguiente nonce',
  best: (guesses, bits) =>
    `${guesses} ${guesses === 1 ? 'intento' : 'intentos'} hasta ahora; el mejor, con ${bits} ${bits === 1 ? 'bit' : 'bits'} a cero. Cada bit más cuesta de media el doble de intentos.`,
  rateUnknown: 'Haz clic tan rápido como quieras: el tiempo entre clics te dirá tu propia tasa de hash.',
  moreClicks: (clicks) => `${clicks} ${clicks === 1 ? 'clic' : 'clics'} más y sabrás tu tasa.`,
  handRate: (rate) => `A mano haces *${rate} hashes por segundo*.`,
  against: {
    measured: (rate, times) => `Tu dispositivo hizo ${rate}: *${times} veces* más.`,
    given: (rate, times) => `El dispositivo de este enlace hace ${rate}: *${times} veces* más.`,
    example: (rate, times) => `El ejemplo, que no es tu dispositivo, hace ${rate}: *${times} veces* más.`,
  },
};

const ladder: Translated<typeof english.ladder> = {
  intro:
    'Ahora tu dispositivo busca hashes que terminen, tal como se calculan, en k bits a cero: primero 6, luego 8, luego 10, y así sucesivamente. Cada peldaño se intenta 20 veces, cada vez con una cabecera propia.',
  hardware: 'Quién sube',
  backends: { cpu: 'Procesador', webgpu: 'Procesador gráfico' },
  start: 'Subir',
  startShort: 'Subida corta',
  before:
    'Carga completa durante unos 15 segundos, 20 como mucho; la subida corta dura unos 5. Nada sale de este dispositivo. Esc la detiene, y ocultar esta página también.',
  warming: 'Calentando.',
  climbing: (bits) => `Buscando ${bits} bits a cero.`,
  stopped: 'Detenida. Cuenta lo encontrado hasta entonces; un peldaño sin terminar queda fuera de la dispersión.',
  stoppedEmpty: 'Detenida antes de encontrar nada.',
  outOfTime: 'Terminada tras 20 segundos en medio de un peldaño. Ese peldaño cuenta con todos sus hashes y queda fuera de la dispersión.',
  rungsHeading: 'Cada bit duplica el trabajo',
  topRung: (bits, hashes, time, theory) =>
    `Tu peldaño más alto, ${bits} bits a cero, costó de media *${hashes} hashes* o *${time}*; la teoría dice ${theory} hashes.`,
  rateSeen: (rate) => `Durante la subida tu dispositivo hizo *${rate}*.`,
  against: {
    measured: (rate) => `Su mejor medición fue ${rate}.`,
    given: (rate) => `El dispositivo de este enlace hace ${rate}.`,
    example: (rate) => `El ejemplo de esta lección, que no es tu dispositivo, hace ${rate}.`,
  },
  rungsTitle: 'Hashes hasta el primero con k bits a cero, en tiempo',
  rungsAxes: 'Cada línea horizontal es diez veces la de abajo: hashes divididos entre tu tasa.',
  rungsAxesHashes: 'Cada línea horizontal son diez veces los hashes de la de abajo.',
  rungsDescription: (first, top, tries, mean) =>
    `${tries} intentos de ${first} a ${top} bits a cero. Se dispersan mucho en torno a una recta que se duplica con cada bit; en el peldaño más alto la media es de ${mean} hashes.`,
  whichTime:
    'El número de hashes de cada intento es exacto. Su tiempo es ese número dividido entre la tasa de toda la subida; los rombos son lo que dice el reloj, a partir de 20 ms, donde es lo bastante preciso.',
  bitsAxis: 'k, bits a cero pedidos',
  legend: {
    each: 'un intento',
    mean: 'media del peldaño',
    clock: 'media según el reloj',
    theory: 'teoría, 2ᵏ ÷ H',
    expected: 'teoría, e⁻ˣ',
  },
  columns: {
    bits: 'Bits a cero',
    found: 'Hallados',
    theory: 'Hashes, teoría',
    mean: 'Hashes, tuyos',
    theoryTime: 'Tiempo, teoría',
    meanTime: 'Tiempo, tuyo',
    clock: 'Según el reloj',
    wait: 'Espera, en medias',
    own: 'Tus intentos',
    expected: 'Esperados',
    hashes: 'Hashes',
    header: 'Cabecera con su nonce',
    hash: 'Hash como lo muestran los exploradores',
  },
  spreadHeading: 'La suerte es ancha',
  spread: (waits, within, part, theory, longest) =>
    `De tus ${waits} intentos, *${within}* (${part}) terminaron antes de la media de su peldaño; la teoría dice ${theory}. El de peor suerte tardó *${longest} medias*.`,
  spreadTitle: 'Todos tus intentos, cada uno medido con la media de su peldaño',
  spreadAxes: 'Relleno: cuántos de tus intentos tardaron tanto. Línea: la distribución exponencial.',
  spreadDescription: (waits, first) =>
    `${waits} intentos; ${first} de ellos tardaron menos de la mitad de la media, y las barras bajan de izquierda a derecha como la curva exponencial.`,
  waitAxis: 'espera, en medias del peldaño',
  over: (from) => `más de ${from}`,
  wholeRungs: 'Solo cuentan los peldaños con los 20 intentos terminados: de un peldaño cortado, los intentos rápidos serían demasiados.',
  memoryHeading: '¿Esperar lo hace más probable?',
  memoryIntro: 'Elige cuánto ha esperado ya alguien y mira cuánto más tardaron tus propios intentos que duraron tanto.',
  waitedAlready: 'Ya ha esperado',
  waitedNothing: 'nada',
  waited: (means) => `${means} ${means === '1' ? 'media' : 'medias'}`,
  noneLasted: 'Ninguno de tus intentos duró tanto.',
  lasted: (lasted, started, expected) => `*${lasted}* de tus ${started} intentos duraron tanto; se esperaban ${expected}.`,
  remaining: (remaining, error) => `A partir de ahí tardaron *${remaining} medias* más. Sin memoria es 1, con un margen de ${error}.`,
  fromStart: 'desde el principio, todos',
  fromHere: 'desde aquí, los que duraron',
  noMemory:
    'Un hash no sabe cuántos hubo antes. A quien ha esperado mucho no le toca ya: el próximo hash tiene la misma probabilidad que el primero.',
  todayHeading: '¿Y el bloque de hoy?',
  today: (bits, time, needed, month) =>
    `${bits} bits a cero le cuestan a tu dispositivo *${time}* de media. Un bloque de ${month} pedía tanto trabajo como *${needed} bits a cero*.`,
  doublings: (bits, time) => `Son ${bits} duplicaciones más: tu subida llegaría allí tras *${time}* de media.`,
  todayBest: {
    measured: (rate, time) => `Con tu mejor medición, ${rate}: *${time}*.`,
    given: (rate, time) => `El dispositivo de este enlace, con ${rate}, necesitaría *${time}*.`,
    example: (rate, time) => `El ejemplo, que no es tu dispositivo, con ${rate} necesitaría *${time}*.`,
  },
  finds: (found) => `Los ${found} hallazgos, para comprobarlos`,
  findsNote:
    'Aplica SHA-256 dos veces a una cabecera e invierte los bytes para leerla como los exploradores. Los bits a cero son los del final de los últimos cuatro bytes antes de invertir.',
  formula: {
    mean: 'hashes de media = 2^k',
    meanMeaning: 'cada hash tiene k bits a cero con probabilidad 1 ÷ 2^k, sea lo que sea lo anterior',
    time: 't = 2^k ÷ H',
    timeMeaning: 'H es la tasa de esta subida',
    geometric: 'P(n ≤ m) = 1 − (1 − 2^−k)^m ≈ 1 − e^(−m ÷ 2^k)',
    geometricMeaning: 'la distribución geométrica; contada en medias es igual en todos los peldaños',
    memory: 'P(n > a + b, si n > a) = P(n > b)',
    memoryMeaning: 'la probabilidad de esperar b más es la misma tras cualquier espera a',
    work: 'W = D × 2⁴⁸ ÷ 65535',
    workMeaning: 'hashes que cuesta de media un bloque con dificultad D; su logaritmo en base 2 es su número de bits a cero',
    alone: 't = W ÷ H',
    aloneMeaning: (times) => `unas ${times} veces la media de tu peldaño más alto`,
  },
};

export const activities: Translated<typeof english> = {
  stop: 'Parar',
  stopping: 'Parando',
  withoutWorkers: 'Para esto hacen falta web workers, que aquí no existen. El resto de la lección funciona.',
  byHand,
  ladder,
};
