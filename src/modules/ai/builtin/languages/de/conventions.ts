import type { Conventions } from '../../orders/grammar/conventions.js';

/** What is usual where German is spoken. */
export const germanConventions: Conventions = {
  meeting: 'Treffen',
  wholeDay:
    'geburtstag|*geburtstag|urlaub|*urlaub|ferien|*ferien|feiertag|jahrestag|dienstreise|reise|konferenz|messe|homeoffice|home office|abwesend|nicht im buro|nicht da|krank|fallig|letzter tag|erster tag|letzter schultag|erster schultag|letzter arbeitstag|erster arbeitstag|abgabe|abgabefrist|*frist',
  short:
    'telefonat|*telefonat|telefontermin|*telefontermin|telefon|telefonisch|telko|*telko|telefonkonferenz|*anruf|*call|ruckruf|anruf|anrufen|*anrufen|zuruckrufen|telefonieren|durchklingeln|call|standup|stand up|kurzabstimmung',
  evening:
    'tisch fur|tisch bei|tisch im|pokern|poker|pokerrunde|karaoke|kabarett|musical|gluhwein|bier|biere|disko|elternstammtisch|*stammtisch|abendessen|dinner|kino|theater|oper|konzert|*konzert|party|*party|feier|*feier|*essen|cocktails|feierabendbier|stammtisch|disco|kneipe|*abend',
  afterWork:
    'chor|chorprobe|bandprobe|orchesterprobe|tanzkurs|salsa|tango|kegeln|kegelrunde|skat|skatrunde|lesung|weinprobe|vernissage|quiz|jahreshauptversammlung',
  timetabled: 'flug|zug|ice|bus|fahre|flieger|bahn|*flug|*zug|fahrt|*fahrt|*bus|*bahn|ankunft|ruckreise|hinreise',
  early:
    'joggen|laufen|lauf|laufrunde|lauftreff|morgenlauf|waldlauf|dauerlauf|aufstehen|weckruf|meditation|fruhsport|fruhdienst|gelber sack|gelbe tonne|*tonne|tonne|mull|*mull|mullabfuhr|altpapier|sperrmull|wecker|fruhschicht|rudern',
  writesTo24: true,
  usualHours: [
    ['mittagessen|lunch|mittag', 12],
    ['fruhstuck', 8],
    ['brunch', 11],
    [
      'chor|chorprobe|bandprobe|orchesterprobe|tanzkurs|salsa|tango|kegeln|kegelrunde|skat|skatrunde|pokern|poker|pokerrunde|karaoke|kabarett|musical|lesung|weinprobe|vernissage|gluhwein|bier|biere|quiz|disko|elternstammtisch|*stammtisch|jahreshauptversammlung|abendessen|dinner|znacht',
      19,
    ],
    ['zmorge|zmorgen', 8],
    ['znuni', 9],
    ['zmittag', 12],
    ['zvieri', 16],
  ],
  feasts: [
    ['silvester*', { month: 12, day: 31 }],
    ['heiligabend*', { month: 12, day: 24 }],
  ],
  kindNouns:
    'gesprach|gesprache|telefonat|telefonate|unterricht|training|probe|proben|feier|sitzung|sitzungen|runde|interview|vorstellung|serie|reihe|stunde|stunden|kurs|kurse|anruf|besuch|termin|termins|treffen|besprechung|meeting',
  plurals: 'stunden|kurse|termine|treffen',
  pair: 'beide|beiden',
  common:
    'der|die|das|und|ich|mir|mein|meine|ist|am|um|mit|was|wann|wo|wer|habe|hab|bitte|nicht|nein|ja|auf|zum|zur|ein|eine|einen|den|im|bin|uhr|morgen|heute|fur|von',
};
