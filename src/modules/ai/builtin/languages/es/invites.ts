import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

/** How Spanish asks for the invitations that wait for an answer. */
export const SPANISH_UNANSWERED = crossed(
  `${crossed('|que|cuales|a que', 'invitaciones')}|${crossed('alguna|hay alguna|tengo alguna|me queda alguna|queda alguna', 'invitacion')}`,
  [
    crossed(
      '|que estan|que siguen|siguen|estan|quedan|todavia|aun',
      'pendientes|sin responder|sin contestar|abiertas|por responder|por contestar',
    ),
    crossed(
      '|que|a las que|que todavia|que aun|a las que todavia|a las que aun|todavia|aun',
      'no haya respondido|no haya contestado|me quedan por responder|me quedan por contestar|me queda por contestar|no he respondido|no he contestado|no respondi|no conteste|tengo que responder|tengo que contestar|me faltan por responder|me falta responder|me falta contestar',
    ),
  ].join('|'),
);

/** What stands before the comment of an answer: "… y diles que llegaré tarde". */
export const SPANISH_SAYING = [
  crossed(
    'di|dile|diles|avisa|avisale|avisales|avisa a todos|diles a todos|escribe|escribeles|responde|responde diciendo|explica|explicales|informa|informales|hazles saber|diciendo|diciendoles|comentando|explicando|avisando',
    'que|de que',
  ),
  crossed('con', 'la nota|el mensaje|el comentario|una nota|un mensaje|un comentario'),
  ':',
].join('|');

/** What somebody did about an event. */
const ANSWERED = 'aceptado|rechazado|declinado|confirmado|cancelado|respondido|respondido a|contestado|contestado a';

/** What somebody does, or did, about an event. */
const TAKES_PART = [
  crossed('|todavia|aun|tambien', 'viene|vienen|vendra|vendran|va a venir|asiste|participa'),
  crossed('esta|estara', 'invitado|invitada'),
  crossed('ha|han', crossed('|ya', ANSWERED)),
].join('|');

/** How Spanish asks who comes to an event, who answered, and who leads it. */
export const spanishGuestQuestions: readonly VerbEntry[] = [
  idiom(
    crossed(
      crossed('quien|quienes', '|no|todavia no|aun no|mas|ya'),
      `${crossed('ha|han', crossed('|ya|todavia|aun', `${ANSWERED}|organizado|creado|convocado|invitado`))}|acepto|rechazo|respondio a|confirmo`,
    ),
    { sense: 'who' },
  ),
  idiom(
    crossed(
      'quien',
      'organiza|dirige|lleva|convoca|modera|preside|dijo que si a|dijo que no a|dijo que si al|dijo que no al|ha dicho que si a|ha dicho que no a|ha dicho que si al|ha dicho que no al',
    ),
    { sense: 'who' },
  ),
  idiom(crossed(crossed('viene|va|vienen|hay', 'alguien|alguien mas|mas gente|otra persona'), 'a|al|a la|en'), {
    sense: 'who',
  }),
  idiom(crossed('ha|han', crossed('|ya', ANSWERED)), { sense: 'comes' }),
  imperative(crossed('¿|¿ya', crossed('he|hemos', ANSWERED)), { sense: 'who' }),
  idiom(crossed('quien|quienes', crossed('me ha|me han|nos ha|me', 'invitado a|invitado al|invito a|invito al')), {
    sense: 'who',
  }),
  idiom('si', { sense: 'comes', particle: TAKES_PART }),
  imperative(
    crossed(
      'el organizador|la organizadora|los invitados|la lista de invitados|los participantes|los asistentes',
      'de|del|de la',
    ),
    { sense: 'who' },
  ),
  idiom('si', {
    sense: 'list',
    isOpen: true,
    particle: crossed('|todavia|sigue', 'es|son|sera|era|cae|empieza|esta|siendo'),
  }),
  imperative(crossed('¿', TAKES_PART), { sense: 'comes' }),
  imperative(crossed('¿', 'esta|estan'), { sense: 'comes', particle: 'invitado|invitada|invitados|invitadas' }),
  imperative(crossed('¿', 'es|son|era|sera|cae'), { sense: 'list', isOpen: true }),
  idiom('es|esta', {
    sense: 'comes',
    particle: crossed('el organizador|la organizadora|el anfitrion', 'de|del|de la'),
  }),
];
