/** Spanish: the picture of a result. Notes for translators: en.ts. */
import type { card as english } from './en-card';
import type { Translated } from './translated';

export const card: Translated<typeof english> = {
  tagline: 'El trabajo de Bitcoin, medido en un navegador',
  taglineOther: 'Componentes medidos en un navegador',
  code: (code: string) => `Código ${code}`,
  more: (count: number) => (count === 1 ? 'Y una razón más.' : `Y ${count} razones más.`),
  ofAccelerator: (share: string, name: string) => `Es ${share} de lo que un ${name} declara alcanzar en este trabajo.`,
  saved: (name: string) => `La imagen está guardada como ${name}.`,
  again: 'Guardar otra vez',
  share: 'Compartir la imagen',
  description: 'Descripción para publicarla con ella',
  failed: 'No se pudo dibujar la imagen. El papel y el JSON contienen las mismas cifras.',
  hidden:
    'Este navegador no da a las páginas una imagen verdadera de lo que dibujan (protección contra el reconocimiento), así que no hay nada que guardar. El papel y el JSON contienen las mismas cifras.',
};
