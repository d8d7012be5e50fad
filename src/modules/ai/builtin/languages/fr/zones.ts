import { type ZoneWords, nameZones } from '../shared/zone-rules.js';

const ADJECTIVES: readonly (readonly [zone: string, words: string])[] = [
  ['Europe/Paris', 'francaise|parisienne|de metropole|metropolitaine'],
  ['Europe/London', 'anglaise|britannique|londonienne|ecossaise'],
  ['Europe/Dublin', 'irlandaise'],
  ['Europe/Lisbon', 'portugaise|lisboete'],
  ['Europe/Madrid', 'espagnole|madrilene'],
  ['Europe/Berlin', 'allemande|berlinoise'],
  ['Europe/Rome', 'italienne'],
  ['Europe/Zurich', 'suisse|genevoise'],
  ['Europe/Brussels', 'belge|bruxelloise'],
  ['Europe/Athens', 'grecque'],
  ['Europe/Moscow', 'moscovite'],
  ['Europe/Istanbul', 'turque'],
  ['Asia/Tokyo', 'japonaise'],
  ['Asia/Shanghai', 'chinoise'],
  ['Asia/Seoul', 'coreenne'],
  ['Asia/Kolkata', 'indienne'],
  ['Asia/Jerusalem', 'israelienne'],
  ['Africa/Casablanca', 'marocaine'],
  ['Africa/Algiers', 'algerienne|algeroise'],
  ['Africa/Tunis', 'tunisienne'],
  ['Africa/Dakar', 'senegalaise'],
  ['America/Argentina/Buenos_Aires', 'argentine'],
  ['America/Mexico_City', 'mexicaine'],
  ['America/Santiago', 'chilienne'],
  ['America/Sao_Paulo', 'bresilienne'],
  ['America/Toronto', 'quebecoise|montrealaise|du quebec'],
  ['America/New_York', "new - yorkaise|de l ' est"],
  ['America/Los_Angeles', 'californienne|du pacifique'],
];

const OTHERS = 'eux|elles|elle|lui|toi|vous';

/** How French says whose clocks a time is told by. */
export const frenchZones: ZoneWords = {
  leads: ['heure de|du|des|au|aux|en|a', "heure d '", 'heure locale de|a|en|au'],
  named: [
    ...nameZones(ADJECTIVES, (adjective) => `heure ${adjective}`),
    ['heure americaine|canadienne|australienne|russe', 'theirs'],
  ],
  theirs: [
    'heure de la -? bas',
    `heure de? chez? ${OTHERS}`,
    "heure d ' la -? bas",
    'heure locale',
    'heure de|du destination',
    'leur|votre|ton|son heure a? eux|elle|lui|toi|vous?',
    'a leur|son heure',
    'heure de leur|son|votre cote',
  ],
  there: ['la -? bas', `chez ${OTHERS}`, `pour ${OTHERS}`, `de ${OTHERS}`],
  own: ["heure d ' ici", "d ' ici", 'heure de chez moi|nous', 'mon|notre heure', 'heure a nous|moi'],
};
