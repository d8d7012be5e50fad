import type { AdditionWords } from '../../orders/grammar/vocabulary.js';

/** The words of Dutch that tell more of an order behind it. */
export const dutchAdditions: AdditionWords = {
  ties: 'het duurt|duurt|dat duurt|het is|dat is|we spreken af|is genoeg|ongeveer|alleen|graag|met|in totaal',
  contrasts: 'maar',
  details: [
    ['prive', { is: 'private' }],
    ['meet link|videolink|een videolink', { is: 'meet' }],
  ],
  beginnings: 'het begint|begint|start',
  each: 'telkens|elk',
  all: 'alles|allemaal|beide',
  skipped: 'niet|vrij|gaat het niet door',
  absences: [
    ['geen|er is geen|is er geen', 'none'],
    ['gaat niet door|gaat het niet door|is gesloten|niets', 'off'],
  ],
  sameTime: 'daarvoor|voor dan|op dat moment|op die tijd|voor die tijd',
  sameDay: 'dezelfde dag|op dezelfde dag|die dag',
  announcements: 'dingen|afspraken|taken|plan|het volgende',
  endings: 'het eindigt|eindigt',
  guests: 'gasten|genodigden|deelnemers',
  places: 'locatie|plaats|adres',
  sessions: 'keer|lessen|sessies',
  counts: [],
  notes: 'notitie|notities|in de notities|met de notitie',
};
