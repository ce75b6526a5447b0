/** Spanish: what the number does not tell, and how it is made. Notes for translators: en.ts. */
import type { about as english } from './en-about';
import type { Translated } from './translated';

export const about: Translated<typeof english> = {
  limits: {
    heading: 'Lo que esto no te dice',
    intro: 'A un número correcto también se le puede hacer la pregunta equivocada.',
    items: [
      {
        title: 'Si podrías ganar dinero',
        body: 'Este ordenador esperaría por un solo bloque más de lo que dura cualquier vida humana. La medición muestra lo lejos que está, no cómo llegar.',
      },
      {
        title: 'Lo rápido que es el equipo en otras cosas',
        body: 'Los juegos, el vídeo o los modelos de lenguaje usan otras partes del equipo. SHA-256 no necesita memoria ni coma flotante.',
      },
      {
        title: 'La última palabra de tu equipo',
        body: 'Un programa hecho para un chip concreto puede ser más rápido que un navegador. El número del navegador es una cota inferior, y es honesta.',
      },
      {
        title: 'Lo que hace en una hora',
        body: 'Una medición corta muestra un equipo frío. El calor y la batería lo frenan después; la duración prolongada lo enseña.',
      },
      {
        title: 'Cuánta potencia consume',
        body: 'Un navegador no puede leerla. Donde se muestran vatios, se dice si se midieron o se estimaron.',
      },
    ],
  },
  method: {
    heading: 'Cómo mide',
    intro: 'Los mismos cinco pasos cada vez, y todas sus cifras están en la descarga.',
    steps: [
      {
        title: 'Revisar',
        body: 'El programa tiene que volver a encontrar los nonces verdaderos de bloques conocidos antes de mostrar ninguna puntuación.',
      },
      {
        title: 'Ajustar',
        body: 'Se cronometran un momento varias variantes del mismo cálculo; se queda la más rápida en este dispositivo.',
      },
      { title: 'Calentar', body: 'Trabaja hasta que la velocidad es estable, diez segundos como mucho. Esta parte no cuenta.' },
      {
        title: 'Medir',
        body: 'Intervalos de al menos un cuarto de segundo, uno tras otro, sin descartar ninguno. La puntuación es su mediana, con un intervalo del 95 % por remuestreo de bloques (block bootstrap).',
      },
      {
        title: 'Auditar',
        body: 'Más o menos un hash de cada 2ᵏ termina en k bits a cero. Si hay demasiados hallazgos, o demasiado pocos, o uno falso, la medición queda anulada.',
      },
    ],
    operations: 'Lo que cuesta un hash',
    workload: 'El trabajo',
    workloadBody:
      'Una cabecera de 80 bytes, SHA-256 dos veces (FIPS 180-4), con el nonce contando hacia arriba. Lo que ningún nonce cambia se calcula una sola vez, como hacen las máquinas de verdad. Nada se calcula dos veces.',
    offline: 'Sin red',
    offlineBody:
      'En una dirección https la página guarda en este navegador, tras la primera visita, una copia de sus propios archivos y después funciona sin red; no guarda ni carga nada más. Una versión más reciente espera a que la aceptes o empieces de nuevo, nunca entra durante una medición. «offline=0» en la dirección borra la copia.',
    privacy: 'Privacidad',
    privacyBody:
      'Sin cookies, sin medir a los visitantes, nada de otras direcciones: la página se prohíbe a sí misma cualquier conexión. Solo si pides las cifras de hoy, un marco aparte pregunta a un servicio público. Los resultados se quedan en este navegador hasta que los descargues.',
  },
};
