import { type Replies, closed, formatList, joinSummaries } from '../replies.js';

const ABILITIES =
  'Je peux montrer vos événements, trouver des créneaux libres, et créer, déplacer, modifier ou annuler des événements.';
const ANSWERS: Record<string, string> = {
  accepted: 'vient',
  declined: 'ne vient pas',
  tentative: 'peut-être',
  needsAction: 'pas encore de réponse',
};
const WHY: Record<string, string> = {
  negation: 'Je ne dois pas le faire, donc je ne change rien',
  condition: 'Cela dépend d’une condition que je ne peux pas vérifier',
  report: 'Cela semble rapporter ce que quelqu’un d’autre a dit',
  past: 'Cela semble appartenir au passé',
  elsewhere: 'Cela ne concerne pas votre agenda',
};

/** The kinds of writes, as a line of their list begins. */
const WRITES: Readonly<Record<string, string>> = {
  create: 'création de',
  update: 'modification de',
  delete: 'suppression de',
  move: 'changement d’agenda de',
  rsvp: 'réponse à',
  undo: 'retour en arrière sur',
};

/** What the engine says in French. */
export const frenchReplies: Replies = {
  help: `${ABILITIES} Par exemple : « déjeuner avec Anna demain à midi ».`,
  courtesies: {
    thanks: 'Avec plaisir !',
    yes: 'Très bien. Rien n’est en attente ; que dois-je faire ensuite ?',
    no: 'Très bien, je laisse tout tel quel.',
    greeting: `Bonjour ! ${ABILITIES}`,
    farewell: 'Au revoir !',
  },
  nothingToRedo: 'Ces dernières 24 heures, rien n’a été annulé que je puisse rétablir.',
  nothingToUndo: 'Ces dernières 24 heures, je n’ai rien écrit que je puisse annuler ainsi.',
  noWrites: 'Je n’ai rien modifié ces dernières 24 heures.',
  writes: (lines) => `Ces dernières 24 heures, j’ai écrit ceci, le plus récent d’abord :\n${formatList(lines)}`,
  write: (kind, title, clock, undoable) =>
    `${clock} : ${WRITES[kind] ?? 'modification de'} « ${title || '(sans titre)'} »${undoable ? '' : ' (ne peut plus être annulé)'}`,
  notUnderstood: (words) => `Je n’ai pas compris « ${words} ». ${ABILITIES}`,
  aside: (why, words) => `${WHY[why] ?? 'Je ne sais pas ce que je dois faire'} : « ${words} ». ${ABILITIES}`,
  tooLong: 'C’est trop long pour moi ; dites-le en plusieurs fois.',
  stillOpen: (what) => `Toujours en attente : ${joinSummaries(what)}`,
  withdrawn: (what) => `J’ai retiré ceci, et rien n’a été modifié : ${joinSummaries(what)}`,

  whatTitle: 'Comment s’appelle l’événement ?',
  mayEnter: (words) => `Faut-il noter « ${words} » dans votre agenda ?`,
  isNewEvent: (words, open) => `Faut-il noter « ${words} » comme nouvel événement, ou est-ce à propos de « ${open} » ?`,
  unsureOf: (words, title) =>
    `Je ne suis pas sûr d’avoir compris « ${words} ». L’événement s’appelle-t-il « ${title} » ?`,
  whatTime: 'Quand doit-il avoir lieu ?',
  whatTimeBut: (words) => `Quand doit-il avoir lieu ? Vous avez dit : « ${words.join(', ')} ».`,
  whatHour: (day) => `À quelle heure ${day} ?`,
  whichEvent: 'De quel événement s’agit-il ?',
  whichOne: 'Duquel parlez-vous ?',
  whatChange: (summary) => (summary ? `Que faut-il changer à « ${summary} » ?` : 'Que faut-il changer ?'),
  whatNote: (summary) => `Que doit dire la note de « ${summary} » ?`,
  howMuch: 'De combien ?',
  whoMeant: 'De qui s’agit-il ?',
  addressOf: (name) => `Quelle est l’adresse e-mail de ${name} ?`,
  meetLeftOut: (conference) =>
    `Le lien Meet ne fait pas partie de l’événement ; il ${conference === 'meet' ? 's’ajoute' : 'disparaît'} quand l’événement est envoyé avec conference=${conference}`,
  oneAtATime: (other) =>
    `Je change un événement après l’autre : quand celui-ci doit-il avoir lieu, pour que « ${other} » prenne sa place ?`,
  weekdayMismatch: (words, day) => `« ${words} » ne va pas : c’est ${day}. De quel jour s’agit-il ?`,
  whoseClocks:
    'De quel endroit est cette heure ? Indiquez le lieu, par exemple « heure de Londres », ou l’heure d’ici.',
  whichTimes: (count) => `À quelles ${count} heures de la journée ?`,
  oneOf: (times) => `Lequel voulez-vous : ${times.join(' ou ')} ?`,
  tooManyExceptions: (most) => `Une série peut exclure au plus ${most} jours à la fois. Quand doit-elle avoir lieu ?`,
  inThePast: (at) => `${at} est déjà passé. Quand cela doit-il avoir lieu ?`,
  notInSeries: (day) => `La série n’a pas lieu le ${day}. Quel jour faut-il exclure ?`,
  noSuchDate: (day) => `Le ${day} n’existe pas. De quel jour s’agit-il ?`,
  noSuchClock: (clock) => `L’heure ${clock} n’existe pas. De quelle heure s’agit-il ?`,
  skippedTime: (at, nearest) =>
    `${at} : on avance l’horloge, cette heure n’existe pas. Laquelle voulez-vous, ${nearest.join(' ou ')} ?`,

  proposed: (summary, conflicts, warnings) =>
    [
      `J’ai préparé ceci : ${closed(summary)}`,
      ...(conflicts.length > 0 ? [`Cela chevauche ${conflicts.join(', ')}.`] : []),
      ...(warnings.length > 0 ? [`À noter : ${warnings.map(closed).join(' ')}`] : []),
      'Rien ne change avant votre confirmation.',
    ].join(' '),
  replacesEarlier: 'Cela remplace la proposition précédente.',
  refusals: {
    unchanged: 'L’événement est déjà ainsi, il n’y a donc rien à modifier.',
    badTime: 'Cela n’a pas marché : les heures ne vont pas ensemble. Redites-moi de quand à quand.',
    noSuchTime:
      'Cela n’a pas marché : on avance l’heure à ce moment-là, cette heure n’existe donc pas. Dites-m’en une autre.',
    invalid: 'Cela n’a pas marché : l’agenda ne l’accepte pas ainsi. Dites-le autrement.',
    forbidden: 'Cela n’a pas marché : vous pouvez le voir, mais pas le modifier.',
    hiddenGuests:
      'Cela n’a pas marché : la liste des invités de cet événement vous est cachée, je ne peux donc pas la modifier.',
    gone: 'Cela n’a pas marché : ce n’est plus dans votre agenda.',
    notInvited: 'Cela n’a pas marché : vous ne faites pas partie des invités de cet événement.',
    seriesOnly: 'Cela n’a pas marché : cette série ne peut pas être modifiée ainsi, mais ses dates une à une, si.',
    changed: 'Cela n’a pas marché : il y a eu un changement entre-temps. Redemandez-moi.',
    taken: 'Cela n’a pas marché : vous êtes occupé à ce moment-là.',
    notUndoable: 'Cela ne peut pas être annulé.',
    tooOld: 'Cela ne peut plus être annulé.',
    undone: 'Cela a déjà été annulé.',
    later: 'Cela n’a pas marché : c’était trop à la fois. Réessayez dans un instant.',
    unanswered: 'Cela n’a pas marché : Google Agenda ne répond pas pour l’instant. Réessayez plus tard.',
    unknownFate: 'Je ne sais pas si cela a marché ; vérifiez votre agenda.',
    other: 'Cela n’a pas marché. Réessayez, ou dites-le autrement.',
  },
  leftOutEvents: (most, left) =>
    `Je prépare au plus ${most} événements à la fois ; il en manque ${left.length} : ${left.join(', ')}.`,
  leftOutWords: (words) => words.map((part) => `J’ai laissé ceci de côté ; redites-le-moi : « ${part} »`).join('\n'),

  similar: (lines) => `Voici ce qui ressemble :\n${formatList(lines)}`,
  onlyPast: (lines) => `Rien n’est à venir. Dans le passé j’ai trouvé :\n${formatList(lines)}`,
  lookedAt: (when) => `J’ai regardé seulement ${when}.`,
  meantThis: 'Est-ce l’un de ceux-ci ?',
  atThoseTimes: (when) => `à ces moments-là, ${when}`,
  noEvents: (when) => `Vous n’avez rien ${when}.`,
  events: (when, lines, isTruncated) =>
    `Voici ce que vous avez ${when} :\n${formatList(lines)}${isTruncated ? '\nIl y a plus d’événements que je ne peux en montrer.' : ''}`,
  found: (lines) => `J’ai trouvé :\n${formatList(lines)}`,
  notThen: (words, lines) => `Je n’ai pas trouvé « ${words} » à ce moment-là, mais ceci :\n${formatList(lines)}`,
  partly: 'Je ne suis pas sûr d’avoir tout compris.',
  noForecast: 'Je ne vois ni la météo ni le trafic, seulement votre agenda.',
  noSuchEvent: (words) =>
    words ? `Je n’ai trouvé aucun événement « ${words} ».` : 'Je n’ai trouvé aucun événement de ce genre.',
  guests: (event, guests) =>
    guests.length === 0
      ? `${event}. Personne n’est invité.`
      : `${event}. Sont invités :\n${formatList(guests.map(({ name, response }) => `${name}${response ? ` : ${ANSWERS[response] ?? response}` : ''}`))}`,
  placeOf: (event, place) => (place ? `${event}. Lieu : ${place}.` : `${event}. Aucun lieu n’est indiqué.`),
  next: (line, found) => (found > 1 ? `Le prochain est ${line}. J’en ai trouvé ${found} en tout.` : `${line}.`),
  count: (events, lines) =>
    `Vous avez ${events > 1 ? `${events} événements` : `${events} événement`}${lines.length > 0 ? ` :\n${formatList(lines)}` : '.'}`,
  total: (hours, when) => `Vos événements ${when} durent ${hours}.`,
  busiest: (day, hours, when) => `Votre journée la plus chargée ${when} est ${day} : ${hours} d’événements.`,
  mostEvents: (day, count) => `Le plus grand nombre d’événements, c’est ${day} : ${count}.`,
  quietest: (day, hours, when) => `Votre journée la plus calme ${when} est ${day} : ${hours} d’événements.`,
  lasts: (line, length) => `${closed(line)} Durée : ${length}.`,
  startsIn: (line, length) => `${closed(line)} D’ici là : ${length}.`,
  finish: (time, when) => `Votre dernier événement ${when} se termine à ${time}.`,
  free: (when) => `Vous êtes libre ${when}.`,
  busy: (when, lines) => `Vous n’êtes pas libre ${when} :\n${formatList(lines)}`,
  partlyBusy: (when, lines) => `Vous êtes en partie occupé ${when}, le reste est libre :\n${formatList(lines)}`,
  overlaps: (when, pairs) =>
    `Ceux-ci se chevauchent ${when} :\n${formatList(pairs.map(([one, other]) => `${one} et ${other}`))}`,
  noOverlaps: (when) => `Rien ne se chevauche ${when}.`,
  allAnswered: (when) => `Aucune invitation n’attend de réponse ${when}.`,
  takenSo: (when) => `Vous n’êtes pas libre ${when}, j’ai donc pris l’autre heure.`,
  takenNothing: (when) => `Vous n’êtes pas libre ${when}, je n’ai donc rien préparé.`,
  notInvited: (names, count, summary) =>
    `${names} ${count > 1 ? 'ne sont pas invités' : 'n’est pas invité'} à « ${summary} ».`,
  alreadyInvited: (names, count, summary) =>
    `${names} ${count > 1 ? 'sont déjà invités' : 'est déjà invité'} à « ${summary} ».`,
  nobodyAt: (summary) => `Personne d’autre n’est invité à « ${summary} », je n’ai donc invité personne.`,
  noSuchGuests: (words) => `Je n’ai trouvé aucun événement « ${words} », je n’ai donc invité personne.`,
  unknown: (people) => `Je n’ai pas pu voir l’agenda de ${people}.`,
  slots: (lines) => `Ces créneaux sont libres :\n${formatList(lines)}`,
  noSlots: 'Je n’y ai trouvé aucun créneau libre.',

  withPeople: (title, names) => `${title} avec ${names}`,
  wholeDay: 'toute la journée',
  from: (day) => `à partir de ${day}`,
  titled: (title, when) => `${title} : ${when}`,
  onDate: (date) => `le ${date}`,
  betweenDays: (first, last) => `du ${first} au ${last}`,
  betweenClocks: (from, to) => `de ${from} à ${to}`,
  movesBy: (minutes) => `${Math.abs(minutes)} minutes plus ${minutes < 0 ? 'tôt' : 'tard'} que maintenant`,
  growsBy: (minutes) => `${Math.abs(minutes)} minutes de ${minutes < 0 ? 'moins' : 'plus'} que maintenant`,
  keepsClock: 'L’heure reste la même',
  understoodAs: (words, meaning) => `« ${words} » compris comme ${meaning}`,
};
