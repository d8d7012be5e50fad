import { FRENCH_UNANSWERED, frenchGuestQuestions } from './invites.js';
import { type VerbEntry, crossed, idiom, imperative, withLengths, withPast } from '../../orders/grammar/inflection.js';
import type { Sense } from '../../orders/grammar/senses.js';
import { er } from './verb-forms.js';

/** What asks for a time. */
const WHEN =
  'quand|a quelle heure|vers quelle heure|a quel moment|quel jour|quel jour de la semaine|quels jours|quelle date|quelles dates|a quelle date|' +
  `quelle annee|quel mois|quelle semaine|${crossed('en|dans', 'quelle annee|quel mois|quelle semaine')}`;

/** Who it is that asks, behind a word that asks. */
const ASKERS = "est-ce que je|est-ce qu'on|je|on";

/** Asks when something was for the last time. */
const LAST_TIME: VerbEntry[] = [
  idiom(
    crossed(
      crossed("quand etait|quand c'etait|c'etait quand|c'est quand|de quand date|a quand remonte", 'la derniere fois'),
      "|que j'ai vu|que j'ai eu|que je suis alle|que je suis allee|que j'avais|que j'etais|que on a eu|qu'on a eu|qu'on a vu",
    ),
    { sense: 'when', isPast: true, asksFor: 'last' },
  ),
  idiom(
    crossed("c'etait quand|quand etait|c'etait quel jour|quand a eu lieu", crossed('mon|ma|le|la', 'dernier|derniere')),
    {
      sense: 'when',
      isPast: true,
      asksFor: 'last',
    },
  ),
  idiom(
    "quand etait|quand etaient|c'etait quand|quand a eu lieu|quand a ete|quand c'etait|quand ai-je vu|quand ai-je eu",
    {
      sense: 'when',
      isPast: true,
    },
  ),
];

/** Asks which day holds the most, or the least. */
function askDay(sense: Sense, superlatives: string, most: string): VerbEntry[] {
  const days = 'quel jour|quelle journee|quels jours';
  const told = crossed(
    "est|sera|c'est|suis-je|je suis|est-ce que je suis|j'ai|ai-je|est-ce que j'ai",
    `${superlatives}|${crossed(most, 'de choses|de trucs|de reunions|de rendez-vous')}`,
  );
  return [idiom(days, { sense, particle: told }), idiom(crossed(days, told), { sense })];
}

/** How French asks about the calendar. */
const ASK: VerbEntry[] = [
  ...frenchGuestQuestions,
  idiom(
    "il me reste quoi|qu'est-ce qu'il me reste|que me reste-t-il|il reste quoi|qu'est-ce qui me reste|il se passe quoi|que se passe-t-il|qu'est-ce qui se passe|il y a quoi|je fais quoi|on fait quoi|" +
      "qu'est-ce que j'ai|qu'est-ce que jai|qu'est-ce que je fais|qu'est-ce qu'il y a|qu'est-ce qui est prevu|qu'ai-je|" +
      'que fais-je|montre|montre-moi|affiche|affiche-moi|liste|quels sont mes|quelles sont mes|quels sont|' +
      "quelles sont|est-ce que j'ai|ai-je|j'ai quoi|quoi de prevu|qu'y a-t-il|il y a quoi|quel est mon|" +
      "quelle est ma|quel est|lequel est|laquelle est|lequel dure|laquelle dure|donne-moi|c'est quoi|qu'est-ce que j'avais|a quoi ressemble|comment se presente|" +
      "quel rendez-vous|quels rendez-vous|quelles reunions|y a-t-il|est-ce qu'il y a|mes rendez-vous|" +
      "c'est quoi le programme|c'est quoi mon planning|c'est quoi l'agenda|quoi au programme|quoi de beau|un truc de prevu|" +
      'quelque chose de prevu|des trucs de prevus|rien de prevu|fais voir|fais-moi voir|mate|mate-moi|checke|jette un oeil a|' +
      "que dois-je faire|on a quoi|y a quoi|c'est quoi mon programme|qu'est-ce qu'on a|dis-moi ce que j'ai|" +
      "tu peux me dire ce que j'ai|ce que j'ai|quel est le programme|mon programme|le programme|" +
      "j'ai quelque chose|j'ai un truc|j'ai des trucs|rappelle-moi ce que j'ai|j'ai rien|" +
      "j'ai quelque chose de prevu|j'ai du monde",
    { sense: 'list' },
  ),
  idiom(
    [
      crossed(
        'a quelle adresse|dans quelle rue|a quel endroit|dans quel restaurant|dans quel batiment',
        "est|sont|c'est|a lieu|se trouve",
      ),
    ].join('|'),
    { sense: 'where' },
  ),
  idiom("qu'est-ce qu'on fait|que fait-on|que faisons-nous|qu'est-ce qu'on a de prevu|qu'est-ce que tu as pour moi", {
    sense: 'list',
  }),
  idiom(
    crossed(
      'je dois|dois-je|est-ce que je dois|faut-il que je|il faut que je|je vais devoir',
      crossed('me lever|me leve|me reveiller|partir|commencer', 'tot|de bonne heure'),
    ),
    { sense: 'list', asksFor: 'first' },
  ),
  idiom(
    crossed(
      'fais-moi|fais moi|donne-moi|fais|je veux',
      crossed('un resume|le resume|un recap|un recapitulatif|un apercu', 'de|du|pour'),
    ) + '|resume-moi|resume moi|recapitule|recapitule-moi|passe en revue|passe-moi en revue|lis-moi|lis moi|lis',
    { sense: 'list' },
  ),
  idiom(
    crossed(
      "je peux|je pourrais|est-ce que je peux|est-ce que je pourrais|on peut|on pourrait|puis-je|pourrais-je|j'arrive a",
      'caser|placer|glisser|intercaler',
    ),
    { sense: 'free' },
  ),
  idiom(crossed('est|sera|est-ce que', 'charge comment|remplie comment|charge a quel point'), { sense: 'free' }),
  idiom(crossed('je finis|je termine|ma journee finit|ma journee se termine', WHEN), { sense: 'finish' }),
  idiom(
    crossed(
      WHEN,
      "finit ma journee|se termine ma journee|je finis|est-ce que je finis|je termine|est-ce que je termine|j'ai fini|est-ce que j'ai fini|je serai libre|j'aurai fini|est-ce que j'aurai fini",
    ),
    {
      sense: 'finish',
    },
  ),
  idiom(
    crossed(
      "jusqu'a quelle heure|jusqu'a quand",
      'suis-je prise|je suis prise|est-ce que je suis prise|est-ce que je suis occupee|je bosse|suis-je occupe|suis-je occupee|je suis occupe|je suis occupee|est-ce que je suis occupe|suis-je pris|je suis pris|est-ce que je suis pris|je travaille',
    ),
    { sense: 'finish' },
  ),
  idiom(
    [
      crossed('je commence|je debute|ma journee commence|ma journee debute', WHEN),
      crossed(WHEN, 'commence ma journee|debute ma journee|je commence|est-ce que je commence|ma journee commence'),
    ].join('|'),
    { sense: 'list', asksFor: 'first' },
  ),
  idiom(
    crossed(
      'je suis|on est|est-ce que je suis|suis-je',
      'charge|chargee|charges|bien charge|bien chargee|surcharge|overbooke|overbookee|debordee|deborde',
    ),
    { sense: 'free' },
  ),
  idiom(crossed('elle|il|ca', 'ressemble a quoi|se presente comment|donne quoi') + '|ressemble a quoi', {
    sense: 'list',
  }),
  // "T'as un créneau jeudi ?"
  idiom(
    crossed(
      "t'as|tu as|as-tu|t'aurais|tu aurais|aurais-tu|vous avez|avez-vous|vous auriez|auriez-vous|on a|j'ai|j'aurais|y a|il y a|y aurait|il y aurait",
      'un creneau|un trou|une petite place|une place|des creneaux|un creneau libre|un creneau de libre|un moment de libre|du temps libre|de la place',
    ),
    { sense: 'slots' },
  ),
  // "J'ai-tu quelque chose", as it is asked in Québec.
  idiom(
    crossed(
      "j'ai-tu|on a-tu|y a-tu|il y a-tu|y'a-tu|ai-je-tu",
      "quelque chose|de quoi|de prevu|un truc|des affaires|d'autre chose",
    ),
    { sense: 'list' },
  ),
  idiom("j'ai-tu|on a-tu|y a-tu|il y a-tu", { sense: 'list' }),
  idiom(
    crossed(
      'je suis-tu|on est-tu|es-tu|est-ce que chu|suis-je-tu',
      'libre|libres|dispo|disponible|pris|prise|occupe|occupee',
    ),
    { sense: 'free' },
  ),
  idiom(
    crossed(
      "qu'est-ce que j'ai|j'ai quoi|on a quoi|il y a quoi|y a quoi|qu'est-ce qu'il y a",
      "d'autre|comme rendez-vous|comme rdv|encore",
    ),
    {
      sense: 'list',
    },
  ),
  idiom("qu'est-ce qui y a|qu'est-ce qui ya|qu'est-ce qu'y a|qu'est-ce qu'il ya", { sense: 'list' }),
  // "Quels jours j'ai piano" asks for all of them.
  idiom(
    crossed(
      'quels jours|quelles dates|a quelles dates|les jours ou|les dates ou',
      "j'ai|ai-je|est-ce que j'ai|je vais|on a|est-ce qu'on a|il y a|y a-t-il|tombent",
    ),
    { sense: 'list' },
  ),
  imperative(
    'les dates de|les dates des|les dates du|les jours de|les jours des|les jours du|les horaires de|les horaires des|les horaires du',
    {
      sense: 'list',
    },
  ),
  imperative(
    "l'heure de|l'heure du|l'heure des|l'horaire de|l'horaire du|la date de|la date du|le jour de|le jour du",
    {
      sense: 'when',
    },
  ),
  imperative("l'adresse de|l'adresse du|le lieu de|le lieu du|la salle de|la salle du", { sense: 'where' }),
  idiom(
    crossed(
      "j'ai quoi|j'ai quoi de|on a quoi|il y a quoi|y a quoi|tu as quoi|qu'est-ce que j'ai|qu'ai-je|quoi de",
      'comme|comme trucs|prevu comme|prevu',
    ),
    {
      sense: 'list',
    },
  ),
  idiom(
    crossed(
      'quelle est la|quel est le|quelle est ma|quel est mon|quels sont les|quelles sont les',
      "derniere chose que j'ai|premiere chose que j'ai|dernier truc que j'ai|premier truc que j'ai|choses que j'ai|trucs que j'ai",
    ),
    {
      sense: 'list',
    },
  ),
  imperative(`${WHEN}|jusqu'a quand|combien de temps`, {
    sense: 'when',
    unless: 'puis|peut|pouvons|peux|pourrait|pourrions',
    isLoose: true,
  }),
  idiom(crossed("je m'envole|je pars|je decolle|je vole|je prends|j'ai|je vois|on a|on part|je vais", WHEN), {
    sense: 'when',
  }),
  idiom(
    crossed("qu'est-ce qui", "m'attend|nous attend|se passe|est au programme|tombe|vient|arrive|suit|est prevu") +
      "|qu'y a-t-il|que se passe-t-il|quoi d'autre|qu'est-ce qu'il y a d'autre|quoi de prevu",
    { sense: 'list' },
  ),
  ["quand|c'est quand|quand deja|a quelle heure", { sense: 'when', stand: 'last' }],
  ["ou|c'est ou|ou deja", { sense: 'where', stand: 'last' }],
  idiom(
    crossed(
      `${WHEN}|${crossed(WHEN, 'est-ce que')}`,
      'je me fais|je fais|je me|je vais|je passe|je mange|je dejeune|je dine|je joue|je nage|je cours|on fait|on va|on mange|on dine|on se voit|on joue|je rencontre|je rejoins',
    ),
    { sense: 'when' },
  ),
  // "Quelque chose samedi ?"
  ['quelque chose|qqch', { sense: 'list', stand: 'opening' }],
  idiom(
    crossed(
      `${WHEN}|c'est quand|a partir de quelle heure|jusqu'a quelle heure|jusqu'a quand`,
      "est|c'est|c'etait|a lieu|commence|finit|se termine|termine|part|decolle|arrive|j'ai|ai-je|je vois|" +
        "est-ce que j'ai|est prevu|est prevue|sont|tombe|dois-je|je dois|faut-il que je|dure|dure-t-il|dure-t-elle|va durer|je suis cense|je suis censee|je suis sense|est-ce que je suis cense|est-ce que je suis censee|dois-je partir pour|dois-je etre a|debute|on a|est-ce que je dois|je pars|je vole|je decolle|on part|je prends|il y a|se finit|est-ce que finit|est-ce que se termine|est-ce que je vois",
    ),
    { sense: 'when' },
  ),
  idiom(
    "c quand|c a quelle heure|c'est pour quand|ca commence quand|ca dure combien de temps|" +
      'il dure combien de temps|il est a quelle heure|il est quand|il part quand|il commence quand|' +
      'il commence a quelle heure|il part a quelle heure|il finit quand|il finit a quelle heure|' +
      'elle dure combien de temps|elle est a quelle heure|elle est quand|elle part quand|elle commence quand|' +
      'elle commence a quelle heure|elle part a quelle heure|elle finit quand|elle finit a quelle heure|' +
      'ca dure combien de temps|ca est a quelle heure|ca est quand|ca part quand|ca commence quand|' +
      'ca commence a quelle heure|ca part a quelle heure|ca finit quand|ca finit a quelle heure',
    { sense: 'when' },
  ),
  idiom(
    crossed(
      "est|commence|finit|se termine|debute|part|arrive|decolle|dure|a lieu|c'est|tombe|sont",
      `${WHEN}|quelle heure|combien de temps|jusqu'a quelle heure|jusqu'a quand`,
    ),
    { sense: 'when' },
  ),
  idiom("c'est quand|c'est a quelle heure|quand est-ce|quand vois-je|combien de temps dure", { sense: 'when' }),
  idiom(
    crossed('combien de temps|combien', 'ca dure|il dure|elle dure|cela dure|dure-t-il|dure-t-elle|ca va durer') +
      `|${crossed('ca dure|il dure|elle dure', 'combien|combien de temps')}`,
    { sense: 'length', pointsBack: true },
  ),
  idiom(crossed('combien de temps', 'prend|va prendre|prendra|occupe'), { sense: 'length' }),
  idiom(crossed("il est|elle est|c'est|c|ca se passe|il se passe|il a lieu|elle a lieu|on va", 'ou'), {
    sense: 'where',
  }),
  idiom(
    "ou est|c'est ou|ou a lieu|ou se trouve|ou sont|ou se passe|ou est-ce que j'ai|dans quelle salle est|" +
      crossed('ou', `${crossed(ASKERS, 'dois etre|dois aller|doit etre|doit aller|vais')}|dois-je etre|dois-je aller`),
    { sense: 'where' },
  ),
  idiom(
    crossed(
      crossed("quelle est|quel est|c'est quoi|donne-moi|dis-moi", "l'adresse|le lieu|l'endroit|la salle"),
      "de|du|de la|de l'|pour|des|d'",
    ),
    { sense: 'where' },
  ),
  idiom(
    'qui vient|qui vient a|qui vient au|qui est invite|qui est invite a|qui participe|qui participe a|' +
      "qui participe au|qui sera a|qui est a|qui assiste a|qui vient pour|qui sera la|avec qui j'ai|" +
      "y'a qui a|y a qui a|il y a qui a|y'a qui au|y a qui au|il y a qui au|y aura qui a|y aura qui au|avec qui ai-je|avec qui est-ce que j'ai|avec qui est|avec qui|c'est avec qui",
    { sense: 'who' },
  ),
  idiom(
    crossed(
      'qui|avec qui',
      `${crossed(ASKERS, 'vois|rencontre|retrouve|voit|dejeune|dine|mange')}|vois-je|rencontre-t-on`,
    ),
    { sense: 'who' },
  ),
  idiom("combien de|combien de fois|combien d'", { sense: 'count' }),
  idiom(
    crossed(
      "combien de rendez-vous|combien de rdv|combien de reunions|combien d'evenements|combien de choses",
      "y a-t-il|il y a|est-ce qu'il y a",
    ),
    { sense: 'count' },
  ),
  idiom(crossed('combien de fois|combien', "j'ai|ai-je|est-ce que j'ai"), { sense: 'count' }),
  idiom(
    'je suis pris|je suis prise|je suis occupe|je suis occupee|suis-je pris|est-ce que je suis pris|' +
      "suis-je libre|est-ce que je suis libre|je suis libre|je suis disponible|j'ai le temps|j'ai du temps|ai-je du temps|est-ce que j'ai du temps|on est libre|" +
      "suis-je disponible|est-ce que je suis disponible|ai-je le temps|est-ce que j'ai le temps|je suis dispo|" +
      'suis-je dispo|est-ce que je suis dispo|sommes-nous libres|suis-je occupe|est-ce que je suis occupe|' +
      crossed(
        "il me reste|il nous reste|il reste|me reste-t-il|y a-t-il|est-ce qu'il y a|reste-t-il|est-ce qu'il reste|ai-je|est-ce que j'ai",
        'de la place|encore de la place|du temps',
      ) +
      `|${crossed('combien de temps libre', "ai-je|j'ai|est-ce que j'ai|me reste-t-il|il me reste")}`,
    { sense: 'free' },
  ),
  imperative('trouve|trouve-moi|cherche|cherche-moi|recherche|retrouve|retrouve-moi', { sense: 'seek' }),
  idiom('est-ce que|est', {
    sense: 'free',
    particle:
      'libre|disponible|dispo|pris|prise|deja pris|deja prise|occupe|occupee|deja occupe|deja occupee|plein|pleine|complet|complete|charge|chargee|bloque|bloquee|rempli|remplie',
  }),
  idiom(crossed('quand', "est-ce que j'ai|j'ai|ai-je|est-ce qu'on a|on a"), {
    sense: 'slots',
    particle: 'de libre|libre|libres|de libres|devant moi|de disponible',
  }),
  idiom(crossed('|des|mes|les|quels|tes', 'creneaux libres|creneaux disponibles|trous libres') + '|creneau libre', {
    sense: 'slots',
  }),
  idiom('est-ce que|est-ce qu', {
    sense: 'list',
    particle: 'a lieu|ont lieu|est maintenu|est maintenue|tient toujours|est toujours',
  }),
  idiom("comment est|comment s'annonce|comment se passe|comment sera|de quoi a l'air|c'est comment", {
    sense: 'list',
    isOpen: true,
  }),
  idiom(crossed("qu'est-ce qu'il y a|qu'y a-t-il|y a-t-il quelque chose|qu'est-ce qui est ecrit", 'dans'), {
    sense: 'list',
  }),
  idiom(
    'trouve|trouve-moi|trouver|cherche|cherche-moi|quand suis-je libre|quand est-ce que je suis libre|' +
      'quand pouvons-nous|quand puis-je|propose|propose-moi|quand sommes-nous libres|quand ai-je le temps|' +
      'quels creneaux|quand est-ce que je peux|un creneau',
    { sense: 'slots' },
  ),

  idiom(
    `combien d'heures|combien de temps|${crossed("combien d'heures|combien de temps", crossed('je passe|est-ce que je passe|je suis|est-ce que je suis|passe-je|je vais passer', 'en reunion|en reunions|en rendez-vous|en rdv'))}|${crossed("combien d'heures", 'de reunion|de reunions|de rendez-vous|de travail')}|` +
      crossed('combien de temps', "y a-t-il|il y a|est-ce qu'il y a|j'ai|ai-je|est-ce que j'ai"),
    { sense: 'total' },
  ),
  idiom(
    crossed('quel est mon|quel sera mon|quel etait mon|quel a ete mon|mon', 'jour le plus charge|jour le plus occupe') +
      `|${crossed('quelle est ma|quelle sera ma|quelle etait ma|quelle a ete ma|ma', 'journee la plus chargee|journee la plus remplie')}`,
    { sense: 'busiest' },
  ),
  idiom(
    crossed('quel est mon|quel sera mon|mon', 'jour le plus calme|jour le moins charge') +
      `|${crossed('quelle est ma|quelle sera ma|ma', 'journee la plus calme|journee la moins chargee')}`,
    { sense: 'quietest' },
  ),
  // "Quel jour de cette semaine est le plus chargé ?"
  ...askDay(
    'busiest',
    'le plus|le plus charge|la plus chargee|le plus occupe|le plus occupee|le plus rempli|la plus remplie',
    'le plus',
  ),
  ...askDay(
    'quietest',
    'le moins charge|la moins chargee|le moins occupe|le moins occupee|le plus calme|la plus calme|le plus tranquille|le plus libre',
    'le moins',
  ),
  idiom(
    crossed(
      'combien de jours|combien de temps|combien de jours reste-t-il|combien de temps reste-t-il|il reste combien de jours|il reste combien de temps|plus que combien de jours|dans combien de jours',
      "avant|jusqu'a|jusqu'au",
    ) +
      "|combien de dodos avant|combien de nuits avant|c'est dans combien de temps|c'est dans combien de jours|" +
      'dans combien de jours est|dans combien de temps est|dans combien de jours a lieu',
    { sense: 'countdown' },
  ),
  idiom(FRENCH_UNANSWERED, { sense: 'unanswered' }),
  idiom(
    'y a-t-il des conflits|ai-je des conflits|est-ce que ca se chevauche|des conflits|' +
      crossed(
        crossed(
          "est-ce que des|est-ce que mes|est-ce qu'il y a des|y a-t-il des",
          'rendez-vous|reunions|evenements|rdv',
        ) + "|j'ai des choses|j'ai des trucs|ai-je des choses|j'ai des rendez-vous|j'ai des reunions",
        'se chevauchent|qui se chevauchent|tombent en meme temps|en meme temps',
      ),
    { sense: 'conflicts' },
  ),
  idiom('est-ce que|est-ce qu', {
    sense: 'conflicts',
    particle: 'chevauche|se chevauche avec|tombe en meme temps que',
  }),
  idiom(
    crossed(
      'ca tombe|ca tombe pas|tombe|se chevauche|ca se chevauche',
      "en meme temps que quelque chose|en meme temps qu'autre chose|avec quelque chose|avec autre chose",
    ),
    {
      sense: 'conflicts',
    },
  ),
  idiom('est-ce que ca chevauche|est-ce que ca tombe en meme temps|ca chevauche', {
    sense: 'conflicts',
    pointsBack: true,
  }),
];

export const frenchQuestions: VerbEntry[] = [
  ...withPast(
    withLengths(ASK, /\bcombien de temps\b/),
    /\b(?:etait|etaient|c'etait|avais|a ete|ai-je eu|ai-je vu|j'ai vu|j'ai eu|a eu)\b/,
  ),
  ...LAST_TIME,
];

/** How French takes back what was written, and asks about it. */
export const frenchUndo: VerbEntry[] = [
  imperative('defais|defaire|reviens sur|revenir sur', { sense: 'undo' }),
  ...er('restaur', { sense: 'restore' }),
  // "Récupérer les enfants" is an errand.
  imperative(
    crossed(
      'recupere|recuperer|recuperez|tu peux recuperer|peux-tu recuperer',
      "l'evenement|le rendez-vous|le rdv|la reunion|ce que j'ai supprime|celui que j'ai supprime|celle que j'ai supprimee|le dernier|la derniere",
    ),
    { sense: 'restore' },
  ),
  imperative('retablis|retablir|remets en place|fais revenir', { sense: 'restore' }),
  idiom(
    "qu'est-ce que tu as change|qu'est-ce que tu as modifie|qu'est-ce que tu as fait|" +
      "qu'est-ce que tu as supprime|qu'as-tu change|qu'as-tu modifie|qu'as-tu fait|qu'as-tu supprime|" +
      "tu as change quoi|tu as modifie quoi|quelles modifications as-tu faites|qu'avez-vous change|" +
      "qu'avez-vous modifie|montre-moi tes modifications",
    { sense: 'changes' },
  ),
];
