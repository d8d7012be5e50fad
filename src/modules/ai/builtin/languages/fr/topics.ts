import type { Vocabulary } from '../../orders/grammar/vocabulary.js';

/** What French requests of the calendar, of other services and of nobody are about. */
export const frenchTopics: Pick<Vocabulary, 'topics' | 'publicDays' | 'occasions' | 'elsewhere' | 'alarms'> = {
  topics:
    'habite|habitent|travaille|difference entre|president|presidente|quel temps|pizza|musique|meteo|pluie|pleut|neige|neiger|pleuvoir|soleil|temperature|degres|' +
    'parapluie|manteau|veste|actualites|nouvelles|infos|mail|mails|e-mail|e-mails|courriel|contacts|' +
    'numero de telephone|chanson|playlist|podcast|radio|cafe|livraison|recette|prix|bourse|trafic|capitale|' +
    'lampe|chauffage|blague|taxi|liste de courses|taux de change|restaurant',
  publicDays:
    "paques|lundi de paques|vendredi saint|pentecote|lundi de pentecote|l'ascension|ascension|noel|reveillon|" +
    "la saint-sylvestre|jour de l'an|nouvel an|toussaint|armistice|fete nationale|quatorze juillet|" +
    'fete du travail|fete des meres|fete des peres|chandeleur|mardi gras|carnaval|epiphanie|assomption|' +
    "saint-valentin|halloween|ramadan|aid|changement d'heure",
  occasions:
    'evenement|evenements|rappel|rappels|fete|mariage|concert|diner|dejeuner|match|cours|repetition|dentiste|' +
    'medecin|coiffeur|entretien|voyage|conference|atelier|seminaire|formation|tournoi|examen|anniversaire|' +
    'anniversaires|appel|visite|sport|yoga|natation|vacances|presentation|point|seance|soiree|rendez-vous',
  alarms: 'alarme|alarmes|reveil',
  elsewhere:
    'mon numero|son numero|le numero de|code postal|bonne chance|bon courage|bon anniversaire|joyeux anniversaire|felicitations|bon voyage|bonnes vacances|joyeux noel|bonne annee|bon week-end|bonne soiree|bonne journee|bon retablissement|bonne route|bon vol|bonnes fetes|dis a|dites a|dis-lui|dites-lui|synchronise|' +
    'demande a|demandez a|demande-lui|demandez-lui|minuteur|reveille-moi|lumiere|la lumiere|volume|mot de passe|traduis|blague|joue',
};
