import { crossed } from '../../orders/grammar/inflection.js';

/** That a time suits the user, and how sure it is: nothing that changes what a message tells. */
export const frenchApprovals =
  crossed(
    "c'est|ca serait|ce serait|serait|est|sera|me semble|ca me semble|ca me parait",
    'bien|bon|parfait|super|ok|ideal|nickel|top|possible|correct|le mieux|impeccable',
  ) +
  "|ca me va|ca me va bien|me va|me va bien|me convient|me conviendrait|conviendrait|ca me convient|ca irait|ca roule|ca passe|fera l'affaire|ferait l'affaire|je pense|je crois|comme d'habitude|comme toujours";
