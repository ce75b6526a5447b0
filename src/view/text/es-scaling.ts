/** Spanish: what more threads of the processor bring. Notes for translators: en.ts. */
import { between } from './spanish-of';
import type { scaling as english } from './en-scaling';
import type { Translated } from './translated';

export const scaling: Translated<typeof english> = {
  title: 'Lo que aportan más hilos',
  sentence: (threads: number, times: string, percent: string) =>
    `Con ${threads} hilos va ${times}${between(times)}veces tan rápido como con uno: el ${percent} % del ideal.`,
  subtitle: 'Hilos del procesador en horizontal, velocidad en vertical',
  description: (least: number, most: number, low: string, high: string, percent: string) =>
    `Línea de la velocidad según los hilos del procesador: ${low} con ${least === 1 ? '1 hilo' : `${least} hilos`}, ${high} con ${most}, el ${percent} % de la línea ideal. La tabla bajo el dibujo contiene todos los valores.`,
  note: 'El ideal sería: n hilos, n veces más rápido. Los hilos que comparten un núcleo, un reloj más lento cuando trabajan todos los núcleos y otros programas dejan al procesador por debajo.',
  ideal: 'línea ideal',
  share: (percent: string) => `${percent} % del ideal`,
  table: { threads: 'Hilos', rate: (unit: string) => `Velocidad, ${unit}`, times: 'Veces un hilo', share: 'Parte del ideal' },
};
