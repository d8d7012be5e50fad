import { crossed, withoutApostrophes } from '../../orders/grammar/inflection.js';
import type { AroundWords } from '../../orders/grammar/vocabulary.js';

/** "Ich hoffe, es geht dir gut", "na, wie geht's". */
const GREETINGS = [
  crossed(
    'ich hoffe|hoffe|hoffentlich',
    ', es geht dir gut|es geht dir gut|, es geht ihnen gut|es geht ihnen gut|geht es dir gut|, dir geht es gut|dir geht es gut|dir gehts gut|, dir gehts gut|, alles gut bei dir|, du hattest ein schones wochenende|du hattest ein schones wochenende|, sie hatten ein schones wochenende|hattest du ein schones wochenende|, du hast gut geschlafen|du hast gut geschlafen|, alles ist gut|alles gut|geht es ihnen gut|' +
      ", dir geht's gut|dir geht's gut|geht's dir gut",
  ),
  crossed(
    '|na|hey|hi|hallo|servus|moin|na du',
    "wie geht es dir|wie geht's|wie gehts|wie gehts dir|wie geht's dir|wie geht es ihnen|alles klar|alles gut|was geht|alles klar bei dir",
  ),
  crossed('guten|schonen guten|einen schonen guten', 'morgen|tag|abend|nachmittag|mittag'),
  crossed(
    'hi|hallo|hey|na|servus|moin|gruss|gruss euch',
    'du|zusammen|nochmal|noch mal|again|wieder|leute|schatz|liebes|mein lieber|meine liebe|dich|gott|euch',
  ),
  'schonen tag|na du|grussgott|ich bins|ich bin es|ich bins nochmal|ich bin es nochmal|ich schon wieder|ich nochmal|ich noch mal|sorry ich nochmal|sorry, ich nochmal|da bin ich wieder',
  "ich bin's|ich bin's nochmal|ich bin's wieder",
  'liebe assistentin|lieber assistent|liebe assistenz|assistent|assistentin|computer|chef|chefin|schatz|schatzi|liebling|liebes|mein lieber|meine liebe|mein bester|meine beste|kollege|bruder|alter|junge|madel|freundchen|sir|meister|herzchen',
].join('|');

/** "Pass auf", "eins noch", "lange Rede, kurzer Sinn". */
const ATTENTION = [
  'so|also|pass auf|pass mal auf|hor mal|hor zu|hor mal zu|schau|schau mal|guck mal|sieh mal|sag|sag mal|du|na|na dann|na gut|na schon|na also|gut|gut dann|also gut|also dann|dann mal los|in ordnung|alles klar|passt|passt schon|gemacht|geht klar|geh|geh bitte|geh weiter|jo|jo mei|mei|nun|nun gut|nun ja|jedenfalls|egal|wie auch immer|okay okay|weiter gehts|als nachstes|jetzt gehts los|los gehts|mal sehen|mal schauen|mal uberlegen|lass mich uberlegen|lass mich nachdenken|lass mal sehen|moment mal|warte kurz|wart kurz|wart mal',
  "jetzt geht's los|los geht's|weiter geht's",
  crossed('|nur|nur ganz|ganz|nur mal|mal|mal ganz', 'kurz|schnell|fix|eben schnell|auf die schnelle'),
  crossed(
    '|nur|nur noch|noch',
    'eine sache|eine kleine sache|eine frage|eine bitte|eine kleine bitte|ein letztes|eine letzte sache|kleine sache|kleine bitte|kurze sache|kurze frage|kurze bitte',
  ),
  crossed(
    'nur|bitte nur|erst mal nur|ich will nur|ich mochte nur|nur mal|nur kurz|bloss',
    'gucken|schauen|nachsehen|nachschauen|wissen|fragen|ne frage|eine frage',
  ) +
    '|' +
    crossed('nichts|nix|bitte nichts|bitte nix|aber nichts|aber nix', 'andern|verschieben|absagen|eintragen|anfassen'),
  'eins noch|eine sache noch|noch was|noch etwas|etwas noch|was ich noch sagen wollte|was ich noch brauche|und noch was|ach noch was|ach und noch was',
  'lange rede kurzer sinn|lange rede , kurzer sinn|kurz gesagt|kurzum|kurz und gut|unterm strich|im grunde|fazit|wie besprochen|wie abgemacht|wie ausgemacht|wie vereinbart|wie versprochen|wie gesagt|wie erwahnt|wie du weisst|wie sie wissen|wie ihr wisst|ich weiss|ich weiss ich weiss|ja ja ich weiss|ja ich weiss',
  'nur zur sicherheit|zur sicherheit|kurz zur kontrolle|nur zur kontrolle|zur kontrolle|um sicher zu sein|nur um sicher zu sein|um sicherzugehen|nur um sicherzugehen|auftrag|notiz an mich|notiz an mich selbst|merkzettel|update|neuer plan|planwechsel|planandrung|planaenderung|wichtig|dringend|ganz wichtig|sehr dringend|eilig|zur info|zur information|nur zur info|info|fur den kalender|kalender|furs protokoll|ps',
  'ich brauch deine hilfe|ich brauche deine hilfe|ich brauch mal deine hilfe|ich brauche ihre hilfe|brauch deine hilfe|tu mir den gefallen|tu mir einen gefallen|tun sie mir den gefallen|tun sie mir einen gefallen|kannst du mir helfen|kannst du mir mal helfen|konnen sie mir helfen|bist du da|hilfe',
  crossed(
    'tu mir den gefallen|tu mir einen gefallen|tun sie mir einen gefallen|tun sie mir den gefallen|sei ein schatz|sei ein engel|sei so lieb|sei so nett|sei so gut|sei mal so lieb|sei mal so nett|seien sie so freundlich|sei so freundlich',
    'und|, und',
  ),
].join('|');

/** "Das hatten wir völlig verschwitzt". */
const FORGOTTEN = crossed(
  crossed(
    'das hatten wir|das hatte ich|das haben wir|das hab ich|das habe ich|hab ich|habe ich|hatte ich|hatten wir|ich hab|ich habe',
    '|total|vollig|ganz|glatt|komplett|mal wieder|schon wieder|echt|leider',
  ),
  'verschwitzt|verpennt|verplant|verpeilt|verdrangt|nicht auf dem schirm',
);

/** "Gute Nachricht", "fast vergessen", "stell dir vor". */
const EXCLAMATIONS = [
  FORGOTTEN,
  crossed(
    'gute|tolle|super|schlechte|traurige|blode|schone|grossartige|fantastische',
    'nachricht|nachrichten|neuigkeiten|neuigkeit|news',
  ),
  'endlich|na endlich|juhu|juhuu|hurra|jippie|halleluja|mist|so ein mist|verdammt|verdammter mist|oh mann|oh gott|mein gott|o gott|du meine gute|meine gute|um gottes willen|herrje|oje|ach herrje|ach du schreck|ach du meine gute|ach du liebe zeit|scheisse|ach scheisse|kacke|shit|seufz|hach|ach gott|ach je|ach menno|menno|wow|krass|geil|super|toll|klasse|prima|genial|perfekt|leider|leider gottes|zum gluck|gott sei dank|schade|wie schade|ganz ehrlich|ehrlich gesagt|mal ehrlich|im ernst|ohne witz|unglaublich|typisch|na super|na toll|na bravo|na servus|bravo|jawohl|bitschon|bittschon|bitte schon',
  'stell dir vor|stellen sie sich vor|weisst du was|wissen sie was|rate mal|du glaubst es nicht|du glaubst es kaum|du wirst es nicht glauben|das glaubst du nicht|ob dus glaubst oder nicht|glaubs oder nicht|ich fasse es nicht|ich fass es nicht|ich kann es kaum glauben|ich kanns kaum glauben|kaum zu glauben|man glaubt es kaum|nicht zu fassen',
  "ob du's glaubst oder nicht|ich kann's kaum glauben|ich kann's nicht glauben|glaub's oder nicht|ich fass's nicht",
  crossed(
    '|ups|ach|oh|mist|sorry|ach ja|ups ,|ach ja ,|oh ,|mist ,',
    "fast vergessen|hatt ich fast vergessen|hatte ich fast vergessen|das hatte ich fast vergessen|das hatt ich fast vergessen|beinahe vergessen|beinahe hatte ich es vergessen|beinahe hatte ich's vergessen|beinah hatt ich's vergessen|jetzt hatt ich's fast vergessen|fast hatte ich es vergessen|ganz vergessen|mir fallt ein|mir fallt grad ein|mir fallt gerade ein|da fallt mir ein|gerade eingefallen|grad eingefallen|mir ist gerade eingefallen|mir ist grad eingefallen|jetzt fallt's mir ein|jetzt fallts mir wieder ein",
  ),
  crossed(
    'was fur ein|was fur eine|so ein|so eine',
    'tag|woche|morgen|nacht|stress|chaos|pech|gluck|freude|mist|jahr|arger',
  ),
  'viel los|viel los gerade|viel los grad|stressige woche|volle woche|entschuldige die storung|entschuldigen sie die storung|entschuldigung fur die storung|sorry fur die storung|sorry dass ich store|sorry , dass ich store|tut mir leid dass ich store|eilt nicht|eilt nicht aber|keine eile|keine eile aber|freut mich|ich freu mich|ich freue mich|ich freu mich so|ich freue mich so|ich freu mich schon',
].join('|');

/** "Danke dir", "du bist ein Schatz". */
const THANKS = [
  crossed(
    '|einen|dir noch einen|ihnen noch einen|noch einen|dir einen|ihnen einen|wunsche einen|ich wunsche einen|ich wunsche dir einen|hab einen|hab noch einen',
    'schonen tag|schonen tag noch|schonen abend|schonen abend noch|guten tag|guten tag noch|schonen tag dir|schonen tag ihnen|schonen abend dir',
  ),
  crossed('schones|ein schones|dir ein schones', 'wochenende|wochenende noch|wochenende dir'),
  crossed(
    '|du|sie',
    'bist ein schatz|bist der beste|bist die beste|bist super|bist ein engel|bist spitze|bist toll|bist klasse|bist lieb|bist ein held|bist mein held|bist gold wert|bist so lieb|sind ein schatz|sind die beste|sind der beste|sind super|bist a schatz',
  ),
  'hab dich lieb|hdl|bussi|bussi baba|tschuss|tschau|ciao|baba|bis dann|bis bald|mach es gut|machs gut|pfiati|pfiat di|ade|gute nacht|liebe grusse|viele grusse|schone grusse',
].join('|');

/** "Ja?", "gell", "geht das?": asks whether it is done. */
const TAGS =
  'ok|okay|weisst|weisst eh|eh klar|passt|passt das|passt das so|passt dir das|passts|geht das|geht des|geht das klar|geht klar|geht das in ordnung|ist das ok|ist das okay|ist das in ordnung|ist das moglich|alles klar|klar|verstanden|kapiert|capito|hast du|hast dus|' +
  'kannst du das machen|konntest du das machen|kannst du das bitte machen|konntest du das bitte machen|machst du das|machst du das bitte|machen sie das bitte|konnten sie das machen|schaffst du das|kannst du das|wurdest du das machen|warst du so lieb|warst du so nett|waren sie so nett|waren sie so freundlich|sei so lieb|sei so nett|sei so gut|seien sie so gut|seien sie so freundlich';

/** "Das war's", "eilt nicht", "sorry für die Umstände". */
const ENDINGS = [
  'das wars|das war es|das ware es|das wars schon|das wars fur heute|das war alles|das ist alles|das ist schon alles|mehr nicht|mehr ist es nicht|mehr brauch ich nicht|sonst nichts|fertig|erledigt|eilt nicht|eilt|eilt sehr|keine eile|hat keine eile|hat zeit|das hat zeit|schnell|schnell bitte|bitte schnell|aber schnell|aber flott|flott|aber zackig|zack zack|zackig|dalli|dalli dalli|sofort|bitte sofort|sofort bitte|so schnell wie moglich|so bald wie moglich|umgehend|asap|pronto',
  "das war's|das wär's|das war's schon|das war's fur heute",
  crossed(
    'das ware|ware|war|das war|ware ja|das ware ja',
    'super|toll|lieb|sehr lieb|nett|sehr nett|klasse|prima|spitze|genial|fein|gut|schon|cool|ein traum|mega|perfekt|echt lieb|echt super',
  ),
  crossed(
    'hoffe|ich hoffe|hoffentlich',
    'das passt|das passt so|, das passt|, das geht|das geht|es passt|, es passt|passt das|passt das so|geht das|klappt das|das ist ok|, das ist ok|das klappt|, das klappt',
  ),
  crossed(
    'sorry|entschuldigung|entschuldige|entschuldigen sie|tut mir leid|nochmals sorry|und nochmals sorry|und sorry|sorry nochmal|verzeihung',
    'fur die umstande|fur das chaos|fur die storung|fur den stress|fur die muhe|fur die verwirrung|die umstande|die storung|wegen dem hin und her|fur das hin und her|fur die spate nachricht|fur tippfehler|fur die tippfehler|nochmals|nochmal',
  ),
  'tut mir leid|tut mir echt leid|tut mir so leid|und nochmals sorry|und sorry nochmal|nochmals sorry|verzeihung',
  crossed(
    '|und|bitte|und bitte',
    crossed('schick|schicke|gib|setz|setze|stell|stelle', 'mir eine erinnerung|eine erinnerung'),
  ),
].join('|');

/** "Ich freu mich schon", "Anweisung vom Chef": what somebody feels about it, and why. */
const FEELINGS = [
  'frag nicht|frag nicht warum|fragen sie nicht|endlich|na endlich|wurde auch zeit|wird auch zeit|hochste zeit|wird hochste zeit|langst uberfallig|leider|leider gottes|schade|sehr schade|wie schade|bloed|blod|zu blod|mist|so ein mist|seufz|juhu|juhuu|hurra|zum gluck|gott sei dank|was solls|egal|ist eh egal|so ist das leben|so ist es halt|so ists halt|ist halt so|kann man nichts machen|da kann man nichts machen|da kann man nix machen|pech gehabt|typisch',
  "was soll's|so ist's halt",
  crossed(
    '|ich|wir',
    crossed(
      'freu|freue|freuen',
      'mich|mich schon|mich so|mich drauf|mich darauf|mich schon drauf|mich schon darauf|mich sehr|mich riesig|mich schon sehr|mich total|mich wie verruckt|uns|uns schon|uns drauf|uns schon drauf|uns sehr|uns schon sehr',
    ),
  ),
  'i gfrei mi|i gfrei mi schon|gfrei mi schon|i gfreu mi schon|i freu mi|i freu mi schon|vorfreude|grosse vorfreude|ich kanns kaum erwarten|kanns kaum erwarten|kann es kaum erwarten|ich kann es kaum erwarten',
  "ich kann's kaum erwarten|kann's kaum erwarten|kann's nicht erwarten",
  crossed(
    'wird|das wird|es wird|wird sicher|das wird sicher|wird bestimmt|das wird bestimmt|wird hoffentlich|das wird hoffentlich',
    'lustig|super|toll|schon|spass|gut|klasse|nett|fein|cool|mega|spannend|anstrengend',
  ),
  'druck mir die daumen|druckt mir die daumen|drucken sie mir die daumen|daumen drucken|bitte daumen drucken|wunsch mir gluck|wunscht mir gluck|toi toi toi',
  crossed(
    '|sehr|ganz|super|echt|extrem|total|wirklich|so|ist|ist sehr|ist ganz|ist echt|ist super|das ist|es ist|das ist sehr|das ist ganz|es ist sehr|ist mir|das ist mir|ist mir sehr',
    'wichtig|dringend|eilig',
  ),
  crossed(
    '|das|den|die|ich|den termin',
    'darf ich nicht verpassen|darf ich nicht vergessen|will ich nicht verpassen|darf ich auf keinen fall verpassen|mochte ich nicht verpassen|muss klappen|darf ich nicht verschlafen|kann ich nicht verpassen',
  ),
  'du weisst ja|weisst ja|weisst du ja|du weisst ja wie das ist|du weisst ja , wie das ist|du kennst mich|du kennst mich ja|du kennst das|kennst du ja|wissen sie ja|ich schwor|echt jetzt|ohne scheiss|ich vergess sonst alles|ich vergesse sonst alles|ich vergess das sonst|ich vergess es sonst|sonst vergess ich es|sonst vergess ichs|sonst vergess ich das|sonst vergesse ich es|sonst vergesse ich das|bevor ichs vergesse|bevor ich es vergesse',
  "bevor ich's vergesse|sonst vergess ich's|sonst vergesse ich's|ich vergess's sonst",
  crossed('der|die|das|du|ich|wir', 'arme|armer|armes|armen|glucklicher|gluckliche|gluckspilz|pechvogel'),
  'ich armer|ich arme|hab ich mir verdient|das hab ich mir verdient|habe ich mir verdient|haben wir uns verdient|hat ewig gedauert|das hat ewig gedauert|hat ja lang genug gedauert|hat gedauert|bin total fertig|bin fix und fertig|ich bin fix und fertig|bin echt fertig|ich bin total fertig|bin hundemude|bin urlaubsreif|bin mude|bin so mude|bin im stress|bin total im stress|bin gerade im stress',
  crossed(
    'anweisung|befehl|wunsch|anordnung|auftrag',
    'vom chef|von oben|von der chefin|meiner frau|meines mannes|vom arzt|von meiner frau|von meinem mann',
  ),
  crossed(
    'meine frau|mein mann|der chef|mein chef|die chefin|meine chefin|meine mutter|mama|die kinder|sie|er',
    'besteht drauf|besteht darauf|bestehen drauf|bestehen darauf|will es so|will das so|will es|wollen es so|mochte das so',
  ),
  crossed(
    'sonst',
    'bringt sie mich um|bringt er mich um|bringen sie mich um|krieg ich arger|kriege ich arger|bekomme ich arger|gibts arger|gibt es arger|gibts stress|gibt es stress|bin ich tot|bin ich geliefert|ist sie sauer|ist er sauer|sind sie sauer|wird sie sauer|bringt mich meine frau um',
  ),
].join('|');

/** "Wenn's geht", "wenn du kurz Zeit hast": no condition of an order. */
const WILLING = crossed(
  'wenn|falls|sofern|sobald|wann immer',
  "es geht|'s geht|das geht|s geht|es moglich ist|'s moglich ist|das moglich ist|das machbar ist|das in ordnung ist|das ok ist|das okay ist|das fur dich passt|das fur dich ok ist|das fur sie passt|es dir passt|'s dir passt|es dir nichts ausmacht|'s dir nichts ausmacht|es dir nix ausmacht|'s dir nix ausmacht|es ihnen nichts ausmacht|es keine umstande macht|'s keine umstande macht|das keine umstande macht|es nicht zu viel verlangt ist|'s nicht zu viel verlangt ist|du zeit hast|du kurz zeit hast|du mal zeit hast|du grad zeit hast|du gerade zeit hast|du eine minute hast|du mal eine minute hast|du kannst|du so lieb bist|du so nett bist|du so lieb warst|du so nett warst|du so gut bist|du so gut warst|sie so nett waren|sie so freundlich waren|sie so gut waren|sie zeit haben|sie kurz zeit haben|sie mogen|du dazu kommst|du magst|du willst|ich bitten darf|sich das machen lasst|sich das einrichten lasst|es dir recht ist|dir das recht ist|das recht ist|es ihnen recht ist",
);

/** The words of German around what is said. */
export const germanAround: AroundWords = {
  openings: withoutApostrophes([GREETINGS, ATTENTION, EXCLAMATIONS, WILLING].join('|')),
  closings: withoutApostrophes([THANKS, TAGS, ENDINGS, FEELINGS, WILLING].join('|')),
  meaning: 'ich meine|ich meinte|ich mein|meine ich|meinte ich|gemeint ist|gemeint war|ich meine naturlich',
  signatures:
    'mit freundlichen grussen|mit freundlichem gruss|mit besten grussen|mit lieben grussen|freundliche grusse|liebe grusse|viele grusse|beste grusse|schone grusse|herzliche grusse|lieben gruss|viele liebe grusse|gruss|grussle|grusse|lg|vg|mfg|bg|hg|vlg|danke|vielen dank|dein|deine|bussi',
};
