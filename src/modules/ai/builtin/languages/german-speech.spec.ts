import { describe, expect, it } from '@jest/globals';
import { readInWords } from '../../../../../test/support/request-in-words.js';

/** 24 November 2026 is a Tuesday. */
const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale: 'de-DE' };

const read = (text: string): string => readInWords(text, TUESDAY_MORNING);

const BEFORE = 'create_event Fußpflege 2026-11-27T09:30/2026-11-27T10:30';

describe('politeness in German', () => {
  it.each([
    'Hätten Sie die Güte, mir die Fußpflege am Freitag um halb zehn vorzumerken?',
    'Wären Sie bitte so freundlich und tragen mir die Fußpflege am Freitag um halb zehn ein? Herzlichen Dank',
    'Wäre es wohl möglich, dass du mir die Fußpflege am Freitag um halb zehn einträgst?',
    'Dürfte ich Sie bitten, die Fußpflege am Freitag um halb zehn einzutragen? Besten Dank im Voraus',
    'Ich wäre Ihnen dankbar, wenn Sie mir die Fußpflege am Freitag um halb zehn vormerken könnten',
  ])('is no part of an order: %s', (text) => {
    expect(read(text)).toBe(BEFORE);
  });

  it('leaves a condition one', () => {
    expect(read('Wenn du Zeit hast, trag die Fußpflege am Freitag um halb zehn ein')).toMatch(/^none/);
  });
});

describe('news before an order', () => {
  it.each([
    ['Die Schule hat geschrieben, Elternabend ist am 3. Dezember um 19 Uhr', '2026-12-03T19:00/2026-12-03T20:00'],
    ['Die Schule hat eine Mail geschickt: Elternabend am 3. Dezember um 19 Uhr', '2026-12-03T19:00/2026-12-03T20:00'],
  ])('is no part of the title: %s', (text, times) => {
    expect(read(text)).toBe(`create_event Elternabend ${times}`);
  });

  it('tells which event an order is about', () => {
    expect(read('Der Friseur hat angerufen, er kann erst um vier, änder das bitte')).toMatch(/^update_event Friseur/);
  });

  it('is none where somebody only says what is wished', () => {
    expect(read('Tom hat gesagt, wir sollen den Zahnarzt verschieben')).toMatch(/^none/);
  });
});

describe('times of the regions', () => {
  it.each([
    ['Montag um viertel neun Zählerablesung', '2026-11-30T08:15/2026-11-30T09:15'],
    ['Montag um Viertel ab neun Zählerablesung', '2026-11-30T09:15/2026-11-30T10:15'],
    ["Montag um dreiviertel sieben auf d'Nacht Zählerablesung", '2026-11-30T18:45/2026-11-30T19:45'],
    ['zählerablesung mo 11.30', '2026-11-30T11:30/2026-11-30T12:30'],
    ['den ganzen Montag Zählerablesung', '2026-11-30/2026-12-01'],
  ])('are read: %s', (text, times) => {
    expect(read(text)).toBe(`create_event Zählerablesung ${times}`);
  });
});

describe('plans and errands', () => {
  it.each([
    [
      'vom 7. bis 9. Februar bin ich in Zell am See auf Skikurs',
      'create_event Skikurs 2027-02-07/2027-02-10 Zell am See',
    ],
    [
      'freitag um zehn bei frau moser das dach abdichten',
      'create_event Bei frau moser das dach abdichten 2026-11-27T10:00/2026-11-27T11:00',
    ],
    [
      'freitag um zehn mit der oma zum augenarzt fahren',
      'create_event Mit der oma zum augenarzt fahren 2026-11-27T10:00/2026-11-27T11:00',
    ],
  ])('are events: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('are none as questions', () => {
    expect(read('Bin ich am Freitag auf Schulung?')).not.toMatch(/^create_event/);
  });
});

describe('a day that a series leaves out', () => {
  it.each([
    ['Chorprobe jeden Dienstag um 20 Uhr, außer am 22.', '20261222'],
    ['Tanzkurs ab dem 3. Dezember jeden Donnerstag um 20 Uhr, nur nicht am 24.', '20261224'],
    ['Chorprobe jeden Freitag um 20 Uhr, der 25. Dezember entfällt', '20261225'],
  ])('is the first of that number on which it takes place: %s', (text, day) => {
    expect(read(text)).toContain(`EXDATE;TZID=Europe/Berlin:${day}T200000`);
  });

  it('is asked about where only something is denied', () => {
    expect(read('Chorprobe jeden Dienstag um 20 Uhr, am 22. kann ich nicht')).toMatch(/^none/);
  });
});

describe('what is told of an event before an order', () => {
  it.each([
    ['Die Budgetrunde wird eng, verleg sie auf 16 Uhr 30', 'update_event Budgetrunde 2026-11-24T16:30'],
    ['Der Friseur um drei geht sich nicht aus, mach halb fünf draus', 'update_event Friseur 2026-11-24T16:30'],
    ['klavier diese woche auf freitag selbe uhrzeit', 'update_event klavier 2026-11-27'],
  ])('is no part of its name: %s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe('what somebody else wishes behind news', () => {
  it('is no order', () => {
    expect(read('Der Friseur hat angerufen und will auf 16 Uhr verschieben')).not.toMatch(/^update_event Friseur 2026/);
  });
});

describe('a plan in everyday words', () => {
  it.each([
    [
      'jeden ersten Freitag im Monat Spieleabend, 20 Uhr, Café Lux',
      /^create_event Spieleabend 2026-12-04T20:00.*Café Lux/,
    ],
    [
      'Spaziergang mit Edda und der Nachbarin morgen um 10',
      /^create_event Spaziergang mit Edda und der Nachbarin 2026/,
    ],
    ['Velo in Service bringen, Freitag 17.30 Uhr', /^create_event Velo in Service bringen 2026-11-27T17:30/],
    ['sa 9-12 flohmarkt aufbauen', /^create_event Flohmarkt aufbauen 2026-11-28T09:00\/2026-11-28T12:00/i],
    ['Klassenfahrt nach Sylt vom 10. bis 14. Mai', /^create_event Klassenfahrt nach Sylt 2027-05-10\/2027-05-15/],
    ['Der Friseur kann erst um vier, stell das bitte um', /^update_event Friseur/],
    ['in anderthalb Stunden muss ich die Wäsche aufhängen', /^create_event Wäsche aufhängen 2026-11-24T10:10/],
  ])('keeps its name and time: %s', (text, expected) => {
    expect(read(text)).toMatch(expected);
  });
});
