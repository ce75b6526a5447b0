/** Spanish: live difficulty and price, asked for by a click. Notes for translators: en.ts. */
import type { live as english } from './en-live';
import type { Translated } from './translated';

export const live: Translated<typeof english> = {
  heading: 'Cifras de hoy',
  before: (host: string) =>
    `Esta página no se conecta a nada por su cuenta. Pulsa el botón y un pequeño marco aparte preguntará a ${host}, un servicio público, por la dificultad y el precio. Ese servidor verá entonces la dirección IP de tu conexión y qué navegador usas, como cualquier sitio que visitas. Nada tuyo se envía con la pregunta.`,
  ask: 'Preguntar la dificultad y el precio de hoy',
  askAgain: 'Preguntar otra vez',
  asking: (host: string) => `Preguntando a ${host}, cinco segundos como mucho.`,
  cancel: 'Cancelar',
  frameTitle: 'Pregunta las cifras de hoy',
  badge: 'En vivo',
  figures: (difficulty: string, price: string, host: string, time: string) =>
    `Dificultad ${difficulty} y ${price} por un bitcoin, de ${host}, ${time}.`,
  filledIn: 'Valores puestos: dificultad y precio en vivo. Las comisiones que pagan los usuarios por sus transacciones no se cuentan.',
  source: (host: string, time: string) => `Dificultad y precio: ${host}, en vivo (${time})`,
  back: 'Usar de nuevo las cifras incluidas',
  cannotAsk: 'Las cifras en vivo necesitan la página desde un servidor; esta copia se abrió sin él.',
  failures: {
    timeout: (host: string) => `${host} no respondió en cinco segundos.`,
    unreachable: (host: string) => `No se pudo preguntar a ${host}: falló la conexión, o algo en el navegador o en la red no lo permite.`,
    refused: (host: string) => `${host} respondió con un error en vez de cifras.`,
    'too-long': (host: string) => `${host} envió mucho más de lo que ocupan dos cifras, así que no se leyó.`,
    unreadable: (host: string) => `La respuesta de ${host} no tenía la forma que documenta, así que no se usó.`,
    implausible: (host: string) => `Las cifras de ${host} no pueden ser ciertas, así que no se usaron.`,
    offline: () => 'Este dispositivo no tiene conexión.',
    'no-frame': () => 'El marco que tenía que preguntar no arrancó.',
  },
  stays: {
    bundled: (snapshot: string) => `Se sigue usando la copia incluida de ${snapshot}.`,
    typed: (_snapshot: string) => 'Se siguen usando las cifras escritas.',
    live: (_snapshot: string) => 'Se siguen usando las cifras en vivo de antes.',
  },
};
