import { type ZoneWords, nameZones } from '../shared/zone-rules.js';

const ADJECTIVES: readonly (readonly [zone: string, words: string])[] = [
  ['Europe/Madrid', 'espanola|peninsular|madrilena|de la peninsula'],
  ['Atlantic/Canary', 'canaria|insular'],
  ['Europe/London', 'inglesa|britanica|londinense|escocesa'],
  ['Europe/Dublin', 'irlandesa'],
  ['Europe/Lisbon', 'portuguesa|lisboeta'],
  ['Europe/Paris', 'francesa|parisina'],
  ['Europe/Berlin', 'alemana'],
  ['Europe/Rome', 'italiana'],
  ['Europe/Zurich', 'suiza'],
  ['Europe/Brussels', 'belga'],
  ['Europe/Athens', 'griega'],
  ['Europe/Moscow', 'moscovita'],
  ['Asia/Tokyo', 'japonesa'],
  ['Asia/Shanghai', 'china'],
  ['Asia/Seoul', 'coreana'],
  ['Asia/Kolkata', 'india'],
  ['Asia/Jerusalem', 'israeli'],
  ['Africa/Casablanca', 'marroqui'],
  ['America/Argentina/Buenos_Aires', 'argentina|portena'],
  ['America/Mexico_City', 'mexicana|del centro|central|del centro de mexico|central de mexico'],
  ['America/Santiago', 'chilena|de santiago'],
  ['America/Bogota', 'colombiana'],
  ['America/Lima', 'peruana|limena'],
  ['America/Caracas', 'venezolana'],
  ['America/Montevideo', 'uruguaya'],
  ['America/Guayaquil', 'ecuatoriana'],
  ['America/La_Paz', 'boliviana'],
  ['America/Asuncion', 'paraguaya'],
  ['America/Havana', 'cubana'],
  ['America/Sao_Paulo', 'brasilena'],
  ['America/New_York', 'neoyorquina|del este'],
  ['America/Los_Angeles', 'del pacifico'],
];

const THEIR_PLACE = 'alli|alla|ellos|ellas|ella|el|ahi|ustedes|vosotros|destino';

/** How Spanish says whose clocks a time is told by. */
export const spanishZones: ZoneWords = {
  leads: ['hora|horario de|en?', 'horas|hrs|h de', 'a? hora|horario local de|en'],
  named: [
    ...nameZones(ADJECTIVES, (adjective) => `hora|horario ${adjective}`),
    ...nameZones(ADJECTIVES, (adjective) => `horas ${adjective}s`),
    ['hora|horario estadounidense|americana|gringa|canadiense|australiana|rusa', 'theirs'],
  ],
  theirs: [
    `hora|horario de ${THEIR_PLACE}`,
    'hora|horario del destino|pais|lugar',
    'hora|horario de su|tu pais|ciudad|zona',
    'su|sus|tu|vuestra hora',
    'hora|horario local',
    'hora suya',
  ],
  there: ['de? alli|alla|ahi', 'para ellos|ellas|ella'],
  own: ['hora|horario de aqui|aca|casa|nosotros', 'mi|nuestra hora', 'hora|horario mia|nuestra', 'de aqui|aca'],
};
