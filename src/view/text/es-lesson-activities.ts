/** Spanish: what is done in steps 2, 4 and 5 of the lesson. Notes for translators: en.ts. */
import type { activities as english } from './en-lesson-activities';
import { between } from './spanish-of';
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
    hand: 'tu velocidad = 1 ÷ mediana del tiempo entre dos clics',
    times: 'veces = H ÷ tu velocidad',
  },
  guessHeading: 'Ahora adivina a mano',
  guessIntro: (needed) =>
    `Pensar no ayuda: nadie puede ver en una cabecera qué bits tendrá su hash. Así que se cambia el nonce y se vuelve a mirar. Este bloque necesitaba un hash que empezara con ${needed} bits a cero o más.`,
  guessed: (nonce, bits) => `Nonce ${nonce}: el hash empieza con ${bits} ${bits === 1 ? 'bit' : 'bits'} a cero.`,
  next: 'Siguiente nonce',
  best: (guesses, bits) =>
    `${guesses} ${guesses === 1 ? 'intento' : 'intentos'} hasta ahora; el mejor, con ${bits} ${bits === 1 ? 'bit' : 'bits'} a cero. Cada bit más cuesta de media el doble de intentos.`,
  rateUnknown: 'Haz clic tan rápido como quieras: el tiempo entre clics te dirá tu propia velocidad de hash.',
  moreClicks: (clicks) => `${clicks} ${clicks === 1 ? 'clic' : 'clics'} más y sabrás tu velocidad.`,
  handRate: (rate) => `A mano haces *${rate}${between(rate)}hashes por segundo*.`,
  against: {
    measured: (rate, times) => `Tu dispositivo hizo ${rate}: *${times}${between(times)}veces* más.`,
    given: (rate, times) => `El dispositivo de este enlace hace ${rate}: *${times}${between(times)}veces* más.`,
    example: (rate, times) => `El ejemplo, que no es tu dispositivo, hace ${rate}: *${times}${between(times)}veces* más.`,
  },
};

const ladder: Translated<typeof english.ladder> = {
  intro:
    'Ahora tu dispositivo busca hashes que terminen, tal como se calculan, en k bits a cero: primero 6, luego 8, luego 10, y así sucesivamente. Cada peldaño se intenta 20 veces, cada vez con una cabecera propia.',
  hardware: 'Quién sube',
  backends: { cpu: 'Procesador', webgpu: 'Procesador gráfico' },
  start: 'Subir',
  startShort: 'Subida corta',
  before: 'La subida dura unos 15 segundos; la corta, unos 5. Ocultar esta página también la detiene.',
  warming: 'Calentando.',
  climbing: (bits) => `Buscando ${bits} bits a cero.`,
  stopped: 'Detenida. Cuenta lo encontrado hasta entonces; un peldaño sin terminar queda fuera de la dispersión.',
  stoppedEmpty: 'Detenida antes de encontrar nada.',
  outOfTime: 'Terminada tras 20 segundos en medio de un peldaño. Ese peldaño cuenta con todos sus hashes y queda fuera de la dispersión.',
  rungsHeading: 'Cada bit duplica el trabajo',
  topRung: (bits, hashes, time, theory) =>
    `Tu peldaño más alto, ${bits} bits a cero, costó de media *${hashes}${between(hashes)}hashes* o *${time}*; la teoría dice ${theory}${between(theory)}hashes.`,
  rateSeen: (rate) => `En esta subida tu dispositivo hizo *${rate}*.`,
  against: {
    measured: (rate) => `Su mejor medición fue ${rate}.`,
    given: (rate) => `El dispositivo de este enlace hace ${rate}.`,
    example: (rate) => `El ejemplo de esta lección, que no es tu dispositivo, hace ${rate}.`,
  },
  rungsTitle: 'Hashes hasta el primero con k bits a cero, en tiempo',
  rungsAxes: 'Cada línea horizontal es diez veces la de abajo: hashes divididos entre tu velocidad.',
  rungsAxesHashes: 'Cada línea horizontal son diez veces los hashes de la de abajo.',
  rungsDescription: (first, top, tries, mean) =>
    `${tries} intentos de ${first} a ${top} bits a cero. Se dispersan mucho en torno a una recta que se duplica con cada bit; en el peldaño más alto la media es de ${mean}${between(mean)}hashes.`,
  whichTime:
    'El número de hashes de cada intento es exacto. Su tiempo es ese número dividido entre la velocidad de esta subida, medida en el calentamiento y en sus tramos más largos; los rombos son lo que dice el reloj, a partir de 20 ms, donde es lo bastante preciso.',
  bitsAxis: 'k, bits a cero pedidos',
  legend: {
    each: 'un intento',
    mean: 'media del peldaño',
    clock: 'media según el reloj',
    theory: 'teoría, 2ᵏ ÷ H',
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
    timeMeaning: 'H es la velocidad de esta subida',
    geometric: 'P(n ≤ m) = 1 − (1 − 2^−k)^m ≈ 1 − e^(−m ÷ 2^k)',
    geometricMeaning: 'la distribución geométrica; contada en medias es igual en todos los peldaños',
    memory: 'P(n > a + b, si n > a) = P(n > b)',
    memoryMeaning: 'la probabilidad de esperar b más es la misma tras cualquier espera a',
    work: 'W = D × 2⁴⁸ ÷ 65535',
    workMeaning: 'hashes que cuesta de media un bloque con dificultad D; su logaritmo en base 2 es su número de bits a cero',
    alone: 't = W ÷ H',
    aloneMeaning: (times) => `unas ${times}${between(times)}veces la media de tu peldaño más alto`,
  },
};

const pool: Translated<typeof english.pool> = {
  tabsHeading: 'Compartir una búsqueda',
  tabsIntro:
    'Abre este paso en otra pestaña de este navegador: las pestañas se encuentran y comparten una búsqueda. Cada una usa un hilo, así que dos pestañas en un ordenador son dos trabajadoras. Nada sale del navegador.',
  noChannel: 'En este navegador ninguna pestaña puede oír a otra, así que esta es un grupo de una sola. La segunda parte funciona igual.',
  terms: (share, block, ratio) =>
    `Quien encuentra un hash con ${share} bits a cero tiene una participación: prueba de trabajo hecho. Un hash con ${block} bits a cero es el bloque y termina la ronda; cuesta de media ${ratio} participaciones. Cada pestaña tiene su propia cabecera, así que ninguna prueba lo que otra ya probó, y cada una calcula los hashes de las demás para comprobarlos.`,
  work: 'Buscar participaciones',
  next: 'Abrir la ronda siguiente',
  before:
    'Usa un hilo. Ocultar esta pestaña también lo detiene, aunque conserva sus participaciones: pon dos ventanas una al lado de la otra para ver trabajar a las dos.',
  sharesTitle: 'Participaciones de esta ronda',
  columns: {
    member: 'Miembro',
    shares: 'Participaciones',
    picture: 'En barra',
    part: 'Parte',
    period: 'Mes',
    alone: 'A solas, bloques',
    pooled: 'En grupo, bloques',
  },
  thisTab: (name) => `Esta pestaña, ${name}`,
  tab: (name) => `Pestaña ${name}`,
  together: 'En total',
  blockOwn: (bits) => `¡El bloque! Esta pestaña encontró un hash con ${bits} bits a cero.`,
  blockOther: (name, bits) => `¡El bloque! La pestaña ${name} encontró un hash con ${bits} bits a cero.`,
  paid: (part, found) =>
    found === 1
      ? `Por sus participaciones, a esta pestaña le toca ${part} de la recompensa. A solas habría tenido todo este bloque y nada de los de las demás.`
      : `Por sus participaciones, a esta pestaña le toca ${part} de la recompensa. A solas no habría tenido nada.`,
  refused: (messages) =>
    messages === 1
      ? 'Un mensaje del canal no era una participación de esta ronda y se ha pasado por alto.'
      : `${messages} mensajes del canal no eran participaciones de esta ronda y se han pasado por alto.`,
  luckHeading: 'A solas o en grupo: dos años',
  paste: 'Códigos de resultado o velocidades de los demás, uno por línea',
  pasteNote: 'Por ejemplo, un código de ocho caracteres de un resultado, o 12 MH/s. Mientras no haya ninguno, todos tienen tu velocidad.',
  partners: (count) => (count === 1 ? 'Hay otro en el grupo.' : `Hay otros ${count} en el grupo.`),
  lineUnknown: (line, text) => `La línea ${line}, «${text}», no es ni un código de resultado ni una velocidad y se ha omitido.`,
  lineRepeated: (line, code) => `La línea ${line} repite el código ${code}; cuenta una vez.`,
  lineCorrected: (line, code) => `La línea ${line} se ha leído como ${code}: ¿es lo que se quería decir?`,
  tooMany: (lines) => `Se han omitido ${lines} líneas más de las que caben en un grupo de esta página.`,
  who: { measured: 'tu dispositivo', given: 'el dispositivo de este enlace', example: 'el ejemplo, que no es tu dispositivo,' },
  once: (month, who, rate, wait) => `En ${month}, ${who} con ${rate} habría encontrado un bloque en *${wait}* de media.`,
  life: (members, empty, periods) =>
    `En los dos años sorteados aquí no encuentra nada a solas en *${empty} de ${periods} meses*. En el grupo de ${members},`,
  lifeSupposed: (members, empty, periods) =>
    `En los dos años sorteados aquí no encuentra nada a solas en *${empty} de ${periods} meses*. En un grupo de ${members} como él,`,
  steady: (least, most) =>
    `cobra de *${least} a ${most} bloques* al mes. La media es la misma: un grupo no hace más rico a nadie, solo más regular.`,
  luckTitle: 'Bloques al mes, a solas y en grupo',
  luckAxes: 'Cada columna es un mes de 30 días.',
  luckDescription: (periods, empty, least, most) =>
    `${periods} meses. A solas, ${empty} están vacíos y otros tienen un bloque o más; en grupo cada uno da de ${least} a ${most} bloques.`,
  legend: { alone: 'a solas', pooled: 'en grupo', mean: (mean) => `a trazos: media ${mean}` },
  simulated:
    'Sorteado con las fórmulas de abajo, siempre igual para el mismo sorteo. No se cuentan ni comisiones del grupo ni cambios de dificultad.',
  again: 'Sortear otros dos años',
  today: (month, alone, members, together) =>
    `Con la dificultad de ${month}, un bloque a solas cuesta *${alone}* de media, y los ${members} juntos esperan uno durante ${together}.`,
  todaySupposed: (month, alone, members, together) =>
    `Con la dificultad de ${month}, un bloque a solas cuesta *${alone}* de media, y ${members} como él juntos esperan uno durante ${together}.`,
  formula: {
    pay: 'pago = participaciones propias ÷ todas las participaciones',
    payMeaning:
      'las participaciones llegan tan repartidas como el trabajo, así que lo miden, con un error de una parte en √participaciones',
    mean: 'm = H × T ÷ W',
    meanMeaning: 'bloques al mes de media, igual a solas que en grupo',
    nothing: 'P(nada) = e^−m',
    nothingMeaning: 'meses sin bloque, a solas',
    alone: 'desviación típica a solas = √m',
    aloneMeaning: 'los bloques llegan como un recuento de Poisson, en bloques enteros',
    pooled: 'desviación típica en grupo = √(m × s)',
    pooledMeaning: (times) => `s es tu parte de la velocidad del grupo: la suerte cuenta ${times}${between(times)}veces menos`,
  },
};

export const activities: Translated<typeof english> = {
  stop: 'Parar',
  stopping: 'Parando',
  withoutWorkers: 'Para esto hacen falta web workers, que aquí no existen. El resto de la lección funciona.',
  byHand,
  ladder,
  pool,
};
