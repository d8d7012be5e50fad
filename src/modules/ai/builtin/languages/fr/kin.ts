import { crossed } from '../../orders/grammar/inflection.js';

const MEN =
  'fils|mari|pere|frere|beau-pere|beau-frere|beau-fils|grand-pere|copain|compagnon|conjoint|epoux|chum|ado|grand|petit|aine|neveu|oncle|cousin|bebe|filleul|petit-fils|parrain|homme';
const WOMEN =
  'fille|femme|mere|soeur|belle-mere|belle-soeur|belle-fille|grand-mere|copine|compagne|conjointe|blonde|grande|petite|ainee|niece|tante|cousine|filleule|petite-fille|marraine';
const MANY =
  'enfants|parents|fils|filles|beaux-parents|grands-parents|petits|grands|jumeaux|jumelles|ados|neveux|nieces|garcons|gamins|petits-enfants|loulous|mioches';

/** The family as French speaks of it: "ma fille", "les petits", "maman". */
export const FRENCH_KIN = [
  crossed('mon|notre|le', MEN),
  crossed('ma|mon|notre|la', WOMEN),
  crossed('mes|nos|les', MANY),
  'maman|papa|mamie|mamy|papi|papy|mamie et papi|bebe',
].join('|');
