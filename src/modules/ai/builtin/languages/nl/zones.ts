import type { ZoneWords } from '../shared/zone-rules.js';

/** How Dutch says whose clocks a time is told by. */
export const dutchZones: ZoneWords = {
  leads: ['tijd in|van', 'lokale|plaatselijke tijd in|van'],
  named: [
    ['londense|engelse|britse tijd', 'Europe/London'],
    ['new yorkse tijd', 'America/New_York'],
    ['duitse tijd', 'Europe/Berlin'],
    ['franse|parijse tijd', 'Europe/Paris'],
    ['belgische tijd', 'Europe/Brussels'],
    ['nederlandse|amsterdamse tijd', 'Europe/Amsterdam'],
    ['spaanse tijd', 'Europe/Madrid'],
    ['portugese tijd', 'Europe/Lisbon'],
    ['japanse tijd', 'Asia/Tokyo'],
    ['chinese tijd', 'Asia/Shanghai'],
    ['indiase tijd', 'Asia/Kolkata'],
    ['amerikaanse tijd', 'theirs'],
  ],
  theirs: [
    'hun|haar|zijn|jullie|jouw tijd',
    'plaatselijke|lokale tijd',
    'tijd daar|ginds',
    'tijd bij hen|hun|jullie|haar|hem|jou',
  ],
  there: ['bij hen|hun|jullie|haar|hem|jou', 'daar'],
  own: ['onze|mijn tijd', 'tijd hier'],
};
