import type { Entries } from '../../orders/grammar/vocabulary.js';
import type { Sign } from '../../orders/grammar/order.js';

/** What Dutch tells of an event that is in the calendar. */
export const dutchSigns: Entries<Sign> = [
  ['kan weg|kan eruit|gaat niet door|vervalt|is van de baan|valt weg|gaat niet meer door', 'gone'],
  ['is|wordt|vindt|plaats|vindt plaats|begint|moet|heeft|nodig|krijgt|ik wil|ik wil graag', 'state'],
  ['nu|voortaan|altijd|liever|is verplaatst|is verzet|verzet|verplaatst|wordt verplaatst', 'changed'],
  ['langer|meer|extra', 'more'],
  ['korter|minder', 'less'],
  ['een herinnering|herinnering|herinnerd worden|waarschuw me|herinner me', 'remind'],
  ['gastenlijst|de gastenlijst|gasten|deelnemers|uitgenodigd', 'guests'],
  ['komt niet|komt niet meer|kan niet|is niet meer nodig|kan niet komen', 'absent'],
  ['hij|het|die|dat', 'it'],
  ['duurt|duurt maar|gaat duren|zal duren|neemt', 'lasts'],
];

/** What Dutch participles tell of an event that stands before them. */
export const dutchSignParticiples: Entries<Sign> = [
  ['afgezegd|geannuleerd|vervallen', 'gone'],
  ['verplaatst|verschoven|verzet|uitgesteld', 'changed'],
];
