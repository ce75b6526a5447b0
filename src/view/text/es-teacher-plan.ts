/** Spanish: the teacher's kit, the lesson minute by minute. Notes for translators: en.ts. */
import type { plan as english } from './en-teacher-plan';
import type { Translated } from './translated';

export const plan: Translated<typeof english> = {
  heading: 'El plan',
  intro: (minutes: string) =>
    `${minutes} minutos con una clase de equipos variados. Cada paso es un enlace propio, así que nadie se pierde aunque llegue tarde. Los tiempos son una sugerencia; el paso 4 puede correr mientras hablas.`,
  cuts: { full: '45 minutos', short: '15 minutos: pasos 1, 3, 4, 6 y 8' },
  cutLabel: 'Duración',
  columns: { minute: 'Minuto', step: 'Paso', pupils: 'Qué hace la clase', say: 'Qué puedes preguntar', wrong: 'Qué pensarán algunos' },
  span: (from: string, to: string) => `${from}–${to}`,
  aimsHeading: 'Objetivos',
  aims: [
    'Decir qué es un hash, y que un solo bit cambiado cambia más o menos la mitad de sus bits.',
    'Leer una velocidad en hashes por segundo y situarla en una escala que sube de mil en mil.',
    'Explicar por qué encontrar un bloque es suerte con una media conocida, y por qué haber esperado no acorta la espera.',
    'Calcular la energía de un bitcoin a partir de vatios y hashes por segundo, y nombrar lo que esa cifra se calla.',
    'Decir por qué este trabajo se mudó a chips hechos para él y a lugares con electricidad barata, y por qué otro trabajo puede ir en sentido contrario.',
  ],
  before: 'Antes de la clase',
  beforeSteps: [
    'Abre la página una vez en uno de los equipos de la clase, por la red del centro. Después funciona sin red.',
    'Elige un código de clase en el tablero y da a la clase el enlace que muestra el tablero. Así no cuentan los resultados anteriores a la clase.',
    'Pide cargadores: con batería muchos portátiles se contienen. Los móviles se calientan; es normal y forma parte de la lección.',
    'Ningún equipo es demasiado lento. Sin procesador gráfico o con un portátil de diez años el número es menor y la lección es la misma.',
  ],
  steps: {
    1: {
      pupils: 'Cada cual apunta su estimación en silencio y luego la compara con la de al lado.',
      say: '¿Cuántas cuentas podrías hacer en un segundo? ¿Y un ordenador? ¿Qué tendrías que saber para estimar mejor?',
      wrong:
        'Que mil millones es más o menos la respuesta a todo en informática. La escala muestra lo separadas que están las estimaciones.',
    },
    2: {
      pupils: 'Cambiar un bit de una cabecera real y contar lo que cambia; probar algunos nonces a mano y leer la propia velocidad.',
      say: '¿Se puede llevar un hash hacia los ceros? ¿Cuántos bits has visto cambiar como mínimo, cuántos como máximo?',
      wrong: 'Que minar resuelve un problema útil o descifra algo. Es probar números hasta que uno encaja, nada más.',
    },
    3: {
      pupils:
        'Medir: un hilo, todos los hilos, procesador gráfico. Después darte el código de ocho caracteres que está bajo la medición, dicho en voz alta, como código QR o enviado; tú lo pones en el tablero.',
      say: '¿Quién acertó más? ¿Por qué ocho hilos no hacen ocho veces más? ¿Por qué gana el procesador gráfico, o por qué no?',
      wrong: 'Que tiene que ganar un equipo nuevo o caro. También cuentan la refrigeración, la batería y el navegador.',
    },
    4: {
      pupils: 'Subir de lo fácil a lo difícil: hashes con 6, 8, 10 … bits a cero, veinte intentos cada uno.',
      say: 'Un bit a cero más: ¿cuánto más se tarda? Has esperado el doble de la media: ¿cuánto falta todavía?',
      wrong: 'Que tras una larga espera «ya toca». Los puntos muestran que lo que queda de espera es tan largo como siempre.',
    },
    5: {
      pupils: 'Unir fuerzas: dos pestañas o toda la clase comparten el trabajo y el hallazgo.',
      say: '¿Encuentra un grupo más bloques por miembro, o solo de forma más pareja? ¿Qué cede cada miembro a cambio?',
      wrong: 'Que un grupo gana más. De media gana lo mismo, en trozos más pequeños y regulares.',
    },
    6: {
      pupils: 'Mover el control hasta el último mes en que el propio equipo ganaba un centavo al día.',
      say: '¿Qué pasó en 2010, en 2013? ¿Cuál es el año de tu equipo?',
      wrong: 'Que los primeros sabían lo que venía. Durante más de un año un bitcoin no tuvo ningún precio; el control lo muestra.',
    },
    7: {
      pupils: 'Calcular la electricidad de un bitcoin, con el propio equipo y con una máquina industrial.',
      say: '¿Cuánto pagarías en casa? ¿Dónde es bastante barata la electricidad, y por qué allí?',
      wrong:
        'Que un bitcoin tiene un solo coste. Deciden la máquina, la tarifa y la dificultad, y las tres cambian según el lugar y el día.',
    },
    8: {
      pupils: 'Dejar que participen todos los ordenadores del mundo y mirar las dos áreas.',
      say: '¿Por qué pierden dos mil millones de ordenadores contra unas cuantas naves? ¿Qué haría falta para tener la mitad de la red?',
      wrong: 'Que muchos pequeños ganan siempre a uno grande. Así es donde el trabajo necesita máquinas generales; aquí no las necesita.',
    },
    9: {
      pupils: 'Elegir: evaluar un contrato de alquiler, o la máquina como calefactor.',
      say: '¿Quién corre el riesgo en el contrato? ¿Cuándo el calor sobrante no sobra?',
      wrong: 'Que un contrato con una máquina detrás tiene que compensar. La cuota se queda mientras el rendimiento baja.',
    },
    10: {
      pupils: 'Comparar el mismo equipo con una máquina para inteligencia artificial; después, las preguntas de salida.',
      say: '¿Cómo tiene que ser una tarea para acabar en una sola clase de chip? ¿Qué tareas se quedan en casa?',
      wrong:
        'Que las dos historias son la misma porque las dos usan procesadores gráficos. Una tarea es fija y diminuta; la otra, general y grande.',
    },
  },
  exitHeading: 'Preguntas de salida',
  exit: [
    {
      ask: 'Tu compañero dice: «Mi ordenador lleva un año probando, así que pronto tiene que encontrar un bloque». ¿Qué le respondes?',
      expected: 'Cada intento es independiente. Lo que queda de espera es tan largo como el primer día.',
    },
    {
      ask: 'Dos máquinas hacen los mismos hashes por segundo; una consume la mitad de vatios. ¿Qué se sigue para la de la factura más alta?',
      expected:
        'Gasta el doble de energía por las mismas monedas. Donde la electricidad cuesta más que esas monedas, tiene que parar la primera.',
    },
    {
      ask: 'Da un argumento de que la energía se desperdicia y otro de que no, cada uno con lo que tendría que ser verdad.',
      expected:
        'Por ejemplo: se desperdicia, si la misma seguridad se pudiera tener con menos; no se desperdicia, si el calor se aprovecha, o si nadie más habría usado esa electricidad. Los dos dependen de hechos de un lugar y un momento, no de opiniones.',
    },
  ],
  bothSides:
    'Las dos partes de la discusión sobre la energía merecen ser oídas. La página da cifras con fuentes y no saca moralejas; tampoco aconseja a nadie comprar, alquilar ni poner en marcha nada.',
};
