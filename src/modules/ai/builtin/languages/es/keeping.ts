import { crossed } from '../../orders/grammar/inflection.js';

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
