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

/** What stands before the comment of an answer: "… et dis-leur que j'arriverai plus tard". */
export const FRENCH_SAYING = [
  crossed(
    crossed(
      'dis|dites|ecris|ecrivez|reponds|precise|explique|fais savoir|fais-leur savoir|dis-leur|dites-leur|dis-lui|ecris-leur|ecris-lui|previens-les|previens|previens tout le monde|informe-les|informe tout le monde|en disant|en precisant|en repondant|en expliquant|en ecrivant',
      '|bien',
    ),
    "que|qu'",
  ),
  crossed('avec', 'la note|le message|le commentaire|le mot|une note|un message|un commentaire|un mot'),
  ':',
].join('|');
