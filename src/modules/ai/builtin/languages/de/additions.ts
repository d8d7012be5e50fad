import type { AdditionWords } from '../../orders/grammar/vocabulary.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** The words of German that tell more of an order behind it. */
export const germanAdditions: AdditionWords = {
  ties:
    `${crossed('der start|start|abfahrt|die abfahrt|beginn|der beginn', 'ist|')}|los geht's|los gehts|los geht es|${crossed('wir|ich|man', 'sitzen|sitze|sitz|hocken|bleiben|reden|feiern|quatschen|sitzt|hockt')}|erfahrungsgemass|garantiert|wieder|sowieso|gern|gerne|gern mal|gerne mal|meistens|sicher wieder|bestimmt wieder|` +
    `${crossed('wir|ich|wir werden|ich werde|da|dafur|wir werden wohl', 'brauchen|brauche|brauch|brauch ich|brauche ich|brauchen wir|sind|bin|bleiben|bleibe|benotigen|benotige')}|` +
    `${crossed(crossed('der|die|das|jede|jeder|jedes|', 'film|sitzung|einheit|stunde|termin|spiel|konzert|treffen|behandlung|besprechung|vorstellung|sache'), 'dauert|geht|ist|lauft|wird|soll')}|` +
    "immer|meistens|normalerweise|meist|in der regel|bestimmt|sicher|vermutlich|schatzungsweise|denk ich|denke ich|glaub ich|glaube ich|mehr nicht|halt es kurz|halte es kurz|mach es kurz|kurz halten|wird es|wirds|werden es|dauern wird es|werden es schon|wird's|" +
    `${crossed('das|es|er|sie|der|die', 'dauert|geht|ist|lauft|beginnt|startet|endet|fangt|findet|sollte|sollen|soll')}|` +
    `${crossed('wir treffen uns|treffpunkt|treffpunkt ist|treffen', 'dann|da|dort|immer')}|` +
    'gehen|gehts|die dauern|sie dauern|die sind|sie sind|die gehen|sie gehen|dauert|geht|lauft|beginnt|startet|endet|ist|sind|findet|statt|aus|wir treffen uns|wir sehen uns|treffpunkt|' +
    'treffpunkt ist|treffen|und zwar|reicht|reichen|genugt|genugen|sollte reichen|sollten reichen|' +
    'mussten reichen|musste reichen|reicht aus|nur|bloss|etwa|circa|ca|ungefahr|rund|hochstens|maximal|bitte|' +
    "auch|noch|mach|mache|machs|mach's|mach es|mach den|mach ihn|mach das|markier|markiere|markieren|markiert|" +
    'markier es|markiere es|markier ihn|setz es|trag es|trag ihn|ein|das ganze|ware gut|ware schon|fug|fuge|' +
    'hinzu|dazu|mit|als|insgesamt|' +
    'ab|und|ab dem|lauft|gilt|gilt nur|voraussichtlich|wahrscheinlich|wird|werden|so|dauern|etwa|in anspruch nehmen|sollte in|sollten in|ist in|erledigt sein|erledigt|fertig|durch sein|vorbei sein|brauche|brauchen|braucht|es sind|sind es|es gibt|gibt es|als gast|als gaste|gast|gaste|teilnehmer|also|das sind|plan|plane|rechne mit|ich rechne mit|rechne mal mit|rechne bitte mit|rechnen sie mit|rechnen wir mit|plan dafur|plane dafur|plan mal|plan bitte|plan so|plane bitte|planen sie|planen sie dafur|ich plane|ein|geht sicher|dauert sicher|dauert bestimmt|dauert wohl|kann dauern|kann sich ziehen|zieht sich|geht ungefahr|wird etwa|wird so|wird wohl|wird circa|das ganze dauert|insgesamt so|braucht so|brauch|brauchen so|brauchen wir|brauch ich|brauche ich|mindestens|locker|gut|knapp|circa so|so circa|so ungefahr|etwas uber|nicht langer als|nicht mehr als|langstens|lang|wohl|er soll|sie soll|es soll|der soll|die soll|das soll|etwa so|so etwa|dran|drauf|dabei',
  contrasts: 'aber|dafur|stattdessen|allerdings|jedoch|und zwar',
  details: [
    ['online|virtuell|remote|per video', { is: 'meet' }],
    ['privat|vertraulich', { is: 'private' }],
    [
      'meet link|meet-link|videolink|video-link|einen meet-link|einen meet link|einen videolink|meet|videokonferenz',
      { is: 'meet' },
    ],
    ['den ganzen tag lang|der ganze tag|den ganzen tag uber', { is: 'wholeDay' }],
    ['frei|verfugbar', { is: 'free' }],
    ['belegt|beschaftigt', { is: 'busy' }],
  ],
  beginnings: `${crossed('er|sie|es|das|wir|die serie|der kurs|das ganze|die reihe', 'beginnt|beginnen|startet|starten|fangt|fangen|lauft|geht|beginne')}|beginnt|startet|fang|fange|beginne|beginn|start|erster termin|erstes mal|das erste mal|los geht's|los gehts|los geht es|gehts los|geht's los|geht es los|es geht los|losgehts|los|fangt|zum ersten mal|erstmals|beginnend|startend|anfangend|erste stunde|erste einheit|erste sitzung|der erste termin`,
  each: 'jeweils|je|jedes mal',
  all: 'alle|alles|beide|beides|alle drei|alle vier|alle beide',
  skipped: `ausfallt|ausfallen|nicht|bitte nicht|ausnahmsweise nicht|entfallt|ist frei|ist zu|frei|${crossed('fallt|findet', crossed('es|er|sie|das', 'aus|nicht statt'))}|fallt aus|findet nicht statt|${crossed('haben wir|ist|machen wir|gibt es', 'frei|keine|kein|pause|zu|keinen|keins')}|ausgenommen|net|ned|entfallen|fallen aus|pausiert|ist ausgenommen|ist kein|ist pause|${crossed('entfallt', 'es|er|sie|das')}`,
  absences: [
    ['zu|dicht|geschlossen|nicht statt|frei', 'last'],
    [
      crossed(
        "|es gibt|gibt es|gibts|gibt's|da gibt es|ist|sind|da ist|haben wir|wir haben|hab ich|habe ich|findet|finden|macht",
        'kein|keine|keinen',
      ),
      'none',
    ],
    [
      `${crossed('|es|sie|er|das|da', 'fallt|fallen|entfallt|entfallen|pausiert|pausieren|fallt es|fallt das|fallt sie|entfallt es')}|` +
        `${crossed('machen|haben|ist|sind|machen wir|haben wir|wir machen|wir haben', 'pause|frei')}|` +
        `${crossed('ist|sind|hat|haben|da ist|da hat|macht|machen', 'zu|geschlossen|dicht')}|pausieren wir|wir pausieren|setzen wir aus|wir setzen aus|` +
        `${crossed('findet|finden|findet es|findet das|es findet|trifft man sich|treffen wir uns|wir treffen uns', 'nicht|nicht statt')}|` +
        crossed(
          "|es gibt|gibt es|gibts|gibt's|ist|da ist|haben wir|sind|wir haben",
          'nichts|keins|keine|keiner|keinen',
        ),
      'off',
    ],
  ],
  sameTime:
    'gleicher tag und gleiche zeit|gleicher tag gleiche zeit|selber tag selbe zeit|gleiche zeiten|gleichen zeiten|selbe zeiten|selben zeiten|zu den gleichen zeiten|zu denselben zeiten|zur selben zeit|zur gleichen zeit|zur selben uhrzeit|zur gleichen uhrzeit|um dieselbe zeit|um die gleiche zeit|gleiche uhrzeit|gleiche zeit|selbe uhrzeit|dafur|fur dann|zu der zeit|um die zeit|zu dieser zeit|um diese zeit|fur diese zeit|fur die zeit|fur den termin|fur diesen abend|fur diesen morgen',
  sameDay:
    'am selben tag|am gleichen tag|selben tag|gleichen tag|den selben tag|an dem tag|an diesem tag|von dem tag|von diesem tag|am gleichen abend|am selben abend|taggleich|an diesem morgen|an diesem vormittag|an diesem nachmittag|an dem morgen|an dem vormittag|an dem nachmittag|an jenem morgen|an jenem vormittag|an jenem nachmittag|am selben morgen|am selben vormittag|am selben nachmittag|am gleichen morgen|am gleichen vormittag|am gleichen nachmittag|an diesem abend|an dem abend|an jenem abend',
  announcements:
    'dinge|sachen|termine|punkte|aufgaben|anderungen|plan|plane|folgendes|folgende termine|anliegen|wunsche|terminplan|programm',
  endings: `${crossed('ist|sind|bin', 'schluss|ende|aus|es aus|es vorbei|alles vorbei|vorbei|feierabend|wir fertig|ich fertig|wir durch|ich durch|wir zuruck|ich zuruck|wir daheim|ich raus|fertig|zu ende|sicher schluss|dann schluss')}|wir sind fertig|ich bin fertig|fertig|vorbei|machen wir schluss|horen wir auf|horen auf|hort auf|${crossed('er|sie|es|das|wir|die serie|der kurs|das ganze', 'endet|enden|hort|horen|schliesst')}|${crossed('der|die|das', 'letzte|letzte mal|letzte termin|letzte stunde|letzte einheit|letzte probe|letzte training')}|endet|enden|letzter termin|letztes mal|das letzte mal|das letzte|der letzte|die letzte|die letzte stunde|letzte stunde|letzte einheit|die letzte einheit|letztes training|das letzte training|letzte probe|die letzte probe|letzter abend|der letzte abend|letzter kurs|schluss ist|schluss|zu ende|zum letzten mal|zum letzten mal|der letzte termin|ende`,
  guests: `${crossed('gaste|gast|teilnehmer|teilnehmende|teilnehmerinnen|eingeladen', '|:|sind')}|dazu|mit dazu|noch dazu|auch dazu|mit rein|mit dabei`,
  places: crossed('der|die|', 'ort|adresse|treffpunkt|anschrift|lokal|veranstaltungsort'),
  sessions: 'mal|termine|einheiten|sitzungen|stunden insgesamt|abende|treffen|wiederholungen|folgen',
  counts: [
    ['zweimal', 2],
    ['dreimal', 3],
    ['viermal', 4],
    ['funfmal', 5],
    ['sechsmal', 6],
    ['siebenmal', 7],
    ['achtmal', 8],
    ['neunmal', 9],
    ['zehnmal', 10],
    ['zwolfmal', 12],
  ],
  notes:
    `${crossed('schreib|schreibe|schreiben sie|notier|notiere|notieren sie|vermerk|vermerke|trag|pack', 'in die notizen|in die notiz|in die beschreibung|dazu|bitte dazu|als notiz|bitte in die notizen|bitte in die beschreibung|als notiz dazu')}|` +
    `${crossed('mit|fug|fuge', 'der notiz|dem vermerk|einer notiz|der anmerkung|dem hinweis|folgende notiz|die notiz')}|` +
    'bitte notieren|notieren|merke|bitte merken|notiz|notizen|notiz dazu|als notiz|in die notizen|in die beschreibung|beschreibung|vermerk|anmerkung|hinweis|ps|' +
    'in den notizen|dazu die notiz|dazu notieren|und als notiz',
};
