import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

const AS_IT_IS =
  'como estaba|como esta|como estaban|tal cual|tal cual estaba|tal como estaba|tal y como estaba|igual|igual que estaba|donde estaba|a su hora|en su sitio|a la hora que estaba|como antes';

/** That everything is to stay as it is: "déjala como estaba", "que se quede igual". */
export const SPANISH_KEEPING = [
  crossed(
    'al final si|al final si que|pues al final si',
    'voy|vamos|puedo|podemos|puedo ir|podemos ir|voy a ir|me da tiempo',
  ),
  crossed(
    'deja|dejalo|dejala|dejalos|dejalas|dejelo|dejela|deje|dejemoslo|dejemosla|lo dejo|la dejo|lo dejamos|la dejamos|que se quede|se queda|que siga|que quede|queda|dejalo todo|deja todo|que se quede todo|ponlo|ponla|vuelve a ponerlo|vuelve a ponerla',
    AS_IT_IS,
  ),
  crossed('no', crossed('toques|cambies|muevas|toque|cambie|mueva|hagas', 'nada')),
  'no tocamos nada|no cambiamos nada',
].join('|');

const SAME = `${AS_IT_IS}|como estan|tal y como esta|donde esta|donde estan|en paz|quieto|quieta|quietos|quietas|asi|en su lugar`;

const STAYS =
  'se queda|se quedan|queda|quedan|sigue en pie|siguen en pie|sigue igual|siguen igual|no se mueve|no se mueven|no se toca|no se tocan|no cambia|no cambian|se mantiene|se mantienen';

const KEEP = 'manten|mantenga|mantened|mantenemos|conserva|conserve|conservad|conservamos';

/** How Spanish leaves events as they are. */
export const SPANISH_KEEPS: readonly VerbEntry[] = [
  imperative(KEEP, { sense: 'keep', determined: true }),
  imperative(`${KEEP}|deja|dejad|dejen|deje|dejame|dejamos`, { sense: 'keep', particle: SAME }),
  idiom(STAYS, { sense: 'stay' }),
  idiom(STAYS, { sense: 'keep', particle: SAME }),
];
