import type { ShorthandList } from '../../grammar/shorthand.js';

/** How German is typed in a chat. */
export const germanShorthand: ShorthandList = [
  // Days and parts of the day.
  ['mrg|morgn', 'morgen'],
  ['ubermrg|ubermorgn', 'ubermorgen'],
  ['nachm|nachmitt', 'nachmittag'],
  ['nachm.|nachmitt.', 'nachmittag'],
  ['vorm.|vormitt.', 'vormittag'],
  ['std|std.', 'stunde'],
  ['stdn|stdn.', 'stunden'],
  ['viertelstd', 'viertelstunde'],
  ['min.', 'minuten'],
  // Nouns.
  ['trm|trmn', 'termin'],
  ['bespr|bespr.', 'besprechung'],
  // Words run together.
  ['gibts', 'gibt es'],
  ['gehts', 'geht es'],
  ['wirds', 'wird es'],
  ['isses', 'ist es'],
  ['isn', 'ist denn'],
  ['kannste', 'kannst du'],
  ['konnteste|konntste', 'konntest du'],
  ['haste', 'hast du'],
  ['machste', 'machst du'],
  ['wurdste|wurdeste', 'wurdest du'],
  ['ubers', 'uber das'],
  ['ubern', 'uber den'],
  ['vorm', 'vor dem'],
  ['furn', 'fur den'],
  ['aufn', 'auf den'],
  // Little words.
  ['is', 'ist'],
  ['i', 'ich'],
  ['nich|net|nisch', 'nicht'],
  ['nix', 'nichts'],
  ['u', 'und'],
  ['vllt|vlt|viell|vllt.|viell.', 'vielleicht'],
  ['evtl|evtl.', 'eventuell'],
  ['iwas', 'irgendwas'],
  ['iwann', 'irgendwann'],
  ['bzgl|bzgl.', 'bezuglich'],
  ['zw.|zw', 'zwischen'],
  ['pls|plz|plis|bidde', 'bitte'],
  ['thx|danki', 'danke'],
];
