/** What children and grown-ups learn, train and go to, each an activity of its own. */
const SUBJECTS =
  'funcion|recital|partido|torneo|excursion|tutoria|vacuna|colegio|cole|clase|ensayo|ballet|judo|karate|futbol|baloncesto|tenis|padel|gimnasia|danza|baile|guitarra|violin|teatro|catequesis|logopeda|ortodoncista|pediatra|revision|turno|guardia|reunion|taller|campamento|competicion|actuacion|festival|acto|control|oposicion';

/** Words by which Spanish speaks of the same activity, or of who does it. */
export const SPANISH_ACTIVITIES: readonly string[] = [
  'vuelo|vuelos|avion|volar|vuela|volamos|aeropuerto|aterrizar|aterrizo|aterriza|aterrizamos|aterrizaje|despegar|despego|despega|despegamos|despegue',
  'peluqueria|peluquero|peluquera|pelo|barberia|barbero',
  'dentista|dientes|diente|muela|muelas|odontologo|odontologa',
  'medico|medica|doctor|doctora',
  'natacion|nadar|piscina',
  'llamada|llamar|telefono|call',
  'entrevista|entrevistas|entrevistar',
  'comida|comer|almuerzo|almorzar|almuerzos',
  'cena|cenar|ceno|cenamos',
  'cumpleanos|cumple',
  'fiesta|fiestas|festejo|celebracion',
  'vacaciones|viaje|viajar|viajo',
  'gimnasio|gym|entrenamiento|entrenar|entreno',
  'correr|footing|running',
  'retiro|offsite',
  'fisio|fisioterapia|fisioterapeuta',
  'psicologo|psicologa|terapia|terapeuta',
  'veterinario|veterinaria',
  'oculista|oftalmologo|optica',
  'cine|pelicula|peli',
  'examen|examenes',
  'boda|casamiento',
  'guarderia|jardin',
  ...SUBJECTS.split('|'),
];
