import type { ShorthandList } from '../../grammar/shorthand.js';

/** How French is typed in a chat. */
export const frenchShorthand: ShorthandList = [
  // Days and parts of the day.
  ['dem', 'demain'],
  // Nouns.
  ['rv|rdvs', 'rdv'],
  ['reu', 'reunion'],
  ['reus', 'reunions'],
  ['anniv|annif', 'anniversaire'],
  ['dej', 'dejeuner'],
  // Words run together.
  ['c', "c'est"],
  ['g', "j'ai"],
  ['chui|chuis|jsuis|chu|chus', 'je suis'],
  ['l', "l'"],
  ['d', "d'"],
  ['j', "j'"],
  ['n', "n'"],
  ['m', "m'"],
  ['s', "s'"],
  ['t', "t'"],
  ['qu', "qu'"],
  ['ya', 'y a'],
  ['jvais', 'je vais'],
  ['jveux', 'je veux'],
  ['jpeux', 'je peux'],
  ['jaille', "j'aille"],
  // Orders.
  ['supp|sup', 'supprime'],
  // Little words.
  ['ds', 'dans'],
  ['pr', 'pour'],
  ['av', 'avec'],
  ['qd|kan|kand', 'quand'],
  ['koi|kwa', 'quoi'],
  ['ki', 'qui'],
  ['ke', 'que'],
  ['keske|kesk', "qu'est-ce que"],
  ['keskil|keskiya', "qu'est-ce qu'il"],
  ['kes|kess|keski', "qu'est-ce"],
  ['pk|pkoi', 'pourquoi'],
  ['tjs|tjrs', 'toujours'],
  ['ns', 'nous'],
  ['bcp', 'beaucoup'],
  ['dac|dak', "d'accord"],
  ['steuplait|steupl|siouplait|stplait', 'stp'],
  ['mci|mrc|merki', 'merci'],
  ['bjr|bjour', 'bonjour'],
  ['slt', 'salut'],
];
