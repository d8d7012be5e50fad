import type { Entries } from '../../orders/grammar/vocabulary.js';
import type { Sign } from '../../orders/grammar/order.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** That an event, or who is seen at it, only has time then: "ne peut qu'à 16h". */
const ONLY_THEN = crossed(
  "ne peut|ne peut me prendre|ne peut nous prendre|ne peut me recevoir|ne peut me voir|ne pourra|n'est dispo|n'est disponible|n'est libre|n'est la|" +
    "ne sera dispo|ne sera disponible|ne sera libre|ne sera la|n'a lieu|n'aura lieu|ne commence|ne commencera|ne debute|ne debutera|" +
    "ne sera|n'est|ne part|ne partira|ne decolle|ne decollera|n'arrive|n'arrivera|ne finit|ne finira|n'a de la place|n'a de place",
  "qu'|que",
);

/** That who is seen at an event has another time: "peut me prendre plus tôt". */
const CAN_TAKE = `${crossed("me|m'|nous", 'prend|prendra|recoit|recevra|voit|verra|prend plutot|recoit plutot')}|${crossed(
  'peut|pourrait|pourra|veut bien|accepte de|propose de|me propose de|nous propose de',
  'me prendre|nous prendre|me recevoir|nous recevoir|me voir|nous voir|commencer',
)}`;

/** What French tells of an event that is in the calendar. */
export const frenchSigns: Entries<Sign> = [
  [
    "tombe a l'eau|est tombe a l'eau|est tombee a l'eau|saute|a saute|n'a plus lieu|n'aura pas lieu|n'aura plus lieu|n'a pas lieu|est annule|est annulee|" +
      "ne se fait plus|ne se fera pas|ne se fera plus|ne tient plus|n'est plus d'actualite|est supprime|est supprimee|" +
      crossed(
        'peut',
        "sauter|disparaitre|etre supprime|etre supprimee|etre annule|etre annulee|partir|etre retire|etre retiree|sortir de mon agenda|sortir de l'agenda|disparaitre de mon agenda|disparaitre de l'agenda",
      ) +
      '|on oublie|on laisse tomber|ce ne sera plus necessaire',
    'gone',
  ],
  [
    "c'est|ce sera|ca sera|" +
      'est|sera|sont|se fera|se fait|se passe|se passera|se tient|se tiendra|a lieu|aura lieu|commence|debute|demarre|part|decolle|doit|devrait|doit etre|devrait etre|' +
      "il me faut|j'ai besoin|a besoin|je veux|je voudrais|j'aimerais|je souhaite|veux|faut|il faut|etre|avoir|qu'il soit|qu'elle soit|soit",
    'state',
  ],
  [
    'meme heure|a la meme heure|memes horaires|aux memes horaires|maintenant|exceptionnellement|cette fois|pour une fois|desormais|dorenavant|toujours|plutot|a la place|a change|a ete deplace|a ete deplacee|a ete decale|a ete decalee|a ete reporte|a ete reportee|est deplace|est deplacee|' +
      `${crossed("ils ont|elles ont|on a|on m'a|ils m'ont|ils nous ont", 'decale|deplace|reporte|avance|repousse|mis')}|` +
      "est decale|est decalee|est reporte|est reportee|est avance|est avancee|a ete avance|a ete avancee|me l'a decale|me l'ont decale|m'a decale|ont decale|ont deplace|ont change|" +
      `passe a|passe au|passent a|passent au|passera a|passera au|passeront a|passeront au|finalement|mieux|plus tot|plus tard|${ONLY_THEN}|${CAN_TAKE}`,
    'changed',
  ],
  [
    'de plus|en plus|supplementaires|supplementaire|plus longtemps|encore|de rab|rajoute|rajoutent|on rajoute|va rajouter|vont rajouter|a rajoute|ont rajoute|ajoute|ajoutent|a besoin de',
    'more',
  ],
  ['de moins|en moins|moins', 'less'],
  [
    "un rappel|rappel|une alerte|alerte|une notification|rappelle-moi|previens-moi|avertis-moi|etre prevenu|etre prevenue|qu'on me le rappelle|etre averti|etre avertie|me rappeler|rappele",
    'remind',
  ],
  [
    "liste des invites|la liste des invites|liste d'invites|invites|les invites|participants|les participants|la liste des participants|liste des participants|invite|invitee|parmi les invites",
    'guests',
  ],
  [
    "ne vient pas|ne vient plus|ne viendra pas|ne viendra plus|ne peut pas venir|ne peut plus venir|n'a plus besoin de venir|n'a pas besoin de venir|n'est plus necessaire|" +
      "ne participe pas|ne participe plus|ne participera pas|ne participera plus|ne sera pas la|ne sera plus la|s'est desiste|s'est desistee|n'est pas disponible|" +
      "ne sera pas present|ne sera pas presente|n'assistera pas|n'assiste plus|ne fait plus partie|" +
      "n'a pas besoin d'etre la|n'a plus besoin d'etre la|n'a pas besoin d'y etre|ne doit pas venir|ne doit plus venir|ne vient finalement pas|ne viendra finalement pas|sans",
    'absent',
  ],
  ["il|elle|ca|cela|c'", 'it'],
  [
    'vient|viennent|viendra|viendront|vienne|participe|participent|participera|assiste|assistent|assistera|se joint|se joindra|rejoint|va venir|va participer|sera presente|sera present',
    'comes',
  ],
  [
    'aussi|egalement|doit etre|devrait etre|doit y etre|doit venir|devrait venir|doit participer|devrait participer|doit etre la|doit etre present|doit etre presente|doit assister|devrait assister',
    'guests',
  ],
  [
    `dure|durera|prend|prendra|fait|fera|demande|demandera|ne dure que|ne dure plus que|dure seulement|ne fait que|ne prend que|ne durera que|ne dure pas plus de|tient en|seulement|que|se prolonge|${crossed('va|devrait|doit|peut|pourrait|risque de|va finalement|ne va|ne devrait|ne doit', 'durer|prendre|faire|demander|durer que|prendre que|faire que')}|dure finalement|durer`,
    'lasts',
  ],
];

/** What French participles tell of an event that stands before them. */
export const frenchSignParticiples: Entries<Sign> = [
  ['annule|annulee|annules|annulees|supprime|supprimee', 'gone'],
  ['deplace|deplacee|decale|decalee|reporte|reportee|repousse|repoussee|avance|avancee', 'changed'],
];
