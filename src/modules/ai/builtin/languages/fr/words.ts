import { frenchApprovals } from './approvals.js';
import { frenchVenues } from './venues.js';
import type { Vocabulary } from '../../orders/grammar/vocabulary.js';
import { frenchAround } from './around.js';
import { FRENCH_ACTIVITIES } from './activities.js';
import { FRENCH_PLACES } from './aspects.js';
import { FRENCH_DOUBTS } from './doubts.js';
import { FRENCH_SAYING } from './invites.js';
import { FRENCH_RECALLS } from './recalls.js';
import { crossed } from '../../orders/grammar/inflection.js';
import { REMIND_ME } from './reminders.js';
import { withTyped } from './spellings.js';
import { frenchAdditions } from './additions.js';
import { FRENCH_INFINITIVES } from './infinitives.js';
import { frenchSignParticiples, frenchSigns } from './signs.js';
import { WISHES, frenchVerbs } from './verbs.js';
import { FRENCH_IDLE, FRENCH_TOLD } from './idle.js';
import { frenchTopics } from './topics.js';
import { FRENCH_KEEPING } from './keeping.js';
import { frenchNews } from './news.js';

/** Before "after" and "before": with nothing between. */
const CLOSE = withTyped(
  `juste|directement|immediatement|${crossed("pour qu'il commence|pour qu'elle commence|pour que ca commence|afin qu'il commence|afin qu'elle commence", 'juste')}`,
);

/** That nobody is to see it. */
const NOBODY_SEES = [
  crossed(
    'que personne|pour que personne|personne',
    "ne le voie|ne la voie|le voie|la voie|ne voie ca|ne doit le voir|ne doit la voir|ne doit voir ca|doit le voir|ne doit le savoir|ne soit au courant|n'en sache rien",
  ),
  crossed('visible', 'que par moi|que pour moi|seulement par moi|uniquement par moi|par moi seul|par moi seule'),
  crossed('ne le|ne la', 'montre a personne|montrez a personne'),
  'ca ne regarde personne|ca regarde personne|ca ne regarde que moi|ca regarde que moi',
].join('|');

/** What a link to meet by video is called, alone and behind what adds it. */
const MEET_LINKS = crossed(
  '|avec|avec un|un|le|plus un|et un|avec le',
  'lien meet|lien google meet|lien visio|lien de visio|lien video|lien de visioconference|google meet',
);

/** "Invités de": what stands between a guest and the event. */
const GUESTS_OF = crossed('invites|participants|convives', "de|du|d'|a|au|pour");
/** "Sur la liste des invités de". */
const ON_LIST_OF = `${crossed('aux|parmi les|a la liste des|dans la liste des|sur la liste des', GUESTS_OF)}|${crossed('a la liste|sur la liste|dans la liste', "de|du|d'|pour")}`;

/** The words of French beside its verbs. */
export const frenchWords: Vocabulary = {
  verbs: frenchVerbs,
  markers: {
    to: "a|au|aux|pour|a la|a l'|vers|en",
    until: "jusqu'a|jusqu'au|jusque|jusqu'en|arrivee",
    from: "de|du|d'",
    with: 'avec',
    at: "a|au|dans|en|a la|a l'|@|au restaurant",
    host: 'chez',
    off: `${crossed('des|de la liste des', GUESTS_OF)}|de|du|de la|de mon|de l'|des|d'`,
    becoming: ':|en|par',
    replacedBy: 'par',
    called: 'en|comme|intitule|intitulee|appele|appelee|nomme',
    by: "d'|de",
    about: 'sur|concernant|a propos de|a propos du|au sujet de|au sujet du',
    of: "de|du|de la|d'|de l'|des|le",
    instead:
      "remplace|remplacera|va remplacer|prend la place de|prendra la place de|pas|et pas|pas le|pas la|au lieu de|plutot que|plutot qu'|au lieu du|au lieu d'|a la place de|a la place du",
    for: 'pour',
    during:
      "pendant|durant|lors de|lors du|lors de la|au cours de|au cours du|pour|a|au|a la|a l'|sur la route de|sur le chemin de",
    after: `apres|${crossed(CLOSE, 'apres')}`,
    before: `avant|${crossed(CLOSE, 'avant')}`,
    dayOf: "le jour de|le jour du|le jour d'",
    dayBefore: "la veille de|la veille du|la veille d'",
    dayAfter: "le lendemain de|le lendemain du|le lendemain d'|le jour apres",
    between: 'entre',
    except:
      `${crossed("qui ne tombe pas|qui ne soit pas|qui n'est pas|qui tombe pas|qui est pas|qui soit pas|surtout pas|mais surtout pas", '|un|le|en|dans le|pendant le')}|` +
      'mais pas un|pas un|sauf un|mais pas en|sans|sont sans|en dehors de|en dehors du|en dehors des|a part le|a part la|a part les|mis a part|hormis le|hormis la|en plus de|en plus du|sans compter|sauf|sauf le|excepte|hormis|mais pas|mais pas le|pas|a part',
    into: `${ON_LIST_OF}|a|au|a la|a l'|aux|dans|pour|sur`,
    listed: ON_LIST_OF,
    onto: "a|au|a la|a l'|aux",
    tell: 'dis a|dis',
    saying: FRENCH_SAYING,
    samePeople: 'avec les memes personnes que',
  },
  idle: FRENCH_IDLE,
  around: frenchAround,
  recalls: withTyped(FRENCH_RECALLS),
  activities: FRENCH_ACTIVITIES,
  asking: withTyped(crossed(FRENCH_RECALLS, "si|s'")),
  definite:
    "le|la|les|l'|mon|ma|mes|ce|cette|cet|notre|nos|ces|ton|ta|tes|son|sa|ses|leur|celui de|celle de|celui du|celle du|celui de la|celle de la|ceux de|celles de|ceux du|celles du",
  indefinite: 'un|une|des|du|un autre|une autre',
  another:
    'un|une|un autre|une autre|encore un|encore une|un deuxieme|une deuxieme|un troisieme|une troisieme|un second|une seconde',
  adjacent: [
    [
      'juste apres|tout de suite apres|aussitot apres|immediatement apres|directement apres|dans la foulee|juste apres ca|apres ca|apres cela|juste apres cela|juste derriere|a la suite|juste a la suite|directement a la suite|ensuite|apres',
      'after',
    ],
    ['juste avant|juste avant ca|immediatement avant|tout de suite avant', 'before'],
  ],
  pronouns:
    "ces jours|ces jours-la|ces dates|ces dates-la|cette date|ce creneau|le|la|ca|celui-ci|celle-ci|cela|ce rendez-vous|cette reunion|cet evenement|les|l'|lui",
  plurals: 'les',
  persons: '',
  auxiliaries: withTyped(
    "etre|doit|doivent|est|sont|a ete|va|vais|vient|viennent|sera|ai-je|j'ai|est-ce que j'ai|peut|peux",
  ),
  // "Note que" itself stands among what only introduces.
  entering: crossed(
    crossed(
      'note|notez|inscris|ecris|marque|ajoute|mets|indique|enregistre|precise',
      "dans mon agenda|dans l'agenda|dans mon calendrier|dans le calendrier|sur mon agenda|sur mon calendrier|a mon agenda",
    ),
    "que|qu'",
  ),
  wishes: withTyped(WISHES),
  pastEndings: '',
  pastExceptions: '',
  days: 'ma journee|la journee|journee',
  pastEvents: crossed(
    'rendez-vous|reunions|evenements|rdv',
    'passes|passees|anterieurs|anterieures|precedents|precedentes',
  ),
  calendars:
    "agenda|mon agenda|calendrier|mon calendrier|l'agenda|le calendrier|planning|mon planning|emploi du temps|mon programme",
  kinds:
    'rendez-vous|rdv|evenement|evenements|reunion|reunions|quelque chose|entree|creneau|chose|choses|rendez vous|truc|trucs|machin|machins|plans|projets|invitation|invitations|invitations en attente|invitations sans reponse|tout ce qui est en attente',
  empty: 'evenement|evenements|quelque chose|entree|creneau|chose|choses|truc|trucs|machin|machins',
  perfects: withTyped(
    "je n'ai pas|je n'ai jamais|je n'ai plus|on n'a pas|nous n'avons pas|tu n'as pas|vous n'avez pas|j'ai pas|on a pas|j'ai|tu as|on a|nous avons|vous avez|je l'ai|on l'a",
  ),
  reports: 'couru|dormi|fini|perdu|bu|lu|pris|gagne|mange|dine|dejeune|demenage|appele|joue|marque',
  journeys: 'vol|voyage|train|trajet|ferry|bus|week-end|weekend|escapade|excursion|retour',
  toldLeads: FRENCH_TOLD,
  relatives: 'qui|dont|lequel|laquelle|lesquels|ce qui|ce que|auquel',
  premises: 'comme',
  causals: '',
  becauses: 'car|vu|comme|sinon|tellement|a cause de|depuis que|maintenant que',
  apart: 'dehors|sans|en moins',
  news: frenchNews,
  checks: withTyped(
    `${crossed("|est-ce que|est-ce qu'", "tu as|vous avez|j'ai|on a|il a|elle a|nous avons")}|as-tu|avez-vous|a-t-on|a-t-il|a-t-elle|ai-je|avons-nous|ont-ils|t'as`,
  ),
  inversions: withTyped(
    "que|qu'|suis-je|sommes-nous|est-ce que|est-ce qu'|est-ce|peut-on|peut-il|puis-je|dois-je|faut-il|y a-t-il|as-tu|va-t-il|va-t-on|ai-je",
  ),
  blocks: {
    reason: withTyped(
      "pour que je|pour que j'|pour qu'on|pour que nous|pour que tout le monde|vu comme|parce que|parce qu'|puisque|puisqu'|vu que|vu qu'|etant donne que|etant donne qu'|car je|car on|car j'|car il|car elle|car ils|car elles|car c'|car le|car la|car les|car mon|car ma|car mes",
    ),
    negation: "ne|n'|pas|jamais|surtout pas",
    condition: withTyped(
      "si|s'il pleut|s'il neige|s'il fait|s'il y a|s'il ne|s'il n'|s'il est|s'il vient|s'il dit|s'il arrive|s'ils|quand|lorsque|lorsqu'|" +
        "au cas ou|des que|des qu'|a moins que|a moins qu'|une fois que|une fois qu'|pourvu que|a condition que|sauf si|tant que|selon que",
    ),
    report: withTyped(
      "a dit|a demande|dit que|m'a demande|m'a dit|pense que|disait|a ecrit|veut que|voulait|demande si|m'a demande de",
    ),
    past: withTyped(
      "merci d'avoir|merci de m'avoir|merci de l'avoir|merci pour avoir|merci encore d'avoir|remercie d'avoir|etait|etaient|j'ai eu|hier|a dure|ont dure|j'ai deplace|j'ai annule|s'est|avait|la semaine derniere",
    ),
    statement: withTyped(
      "est malade|est absent|est absente|est en vacances|est en conge|faut que|il faut que|il|elle|ils|elles|c'est vraiment|est vraiment|est tres|j'adore|je deteste|ignore",
    ),
    question: withTyped(
      "qui|ou|combien|qu'est-ce que|qu'est-ce qui|quels|quelles|quel|quelle|pourquoi|comment|que|qu'",
    ),
    doubt: withTyped(FRENCH_DOUBTS),
  },
  supposing: '',
  subordinators: "que|qu'|de|d'",
  subjects: withTyped("se|s'|je|j'|on|nous|il|elle|ils|elles|tu|vous"),
  venues: frenchVenues,
  states: [
    ['absent|absente|absents|pas la', 'Absent'],
    ['absent du bureau|absente du bureau|pas au bureau|hors du bureau', 'Absent du bureau'],
    ['pas disponible|indisponible', 'Indisponible'],
  ],
  aids: 'aider',
  unnamed:
    'famille|amis|amies|copains|copines|potes|collegues|voisins|clients|fournisseurs|parents|grands-parents|enfants|' +
    'cousins|eleves|etudiants|employes|equipe|equipes|groupe|classe|service|direction|gens|personnes|joueurs|invites|' +
    "membres|participants|rh|tout le monde|tous|quelqu'un",
  honorifics: 'dr|m|mme|mlle|mr|pr|me|st|ste|mgr',
  rooms:
    'salle|bureau|amphi|amphitheatre|rue des|rue de la|rue du|rue de|avenue des|avenue de la|avenue du|avenue de|boulevard des|boulevard de la|boulevard du|place de la|place des|place du|quai de la|quai des|gymnase|batiment',
  telling: withTyped(
    "m'attend|m'attendent|nous attend|nous attendent|m'appelle|" +
      'arrive|arrivent|part|partent|repart|vient|viennent|revient|reviennent|passe|passent|ouvre|ouvrent|' +
      'ferme|ferment|rentre|rentrent|sort|sortent|va|vont|prend|prennent|reprend|amene|amenent|emmene|' +
      'emmenent|depose|deposent|recupere|recuperent|ramene|ramenent|apporte|apportent|livrent|appelle|' +
      'appellent|rappelle|rappellent|envoie|envoient|donne|donnent|recoit|recoivent|fait|font|jouent|' +
      'travaille|travaillent|garde|gardent|dort|dorment|mange|mangent|dejeunent|finit|finissent|attend|' +
      'attendent|veut|veulent|doit|doivent|peut|peuvent|sait|savent|croit|aime|aiment|demenage|demenagent|' +
      'atterrit|atterrissent|decolle|decollent|debarque|debarquent|apprend|apprennent|lit|ecrit|parle|' +
      'parlent|voit|voient|retrouve|retrouvent|rejoint|rejoignent|accompagne|accompagnent|conduit|vend|' +
      'vendent|achete|achetent|paie|paye|paient|loue|repare|reparent|installe|installent|anime|dirige|' +
      'remplace|remplacent|assiste|assistent|prefere|preferent|voudrait|voudraient|aimerait|aimeraient|souhaite|souhaitent|demande|demandent|annonce|annoncent|ouvrira|fermera|passera|passeront|arrivera|arriveront|viendra|' +
      'viendront|partira|partiront|rentrera|aura|auront|ira|iront|fera|feront|prendra|arrivait|venait|' +
      'partait',
  ),
  selves: "je|j'|on|nous",
  attitudes:
    "suis|etais|serais|sera|ai|as|a|avais|avait|aurais|aurait|aurai|avons|avions|aurions|etait|serait|voudrais|voudrait|voulais|voulait|veux|veut|voulons|aimerais|aimerait|aime|adore|deteste|hais|prefere|prefererais|preferais|prefererait|pense|pensais|penserai|crois|croyais|croit|espere|esperais|doute|hesite|hesitais|devais|devrais|devait|devrait|dois|doit|pouvais|pourrais|pourrait|peux|peut|pouvait|sais|savais|sait|saurais|souhaite|souhaiterais|souhaitait|regrette|suppose|imagine|imaginais|faisais|faisait|ferais|ferait|irais|irait|allais|allait|venais|viendrais|mangeais|mangeait|partais|partirais|dis|disais|dit|disait|demande|demandais|cherche|cherchais|trouve|trouvais|me|m'|nous|se|s'|le|la|l'|les|te|t'|vous|y|en",
  rightNow: "en ce moment|en ce moment meme|la maintenant|la tout de suite|a l'instant",
  asGuest: `${crossed("comme|en tant que|en tant qu'", 'invite|invitee|invites|participant|participante|participants')}|en option|en optionnel|${crossed('a|sur|dans', 'la liste|la liste des invites|la liste des participants')}|parmi les invites`,
  everyone: [
    [
      `tout le monde|toutes les personnes|toutes les personnes invitees|la liste des invites|toute la liste des invites|la liste des participants|${crossed('tous les|les|les deux|chacun des', 'invites|participants')}`,
      'guests',
    ],
    ['tous|toutes|les deux|tous les deux|toutes les deux', 'all'],
  ],
  coming: `${crossed('vient|viennent|viendra|viendront|sera la|seront la|sera present|seront presents|participe|participent|participera|participeront', '|aussi|egalement|avec nous|a la place|maintenant|finalement')}|passe|passent|passera|passeront`,
  orderSigns: 'moi|- moi|nous|- nous|- le|- la|- les|- lui',
  orderEndings: '',
  conjugations: FRENCH_INFINITIVES,
  infinitives: 'er|ir|re',
  accented: 'a',
  consequences: "donc|du coup|alors|par consequent|c'est pourquoi|de ce fait",
  preferences: 'plutot|finalement|en fait',
  choices: 'ou',
  joints:
    'donc|alors|du coup|et du coup|et donc|c est pourquoi|et|mais|par contre|en revanche|puis|ensuite|et puis|et aussi|ainsi que|&|ou|et ensuite',
  directions: [
    ['plus tard|apres|reporte|repousse|recule|retarde', { sign: 1 }],
    ['plus tot|avant|avance', { sign: -1 }],
    ['plus long|plus longue|de plus', { sign: 1, lengthens: true }],
    ['plus court|plus courte|de moins', { sign: -1, lengthens: true }],
  ],
  openTimes: [
    crossed(
      "un autre|n'importe quel|n'importe quel autre|tout autre|un",
      'jour|moment|creneau|horaire|jour de la semaine',
    ),
    crossed("une autre|n'importe quelle|n'importe quelle autre|une", 'date|heure'),
    'une autre fois',
  ].join('|'),
  ruledOut: '',
  shifts: [
    [
      "le lendemain|au lendemain|pour le lendemain|le jour d'apres|au jour d'apres|le jour suivant|au jour suivant|le jour apres",
      { by: { days: 1 }, sign: 1 },
    ],
    [
      "la veille|a la veille|le jour d'avant|au jour d'avant|le jour precedent|le jour avant",
      { by: { days: 1 }, sign: -1 },
    ],
    [
      "la semaine d'apres|a la semaine d'apres|la semaine suivante|a la semaine suivante|le week-end d'apres|le week-end suivant|le weekend d'apres|le weekend suivant",
      { by: { weeks: 1 }, sign: 1 },
    ],
    [
      "la semaine d'avant|la semaine precedente|le week-end d'avant|le week-end precedent|le weekend d'avant|le weekend precedent",
      { by: { weeks: 1 }, sign: -1 },
    ],
  ],
  further: 'encore|encore une fois',
  by: "d'|de",
  details: [
    [withTyped(NOBODY_SEES), { is: 'private' }],
    ['prive|privee|en prive|comme prive|comme privee', { is: 'private' }],
    ['public|publique', { is: 'public' }],
    ["sans invites|sans aucun invite|sans participants|pas d'invites|aucun invite", { is: 'without', part: 'guests' }],
    [
      `${MEET_LINKS}|avec une visioconference|avec meet|en visio|en visioconference|avec visio|avec une visio|avec google meet|par visio|un meet`,
      { is: 'meet' },
    ],
    ['comme libre|comme disponible', { is: 'free' }],
    [
      'comme occupe|comme occupee|indique que je suis occupe|indique que je suis occupee|mets-moi occupe|marque-moi occupe|marque que je suis occupe',
      { is: 'busy' },
    ],
    ['toute la journee|toute la journee du|journee entiere|en entier|entier|la journee entiere', { is: 'wholeDay' }],
    [
      crossed(
        'rappelle-moi|rappelez-moi|rappelle-le-moi|rappel|un rappel|avec rappel|avec un rappel|previens-moi|alerte',
        "la veille|le jour avant|le jour d avant|le jour d'avant|la veille au soir|le soir d'avant|le soir precedent|le soir avant",
      ),
      { is: 'reminder', before: { days: 1 } },
    ],
  ],
  colours: [
    ['rouge', 'red'],
    ['vert|verte', 'green'],
    ['bleu|bleue', 'blue'],
    ['jaune', 'yellow'],
    ['orange', 'orange'],
    ['violet|violette|mauve', 'purple'],
    ['rose', 'pink'],
    ['gris|grise', 'grey'],
    ['turquoise', 'turquoise'],
  ],
  colourLeads: 'en|couleur|couleur :|de couleur|en couleur|avec la couleur|dans la couleur',
  additions: frenchAdditions,
  reminders: [
    [
      withTyped(
        `${REMIND_ME}|rappelle-le-moi|rappelle-la-moi|avec un rappel|un rappel|rappel|avec rappel|mets un rappel|` +
          'alerte|une alerte|avec une alerte|alarme|une alarme|avec une alarme|avec alarme|mets une alarme|dis-le-moi|dis-le moi',
      ),
      "avant|plus tot|a l'avance",
    ],
    ['rappels|des rappels|avec des rappels|avec rappels', "avant|plus tot|a l'avance", 'several'],
    [
      "un rappel de|une alerte de|avec un rappel de|avec une alerte de|un rappel d'|une alerte d'|avec un rappel d'|avec une alerte d'",
      '',
    ],
  ],
  eves: 'la veille|le jour avant|la veille au soir|le jour d avant|le jour precedent|le soir d avant',
  remindVerbs: '',
  since: 'a partir de|a partir du|des|des le',
  scopes: [
    [
      "toutes les prochaines|tous les prochains|tous les futurs|toutes les futures|a partir de maintenant|toutes les suivantes|tous les suivants|a partir de ce moment|toutes celles qui suivent|tous ceux d apres|toutes celles d apres|tous ceux d'apres|toutes celles d'apres|ceux d'apres|celles d'apres|tous ceux d'ensuite|toutes celles d'ensuite|tous ceux qui viennent apres|tous ceux qui suivent|les prochaines|les prochains|desormais|dorenavant|definitivement|pour toutes les suivantes|pour tous les suivants|et toutes les suivantes|et tous les suivants",
      'following',
    ],
    ['chaque fois|a chaque fois|toute la serie|la serie|la serie entiere|serie', 'all'],
    [
      'seulement celui-ci|seulement celle-ci|juste cette fois|seulement cette fois|uniquement celui-ci|cette fois|seulement cette semaine|juste cette semaine|une seule fois|juste une fois|pas toutes les semaines|seulement une fois',
      'this',
    ],
    [
      "tout ce que j'ai|tout ce qu'il y a|tout ce qui est prevu|tout|tous|toutes|tous les|toutes les|tous mes|toutes mes|chaque",
      'every',
    ],
  ],
  picks: [
    ['le premier|la premiere|premier|premiere|premiers|premieres', 'first'],
    ['le dernier|la derniere|dernier|derniere|derniers|dernieres', 'last'],
    [
      'la suite|le suivant|la suivante|suivant|suivante|le prochain|la prochaine|prochain|prochaine|prochains|prochaines|suivants|suivantes|mon prochain|ma prochaine',
      'next',
    ],
    ['le plus long|la plus longue|le plus longtemps', 'longest'],
    ['le plus court|la plus courte', 'shortest'],
    ['le deuxieme|la deuxieme|le second|la seconde|deuxieme', 'second'],
    ['le troisieme|la troisieme|troisieme', 'third'],
    ['le quatrieme|la quatrieme', 'fourth'],
    ['le cinquieme|la cinquieme', 'fifth'],
    ['celui avec|celle avec|celui de|celle de|celui du|celle du|ceux de|celles de|celui|celle', 'one'],
    ['tous|toutes|les deux|tout|tous les deux|toutes les deux', 'all'],
    [`${crossed('aucun|aucune', "|des deux|d'entre eux")}|ni l'un ni l'autre|ni l'une ni l'autre`, 'none'],
  ],
  aspects: [
    [FRENCH_PLACES, 'place'],
    [
      "le titre de|le titre du|le nom de|le nom du|le titre de la|le nom de la|le titre de l'|le nom de l'|le titre|le nom",
      'title',
    ],
    ["l'heure de|l'heure du|l'heure de la|l'heure de l'|la date de|la date du|l'heure|la date", 'time'],
    ['la duree de|la duree du|la duree de la|la duree', 'length'],
    [
      "rappel|rappel pour|rappel de|rappel du|le rappel de|le rappel du|le rappel pour|le rappel de la|le rappel de l'|le rappel|l'alerte de|l'alerte du|l'alerte pour|l'alerte",
      'reminder',
    ],
    ['la couleur de|la couleur du|la couleur de la|la couleur', 'colour'],
    [
      `note :|${crossed('note', "pour|pour le|pour la|pour l'|sur le|sur la")}|${crossed('la description|la note|les notes|des notes', "|de|du|de la|de l'|pour|pour le|pour la|pour l'|sur|dans|des")}`,
      'note',
    ],
  ],
  inquiries: [
    ["l'autre|celui d'apres|l'autre s'il te plait", 'other'],
    [
      "quand|c'est quand|c'etait quand|c'est a quelle heure|c'etait a quelle heure|a quelle heure|quand deja|a quelle heure deja|c'est quand deja|c'est quel jour",
      'when',
    ],
    ["ou|c'est ou|c'etait ou|ou deja|c'est ou deja|ou ca", 'where'],
    [
      "et apres|apres|et ensuite|et puis|et apres ca|et apres cela|qu'est-ce qu'il y a apres|qu'est-ce qui vient apres|quoi apres|il y a quoi apres|et juste apres|j'ai quoi apres|j'ai quoi juste apres|qu'est-ce que j'ai apres|qu'est-ce que j'ai juste apres|et celui d'apres|et celle d'apres|et le suivant|et la suivante",
      'next',
    ],
    [
      "lesquels il y a|lesquelles il y a|il y a lesquels|il y a lesquelles|lesquels y a-t-il|lesquelles y a-t-il|lesquels|lesquelles|c'est lesquels|c'est lesquelles|quels sont les choix|quelles sont les options|j'ai lesquels|montre-les|montre-les-moi",
      'list',
    ],
    ["combien il y en a|il y en a combien|combien y en a-t-il|combien|j'en ai combien|combien j'en ai", 'count'],
  ],
  responses: [
    [
      "accepte|accepter|accepte-la|accepte-le|dis oui|reponds oui|mets oui|j'y vais|j'irai|dis-leur oui|dis-leur que oui|je viens|je viendrai|je peux venir|dis que oui|dis-leur que je viens|accepte l'invitation|je serai la",
      'accepted',
    ],
    [
      "refuse|refuser|refuse-la|refuse-le|decline|decline-la|decline-le|dis non|reponds non|mets non|je n'y vais pas|dis-leur non|dis-leur que non|dis-leur que je ne peux pas|dis-leur que je ne viens pas|dis-leur que je ne viendrai pas|je ne viens pas|je ne viendrai pas|je viens pas|reponds que non|dis que non|dis que je ne peux pas|dis-lui non|refuse ca|decline ca|refuse l'invitation|decline l'invitation",
      'declined',
    ],
    ['peut-etre|dis peut-etre|reponds peut-etre|mets peut-etre|provisoirement', 'tentative'],
  ],
  minutes: [
    ['et quart|a et quart|au quart', 15],
    ['et demie|a et demie|a la demie|la demie', 30],
    ['moins le quart|a moins le quart|au moins le quart', -15],
  ],
  linking: withTyped(
    `on peut dire|on peut faire|on pourrait dire|on pourrait faire|ca irait|ca marche|${frenchApprovals}|` +
      "serait mieux|c'est mieux|ca ira|ira|ca ira bien|ca me va|ca nous va|ca convient|convient|ca passe|c'est ok|ca serait mieux|il vient|elle vient|ils viennent|elles viennent|il passe|ils passent|" +
      'plutot|et si|que dirais-tu de|et pour|seulement|mieux|je prefere|disons|prends|' +
      "ce serait|et|ca marche|c'est bien|je voulais dire|mets|mais|je veux dire|suffit|suffira|ca suffit" +
      '|comme ca|tel quel|telle quelle|en place' +
      "|c'est|ce sera|ca sera|c'etait|ils ont dit|il a dit|elle a dit|on m'a dit|on me dit|ca commence|que ce soit|alors|du coup|il faut que ce soit|ca doit etre|ca va|ca dure|il dure|elle dure|commence|debute|demarre|commencer|debuter|essaie|essayons|on dit|on fait|disons plutot",
  ),
  courtesies: {
    thanks:
      'merci a toi|merci a vous|mille mercis|un grand merci|merci|merci beaucoup|merci bien|super merci|parfait merci',
    yes: "oui|ouais|ok|d'accord|bien sur|vas-y|parfait|c'est bon|confirme|exactement|tres bien|super|oui merci",
    no: 'plutot pas|vaut mieux pas|il vaut mieux pas|finalement non|ah non|peut-etre pas|reflexion faite non|reflexion faite, non|tout bien reflechi non|tout bien reflechi, non|tout compte fait non|tout compte fait, non|a la reflexion non|a la reflexion, non|non|non merci|surtout pas|stop|pas ca',
    neverMind:
      `${FRENCH_KEEPING}|` +
      'laisse tout tomber|on laisse tomber|laissons tomber|laissez tomber|allez, laisse tomber|oublie tout|on oublie|' +
      "laisse tomber|oublie|oublie ca|peu importe|tant pis|ce n'est pas grave|annule ca|laisse|pas la peine|laisse comme ca|laisse comme c'est|laisse-le|finalement non|laisse ca|je le garde|je la garde|on le garde|on la garde|garde-le|garde-la|laisse-la|laisse-le ou il est|laisse-la ou elle est|on n'y touche pas|ca reste comme ca|laisse-le comme ca|laisse-la comme ca|laisse-le la|je prefere le garder|je prefere la garder|je plaisante|je rigole|je blague|c'etait une blague|c'est une blague|je plaisantais",
    greeting: 'bonjour|salut|coucou|bonsoir|hello',
    farewell: 'au revoir|a bientot|a plus|bonne nuit|ciao|a plus tard|bonne journee',
    undo:
      'annule le dernier changement|annule ce changement|annule le changement|annule cette modification|annule la modification|annule la derniere action|annule la derniere modification|annule ta derniere modification|' +
      'annuler la derniere modification|annule ce que tu viens de faire|annule ce que tu as fait|' +
      'reviens en arriere|revenir en arriere|reviens la-dessus|reviens dessus|retablis|retablis-le|retablis-la|' +
      'retablis ca|defais ca|defais-le|defaire|remets-le|remets-la|restaure-le|restaure-la|recupere-le|recupere-la|remets-le comme avant|remets comme avant|remets ca|remets-la comme avant',
    redo: "redo|refais-le|refais ca|refais la modification|refaire|refaire la modification|annule l'annulation|annuler l'annulation|retablis la modification|retablir la modification",
    help: "aide|aide-moi|que peux-tu faire|que sais-tu faire|qu'est-ce que tu peux faire|qu'est-ce que tu sais faire|tu sais faire quoi|tu peux faire quoi|a quoi tu sers",
    again: 'la meme chose|pareil|encore une fois|de nouveau|idem',
    instead:
      "j'ai change d'avis|" +
      'ou plutot|plutot|a la place|pardon|attends|attendez|desole|desolee|oups|je voulais dire|je veux dire|pas ca' +
      "|mauvais jour|mauvaise heure|mauvaise date|mauvais nom|je me suis trompe|je me suis trompee|je me suis trompe de jour|erreur|erreur de ma part|c'etait une erreur|c'etait le mauvais|faute de frappe|finalement|en fin de compte",
    or: 'ou|ou alors|ou bien',
    also: 'non plus|aussi|egalement|en plus',
    only: 'seulement|uniquement|juste',
    keep: 'garde|gardez|garder|conserve|on garde|je garde|laisse|laissez|peut rester|doit rester|reste|peuvent rester|doivent rester|restent|tu peux garder|tu peux laisser',
    else: 'sinon|autrement',
  },
  unable: withTyped(
    'chevauche|se chevauche|se superpose|tombe en meme temps|entre en conflit|ne peut pas|peut pas|ne peut plus|ne pourra pas|je ne peux pas|je peux pas|je ne peux plus|je ne suis pas libre|je suis pas libre|je ne suis pas la|' +
      'est complet|est plein|est deja plein|est charge|je suis pris|je suis prise|je suis occupe|je suis occupee|ne va pas|ca ne va pas|ca va pas|ne me va pas|' +
      "ca ne me va pas|ne marche pas|ca ne marche pas|ca marche pas|n'est pas possible|ce n'est pas possible|" +
      "c'est pas possible|pas possible|ne convient pas|ne me convient pas|impossible|c'est impossible|" +
      `${crossed("c'est trop tot|c'est trop tard|trop tot|trop tard", 'pour elle|pour lui|pour moi|pour nous|pour eux|pour elles')}|` +
      "c'est trop tot|c'est trop tard|trop tot|trop tard|c'est complique|pas dispo|je ne suis pas dispo|je suis pas dispo",
  ),
  doing: 'parte pour|parte a|sois a|sois au|aille a|aille au|partir pour|etre a|aller a|aller au|comme|a faire',
  tails:
    'restant|restants|restante|restantes|a faire|me reste-t-il|reste-t-il|il me reste|encore|deja|exactement|au juste|prevu|prevus|prevue|prevues|non|comme ca|tel quel|telle quelle|en place',
  copulas:
    "c'est|ce sera|ca sera|c'est prevu|c'est fixe|est|sont|sera|seront|a lieu|aura lieu|suis|sommes|serai|serons",
  signs: frenchSigns,
  signParticiples: frenchSignParticiples,
  finites:
    'est|sont|etait|etaient|ont|reprennent|recommencent|va|vont|vais|vient|viennent|arrive|arrivent|part|doit|peut|veut|commence|commencent|finit|termine|dure|tombe|expire|ouvre|ferme|prend|faut|sera|seront|aura|suis|sommes|serait|a lieu|promis|demande que|est prevu|est prevue',
  staging: withTyped('fait|font|donne|donnent|organise|organisent|a|ont|joue|jouent|tient'),
  nameless:
    'du temps|temps|un moment|moment|tout|mien|mienne|tien|tienne|sien|sienne|ainsi|alors|apres|avant|auparavant|ensuite|puis|plus tard|plus tot|dedans|dehors|dessus|la dedans|ici|deja|encore|toujours|souvent|parfois|aussi|meme|peut-etre|peut etre|plutot|pourtant|cependant|sinon|enfin|bientot|maintenant|jamais|ensemble|autre|autres|seulement',
  noTitle:
    'parce que|puisque|afin que|pour que|quoique|bien que|au lieu de|plutôt|plutôt que|tandis que|devrait|pourrait|faudrait|voudrais|doit|peut|plus tôt|plus tard|plus long|plus court|le mien|la mienne',
  spelling:
    'annule|annuler|supprime|supprimer|deplace|deplacer|decale|decaler|ajoute|ajouter|rappelle|reunion|dentiste|anniversaire|' +
    '!annuel|!annuelle|!supreme|!decade|!rappeler|!rappelez|!rappels',
  compounds:
    'passer chez|passer prendre|passer chercher|passer voir|passer recuperer|passer deposer|passer acheter|stand-up|check-up|course a pied|marche a pied|saut en parachute|tir a l arc|vol a voile|planche a voile|barre au sol|' +
    'jour de paie|jour de paye|check-in|check-out|remise en forme|mise au point|petit dej|tour a velo|sortie a velo',
  ...frenchTopics,
};
