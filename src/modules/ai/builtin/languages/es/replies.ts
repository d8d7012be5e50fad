import { type Replies, closed, formatList, joinSummaries } from '../replies.js';

const ABILITIES = 'Puedo mostrar tus eventos, buscar huecos libres y crear, mover, cambiar o cancelar eventos.';
const ANSWERS: Record<string, string> = {
  accepted: 'viene',
  declined: 'no viene',
  tentative: 'quizás',
  needsAction: 'sin respuesta',
};
const WHY: Record<string, string> = {
  negation: 'No debo hacerlo, así que no cambio nada',
  condition: 'Eso depende de algo que no puedo comprobar',
  report: 'Eso parece algo que ha dicho otra persona',
  past: 'Eso suena a algo que ya pasó',
  elsewhere: 'Eso no es para tu calendario',
};

/** The kinds of writes, as a line of their list begins. */
const WRITES: Readonly<Record<string, string>> = {
  create: 'creación de',
  update: 'cambio de',
  delete: 'eliminación de',
  move: 'cambio de calendario de',
  rsvp: 'respuesta a',
  undo: 'deshecho',
};

/** What the engine says in Spanish. */
export const spanishReplies: Replies = {
  help: `${ABILITIES} Por ejemplo: «comida con Ana mañana a las dos».`,
  courtesies: {
    thanks: '¡De nada!',
    yes: 'De acuerdo. No hay nada pendiente; ¿qué hago ahora?',
    no: 'De acuerdo, lo dejo todo como está.',
    greeting: `¡Hola! ${ABILITIES}`,
    farewell: '¡Hasta luego!',
  },
  nothingToRedo: 'En las últimas 24 horas no se deshizo nada que pueda rehacer.',
  nothingToUndo: 'En las últimas 24 horas no escribí nada que pueda deshacer así.',
  noWrites: 'En las últimas 24 horas no cambié nada.',
  writes: (lines) => `En las últimas 24 horas escribí esto, lo más reciente primero:\n${formatList(lines)}`,
  write: (kind, title, clock, undoable) =>
    `${clock}: ${WRITES[kind] ?? 'cambio de'} «${title || '(sin título)'}»${undoable ? '' : ' (ya no se puede deshacer)'}`,
  notUnderstood: (words) => `No he entendido «${words}». ${ABILITIES}`,
  aside: (why, words) => `${WHY[why] ?? 'No estoy seguro de qué debo hacer'}: «${words}». ${ABILITIES}`,
  tooLong: 'Es demasiado largo para mí; dilo por partes, por favor.',
  stillOpen: (what) => `Sigue pendiente: ${joinSummaries(what)}`,
  withdrawn: (what) => `He retirado esto y no se ha cambiado nada: ${joinSummaries(what)}`,

  whatTitle: '¿Cómo se llama el evento?',
  mayEnter: (words) => `¿Quieres que apunte «${words}» en tu calendario?`,
  isNewEvent: (words, open) => `¿Apunto «${words}» como evento nuevo, o se refiere a «${open}»?`,
  unsureOf: (words, title) => `No estoy seguro de «${words}». ¿El evento se llama «${title}»?`,
  whatTime: '¿Cuándo debe ser?',
  whatTimeBut: (words) => `¿Cuándo debe ser? Dijiste: «${words.join(', ')}».`,
  whatHour: (day) => `¿A qué hora ${day}?`,
  whichEvent: '¿A qué evento te refieres?',
  whichOne: '¿A cuál te refieres?',
  whatChange: (summary) => (summary ? `¿Qué debe cambiar en «${summary}»?` : '¿Qué debe cambiar?'),
  whatNote: (summary) => `¿Qué debe decir la nota de «${summary}»?`,
  howMuch: '¿Cuánto?',
  whoMeant: '¿A quién te refieres?',
  addressOf: (name) => `¿Cuál es el correo de ${name}?`,
  meetLeftOut: (conference) =>
    `El enlace de Meet no forma parte del evento; se ${conference === 'meet' ? 'añade' : 'quita'} al enviar el evento con conference=${conference}`,
  oneAtATime: (other) => `Cambio los eventos de uno en uno: ¿cuándo debe ser este, para que «${other}» ocupe su hora?`,
  weekdayMismatch: (words, day) => `«${words}» no cuadra: ese día es ${day}. ¿Qué día?`,
  whoseClocks: '¿De qué lugar es esa hora? Di el lugar, por ejemplo «hora de Londres», o la hora de aquí.',
  whichTimes: (count) => `¿A qué ${count} horas del día?`,
  oneOf: (times) => `¿Cuál de estos: ${times.join(' o ')}?`,
  tooManyExceptions: (most) => `Una serie puede excluir como máximo ${most} días a la vez. ¿Cuándo debe ser?`,
  inThePast: (at) => `${at} ya ha pasado. ¿Cuándo debe ser?`,
  notInSeries: (day) => `La serie no tiene lugar el ${day}. ¿Qué día se excluye?`,
  noSuchDate: (day) => `El ${day} no existe. ¿Qué día?`,
  noSuchClock: (clock) => `Las ${clock} no existen. ¿A qué hora?`,
  skippedTime: (at, nearest) =>
    `${at}: se adelanta el reloj y esa hora no existe. ¿Cuál quieres, ${nearest.join(' o ')}?`,

  proposed: (summary, conflicts, warnings) =>
    [
      `He preparado esto: ${closed(summary)}`,
      ...(conflicts.length > 0 ? [`Coincide con ${conflicts.join(', ')}.`] : []),
      ...(warnings.length > 0 ? [`Ten en cuenta: ${warnings.map(closed).join(' ')}`] : []),
      'Nada cambia hasta que lo confirmes.',
    ].join(' '),
  replacesEarlier: 'Sustituye a la propuesta anterior.',
  refusals: {
    unchanged: 'El evento ya está así, no hay nada que cambiar.',
    badTime: 'No ha funcionado: las horas no encajan. Dime otra vez desde cuándo hasta cuándo.',
    noSuchTime: 'No ha funcionado: a esa hora se adelantan los relojes, así que esa hora no existe. Dime otra.',
    invalid: 'No ha funcionado: el calendario no lo acepta así. Dilo de otra manera.',
    forbidden: 'No ha funcionado: puedes verlo, pero no cambiarlo.',
    hiddenGuests: 'No ha funcionado: no puedes ver la lista de invitados de este evento, así que no la puedo cambiar.',
    gone: 'No ha funcionado: ya no está en tu calendario.',
    notInvited: 'No ha funcionado: no estás entre los invitados de este evento.',
    seriesOnly: 'No ha funcionado: esta serie no se puede cambiar así; sus fechas una a una, sí.',
    changed: 'No ha funcionado: ha cambiado entretanto. Pídemelo otra vez.',
    taken: 'No ha funcionado: a esa hora ya tienes algo.',
    notUndoable: 'Eso no se puede deshacer.',
    tooOld: 'Eso ya no se puede deshacer.',
    undone: 'Eso ya está deshecho.',
    later: 'No ha funcionado: era demasiado a la vez. Inténtalo de nuevo en un momento.',
    unanswered: 'No ha funcionado: Google Calendar no responde ahora. Inténtalo más tarde.',
    unknownFate: 'No sé si ha funcionado; míralo en tu calendario.',
    other: 'No ha funcionado. Inténtalo otra vez o dilo de otra manera.',
  },
  leftOutEvents: (most, left) =>
    `Preparo como máximo ${most} eventos a la vez; faltan ${left.length}: ${left.join(', ')}.`,
  leftOutWords: (words) => words.map((part) => `He dejado esto fuera; dímelo otra vez: «${part}»`).join('\n'),

  similar: (lines) => `Estos se parecen:\n${formatList(lines)}`,
  onlyPast: (lines) => `No hay nada por delante. En el pasado he encontrado:\n${formatList(lines)}`,
  lookedAt: (when) => `Solo he mirado ${when}.`,
  meantThis: '¿Es uno de estos?',
  atThoseTimes: (when) => `en esos momentos, ${when}`,
  noEvents: (when) => `No tienes nada ${when}.`,
  events: (when, lines, isTruncated) =>
    `Esto es lo que tienes ${when}:\n${formatList(lines)}${isTruncated ? '\nHay más eventos de los que puedo mostrar.' : ''}`,
  found: (lines) => `He encontrado:\n${formatList(lines)}`,
  notThen: (words, lines) => `No he encontrado «${words}» en ese momento, pero sí esto:\n${formatList(lines)}`,
  partly: 'No estoy seguro de haberlo entendido todo.',
  noForecast: 'No veo el tiempo ni el tráfico, solo tu calendario.',
  noSuchEvent: (words) =>
    words ? `No he encontrado ningún evento «${words}».` : 'No he encontrado ningún evento así.',
  guests: (event, guests) =>
    guests.length === 0
      ? `${event}. No hay nadie invitado.`
      : `${event}. Están invitados:\n${formatList(guests.map(({ name, response }) => `${name}${response ? `: ${ANSWERS[response] ?? response}` : ''}`))}`,
  placeOf: (event, place) => (place ? `${event}. Lugar: ${place}.` : `${event}. No tiene ningún lugar indicado.`),
  next: (line, found) => (found > 1 ? `El próximo es ${line}. He encontrado ${found} en total.` : `${line}.`),
  count: (events, lines) =>
    `Tienes ${events === 1 ? '1 evento' : `${events} eventos`}${lines.length > 0 ? `:\n${formatList(lines)}` : '.'}`,
  total: (hours, when) => `Tus eventos ${when} duran ${hours}.`,
  busiest: (day, hours, when) => `Tu día más ocupado ${when} es ${day}: ${hours} de eventos.`,
  mostEvents: (day, count) => `El mayor número de eventos es el ${day}: ${count}.`,
  quietest: (day, hours, when) => `Tu día más tranquilo ${when} es ${day}: ${hours} de eventos.`,
  lasts: (line, length) => `${closed(line)} Dura ${length}.`,
  startsIn: (line, length) => `${closed(line)} Faltan ${length}.`,
  finish: (time, when) => `Tu último evento ${when} termina ${time.startsWith('1:') ? 'a la' : 'a las'} ${time}.`,
  free: (when) => `Estás libre ${when}.`,
  busy: (when, lines) => `No estás libre ${when}:\n${formatList(lines)}`,
  partlyBusy: (when, lines) => `Estás ocupado en parte ${when}; el resto está libre:\n${formatList(lines)}`,
  overlaps: (when, pairs) =>
    `Estos coinciden ${when}:\n${formatList(pairs.map(([one, other]) => `${one} y ${other}`))}`,
  noOverlaps: (when) => `Nada coincide ${when}.`,
  allAnswered: (when) => `Ninguna invitación espera tu respuesta ${when}.`,
  takenSo: (when) => `No estás libre ${when}, así que he tomado la otra hora.`,
  takenNothing: (when) => `No estás libre ${when}, así que no he preparado nada.`,
  notInvited: (names, count, summary) =>
    `${names} no ${count > 1 ? 'están invitados' : 'está invitado'} a «${summary}».`,
  alreadyInvited: (names, count, summary) =>
    `${names} ya ${count > 1 ? 'están invitados' : 'está invitado'} a «${summary}».`,
  nobodyAt: (summary) => `Nadie más está invitado a «${summary}», así que no he invitado a nadie.`,
  noSuchGuests: (words) => `No he encontrado ningún evento «${words}», así que no he invitado a nadie.`,
  unknown: (people) => `No he podido ver el calendario de ${people}.`,
  slots: (lines) => `Estas horas están libres:\n${formatList(lines)}`,
  noSlots: 'No he encontrado ningún hueco libre.',

  withPeople: (title, names) => `${title} con ${names}`,
  wholeDay: 'todo el día',
  from: (day) => `desde ${day}`,
  titled: (title, when) => `${title}: ${when}`,
  onDate: (date) => `el ${date}`,
  betweenDays: (first, last) => `del ${first} al ${last}`,
  betweenClocks: (from, to) => `de ${from} a ${to}`,
  movesBy: (minutes) => `${Math.abs(minutes)} minutos ${minutes < 0 ? 'antes' : 'después'} que ahora`,
  growsBy: (minutes) => `${Math.abs(minutes)} minutos ${minutes < 0 ? 'menos' : 'más'} que ahora`,
  keepsClock: 'La hora se queda como está',
  understoodAs: (words, meaning) => `«${words}» entendido como ${meaning}`,
};
