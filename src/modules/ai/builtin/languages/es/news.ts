import type { NewsWords } from '../../orders/grammar/vocabulary.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** By which Spanish tells what somebody else has done, and that somebody brings another time. */
export const spanishNews: NewsWords = {
  auxiliaries: `ha|han|me ha|me han|nos ha|nos han|acaba de|acaban de|${crossed('lo|la|me lo|me la|nos lo|nos la|se|me', 'ha|han|acaba de|acaban de')}`,
  passives: 'fue|fueron|ha sido|han sido|sera|esta|queda|ha quedado|se ha|se queda',
  participles:
    'llamado|escrito|avisado|confirmado|enviado|mandado|respondido|contestado|propuesto|informado|fijado|llamar|escribir|avisar|confirmar|llamarme|avisarme|escribirme',
  pasts:
    'llamo|llamaron|escribio|escribieron|aviso|avisaron|confirmo|confirmaron|contesto|contestaron|mando|mandaron|respondio|respondieron',
  sayings: 'dicho|pedido|preguntado',
  tells:
    'dice|dicen|me dice|me dicen|dijo|dijeron|quiere|quieren|queria|querian|prefiere|prefieren|preferiria|preferirian|querria|querrian|propone|proponen|pide|piden|' +
    'escribe|escriben|avisa|avisan|ha dicho|han dicho|me ha dicho|me han dicho|ha pedido|han pedido|ha propuesto|han propuesto|' +
    'lo ha cambiado a|la ha cambiado a|lo han cambiado a|la han cambiado a|lo ha pasado a|la ha pasado a|lo han pasado a|la han pasado a|lo ha movido a|la ha movido a|ha cambiado a|lo pasa a|la pasa a|lo cambia a|la cambia a|lo mueve a|la mueve a|' +
    `${crossed('solo|solamente|unicamente|ya solo', 'puede|pueden|podra|podran|tiene|tienen|le queda|les queda|queda|hay')}|${crossed('puede|pueden|podra', 'solo|a partir de|mejor')}|puede|pueden|podra|podria|tiene hueco|tienen hueco|tiene libre|` +
    'no puede hasta|no pueden hasta|no podra hasta|no puede antes de|no pueden antes de|le va mejor|le viene mejor|les va mejor|les viene mejor|le va bien|le viene bien|me propone|me proponen|me pide|me piden|' +
    crossed(
      'lo|la|me lo|me la|nos lo|nos la',
      'cambiaron|movieron|pasaron|adelantaron|retrasaron|aplazaron|pusieron|cambio|movio|paso|adelanto|retraso|puso|cambian|mueven|pasan|ponen|adelantan|retrasan',
    ),
  done: 'cambiado|cambiada|pasado|pasada|movido|movida|puesto|puesta|adelantado|adelantada|retrasado|retrasada|aplazado|aplazada|pospuesto|pospuesta|trasladado|trasladada|corrido|atrasado|dejado|confirmado|propuesto|dicho|cambiaron|movieron|pasaron|adelantaron|retrasaron|aplazaron|pusieron',
  lasts:
    'calcula|calculan|estima|cree|dice|necesita|necesitan|necesito|necesitamos|solo necesita|solo tiene|solo tienen|quiere|quieren|se queda|se quedan',
  tails: 'libre|disponible|hueco',
  that: 'que|que es|que sera|que sea|que mejor|mejor|solo|para|hasta',
};
