/** Spanish: what one hash costs in operations. */
import type { operations as english } from './en-operations';
import type { Translated } from './translated';

export const operations: Translated<typeof english> = {
  intro:
    'Operaciones con palabras de 32 bits para una cabecera a la que se aplica el hash dos veces, una vez apartado todo lo que ningún nonce cambia. Las cabeceras de un mismo nonce que solo se distinguen en los bits de versión comparten una parte del trabajo. Se cuenta la misma descripción de la que se imprime cada variante del programa.',
  kind: 'Tipo',
  headers: (count: number) => (count === 1 ? 'Una cabecera' : `${count} cabeceras`),
  kinds: {
    rotates: 'Rotaciones',
    shifts: 'Desplazamientos',
    logic: 'Y, o, o exclusivo',
    additions: 'Sumas',
    total: 'En total',
  },
};
