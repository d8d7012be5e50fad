import { crossed } from '../../orders/grammar/inflection.js';

/** Whom one asks for advice. */
const THINKS =
  'tu crois|tu penses|vous croyez|vous pensez|crois-tu|penses-tu|croyez-vous|pensez-vous|tu trouves|a ton avis|a votre avis|selon toi';

/** What keeps an order behind it from being one: advice that is asked for, and what is not decided yet. */
export const FRENCH_DOUBTS =
  `${crossed(THINKS, "que je devrais|que je dois|que je ferais mieux|qu'on devrait|que l'on devrait|que nous devrions|que je peux|je devrais|je dois|qu'il faut|qu'il faudrait|il faudrait")}|` +
  `${crossed("faudrait|il faudrait|je devrais|on devrait|je vais|on va|je voudrais|j'aimerais|je pense|je compte|il faut|faut", 'peut-etre|peut etre')}|` +
  `${crossed('sera|est|va|aura lieu|serait', 'peut-etre|peut etre|eventuellement|probablement')}|` +
  "peut-etre que|peut etre que|peut-etre qu'|peut etre qu'|" +
  'on verra|je verrai|je ne sais pas encore|je sais pas encore|pas encore sur|pas encore sure|pas encore decide|pas decide|' +
  "j'hesite|si seulement|je songe a|je pense peut-etre|je suis tente de|je suis tentee de|est-ce que je devrais|devrais-je|devrait-on";
