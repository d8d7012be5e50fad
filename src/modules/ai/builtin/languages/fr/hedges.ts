import { crossed } from '../../orders/grammar/inflection.js';

/** How sure somebody is of what they say. */
export const FRENCH_HEDGES = [
  'bien sur|evidemment|forcement|naturellement|bien entendu|sauf erreur|sauf erreur de ma part',
  crossed(
    'si',
    "je me souviens bien|je ne me trompe|je ne me trompe pas|je me trompe pas|j'ai bonne memoire|ma memoire est bonne",
  ),
  'je crois bien|je pense|il me semble|a ce que je sais|autant que je sache',
].join('|');

/** Asks whether what was told is so: "…, n'est-ce pas ?". */
export const FRENCH_TAGS = crossed(
  "non|oui|si|hein|n'est-ce pas|n'est ce pas|pas vrai|c'est ca|c'est bien ca|c'est exact|exact|correct|c'est juste",
  '?',
);
