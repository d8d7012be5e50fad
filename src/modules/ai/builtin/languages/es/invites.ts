import { type VerbEntry, crossed, idiom } from '../../orders/grammar/inflection.js';

/** How Spanish asks for the invitations that wait for an answer. */
export const SPANISH_UNANSWERED = crossed(
  crossed('|que|cuales|a que', 'invitaciones'),
  [
    crossed(
      '|que estan|que siguen|siguen|estan|quedan|todavia|aun',
      'pendientes|sin responder|sin contestar|abiertas|por responder|por contestar',
    ),
    crossed(
      '|que|a las que|que todavia|que aun|a las que todavia|a las que aun|todavia|aun',
      'no he respondido|no he contestado|no respondi|no conteste|tengo que responder|tengo que contestar|me faltan por responder|me falta responder|me falta contestar',
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

/** How Spanish asks who comes to an event, who answered, and who leads it. */
export const spanishGuestQuestions: readonly VerbEntry[] = [
  idiom(
    crossed(
      crossed('quien|quienes', '|no|todavia no|aun no|mas|ya'),
      `${crossed('ha|han', crossed('|ya|todavia|aun', `${ANSWERED}|organizado|creado|convocado|invitado`))}|acepto|rechazo|respondio a|confirmo`,
    ),
    { sense: 'who' },
  ),
  idiom(crossed('quien', 'organiza|dirige|lleva|convoca|modera|preside'), { sense: 'who' }),
  idiom(crossed(crossed('viene|va|vienen|hay', 'alguien|alguien mas|mas gente|otra persona'), 'a|al|a la|en'), {
    sense: 'who',
  }),
  idiom(crossed('ha|han', crossed('|ya', ANSWERED)), { sense: 'comes' }),
  idiom('es|esta', {
    sense: 'comes',
    particle: crossed('el organizador|la organizadora|el anfitrion', 'de|del|de la'),
  }),
];
