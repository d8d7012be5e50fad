import { crossed } from '../../orders/grammar/inflection.js';

/** How sure somebody is of what they say. */
export const SPANISH_HEDGES = [
  'digamos|pongamos|pongamos que|claro|claro esta|por supuesto|obviamente|evidentemente|logicamente|naturalmente|como es logico',
  crossed('si', 'no recuerdo mal|mal no recuerdo|recuerdo bien|no me equivoco|no me falla la memoria'),
  'creo yo|me parece|que yo sepa|por lo que se',
].join('|');

/** Asks whether what was told is so: "…, ¿verdad?". */
export const SPANISH_TAGS = crossed(
  'no|si|verdad|no es verdad|o no|no es asi|es asi|cierto|no es cierto|correcto|es correcto|a que si|o que',
  '?',
);
