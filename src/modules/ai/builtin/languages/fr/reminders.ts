import { crossed, inflect } from '../../orders/grammar/inflection.js';

/** How French asks to be reminded. */
export const REMIND_ME = [
  inflect('rappelle|rappelez|previens|prevenez|avertis|avertissez|alerte|notifie|sonne|bipe|ping|pinge', '-moi'),
  inflect('fais|faites', '-moi signe', '-moi un rappel', '-moi une piqure de rappel'),
  inflect('envoie|mets|donne', '-moi un rappel', '-moi une alerte', '-moi une notification'),
].join('|');

/** What a reminder is called, with its article. */
const REMINDERS =
  'un rappel|une alerte|une notification|une alarme|un petit rappel|un signal|une sonnerie|un reveil|une notif';

/** How one orders a reminder, where its order begins. */
export const SET_REMINDER = [
  crossed(
    'mets|mets-moi|mets moi|ajoute|ajoute-moi|mettez|ajoutez|programme|programme-moi|cree|cree-moi|regle|regle-moi|prevois',
    REMINDERS,
  ),
  'alarme|rappel',
].join('|');

const WISHES = "je veux|je voudrais|j'aimerais|je souhaite|je souhaiterais|il me faut|il me faudrait|j'aimerais bien";

/** How one wishes for a reminder, wherever in the sentence. */
export const WANT_REMINDER = [
  crossed(WISHES, REMINDERS),
  crossed(
    WISHES,
    'etre prevenu|etre prevenue|etre averti|etre avertie|etre alerte|etre alertee|etre notifie|etre notifiee',
  ),
  crossed("j'ai besoin|j'aurais besoin", "d'un rappel|d'une alerte|d'une alarme"),
].join('|');
