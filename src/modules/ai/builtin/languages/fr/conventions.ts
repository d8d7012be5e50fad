import { frenchAccents } from './accents.js';
import type { Conventions } from '../../orders/grammar/conventions.js';

/** What is usual where French is spoken. */
export const frenchConventions: Conventions = {
  meeting: 'Réunion',
  accents: frenchAccents,
  wholeDay:
    'absent|absente|indisponible|anniversaire|vacances|conge|conges|jour ferie|voyage|conference|festival|deplacement|teletravail|rtt|repos|recup|stage|formation|seminaire|astreinte|demenagement|pont|greve|a payer|dernier jour|premier jour|a rendre|echeance|date limite',
  short:
    'coup de telephone|coup de tel|appels|^tel|appel|appeler|rappeler|appelle|rappelle|telephoner|coup de fil|stand up|standup|telephone',
  evening:
    'table pour|table chez|karaoke|poker|pot de depart|comedie musicale|boite|match d impro|quiz|diner|diners|souper|soupers|soiree|cinema|cine|theatre|opera|concert|fete|apero|aperos|aperitif|spectacle|verre|biere|bieres|afterwork|raclette|fondue|reveillon|vernissage',
  afterWork: 'chorale|salsa|tango|bowling|ballet',
  timetabled: 'vol|train|tgv|ter|eurostar|bus|car|ferry|avion|navette|trajet',
  early: 'footing|jogging|course a pied|courir|running|reveil|lever|meditation|aviron',
  writesTo24: true,
  usualHours: [
    ['dejeuner', 12],
    ['petit dejeuner', 8],
    ['brunch', 11],
    ['diner', 19],
    ['souper', 19],
  ],
  kindNouns: 'serie|cours|seance|lecon|visite|appel|rendez|vous|chez|prof|professeur|coach|moniteur|monitrice',
  plurals: 'seances|reunions',
  pair: 'deux',
  common:
    'le|la|les|un|une|des|et|je|mon|ma|mes|est|avec|pour|quand|ou|qui|quoi|que|ai|suis|pas|non|oui|de|du|au|a|ce|il|demain|quel|quelle|moi|en',
};
