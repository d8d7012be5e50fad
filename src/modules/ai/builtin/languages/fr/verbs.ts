import {
  type VerbEntry,
  answerWith,
  crossed,
  idiom,
  imperative,
  inflect,
  wished,
} from '../../orders/grammar/inflection.js';
import { FRENCH_KIN } from './kin.js';
import { REMIND_ME, SET_REMINDER, WANT_REMINDER } from './reminders.js';
import { FRENCH_KEEPS } from './keeping.js';
import { frenchQuestions, frenchUndo } from './questions.js';
import { FRENCH_WEATHER } from './weather.js';
import { typedVerbs } from './spellings.js';
import { er, errand, handled } from './verb-forms.js';

/** What wishes for an order. */
export const WISHES =
  "je prefere|je prefererais|j'aimerais mieux|on prefere|nous preferons|je voudrais|j'aimerais|je veux|je dois|il faut que je|je souhaite|je souhaiterais|j'ai besoin de|" +
  "j'ai besoin d'|on voudrait|on doit|nous voudrions|il faudrait|je vais devoir|on aimerait|je peux|" +
  "on peut|peut-on|puis-je|est-ce que je peux|est-ce qu'on peut|il faut|faut|il va falloir|il faudra|faudra|" +
  "faudrait|nous devons|nous voulons|je vais|on va|nous allons|il est necessaire de|il est necessaire d'|je tiens a|" +
  "j'essaie de|j'essaie d'|j'essaye de|j'essaye d'|aide-moi a|aidez-moi a|j'ai besoin d'aide pour|j'ai besoin de ton aide pour|" +
  "tu peux m'aider a|peux-tu m'aider a|pouvez-vous m'aider a|tu pourrais m'aider a|pourrais-tu m'aider a";

/** "Il faut que je décale": a wish with its own verb. */
const OBLIGED: VerbEntry[] = wished(
  "faut que je|faut qu'on|il faut que je|il faut qu'on|il faudrait que je|il faudrait qu'on",
  [
    ['annule|supprime|enleve|retire', { sense: 'drop' }],
    ['deplace|reporte|decale|repousse', { sense: 'move' }],
    ['avance', { sense: 'earlier' }],
    ['change|modifie', { sense: 'change' }],
    ['reserve|planifie|note|ajoute|prenne|organise', { sense: 'add' }],
  ],
);

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
    'supprim|annul|enlev|effac|retir|vir|ray|oubli|zapp|degag|bazard|elimin|jart|decommand|deprogramm|sucr|squizz|cancell|skipp|flush',
    { sense: 'drop' },
    'supprime|annule|supprimee|annulee|annules|annulees',
  ),
  // "Barre au sol", "sécher le linge" are no orders.
  imperative('barre|barrez|biffe', { sense: 'drop', determined: true }),
  imperative(crossed('je|on', 'seche|saute|zappe|laisse tomber'), { sense: 'drop' }),
  imperative(
    crossed(
      'debarrasse-moi|debarrasse-nous|debarrassez-moi|debarrasse-toi|debarrasse moi|je me debarrasse',
      "de|du|des|d'",
    ),
    { sense: 'drop' },
  ),
  imperative(
    'fais sauter|faire sauter|faites sauter|fais disparaitre|laisse tomber|laissez tomber|on laisse tomber|laissons tomber',
    { sense: 'drop' },
  ),
  idiom(
    "c'est mort|est mort|est morte|c'est foutu|c'est rape|est tombe a l'eau|est tombee a l'eau|c'est tombe a l'eau|tombent a l'eau|" +
      "ne se fera pas|se fera pas|ne se fait plus|se fait plus|n'est plus d'actualite|est plus d'actualite|c'est off|" +
      "est decommande|est decommandee|n'est pas maintenu|n'est pas maintenue|n'est plus maintenu|" +
      "est annule|est annulee|a ete annule|a ete annulee|n'a plus lieu|n'aura pas lieu|tombe a l'eau|" +
      "sont annules|sont annulees|saute|il n'y a plus de|il n'y a pas de|il n'y a plus|y a plus de|y a pas de|" +
      "n'aura plus lieu|c'est annule|est supprime|est supprimee|vient d'etre annule|vient d'etre annulee",
    { sense: 'drop' },
  ),
  idiom(
    "on n'a plus besoin de|on n'a plus besoin du|on a plus besoin de|je n'ai plus besoin de|je n'ai plus besoin du|je n'ai plus besoin|je ne vais plus a|je ne vais plus au|plus besoin de|plus besoin du",
    { sense: 'drop' },
  ),
  // "Plus de piano la semaine prochaine".
  ["pas de|pas d'", { sense: 'drop', stand: 'opening' }],
  [
    "plus de|plus d'|plus aucun|plus aucune|plus un seul|plus une seule",
    { sense: 'drop', stand: 'opening', isAll: true },
  ],
  idiom("il n'y aura plus|il n'y aura plus de|il n'y aura plus d'|y aura plus de|on n'aura plus de", {
    sense: 'drop',
    isAll: true,
  }),
  ...errand('liber|vid', { sense: 'drop', isAll: true }),
];

const TAKE: VerbEntry[] = [
  ...er('desactiv', { sense: 'take' }),
  idiom(crossed("je n'ai pas besoin|j'ai pas besoin|je ne veux pas|je veux pas|pas besoin", "de|d'"), {
    sense: 'take',
  }),
  ...er('retir|enlev|supprim|desinvit|ot|vir|eject', { sense: 'take' }),
];

const MOVE: VerbEntry[] = [
  ...er('deplac|report|decal|repouss|replanifi|reprogramm|recas|recal|bascul|recul|postpos|ajourn', { sense: 'move' }),
  imperative('fais|faire|faisons|fait|faites', { sense: 'move', particle: 'a la place|plutot' }),
  ...errand('pouss|transfer|chang|pass|boug|gliss|remet', { sense: 'move' }),
  imperative(
    crossed('envoie|envoyez|envoyer|envoie aussi', "une invitation a|l'invitation a|une invit a|des invitations a"),
    { sense: 'invite' },
  ),
  imperative('mets|mettre|mettez', { sense: 'put' }),
  imperative('remets|remettez|je prefererais|je prefere', { sense: 'move' }),
  imperative(inflect('mets|remets|mettez|remettez', '-le', '-la', '-les'), { sense: 'move', pointsBack: true }),
  ...er('decal|report|repouss|pouss|retard|recul|differ', { sense: 'later' }),
  idiom('aura|part avec|partira avec|arrive avec|arrivera avec', {
    sense: 'later',
    particle: 'de retard',
    named: true,
  }),
  ...er('avanc', { sense: 'earlier' }),
  idiom(
    'est deplace a|est deplacee a|est reporte a|est reportee a|passe a|a ete deplace a|a ete deplacee a|a ete reporte|a ete reportee|est repousse|est avance a|est avancee a',
    { sense: 'move' },
  ),
];

/** That something is over at a time. */
const ENDS =
  "finit|se finit|se termine|termine|s'arrete|prend fin|finira|se finira|se terminera|terminera|s'arretera|prendra fin|" +
  crossed('doit|devrait|va|devra', "finir|se finir|se terminer|terminer|s'arreter|prendre fin") +
  '|' +
  crossed('dure|durera|va|ira|va durer|se prolonge|se prolongera', "jusqu'a|jusqu'au");

const BE: VerbEntry[] = [
  idiom(
    'soit|ait lieu|doit etre|doit commencer|commence|commencera|sera|est maintenant|devrait etre|devrait commencer|debute|' +
      'aura lieu|est desormais|commence maintenant|est finalement|est en fait|sera finalement|sera en fait|' +
      "est plutot|aura finalement lieu|doit avoir lieu|c'est|sera plutot|c'est plutot|aura lieu finalement",
    { sense: 'be' },
  ),
  // "Mon vol part maintenant à 8h05": what a journey now does.
  idiom(crossed('part|decolle|partira|decollera|demarre', 'maintenant|desormais|finalement|en fait|plutot'), {
    sense: 'be',
  }),
  idiom('peut|pourrait|est-ce que|doit', {
    sense: 'be',
    particle: 'commencer|debuter|avoir lieu|etre|peut commencer|pourrait commencer|peut etre',
  }),
  idiom(crossed('se', 'tiendra|deroulera|passera|fera') + '|est fixe|est fixee|est prevu|est prevue', { sense: 'be' }),
  idiom(ENDS, { sense: 'end' }),
  imperative('que|fais que|il faut que', { sense: 'end', particle: 'finisse|se termine|dure|termine' }),
  imperative('arrete|arreter|termine|terminer|stoppe', { sense: 'stop' }),
];

const CHANGE: VerbEntry[] = [
  ...er('renomm|rebaptis|intitul|nomm', { sense: 'rename' }),
  ...er('appell', { sense: 'call' }),
  // "Titre : X": what was told of gets its name.
  imperative(
    `${crossed('titre|nom|intitule|objet', ':')}|` +
      crossed('titre|le titre|le nom|l intitule', "c'est|est|sera|serait|doit etre") +
      "|donne-lui le titre|donne-lui le nom|donne lui le nom|ca s'appelle|ca s'appellera|ca doit s'appeler",
    { sense: 'call', pointsBack: true },
  ),
  imperative(
    crossed("on peut|on pourrait|peut-on|est-ce qu'on peut|est-ce qu'on pourrait", 'mettre|remettre|passer|placer'),
    {
      sense: 'move',
    },
  ),
  imperative('donne|donner|mets|donnez', {
    sense: 'named',
    particle: 'le titre|le nom|comme titre|comme nom|un nouveau nom|un nouveau titre',
  }),
  imperative(crossed('nouveau titre|nouveau nom', 'pour|de|du'), { sense: 'named' }),
  idiom("doit s'appeler|devrait s'appeler|va s'appeler", { sense: 'named' }),
  idiom(crossed("s'appelle", 'maintenant|desormais|dorenavant') + "|s'appellera|s'appelle a partir de maintenant", {
    sense: 'named',
  }),
  imperative('appelle-le|appelle-la', { sense: 'rename', pointsBack: true }),
  ...er('modifi|rectifi|corrig', { sense: 'change' }),
  ...errand('chang|remplac', { sense: 'change' }),
  imperative('rends|mets|marque|rendez|mettez|marquez|classe|classez|fais', { sense: 'make' }),
  imperative(crossed('fais|faites|laisse|laissez', 'durer|finir|terminer|tenir'), { sense: 'end' }),
  imperative(crossed('fais|faites|laisse|laissez', 'durer|tenir|commencer|debuter|demarrer'), { sense: 'make' }),
  imperative(inflect('rends|rendez|mets|mettez|marque|marquez|classe|classez|fais|faites', '-le', '-la', '-les'), {
    sense: 'make',
    pointsBack: true,
  }),
  imperative('marque-moi|marquez-moi|affiche-le|affiche-la|affiche-moi', { sense: 'make', pointsBack: true }),
  imperative('affiche', { sense: 'make' }),
  imperative('rendre|mettre', { sense: 'make', isActivity: true }),
  ...er('color|colori', { sense: 'colour' }),
  ...er('prolong|allong|rallong|etend|etir', { sense: 'lengthen' }),
  ...er('raccourci|ecourt|redui|rogn|rabot|ampute', { sense: 'shorten' }),
  imperative('raccourcis|raccourcir|reduis|reduire|reduisez|raccourcissez|ramene|ramener|ramenez', {
    sense: 'shorten',
  }),
  imperative(inflect('raccourcis|reduis|reduisez|raccourcissez|ramene|ramenez', '-le', '-la', '-les'), {
    sense: 'shorten',
    pointsBack: true,
  }),
  ...er('coup|grappill|gratt', { sense: 'shorten' }),
  imperative('donne|donner|donnez|accorde|accordez', { sense: 'last' }),
  idiom(
    `dure|durera|doit durer|${crossed('ne dure|ne durera|ne doit durer|ne va durer|dure plus|durera plus', "qu'|que")}`,
    {
      sense: 'last',
    },
  ),
  ...er('echang|invers|permut', { sense: 'swap' }),
  imperative('intervertis|intervertir|intervertissez', { sense: 'swap' }),
  ...er('remplac|substitu', { sense: 'replace' }),
  ...er('copi|dupliqu|repet', { sense: 'copy' }),
  imperative(`${REMIND_ME}|${SET_REMINDER}`, { sense: 'remind' }),
  idiom(WANT_REMINDER, { sense: 'remind' }),
  imperative('ajoute une note|ajouter une note|note dans', { sense: 'note' }),
];

/** That something is to be done, with and without a word between. */
const OBLIGED_TO = 'il faut|faut|il faudrait|faudrait|il faudra|va falloir|il va falloir';
const OBLIGING = `${OBLIGED_TO}|${crossed(OBLIGED_TO, 'absolument|vraiment|imperativement|aussi|encore|bien|surtout|quand meme|juste|donc')}`;

const ADD: VerbEntry[] = [
  ...er('bloqu', { sense: 'add', fills: true }),
  // "Balance un footing dans l'agenda": putting, as it is said among friends.
  ...er('claqu|balanc|flanqu|fourr|schedul', { sense: 'add', isOpen: true, determined: true }),
  imperative(
    inflect(
      'fous|balance|claque|fourre|flanque|tape|file|trouve|prends|mets|prevois|organise|reserve',
      '-moi',
      '-nous',
    ),
    { sense: 'add' },
  ),
  ...er('ajout|rajout|planifi|not|reserv|program|programm|organis|enregistr|inscri|prevoi|cedul|agend|book', {
    sense: 'add',
  }),
  ...handled('cas|coll|marqu|gliss|cal|fix|pos|plac', { sense: 'add' }),
  imperative(
    'mettes|mettiez|prennes|preniez|inscrives|inscriviez|inscrire|ecrire|retenir|consigner|ecris|ecrivez|cree|creer|creez|cree-moi|mets|' +
      'mettre|mets-moi|fais-moi|faites-moi|fais-nous|prends-moi|prevois|prevoir|inscris|inscris-moi|prends|fais|nouveau|nouvelle|' +
      'nouveau rendez-vous|nouvel evenement|nouvelle reunion|nouvel|met',
    { sense: 'add' },
  ),
  // "Prendre mes cachets", "prendre le train".
  imperative('prendre', {
    sense: 'add',
    unless: "le|la|les|l'|mon|ma|mes|son|sa|ses|ton|ta|tes|notre|nos|votre|vos|leur",
  }),
  imperative(
    `${crossed('ne me laisse pas oublier|me laisse pas oublier|ne me laissez pas oublier', "|de|d'")}|` +
      "penser a|penser d'|ne pas oublier de|ne pas oublier d'|pas oublier de|pas oublier d'|faut pas oublier de|il ne faut pas oublier de|faut pas que j'oublie de|que je n'oublie pas de|pensez a|pense bien a|" +
      "rappel|rappel :|rappelle-moi|rappelle-moi de|rappelle-moi d'|rappelez-moi de|n'oublie pas|n'oublie pas de|pense a|" +
      "ne pas oublier|fais-moi penser a|fais-moi penser a prendre|fais-moi penser d'|rappelle-nous de|" +
      "rappelez-moi d'|rappelle-moi que|pense-bete|pensez a|mets-moi un rappel pour|mets un rappel pour|" +
      'cree un rappel pour|ajoute un rappel pour|un rappel pour',
    { sense: 'add' },
  ),
  // "Préviens-moi dans une heure de sortir le gâteau".
  imperative('previens-moi|prevenez-moi|avertis-moi|alerte-moi|fais-moi signe', {
    sense: 'add',
    unless: 'si|quand|lorsque|des|avant|avec|qui|ou',
  }),
  idiom(crossed(OBLIGING, "que j'aille|que je passe|que je pense a|que j'aille a"), { sense: 'need' }),
  idiom(crossed(OBLIGING, "que je|que j'|qu'on|que nous"), { sense: 'need', conjugates: true }),
  idiom(
    "j'ai besoin de|j'ai besoin d'|on a besoin de|on a besoin d'|on a aussi besoin de|on a aussi besoin d'|il me faut|je dois|je vais|je dois aller|" +
      "je dois aller a|j'dois|" +
      'on se fait|on se prend|on se boit|on se mange|dois aller|dois passer|dois|faut passer|faut aller|va falloir|je suis cense|je suis censee|je vais aller',
    { sense: 'need' },
  ),
  idiom(
    `je voudrais|j'aimerais|je veux|${crossed("je voudrais|j'aimerais|j'aimerais bien|on voudrait", 'avoir|prendre')}`,
    { sense: 'need', isOpen: true },
  ),
  idiom(
    crossed(
      'on est|nous sommes|je suis',
      'invites a|invites au|invite a|invite au|invitee a|invitee au|convoque a|convoquee a|attendu a|attendue a',
    ) + "|on m'a invite a|on nous a invites a|j'ai des places pour|on a des places pour|on a pris des places pour",
    { sense: 'have' },
  ),
  idiom("j'ai|on a|nous avons|j'aurai|il y a|y a|y'a", { sense: 'have' }),
  // "Mon fils a judo", but "ma mère a appelé".
  idiom(crossed(FRENCH_KIN, 'a|ont|aura|auront'), { sense: 'have', determined: true }),
  // "Anne et moi allons au ciné", "Anne vient dîner".
  [
    `${crossed('et moi', 'allons|on va|avons|on a|faisons|on fait')}|${crossed('vient|viennent|viendra|viendront', 'pour|pour le|pour la|')}`,
    { sense: 'together', stand: 'any' },
  ],
  // "Je serai à Lyon vendredi".
  imperative('je suis|je serai|on est|on sera|nous sommes|nous serons|on va|on ira|nous allons|nous irons', {
    sense: 'attend',
    unless: 'en',
  }),
  // "Je suis en formation", but "en retard".
  idiom(crossed('je suis|je serai|on est|on sera|nous sommes|nous serons', "en|de|d'"), {
    sense: 'have',
    determined: true,
  }),
  // "Faut que tu me notes le pédiatre" orders it.
  idiom(`${OBLIGED_TO}|il faut penser a|faut penser a|faudra penser a`, { sense: 'need', unless: 'que tu|que vous' }),
  idiom(
    'on se retrouve avec|on se voit avec|je me retrouve avec|je vois|je retrouve|je rencontre|on voit|on retrouve',
    { sense: 'meet' },
  ),
  imperative(
    "mettez|mettez-moi|mets-nous|prenez|prenez-moi|inscrivez|inscrivez-moi|ecrivez-moi|creez-moi|prevoyez|prevoyez-moi|m'inscrire|m'ecrire|me mettre|me prevoir|me prendre",
    { sense: 'add' },
  ),
  idiom('il faudrait que je pense a|je devrais|on devrait|je devrais penser a', { sense: 'need' }),
  ...er('invit|ajout|convi', { sense: 'invite' }),
  imperative('transfere|transferez|transferer|transmets|transmettez|fais suivre|partage|partagez|partager', {
    sense: 'share',
  }),
  imperative(crossed('assure-toi|assurez-vous|fais en sorte|faites en sorte|veille a ce|veillez a ce', "que|qu'"), {
    sense: 'invite',
    particle: crossed('est|soit|sont|soient', 'invite|invites|invitee|invitees|ajoute|ajoutee|convie|conviee'),
  }),
  imperative('envoie|envoyez|envoie-lui', { sense: 'invite', particle: "une invitation|l'invitation|une invit" }),
];

const ANSWER: VerbEntry[] = [
  ...er('accept|confirm', { sense: 'accept' }),
  imperative(crossed("j'accepte|je confirme|accepte|accepter", "l'invitation a|l'invitation au|l'invitation pour"), {
    sense: 'accept',
  }),
  imperative("j'accepte|je confirme", { sense: 'accept' }),
  imperative(
    crossed('je confirme|confirme|confirmer|confirmez', 'ma presence|ma venue|ma participation')
      .split('|')
      .flatMap((words) => ['a', 'au', 'pour', ''].map((end) => `${words} ${end}`.trim()))
      .join('|'),
    { sense: 'accept' },
  ),
  imperative(
    'dis oui a|dis oui au|reponds oui a|reponds oui au|oui a|oui au|je viens a|je viens au|je serai a|je serai au|je participe a|je participe au|' +
      'je viendrai a|je viendrai au|je viendrai|je participerai a|je participerai au|compte sur moi pour|comptez sur moi pour',
    { sense: 'accept' },
  ),
  imperative(
    crossed(
      "ok|d'accord|partant|partante|je suis partant|je suis partante|j'en suis|je suis ok|je suis d'accord|je suis chaud|" +
        "je suis chaude|dis ok|dis oui|reponds oui|oui|compte sur moi|comptez sur moi|compte-moi|c'est bon|c'est ok|" +
        'je viens|je serai la|je serai present|je serai presente|je participe',
      'pour',
    ),
    { sense: 'accept' },
  ),
  imperative(crossed('je peux venir|je peux aller|je peux etre|je peux assister|je pourrai venir', "a|au|a l'|chez"), {
    sense: 'accept',
  }),
  ["me va|me convient|c'est bon pour moi|ca me va", { sense: 'accept', stand: 'last', named: true }],
  imperative(
    crossed(
      'je ne suis pas|je ne suis pas encore|je suis pas|je suis pas encore|je ne suis toujours pas',
      crossed('sur|sure', 'pour'),
    ) + '|je ne sais pas encore pour|je sais pas encore pour',
    { sense: 'maybe' },
  ),
  [
    "j'en suis|je suis partant|je suis partante|je viens|je serai la|compte sur moi",
    { sense: 'accept', stand: 'last' },
  ],
  imperative(
    crossed(
      'dis non|reponds non|non|je passe mon tour|je passe|je pourrai pas|je ne pourrai pas|sans moi|' +
        'ne compte pas sur moi|ne comptez pas sur moi|compte pas sur moi',
      'pour',
    ),
    { sense: 'decline' },
  ),
  ['sans moi|je passe mon tour|je viens pas|je ne viens pas', { sense: 'decline', stand: 'last' }],
  imperative(
    crossed('accepte|accepter|acceptez|accepte-la|accepte-le', 'provisoirement|sous reserve|a titre provisoire'),
    {
      sense: 'maybe',
    },
  ),
  ...answerWith('reponds a|reponds au|repondez a|repondez au', {
    accept: crossed('|par|avec', 'oui|un oui'),
    decline: crossed('|par|avec', 'non|un non'),
    maybe: crossed('|par|avec', 'peut-etre|un peut-etre'),
  }),
  ...er('declin|refus|rejet', { sense: 'decline' }),
  imperative(
    `je decline|je refuse|${crossed('je decline|je refuse|decline|decliner|refuse|refuser', "l'invitation a|l'invitation au|l'invitation pour")}`,
    { sense: 'decline' },
  ),
  imperative(
    "je n'irai pas a|je n'irai pas au|je n'irai pas|je ne vais pas aller a|je ne vais pas aller au|" +
      'je ne viens pas|je viens pas a|je viens pas au|je vais pas au|je vais pas a|je ne vais pas au|' +
      'je ne vais pas a|je ne serai pas a|je ne serai pas au|je peux pas aller a|je peux pas aller au|' +
      'je pourrai pas aller a|je pourrai pas aller au|dis non a|dis non au|reponds non a|reponds non au|' +
      `${crossed('je ne peux pas aller|je peux pas aller|je ne pourrai pas aller|je pourrai pas aller|je ne vais pas', 'chez|chez le|chez la')}|` +
      'je ne viens pas a|je ne viens pas au|je ne peux pas venir a|je ne peux pas aller a|' +
      'je ne peux pas aller au|je ne peux pas venir au|je ne pourrai pas aller a|je ne pourrai pas venir a',
    { sense: 'decline' },
  ),
  idiom(crossed("je serai|j'irai|je viendrai|je viens|je participerai|j'y serai|j'y vais", 'peut-etre'), {
    sense: 'maybe',
  }),
  idiom(
    `${crossed(crossed('je dois|je vais devoir|il va falloir que je', '|malheureusement|helas'), 'manquer|rater|zapper')}|` +
      crossed('je prefere ne pas|je prefererais ne pas|je ne veux pas', crossed('aller|venir', "a|au|a l'|chez")),
    { sense: 'absent' },
  ),
  idiom(
    "je ne viendrai pas|je viendrai pas|je n'y vais pas|j'y vais pas|j'y vais plus|je n'irai pas|j'irai pas|je ne viens pas|" +
      'je viens pas|je ne participerai pas|je ne participe pas|je ne pourrai pas venir|je ne pourrai pas y aller|' +
      "je peux pas venir|je ne peux pas y aller|je ne peux pas venir|je n'y serai pas|je ne serai pas la|" +
      "je ne pourrai pas y assister|je ne pourrai pas participer|je n'assisterai pas|je ne viens plus|je n'y vais plus",
    { sense: 'absent' },
  ),
  imperative(
    'dis peut-etre a|reponds peut-etre a|je viendrai peut-etre a|je viens peut-etre a|peut-etre pour|peut etre pour|dis peut-etre pour|reponds peut-etre pour|reponds peut-etre au|mets peut-etre pour|a voir pour',
    {
      sense: 'maybe',
    },
  ),
];

/** How French orders and asks. */
export const frenchVerbs: readonly VerbEntry[] = typedVerbs([
  ...WISHED,
  ...OBLIGED,
  ...DROP,
  ...TAKE,
  ...MOVE,
  ...BE,
  ...CHANGE,
  ...ADD,
  ...ANSWER,
  ...frenchQuestions,
  ...FRENCH_WEATHER,
  ...frenchUndo,
  ...FRENCH_KEEPS,
]);
