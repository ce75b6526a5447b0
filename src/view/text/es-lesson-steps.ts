/** Spanish: what each step of the lesson asks, explains and says. Held to en-lesson-steps.ts by text/lesson.ts. */
import { between } from './spanish-of';

export const steps = {
  1: {
    name: 'Una estimación',
    question: '¿Cuántos hashes por segundo hace tu equipo?',
    lead: [
      'Los mineros de Bitcoin hacen una sola cosa, una y otra vez. Toman 80 bytes, la _cabecera de un bloque_, ponen en ella un número, el _nonce_, y le aplican dos veces una receta fija llamada SHA-256. Sale un número de 256 bits, el _hash_. Si es lo bastante pequeño, han encontrado un bloque; si no, prueban con el nonce siguiente.',
      'Una persona con lápiz y papel necesita día y medio para uno. ¿Cuántos hace en un segundo el equipo que tienes delante?',
    ],
    ask: 'Hashes por segundo, todo tu equipo junto',
    workIntro:
      'Dónde queda tu estimación, desde una persona con un lápiz hasta todo Bitcoin. Cada paso de la escala es mil veces el anterior.',
    landmarks: { hand: 'a mano', asic: 'un S21', network: 'todo Bitcoin' },
    picture: (guess: string) => `Una línea en escala logarítmica, desde el hash hecho a mano hasta toda la red. Tu estimación: ${guess}.`,
    noGuess: 'Sin una estimación tuya, la línea muestra solo los puntos de referencia.',
    hand: (guess: string, factor: string) =>
      `Tu estimación, *${guess}*, es *${factor}${between(factor)}veces* la velocidad de una persona con un lápiz.`,
    asic: (count: string, name: string) =>
      `Harían falta *${count}*${between(count)}equipos de esa velocidad para hacer lo que hace un ${name}, una máquina que no sirve para nada más.`,
    asicFaster: (name: string, factor: string) =>
      `Eso sería *${factor}${between(factor)}veces* un ${name}, una máquina que no sirve para nada más.`,
    skipped: (me: string, factor: string) =>
      `Sin estimación: ${me} hace *${factor}${between(factor)}veces* lo que hace una persona con un lápiz.`,
    next: 'Si la estimación es buena lo verás en el paso 3, donde mides.',
    formula: { hand: 'estimación ÷ hashes por segundo a mano', asic: 'un S21 en equipos = H(S21) ÷ estimación' },
    change: [
      'Otro programa: hecho para un solo chip puede ser más rápido que uno en un navegador.',
      'Otro chip: los procesadores gráficos hacen muchos hashes a la vez, los procesadores pocos.',
      'El calor: un teléfono se frena al cabo de un minuto, un ordenador de mesa apenas.',
    ],
  },
  2: {
    name: 'Un hash a mano',
    question: 'Cambia un bit de la cabecera. ¿Cuánto cambia el hash?',
    lead: [
      'Un _bit_ es un 0 o un 1. La cabecera tiene 640, su hash 256. Supón que un solo bit de la cabecera se invierte: ¿cuántos de los 256 bits del hash salen distintos?',
    ],
    ask: 'Bits del hash que cambian, de 256',
    answer: (mean: string) =>
      `Con los 640 bits de una cabecera real cambian de media *${mean}* de los 256 bits: la mitad, como si cada uno se echara a suertes de nuevo.`,
    own: (me: string) =>
      `Por eso nadie puede dirigir un hash, solo volver a probar; ${me} prueba ese número de veces cada segundo, y cada intento es tan ciego como el anterior.`,
    byHand: (one: string, time: string) =>
      `Los hashes que ${one} hace en un segundo le llevarían a una persona con un lápiz, uno tras otro, *${time}*.`,
    formula: { hash: 'SHA-256(SHA-256(80 bytes)), contando los bits que difieren', hand: 'H ÷ hashes por segundo a mano' },
    mean: (mean: string) => `media de 640 cambios de un bit = ${mean}`,
    change: [
      'Nada de tu equipo: uno más rápido hace más hashes, no mejores.',
      'Que alguien encuentre una debilidad de SHA-256: no se conoce ninguna que ayude, tras más de veinte años de intentos.',
    ],
  },
  3: {
    name: 'Medir',
    question: '¿Qué velocidad tiene de verdad tu equipo?',
    lead: [
      'Ahora el equipo trabaja de verdad: el mismo SHA-256, sobre cabeceras de bloques reales, con un _hilo_ del procesador (un trabajador a la vez), con cada vez más hilos hasta llegar a todos, y con el procesador gráfico donde el navegador lo permite.',
      'Un equipo hace tantos hashes por segundo que se cuentan en miles (kH/s), millones (MH/s), miles de millones (GH/s) o billones (TH/s).',
    ],
    ask: 'Hashes por segundo, todo tu equipo junto',
    start: 'Medir ahora',
    again: 'Medir otra vez',
    cpuInstead: 'Medir el procesador en su lugar',
    goOn: 'O sigue con el ejemplo; todos los pasos funcionan con él.',
    withoutGpu:
      'Este navegador no ofrece WebGPU, así que el procesador gráfico queda fuera. Un hilo y todos los hilos se miden igualmente.',
    withoutWorkers:
      'Este navegador no ofrece aquí ni procesos de trabajo ni WebGPU, así que no se puede medir nada. La lección sigue con un ejemplo, marcado como tal.',
    stopped: 'Parado, no se ha guardado nada. Empieza otra vez o sigue con el ejemplo.',
    stoppedHidden: 'Parado, porque esta pestaña no estaba a la vista y su número habría sido falso. Mantenla delante y empieza otra vez.',
    invalid: 'Esa medición no cuenta: falló su comprobación o algo la perturbó. Mide otra vez o sigue con el ejemplo.',
    otherWork: 'La última medición fue de matrices o de memoria, no de hashes. Este paso mide hashes: pulsa el botón.',
    noThread: 'Este resultado no contiene una medición con un hilo. Mide aquí para ver los hilos uno a uno.',
    runOf: (index: number, total: number) => `Medición ${index} de ${total}`,
    parts: {
      gpu: 'Procesador gráfico',
      cpu: 'Procesador',
      both: 'Ambos a la vez',
      thread: 'Un hilo',
      threads: (count: number) => (count === 1 ? 'Un hilo' : `${count} hilos`),
    },
    soFar: 'Hasta ahora',
    table: 'Lo que se ha medido',
    tableHead: { part: 'Parte', rate: 'Hashes por segundo', times: 'Veces un hilo' },
    fastest: (rate: string, part: string) => `Tu parte más rápida, ${part}, hace *${rate}*.`,
    partNames: { webgpu: 'el procesador gráfico', cpu: 'el procesador', both: 'procesador gráfico y procesador juntos' },
    threads: (one: string, all: string, count: number, factor: string) =>
      `Un hilo hace *${one}*, los ${count} juntos *${all}*: *${factor}${between(factor)}veces* eso. Menos de ${count} quiere decir que comparten calor, corriente o partes del chip, o que otros programas se llevaron su parte.`,
    gpu: (gpu: string, factor: string) =>
      `El procesador gráfico hace *${gpu}*, *${factor}${between(factor)}veces* un hilo: miles de pequeñas calculadoras trabajan una al lado de otra.`,
    asic: (count: string, many: string, name: string) => `Y un ${name} hace el trabajo de *${count}*${between(count)}${many}.`,
    asicFew: (factor: string, name: string) => `Eso es *${factor}${between(factor)}veces* un ${name}.`,
    example: (me: string, count: string, name: string) =>
      `Aún sin medir: ${me} tendría que estar ahí *${count}*${between(count)}veces para hacer el trabajo de un ${name}.`,
    formula: {
      median: 'mediana de todos los intervalos de al menos un cuarto de segundo',
      asic: 'un S21 en equipos = H(S21) ÷ H',
      factor: 'H(todos los hilos) ÷ H(un hilo)',
    },
    sources: 'La velocidad es tu propia medición de hoy; el archivo del resultado contiene cada intervalo y su auditoría.',
    change: [
      'Un cargador: con batería muchos portátiles se contienen.',
      'La refrigeración y el tiempo: el primer minuto es el más rápido.',
      'Otras pestañas y programas, que se llevan su parte.',
      'Un chip hecho solo para SHA-256: de eso trata el resto de la lección.',
    ],
  },
  4: {
    name: 'La escalera de la dificultad',
    question: '¿Cuánto tardaría tu equipo en hallar un bloque de hoy?',
    lead: [
      'Un hash que empieza con un bit a cero es fácil: uno de cada dos lo hace. Dos bits a cero: uno de cada cuatro. Cada cero más duplica los intentos. Bitcoin pide tantos que toda la red necesita diez minutos para un bloque; lo difícil que eso es se llama _dificultad_.',
      'Tu equipo solo, con la dificultad de hoy: ¿cuánto tarda de media en hallar un bloque?',
    ],
    ask: 'Tiempo para un bloque a solas, de media',
    answer: (me: string, time: string) => `A solas, ${me} encuentra un bloque en *${time}*, de media.`,
    zeros: (zeros: string, tries: string, one: string, time: string) =>
      `Un bloque de hoy cuesta de media *${tries}*${between(tries)}intentos, tantos como un hash con ${zeros} bits a cero; para 32 bits a cero, ${one} necesita *${time}*.`,
    memory: (one: string) =>
      `La espera no tiene memoria: por mucho que ${one} lo haya intentado en vano, lo que queda es tan largo como al principio.`,
    formula: { work: 'W = D × 2⁴⁸ ÷ 65535', alone: 'W ÷ H' },
    workMeaning: 'intentos que cuesta de media un bloque de dificultad D',
    change: [
      'La dificultad: cada 2016 bloques, unas dos semanas, sigue a la red, hacia arriba y hacia abajo.',
      'Un equipo más rápido: diez veces la velocidad, la décima parte de la espera, y aun así sin esperanza.',
      'La suerte: puede ocurrir al primer intento. Esa probabilidad es lo que dice la espera, del revés.',
    ],
  },
  5: {
    name: 'La clase como grupo',
    question: 'Treinta compartís el trabajo. ¿Cuánto más gana cada uno?',
    lead: [
      'Un _pool_ es un grupo que busca en común y reparte lo que encuentra, bitcoins nuevos (BTC), según el trabajo de cada cual. Supón que treinta equipos como el tuyo forman uno. Comparado con cada uno a solas: ¿cuánto gana cada uno de media?',
    ],
    ask: 'Lo que gana cada uno en el grupo, comparado con ir a solas',
    answer: (me: string, alone: string, pooled: string) =>
      `A solas, ${me} gana *${alone}* al día de media; como uno de treinta en un grupo, *${pooled}*. Un grupo no hace más rico a nadie.`,
    wait: (alone: string, pooled: string) =>
      `Lo que cambia es la espera: a solas *${alone}* hasta un cobro, en un grupo de treinta *${pooled}*.`,
    members: (count: string, many: string) => `Para un bloque al día el grupo necesitaría *${count}*${between(count)}${many}.`,
    formula: { alone: 'H ÷ (H + N) × 144 × R', pooled: '30H ÷ (30H + N) × 144 × R ÷ 30', wait: 'W ÷ 30H' },
    change: [
      'La comisión: los pools reales se quedan una parte, así que de media un miembro gana algo menos que a solas.',
      'Más miembros: los cobros llegan con más regularidad y son más pequeños; la suma es la misma.',
      'La confianza: unos pocos pools grandes entregan casi todos los bloques, lo que muchos ven como una debilidad de la red.',
    ],
  },
  6: {
    name: 'Máquina del tiempo',
    question: '¿Cuándo ganó por última vez un centavo al día un equipo como el tuyo?',
    lead: [
      'En 2009 unos pocos ordenadores eran toda la red, y cualquiera de ellos hallaba bloques, cada uno con bitcoins nuevos (BTC). Después llegaron las tarjetas gráficas y luego los _ASIC_, chips que no saben hacer otra cosa. Lleva tu equipo al pasado, con su velocidad de hoy.',
    ],
    ask: 'El último año en que ganó un centavo al día',
    ended: (me: string, month: string) => `El último mes en que ${me} habría ganado un centavo al día fue *${month}*.`,
    still: (me: string, month: string) => `Incluso en ${month}, el mes más reciente de los datos, ${me} habría ganado un centavo al día.`,
    never: (me: string) =>
      `En ningún mes con precio ${me} habría ganado un centavo al día: primero las monedas no valían nada, y después la red era demasiado grande.`,
    now: (one: string, month: string, worth: string, share: string) =>
      `En ${month} ${one} sería *${share}* de la red y ganaría *${worth}* al día.`,
    early: (one: string, share: string, bitcoins: string) =>
      `En enero de 2010, ${one} habría sido *${share}* de la red y habría hecho *${bitcoins}* al día; aún no había mercado para ellos.`,
    formula: { share: 's = H ÷ (H + N)', bitcoins: 's × 144 × R', last: 'el último mes con s × 144 × R × precio ≥ 1 ¢' },
    change: [
      'El precio: diez veces el precio son diez veces los ingresos, hasta que otros construyen más máquinas y la dificultad sube detrás.',
      'El _halving_: cada cuatro años, más o menos, los bitcoins nuevos de un bloque se reducen a la mitad.',
      'Los demás: tu parte baja siempre que la red crece, sin que tu equipo sea más lento.',
    ],
  },
  7: {
    name: 'Electricidad',
    question: '¿Cuánto te costaría la electricidad de un bitcoin?',
    lead: [
      'Cada hash cuesta un poco de energía, que se cuenta en _julios_: un vatio durante un segundo. Un kilovatio hora, la unidad de la factura, son 3,6 millones; un teravatio hora (TWh) son mil millones de kilovatios hora. Lo ahorradora que es una máquina se dice en julios por billón de hashes (J/TH). Equipos como el tuyo, tantos como quieras, hacen un bitcoin. ¿Cuánto pone en la factura de la luz?',
    ],
    ask: 'Electricidad de un bitcoin hecho por equipos como el tuyo, en dólares',
    answer: (many: string, efficiency: string, cost: string, cents: string) =>
      `Hecho por ${many}, a *${efficiency}*, un bitcoin lleva electricidad por *${cost}*, a ${cents} el kWh.`,
    asic: (name: string, cost: string, factor: string, one: string) =>
      `Hecho por el ${name} son ${cost}: ${one} necesita *${factor}${between(factor)}veces* la energía para el mismo trabajo.`,
    worth: (price: string, breakEven: string, one: string) =>
      `Un bitcoin valía ${price} en el mes más reciente de los datos, así que con ${one} sale a cuenta por debajo de *${breakEven}* el kWh.`,
    formula: {
      energy: 'W × E ÷ 3 600 000 ÷ R × precio de un kWh',
      perHash: 'E = P ÷ H',
      breakEven: 'precio de un bitcoin × R × 3 600 000 ÷ (W × E)',
    },
    bothSides:
      'Las dos caras del debate: los críticos dicen que tanta electricidad es demasiada para lo que protege, y que parte viene del carbón y del gas. Los partidarios dicen que paga un dinero sin guardián y que compra energía que nadie más quería, en lugares y horas extraños. Tu número no decide ninguna de las dos cosas; dice quién puede participar.',
    change: [
      'Electricidad más barata: mueve el coste en proporción, no más.',
      'Un chip mejor: los julios por hash bajan desde 2009. El tuyo no puede seguir, porque está hecho para todo.',
      'Una lectura mejor de los vatios: aquí se conocen solo entre dos límites, y la distancia es mucho mayor.',
    ],
  },
  8: {
    name: 'Todos los PC del mundo',
    question: 'Se suman todos los PC del mundo. ¿Qué parte de la red es eso?',
    lead: [
      'Hay unos dos mil millones de ordenadores personales, según un recuento. Supón que cada uno fuera como tu equipo y no hiciera otra cosa, día y noche. ¿Qué parte de la red serían todos juntos?',
    ],
    ask: 'Parte de la red, en por ciento',
    answer: (count: string, many: string, share: string) => `${count}${between(count)}${many} juntos serían *${share}* de la red.`,
    asics: (asics: string, name: string, asicPower: string, power: string) =>
      `El mismo trabajo lo hacen *${asics}*${between(asics)}${name}, con ${asicPower}; todos esos equipos consumirían *${power}*.`,
    half: (computers: string, many: string) => `Para tener la mitad de la red harían falta *${computers}*${between(computers)}${many}.`,
    formula: { share: 's = n·H ÷ (n·H + N)', asics: 'n × H ÷ H(S21)', half: 'N ÷ H' },
    bothSides:
      'Las dos caras del debate: que ninguna multitud de PC pueda superar a la red es lo que sus partidarios llaman seguridad; que unos pocos dueños de máquinas especiales sí puedan es lo que los críticos llaman concentración. Las dos cosas se siguen del mismo número.',
    change: [
      'El recuento: los más nuevos difieren, también en a qué llaman PC. Cámbialo debajo de la imagen.',
      'La red: creció hasta que solo pudieron seguirla máquinas especiales.',
      'Otra moneda con otra receta: algunas se diseñaron para que participen equipos corrientes. Sus redes son más pequeñas y más fáciles de superar.',
    ],
  },
  9: {
    name: 'Alquilar o calentar',
    question: '¿Hay otra entrada?',
    lead: [
      'Se nombran a menudo dos caminos: alquilar máquinas en la nave de otro (un _contrato en la nube_) o dejar que una máquina caliente tu habitación, de modo que la electricidad se paga igualmente. Elige uno y mira las cuentas. Esta página no da consejos.',
    ],
    choiceLabel: 'Elige uno',
    choices: { contract: 'El contrato en la nube', heater: 'La calefacción' },
    contract: {
      question: (provider: string, date: string) =>
        `Un contrato real de ${provider}, ${date}: por cada 100 dólares pagados, ¿cuántos habrían vuelto, de haber sido honrado?`,
      ask: 'Dólares de vuelta por cada 100 pagados',
      answer: (provider: string, upfront: string, back: string) =>
        `Un terahash por segundo de ${provider} costaba ${upfront}; con la dificultad y el precio que de verdad vinieron, de cada 100 dólares habrían vuelto *${back}*.`,
      own: (count: string, many: string) => `Ese terahash por segundo es tanto como *${count}*${between(count)}${many}.`,
      bought: (bought: string, kept: string) =>
        `El mismo dinero en monedas compraba ${bought}; el contrato habría dejado *${kept}*, de haber sido honrado y guardando cada moneda.`,
      formula: { back: '(pagado al inicio + saldo al final) ÷ pagado al inicio × 100', devices: '1 TH/s ÷ H' },
    },
    heater: {
      question: 'Un kilovatio hora entra en tu equipo como electricidad y sale como calor. ¿Cuántos centavos en monedas salen con él?',
      ask: 'Centavos que gana un kWh en tu equipo',
      answer: (one: string, earned: string, name: string, asic: string) => `Un kWh en ${one} gana *${earned}*; en un ${name} gana ${asic}.`,
      heat: (price: string, own: string, one: string, pump: string) =>
        `A ${price} el kWh, un kWh de calor de ${one} cuesta *${own}*; de una bomba de calor cuesta ${pump}.`,
      below: (name: string, price: string) =>
        `El ${name} da el calor más barato donde la electricidad cuesta menos de ${price}; por encima, la bomba de calor.`,
      formula: { earned: '3 600 000 ÷ E ÷ W × R × precio de un bitcoin', heat: 'precio de un kWh − lo que gana' },
    },
    change: [
      'El contrato: un precio que sube o una dificultad que baja lo favorecen, lo contrario lo perjudica. Quien lo vende no conoce ninguno de los dos.',
      'La calefacción: la electricidad barata y las habitaciones frías casi todo el año la favorecen; una bomba de calor cerca acaba la discusión en casi todas las casas.',
      'La honradez: algunos vendedores no tenían ninguna máquina. La pantalla del alquiler muestra contratos reales y en qué acabaron.',
    ],
  },
  10: {
    name: 'La inversión de la IA',
    question: '¿En qué trabajo puede aún seguir el ritmo un equipo corriente?',
    lead: [
      'Los modelos de lenguaje y los generadores de imágenes multiplican _matrices_, grandes tablas de números. Las máquinas más rápidas para eso son aceleradores como el H100. Tu equipo es casi nada al lado de una máquina hecha para los hashes. Y al lado de un acelerador, ¿cuánto es una tarjeta gráfica corriente?',
    ],
    ask: (name: string, precision: string) => `Lo que es ${name} de un H100, en por ciento (${precision})`,
    hardware: 'Equipo para comparar',
    hardwareNote: 'Elige lo que hay en tu equipo, o lo más parecido. Velocidades según los fabricantes, no medidas aquí.',
    precisions: { f32: 'números de 32 bits', f16: 'números de 16 bits', int8: 'enteros de 8 bits' },
    named: (name: string) => `la ${name}`,
    answer: (me: string, hash: string) => `Calculando hashes, ${me} es *${hash}* de un S21.`,
    matrix: (name: string, matrix: string, factor: string) =>
      `En matrices, ${name} es ${matrix} de un H100: *${factor}${between(factor)}veces* la parte recién dicha.`,
    measured: (rate: string) => `Medido en este equipo: *${rate}*${between(rate)}operaciones por segundo.`,
    otherPart: (part: string, rate: string) =>
      `Las dos proporciones son de ${part} (*${rate}*): en tu componente más rápido no se multiplicaron matrices.`,
    reason:
      'La razón: el hash es una receta corta y fija sin memoria, así que se congeló en chips que no hacen otra cosa. Las matrices necesitan memoria, programas que cambian y tamaños que cambian, así que los chips buenos para ellas sirven para mucho más y están en equipos corrientes.',
    formula: { inversion: '(F ÷ F(H100)) ÷ (H ÷ H(S21))', asic: 'H ÷ H(S21)' },
    change: [
      'Un chip para un solo modelo: existe, y cuanto más se asientan los modelos, más compensa.',
      'La memoria: los modelos más grandes no caben en un equipo corriente a ninguna velocidad.',
      'Los máximos publicados: los programas reales alcanzan una parte de ellos, en ambos lados.',
    ],
    exitHeading: 'Antes de irte',
    exitIntro: 'Cuatro preguntas. Responde y después mira.',
    check: 'Mirar',
    right: 'Sí.',
    wrong: 'No del todo.',
    exit: {
      luck: {
        question: 'Tu equipo lo ha intentado en vano durante un año. ¿Cuánto queda de espera hasta un bloque?',
        options: ['Un año menos', 'Tanto como al principio', 'Nadie puede decir nada'],
        answer: (time: string) => `Tanto como al principio, *${time}* de media: ningún intento sabe de los anteriores.`,
      },
      pool: {
        question: '¿Qué cambia un grupo de minería para sus miembros?',
        options: ['Cada uno gana más', 'Los ingresos llegan con más regularidad', 'La dificultad baja'],
        answer: (alone: string) =>
          `Los ingresos llegan con más regularidad. De media siguen siendo *${alone}* al día, con el número de esta lección, menos la comisión.`,
      },
      difficulty: {
        question: 'Todos los mineros compran máquinas el doble de rápidas. ¿Qué pasa con el número de bitcoins nuevos al día?',
        options: ['Se duplica', 'Sigue igual', 'Se reduce a la mitad'],
        answer: (share: string) =>
          `Sigue igual: la dificultad también se duplica. Solo pierde quien no sigue el ritmo; una parte de *${share}*, la del número de esta lección, se quedaría en la mitad.`,
      },
      died: {
        question: '¿Por qué murió la minería en el PC?',
        options: [
          'Porque los PC se volvieron más lentos',
          'Porque se prohibió',
          'Porque llegaron máquinas que necesitan una parte ínfima de la energía para el mismo trabajo',
        ],
        answer: (factor: string) =>
          `Porque llegaron máquinas que no hacen otra cosa. Para el mismo hash un equipo como el tuyo necesita *${factor}${between(factor)}veces* la energía de un S21.`,
      },
    },
  },
} as const;
