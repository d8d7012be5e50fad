import { crossed } from '../../orders/grammar/inflection.js';

/** How Spanish asks to be reminded. */
export const REMIND_ME = [
  'avisame|recordame|acordame|acordamelo|recordamelo|haceme saber|recuerdame|notificame|alertame|hazme saber|aviseme|recuerdeme|notifiqueme|alerteme|recuerdamelo|recuerdemelo|avisadme|recordadme',
  crossed('dame|pegame|mandame|enviame|ponme|poneme|haceme', 'un toque|un aviso|un grito|un recordatorio|una alerta'),
].join('|');

/** "…, que me lo recuerdes 10 minutos antes". */
export const THAT_REMINDS = crossed(
  crossed('que|y que|quiero que|necesito que', 'me|nos|me lo|nos lo|me la'),
  'recuerdes|recuerde|recuerden|avises|avise|avisen|notifiques|alertes',
);

/** What a reminder is called, with its article. */
const REMINDERS = 'un recordatorio|un aviso|una alerta|una alarma|una notificacion';

/** How one orders a reminder, where its order begins. */
export const SET_REMINDER = [
  crossed(
    'pon|ponme|pone|poneme|pongame|crea|creame|hazme|haceme|anade|anademe|agrega|agregame|programa|programame',
    `${REMINDERS}|recordatorio|aviso|alarma`,
  ),
  'alarma|recordatorio|aviso',
].join('|');

/** How one wishes for a reminder, wherever in the sentence. */
export const WANT_REMINDER = [
  crossed(
    'quiero|necesito|quisiera|querria|me gustaria|me gustaria tener|me vendria bien|puedes ponerme|me pones|me puedes poner',
    REMINDERS,
  ),
  crossed('necesito|quiero|me gustaria', 'que me avises|que me recuerdes|que me avisen'),
  crossed('quiero|necesito', 'que me lo recuerdes'),
].join('|');
