import { inflect } from '../../orders/grammar/inflection.js';
import { VIDEO_SERVICES } from '../venues.js';
import type { VenueWords } from '../../orders/grammar/vocabulary.js';

const VENUES =
  'garage|haus|wohnung|buro|bibliothek|bucherei|schule|kirche|halle|saal|raum|zimmer|zentrum|studio|kneipe|bar|hotel|' +
  'cafe|restaurant|wirtschaft|stube|park|garten|bahnhof|klinik|klinikum|praxis|theater|kino|museum|galerie|arena|stadion|' +
  'schwimmbad|freibad|hallenbad|strand|laden|salon|backerei|kantine|foyer|campus|universitat|akademie|kita|kindergarten|' +
  'platz|flughafen|hafen|brucke|kapelle|werkstatt|scheune|terrasse|apotheke|kanzlei|hutte|lobby|innenhof|rathaus';
const STREETS = 'strasse|str|weg|allee|platz|gasse|ring|ufer|damm|chaussee|steig|stieg|promenade|markt|graben|wall';

/** The words of German that make a place of words without "in". */
export const germanVenues: VenueWords = {
  leads:
    'zum|zur|zum goldenen|hotel|gasthof|gasthaus|wirtshaus|restaurant|cafe|kanzlei|praxis|autohaus|salon|studio|klinik|' +
    'schloss|haus|villa|brauhaus|pizzeria|ristorante|trattoria',
  first: 'raum|saal|zimmer|horsaal|buro|gebaude|halle|platz|gleis|tisch|station|etage',
  last: `${inflect('|*', ...VENUES.split('|'))}|*keller|*hof|*amt|*dom|*turm|*alm|*schloss|*heim|*feld|feld|aula|mensa|uni`,
  streets: inflect('|*', ...STREETS.split('|')),
  services: VIDEO_SERVICES,
  serviceLeads: 'per|via|uber|auf|in|bei',
};
