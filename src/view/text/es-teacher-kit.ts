/** Spanish: the teacher's kit, its first page, the sheets and the page for the administrator. Notes for translators: en.ts. */
import type { kit as english } from './en-teacher-kit';
import type { Translated } from './translated';

export const kit: Translated<typeof english> = {
  heading: 'Para docentes',
  lead: 'Una lección de 45 minutos, «Por qué murió la minería en el PC», con los números de la propia clase. Sin cuentas, sin instalar nada, y nada sale del aula. No hace falta saber criptografía: el plan dice qué preguntar y el solucionario, qué sale.',
  sheets: 'El material',
  back: 'Todo el material',
  items: {
    plan: { name: 'El plan', what: 'Objetivos, tiempos, qué preguntar, qué pensarán algunos, preguntas de salida' },
    worksheet: { name: 'Hoja de trabajo', what: 'Para imprimir, en blanco o con los números de este equipo' },
    answers: { name: 'Solucionario', what: 'Lo que sale en cada paso, con las mismas funciones que en la pantalla' },
    administrator: { name: 'Para la administración', what: 'Qué se ejecuta, qué se envía, energía, filtros, navegadores' },
  },
  links: {
    lesson: { name: 'La lección', what: 'Paso a paso, cada paso con su enlace' },
    projector: { name: 'Vista de proyector', what: 'Letra grande, una idea por pantalla, teclas de flecha' },
    board: { name: 'Tablero de la clase', what: 'Pega los códigos de todos y mira la clase en un solo dibujo' },
  },
  print: 'Imprimir',
  paper: 'Papel',
  papers: { a4: 'A4', letter: 'Carta' },
  numbers: 'Números',
  numbersOf: { blank: 'en blanco', own: 'los de este equipo' },
  name: 'Nombre',
  device: 'Equipo',
  date: 'Fecha',
  worksheet: {
    heading: 'Por qué murió la minería en el PC: hoja de trabajo',
    guess: 'Mi estimación',
    found: 'Lo que he encontrado',
    own: 'En este equipo',
    example: 'Los números son los de un ejemplo, porque en este equipo no se ha medido nada.',
    think: '¿Qué cambiaría esto?',
    because: 'porque',
  },
  answers: {
    heading: 'Por qué murió la minería en el PC: solucionario',
    measured: (rate: string) =>
      `Calculado con la medición de este equipo, ${rate}. Los números de cada alumno son otros; las funciones son las mismas.`,
    example: (rate: string) =>
      `Calculado con un ejemplo, ${rate}, porque aquí no se ha medido nada. Los números de cada alumno son otros; las funciones son las mismas.`,
    formula: 'Con',
    exit: 'Preguntas de salida: lo que debe contener una respuesta',
    sourceNumbers: (numbers: string) => `Fuentes, según los números del final: ${numbers}`,
  },
  administrator: {
    heading: 'Para la administración',
    lead: 'Lo que esta página hace en los equipos de un centro, para que puedas decidir en dos minutos.',
    parts: [
      {
        title: 'Qué se ejecuta',
        body: [
          'JavaScript corriente dentro del aislamiento del propio navegador, y un programa WebGPU donde el navegador ofrece WebGPU. Sin programas compilados, sin complementos, sin nada que instalar ni permisos que conceder.',
          'Nada se ejecuta antes de un clic. Cada clic inicia una medición cuya duración está junto al botón; la de diez minutos hay que confirmarla a mano. Parar y Esc la terminan al instante; se detiene sola cuando la pestaña deja de verse.',
        ],
      },
      {
        title: 'Qué no es',
        body: [
          'No mina: no conoce ningún grupo de minería, ningún monedero ni ninguna red, no guarda monedas y no podría entregar un hallazgo. Hace el cálculo en que consiste la minería, con cabeceras de bloque propias, y tira los hashes.',
        ],
      },
      {
        title: 'Qué se envía',
        body: [
          'Nada. La propia política de la página (Content-Security-Policy, connect-src ’none’) le prohíbe toda conexión después de cargarse; solo la copia para usarla sin red pide otra vez los archivos de la propia página, al mismo servidor. Sin cookies, sin cuentas, sin analítica, sin letras ni programas de otros sitios.',
          'Una excepción, solo si alguien pulsa un botón para ello: las cifras de hoy vienen de una dirección pública, a través de un marco aparte. La lección no las necesita. Puedes bloquear esa dirección; todo lo demás sigue.',
          'Los resultados, el avance de la lección y el tablero se quedan en el almacenamiento del navegador de ese equipo. Se borran en la página o con los datos del navegador.',
        ],
      },
      {
        title: 'Cómo dejarla pasar por un filtro',
        body: [
          'Permite el único servidor que ofrece la página, por HTTPS, para archivos de los tipos html, js, css, json, svg, png y webmanifest. No hace falta ningún otro servidor.',
          'Algunos filtros y bloqueadores paran todo lo que parece un programa de minería. Esta página evita los nombres que conocen; si aun así la paran, permite el servidor o usa el archivo único: un solo HTML que funciona desde un disco, una carpeta compartida o una memoria USB, sin ningún servidor.',
        ],
      },
      {
        title: 'Navegadores',
        body: [
          'Cualquier navegador actual mide el procesador. El procesador gráfico participa en Chrome y Edge, Safari 26 y Firefox 141 o posterior, donde se ofrece WebGPU y las normas lo permiten; sin él la lección es la misma y el número menor.',
          'WebGPU y la copia sin conexión necesitan HTTPS (o la dirección del propio equipo). Las ventanas privadas funcionan, pero no guardan nada.',
        ],
      },
    ],
    energyTitle: 'Energía',
    energy: (devices: string, minutes: string, watts: string, energy: string, cents: string, cost: string) =>
      `Como muchísimo: ${devices} equipos a plena carga durante ${minutes} minutos en una clase. Aunque cada uno consumiera ${watts}, como un gran ordenador de juegos, son ${energy}, o sea ${cost} a ${cents} el kWh. Los portátiles y tabletas del centro necesitan mucho menos.`,
    energyDevices: 'Equipos',
    energyMinutes: 'Minutos a plena carga',
    formula: 'equipos × vatios × minutos ÷ 60 ÷ 1000',
  },
};
