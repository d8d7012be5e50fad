/** Before a question in French: that one does not know, or wants to be told. */
export const FRENCH_RECALLS =
  "je cherche|je recherche|il me faut|il me faudrait|j'ai besoin de|donne-moi|donnez-moi|redonne-moi|file-moi|je veux|je voudrais|tu peux me redire|peux-tu me redire|vous pouvez me redire|pouvez-vous me redire|tu me redis|rappelle-moi|rappelez-moi|tu peux me rappeler|peux-tu me rappeler|pouvez-vous me rappeler|redis-moi|" +
  "redonne-moi|dis-moi|dites-moi|j'ai oublie|j'oublie|je ne sais plus|je sais plus|sais plus|" +
  'je ne me rappelle plus|je me rappelle plus|je ne me souviens plus|je me souviens plus|' +
  'je ne me souviens pas|aucune idee|je ne sais pas|je sais pas|tu sais|tu te souviens|je me demande|' +
  "je me demandais|je voulais savoir|je voudrais savoir|j'aimerais savoir|petite question|question|" +
  'une question|trouve|trouve-moi|cherche|regarde|verifie|dis|peux-tu me dire|tu peux me dire|pouvez-vous me dire|sais-tu|savez-vous';
