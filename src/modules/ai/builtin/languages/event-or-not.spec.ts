import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

function inShort(text: string, locale: string): string {
  const { intent, event } = parseRequest(text, {
    referenceTime: '2026-11-24T08:40',
    timeZone: 'Europe/Berlin',
    locale,
  });
  const people = (event?.attendees ?? []).map(({ displayName, email }) => displayName ?? email).join(', ');
  const start = event?.start?.dateTime?.slice(5, 16) ?? event?.start?.date;
  return [intent, event?.summary, people, start].filter(Boolean).join(' | ');
}

describe('what is wished for', () => {
  it.each([
    ["thanks, I'll cope", 'en'],
    ["okay, I'll think about it", 'en'],
    ['I want to hear some Coltrane', 'en'],
    ['I would like the heating to be warmer', 'en'],
    ['ich werde es schaffen', 'de'],
    ['je veux écouter du jazz maintenant', 'fr'],
    ['quiero escuchar jazz ahora', 'es'],
    ['multiply 12 by 7', 'en'],
  ])('is no event without a time and an occasion: %s', (text, locale) => {
    expect(inShort(text, locale)).toBe('none');
  });

  it.each([
    ["I'd like a massage", 'en', 'create_event | Massage'],
    ['I want to go to the zoo on Saturday', 'en', 'create_event | Zoo | 2026-11-28'],
    ['I need to pick up the kids', 'en', 'create_event | Pick up the kids'],
    ['je voudrais un rendez-vous chez le dentiste', 'fr', 'create_event | Rendez-vous chez le dentiste'],
    ['quiero ir al zoo el sábado a las 10', 'es', 'create_event | Ir al zoo | 11-28T10:00'],
  ])('is one with either: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });

  it.each([
    ['dinner with Ann', 'en', 'create_event | Dinner with Ann'],
    ['Treffen mit Sam', 'de', 'create_event | Treffen mit Sam'],
    ['next appointment', 'en', 'none'],
    ['replace the dentist with the barber', 'en', 'none'],
  ])('is an occasion by its name alone: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });
});

describe('an order whose event stands elsewhere', () => {
  it.each([
    ['put an entry in my calendar, school play on the 12th at 5', 'en', 'create_event | School play | 12-12T17:00'],
    ['ajoute un événement à mon agenda, chorale jeudi à 15h', 'fr', 'create_event | Chorale | 11-26T15:00'],
    ['añade un evento a mi calendario, coro el jueves a las 15h', 'es', 'create_event | Coro | 11-26T15:00'],
    [
      'create new meeting, subject is quarterly numbers, on Friday at 9',
      'en',
      'create_event | Quarterly numbers | 11-27T09:00',
    ],
    [
      'Gran wants to go to the opera so schedule that for Saturday at 8pm',
      'en',
      'create_event | Go to the opera | 11-28T20:00',
    ],
    [
      'my brother wants to play tennis, so put that in for Sunday at 10',
      'en',
      'create_event | Play tennis | 11-29T10:00',
    ],
    ['she wants to move the review to Friday', 'en', 'none'],
    [
      'schedule a time with Ann and Carla Moser to discuss the budget on Friday at 9',
      'en',
      'create_event | Discuss the budget | Ann, Carla Moser | 11-27T09:00',
    ],
    ['I want a review with Ann to be added for Friday at 2', 'en', 'create_event | Review | Ann | 11-27T14:00'],
    [
      'I need to gather the papers. Add tax office on Thursday from 9 to 10',
      'en',
      'create_event | Tax office | 11-26T09:00',
    ],
    ['create an event on fashion shows for the 20th at 4', 'en', 'create_event | Fashion shows | 12-20T16:00'],
    ['I need put a review with Ann on Friday at 3', 'en', 'create_event | Review | Ann | 11-27T15:00'],
    ['I need set designer on Friday at 3', 'en', 'create_event | Set designer | 11-27T15:00'],
    ['I have to help Mum with packing on Friday at 2', 'en', 'create_event | Help Mum with packing | 11-27T14:00'],
  ])('is for that: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });
});

describe('where the user is not', () => {
  it.each([
    ["we're away from the 12th to the 15th", 'en', 'create_event | Away | 2026-12-12'],
    ["I'm out of office on Friday", 'en', 'create_event | Out of office | 2026-11-27'],
    ["I'm unavailable on Friday from 2 to 4pm", 'en', 'create_event | Unavailable | 11-27T14:00'],
    ["mark my calendar, I'm away on Friday from 2 to 4pm", 'en', 'create_event | Away | 11-27T14:00'],
    ["I'm taking Friday off", 'en', 'create_event | Off | 2026-11-27'],
    ['ich bin am Freitag nicht da', 'de', 'create_event | Abwesend | 2026-11-27'],
    ['ich bin am Freitag nicht im Büro', 'de', 'create_event | Nicht im Büro | 2026-11-27'],
    ['je suis absent vendredi', 'fr', 'create_event | Absent | 2026-11-27'],
    ['estaré fuera del 12 al 15 de diciembre', 'es', 'create_event | Fuera | 2026-12-12'],
  ])('is an event: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });

  it.each([
    ['I was away on Friday', 'en', 'none'],
    ["I'm not away on Friday", 'en', 'none'],
    ["he's away on Friday", 'en', 'none'],
    ["I'm away on Friday, cancel the dentist", 'en', 'delete_event'],
    ['ich bin am Freitag nicht da, sag den Zahnarzt ab', 'de', 'delete_event'],
    ['Bin ich am Freitag weg?', 'de', 'none'],
    ["don't let me forget the bins on Friday at 7am", 'en', 'create_event | Bins | 11-27T07:00'],
  ])('but not what is past, denied, asked or why: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });
});
