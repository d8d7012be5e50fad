import type { NewsWords } from '../../orders/grammar/vocabulary.js';
import { crossed } from '../../orders/grammar/inflection.js';
import { withTyped } from './spellings.js';

/** By which French tells what somebody else has done, and that somebody brings another time. */
export const frenchNews: NewsWords = {
  auxiliaries: withTyped(
    `a|ont|vient de|viennent de|m'a|m'ont|nous a|nous ont|${crossed('|me|nous', "l'a|l'ont|les a|les ont|la vient de|le vient de")}|vient de me|vient de nous|viennent de me`,
  ),
  passives: withTyped("est|a ete|ont ete|sont|c'est|ca a ete|sera|est finalement|a finalement ete"),
  participles:
    'appele|ecrit|prevenu|prevenue|confirme|envoye|telephone|annonce|repondu|propose|rappele|informe|contacte|fixe|appeler|ecrire|prevenir|confirmer|envoyer|telephoner|annoncer|repondre|proposer|rappeler',
  pasts:
    "m'appelle|nous appelle|m'ecrit|nous ecrit|m'informe|nous informe|me previent|nous previent|me rappelle|appelait",
  sayings: 'dit|demande|raconte',
  tells: withTyped(
    'vient de me dire|viennent de me dire|dit|disent|me dit|me disent|veut|veulent|voulait|prefere|preferent|prefererait|prefereraient|voudrait|voudraient|aimerait|aimeraient|souhaite|souhaitent|' +
      "propose|proposent|me propose|me proposent|demande|demandent|ecrit|ecrivent|vient d'ecrire|m'a dit|m'ont dit|m'a ecrit|m'a propose|m'ont propose|a dit|ont dit|a propose|ont propose|" +
      "a decale|a decale a|ont decale|ont decale a|a deplace|a deplace a|a repousse|a repousse a|ont repousse|ont repousse a|a avance|a avance a|l'a decale|l'a decale a|l'a deplace a|l'a repousse a|l'a avance a|decale a|repousse a|" +
      "ne peut que|ne peut qu'|ne peuvent que|ne peuvent qu'|ne pourra que|ne pourra qu'|peut que|peut qu'|peut|peuvent|pourra|pourrait|est libre|est dispo|est disponible|n'est libre que|n'est libre qu'|n'est dispo que|n'est dispo qu'|a de la place|n'a plus que|n'a plus qu'|n'ont plus que|n'ont plus qu'|n'a que|n'ont que|il ne reste que|il reste que|il ne leur reste que|il leur reste que",
  ),
  done: 'reporte|decale|deplace|repousse|avance|recule|mis|remis|fixe|change|passe|confirme|reportee|decalee|deplacee|repoussee|avancee|dit|ecrit|propose',
  lasts:
    "compte|estime|prevoit|en a pour|en ont pour|dit|a besoin de|a besoin d'|ont besoin de|ont besoin d'|j'ai besoin de|j'ai besoin d'|n'a que|n'ont que|veut|veulent|reste|restent",
  tails: 'possible|libre|dispo|disponible',
  that: withTyped(
    "que|qu'|que c'est|que ce sera|qu'on fait|c'est|ce sera|seulement|juste|plutot|uniquement|finalement|seulement a partir de|que ce soit|pour",
  ),
};
