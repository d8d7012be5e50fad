import type { Entries } from '../../orders/grammar/vocabulary.js';
import type { Sign } from '../../orders/grammar/order.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** What Spanish tells of an event that is in the calendar. */
export const spanishSigns: Entries<Sign> = [
  [
    'se cae|se ha caido|se cayo|ya no va|ya no sale|ya no se hace|no se hace|no se hara|no va a ser|ya no es|ya no hay|se ha cancelado|se cancelo|se cancela|se suspende|se ha suspendido|queda cancelada|queda cancelado|queda anulada|queda anulado|' +
      crossed(
        'puede|se puede',
        'desaparecer|quitar|borrar|eliminar|irse|cancelar|salir de mi calendario|salir del calendario|salir de mi agenda|salir de la agenda|desaparecer de mi calendario|desaparecer del calendario',
      ) +
      '|ha quedado en nada|quedo en nada|no tiene lugar|no tendra lugar|ya no tiene lugar|no sigue en pie|ya no hace falta|sobra',
    'gone',
  ],
  [
    'es|sera|son|esta|se hace|se hara|se celebra|se celebrara|tiene lugar|tendra lugar|empieza|comienza|sale|despega|va a ser|va|debe|deberia|debe ser|deberia ser|' +
      'necesita|necesito|quiero|quisiera|querria|me gustaria|hace falta|ser|' +
      'hay que|sea|fuera|sean|empiece|empiecen|empezar|comience',
    'state',
  ],
  [
    `${crossed('me|nos', 'atiende|recibe|ve|coge|atendera|recibira|vera|puede atender|puede recibir|puede ver|ha pasado a|ha pasado al|ha cambiado a|ha cambiado al|ha movido a|ha movido al')}|` +
      'misma hora|a la misma hora|mismo horario|ahora|excepcionalmente|esta vez|por esta vez|por una vez|mas tarde|mas temprano|siempre|ya|desde ahora|a partir de ahora|mejor|mas bien|en su lugar|ha cambiado|ha cambiado a|han cambiado|cambiaron|movieron|pasaron|pasa a|pasa al|pasan a|se pasa a|se pasa al|' +
      `${crossed('han|me han|nos han|lo han|la han', 'movido|pasado|puesto|aplazado|retrasado|adelantado')}|` +
      'se ha movido|se ha pasado|se mueve|se mueve a|se mueve al|se retrasa|se adelanta|se retrasa hasta|finalmente|no es hasta',
    'changed',
  ],
  ['mas|extra|adicionales|adicional|de mas', 'more'],
  ['menos|de menos', 'less'],
  [
    'un recordatorio|recordatorio|un aviso|aviso|avisame|recuerdame|una alerta|alerta|que me avises|que me recuerdes|que me avise|una notificacion|me avises|me recuerdes|avisar|recordar',
    'remind',
  ],
  [
    'lista de invitados|la lista de invitados|invitados|los invitados|asistentes|los asistentes|lista de asistentes|participantes|invitado|invitada|la lista',
    'guests',
  ],
  [
    'no viene|ya no viene|no vendra|ya no vendra|no puede venir|ya no puede venir|no puede ir|no puede asistir|no va a venir|no hace falta que venga|ya no hace falta|ya no es necesario|ya no es necesaria|' +
      'no asiste|no asistira|no participa|ya no participa|no participara|no estara|ya no estara|se ha borrado|se ha caido|no va|' +
      'no tiene que venir|no tiene que estar|no tiene por que venir|no hace falta que este|no necesita venir|no necesita estar|al final no viene|sin',
    'absent',
  ],
  ['ella|eso|esta|este', 'it'],
  [
    'viene|vienen|vendra|vendran|venga|viniera|participa|participan|participara|asiste|asisten|asistira|estara|se une|se unira|se una|se apunta|va a venir|va a asistir|va a participar',
    'comes',
  ],
  [
    `tambien|${crossed('debe|deberia|tiene que|tendria que|ha de', 'venir|asistir|estar|participar|unirse')}|` +
      'deberia venir|debe venir|tiene que venir|deberia estar|debe estar|tiene que estar|deberia asistir|debe asistir|tendria que venir',
    'guests',
  ],
  [
    `dura|durara|lleva|llevara|toma|tomara|tarda|tardara|solo dura|dura solo|solo durara|solo lleva|nada mas dura|dura nada mas|solo|solamente|solo es|se alarga|se alargara|sigue|${crossed('va a|debe|deberia|puede|tiene que|podria|va a ser|solo va a|solo debe', 'durar|llevar|tomar|ser|seguir')}|durar|dure|que dure|es de|va a ser de|sera de`,
    'lasts',
  ],
];

/** What Spanish participles tell of an event that stands before them. */
export const spanishSignParticiples: Entries<Sign> = [
  ['cancelado|cancelada|anulado|anulada|suspendido|suspendida', 'gone'],
  [
    'movido|movida|cambiado|cambiada|pasado|pasada|aplazado|aplazada|retrasado|retrasada|adelantado|adelantada|pospuesto|pospuesta',
    'changed',
  ],
];
