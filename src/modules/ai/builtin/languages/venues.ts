/** Services where people meet by video, other than that of the calendar itself. */
export const VIDEO_SERVICES =
  'zoom|teams|ms teams|microsoft teams|skype|facetime|webex|slack|discord|whatsapp|jitsi|google hangouts|gotomeeting';

/** How places and streets end that are named in the language of the place: "lunch at 1, Savignyplatz". */
export const PLACES_ABROAD = '*platz|*strasse|*allee|*feld|feld|*biergarten|*garten|*markt|*volkspark|*park|*halle';

/** What such names begin with. */
export const PLACES_ABROAD_FIRST = 'rue|parc|calle|plaza|avenida|parque|piazza|volkspark';
