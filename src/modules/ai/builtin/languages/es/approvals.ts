import { crossed } from '../../orders/grammar/inflection.js';

/** That a time suits the user, and how sure it is: nothing that changes what a message tells. */
export const spanishApprovals =
  crossed(
    'esta|estaria|es|seria|me parece|queda|quedaria|me va|me queda',
    'bien|genial|perfecto|ok|estupendo|ideal|fenomenal|mejor|bueno',
  ) + '|me vendria bien|me conviene|me sirve|va bien|puede ser|creo|supongo|como siempre|como de costumbre|de siempre';
