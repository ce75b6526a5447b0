/** Spanish: what the number means beside other machines. Notes for translators: en.ts. */
import type { contrast as english } from './en-contrast';
import { between } from './spanish-of';
import type { Translated } from './translated';

export const contrast: Translated<typeof english> = {
  heading: 'Qué significa eso',
  asic: (name: string, count: string, backend: string) =>
    `Harían falta unas ${count}${between(count)}unidades de este ${backend} para hacer el trabajo de un solo ${name}.`,
  asicRate: (name: string, year: string, rate: string) => `El ${name} es una máquina de ${year} hecha solo para esto, con ${rate}.`,
  nearest: (name: string, year: string, rate: string) =>
    `Entre los equipos de su época, el más parecido al tuyo es ${name} (${year}), con ${rate}.`,
  gap: (factor: string, name: string) =>
    `Cada hash cuesta ${factor}${between(factor)}veces la energía que gasta el ${name}. La distancia es tan grande que una duda del doble en los vatios no cambia el veredicto.`,
  accelerator: (share: string, name: string) =>
    `Eso es ${share} de lo que hace, según su fabricante, un ${name}, la máquina con la que se hace la IA.`,
  beside: '¿Y qué tal calcula hashes el mismo equipo, al lado de una máquina hecha para eso?',
  sources: (date: string) => `Fuentes, comprobadas el ${date}`,
  weak: 'Una de estas cifras se apoya en una fuente débil.',
  meaning: 'Qué significa',
  meaningIntro:
    'Por qué un ordenador no puede seguir el ritmo, y por cuánto, con cifras que cualquiera puede comprobar. Hasta que midas, trabaja con un ejemplo.',
  loading: 'Cargando las cifras.',
  failed: 'No se han podido cargar las cifras. Si no tienes conexión, abre esta página una vez con conexión.',
  screens: {
    ladder: { name: 'La escalera', question: '¿A qué distancia está la competencia?' },
    months: { name: 'Máquina del tiempo', question: '¿Cuándo dejó de bastar un ordenador como este?' },
    current: { name: 'Electricidad', question: '¿Cuánta electricidad cuesta un bitcoin?' },
    everyone: { name: 'Todos los PC', question: '¿Y si participaran todos los ordenadores del mundo?' },
    industry: { name: 'Industria', question: '¿Dónde se hace hoy el trabajo, y puede calentar una habitación?' },
    rented: { name: 'Alquiler', question: '¿En qué queda un contrato en la nube?' },
    inversion: { name: 'IA', question: 'El mismo chip, ¿y la IA?' },
  },
};
