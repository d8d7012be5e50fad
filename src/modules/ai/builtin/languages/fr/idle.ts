import { crossed } from '../../orders/grammar/inflection.js';
import { FRENCH_HEDGES, FRENCH_TAGS } from './hedges.js';
import { withTyped } from './spellings.js';

/** How one asks politely for what follows as an infinitive. */
const POLITE = [
  crossed(
    'auriez-vous|aurais-tu|vous auriez|tu aurais|ayez|si vous aviez|si tu avais',
    "l'amabilite de|l'amabilite d'|la gentillesse de|la gentillesse d'|l'obligeance de|l'obligeance d'|la bonte de|la bonte d'|le temps de|le temps d'|moyen de|moyen d'",
  ),
  crossed(
    'serait-il|est-il|est-ce|est-ce que c est|ce serait|ca serait|c est|vous serait-il|te serait-il|y a-t-il|y a|y aurait-il',
    "possible de|possible d'|possible que vous|possible que tu|moyen de|moyen d'",
  ),
  crossed(
    'je vous|je te|nous vous',
    "serais reconnaissant de|serais reconnaissante de|saurais gre de|saurais gre de bien vouloir|remercie de|remercie d'|remercie de bien vouloir|remercie par avance de|prie de bien vouloir|demande de|demande d'|demanderais de",
  ),
  crossed(
    'puis-je vous|puis-je te|je peux vous|je peux te|je voudrais vous|je voulais te|je voulais vous|est-ce que je peux te|est-ce que je peux vous',
    "demander de|demander d'",
  ),
  crossed(
    "voudriez-vous|voulez-vous|voudrais-tu|veux-tu|accepteriez-vous de|accepteriez-vous d'|ca te derange de|ca t'embete de|cela vous derangerait de|ca vous derange de|ca te derangerait de",
    'bien|bien me|me|nous',
  ),
  "voudriez-vous|voulez-vous|voudrais-tu|accepteriez-vous de|accepteriez-vous d'|ca te derange de|ca t'embete de|cela vous derangerait de",
].join('|');

/** What a time is to somebody else: "lui convient mieux". */
const FITTING = `${crossed('lui|leur', crossed('convient|conviendrait|va|irait|conviennent', 'bien|mieux|tres bien|parfaitement'))}|lui convient|leur convient|l'arrange|l'arrangerait|les arrange|l'arrange mieux|ca l'arrange|ca les arrange`;

/** What only introduces a statement that is to be noted: "note que". */
export const FRENCH_TOLD = withTyped(
  crossed(
    'note|notez|note-moi|notez-moi|note bien|inscris|inscrivez|ecris|ecrivez|retiens|retenez|marque|marque-moi|ajoute|mets|mets-moi|sache',
    "que|qu'",
  ),
);

/** What only announces what is meant. */
const MEANING =
  'je parle de|je parle du|je parlais de|je parlais du|je veux dire|je voulais dire|je voulais parler de|je voulais parler du|je pensais a|je pensais au';

/** Words of French that say nothing about the calendar. */
export const FRENCH_IDLE = withTyped(
  `${POLITE}|${FRENCH_HEDGES}|${FITTING}|${MEANING}|` +
    `${crossed("j'ai oublie|j'avais oublie|j'allais oublier|on a oublie|j'ai failli oublier|j'ai pas note|j'ai pas encore note", "de noter|de le noter|de te dire|de vous dire|de mettre|de l'ajouter|de marquer|de te signaler")}|j'allais oublier|j'ai failli oublier|` +
    'a noter|a retenir|pour memoire|pense-bete|memo|nb|' +
    "mets a jour|mettez a jour|mets ca a jour|mets l'agenda a jour|mets le planning a jour|mise a jour|de boulot|de taf|de job|chrono|grand max|a tout casser|precises|precise|tapantes|petantes|sonnantes|" +
    `${crossed('faudrait|faut|il faudrait|il faudra|faudra|ca serait bien|ce serait bien', 'que tu|que vous|que tu me|que vous me')}|` +
    "disons|mettons|avant que j'oublie|avant d'oublier|pour ne pas oublier|histoire de ne pas oublier|que je n'oublie pas|pour que je n'oublie pas|pour pas que j'oublie|pour pas oublier|absolument|imperativement|vraiment|exactement|precisement|pile|inclus|incluse|compris|inclusivement|merci infiniment|mille mercis|avec mes remerciements|un grand merci|merci mille fois|" +
    `me reste-t-il|reste-t-il|me restent-ils|${FRENCH_TAGS}|en tout|au total|recurrent|recurrente|et moi|et moi-meme|tiens|ah tiens|bof|mouais|ouf|zut|mince|eh ben|eh bien|lol|mdr|ptdr|haha|bisous|cordialement|pff|pfff|youpi|rebonjour|bonsoir|allo|hey|hello|wesh|yo|dis donc|ecoute|bref|enfin|franchement|au passage|en passant|m'|tu peux m'|tu pourrais m'|peux-tu m'|pourrais-tu m'|pouvez-vous m'|pourriez-vous m'|tu veux bien m'|il faudrait m'|` +
    "tu sais|vous savez|sais-tu|savez-vous|est-ce que tu sais|dis-moi|dites-moi|tu peux me dire|vous pouvez me dire|peux-tu me dire|pouvez-vous me dire|pourrais-tu me dire|pourriez-vous me dire|j'aimerais savoir|je voudrais savoir|je veux savoir|tu pourrais me dire|je voudrais que|j'aimerais que|je veux que|je souhaite que|il faut que|il faudrait que|l'invitation a|l'invitation au|" +
    "le temps pour|le temps d'aller|le temps d'aller a|le temps de|est-il possible de|serait-il possible de|c'est possible de|ce serait possible de|que je viens de creer|" +
    "que|qu'|que j'ai supprime|que j'ai supprimee|que j'ai efface|que j'ai effacee|que j'ai annule|" +
    "que j'ai annulee|que tu as supprime|que tu as supprimee|que je viens de supprimer|s'il te plait|je vous prie de|je te prie de|je vous prie d'|merci de|merci d'|prenez soin de|s il te plait|s il vous plait|" +
    "s'il vous plait|s'il-te-plait|stp|svp|merci|merci de|est-ce que tu peux|est-ce que tu pourrais|" +
    'est-ce que vous pouvez|est-ce que vous pourriez|peux-tu|tu peux|pouvez-vous|pourrais-tu|pourriez-vous|' +
    'tu pourrais|peux tu|pourrais tu|bonjour|salut|coucou|alors|donc|aussi|dans mon agenda|a mon agenda|' +
    "de mon agenda|dans l'agenda|dans mon calendrier|a mon calendrier|de mon calendrier|euh|bon|ok|d'accord|" +
    "maintenant|egalement|encore|prevu|prevus|deja|je pense que|il faudrait|merci d'avance|finalement|" +
    'en fait|moi|de prevu|definitivement|pour de bon|a une date indeterminee|bien|y|se passe|ressemble|plutot|de libre|libres|ma|oui|me|mon|pardon|attends|' +
    'pour la premiere fois|cette fois|cette fois-ci|que prevu|attendez|desole|desolee|oups|du coup|quand meme|hein|pls|pourrais-tu me|vous pourriez|tu veux bien|' +
    'veux-tu|peux-tu me|tu peux me|tu pourrais me|est-ce que tu peux me|vous pouvez|pouvez-vous me|' +
    'pourriez-vous me|bah|hop|allez|vite fait|rapidement|juste|si possible|je voudrais que tu|' +
    "j'aimerais que tu|normalement|tu me|tu nous|vous me|tu|te|quoi|genre|voila|a priori|il faut que tu|" +
    "n'oublie pas de me|pense a me|sans faute|au fait|meme heure|meme jour et meme heure|meme jour meme heure|memes heures|aux memes heures|memes horaires|aux memes horaires|les memes horaires|a la meme heure|veuillez|" +
    'le meme jour|ce jour-la|a cette heure-la|a cette heure|a ce moment-la|merci de bien vouloir|priere de|bien vouloir|exceptionnellement|pour moi|bon|ah' +
    "|heu|hm|hmm|d'ailleurs|par hasard|pendant que tu y es|tant que tu y es|que prevu|que prevu au depart|qu'a l'origine|que ce qui etait prevu|tant qu'on y est|tant que j'y suis|tant qu'a faire|pendant qu'on y est|tant que nous y sommes|pendant que vous y etes",
);
