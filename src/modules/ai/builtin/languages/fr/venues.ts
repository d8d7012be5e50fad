import { PLACES_ABROAD, PLACES_ABROAD_FIRST, VIDEO_SERVICES } from '../venues.js';
import type { VenueWords } from '../../orders/grammar/vocabulary.js';

/** The words of French that make a place of words without "à". */
export const frenchVenues: VenueWords = {
  leads: "le|la|les|l'|hotel|cafe|restaurant|resto|bar|brasserie|bistrot|chez",
  first:
    'salle|amphi|amphitheatre|bureau|gymnase|batiment|quai|guichet|garage|hotel|cafe|restaurant|resto|bar|brasserie|bistrot|' +
    'parc|jardin|gare|hopital|clinique|cabinet|pharmacie|theatre|cinema|musee|galerie|stade|piscine|plage|marche|' +
    'ecole|college|lycee|universite|fac|bibliotheque|mediatheque|mairie|prefecture|eglise|cathedrale|chapelle|studio|' +
    'atelier|magasin|salon|boulangerie|cantine|cour|terrasse|aeroport|port|pont|chateau|maison|appartement|centre|' +
    'complexe|palais|stade|terrain|court|agence|banque|rue|avenue|boulevard|place|allee|impasse|chemin|route|etude|sous-sol|chalet|local|patinoire|' +
    `centre culturel|centre communautaire|salle polyvalente|salle communale|${PLACES_ABROAD_FIRST}`,
  last: `pub|club|hotel|arena|zenith|${PLACES_ABROAD}`,
  streets: 'rue|avenue|av|boulevard|bd|place|allee|impasse|chemin|route|quai|cours|passage|square|ruelle|sentier',
  services: VIDEO_SERVICES,
  serviceLeads: 'sur|par|via|en',
};
