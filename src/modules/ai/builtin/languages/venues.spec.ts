import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };
const read = (text: string, locale: string): unknown[] => {
  const { intent, event, changes } = parseRequest(text, { ...TUESDAY, locale });
  return [intent, event?.summary, (event ?? changes)?.location?.toLowerCase()];
};

describe('a place that no word such as "at" stands before', () => {
  it.each([
    ['en-GB', 'Drinks with Priya on friday at 8, The Fox and Hounds', 'Drinks', 'The Fox and Hounds'],
    ['en-GB', 'quiz night thursday 8pm, the Red Lion', 'Quiz night', 'The Red Lion'],
    ['en-GB', 'film club saturday 7pm, our place', 'Film club', 'Our place'],
    ['en-GB', "sunday 1pm roast dinner, mum and dad's", 'Roast dinner', "Mum and dad's"],
    [
      'en-GB',
      "day after tomorrow 7:30 in the evening, band rehearsal, Dave's garage",
      'Band rehearsal',
      "Dave's garage",
    ],
    ['en-GB', 'flat viewing tomorrow 6pm 14 Station Road', 'Flat viewing', '14 Station Road'],
    ['en-GB', 'therapy friday 11am, Zoom', 'Therapy', 'Zoom'],
    ['en-GB', 'book club thursday 8pm on Zoom', 'Book club', 'Zoom'],
    ['en-GB', 'swimming gala sunday 2pm location leisure centre', 'Swimming gala', 'Leisure centre'],
    ['de-DE', 'Donnerstag 19:30 Elternabend, Aula', 'Elternabend', 'Aula'],
    ['de-DE', 'Wohnungsbesichtigung Freitag 17 Uhr Lindenweg 14', 'Wohnungsbesichtigung', 'Lindenweg 14'],
    ['de-DE', 'Teambesprechung Freitag 10 Uhr per Zoom', 'Teambesprechung', 'Zoom'],
    ['de-DE', 'Weihnachtsmarkt Freitag 18 Uhr Treffpunkt Marienplatz', 'Weihnachtsmarkt', 'Marienplatz'],
    ['fr-FR', 'point projet mardi 11h, sur Teams', 'Point projet', 'Teams'],
    ['fr-FR', 'match dimanche 15h lieu stade Pershing', 'Match', 'Stade Pershing'],
    ['es-ES', 'cañas con Pepe el viernes a las 20, La Bodeguita', 'Cañas', 'La Bodeguita'],
    ['es-ES', 'ensayo el sábado a las 17, garaje de Dani', 'Ensayo', 'Garaje de Dani'],
    ['en-GB', 'jumble sale sunday 11am mauerpark', 'Jumble sale', 'Mauerpark'],
    ['fr-FR', 'pique-nique samedi 13h parc borély', 'Pique-nique', 'Parc borély'],
    ['es-ES', 'merienda el sábado a las 17h plaza vieja', 'Merienda', 'Plaza vieja'],
    [
      'es-ES',
      'boda de Lucía el 12 de diciembre a las 12:30, parroquia de San Gil',
      'Boda de Lucía',
      'Parroquia de San Gil',
    ],
  ])('is read behind the time: %s, %s', (locale, text, title, place) => {
    expect(read(text, locale)).toEqual(['create_event', title, place.toLowerCase()]);
  });

  it.each([
    ['en-GB', 'friday 6pm choir practice', 'Choir practice'],
    ['en-GB', 'saturday 9pm club', 'Club'],
    ['en-GB', 'school run tomorrow at 8:20', 'School run'],
    ['de-DE', 'Freitag 18 Uhr Garage aufräumen', 'Garage aufräumen'],
    ['de-DE', 'Freitag um 10 Bank', 'Bank'],
    ['fr-FR', 'samedi 10h marché', 'Marché'],
    ['es-ES', 'viernes a las 18 taller de cerámica', 'Taller de cerámica'],
  ])('is the name of the event where nothing else is: %s, %s', (locale, text, title) => {
    expect(read(text, locale)).toEqual(['create_event', title, undefined]);
  });
});

describe("the calendar's own service for video calls", () => {
  it.each([
    ['en-GB', 'call with Paula on Thursday at 12 via Meet'],
    ['de-DE', 'Call mit Paula am Donnerstag um 12 über Meet'],
    ['fr-FR', 'réunion avec Paula jeudi à 12h sur Meet'],
    ['es-ES', 'llamada con Paula el jueves a las 12 por Meet'],
  ])('is no place: %s, %s', (locale, text) => {
    expect(read(text, locale)).toEqual([
      'create_event',
      expect.stringMatching(/^(?:call|réunion|llamada)$/i),
      undefined,
    ]);
  });
});
