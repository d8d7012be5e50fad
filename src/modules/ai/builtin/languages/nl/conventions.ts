import type { Conventions } from '../../orders/grammar/conventions.js';

/** What is usual where Dutch is spoken. */
export const dutchConventions: Conventions = {
  meeting: 'Afspraak',
  wholeDay: 'verjaardag|*verjaardag|vakantie|*vakantie|feestdag|vrije dag|zakenreis|conferentie|ziek',
  short: 'telefoontje|belafspraak|call|standup|stand up',
  evening: 'avondeten|diner|bioscoop|theater|concert|*concert|feest|*feest|borrel|etentje|cafe',
  timetabled: 'vlucht|trein|treinreis|bus|veerboot|vliegtuig',
  early: 'hardlopen|joggen|rennen|zwemmen|roeien',
  writesTo24: true,
  usualHours: [
    ['lunch', 12],
    ['ontbijt', 8],
    ['brunch', 11],
    ['avondeten|diner', 19],
  ],
  kindNouns: 'serie|reeks|les|lessen|cursus|gesprek|bezoek|afspraak|vergadering|meeting',
  plurals: 'lessen|cursussen|afspraken|vergaderingen',
  pair: 'beide',
  common:
    'de|het|een|en|ik|mij|mijn|is|om|met|wat|wanneer|waar|wie|heb|heeft|niet|nee|ja|naar|voor|van|op|zijn|uur|morgen|vandaag|graag|zet|maak|plan|alsjeblieft',
};
