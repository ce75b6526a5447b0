/**
 * Spanish for what the engine says with a code: failures and reasons against a number. The document keeps the English sentences.
 * Place: text.ts puts them in the place of the English ones. Keys are those of core/errors.ts and measure/validity.ts.
 */
import type { ErrorCode } from '../../core/errors';
import type { ReasonCode } from '../../measure/validity';

interface Failure {
  readonly sentence: string;
  readonly advice: string;
}

interface Reason {
  readonly sentence: string;
  readonly cure: string;
}

export const failures: Readonly<Record<ErrorCode, Failure>> = {
  'header-hex': {
    sentence: 'La cabecera del bloque no es hexadecimal',
    advice: 'Escribe 160 dígitos hexadecimales (80 bytes) o elige un bloque de la lista.',
  },
  'header-length': {
    sentence: 'Una cabecera de bloque tiene exactamente 80 bytes',
    advice: 'Escribe 160 dígitos hexadecimales o la altura de un bloque de la lista.',
  },
  'height-unknown': {
    sentence: 'Este bloque no está incluido',
    advice: 'Elige una de las alturas de la lista o da la cabecera en hexadecimal.',
  },
  'nonce-range': {
    sentence: 'El rango de nonces debe estar entre 0 y 4294967295 (2^32 - 1) y contener al menos un nonce',
    advice: 'Empieza más abajo o prueba menos nonces; un rango no da la vuelta.',
  },
  'zero-bits': {
    sentence: 'El número de bits a cero debe ser un entero de 1 a 32',
    advice: 'Prueba con 16: acierta más o menos un nonce de cada 65.536.',
  },
  'compact-bits': {
    sentence: 'El objetivo compacto (bits) no es un objetivo positivo válido de 256 bits',
    advice: 'Revisa la cabecera: 0x1d00ffff es dificultad 1.',
  },
  'plan-invalid': {
    sentence: 'El plan de la medición no es válido',
    advice: 'Corrige el ajuste indicado; los valores iniciales son un buen comienzo.',
  },
  'argument-invalid': { sentence: 'La línea de órdenes no es válida', advice: 'Ejecútala con --help para ver todas las opciones.' },
  'document-invalid': { sentence: 'Esto no es un documento de resultados de Hashwatt', advice: 'Da un archivo JSON escrito por Hashwatt.' },
  'document-too-large': {
    sentence: 'El archivo es demasiado grande para ser un documento de resultados',
    advice: 'Los documentos de resultados no llegan a 16 MB; los habituales, ni a 1 MB.',
  },
  'data-invalid': { sentence: 'Un archivo de datos incluido está dañado', advice: 'Instala Hashwatt de nuevo y, por favor, avísanos.' },
  'webgpu-missing': {
    sentence: 'Este navegador no ofrece WebGPU',
    advice:
      'La medición del procesador sí funciona. Para el procesador gráfico usa un Chrome o Edge actual, Safari 26 o Firefox 141 o posterior.',
  },
  'adapter-missing': {
    sentence: 'Hay WebGPU, pero no respondió ningún adaptador gráfico',
    advice: 'La medición del procesador sí funciona. Actualiza el controlador gráfico o inicia el navegador con --enable-unsafe-webgpu.',
  },
  'device-lost': {
    sentence: 'Se perdió el dispositivo gráfico',
    advice: 'Cierra otros programas que usen la tarjeta gráfica y empieza de nuevo; la medición del procesador sí funciona.',
  },
  'pipeline-failed': {
    sentence: 'Con este controlador no se pudo compilar ningún programa para la tarjeta gráfica',
    advice: 'La medición del procesador sí funciona. Actualiza el navegador o el controlador gráfico.',
  },
  'worker-missing': {
    sentence: 'Este navegador no puede iniciar aquí web workers',
    advice: 'Abre la página desde un servidor web en lugar de un marco incrustado o aislado. Probar a mano sí funciona.',
  },
  'worker-died': { sentence: 'Un proceso de fondo se detuvo sin avisar', advice: 'Libera algo de memoria y empieza de nuevo.' },
  'results-overflow': {
    sentence: 'Hay más hallazgos de los que caben en la memoria de resultados, incluso en el rango más pequeño',
    advice: 'Pide más bits a cero y, por favor, avísanos.',
  },
  'vectors-failed': {
    sentence: 'El programa dio una respuesta falsa con bloques conocidos, así que su velocidad no significa nada',
    advice: 'No se muestra puntuación. Actualiza el controlador o usa el otro componente y, por favor, cuéntanos qué dispositivo es.',
  },
  'audit-failed': {
    sentence: 'La auditoría vio que el trabajo declarado no encaja con los hallazgos',
    advice: 'La puntuación queda anulada. Mide otra vez; si se repite, por favor, cuéntanos qué dispositivo es.',
  },
  'results-wrong': {
    sentence: 'El núcleo de cálculo dio resultados erróneos, así que su velocidad no significa nada',
    advice: 'No se muestra ninguna puntuación. Actualiza el controlador o usa el otro motor; por favor, comunícanos el dispositivo.',
  },
  'precision-missing': {
    sentence: 'Este dispositivo o navegador no ofrece ese formato numérico a los programas de la GPU',
    advice: 'No pasa nada; se miden los demás formatos.',
  },
  'no-backend': {
    sentence: 'No pudo trabajar ningún componente',
    advice: 'Usa un navegador actual con web workers o WebGPU activados.',
  },
  'browser-missing': {
    sentence: 'No se encontró ningún navegador ni se pudo instalar uno',
    advice: 'Instala Chrome, Edge o Chromium, o pon su ruta en HASHWATT_BROWSER.',
  },
  'page-failed': {
    sentence: 'La página no se cargó en el navegador',
    advice: 'Ejecuta «npm run build» e inténtalo de nuevo; --browser elige otro navegador.',
  },
  'remote-unreachable': {
    sentence: 'El navegador remoto no respondió',
    advice: 'Comprueba la dirección dada a --connect y que el navegador o servidor que hay detrás esté en marcha.',
  },
  'timed-out': { sentence: 'La medición tardó más de lo permitido', advice: 'Da más tiempo o elige una duración más corta.' },
  'remote-lost': {
    sentence: 'Se perdió la conexión con el navegador durante la medición',
    advice: 'Empieza de nuevo; si se repite, puede que el navegador se quedara sin memoria o se cerrara.',
  },
  interrupted: { sentence: 'La medición se interrumpió', advice: 'No pasa nada malo; empieza de nuevo cuando quieras.' },
  internal: { sentence: 'Algo ha fallado dentro de Hashwatt', advice: 'Por favor, avísanos con el texto de abajo.' },
};

export const reasons: Readonly<Record<ReasonCode, Reason>> = {
  'page-hidden': {
    sentence: 'La página estuvo oculta durante la medición, y los navegadores frenan las páginas ocultas',
    cure: 'Mantén la pestaña delante y la ventana visible, y empieza de nuevo.',
  },
  'page-frozen': {
    sentence: 'El navegador congeló la página durante la medición',
    cure: 'Mantén la pestaña delante y la pantalla encendida, y empieza de nuevo.',
  },
  'device-lost': {
    sentence: 'Se perdió el dispositivo gráfico y no volvió',
    cure: 'Cierra otros programas que usen la tarjeta gráfica y empieza de nuevo.',
  },
  'worker-died': { sentence: 'Un proceso de fondo se detuvo y no se pudo reemplazar', cure: 'Libera algo de memoria y empieza de nuevo.' },
  'run-failed': { sentence: 'La medición terminó con un error', cure: 'Empieza de nuevo; si se repite, por favor, envíanos el texto.' },
  'vectors-failed': {
    sentence: 'El programa dio una respuesta falsa con bloques conocidos, así que su velocidad no significa nada',
    cure: 'Actualiza el controlador o usa el otro componente y, por favor, cuéntanos qué dispositivo es.',
  },
  'audit-failed': {
    sentence: 'El trabajo declarado no encaja con los hallazgos',
    cure: 'Mide otra vez; si se repite, por favor, cuéntanos qué dispositivo es.',
  },
  'results-wrong': {
    sentence: 'El núcleo de cálculo dio resultados erróneos, así que su velocidad no significa nada',
    cure: 'Actualiza el controlador o usa el otro motor; por favor, comunícanos el dispositivo.',
  },
  'clock-jump': {
    sentence: 'El reloj saltó durante la medición, por ejemplo porque el equipo se durmió',
    cure: 'Mantén el equipo despierto y empieza de nuevo.',
  },
  'software-adapter': {
    sentence: 'La medición gráfica usó un adaptador por software: el procesador imitó una tarjeta gráfica',
    cure: 'Actualiza el controlador gráfico o activa la aceleración por hardware en el navegador.',
  },
  'non-default-parameters': {
    sentence: 'Los ajustes difieren de los habituales',
    cure: 'Empieza sin estos ajustes para obtener un resultado comparable.',
  },
  'smoke-profile': {
    sentence: 'La prueba de funcionamiento comprueba que todo marcha; es demasiado corta para dar una puntuación',
    cure: 'Usa la duración rápida o la estándar.',
  },
  automation: {
    sentence: 'Un programa manejaba el navegador',
    cure: 'Compara con otros resultados automáticos o abre la página a mano.',
  },
  'few-windows': {
    sentence: 'Se midieron menos de 5 intervalos, muy pocos para dar un margen',
    cure: 'Mide más tiempo o detén la medición más tarde.',
  },
  'stopped-early': { sentence: 'La medición se detuvo antes de tiempo', cure: 'Deja que llegue al final.' },
  'on-battery': {
    sentence: 'El equipo funcionaba con batería, lo que suele bajar su velocidad',
    cure: 'Enchúfalo y empieza de nuevo.',
  },
  'pressure-serious': {
    sentence: 'El navegador avisó de mucho calor o mucha carga',
    cure: 'Deja que el equipo se enfríe, cierra otros programas y empieza de nuevo.',
  },
  'frame-rate-reduced': {
    sentence: 'La pantalla se refrescaba a la mitad de su ritmo, señal de modo de ahorro de energía',
    cure: 'Desactiva el ahorro de energía y empieza de nuevo.',
  },
  'other-tab': { sentence: 'Otra pestaña de Hashwatt trabajaba al mismo tiempo', cure: 'Cierra la otra pestaña y empieza de nuevo.' },
  'low-stability': {
    sentence: 'El intervalo más lento quedó más de un 3 % por debajo del más rápido',
    cure: 'Cierra otros programas, deja que el equipo se enfríe y empieza de nuevo.',
  },
  'high-variation': {
    sentence: 'Los intervalos varían más de un 5 % (desviación típica entre media)',
    cure: 'Cierra otros programas y empieza de nuevo.',
  },
  drift: {
    sentence: 'La velocidad fue cambiando durante la medición, así que una sola mediana no la describe',
    cure: 'Deja que el equipo alcance su temperatura de trabajo o usa la duración prolongada.',
  },
  'warm-up-unfinished': {
    sentence: 'La velocidad seguía cambiando cuando el calentamiento tuvo que terminar',
    cure: 'Usa una duración con un calentamiento más largo.',
  },
  'timer-coarse': {
    sentence: 'El reloj del navegador es grueso: un tic dura más del 1 % de un intervalo',
    cure: 'Usa intervalos más largos o un navegador sin protección contra la huella digital.',
  },
  'audit-thin': { sentence: 'Hubo muy pocos hallazgos para que la auditoría note un fallo pequeño', cure: 'Mide más tiempo.' },
  'device-recovered': {
    sentence: 'El dispositivo gráfico se perdió una vez y la medición siguió con otro nuevo',
    cure: 'Empieza de nuevo para obtener una cifra sin perturbaciones.',
  },
  'worker-replaced': {
    sentence: 'Un proceso de fondo se detuvo y se reemplazó durante la medición',
    cure: 'Empieza de nuevo para obtener una cifra sin perturbaciones.',
  },
  'results-overflow': {
    sentence: 'Un rango tenía más hallazgos de los que caben en la memoria y se buscó de nuevo en partes más pequeñas',
    cure: 'No se pierde nada; empieza de nuevo para obtener una cifra sin perturbaciones.',
  },
  'pipeline-fallback': {
    sentence: 'Aquí no se pudo compilar el programa más rápido y trabajó uno más sencillo',
    cure: 'Actualiza el navegador o el controlador gráfico.',
  },
};
