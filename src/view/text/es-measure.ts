/** Spanish: the first screen, before and while measuring. Notes for translators: en.ts. */
import type { measure as english } from './en-measure';
import type { Translated } from './translated';

export const measure: Translated<typeof english> = {
  title: '¿Qué velocidad alcanza este equipo en el trabajo de Bitcoin?',
  lead: 'Hashwatt mide cuántas veces por segundo hace tu equipo el único cálculo en que consiste la minería de Bitcoin: aquí, en el navegador, con cabeceras de bloques reales.',
  start: 'Empezar a medir',
  again: 'Medir otra vez',
  cost: (targets: string, span: string) => `Hace trabajar a plena carga ${targets} durante aproximadamente ${span} en total.`,
  energy: (kettleSpan: string) => `Eso gasta, como mucho, la energía que consume un hervidor eléctrico en ${kettleSpan}.`,
  load: (span: string, kettleSpan: string, isLimit: boolean) =>
    `A plena carga durante ${isLimit ? 'un máximo de' : 'aproximadamente'} ${span}: como mucho, la energía que un hervidor eléctrico gasta en ${kettleSpan}. Sin monedas, sin grupo de minería, sin monedero; no se envía nada. Parar o Esc lo termina.`,
  spans: {
    seconds: (seconds: string) => `${seconds} segundos`,
    minutes: (minutes: string) => `${minutes} minutos`,
    hours: (hours: string) => `${hours} horas`,
  },
  energySource: 'Cómo se calcula la energía',
  energyDetail: (seconds: string, kilojoules: string, kettleSpan: string) =>
    `Antes del clic la página no puede saber cuánta potencia consume tu equipo, así que toma el peor caso: un ordenador de juegos de 600 vatios. 600 W × ${seconds} s = ${kilojoules} kJ. Un hervidor consume unos 2000 W, así que gasta lo mismo en ${kettleSpan}. Un móvil o un portátil necesita mucho menos.`,
  promises: ['Sin monedas, sin grupo de minería, sin monedero', 'Nada sale de este dispositivo', 'Parar o Esc lo detiene al instante'],
  targets: {
    auto: (threads: string) => `el procesador gráfico y después ${threads} del procesador`,
    webgpu: 'el procesador gráfico',
    cpu: (threads: string) => `${threads} del procesador`,
    both: (threads: string) => `el procesador gráfico y ${threads} del procesador, los dos a la vez,`,
  },
  threads: (count: number) => (count === 1 ? 'un hilo' : `los ${count} hilos`),
  threadsChosen: (count: number) => (count === 1 ? 'un hilo' : `${count} hilos`),
  withoutGpu: 'Este navegador no ofrece WebGPU, así que el procesador gráfico queda fuera. El procesador se mide igualmente.',
  withoutWorkers:
    'Este navegador no puede iniciar aquí procesos de fondo (web workers), y Hashwatt mide en ellos para que la página siga respondiendo. Lo que sí funciona: probar a mano, en esta misma página. Para medir, abre Hashwatt en un navegador actual, fuera de un marco aislado.',
  withoutThreads:
    'Este navegador no puede iniciar aquí procesos de fondo (web workers), así que el procesador queda fuera. El procesador gráfico se mide igualmente, desde la propia página.',
  hostedByPage:
    'En este marco la propia página dirige la medición, porque el navegador no da gráficos a sus procesos de fondo o no los inicia. Mientras tanto, deja la página en paz: desplazarse o una pestaña ocupada pueden bajar el número.',
  stopped: 'Detenido. No se ha guardado nada; empieza de nuevo cuando quieras.',
  stoppedHidden:
    'Detenido, porque esta pestaña no estaba a la vista. Los navegadores frenan las pestañas ocultas y el número habría sido falso. Mantén la pestaña delante y empieza de nuevo.',
  classCode: (code: string) =>
    `Mides para la clase ${code}: el código entra en el propio trabajo, para que no cuenten resultados de antes.`,
  refused: 'El botón de abajo mide sin ese ajuste; se puede corregir en la primera página, o en el enlace que lo trajo.',
  settings: {
    summary: 'Cambiar lo que se mide',
    workload: 'Trabajo',
    workloads: {
      sha256d: 'Hashes, el trabajo de Bitcoin',
      gemm: 'Multiplicar matrices, el trabajo de la IA',
      bandwidth: 'Copiar memoria',
      all: 'Los tres, uno tras otro',
    },
    backend: 'Componente',
    backends: {
      auto: 'Todos, uno tras otro',
      webgpu: 'Procesador gráfico (WebGPU)',
      cpu: 'Procesador (web workers)',
      both: 'Los dos a la vez',
    },
    profile: 'Duración',
    profiles: {
      smoke: 'Prueba de funcionamiento: sin puntuación',
      quick: 'Rápida: 10 segundos cada uno',
      standard: 'Estándar: 30 segundos cada uno',
      sustained: 'Prolongada: 10 minutos cada uno',
    },
    longConfirm: (span: string) => `Sí, a plena carga durante aproximadamente ${span} en total`,
    longNeeded: (span: string) => `Aproximadamente ${span} a plena carga es mucho tiempo: marca antes la casilla.`,
    threads: 'Hilos del procesador',
    threadsAll: (count: number) => `Todos (${count})`,
    classCode: 'Código de clase, si te lo ha dado tu docente',
    scaling: 'Medir también 1, 2, 4 … hilos, para ver cómo crece la velocidad',
    note: 'Los resultados solo se comparan con mediciones hechas con los mismos ajustes.',
  },
  running: {
    heading: 'Midiendo',
    provisional: 'provisional',
    waiting: 'Todavía no hay número',
    leave: 'Mantén esta pestaña delante. El número está en gris hasta que es definitivo.',
    runOf: (index: number, total: number) => `Medición ${index} de ${total}`,
    phases: { check: 'Revisar', tune: 'Ajustar', 'warm-up': 'Calentar', measure: 'Medir', audit: 'Auditar' },
    phaseSentences: {
      check: 'Vuelve a encontrar bloques conocidos, para asegurarse de que el programa funciona bien en este equipo.',
      tune: 'Prueba variantes del programa y se queda con la más rápida.',
      'warm-up': 'Trabaja hasta que la velocidad es estable. Esta parte no cuenta.',
      measure: 'Mide. Cada punto de la línea es un intervalo de tiempo; no se descarta ninguno.',
      audit: 'Comprueba cada hallazgo con un código lento y legible.',
    },
    phaseSentencesOf: {
      matrices: {
        check: 'Multiplica una vez y comprueba todas las filas, para asegurarse de que el programa funciona bien en este equipo.',
        audit: 'Comprueba todas las filas del último producto, y valores sueltos con sumas lentas y exactas.',
      },
      memory: {
        check: 'Copia una vez y compara byte a byte, para asegurarse de que el programa funciona bien en este equipo.',
        audit: 'Compara la última copia con el original, byte a byte.',
      },
    },
    starting: 'Iniciando el programa en segundo plano.',
    phasesLabel: 'Pasos de esta medición',
    finishedRuns: 'Terminadas hasta ahora',
    chart: 'Hashes por segundo, intervalo a intervalo',
    charts: { operations: 'Operaciones por segundo, intervalo a intervalo', bytes: 'Bytes por segundo, intervalo a intervalo' },
    chartEmpty: 'La línea empieza con el primer intervalo medido.',
    announceRun: (backend: string, phase: string) => `${backend}: ${phase}`,
  },
  engineBusy: {
    search: 'Hay una búsqueda en marcha. La medición tiene que esperar a que termine o a que la pares.',
    lesson: 'Una actividad de la lección está terminando todavía; tarda uno o dos segundos.',
  },
  failure: {
    heading: 'No ha funcionado',
    retry: 'Intentarlo otra vez',
    cpuInstead: 'Medir el procesador en su lugar',
    stillWorks: 'Lo que sí funciona',
    stillCpu: 'Medir el procesador, sin el procesador gráfico.',
    stillByHand: 'Probar a mano, y todo lo que se lee en esta página.',
    code: (code: string) => `Código para avisar del fallo: ${code}`,
  },
};
