import { PLACE_NAMES } from '../places.js';
import { type ZoneWords, nameZones } from '../shared/zone-rules.js';

const ADJECTIVES: readonly (readonly [zone: string, words: string])[] = [
  ['Europe/Berlin', 'deutsch|mitteleuropaisch|munchn'],
  ['Europe/Vienna', 'osterreichisch'],
  ['Europe/Zurich', 'schweiz|zurch|schweizerisch|basl'],
  ['Europe/London', 'englisch|britisch|schottisch'],
  ['Europe/Dublin', 'irisch'],
  ['Europe/Lisbon', 'portugiesisch|lissaboner'],
  ['Europe/Paris', 'franzosisch'],
  ['Europe/Madrid', 'spanisch'],
  ['Europe/Rome', 'italienisch|romisch|mailand'],
  ['Europe/Amsterdam', 'niederlandisch|hollandisch'],
  ['Europe/Athens', 'griechisch|athen'],
  ['Europe/Warsaw', 'polnisch|warschau'],
  ['Europe/Moscow', 'moskau'],
  ['Europe/Istanbul', 'turkisch'],
  ['Asia/Tokyo', 'japanisch'],
  ['Asia/Shanghai', 'chinesisch'],
  ['Asia/Seoul', 'koreanisch'],
  ['Asia/Kolkata', 'indisch'],
  ['Asia/Jerusalem', 'israelisch'],
  ['America/Argentina/Buenos_Aires', 'argentinisch'],
  ['America/Mexico_City', 'mexikanisch'],
  ['America/Sao_Paulo', 'brasilianisch'],
  ['America/Los_Angeles', 'kalifornisch|pazifisch'],
  ['America/New_York', 'amerikanisch ostkusten'],
];

/** "Londoner", "New Yorker", "Tokioter": of a city. */
const CITIZENS = PLACE_NAMES.flatMap(([zone, names]) =>
  names.split('|').flatMap((name): [string, string][] => {
    const stem = name.endsWith('e') ? name.slice(0, -1) : name;
    const ends = name.endsWith('o') || name.endsWith('n') ? [`${name}er`, `${name}ter`, `${name}ner`] : [`${stem}er`];
    return ends.map((word) => [`${word} ortszeit|zeit`, zone]);
  }),
);

const OTHERS = 'denen|ihnen|ihm|ihr|dir|euch';

/** How German says whose clocks a time is told by. */
export const germanZones: ZoneWords = {
  behind: '- zeit|ortszeit',
  leads: ['zeit|uhrzeit in|von', 'ortszeit in|von?', 'nach zeit|ortszeit in|von'],
  named: [
    ...CITIZENS,
    ...nameZones(ADJECTIVES, (adjective) => `nach? ${adjective}er|e zeit|ortszeit`),
    ...nameZones(ADJECTIVES, (adjective) => `nach? ${adjective} zeit|ortszeit`),
    ['nach? amerikanischer|amerikanische|kanadischer|australischer|russischer zeit|ortszeit', 'theirs'],
  ],
  theirs: [
    'nach? deren|dessen|ihrer|seiner|eurer|deiner|ihre|seine|eure|deine zeit|ortszeit|uhrzeit',
    'nach? dortiger|lokaler|ortlicher|dortige|lokale|ortliche zeit|ortszeit',
    'nach? ortszeit',
    `zeit|uhrzeit dort|druben|${OTHERS}`,
    `zeit|uhrzeit bei ${OTHERS}`,
  ],
  there: [`bei ${OTHERS}`, 'da? druben', 'dort'],
  own: ['nach? unserer|meiner|hiesiger|unsere|meine|hiesige zeit|ortszeit', 'zeit hier|bei uns', 'hier bei uns'],
};
