import { crossed } from '../../orders/grammar/inflection.js';
import type { AroundWords } from '../../orders/grammar/vocabulary.js';
import { withTyped } from './spellings.js';

/** "J'espère que tu vas bien", "salut, ça va ?". */
const GREETINGS = [
  crossed(
    "j'espere|espere|en esperant",
    "que vous allez bien|que tu vas bien|que tout va bien|que ca va|que ca va bien|que tu as passe un bon week-end|que vous avez passe un bon week-end|que tu as bien dormi|que ton week-end s'est bien passe|que tu passes une bonne journee|que vous passez une bonne journee",
  ),
  crossed(
    'bonjour|bonsoir|salut|coucou|hello|hey|re|rebonjour',
    'a toi|a vous|a tous|toi|vous|monsieur|madame|tout le monde|encore|chef|mon ami|ma belle|ma grande|mon grand|les amis',
  ),
  'bonsoir|bonne journee|bien le bonjour|rebonjour|re-bonjour|re|allo|hey|hello|yo|bon matin|quoi de neuf|ca va|ca va bien|ca va toi|tu vas bien|vous allez bien|comment ca va|comment vas-tu|comment allez-vous|comment tu vas|la forme|ca roule|ca boume',
  "c'est moi|c'est encore moi|encore moi|toujours moi|me revoila",
  'chef|patron|patronne|monsieur|madame|mon cher|ma chere|mon ami|mon amie|ma belle|ma grande|mon grand|mon vieux|mon pote|mon coeur|ma cherie|mon cheri|cherie|cheri|chere assistante|cher assistant|assistant|assistante|mon ange|ordinateur|robot|les amis|mec|frere|poto',
].join('|');

/** "Écoute", "une dernière chose", "pour faire court". */
const ATTENTION = [
  "dis|dis moi|dis-moi|dites|dites-moi|dis voir|ecoute|ecoutez|ecoute-moi|ecoute-moi bien|ecoute bien|ecoute voir|regarde|regardez|tiens|attends voir|attends un peu|minute|bon alors|bon ben|bon bah|bon eh bien|alors voila|alors la|et alors|bon voila|voila|ben|ben la|ben voila|ben oui|la la|la|voyons|voyons voir|laisse-moi reflechir|laissez-moi reflechir|laisse-moi voir|que je reflechisse|allez hop|allez|c'est parti|on y va|c'est bon|enfin bref|enfin bon|bref bref|d'accord|ok ok|entendu|ca marche|tres bien|parfait|super|genial|pas de souci|rapidement|vite fait|vite|rapido",
  crossed(
    '|juste|encore|et|et puis|ah|ah et',
    'une chose|une petite chose|petite chose|une derniere chose|derniere chose|autre chose|une autre chose|un truc|un petit truc|un dernier truc|une question|petite question|une petite question|petite demande|une demande|une petite demande|un detail',
  ),
  "juste pour verifier|pour verifier|pour etre sur|pour etre sure|juste pour etre sur|juste pour etre sure|pour confirmer|juste pour confirmer|pour faire court|en bref|en gros|en resume|en deux mots|pour resumer|en clair|comme convenu|comme prevu|comme promis|comme je disais|comme je te disais|comme je vous disais|comme je l'ai dit|comme dit|comme discute|comme tu sais|comme vous savez|comme d'habitude|je sais|je sais je sais|je sais bien",
  'note pour moi|note a moi-meme|note pour moi-meme|memo|pense-bete|mise a jour|nouveau plan|changement de plan|changement de programme|important|tres important|urgent|tres urgent|pour info|pour information|info|a faire|demande|question|pour le calendrier|agenda|ps|petit changement',
  "j'ai besoin de toi|j'ai besoin de vous|j'ai besoin de ton aide|j'ai besoin d'aide|j'ai un service a te demander|j'ai un service a vous demander|un service|petit service|rends-moi service|rends-moi un service|rendez-moi service|fais-moi plaisir|fais-moi un plaisir|fais-moi une faveur|sois gentil|sois gentille|sois sympa|soyez gentil|sois un amour|sois un ange|tu serais un ange|tu serais un amour|tu serais gentil|tu serais gentille|tu peux m'aider|tu pourrais m'aider|tu es la|t'es la|a l'aide|s'il te plait s'il te plait|stp stp|svp svp",
  crossed(
    'sois gentil|sois gentille|sois sympa|sois un amour|sois un ange|fais-moi plaisir|rends-moi service',
    'et|, et',
  ),
].join('|');

/** "Bonne nouvelle", "j'allais oublier", "tu ne vas pas me croire". */
const EXCLAMATIONS = [
  crossed('bonne|super|mauvaise|grande|triste|excellente', 'nouvelle'),
  "enfin|ca y est|youpi|youhou|hourra|yes|chouette|zut|zut alors|mince|mince alors|punaise|purin|putain|puree|merde|flute|oh la la|oh la|ouh la|ouf|pff|pfff|pffff|mon dieu|oh mon dieu|bon sang|nom de dieu|la vache|helas|malheureusement|heureusement|dommage|quel dommage|tant pis|tant mieux|tabarnak|tabarnouche|crisse|caline|ayoye|franchement|serieux|serieusement|honnetement|sans rire|sans blague|incroyable|ah la la|ouais|bravo|oh|ah|rien ne presse|rien ne presse mais|pas presse|pas urgent|c'est pas presse",
  "devine quoi|devinez quoi|tu sais quoi|vous savez quoi|figure-toi|figurez-vous|imagine|imagine-toi|tu ne vas pas me croire|tu vas pas me croire|vous n'allez pas me croire|crois-le ou non|croyez-le ou non|je n'en reviens pas|j'en reviens pas|j'y crois pas|je n'y crois pas|je te jure|je vous jure",
  crossed(
    '|oups|ah|oh|zut|ah oui|mince|oups ,|ah ,|zut ,',
    "j'ai failli oublier|j'allais oublier|j'allais l'oublier|j'avais oublie|j'ai oublie|j'oubliais|presque oublie|ca me revient|ca me revient maintenant|je viens d'y penser|j'y pense|j'y pense maintenant|ca me fait penser|pendant que j'y pense|tant que j'y pense|avant que j'oublie",
  ),
  crossed(
    'quelle|quel',
    'journee|semaine|matinee|nuit|annee|soiree|galere|chance|poisse|honte|histoire|bazar|bordel|stress|plaisir|bonheur|joie|cauchemar|soulagement',
  ),
  'grosse semaine|grosse journee|semaine chargee|journee chargee|journee de fou|semaine de fou|pardon de te deranger|pardon de vous deranger|desole de te deranger|desole de vous deranger|desolee de te deranger|desolee de vous deranger|pardon de te deranger mais|desole de te deranger mais|desolee de te deranger mais|desole de vous deranger mais|excuse-moi|excusez-moi|excuse-moi de te deranger|excusez-moi de vous deranger|je suis content|je suis contente|je suis trop content|je suis trop contente',
  "j'ai hate|j'ai trop hate|trop hate",
].join('|');

/** "Merci beaucoup", "t'es un amour". */
const THANKS = [
  crossed(
    'merci',
    'bien|beaucoup|encore|bien a toi|a toi|a vous|mille fois|bcp|tout plein|infiniment|pour tout|pour ton aide|pour votre aide|merci|mon ami|ma belle|chef|grandement|bien merci|du fond du coeur',
  ),
  crossed(
    "t'es|tu es|vous etes",
    'un amour|un ange|un tresor|un chou|une perle|un heros|la meilleure|le meilleur|genial|geniale|super|adorable|au top|top|trop fort|trop forte|gentil|gentille|trop gentil|trop gentille|trop sympa|un as|un chef|bien gentil|bien gentille',
  ),
  crossed(
    'bonne|belle|excellente|tres bonne',
    'journee|soiree|nuit|semaine|fin de journee|journee a toi|journee a vous|soiree a toi|soiree a vous|continuation',
  ),
  "bon week-end|bon weekend|passe une bonne journee|passez une bonne journee|bisous|bises|gros bisous|biz|bisou|tu geres|vous gerez|tu me sauves|tu me sauves la vie|vous me sauvez la vie|je t'aime|je t'adore|je te revaudrai ca|au revoir|a bientot|a plus|a plus tard|a demain peut-etre|ciao|tchao|adieu|bonne continuation",
].join('|');

/** "Hein ?", "ça te va ?", "tu veux bien ?": asks whether it is done. */
const TAGS =
  "ok|d'accord|c'est bon|c'est ok|c'est d'accord|ca marche|ca te va|ca vous va|ca va|ca ira|ca joue|compris|c'est compris|c'est clair|entendu|tu peux|tu pourrais|tu veux bien|tu voudrais bien|tu peux faire ca|tu peux le faire|tu pourrais faire ca|tu peux t'en occuper|vous pouvez|vous pourriez|vous voulez bien|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|c'est possible|possible|c'est faisable|ca te parait possible|tu vois|t'as vu|voila|voila voila|la|tu t'en charges|tu t'en occupes|tu gere ca|tu gere|tu geres ca|tu le fais|tu fais ca|tu me fais ca|vous vous en occupez|vous vous en chargez";

/** "C'est tout", "rien ne presse", "désolé pour le dérangement". */
const ENDINGS = [
  "c'est tout|ce sera tout|c'est tout pour le moment|c'est tout pour aujourd'hui|rien d'autre|rien de plus|pas presse|pas pressee|rien ne presse|ca presse pas|ca ne presse pas|y a pas le feu|il n'y a pas le feu|pas d'urgence|c'est pas urgent|ce n'est pas urgent|quand tu veux|quand tu peux|quand vous voulez|quand vous pouvez|vite|vite vite|et vite|et que ca saute|tout de suite|de suite|immediatement|sur-le-champ|au plus vite|le plus vite possible|des que possible|asap|rapidement",
  crossed(
    "ce serait|ca serait|c'est|ce sera|serait",
    'super|chouette|genial|gentil|sympa|top|bien|parfait|cool|formidable|ideal|le top|tres gentil|tres bien|mieux|bien aimable|aimable',
  ),
  crossed(
    "j'espere que|en esperant que|j'espere",
    "c'est bon|ca va|ca marche|ca te va|ca vous va|c'est possible|ca ne derange pas|ca ne te derange pas|ca passe|ca ira",
  ),
  crossed(
    'desole|desolee|pardon|encore desole|encore desolee|et encore desole|et desole|et desolee|navre|navree|excuse-moi|excusez-moi|toutes mes excuses|mes excuses',
    'pour le derangement|du derangement|de te deranger|de vous deranger|pour les fautes|pour ca|encore|pour le bazar|pour la confusion|pour les changements|pour le changement|de tout chambouler|de t embeter|pour la derniere minute',
  ),
  'navre|navree|encore desole|encore desolee|et encore desole|et encore desolee|et encore pardon|mes excuses|toutes mes excuses|sorry',
  crossed('|et', crossed('envoie-moi|mets-moi|mets|ajoute', 'un rappel|une alerte|une notification')),
].join('|');

/** "J'ai hâte", "ordre du chef": what somebody feels about it, and why. */
const FEELINGS = [
  "ne me demande pas pourquoi|me demande pas pourquoi|ne demande pas|ne me demandez pas pourquoi|croise les doigts|je croise les doigts|on croise les doigts|souhaite-moi bonne chance|souhaitez-moi bonne chance|vivement|hate d'y etre|hate de le voir|hate de la voir|hate d'y aller|enfin|il etait temps|c'etait pas trop tot|c'est pas trop tot|ce n'est pas trop tot|depuis le temps|helas|malheureusement|dommage|quel dommage|c'est dommage|tant pis|tant mieux|pff|pfff|soupir|youpi|youhou|chouette|c'est la vie|c'est comme ca|que veux-tu|que voulez-vous|on n'y peut rien|la galere|la poisse|zut|la barbe|la honte|ras-le-bol",
  crossed("|j'ai|on a|j'ai vraiment|j'ai tellement", 'hate|trop hate|tellement hate|tres hate|si hate'),
  crossed(
    'ca va|ca devrait',
    'etre sympa|etre super|etre bien|etre chouette|etre genial|etre cool|etre drole|etre top|le faire|me faire du bien|etre long|etre la fete',
  ),
  crossed(
    'quelle|quel',
    'galere|chance|poisse|honte|histoire|bazar|bordel|stress|plaisir|bonheur|joie|cauchemar|soulagement|semaine|journee|corvee|plaie',
  ),
  crossed(
    "|tres|super|hyper|vraiment|trop|c'est|c'est tres|c'est super|c'est vraiment|c'est hyper|ca c'est|c'est assez",
    'important|urgent|essentiel|capital',
  ),
  crossed(
    'faut pas|il faut pas|il ne faut pas|faut surtout pas|je veux pas|je ne veux pas|je dois pas|je ne dois pas|je peux pas|je ne peux pas',
    'que je rate ca|que je loupe ca|que je le rate|que je la rate|que je l oublie|rater ca|le rater|la rater|louper ca|oublier|l oublier|manquer ca|le manquer|la manquer',
  ),
  crossed('le|la|les|mon|ma', 'pauvre|pauvres|veinard|veinarde'),
  "pauvre de moi|pauvre lui|pauvre elle|j'ai de la chance|j'ai pas de chance|j'ai trop de chance|la chance|tu sais comment c'est|vous savez comment c'est|tu sais ce que c'est|tu sais bien|tu me connais|vous me connaissez|tu vois le genre|crois-moi|je te jure|je vous jure|sans rire|sans blague|serieux|franchement",
  crossed(
    'ordre|ordres|consigne|demande|idee',
    'du chef|du patron|de la chef|du medecin|du docteur|de ma femme|de mon mari|de ma mere',
  ),
  crossed(
    'ma femme|mon mari|le chef|mon chef|le patron|ma mere|ma chef|les enfants|elle|il|ils',
    'y tient|y tiennent|insiste|insistent|a insiste|y tient beaucoup|y tient absolument|me tuerait|va me tuer|adore ca',
  ),
  crossed(
    'sinon',
    "elle me tue|il me tue|ils me tuent|elle va me tuer|il va me tuer|je vais me faire tuer|je suis mort|je suis morte|je suis foutu|je suis foutue|j'oublie|je vais oublier|j'oublie tout|elle m'en voudra|il m'en voudra|ma femme me tue|mon chef me tue|je me fais tuer|je me fais engueuler",
  ),
  crossed(
    "je suis|j'suis|on est|je suis trop|je suis completement|je suis vraiment|chuis",
    'creve|crevee|epuise|epuisee|fatigue|fatiguee|deborde|debordee|mort|morte|naze|au bout du rouleau|sous l eau|a bout|content|contente|ravi|ravie|triste|decu|decue|stresse|stressee',
  ),
  "je l'ai bien merite|je l'ai merite|on l'a bien merite|j'oublie tout|j'oublie tout en ce moment|j'ai la tete ailleurs|j'ai une memoire de poisson rouge|ca a pris une eternite|ca a pris des plombes|ca fait longtemps|ca faisait longtemps|depuis le temps que j'attends|avant que j'oublie|pendant que j'y pense",
].join('|');

/** "Si ça te va", "quand tu as deux minutes": no condition of an order. */
const WILLING = crossed(
  'si|quand|des que|lorsque',
  "tu peux|tu pouvais|tu veux|tu veux bien|tu voulais bien|vous voulez bien|vous pouvez|vous pouviez|tu pourras|tu voudras|c'est possible|ca ne te derange pas|ca te derange pas|ca ne vous derange pas|ca ne vous ennuie pas|ca ne t'ennuie pas|ca t'embete pas|ca ne t'embete pas|ca te va|ca vous va|ca te convient|ca vous convient|tu as le temps|tu as deux minutes|tu as une minute|tu as un moment|tu as un instant|t'as le temps|t'as deux minutes|t'as une minute|t'as un moment|tu auras une minute|tu auras deux minutes|tu auras le temps|tu auras un moment|vous avez le temps|vous avez une minute|vous avez un moment|vous aurez un moment|vous aurez une minute|tu es d'accord|c'est bon pour toi|c'est ok pour toi|tu permets|vous permettez|j'ose|tu y arrives",
);

/** The words of French around what is said. */
export const frenchAround: AroundWords = {
  openings: withTyped([GREETINGS, ATTENTION, EXCLAMATIONS, WILLING].join('|')),
  closings: withTyped([THANKS, TAGS, ENDINGS, FEELINGS, WILLING].join('|')),
  meaning: 'je veux dire|je voulais dire|je voulais parler de|je voulais parler du|je pensais a|je pensais au',
  signatures:
    'cordialement|bien cordialement|tres cordialement|bien a vous|bien a toi|amities|amicalement|bises|bisous|gros bisous|biz|merci|merci beaucoup|merci d avance|salutations|meilleures salutations|sinceres salutations|respectueusement|a bientot|cdt|bonne journee|belle journee',
};
