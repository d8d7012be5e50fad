import type { Wording } from '../wording.js';
import { germanPreview } from './german-preview.js';
import { germanRepetition } from './german-repetition.js';

export const germanWording: Wording = {
  language: 'de',
  notices: {
    length: 'Meine Antwort wurde zu lang und ist abgeschnitten; bitte frag nach weniger auf einmal.',
    refused: 'Dabei kann ich nicht helfen.',
    shortened:
      'Der Anfang unseres Gesprächs hatte in dieser Antwort keinen Platz mehr; bitte wiederhole, was daraus wichtig ist.',
    steps: 'Hier habe ich aufgehört, weil es zu viele Schritte wurden; bitte frag nach einem Teil davon.',
    time: 'Die Zeit ist abgelaufen; das habe ich bis jetzt.',
    unavailable: 'Hier wurde ich unterbrochen; was ich bis dahin vorbereitet habe, ist zu sehen.',
  },
  decideAbove:
    'Noch ist nichts geändert. Bitte bestätige die vorbereitete Aktion oder lehne sie ab; eine Nachricht bestätigt sie nicht.',
  nothingPrepared: 'Mit dieser Antwort wurde nichts vorbereitet und nichts geändert.',
  agreement:
    /^\W*(?:(?:ja|jo|jep|klar|ok|okay|gern|gerne|bitte|genau|richtig|passt|gut|super|perfekt|nein|ne|nee|danke|best(?:ä|ae)tig(?:e|t|en)?|mach (?:das|es)|tu (?:das|es)|das|es|so|jetzt)(?!\p{L})\W*)+$/iu,
  preview: germanPreview,
  repetition: germanRepetition,
  untitled: '(ohne Titel)',
  willMail: (people) => `Google schreibt ${people === 1 ? '1 Person' : `${people} Personen`} eine E-Mail.`,
  mayMail: 'Google teilt es vielleicht den anderen Gästen mit.',
  notWritten: (addresses) => `Diese Adressen hast du nicht selbst geschrieben: ${addresses}.`,
  lookalike: (addresses) => `Diese Adressen enthalten Buchstaben, die anderen gleichen: ${addresses}.`,
  duplicate: 'Einen Termin dieses Namens gibt es zu dieser Zeit schon.',
  wholeSeries: 'Das betrifft die ganze Serie.',
  followingOnes: 'Das betrifft diesen Termin und alle folgenden.',
  pastToo: (past) => (past === 1 ? 'Einer davon ist schon vorbei.' : `${past} davon sind schon vorbei.`),
  keepTheirOwn: (instances) =>
    instances === 1
      ? 'Einer davon wurde früher einzeln geändert und behält das.'
      : `${instances} davon wurden früher einzeln geändert und behalten das.`,
  happensTwice: (time) => `${time} kommt zweimal vor, weil die Uhren zurückgestellt werden; gemeint ist das erste Mal.`,
  inThePast: 'Das liegt in der Vergangenheit.',
  sharedCalendar: 'Diesen Kalender sehen vielleicht auch andere.',
  readAs: (phrase, time) => `„${phrase}“ verstanden als ${time}.`,
  yearsAhead: (year) => `Der Beginn liegt Jahre in der Zukunft, im Jahr ${year}.`,
  firstOfSeries: (time) => `Das erste Mal ist ${time}.`,
  empties: (fields) => `Danach ist leer: ${fields}.`,
  endsSeries: 'Die Wiederholung endet: alle anderen Termine der Serie werden entfernt, auch vergangene.',
  seriesNotIncluded:
    'Ein neues Ende der Serie und ausgelassene Tage sind hier nicht enthalten, da sie von der Serie abhängen; frage danach im Chat.',
};
