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
