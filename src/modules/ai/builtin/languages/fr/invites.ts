import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

/** How French asks for the invitations that wait for an answer. */
export const FRENCH_UNANSWERED = crossed(
  `${crossed('|quelles|a quelles|les', 'invitations')}|${crossed("une|est-ce qu'il y a une|y a-t-il une|il y a une|est-ce que j'ai une|ai-je une", 'invitation')}`,
  [
    crossed(
      '|qui sont|qui restent|sont|restent|encore|toujours|sont encore|sont toujours',
      'en attente|sans reponse|ouvertes|en suspens',
    ),
    crossed(
      "auxquelles je|auxquelles j'|auxquelles on|a laquelle je|a laquelle j'|a laquelle on",
      "n'ai pas repondu|n'ai pas encore repondu|ai pas repondu|ai pas encore repondu|n'a pas repondu|dois repondre|dois encore repondre",
    ),
    crossed("que je|que j'", "n'ai pas acceptees|n'ai pas traitees|n'ai pas encore traitees"),
    crossed(
      "n'ai-je|je n'ai|j'ai|n'avons-nous|dois-je|est-ce que je dois|je dois|est-ce que je n'ai",
      'pas repondu|pas encore repondu|toujours pas repondu|repondre|encore repondre',
    ),
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

/** How somebody answered an invitation, and called an event off. */
const REPLIED = 'accepte|refuse|decline|confirme|repondu|repondu a|repondu au|repondu pour';
const ANSWERED = `${REPLIED}|annule`;
/** What somebody does, or did, about an event. */
const TAKES_PART = [
  crossed(
    'vient|viennent|viendra|viendront|participe|participera|assiste|assistera|sera la|sera present',
    '|toujours|aussi|encore',
  ),
  crossed('est|sera', 'invite|invitee|present|presente|des notres'),
  crossed("a|a deja|a bien|n'a pas|ont", ANSWERED),
].join('|');
const MEETINGS = 'reunions|rendez-vous|rdv|evenements|sessions';

/** How French asks who comes to an event, who answered, who leads it, and which events somebody comes to. */
export const frenchGuestQuestions: readonly VerbEntry[] = [
  idiom(
    crossed(
      crossed("qui|qui d'autre", "a|a deja|n'a pas|n'a pas encore|n'a toujours pas|ont"),
      `${ANSWERED}|organise|cree|planifie|invite`,
    ),
    { sense: 'who' },
  ),
  idiom(crossed("qui m'a|qui nous a", crossed('invite|invitee|invites|convie', "a|au|a l'")), { sense: 'who' }),
  idiom(crossed('qui', 'organise|anime|dirige|mene|gere|preside|a dit oui a|a dit oui au|a dit non a|a dit non au'), {
    sense: 'who',
  }),
  idiom(
    crossed(
      crossed("est-ce que quelqu'un|quelqu'un|est-ce qu'il y a quelqu'un|y a-t-il quelqu'un", "|d'autre|qui"),
      'vient a|vient au|participe a|participe au|est invite a|est invite au|va a|va au|assiste a|assiste au',
    ),
    { sense: 'who' },
  ),
  idiom(crossed("ai-je|est-ce que j'ai|avons-nous", crossed('|deja|bien', REPLIED)), {
    sense: 'who',
  }),
  idiom("si|est-ce que|est-ce qu'|est-ce qu", { sense: 'comes', particle: TAKES_PART }),
  imperative(
    crossed(
      "l'organisateur|l'organisatrice|les invites|la liste des invites|les participants",
      "de|du|de la|de l'|des",
    ),
    { sense: 'who' },
  ),
  idiom("si|est-ce que|est-ce qu'", {
    sense: 'list',
    isOpen: true,
    particle: crossed('est|sont|a lieu|ont lieu|commence|tombe|etait', '|bien|toujours|prevu|prevue'),
  }),
  idiom(crossed('a-t-il|a-t-elle|ont-ils|ont-elles', crossed('|deja', ANSWERED)), { sense: 'comes' }),
  idiom('est-ce que|est-ce qu|est', {
    sense: 'comes',
    particle: crossed("l'organisateur|l'organisatrice", 'de|du|de la|des'),
  }),
  idiom(
    crossed(
      crossed('a quelles|dans quelles|a quels|dans quels', MEETINGS),
      'participe|est|vient|assiste|est-ce que|va',
    ),
    { sense: 'list', meets: true },
  ),
];
