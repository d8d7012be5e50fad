import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../parse-request.js';

interface Read {
  times: (string | undefined)[];
  asked: string[];
  summary?: string | undefined;
}

/** The wall-clock times of an event told on a Tuesday morning, and what is asked about it. */
function readTimes(text: string, locale: string): Read {
  const { event, questions } = parseRequest(text, {
    referenceTime: '2026-11-24T08:40',
    timeZone: 'Europe/Berlin',
    locale,
  });
  const times = [event?.start?.dateTime, event?.end?.dateTime].map((at) => at?.slice(5, 16));
  return { times, asked: questions.map(({ field }) => field), summary: event?.summary };
}

describe('the hours of a timetable', () => {
  it.each([
    ['de', 'Bahnfahrt nach Ulm am 2.12. 6:32-9:05', '12-02T06:32', '12-02T09:05'],
    ['de', 'Abfahrt morgen 5:45-6:50', '11-25T05:45', '11-25T06:50'],
    ['de', 'Lauftreff morgen 6:32-7:05', '11-25T06:32', '11-25T07:05'],
    ['en', 'train to York on the 4th leaves 6.48 gets in 9.15', '12-04T06:48', '12-04T09:15'],
    ['en', 'train to York on friday departing at 6:30 and arriving at 9:15', '11-27T06:30', '11-27T09:15'],
    ['fr', 'train pour Nice vendredi de 6h48 à 9h15', '11-27T06:48', '11-27T09:15'],
    ['es', 'autocar a Soria el viernes de 6:48 a 9:15', '11-27T06:48', '11-27T09:15'],
  ])('are read as they are written (%s): %s', (locale, text, start, end) => {
    expect(readTimes(text, locale).times).toEqual([start, end]);
  });

  it.each([
    ['en', 'call mum tomorrow at twenty to six', '11-25T17:40'],
    ['en', 'dinner tomorrow at 6:42', '11-25T18:42'],
    ['en', 'pick up the kids tomorrow at 3:10', '11-25T15:10'],
  ])('are not those of other events (%s): %s', (locale, text, start) => {
    expect(readTimes(text, locale).times[0]).toBe(start);
  });
});

describe('an hour before seven', () => {
  it.each([
    ['de', 'Waldlauf morgen um halb sieben', '11-25T06:30'],
    ['de', 'Treffen mit Tom morgen um 6:30', '11-25T06:30'],
    ['fr', 'footing demain 6h45', '11-25T06:45'],
    ['fr', 'réunion demain à 6:30', '11-25T06:30'],
    ['es', 'correr mañana a las 6:30', '11-25T06:30'],
    ['en', 'run tomorrow at 6:30', '11-25T06:30'],
  ])('is early where it is written so, or for what is done early (%s): %s', (locale, text, start) => {
    expect(readTimes(text, locale).times[0]).toBe(start);
  });

  it.each([
    ['de', 'Treffen mit Tom morgen um halb sieben', '11-25T18:30'],
    ['de', 'Abendessen mit Tom morgen um 6:30', '11-25T18:30'],
    ['fr', 'apéro demain à 6h30', '11-25T18:30'],
    ['es', 'dentista mañana a las 6:30', '11-25T18:30'],
    ['en', 'coffee tomorrow at 6:30', '11-25T18:30'],
  ])('is late otherwise (%s): %s', (locale, text, start) => {
    expect(readTimes(text, locale).times[0]).toBe(start);
  });
});

describe('where a journey goes', () => {
  it.each([
    ['Flug nach Wien am Freitag um 8 Uhr', 'Flug nach Wien'],
    ['Bahnfahrt nach Ulm am 2.12. 6:32-9:05', 'Bahnfahrt nach Ulm'],
  ])('stays in its title: %s', (text, summary) => {
    expect(readTimes(text, 'de').summary).toBe(summary);
  });
});

describe('a day among the words of a title', () => {
  it.each([
    ['en', 'collect parcel thurs roughish 4ish'],
    ['de', 'Paket abholen Do grob 16 Uhr'],
    ['es', 'recoger paquete jueves cerca 16h'],
  ])('is asked about where the time has no day (%s): %s', (locale, text) => {
    expect(readTimes(text, locale)).toMatchObject({ asked: ['start'], times: [undefined, undefined] });
  });

  it('is read where the words beside it tell a time', () => {
    expect(readTimes('collect parcel thurs arvo 4ish', 'en')).toEqual({
      asked: [],
      summary: 'Collect parcel',
      times: ['11-26T16:00', '11-26T17:00'],
    });
  });
});

describe('a range that ends on the 24-hour clock', () => {
  it.each([
    ['en', 'guard duty on friday from 7 to 19:30', '11-27T07:00', '11-27T19:30'],
    ['de', 'Wache am Freitag von 7 Uhr bis 20 Uhr', '11-27T07:00', '11-27T20:00'],
    ['fr', 'permanence vendredi de 7h à 20h', '11-27T07:00', '11-27T20:00'],
    ['es', 'guardia el viernes de 7 a 19:30', '11-27T07:00', '11-27T19:30'],
    ['nl', 'wacht op vrijdag van 7 tot 19:30', '11-27T07:00', '11-27T19:30'],
  ])('begins as it is written (%s): %s', (locale, text, start, end) => {
    expect(readTimes(text, locale).times).toEqual([start, end]);
  });

  it.each([
    ['en', 'concert on friday from 7 to 10pm', '11-27T19:00', '11-27T22:00'],
    ['en', 'handball on friday from 3 to 17:00', '11-27T15:00', '11-27T17:00'],
    ['de', 'Handball am Freitag von 4 bis 18 Uhr', '11-27T16:00', '11-27T18:00'],
  ])('or just before its end, where that is told or likely (%s): %s', (locale, text, start, end) => {
    expect(readTimes(text, locale).times).toEqual([start, end]);
  });
});
