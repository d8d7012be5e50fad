import { crossed } from '../../orders/grammar/inflection.js';

const AS_IT_IS =
  "comme avant|comme c'est|comme c'etait|comme il est|comme il etait|comme elle est|comme elle etait|tel quel|telle quelle|a sa place|comme prevu|ou il est|ou il etait|ou elle est|ou elle etait|a l'heure prevue";

/** That everything is to stay as it is: "remets-le comme avant", "on ne touche à rien". */
export const FRENCH_KEEPING = [
  crossed(
    'finalement|en fait|en fin de compte',
    "je peux venir|je peux y aller|j'y vais|je viens|je vais y aller|j'irai|on y va|on peut venir|on peut y aller",
  ),
  crossed("j'irai|j'y vais|je viens|je vais y aller", 'quand meme|finalement'),
  crossed(
    'laisse-le|laisse-la|laisse|laissez-le|laissez-la|laissez|on laisse|on le laisse|on la laisse|remets-le|remets-la|remettez-le|remettez-la|garde-le|garde-la|on garde|on le garde|on la garde|ca reste|il reste|elle reste|on reste',
    AS_IT_IS,
  ),
  crossed(
    'on garde|garde|gardons|gardez',
    "l'heure prevue|l'horaire prevu|l'heure initiale|l'ancienne heure|l'ancien horaire|la date prevue",
  ),
  crossed(
    'ne bouge|ne bougez|ne change|ne changez|on ne change|on ne bouge|on change|on bouge|ne modifie|ne modifiez',
    'rien|plus rien|finalement rien',
  ),
  crossed('ne touche|ne touchez|on ne touche|on touche', 'a rien|plus a rien'),
].join('|');
