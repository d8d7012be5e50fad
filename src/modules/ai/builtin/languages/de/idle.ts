import { crossed } from '../../orders/grammar/inflection.js';
import { GERMAN_HEDGES, GERMAN_TAGS } from './hedges.js';
import { GERMAN_POLITE } from './polite.js';

/** Not to forget it: "damit ich's nicht vergesse". */
const NOT_TO_FORGET = crossed(
  "damit ich's|damit ich es|damit ich das|bevor ich's|bevor ich es|bevor ich das|nicht dass ich's|nicht dass ich es|" +
    'damit wir es|damit wirs|damit ichs|bevor ichs',
  'nicht vergesse|vergesse|nicht wieder vergesse|wieder vergesse|verpenne|nicht verpenne|nicht vergessen',
);

/** Why somebody does not come, in passing: "hab keinen Bock". */
const UNWILLING = crossed(
  'hab|habe|ich hab|ich habe|hab echt|hab eh',
  'keinen bock|keine lust|keine zeit|keinen nerv|keine kraft|kopfschmerzen|kopfweh|was anderes vor|was anderes zu tun',
);

/** What a time is to somebody else: "passt ihm besser". */
const FITTING = crossed(
  'passt|passte|ware|ist|geht|ginge|klappt',
  `${crossed('ihm|ihr|ihnen|bei ihm|bei ihr|bei ihnen|allen|fur ihn|fur alle', 'gut|besser|am besten|lieber|am liebsten|auch gut|super|optimal|perfekt')}|ihm|ihr|ihnen|bei ihm|bei ihr|bei ihnen|allen`,
);

/** What only announces what is meant. */
const MEANING =
  'ich meine|ich meinte|ich mein|gemeint ist|gemeint war|ich rede von|ich spreche von|ich meine naturlich';

/** Words of German that say nothing about the calendar. */
export const GERMAN_IDLE =
  `${GERMAN_POLITE}|${GERMAN_HEDGES}|${UNWILLING}|${FITTING}|${MEANING}|kein bock|keine lust|mir ist schlecht|bin zu mude|bin krank|ich bin krank|${NOT_TO_FORGET}|${GERMAN_TAGS}|insgesamt|alles in allem|in summe|genau|exakt|punkt|punktlich|gleich|unbedingt|dringend|inklusive|einschliesslich|inkl|` +
  'gruezi|grussgott|gruss gott|griass gott|griass di|gruss dich|gruss sie|hallochen|tach|tachchen|salu|sali|hoi|juhu|juhuu|uff|puh|seufz|bitschon|bitteschon|magst du|magst du bitte|magst du mir|mogen sie|und mir|und mich|ey|lol|haha|hihi|oida|digga|boah|puh|uff|ach ja|achja|achso|joa|sag mal|pass auf|hor mal|hor zu|na gut|na dann|' +
  'vergiss nicht|vergiss bitte nicht|vergiss es nicht|nicht vergessen|bitte nicht vergessen|denk daran|denk dran|denk bitte dran|denk bitte daran|denken sie daran|' +
  'zum ersten mal|das erste mal|zum allerersten mal|diesmal|dieses mal|und zwar|endlich|endlich mal|als geplant|als vorgesehen|wirklich|echt|ehrlich|in echt|wirklich schon|oh mann|oh man|bissl|bisschen|ein bisschen|fix|auf die schnelle|nebenbei|' +
  'weisst du|wissen sie|weisst du vielleicht|sag mir|sag mir mal|sag mir bitte|sag mal|sagen sie mir|sagen sie mir bitte|kannst du mir sagen|konntest du mir sagen|konnen sie mir sagen|konnten sie mir sagen|ich mochte wissen|ich wurde gern wissen|ich wusste gern|verrat mir|konntest du mir bitte sagen|konnten sie mir bitte sagen|lass uns|lasst uns|die einladung zur|die einladung zum|die einladung zu|die einladung fur|dafur|jeweils|guten morgen|guten tag|guten abend|kannste|konnteste|kannste mir|konnteste mir|wurdste|wurdeste|haste|magste|selbe zeit|gleicher zeitpunkt|ich bitte sie|ich bitte dich|ich bitte darum|seien sie so nett und|sei so nett und|sei so lieb und|sei so gut und|los gehts|los geht s|ich wurde sie bitten|ich wollte dich bitten|ruhig|kann man|konnte man|wir|sie|ihnen|denn|ma|halt|gell|eh|schon|heuer|bitteschon|bittschon|bitt schon|konnen sie mir|' +
  'konnten sie mir|konnten sie bitte|konnen sie bitte|wurden sie|wurden sie bitte|konntet ihr|kannst|' +
  'konntst|tatsachlich|ubrigens|irgendwie|ist es moglich|ware es moglich|ich habe gerade|' +
  'die ich gerade angelegt habe|den ich gerade angelegt habe|das ich gerade angelegt habe|habe|hab|' +
  'den ich geloscht habe|die ich geloscht habe|das ich geloscht habe|den du geloscht hast|' +
  'die du geloscht hast|das du geloscht hast|den ich abgesagt habe|den ich geloescht habe|' +
  'die ich abgesagt habe|bitte|bitte mal|mal|kannst du|konntest du|wurdest du|kannst du mir|' +
  'konntest du mir|konntest du bitte|kannst du bitte|konnen sie|konnten sie|mir|uns|doch|danke|vielen dank|' +
  'danke dir|hallo|hey|hi|servus|moin|also|ok|okay|auch|noch|gerne|gern|bitte noch|anfangen|beginnen|' +
  'stattfinden|statt|los|im kalender stehen|in meinem kalender stehen|im kalender haben|in meinem kalender haben|in meinen kalender|im kalender|in den kalender|in meinem kalender|' +
  'aus meinem kalender|aus dem kalender|vom kalender|jetzt|erst|eigentlich|vielleicht|einfach|schnell|' +
  'kurz mal|wurde gern|ich mochte dass du|du|ah|ahm|hm|na|ja|leider|wieder|nochmal|eben|uhr|dann|' +
  'endgultig|auf unbestimmte zeit|bis auf weiteres|uberhaupt|gerade|geplant|eingetragen|ansteht|steht an|mich|sich|es|da|dort|an mich|' +
  'daran|lieber|so|machen|dass|moment|moment mal|warte|warte mal|entschuldigung|sorry|ups|ach|' +
  'ach nein|nein|nee|dir|dich|gleiche uhrzeit|gleicher tag und gleiche zeit|gleicher tag gleiche zeit|selber tag selbe zeit|gleiche zeiten|die gleichen zeiten|dieselben zeiten|selbe zeiten|gleiche zeit|selbe uhrzeit|zur gleichen zeit|zur selben zeit|' +
  'zur gleichen uhrzeit|um die gleiche zeit|um dieselbe zeit|um die selbe zeit|ausnahmsweise|merk dir|drin|gruezi|gruezi mitenand|gruss gott|gruss dich|gruss euch|hoi|sali|salu|tach|mahlzeit|huhu|' +
  'als ursprunglich|als ursprunglich geplant|als geplant|als vorgesehen|als es war|wenn wir schon dabei sind|wenn wir grad dabei sind|wenn wir gerade dabei sind|wo wir schon dabei sind|wo wir grad dabei sind|wo wir gerade dabei sind|wenn du schon dabei bist|wenn du grad dabei bist|wo du schon dabei bist|wo du grad dabei bist|wo du gerade dabei bist|wenn ich schon dabei bin|fur mich|wenn moglich|wenns geht|am selben tag|am gleichen tag|den selben tag|zu der zeit|zu dieser zeit|um die zeit|um diese zeit|um diese uhrzeit|hmm|mhm|mmh|tja|naja|oje|ojemine|sicher|bestimmt|sicherlich|wahrscheinlich|vermutlich|voraussichtlich|entsprechend|dementsprechend|auf spater|auf irgendwann|auf irgendwann spater|auf ein andermal|auf ein anderes mal|wie gesagt|stimmt|ah ja|ach so|wohl|noch dazu|mit dazu|wieder zuruck|nur|bloss|mist|verflixt|verdammt|mensch|wenn du schon dabei bist|wo du schon dabei bist|wenn du eh dabei bist';
