import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const MONDAY = { referenceTime: '2026-11-23T08:40', timeZone: 'Europe/London' };
const readIntent = (text: string, locale = 'en-GB'): string => parseRequest(text, { ...MONDAY, locale }).intent;
const readEnd = (text: string): unknown => parseRequest(text, { ...MONDAY, locale: 'en-GB' }).event?.end;

describe('an order behind a wish', () => {
  it.each([
    ['I need to cancel my physio on Thursday', 'delete_event'],
    ["I'd like to reschedule my piano lesson to Wednesday at 5", 'update_event'],
    ['I need to see the vet tomorrow at 3', 'create_event'],
    ['add our choir evening for the 28th at 7pm', 'create_event'],
    ['delete the catch-up I had with Nora last Tuesday', 'delete_event'],
    ['remind me to bake a pizza on Saturday at 6pm', 'create_event'],
    ['I need to reschedule my eye test', 'update_event'],
    ["I'd like to uninvite Rosa from the picnic", 'update_event'],
    ["I'd like to book a squash court for Sunday at 10", 'create_event'],
    ['is it possible to push the eye test to Friday?', 'update_event'],
  ])('is an order: %s', (text, intent) => {
    expect(readIntent(text)).toBe(intent);
  });
});

describe('an order behind a wish in other languages', () => {
  it.each([
    ['de-DE', 'ich möchte den Augenarzt auf Donnerstag um 11 verschieben', 'update_event'],
    ['de-DE', 'ich würde gern für Sonntag um 10 einen Platz buchen', 'create_event'],
    ['fr-FR', 'je voudrais déplacer l’ophtalmo à jeudi 11h', 'update_event'],
    ['fr-FR', 'j’aimerais réserver un court dimanche à 10h', 'create_event'],
    ['es-ES', 'quiero cambiar el oculista al jueves a las 11', 'update_event'],
    ['es-ES', 'me gustaría reservar una pista el domingo a las 10', 'create_event'],
  ])('is an order: %s, %s', (locale, text, intent) => {
    expect(readIntent(text, locale)).toBe(intent);
  });
});

describe('what was done already', () => {
  it.each([
    ['en-GB', 'I already cancelled the eye test'],
    ['fr-FR', 'J’ai déjà supprimé le cours de dessin'],
    ['es-ES', 'ya borré la clase de dibujo'],
    ['es-ES', 'he cancelado la clase de dibujo'],
  ])('orders nothing: %s, %s', (locale, text) => {
    expect(readIntent(text, locale)).toBe('none');
  });
});

describe('the reason of an order', () => {
  it('is no part of it', () => {
    const { intent, target } = parseRequest('cancel the pottery class because I have a cold', {
      ...MONDAY,
      locale: 'en-GB',
    });

    expect([intent, target?.query]).toEqual(['delete_event', 'pottery class']);
  });
});

describe('what asks at its start', () => {
  it.each([
    ['en-GB', 'will the museum open at 9 on Monday?'],
    ['de-DE', 'Ist der Laden am Montag um 9 offen?'],
  ])('makes no event: %s, %s', (locale, text) => {
    expect(readIntent(text, locale)).not.toBe('create_event');
  });

  it.each(['make some noise', 'get a joke', "let's hear it"])('nor does a thing without a time: %s', (text) => {
    expect(readIntent(text)).toBe('none');
  });
});

describe('what everybody knows', () => {
  it.each([
    ['en-GB', 'When is Easter next year?'],
    ['de-DE', 'Wann ist Pfingsten?'],
    ['fr-FR', 'c’est quand la Pentecôte ?'],
    ['es-ES', '¿cuándo es Semana Santa?'],
  ])('is not asked of the calendar: %s, %s', (locale, text) => {
    expect(readIntent(text, locale)).toBe('none');
  });

  it('is not what happens on such a day', () => {
    expect(readIntent('when is the Easter picnic?')).toBe('list_events');
  });
});

describe('a question behind an introduction', () => {
  it.each([
    ['en-GB', 'Could you check if I have any appointments on Wednesday?'],
    ['en-GB', 'tell me when my next rehearsal is'],
    ['en-GB', "who hasn't accepted the kitchen party?"],
    ['en-GB', 'am I going to the opera on Friday?'],
    ['en-GB', 'let me know whether I have to be anywhere on Friday'],
    ['en-GB', 'check if there is a concert on Saturday'],
    ['de-DE', 'Kannst du mir sagen, ob ich am Freitag Termine habe?'],
    ['fr-FR', 'Peux-tu me dire si j’ai des rendez-vous vendredi ?'],
    ['fr-FR', 'dis-moi s’il y a une répétition demain'],
    ['es-ES', '¿Puedes decirme si tengo citas el viernes?'],
    ['es-ES', 'mira si hay reunión mañana'],
  ])('asks about the calendar: %s, %s', (locale, text) => {
    expect(readIntent(text, locale)).toBe('list_events');
  });

  it.each([
    ['en-GB', 'will it snow on Thursday?'],
    ['en-GB', 'do I need an umbrella tomorrow?'],
    ['en-GB', 'have I got any new emails?'],
    ['de-DE', 'Regnet es morgen?'],
    ['fr-FR', 'Est-ce qu’il pleut demain ?'],
    ['es-ES', '¿Qué noticias hay hoy?'],
  ])('is not for the calendar: %s, %s', (locale, text) => {
    expect(readIntent(text, locale)).toBe('none');
  });
});

describe('a statement with a question mark', () => {
  it.each([
    ['en-GB', 'I have a dentist appointment on Friday?'],
    ['de-DE', 'Ich habe am Freitag Zahnarzt?'],
    ['fr-FR', 'J’ai une répétition vendredi ?'],
    ['fr-FR', 'Il y a une réunion demain ?'],
    ['es-ES', '¿Tengo dentista el viernes?'],
    ['es-ES', '¿Hay reunión mañana a las 10?'],
  ])('asks: %s, %s', (locale, text) => {
    expect(readIntent(text, locale)).toBe('list_events');
  });

  it.each([
    ['en-GB', 'I have a dentist appointment on Friday at 3'],
    ['en-GB', 'I’d like lunch with Tom tomorrow at 12?'],
    ['de-DE', 'Ich habe am Freitag um 10 Zahnarzt'],
    ['fr-FR', 'J’ai une répétition vendredi à 10h'],
    ['es-ES', 'Tengo dentista el viernes a las 10'],
  ])('is no question without one, nor is a wish: %s, %s', (locale, text) => {
    expect(readIntent(text, locale)).toBe('create_event');
  });
});

describe('two times joined by "and"', () => {
  it('are no range, unless "between" stands before them', () => {
    expect(readEnd('yoga at 7am and 7pm tomorrow')).toMatchObject({ dateTime: '2026-11-24T08:00:00' });
    expect(readEnd('writing between 7am and 7pm tomorrow')).toMatchObject({ dateTime: '2026-11-24T19:00:00' });
  });
});

describe('what stands behind an introduced question', () => {
  it('is no new event where it is not understood', () => {
    expect(readIntent('Schau mal ob es morgen ein Konzert gibt', 'de-DE')).not.toBe('create_event');
  });
});
