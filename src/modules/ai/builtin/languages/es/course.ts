import type { CourseWords } from '../shared/course-rules.js';

/** The words by which Spanish tells when something begins and when it is over. */
export const spanishCourse: CourseWords = {
  subjects: 'esto|eso|todo|el|la|nos|se',
  begins: [
    'empieza|empiezan|empezamos|empezara|comienza|comienzan|comenzamos|comenzara|arranca|arrancan|arrancamos|inicia|inicio|sale|salida|salimos|salgo|despega|abre|apertura :?',
  ],
  ends: [
    'termina|terminan|terminamos|terminara|acaba|acaban|acabamos|acabara|finaliza|finalizara|fin|cierra|cierre|llega|llegada|llegamos|llego|aterriza|regreso|vuelta|concluye :?',
    'debe|deberia|va a? acabar|terminar|llegar|finalizar',
    'dura|va|se alarga|sigue hasta',
  ],
  begun: [],
  ended: [],
  leads: ['a|hacia|sobre|desde las|la', 'a eso de las', 'como|tipo a? las', 'las'],
  days: 'el',
  and: 'y|e',
};
