import { crossed } from '../../orders/grammar/inflection.js';

/** How French asks for the invitations that wait for an answer. */
export const FRENCH_UNANSWERED = crossed(
  'invitations',
  [
    crossed(
      '|qui sont|qui restent|sont|restent|encore|toujours|sont encore|sont toujours',
      'en attente|sans reponse|ouvertes|en suspens',
    ),
    crossed(
      "auxquelles je|auxquelles j'|auxquelles on",
      "n'ai pas repondu|n'ai pas encore repondu|ai pas repondu|ai pas encore repondu|n'a pas repondu|dois repondre|dois encore repondre",
    ),
    crossed("que je|que j'", "n'ai pas acceptees|n'ai pas traitees|n'ai pas encore traitees"),
  ].join('|'),
);
