import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';
import { typedVerbs } from './spellings.js';

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

const SAME = `${AS_IT_IS}|tels quels|telles quelles|comme ils sont|comme elles sont|comme ca|ou ils sont|ou elles sont|la ou il est|la ou elle est|en place|tranquille|tranquilles|inchange|inchangee`;

const STAYS =
  'reste|restent|ne bouge pas|ne bougent pas|bouge pas|bougent pas|ne change pas|ne changent pas|change pas|changent pas|tient toujours|tiennent toujours|est maintenu|est maintenue';

const KEEP =
  'garde|garde bien|gardez|laisse|laisse bien|laissez|conserve|conservez|maintiens|maintenez|on garde|on laisse|on conserve|gardons|laissons';

/** How French leaves events as they are. */
export const FRENCH_KEEPS: readonly VerbEntry[] = typedVerbs([
  imperative(KEEP, { sense: 'keep', determined: true }),
  imperative(`${KEEP}|tu laisses|tu gardes`, { sense: 'keep', particle: SAME }),
  idiom(STAYS, { sense: 'stay' }),
  idiom(STAYS, { sense: 'keep', particle: SAME }),
]);
