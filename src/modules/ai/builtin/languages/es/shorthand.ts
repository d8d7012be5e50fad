import type { ShorthandList } from '../../grammar/shorthand.js';

/** How Spanish is typed in a chat. */
export const spanishShorthand: ShorthandList = [
  // Days and parts of the day.
  ['mnn|mnna|manna', 'manana'],
  // Nouns.
  ['reu', 'reunion'],
  ['reus', 'reuniones'],
  ['cumple', 'cumpleanos'],
  // Little words.
  ['q', 'que'],
  ['x', 'por'],
  ['pa', 'para'],
  ['xq|pq|porq|xk', 'porque'],
  ['tb|tmb|tbn|tambn', 'tambien'],
  ['xfa|xfavor|porfi|porfis|plis|pofa', 'porfa'],
  ['cdo|cnd', 'cuando'],
  ['dnd', 'donde'],
  ['qn', 'quien'],
  ['cn', 'con'],
  ['toy', 'estoy'],
  ['gcs|grax|grcs|thx', 'gracias'],
];
