import { describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { matchEvent } from './match-words.js';
import { readQuery } from './query-words.js';

function findMatch(query: string, event: string | Partial<CalendarEvent>) {
  const fields = typeof event === 'string' ? { summary: event } : event;
  const { kind, missing } = matchEvent({ id: 'x', ...fields }, readQuery(query));
  return kind === 'partial' ? `${kind}, without ${missing.join(' ')}` : kind;
}

describe('matchEvent', () => {
  it.each([
    ['dentist', 'Dentist', 'full'],
    ['the dentist appointment', 'Dentist', 'full'],
    ['my appointment with the dentist', 'Dentist Dr. Meier', 'full'],
    ['DENTISTS', 'Dentist', 'full'],
    ['stand-up', 'Standup', 'full'],
    ['the standup', 'Stand-up', 'full'],
    ['swimming lesson', 'Swimming', 'full'],
    ['yoga class', 'Yoga', 'full'],
    ['Zahnarzttermin', 'Zahnarzt', 'full'],
    ['Zahnarzt', 'Zahnarzttermin Dr. Roth', 'full'],
    ['reunion budget', 'Réunion Budget', 'full'],
    ['fête de Léa', 'Fete Lea', 'full'],
    ['müller', 'Besuch bei Mueller', 'full'],
    ['grandma’s birthday', "Grandma's birthday", 'full'],
    ['lunch with Maria', 'Lunch with Maria', 'full'],
    ['1:1', 'Lena / Anna 1:1', 'full'],
    ['team dinner', 'Team offsite', 'partial, without dinner'],
    ['design workshop', 'Design review', 'partial, without workshop'],
    ['1. Weihnachtstag', 'Lena / Anna 1:1', 'none'],
    ['call with Marcus', 'Lunch with Marcus', 'partial, without call'],
    ['call with Marcus', 'Marcus', 'full'],
    ['call with Markus', 'Call with Marcus', 'partial, without markus'],
    ['dentsit', 'Dentist', 'partial, without dentsit'],
    ['preview', 'Review', 'none'],
    ['surgery', 'Stand-up', 'none'],
    ['my meeting', 'Budget meeting', 'full'],
  ])('of “%s” to “%s” is %s', (query, title, match) => {
    expect(findMatch(query, title)).toBe(match);
  });

  const attendees = [{ email: 'anna.keller@example.com', displayName: 'Anna Keller' }];
  it.each<[string, string, Partial<CalendarEvent>, string]>([
    ['a guest’s name', 'meeting with Anna', { summary: 'Project review', attendees }, 'full'],
    ['a guest’s address', 'anna.keller@example.com', { summary: 'Project review', attendees }, 'full'],
    ['another address of the same domain', 'ben@example.com', { summary: 'Project review', attendees }, 'none'],
    ['a guest and the title', 'review with Anna', { summary: 'Project review', attendees }, 'full'],
    [
      'the user’s own name',
      'Lena',
      { summary: 'Review', attendees: [{ email: 'lena@x.example', self: true }] },
      'none',
    ],
    ['the place', 'Lake House', { summary: 'Offsite', location: 'Lake House, Berlin' }, 'full'],
    ['the description', 'surgery', { summary: 'Dr. Roth', description: 'The surgery takes an hour.' }, 'description'],
  ])('finds %s', (_case, query, event, match) => {
    expect(findMatch(query, event)).toBe(match);
  });
});

describe('readQuery', () => {
  it.each([
    ['my meetings', { distinguishing: ['meetings'], anyKind: true }],
    ['meine Termine', { distinguishing: ['termine'], anyKind: true }],
    ['the lesson', { distinguishing: ['lesson'], anyKind: false }],
    ['the', { distinguishing: [], anyKind: false }],
    ['*', { distinguishing: [], anyKind: false }],
  ])('of “%s”', (query, words) => {
    expect(readQuery(query)).toMatchObject(words);
  });
});
