/** What children and grown-ups learn, train and go to, each an activity of its own. */
const SUBJECTS =
  'judo|karate|boxe|escrime|foot|football|danse|tennis|rugby|basket|hand|handball|volley|ping-pong|badminton|hockey|patinage|ski|surf|equitation|poney|gymnastique|escalade|chorale|scouts|catechisme|cate|orthophoniste|solfege|piano|guitare|violon|batterie|flute|theatre|match|tournoi|competition|stage|controle|interro|evaluation|vaccin|ecole|classe|colle|etude|cantine|astreinte|garde|permanence|reunion|repetition|audition|recital|formation|deplacement|teletravail|repos|rtt|mission|tournage|tournee|visio|service|congres|conference|colloque|salon|chantier|atelier|week-end|weekend';

/** Words by which French speaks of the same activity, or of who does it. */
export const FRENCH_ACTIVITIES: readonly string[] = [
  'vol|vols|avion|voler|vole|envole|envoler|decolle|decollage|decoller|aeroport|atterrir|atterris|atterrit|atterrissons|atterrissage|decollons',
  'coiffeur|coiffeuse|coiffure|cheveux',
  'dentiste|dents|dent|dentaire|orthodontiste',
  'medecin|docteur|toubib|generaliste',
  'natation|nager|nage|piscine',
  'appel|appeler|telephone|telephoner|call|parler|parle|rappeler|joindre|discuter',
  'entretien|entrevue|interview|embauche',
  'dejeuner|dejeune',
  'diner|dine|souper',
  'anniversaire|anniv|anniversaires',
  'fete|soiree',
  'vacances|conge|conges|voyage',
  'sport|gym|entrainement|muscu',
  'course|jogging|courir|footing',
  'seminaire|offsite',
  'kine|kinesitherapeute|kinesitherapie',
  'psy|psychologue|therapie',
  'veterinaire|veto',
  'ophtalmo|ophtalmologue|opticien',
  'cine|cinema|film',
  'examen|examens|partiel',
  'train|tgv',
  'demo|demonstration',
  'mariage|noces',
  'creche|garderie',
  ...SUBJECTS.split('|'),
];
