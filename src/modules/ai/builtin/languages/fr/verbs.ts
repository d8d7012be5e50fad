import { type VerbEntry, type VerbKind, idiom, imperative, inflect, wished } from '../../orders/inflection.js';

/** A verb in -er: supprime, supprimer, supprimez; with a pronoun of its object, or of whom it is for. */
function er(stems: string, form: VerbKind, participles = inflect(stems, 'e', 'ee', 'es', 'ees')): VerbEntry[] {
  const imperatives = inflect(stems, 'e', 'es', 'ez', 'er', 'ons');
  return [
    imperative(imperatives, form),
    imperative(inflect(inflect(stems, 'e', 'ez'), '-le', '-la', '-les'), { ...form, pointsBack: true }),
    imperative(inflect(`l'|la |le |les `, ...inflect(stems, 'er').split('|')), { ...form, pointsBack: true }),
    imperative(inflect(inflect(stems, 'e', 'ez'), '-moi', '-nous'), form),
    [participles, { ...form, stand: 'passive' }],
  ];
}

const WISHES =
  "je voudrais|j'aimerais|je veux|je dois|il faut que je|je souhaite|je souhaiterais|j'ai besoin de|j'ai besoin d'|on voudrait|on doit|nous voudrions|il faudrait|je vais devoir|on aimerait|je peux|on peut|peut-on|puis-je|est-ce que je peux|est-ce qu'on peut";

/** "Il faut que je décale": a wish with its own verb. */
const OBLIGED: VerbEntry[] = wished("il faut que je|il faut qu'on|il faudrait que je|il faudrait qu'on", [
  ['annule|supprime|enleve|retire', { sense: 'drop' }],
  ['deplace|reporte|decale|repousse', { sense: 'move' }],
  ['avance', { sense: 'earlier' }],
  ['change|modifie', { sense: 'change' }],
  ['reserve|planifie|note|ajoute|prenne|organise', { sense: 'add' }],
]);

/** "Je voudrais déplacer": the order behind a wish. */
const WISHED: VerbEntry[] = wished(WISHES, [
  ['annuler|supprimer|effacer|enlever|retirer', { sense: 'drop' }],
  ['deplacer|reporter|decaler|repousser|replanifier|changer|passer', { sense: 'move' }],
  ['decaler|reporter|repousser|retarder', { sense: 'later' }],
  ['avancer', { sense: 'earlier' }],
  ['modifier|changer', { sense: 'change' }],
  ['renommer', { sense: 'rename' }],
  ['prolonger|rallonger|allonger', { sense: 'lengthen' }],
  ['raccourcir|ecourter', { sense: 'shorten' }],
  ['inviter', { sense: 'invite' }],
  ['ajouter|reserver|planifier|programmer|organiser|noter|prendre|fixer|creer|bloquer|prevoir|caler', { sense: 'add' }],
]);

const DROP: VerbEntry[] = [
  ...er(
    'supprim|annul|enlev|effac|retir|vir|ray|oubli',
    { sense: 'drop' },
    'supprime|annule|supprimee|annulee|annules|annulees',
  ),
  idiom(
    "est annule|est annulee|a ete annule|a ete annulee|n'a plus lieu|n'aura pas lieu|tombe a l'eau|sont annules|sont annulees",
    { sense: 'drop' },
  ),
  idiom(
    "je n'ai plus besoin de|je n'ai plus besoin du|je n'ai plus besoin|je ne vais plus a|je ne vais plus au|plus besoin de|plus besoin du",
    { sense: 'drop' },
  ),
  ...er('liber|vid', { sense: 'drop', isAll: true }),
];

const TAKE: VerbEntry[] = [...er('retir|enlev|supprim|desinvit|ot', { sense: 'take' })];

const MOVE: VerbEntry[] = [
  ...er('deplac|report|decal|repouss|replanifi|bascul|recul|chang|pass', { sense: 'move' }),
  imperative('mets|mettre|remets|mets-le|mets-la', { sense: 'move' }),
  ...er('decal|report|repouss|retard|recul', { sense: 'later' }),
  ...er('avanc', { sense: 'earlier' }),
  idiom(
    'est deplace a|est deplacee a|est reporte a|est reportee a|passe a|a ete deplace a|a ete deplacee a|a ete reporte|a ete reportee|est repousse|est avance a|est avancee a',
    { sense: 'move' },
  ),
];

const BE: VerbEntry[] = [
  idiom(
    'doit etre|doit commencer|commence|commencera|sera|est maintenant|devrait etre|devrait commencer|debute|aura lieu|est desormais|commence maintenant|est finalement|est en fait|sera finalement|sera en fait|est plutot|aura finalement lieu|doit avoir lieu',
    { sense: 'be' },
  ),
  idiom('peut|pourrait|est-ce que|doit', {
    sense: 'be',
    particle: 'commencer|debuter|avoir lieu|etre|peut commencer|pourrait commencer|peut etre',
  }),
  idiom('finit|se termine|termine|doit finir|doit se terminer|finira|dure jusqu a|va jusqu a', { sense: 'end' }),
  imperative('arrete|arreter|termine|terminer|stoppe', { sense: 'stop' }),
];

const CHANGE: VerbEntry[] = [
  ...er('renomm|appell|rebaptis', { sense: 'rename' }),
  imperative('appelle-le|appelle-la', { sense: 'rename', pointsBack: true }),
  ...er('chang|modifi', { sense: 'change' }),
  imperative('rends|rendre|mets|mettre|marque|fais', { sense: 'make' }),
  ...er('prolong|allong|rallong|etend', { sense: 'lengthen' }),
  ...er('raccourci|ecourt|redui', { sense: 'shorten' }),
  imperative('raccourcis|raccourcir|reduis|reduire', { sense: 'shorten' }),
  idiom('dure|durera|doit durer', { sense: 'be' }),
  ...er('echang|invers|permut', { sense: 'swap' }),
  ...er('copi|dupliqu|repet', { sense: 'copy' }),
  imperative('rappelle-moi|rappelez-moi|mets un rappel|ajoute un rappel', { sense: 'remind' }),
  imperative('ajoute une note|ajouter une note|note dans', { sense: 'note' }),
];

const ADD: VerbEntry[] = [
  ...er('ajout|planifi|not|reserv|bloqu|program|programm|organis|cal|enregistr|inscri|fix|pos|plac|prevoi', {
    sense: 'add',
  }),
  imperative(
    'note que|notez que|note bien que|inscris que|ecris que|retiens que|cree|creer|creez|cree-moi|mets|mettre|mets-moi|prevois|prevoir|inscris|inscris-moi|prends|prendre|fais|nouveau|nouvelle|nouveau rendez-vous|nouvel evenement|nouvelle reunion|nouvel|met',
    { sense: 'add' },
  ),
  imperative(
    "rappelle-moi|rappelle-moi de|rappelle-moi d'|rappelez-moi de|n'oublie pas|n'oublie pas de|pense a|ne pas oublier",
    { sense: 'add' },
  ),
  idiom(
    "j'ai besoin de|j'ai besoin d'|il me faut|je dois|je vais|il faut que j'|il faut|je dois aller|je voudrais|j'aimerais|je veux",
    { sense: 'need' },
  ),
  idiom("j'ai|on a|nous avons|j'aurai|il y a", { sense: 'have' }),
  idiom('je vois|je retrouve|je rencontre|on voit|on retrouve|je mange avec', { sense: 'meet' }),
  ...er('invit|ajout|convi', { sense: 'invite' }),
];

const ANSWER: VerbEntry[] = [
  ...er('accept|confirm', { sense: 'accept' }),
  imperative(
    'dis oui a|dis oui au|reponds oui a|reponds oui au|oui a|oui au|je viens a|je viens au|je serai a|je participe a',
    { sense: 'accept' },
  ),
  ...er('declin|refus|rejet', { sense: 'decline' }),
  imperative(
    'dis non a|dis non au|reponds non a|reponds non au|je ne viens pas a|je ne viens pas au|je ne peux pas venir a|je ne peux pas aller a|je ne peux pas aller au|je ne peux pas venir au|je ne pourrai pas aller a|je ne pourrai pas venir a',
    { sense: 'decline' },
  ),
  imperative('dis peut-etre a|reponds peut-etre a|je viendrai peut-etre a|je viens peut-etre a|peut-etre pour', {
    sense: 'maybe',
  }),
];

const ASK: VerbEntry[] = [
  idiom(
    "il se passe quoi|que se passe-t-il|qu'est-ce qui se passe|il y a quoi|je fais quoi|on fait quoi|qu'est-ce que j'ai|qu'est-ce que je fais|qu'est-ce qu'il y a|qu'est-ce qui est prevu|qu'ai-je|que fais-je|montre|montre-moi|affiche|affiche-moi|liste|quels sont mes|quelles sont mes|quels sont|quelles sont|est-ce que j'ai|ai-je|j'ai quoi|quoi de prevu|qu'y a-t-il|il y a quoi|quel est mon|quelle est ma|quel est|donne-moi|c'est quoi|qu'est-ce que j'avais|a quoi ressemble|comment se presente|quel rendez-vous|quels rendez-vous|quelles reunions|y a-t-il|est-ce qu'il y a|mes rendez-vous|que dois-je faire",
    { sense: 'list' },
  ),
  idiom(
    "quand est|c'est quand|quand a lieu|quand commence|a quelle heure est|a quelle heure commence|quand est-ce que j'ai|quand ai-je|c'est a quelle heure|quel jour est|quand sont|quand est-ce que je vois|quand dois-je|a quelle heure j'ai|quand se termine|combien de temps dure|a quelle heure ai-je|quand est-ce|quand vois-je|quand j'ai|quand finit|quand se finit|a quelle heure finit|a quelle heure se termine|a quelle heure se finit|quand est-ce que finit|quand est-ce que se termine",
    { sense: 'when' },
  ),
  idiom("ou est|c'est ou|ou a lieu|ou se trouve|ou sont|ou se passe|ou est-ce que j'ai|dans quelle salle est", {
    sense: 'where',
  }),
  idiom(
    'qui vient|qui vient a|qui vient au|qui est invite|qui est invite a|qui participe|qui participe a|qui participe au|qui sera a|qui est a|qui assiste a|qui vient pour|qui sera la',
    { sense: 'who' },
  ),
  idiom('combien de|combien de fois', { sense: 'count' }),
  idiom(
    "je suis pris|je suis prise|je suis occupe|je suis occupee|suis-je pris|est-ce que je suis pris|suis-je libre|est-ce que je suis libre|je suis libre|je suis disponible|j'ai le temps|on est libre|suis-je disponible|est-ce que je suis disponible|ai-je le temps|est-ce que j'ai le temps|je suis dispo|suis-je dispo|est-ce que je suis dispo|sommes-nous libres|suis-je occupe|est-ce que je suis occupe",
    { sense: 'free' },
  ),
  idiom('est-ce que|est', { sense: 'free', particle: 'libre|disponible|dispo' }),
  idiom(
    'trouve|trouve-moi|trouver|cherche|cherche-moi|quand suis-je libre|quand est-ce que je suis libre|quand pouvons-nous|quand puis-je|propose|propose-moi|quand sommes-nous libres|quand ai-je le temps|quels creneaux|quand est-ce que je peux|un creneau',
    { sense: 'slots' },
  ),
  idiom(
    'quand est-ce que je finis|a quelle heure je finis|a quelle heure est-ce que je finis|quand finit ma journee|a quelle heure je commence',
    { sense: 'finish' },
  ),
  idiom("combien d'heures|combien de temps", { sense: 'total' }),
  idiom('y a-t-il des conflits|ai-je des conflits|est-ce que ca se chevauche|des conflits', { sense: 'conflicts' }),
  idiom('est-ce que ca chevauche|est-ce que ca tombe en meme temps|ca chevauche', {
    sense: 'conflicts',
    pointsBack: true,
  }),
];

const UNDO: VerbEntry[] = [
  imperative('defais|defaire|reviens sur|revenir sur', { sense: 'undo' }),
  ...er('restaur|recuper', { sense: 'restore' }),
  imperative('retablis|retablir|remets en place|fais revenir', { sense: 'restore' }),
  idiom(
    "qu'est-ce que tu as change|qu'est-ce que tu as modifie|qu'est-ce que tu as fait|qu'est-ce que tu as supprime|qu'as-tu change|qu'as-tu modifie|qu'as-tu fait|qu'as-tu supprime|tu as change quoi|tu as modifie quoi|quelles modifications as-tu faites|qu'avez-vous change|qu'avez-vous modifie|montre-moi tes modifications",
    { sense: 'changes' },
  ),
];

/** How French orders and asks. */
export const frenchVerbs: readonly VerbEntry[] = [
  ...WISHED,
  ...OBLIGED,
  ...DROP,
  ...TAKE,
  ...MOVE,
  ...BE,
  ...CHANGE,
  ...ADD,
  ...ANSWER,
  ...ASK,
  ...UNDO,
];
