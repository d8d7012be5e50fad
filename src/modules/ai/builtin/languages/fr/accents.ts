import { listAccents } from '../../orders/grammar/accents.js';

/** What French writes in titles with an accent and no other word shares without it. */
export const frenchAccents = listAccents(
  'café|thé|réunion|réunions|médecin|cinéma|théâtre|déjeuner|dîner|goûter|musée|bébé|école|écoles|collège|lycée|crèche|fête|fêtes|' +
    'contrôle|entraînement|vétérinaire|kinésithérapeute|début|soirée|journée|randonnée|vélo|téléphone|télétravail|gynécologue|' +
    'pédiatre|généraliste|hôpital|échographie|noël|déménagement|séance|séminaire|équipe|étude|études|élève|élèves|dépôt|clé|clés|' +
    'mère|père|frère|pièce|opéra|télé|détartrage|épreuve|marché|congés|aéroport|mécanicien|électricien|révision|révisions|' +
    'répétition|présentation|préparation|réservation|évaluation|rééducation|célébration|dégustation|génération',
);
