import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const MONDAY = { referenceTime: '2026-11-23T08:40', timeZone: 'Europe/London' };
const intentOf = (text: string, locale = 'en-GB'): string => parseRequest(text, { ...MONDAY, locale }).intent;

describe('an order behind a wish', () => {
  it.each([
    ['I need to cancel my physio on Thursday', 'delete_event'],
    ["I'd like to reschedule my piano lesson to Wednesday at 5", 'update_event'],
    ['I need to see the vet tomorrow at 3', 'create_event'],
    ['add our choir evening for the 28th at 7pm', 'create_event'],
    ['delete the catch-up I had with Nora last Tuesday', 'delete_event'],
    ['remind me to bake a pizza on Saturday at 6pm', 'create_event'],
  ])('is an order: %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});

describe('a question behind an introduction', () => {
  it.each([
    ['en-GB', 'Could you check if I have any appointments on Wednesday?'],
    ['en-GB', 'tell me when my next rehearsal is'],
    ['en-GB', "who hasn't accepted the kitchen party?"],
    ['en-GB', 'am I going to the opera on Friday?'],
    ['de-DE', 'Kannst du mir sagen, ob ich am Freitag Termine habe?'],
  ])('asks about the calendar: %s, %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('list_events');
  });

  it.each([
    ['en-GB', 'will it snow on Thursday?'],
    ['en-GB', 'do I need an umbrella tomorrow?'],
    ['en-GB', 'have I got any new emails?'],
    ['de-DE', 'Regnet es morgen?'],
    ['fr-FR', 'Est-ce qu’il pleut demain ?'],
    ['es-ES', '¿Qué noticias hay hoy?'],
  ])('is not for the calendar: %s, %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('none');
  });
});
