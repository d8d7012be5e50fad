import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

function inShort(text: string, locale: string): string {
  const { intent, event } = parseRequest(text, {
    referenceTime: '2026-11-24T08:40',
    timeZone: 'Europe/Berlin',
    locale,
  });
  const people = (event?.attendees ?? []).map(({ displayName, email }) => displayName ?? email).join(', ');
  return [intent, event?.summary, people].filter(Boolean).join(' | ');
}

describe('who comes to a new event', () => {
  it.each([
    ['dinner with family tomorrow at 7', 'en', 'create_event | Dinner with family'],
    ['movies with friends on Friday at 6', 'en', 'create_event | Movies with friends'],
    ["call with Ann's team tomorrow at 10", 'en', "create_event | Call with Ann's team"],
    ['chess between 2 players tomorrow at 5', 'en', 'create_event | Chess between 2 players'],
    ['meet with doctor tomorrow at 4', 'en', 'create_event | Meeting with doctor'],
    ['Besprechung mit Kollegen am Freitag um 9', 'de', 'create_event | Besprechung mit Kollegen'],
    ['cine con amigos el sábado a las 20h', 'es', 'create_event | Cine con amigos'],
    ['lunch with Ann tomorrow at noon', 'en', 'create_event | Lunch | Ann'],
  ])('a group and a role have no address: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });

  it.each([
    [
      'meeting with Bill and his manager tomorrow at 10',
      'en',
      'create_event | Meeting with Bill and his manager | Bill',
    ],
    ['I need to meet with Kim and her boss tomorrow at 5', 'en', 'create_event | Meeting with Kim and her boss | Kim'],
    [
      'coffee with my friend Lucy and her sister at 4',
      'en',
      'create_event | Coffee with my friend Lucy and her sister | Lucy',
    ],
    [
      'set up a review with Ann and the rest of the team on Friday at 3',
      'en',
      'create_event | Review with Ann and the rest of the team | Ann',
    ],
    ['réunion avec Bill et son chef demain à 10h', 'fr', 'create_event | Réunion avec Bill et son chef | Bill'],
    ['reunión con Bill y su jefe mañana a las 10', 'es', 'create_event | Reunión con Bill y su jefe | Bill'],
  ])('who has a name may be invited, beside those who have none: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });

  it.each([
    ['meeting with my new client Alex on Friday at 10', 'en', 'create_event | Meeting | Alex'],
    ['spend some time with Ann and Jake soon, on Friday at 3', 'en', 'create_event | Spend some time | Ann, Jake'],
  ])('a description and a word of time are no part of a name: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });

  it.each([
    ['Ann and I are having lunch on Friday at 1', 'en', 'create_event | Lunch | Ann'],
    ['Tina and I are going to the cinema on Friday at 8', 'en', 'create_event | Cinema | Tina'],
    ['Ann is coming for dinner on Friday at 8', 'en', 'create_event | Dinner | Ann'],
    ['my parents are coming over for dinner on Friday at 8', 'en', 'create_event | Dinner with my parents'],
    ['schedule Ann for an interview on Friday at 3', 'en', 'create_event | Interview | Ann'],
    ['programme Anne pour un entretien vendredi à 15h', 'fr', 'create_event | Entretien | Anne'],
    ['book the hall for a rehearsal on Friday at 7', 'en', 'create_event | Rehearsal'],
    ['Anna und ich gehen am Freitag um 20 Uhr ins Kino', 'de', 'create_event | Kino | Anna'],
    ['Anne et moi allons au ciné vendredi à 20h', 'fr', 'create_event | Ciné | Anne'],
    ['Anne vient dîner vendredi à 20h', 'fr', 'create_event | Dîner | Anne'],
    ['Ana viene a cenar el viernes a las 20h', 'es', 'create_event | Cenar | Ana'],
    ['Anne ne vient pas dîner vendredi', 'fr', 'none'],
    ['Ann and I had lunch on Friday', 'en', 'none'],
    ['is Ann coming for dinner on Friday?', 'en', 'list_events'],
  ])('who is named before what is done comes to it: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });

  it.each([
    ['create a meeting for my department on Friday at 2', 'en', 'create_event | Meeting for my department'],
    ['create an appointment for the car inspection on Friday at 2', 'en', 'create_event | Car inspection'],
    ['crea una reunión para mi equipo el viernes a las 9', 'es', 'create_event | Reunión para mi equipo'],
  ])('those for whom it is do not name it: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });
});

describe('what has to be done with what is there', () => {
  it.each([
    ['I have a call I need to make on Friday at 9', 'en', 'create_event | Call'],
    ["we've got a flight we have to catch at 6 tomorrow", 'en', 'create_event | Flight'],
    ['tengo una llamada que tengo que hacer el viernes a las 9', 'es', 'create_event | Llamada'],
    ['I have a meeting I need to move to Friday', 'en', 'none'],
    ['do I have a call I need to make on Friday', 'en', 'list_events'],
  ])('is no part of its name, and no order: %s', (text, locale, short) => {
    expect(inShort(text, locale)).toBe(short);
  });
});
