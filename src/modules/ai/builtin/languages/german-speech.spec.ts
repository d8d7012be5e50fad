import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale: 'de-DE' };

/** What is to be done, the event's name, its start, its end, its place and its rule. */
function read(text: string): string {
  const { intent, event, target, changes } = parseRequest(text, TUESDAY_MORNING);
  const [start, end] = [event?.start ?? changes?.start, event?.end].map((at) => at?.dateTime?.slice(0, 16) ?? at?.date);
  const name = event?.summary ?? target?.query;
  return [intent, name, start, end, event?.location ?? changes?.location, ...(event?.recurrence ?? [])]
    .filter(Boolean)
    .join(' ');
}

describe('hours as they are said in Bavaria', () => {
  it.each([
    ['Stammtisch am Donnerstag um sechse auf d’Nacht', 'create_event Stammtisch 2026-11-26T18:00 2026-11-26T19:00'],
    ['i hab am Freitag um zwoa Fahrstunde', 'create_event Fahrstunde 2026-11-27T14:00 2026-11-27T15:00'],
  ])('are read: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('that are not known are no place', () => {
    expect(read('Treffen am Donnerstag um sexa beim Huber')).not.toContain('Donnerstag um');
  });
});

describe('German feasts', () => {
  it.each([
    ['3. Advent um 16 Uhr Plätzchen backen', '2026-12-13T16:00'],
    ['am ersten Advent um 16 Uhr Plätzchen backen', '2026-11-29T16:00'],
    ['am Tag vor Heiligabend um 16 Uhr Plätzchen backen', '2026-12-23T16:00'],
    ['am zweiten Weihnachtsfeiertag um 16 Uhr Plätzchen backen', '2026-12-26T16:00'],
  ])('are days: %s', (text, start) => {
    expect(parseRequest(text, TUESDAY_MORNING).event).toMatchObject({
      summary: 'Plätzchen backen',
      start: { dateTime: expect.stringMatching(start) },
    });
  });

  it('tell the day of an event that is called so', () => {
    expect(parseRequest('Silvesterfeier um 20 Uhr', TUESDAY_MORNING).event?.start?.dateTime).toMatch(
      '2026-12-31T20:00',
    );
  });
});

describe('numbers beside a date', () => {
  it.each([
    ['Flohmarkt Samstag 5.12. 15-18 Uhr', 'create_event Flohmarkt 2026-12-05T15:00 2026-12-05T18:00'],
    ['Abgabe Fr 4.12. 22:30', 'create_event Abgabe 2026-12-04T22:30 2026-12-04T23:30'],
    ['Zahnarzt 7.1.27 um 9', 'create_event Zahnarzt 2027-01-07T09:00 2027-01-07T10:00'],
  ])('are no year apart from it: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('whole weeks told in days', () => {
  it('keep their weekday', () => {
    expect(read('alle 14 Tage freitags um 17 Uhr Putzplan')).toMatch(/2026-11-27T17:00.*WEEKLY;INTERVAL=2;BYDAY=FR/);
  });
});

describe('what is to be done, told around its time', () => {
  it.each([
    ['Papa Freitag um 17 Uhr anfunken', 'Papa anfunken'],
    ['Paket morgen um 15 Uhr zur Post bringen', 'Paket zur Post bringen'],
    ['Freitag 8 Uhr Roller in die Werkstatt', 'Roller in die Werkstatt'],
  ])('is one title: %s', (text, title) => {
    expect(parseRequest(text, TUESDAY_MORNING).event?.summary).toBe(title);
  });
});

describe('where one is', () => {
  it.each([
    ['Bin vom 14. bis 18. Dezember im Urlaub', 'create_event Urlaub 2026-12-14 2026-12-19'],
    ['Am 21.12. sind wir um 9 beim Notar', 'create_event Beim Notar 2026-12-21T09:00 2026-12-21T10:00'],
  ])('is what one does: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('advice, belief and questions', () => {
  it.each([
    'Soll ich das Yoga morgen absagen?',
    'Ich glaube, das Yoga fällt morgen aus',
    'Fällt das Yoga morgen aus?',
    'Muss ich morgen früh raus?',
  ])('cancel nothing: %s', (text) => {
    expect(read(text)).not.toMatch('delete');
  });
});

describe('why something is ordered', () => {
  it.each([
    'Teamessen bitte eine Stunde nach hinten, ich schaff es sonst nicht',
    'Teamessen eine Stunde später bitte, wir kommen vorher nicht raus',
    'Teamessen eine Stunde später bitte, der Koch steht im Stau',
    'Teamessen eine Stunde später bitte, da ist ja eh Klausur',
  ])('changes nothing itself: %s', (text) => {
    expect(read(text)).toBe('update_event Teamessen');
  });
});

describe('what one has got at last', () => {
  it.each([
    [
      'Ich hab endlich einen Termin beim Optiker bekommen, Praxis Weber in der Lindenallee, und zwar am Freitag um 8 Uhr 20',
      'create_event Termin beim Optiker 2026-11-27T08:20 2026-11-27T09:20 Praxis Weber in der Lindenallee',
    ],
    [
      'Wir haben einen Termin beim Optiker gekriegt: 10. Dezember 11 Uhr, trag das bitte ein',
      'create_event Termin beim Optiker 2026-12-10T11:00 2026-12-10T12:00',
    ],
  ])('is an event: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('who comes', () => {
  it.each([
    ['Der Glaser kommt am Freitag um 8', 'create_event Glaser 2026-11-27T08:00 2026-11-27T09:00'],
    [
      'glaser kommt am freitag um 8, erinner mich ne stunde vorher',
      'create_event Glaser 2026-11-27T08:00 2026-11-27T09:00',
    ],
    [
      'Der Glaser kommt am Freitag um 8, bitte eine Stunde vorher erinnern',
      'create_event Glaser 2026-11-27T08:00 2026-11-27T09:00',
    ],
    [
      'Mein Onkel kommt am Freitag um 8 zu Besuch',
      'create_event Mein Onkel kommt zu Besuch 2026-11-27T08:00 2026-11-27T09:00',
    ],
  ])('names the visit: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
