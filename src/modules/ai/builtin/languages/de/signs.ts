import type { Entries } from '../../orders/grammar/vocabulary.js';
import type { Sign } from '../../orders/grammar/order.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** What German tells of an event that is in the calendar. */
export const germanSigns: Entries<Sign> = [
  [
    crossed(
      'kann|kannst du|konnte|darf|soll|muss',
      'raus|weg|gestrichen werden|geloscht werden|entfernt werden|rausfallen|entfallen|ausfallen|aus dem kalender|aus meinem kalender|aus dem kalender raus|aus meinem kalender raus|aus dem kalender verschwinden',
    ) +
      '|kann raus|kann weg|fallt flach|fallt ins wasser|fallt aus|fallt weg|entfallt|ist gestrichen|ist gestorben|' +
      'hat sich erledigt|ist hinfallig|ist passe|findet nicht statt|findet nicht mehr statt|ist vom tisch|ist abgesagt|wird nichts|ist geplatzt|platzt|' +
      'flach|raus|weg|kein|keine|keinen',
    'gone',
  ],
  [
    `${crossed('hat|haben', 'mich|uns|meinen termin|unseren termin')}|sie haben|die haben|man hat|` +
      'ist|sind|wird|findet|statt|findet statt|stattfindet|stattfinden|steigt|startet|beginnt|fangt an|anfangt|geht|geht los|losgeht|fahrt|fliegt|soll|sollte|muss|musste|' +
      'braucht|brauche|bekommt|kriegt|hatte gern|hatt ich gern|hatte ich gern|hatt ich|hatte ich|hatten wir|hatten wir gern|hatt i|mochte ich|will ich|ich mochte|ich will|ich brauche|brauch ich|brauche ich|werden|sein|abgehalten|fehlt|fehlt noch|lautet|zu kommen|zu sein|dabei zu sein',
    'state',
  ],
  [
    `${crossed('nimmt|empfangt|sieht|hat|kann', 'mich|uns')}|drannehmen|dran|` +
      `${crossed('lieber|besser|doch|doch lieber|doch besser', 'erst|schon')}|doch lieber|doch besser|` +
      'gleiche zeit|gleiche uhrzeit|selbe zeit|zur gleichen zeit|zur selben zeit|gleiche zeiten|jetzt|nun|neuerdings|immer|erst|schon|spater|fruher|ausnahmsweise|diesmal|dieses mal|stattdessen|doch|lieber|besser|ab jetzt|ab sofort|kunftig|neu|wurde verlegt|ist verlegt|wurde verschoben|ist verschoben|' +
      'verlegt worden|verschoben worden|verschiebt sich|verschiebt sich auf|hat sich verschoben|hat sich geandert|geandert|vorverlegt|wurde vorverlegt|rutscht|rutscht auf|kommt auf',
    'changed',
  ],
  ['langer|mehr|zusatzlich|zusatzliche|weitere|extra|noch mal|nochmal', 'more'],
  ['kurzer|weniger', 'less'],
  [
    'erinnert werden|erinnert|eine erinnerung|erinnerung|erinnern|einen hinweis|bescheid|gewarnt werden|benachrichtigt werden|einen wecker|eine benachrichtigung|erinnere mich|erinner mich|sag mir',
    'remind',
  ],
  [
    'gasteliste|die gasteliste|gaste|teilnehmerliste|die teilnehmerliste|teilnehmer|gast|als gast|als teilnehmer|als teilnehmerin|eingeladen|dabei|dabeihaben|dabei sein|mit dabei|mit rein|dazu|mit dazu|mit auf die liste',
    'guests',
  ],
  [
    'kommt nicht|kommt doch nicht|kommt nicht mehr|ist nicht dabei|ist doch nicht dabei|ist nicht mehr dabei|nicht mehr dabei|nicht dabei|kann nicht|kann doch nicht|kann nicht kommen|' +
      'kann nicht mehr|wird nicht gebraucht|wird nicht mehr gebraucht|nicht mehr gebraucht|wird nicht mehr benotigt|brauchen wir nicht|brauchen wir nicht mehr|muss nicht kommen|' +
      'muss nicht mehr kommen|muss nicht dabei sein|ist raus|steigt aus|nimmt nicht teil|nimmt doch nicht teil|hat abgesagt|' +
      'braucht nicht|muss nicht|braucht nicht mehr|muss nicht mehr|darf nicht|braucht nicht kommen|braucht nicht zu kommen|braucht nicht dabei zu sein|braucht nicht dabei sein|muss nicht mit|muss nicht hin|soll nicht dabei sein|soll nicht mehr dabei sein|ohne',
    'absent',
  ],
  ['nicht statt|nicht mehr statt|doch nicht statt', 'gone'],
  ['er|sie|es|der|die|das', 'it'],
  ['kommen|mitkommen|dazukommen|hinzukommen|teilnehmen|dabeihaben|haben|kommt', 'comes'],
  [
    'auch|ebenfalls|soll dabei sein|soll kommen|soll mitkommen|soll auch dabei sein|soll auch kommen|soll auch mit|muss dabei sein|muss kommen|sollte dabei sein|sollte kommen|soll teilnehmen|sollte teilnehmen',
    'guests',
  ],
  [
    `langer dauern|mach|mach mal|also mach|dauert|braucht wohl|dauert wohl|geht wohl|nur|nur noch|bloss|ist nur|dauert nur|geht nur|dauert jetzt|zieht sich|geht bestimmt|geht sicher|dauert sicher|dauert bestimmt|${crossed('wird|soll|sollte|muss|kann|darf|wird wohl|wird sicher|wird bestimmt|durfte|konnte|wird nur|soll nur|soll jetzt', 'dauern|gehen|brauchen|sein|werden')}|${crossed('soll|wird|wird wohl|sollte|muss|darf|kann|durfte', 'nur')}|dauern|gehen|in anspruch nehmen`,
    'lasts',
  ],
];

/** What German participles tell of an event that stands before them. */
export const germanSignParticiples: Entries<Sign> = [
  ['abgesagt|gestrichen|storniert|ausgefallen|entfallen|abgeblasen', 'gone'],
  ['verlegt|gerutscht|verschoben|vorverlegt|vorgezogen|geandert|umgelegt|geschoben', 'changed'],
];
