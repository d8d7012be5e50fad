import { crossed } from '../../orders/grammar/inflection.js';

const PLACES = "le lieu|la salle|l'endroit|l'adresse|le local|l'emplacement";

/** How French speaks of the place of an event. */
export const FRENCH_PLACES = `${crossed(PLACES, "de|du|de la|de l'|d'|des|pour le|pour la|pour l'|pour")}|${PLACES}`;
