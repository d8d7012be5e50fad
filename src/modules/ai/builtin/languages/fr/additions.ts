import type { AdditionWords } from '../../orders/grammar/vocabulary.js';
import { crossed } from '../../orders/grammar/inflection.js';
import { withTyped } from './spellings.js';

/** The words of French that tell more of an order behind it. */
export const frenchAdditions: AdditionWords = {
  ties: withTyped(
    `${crossed('le depart|depart|le debut|arrivee', 'est|sera|')}|${crossed('on|je|nous', 'reste|restera|resterai|restons|sera la|y sera|y reste|y passe|en a pour|passe')}|` +
      `${crossed(crossed('le|la|chaque|les|', 'film|seance|seances|cours|match|concert|reunion|visite|spectacle|consultation'), 'dure|durent|fait|prend|est de|sont de')}|` +
      "on en a pour|j'en ai pour|il y en a pour|comptez|compte|a prevoir|prevoyez|pas plus de|pas plus|vite fait|toujours|en general|d'habitude|normalement|sans doute|surement|probablement|disons|mettons|fait|fera|ils durent|elles durent|ils font|elles font|ce sont|" +
      `${crossed('ca|cela|il|elle|il faut|il faudra|on aura|ca va|ca devrait', 'dure|durera|prend|prendra|durer|prendre|commence|commencera|demarre|debute|finit|finira|se passe|se passera|a lieu|aura lieu|compter')}|` +
      `${crossed('on se|nous nous', 'retrouve|retrouvons|voit|rejoint|voyons')}|` +
      "dure|prend|commence|debute|demarre|finit|c'est|ce sera|ce serait|il est|rendez-vous|rdv|lieu de rendez-vous|" +
      'suffit|suffisent|suffira|devrait suffire|devraient suffire|ca suffit|seulement|uniquement|juste|environ|' +
      "a peu pres|au maximum|maximum|svp|stp|s'il te plait|s'il vous plait|aussi|avec|ajoute|ajoutez|ajoute aussi|et ajoute|mets|" +
      'mettez|marque|comme|que ce soit|que ca soit|qu il soit|qu il reste|en tout|au total|' +
      "pour qu'il revienne|pour qu'elle revienne|pour que ca revienne|pour qu'il se repete|pour que ca se repete|qu'il revienne|le tout|dans|ca devrait prendre|devrait prendre|devrait durer|ca devrait durer|il faut|il faudra|il y a|il y aura|y a|j'ai besoin de|j'ai besoin d'|on a besoin de|comme invite|comme invitee|invite|invites|en compte|prevois|prevoir|il me faut|il nous faut|compte|comptez|comptons|pas plus de|pas plus d'|pas plus longtemps que|jamais plus de|jamais plus d'|moins de|moins d'|maxi|que ca dure|qu'elle dure|qu'il dure|que cela dure",
  ),
  contrasts: 'mais|en revanche|a la place|par contre|sauf que',
  details: [
    ['en ligne|a distance|en distanciel', { is: 'meet' }],
    ['prive|privee|confidentiel|confidentielle', { is: 'private' }],
    [
      'avec un lien visio|un lien visio|lien visio|avec lien visio|lien meet|un lien meet|avec lien meet|visio|un lien video|avec un lien video|un lien de visio|avec une visioconference|une visio',
      { is: 'meet' },
    ],
    ['la journee entiere|la journee', { is: 'wholeDay' }],
    ['libre|disponible', { is: 'free' }],
    ['occupe', { is: 'busy' }],
  ],
  beginnings: withTyped(
    `${crossed('ca|cela|il|elle|on|la serie|le cours', 'commence|commencera|demarre|demarrera|debute|debutera|commencent')}|commence|commencant|en commencant|debut|debutant|premiere seance|premiere fois|la premiere fois|demarrage|premier cours|la premiere seance|premiere lecon|le premier cours`,
  ),
  each: withTyped('chacun|chacune|chaque fois|a chaque fois'),
  all: 'tout|le tout|tous|toutes|tous les deux|toutes les deux|les deux|tous les trois|toutes les trois|les trois|tout ca',
  skipped: withTyped(
    "non|pas|exceptionnellement non|il n'y en a pas|y en a pas|il n'y a pas cours|y a pas cours|il n'y a pas|ca n'a pas lieu|ca saute|on saute|c'est annule|c'est ferme|relache|pas de seance|pas cours",
  ),
  absences: [
    [
      withTyped(
        crossed(
          "|il n'y a|il n'y aura|il y a|y a|y aura|on n'a|on a|nous n'avons|on n'aura",
          "pas de|pas d'|pas|aucun|aucune",
        ),
      ),
      'none',
    ],
    [
      withTyped(
        `${crossed("|il n'y a|y a|il y a|on n'a|on a|on fait", 'rien')}|il n'y en a pas|y en a pas|il n'y en aura pas|y en aura pas|` +
          `${crossed("|c'est|ce sera|est|sont|sera", 'ferme|fermee|fermes|annule|annulee|annules|ferie|relache')}|ils ferment|on ferme|ca ferme|ca n'a pas lieu|n'a pas lieu|n'aura pas lieu|ca n'aura pas lieu|` +
          "ca saute|saute|on saute|on fait relache|on fait une pause|ils font une pause|fait une pause|on ne se voit pas|on se voit pas|tombe a l'eau",
      ),
      'off',
    ],
  ],
  sameTime: withTyped(
    'meme jour et meme heure|meme jour meme heure|aux memes heures|memes heures|memes horaires|aux memes horaires|les memes horaires|a la meme heure|au meme moment|a cette meme heure|sur le meme creneau|meme heure|pour ca|pour cela|a ce moment-la|a ce moment la|a cette heure-la|a cette heure la|pour ce moment-la|pour ce creneau|sur ce creneau|dans ce creneau|pour ce soir-la',
  ),
  sameDay: withTyped(
    "le matin meme|le soir meme|l'apres-midi meme|le meme jour|de ce jour-la|de ce jour la|ce jour-la|ce jour la|le jour meme|ce meme jour|ce jour|ce soir-la|ce soir la|cet apres-midi-la|cet apres-midi la|ce matin-la|ce matin la|le meme soir|ce meme soir|le meme apres-midi|ce meme apres-midi|le meme matin|ce meme matin",
  ),
  announcements: withTyped(
    'choses|trucs|rendez-vous|rdv|points|taches|evenements|programme|planning|plan|demandes|modifications|changements|ce qui suit',
  ),
  endings: withTyped(
    `${crossed('ca|cela|il|elle|on|la serie|le cours|nous|tout', 'devrait finir|devrait se terminer|doit finir|va finir|sera fini|aura fini|finirait|finissons|a fini|est fini|sera rentre')}|c'est fini|ce sera fini|se terminera|finira|termine|${crossed('ca|cela|il|elle|on|la serie|le cours', 'finit|finira|se termine|se terminera|termine|s arrete')}|${crossed('la derniere|le dernier|la derniere seance|la derniere fois|le dernier cours', "|c'est|ce sera|sera|est|a lieu")}|finit|se termine|derniere seance|la derniere seance|dernier cours|derniere fois|fin`,
  ),
  guests: crossed('invites|les invites|participants|les participants|convives', '|:'),
  places: withTyped(crossed("le|l'|", 'lieu|adresse|endroit|lieu de rendez-vous|point de rendez-vous')),
  sessions: 'fois|seances|seance|cours|rendez-vous|sessions|occurrences|lecons',
  counts: [],
  notes: withTyped(
    `${crossed('ecris|ecrivez|note|notez|mets|mettez|ajoute|ajoutez|precise|precisez|indique|indiquez', "dans les notes|dans les notes que|dans les notes qu'|en note|en note que|dans la description|dans la description que|une note|la note|comme note")}|` +
      'note|notes|en note|en notes|dans les notes|avec la note|avec une note|remarque|description|dans la description|ps|a noter',
  ),
};
