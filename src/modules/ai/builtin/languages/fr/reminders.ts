import { crossed, inflect } from '../../orders/grammar/inflection.js';

/** How French asks to be reminded. */
export const REMIND_ME = [
  inflect('rappelle|rappelez|previens|prevenez|avertis|avertissez|alerte|notifie|sonne|bipe|ping|pinge', '-moi'),
  inflect('fais|faites', '-moi signe', '-moi un rappel', '-moi une piqure de rappel'),
  inflect('envoie|mets|donne', '-moi un rappel', '-moi une alerte', '-moi une notification'),
].join('|');

const WISHES = "je veux|je voudrais|j'aimerais|je souhaite|je souhaiterais|il me faut|il me faudrait|j'aimerais bien";

/** How one wishes for a reminder, wherever in the sentence. */
export const WANT_REMINDER = [
  crossed(WISHES, 'un rappel|une alerte|une notification|une alarme|un petit rappel'),
  crossed(
    WISHES,
    'etre prevenu|etre prevenue|etre averti|etre avertie|etre alerte|etre alertee|etre notifie|etre notifiee',
  ),
  crossed("j'ai besoin|j'aurais besoin", "d'un rappel|d'une alerte"),
].join('|');
