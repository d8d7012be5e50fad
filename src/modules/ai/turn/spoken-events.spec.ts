import { describe, expect, it } from '@jest/globals';
import { findSpokenEvents } from './spoken-events.js';

const WHERE = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

function event(id: string, summary: string, dateTime = '2026-11-24T09:00:00+01:00') {
  return { id, summary, calendarId: 'primary', start: { dateTime, timeZone: 'Europe/Berlin' } };
}

const week = ['23', '24', '25', '26', '27'].map((day) => event(`s${day}`, 'Stand-up', `2026-11-${day}T09:00:00+01:00`));
const dentist = event('dentist', 'Dentist', '2026-11-25T15:00:00+01:00');
const all = [...week, dentist, event('sync', 'Sync'), event('bob', 'Sync with Bob'), event('none', '')];

function spoken(text: string, locale = 'en-GB'): string[] {
  return findSpokenEvents(text, all, { ...WHERE, locale }).map(({ id }) => id);
}

describe('eventsSpokenOf', () => {
  it.each([
    ['nothing that was only looked at', 'I found no event matching "surgery".', []],
    ['the event that is named', 'The dentist is on Wednesday.', ['dentist']],
    ['an event in quotation marks', 'I mean “Dentist”?', ['dentist']],
    ['the one of a series whose date is named', 'Stand-up: Tue 24 Nov, 9:00–9:15', ['s24']],
    ['the one whose date is named the other way round', 'Stand-up, November 24', ['s24']],
    ['the one whose weekday is named', 'You have Stand-up on Thursday.', ['s26']],
    ['several whose days are named', '- Mon 23 Nov: Stand-up\n- Tue 24 Nov: Stand-up', ['s23', 's24']],
    [
      'all of a title without a day',
      'You have five stand-ups: Stand-up every day.',
      ['s23', 's24', 's25', 's26', 's27'],
    ],
    ['the longer of two titles', 'Sync with Bob is at noon.', ['bob']],
    ['both titles where both are named', 'Sync with Bob comes before Sync.', ['sync', 'bob']],
    ['no event whose title is part of a word', 'The dentistry is closed.', []],
  ])('finds %s', (_case, text, ids) => {
    expect(spoken(text)).toEqual(ids);
  });

  it.each([
    ['de-DE', 'Stand-up: Di., 24. November', ['s24']],
    ['fr-FR', 'Stand-up : mardi 24 novembre', ['s24']],
    ['es-ES', 'Stand-up: martes, 24 de noviembre', ['s24']],
  ])('reads the dates of %s', (locale, text, ids) => {
    expect(spoken(text, locale)).toEqual(ids);
  });

  it('answers each event once, and fifty at most', () => {
    const many = Array.from({ length: 300 }, (_, index) => event(`e${index % 150}`, 'Lesson'));

    const found = findSpokenEvents('Lesson', many, WHERE);

    expect([found.length, new Set(found.map(({ id }) => id)).size]).toEqual([50, 50]);
  });
});
