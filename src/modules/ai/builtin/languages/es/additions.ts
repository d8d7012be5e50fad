import type { AdditionWords } from '../../orders/grammar/vocabulary.js';
import { crossed, inflect } from '../../orders/grammar/inflection.js';

/** The words of Spanish that tell more of an order behind it. */
export const spanishAdditions: AdditionWords = {
  ties:
    `${crossed('la salida|salida|el inicio', 'es|sera|')}|${crossed(crossed('la|el|cada|las|los|', 'peli|pelicula|clase|sesion|reunion|cita|partido|concierto|consulta|funcion|clases|sesiones'), 'dura|duran|es de|son de|lleva|toma')}|` +
    'para que salga|para que me salga|para que aparezca|para que se repita|que salga|que se repita|siempre|normalmente|seguramente|creo|creo que|supongo|supongo que|calculo que|pongamos|digamos|estaremos|nos quedamos|nos quedaremos|me quedo|no mas de|algo rapido|minimo|como minimo|por lo menos|al menos|va a llevar|van a ser|tomara|toma|' +
    `${crossed('solo|eso|esto|va a|tiene que|deberia', 'dura|durara|durar|es|son|sera|seran|empieza|empezar|ser')}|` +
    'cuenta|cuenta unas|cuenta con|cuentale|ponle unas|' +
    'no mas de|no mas que|menos de|no pasa de|no pasara de|no llega a|no dura mas de|no durara mas de|no creo que dure mas de|no creo que pase de|no creo que llegue a|no deberia pasar de|que salga|que vaya|que quede|que tenga|que lleve|y que salga|y que vaya|y que quede|y que tenga|y que lleve|con su|empezamos|comenzamos|arrancamos|empiezan|comienzan|arranca|arrancan|terminamos|acabamos|salimos|partimos|quedaremos|dura|durara|duran|son|es|sera|seran|empieza|empezara|comienza|termina|acaba|quedamos|nos vemos|nos encontramos|' +
    'sobra|sobran|nos sobra|me sobra|nos da|me da|me alcanza|nos alcanza|alcanza|alcanzan|me llega|nos llega|me basta|tengo bastante|tenemos bastante|' +
    `${inflect('deja|reserva|echa|dedica|calcula|aparta|bloquea|mete|asigna|guarda|deje|eche|calcule|reserve', 'le', 'lo', 'la')}|` +
    'la quedada es|el lugar es|con|basta|bastan|es suficiente|son suficientes|sera suficiente|deberia bastar|bastara|llega|llegan|' +
    'unos|unas|mas o menos|aproximadamente|como mucho|como maximo|solo|solamente|nada mas|unicamente|' +
    'por favor|tambien|anade|anadele|agrega|agregale|pon|ponle|ponlo como|marca|marcalo|marcala|' +
    'marcalo como|marcala como|que sea|que este|que aparezca|que vaya|hazlo|hazla|como|en total|' +
    'de|se hace|tiene lugar|sera|sirve|necesito|me llevara|llevara|lleva|me lleva|nos llevara|tardare|tardara|tarda|se tarda|calcula|calculo|debe durar|hace falta|hacen falta|necesita|necesitamos|hay|habra|como invitado|como invitada|invitado|invitados|se celebra|se celebrara|que dure|dure|que duren|duren|que se alargue a',
  contrasts: 'pero|en cambio|en su lugar|eso si|aunque',
  details: [
    ['online|en linea|virtual|en remoto', { is: 'meet' }],
    ['privado|privada|confidencial', { is: 'private' }],
    [
      'enlace de meet|un enlace de meet|enlace de video|un enlace de video|con enlace de video|con un enlace de video|enlace meet|con enlace meet|videollamada|una videollamada|con link de meet|link de meet|un link de meet|con videoconferencia',
      { is: 'meet' },
    ],
    ['todo el dia|dia completo|el dia entero', { is: 'wholeDay' }],
    ['libre|disponible', { is: 'free' }],
    ['ocupado', { is: 'busy' }],
  ],
  beginnings: `${crossed('esto|eso|la serie|el curso|la clase', 'empieza|empezara|comienza|arranca')}|empieza|empezara|empezamos|empiezan|arrancamos|arrancan|comienza|comenzamos|arranca|comienzan|da comienzo|empezando|comenzando|inicio|primera sesion|primera clase|la primera|la primera vez|desde|la primera sesion|la primera clase`,
  each: 'cada uno|cada una|cada vez',
  all: 'todo|todos|todas|todo eso|los dos|las dos|ambos|ambas|los tres|las tres',
  skipped:
    'no|ese no|ese dia no|no hay|no hay clase|no hay ensayo|no toca|se salta|descansamos|no tenemos|esta cerrado|es fiesta',
  absences: [
    ['no hay|no habra|no tenemos|no tengo|sin|ninguna|ningun|no tendremos', 'none'],
    [
      `${crossed('|no hay|no habra|no tenemos|no tendremos|no hacemos', 'nada|ninguna|ninguno')}|no hay|no habra|no tenemos|no toca|no se hace|se salta|` +
        `${crossed('se', 'cancela|suspende|suprime|anula')}|suspendido|suspendida|cancelado|cancelada|no abren|no abre|cierran|cierra|` +
        `${crossed('esta|estan|estara|estaran', 'cerrado|cerrada|cerrados|cerradas')}|descansamos|descansan|paramos|paran|no quedamos|no nos vemos|no se celebra|no tiene lugar|es fiesta|es festivo|hay fiesta`,
      'off',
    ],
  ],
  sameTime:
    'mismo dia y hora|mismo dia y misma hora|a las mismas horas|mismas horas|mismo horario|con el mismo horario|en el mismo horario|los mismos horarios|a la misma hora|a esa misma hora|misma hora|en el mismo hueco|en ese mismo hueco|para entonces|para eso|a esa hora|en ese momento|en ese hueco|para ese momento|para ese hueco|en esa franja|en ese horario|para esa hora',
  sameDay:
    'de ese dia|de ese mismo dia|de aquel dia|el mismo dia|ese mismo dia|ese dia|en el mismo dia|mismo dia|aquel dia|esa tarde|esa noche|esa manana|aquella tarde|aquella noche|aquella manana|esa misma tarde|esa misma noche|esa misma manana|la misma tarde|la misma noche|la misma manana',
  announcements:
    'cosas|citas|tareas|eventos|puntos|plan|planes|cambios|lo siguiente|asuntos|temas|programa|agenda|reuniones',
  endings: `${crossed('ya|deberia|debe|va a|se|seguramente|deberiamos|vamos a', 'acabar|terminar|acaba|termina|acabamos|terminamos')}|terminamos|acabamos|terminaremos|acabaremos|terminan|acaban|acabara|terminara|salimos|${crossed('esto|eso|la serie|el curso|la clase', 'termina|acaba|finaliza')}|termina|acaba|finaliza|${crossed('ultimo|el ultimo|ultima|la ultima', 'dia|clase|sesion|vez|')}|fin`,
  guests: crossed('invitados|los invitados|asistentes|los asistentes|participantes', '|:'),
  places: crossed('el|la|', 'lugar|direccion|sitio|ubicacion|punto de encuentro'),
  sessions: 'veces|sesiones|sesion|clases|citas|repeticiones',
  counts: [],
  notes:
    `${crossed('escribe|escriba|pon|ponga|anade|anada|apunta|apunte|anota|agrega|incluye', 'en las notas|en las notas que|en notas|en notas que|en la nota|como nota|como nota que|en la descripcion|en la descripcion que|una nota|la nota|de nota')}|` +
    'nota|notas|en notas|en las notas|con la nota|con una nota|descripcion|en la descripcion|observaciones|pd',
};
