import type { Wording } from '../wording.js';
import { spanishPreview } from './spanish-preview.js';
import { spanishRepetition } from './spanish-repetition.js';

export const spanishWording: Wording = {
  language: 'es',
  notices: {
    length: 'Mi respuesta era demasiado larga y quedó cortada; pide menos de una vez.',
    refused: 'No puedo ayudar con eso.',
    shortened: 'El principio de nuestra conversación no cupo en esta respuesta; repite, por favor, lo que importe.',
    steps: 'Me detengo aquí porque hacían falta demasiados pasos; pide una parte.',
    time: 'Se acabó el tiempo; esto es lo que tengo hasta ahora.',
    unavailable: 'Me interrumpieron aquí; se muestra lo que tenía preparado.',
  },
  decideAbove: 'Todavía no se ha cambiado nada. Confirma o rechaza la acción preparada; un mensaje no la confirma.',
  nothingPrepared: 'Con esta respuesta no se ha preparado ni cambiado nada.',
  agreement:
    /^\W*(?:(?:sí|si|ok|okay|vale|claro|de acuerdo|perfecto|correcto|bien|no|gracias|por favor|confirm(?:o|a|ar|ado)|hazlo|adelante)(?!\p{L})[^\p{L}]*)+$/iu,
  preview: spanishPreview,
  repetition: spanishRepetition,
  untitled: '(sin título)',
  willMail: (people) => `Google enviará un correo a ${people === 1 ? '1 persona' : `${people} personas`}.`,
  mayMail: 'Quizá Google avise a los demás invitados.',
  notWritten: (addresses) => `No has escrito tú estas direcciones: ${addresses}.`,
  lookalike: (addresses) => `Estas direcciones contienen letras que se parecen a otras: ${addresses}.`,
  duplicate: 'Ya hay un evento con este nombre a esta hora.',
  wholeSeries: 'Esto afecta a toda la serie.',
  followingOnes: 'Esto afecta a este evento y a todos los siguientes.',
  pastToo: (past) => (past === 1 ? 'Uno de ellos ya tuvo lugar.' : `${past} de ellos ya tuvieron lugar.`),
  keepTheirOwn: (instances) =>
    instances === 1
      ? 'Uno de ellos se cambió por separado y conserva lo suyo.'
      : `${instances} de ellos se cambiaron por separado y conservan lo suyo.`,
  happensTwice: (time) => `${time} ocurre dos veces, porque se atrasan los relojes; se trata de la primera vez.`,
  inThePast: 'Esto queda en el pasado.',
  sharedCalendar: 'Quizá otros vean este calendario.',
  readAs: (phrase, time) => `«${phrase}» entendido como ${time}.`,
  yearsAhead: (year) => `El comienzo está a años de distancia, en ${year}.`,
  firstOfSeries: (time) => `La primera vez es ${time}.`,
  empties: (fields) => `Después quedará vacío: ${fields}.`,
  endsSeries: 'La repetición termina: se eliminan todas las demás fechas de la serie, también las pasadas.',
  seriesNotIncluded:
    'El nuevo final de la serie y las fechas excluidas no figuran aquí, porque dependen de la serie; pídelos en el chat.',
};
