/** Spanish: guessing by hand and finding a block's nonce again. Notes for translators: en.ts. */
import { between } from './spanish-of';
import type { search as english } from './en-search';
import type { Translated } from './translated';

export const search: Translated<typeof english> = {
  byHand: {
    heading: 'Un intento, a mano',
    caption: (height: string, date: string) =>
      `Los 80 bytes de la cabecera del bloque ${height}, ${date}. De un intento a otro solo cambia el nonce.`,
    fields: {
      version: 'versión',
      previous: 'bloque anterior',
      merkle: 'contenido del bloque',
      time: 'hora',
      bits: 'objetivo',
      nonce: 'nonce',
    },
    arrow: 'SHA-256, dos veces',
    nonce: (nonce: string) => `Nonce ${nonce}`,
    needed: (bits: number) => `Este bloque necesitaba un hash que empezara con ${bits} bits a cero o más.`,
    has: (bits: number) =>
      bits === 0 ? 'Este intento empieza con ninguno.' : bits === 1 ? 'Este intento empieza con 1.' : `Este intento empieza con ${bits}.`,
    wins: (bits: number) => `Este tiene ${bits}: en su día, ganó.`,
    next: 'Probar otro nonce',
    real: 'Mostrar el ganador',
    digest: 'Hash de esta cabecera',
  },
  heading: 'Vuelve a encontrar un bloque real',
  intro:
    'En enero de 2009 el ordenador de alguien probó un nonce tras otro hasta que 2.083.236.893 dio el primer bloque de Bitcoin. Deja que el tuyo lo encuentre otra vez: elige un bloque y este dispositivo buscará alrededor de su verdadero nonce hasta que los hashes coincidan.',
  block: 'Bloque',
  blockOption: (height: string, date: string, note: string) => (note === '' ? `${height}, ${date}` : `${height}, ${date}: ${note}`),
  backend: 'Componente',
  backends: { webgpu: 'Procesador gráfico', cpu: 'Procesador' },
  range: 'Cuántos nonces probar',
  ranges: {
    1048576: '1 millón',
    16777216: '17 millones',
    268435456: '268 millones',
    4294967296: 'los 4300 millones',
  },
  rangeNote: 'Una tarjeta gráfica prueba 4300 millones en segundos o minutos; un procesador, en minutos u horas.',
  go: 'Buscar',
  searching: 'Buscando',
  searchingNow: (count: string, from: string) => `Probando ${count}${between(count)}nonces a partir de ${from}.`,
  stopped: {
    asked: 'Búsqueda detenida.',
    hidden: 'Búsqueda detenida, porque esta pestaña dejó de verse. Déjala a la vista.',
    limit:
      'Búsqueda detenida al cabo de un minuto, lo máximo que esta página trabaja con un clic: en ese tiempo este dispositivo no llega a probar tantos nonces. Sigue desde donde se detuvo o prueba menos: cada opción de la lista contiene el nonce del bloque.',
  },
  soFar: {
    done: (first: string, last: string, end: string, share: string) =>
      `Probados hasta ahora: los nonces de ${first} a ${last}. El rango llega hasta ${end}; eso es el ${share}.`,
    nothing: 'Entre ellos no apareció nada.',
    goOn: (next: string) => `Seguir desde ${next}`,
  },
  found: (nonce: string) => `Encontrado: nonce ${nonce}.`,
  foundIn: (hashes: string, seconds: string, backend: string) => `${hashes}${between(hashes)}nonces en ${seconds} con el ${backend}.`,
  notFound: 'Ningún nonce de este rango sirve. Con un bloque de la lista eso no debería ocurrir; por favor, avísanos.',
  seconds: (seconds: string) => `${seconds} s`,
  ours: 'Encontrado aquí',
  theirs: 'En la cadena',
  agree: (digits: number) => `Los ${digits} dígitos coinciden.`,
  differ: (same: number, digits: number) => `Solo coinciden ${same} de ${digits} dígitos: este no es el hash del bloque.`,
  rate: (rate: string) => `Eso son ${rate}.`,
  extra: (nonces: string) =>
    `Otros nonces que también terminan en 32 bits a cero, pero no alcanzan el objetivo o no son del bloque: ${nonces}.`,
  own: {
    summary: 'Cualquier cabecera',
    notBundled: 'La cabecera de abajo',
    header: 'Cabecera, 160 dígitos hexadecimales (80 bytes)',
    headerNote: 'Cámbiala o pega otra. Sus 8 últimos dígitos son un nonce; la búsqueda pone ahí los suyos.',
    from: 'Primer nonce',
    count: 'Cantidad de nonces',
    listed: (bits: number) =>
      `Se muestran los nonces cuyo hash empieza con ${bits} bits a cero o más: más o menos uno de cada 4300 millones. Cada uno se compara con el objetivo de la propia cabecera.`,
    faults: {
      digit: (place: string, character: string) =>
        `Cabecera, carácter ${place}: ${character} no es un dígito hexadecimal. Usa solo de 0 a 9 y de a hasta f, sin nada entre ellos.`,
      length: (digits: string) => `La cabecera tiene ${digits} dígitos hexadecimales y necesita 160. Copia los 80 bytes enteros.`,
      'not-whole': {
        from: 'El primer nonce no es un número entero. Escribe solo cifras, sin separadores, de 0 a 4294967295.',
        count: 'La cantidad de nonces no es un número entero. Escribe solo cifras, sin separadores, a partir de 1.',
      },
      'past-last': 'El primer nonce es demasiado grande: el último que existe es 4294967295. Empieza más abajo.',
      empty: 'La cantidad de nonces es 0. Prueba al menos 1.',
      'past-end': (most: string) =>
        `La cantidad de nonces es demasiado grande: desde este primer nonce quedan ${most}. Escribe eso o menos, o empieza más abajo.`,
    },
    found: (count: string) => `Encontrados: ${count}${between(count)}nonces.`,
    none: (bits: number) => `Ningún nonce de este rango da un hash que empiece con ${bits} bits a cero. Prueba otros nonces, o más.`,
    outside: (height: string, nonce: string) => `Este es el bloque ${height}; su propio nonce, ${nonce}, queda fuera de este rango.`,
    nonce: (nonce: string) => `Nonce ${nonce}`,
    meets: 'cumple el objetivo de la cabecera',
    misses: 'no llega al objetivo de la cabecera',
    target: (bits: string) => `El objetivo: el hash más alto que permiten los bits de la cabecera, ${bits}`,
    noTarget: (bits: string) =>
      `Los bits de la cabecera, ${bits}, no son un objetivo válido, así que ningún hash puede cumplirlo. Revisa la cabecera.`,
  },
  withoutWorkers: 'Para buscar hacen falta web workers, que aquí no existen. Probar a mano sí funciona.',
  busy: 'Hay una medición en marcha; la búsqueda tiene que esperar.',
};
