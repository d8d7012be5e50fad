import { crossed } from '../../orders/grammar/inflection.js';

/** How Spanish asks for the invitations that wait for an answer. */
export const SPANISH_UNANSWERED = crossed(
  'invitaciones',
  [
    crossed(
      '|que estan|que siguen|siguen|estan|quedan|todavia|aun',
      'pendientes|sin responder|sin contestar|abiertas|por responder|por contestar',
    ),
    crossed(
      'que|a las que|que todavia|que aun|a las que todavia|a las que aun',
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
