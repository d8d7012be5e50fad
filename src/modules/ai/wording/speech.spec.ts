import { describe, expect, it } from '@jest/globals';
import { Speech } from './speech.js';

const now = '2026-11-24T08:00:00Z';

function speechIn(locale: string, timeZone = 'Europe/Berlin'): Speech {
  return new Speech({ locale, timeZone, now });
}

function at(dateTime: string, timeZone = 'Europe/Berlin') {
  return { dateTime, timeZone };
}

describe('Speech', () => {
  it.each([
    ['en-US', 'Monday, November 30, 3:00 – 4:30 PM'],
    ['en-GB', 'Monday 30 November, 15:00–16:30'],
    ['en-US-u-hc-h23', 'Monday, November 30, 15:00 – 16:30'],
    ['de-DE', 'Montag, 30. November, 15:00–16:30 Uhr'],
    ['fr-FR', 'lundi 30 novembre, 15:00 – 16:30'],
    ['fr-CA', 'lundi 30 novembre, 15 h 00 – 16 h 30'],
    ['es-ES', 'lunes, 30 de noviembre, 15:00–16:30'],
    ['es-MX', 'lunes, 30 de noviembre, 3:00–4:30 p.m.'],
    ['tlh', 'Monday, November 30, 3:00 – 4:30 PM'],
  ])('says from when to when as people do in %s', (locale, words) => {
    const said = speechIn(locale).span(at('2026-11-30T15:00:00+01:00'), at('2026-11-30T16:30:00+01:00'));

    expect(said).toBe(words);
  });

  it.each([
    [
      'over midnight',
      at('2026-11-30T22:00:00+01:00'),
      at('2026-12-01T06:00:00+01:00'),
      'Monday 30 November at 22:00 – Tuesday 1 December at 06:00',
    ],
    [
      'in another year',
      at('2027-01-30T22:00:00+01:00'),
      at('2027-01-30T23:00:00+01:00'),
      'Saturday, 30 January 2027, 22:00–23:00',
    ],
    ['on one whole day', { date: '2026-12-02' }, { date: '2026-12-03' }, 'Wednesday 2 December, all day'],
    [
      'on several whole days',
      { date: '2026-12-02' },
      { date: '2026-12-05' },
      'Wednesday 2 December – Friday 4 December, all day',
    ],
    [
      'where another clock counts',
      at('2026-11-30T09:00:00+09:00', 'Asia/Tokyo'),
      at('2026-11-30T10:00:00+09:00', 'Asia/Tokyo'),
      'Monday 30 November, 01:00–02:00 (there: Monday 30 November, 09:00–10:00, Japan Standard Time)',
    ],
    [
      'where another zone has the same clock',
      at('2026-11-30T09:00:00+01:00', 'Europe/Paris'),
      at('2026-11-30T10:00:00+01:00', 'Europe/Paris'),
      'Monday 30 November, 09:00–10:00',
    ],
  ])('says when an event is %s', (_case, start, end, words) => {
    expect(speechIn('en-GB').span(start, end)).toBe(words);
  });

  it('says the first of a month as the French do', () => {
    expect(speechIn('fr-FR').span({ date: '2026-12-01' }, { date: '2026-12-03' })).toBe(
      'mardi 1er – mercredi 2 décembre, toute la journée',
    );
  });

  it.each([
    ['a mark that would close the quotation', 'Lunch” tomorrow. “', '“Lunch" tomorrow. "”'],
    ['line breaks', 'Lunch\n\n# Heading', '“Lunch # Heading”'],
    ['hidden characters', 'Lun\u200Bch\u202E', '“Lunch”'],
  ])('quotes a text without %s', (_case, text, quoted) => {
    expect(speechIn('en-GB').quote(text)).toBe(quoted);
  });

  it('cuts a long text and a long list, and says so', () => {
    const speech = speechIn('en-GB');

    expect(speech.quote('x'.repeat(300))).toBe(`“${'x'.repeat(199)}…”`);
    expect(speech.list(Array.from({ length: 12 }, (_, index) => String(index)))).toMatch(/, 9, and 2 more$/);
  });

  it.each([
    [10, '10 minutes', '10 Minuten', '10 minutes', '10 minutos'],
    [90, '1 hour, 30 minutes', '1 Stunde, 30 Minuten', '1 heure et 30 minutes', '1 hora y 30 minutos'],
    [1440, '1 day', '1 Tag', '1 jour', '1 día'],
    [10_080, '1 week', '1 Woche', '1 semaine', '1 semana'],
  ])('says a length of %i minutes', (minutes, ...words) => {
    expect(['en-US', 'de-DE', 'fr-FR', 'es-ES'].map((locale) => speechIn(locale).length(minutes))).toEqual(words);
  });
});
