import { inflect } from '../../orders/grammar/inflection.js';

/** How French asks to be reminded. */
export const REMIND_ME = [
  inflect('rappelle|rappelez|previens|prevenez|avertis|avertissez|alerte|notifie|sonne|bipe|ping|pinge', '-moi'),
  inflect('fais|faites', '-moi signe', '-moi un rappel', '-moi une piqure de rappel'),
  inflect('envoie|mets|donne', '-moi un rappel', '-moi une alerte', '-moi une notification'),
].join('|');
