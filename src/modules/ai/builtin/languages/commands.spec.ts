import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

/** A request in one line: its intent, the event or what is asked for, its place, its new start, and the length it gets. */
function inShort(text: string, locale: string): string {
  const { intent, event, target, range, changes, durationMinutes } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  const start = (event ?? changes)?.start;
  return [
    intent,
    event?.summary ?? target?.query ?? range?.query,
    event?.location ?? changes?.location,
    start?.dateTime?.slice(5, 16) ?? start?.date?.slice(5),
    target?.timeMin?.slice(5, 10),
    durationMinutes,
  ]
    .filter(Boolean)
    .join(' | ');
}

describe('whether there is time for something', () => {
  it.each([
    ['en-GB', 'is there room for a coffee tomorrow?', 'check_availability | coffee'],
    ['en-GB', 'any room for lunch on Friday?', 'check_availability | lunch'],
    ['de-DE', 'ist morgen noch Platz für einen Kaffee?', 'check_availability | Kaffee'],
    ['de-DE', 'habe ich morgen Zeit für einen Kaffee?', 'check_availability | Kaffee'],
    ['fr-FR', 'y a-t-il de la place pour un café demain ?', 'check_availability | café'],
    ['es-ES', '¿hay hueco para un café mañana?', 'check_availability | café'],
    ['en-GB', 'is the restaurant open tomorrow?', 'none'],
  ])('asks for a free time, whatever it is for: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });

  it.each([
    ['en-GB', 'Book a room for tomorrow at 3pm', 'create_event | Room | 11-25T15:00'],
    ['en-GB', 'book the garden room for Thursday at 2', 'create_event | Garden room | 11-26T14:00'],
  ])('is not asked by who books a room: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('hours of the day and hours of an event', () => {
  it.each([
    ['en-GB', 'move the audit to 10h', 'update_event | audit | 11-24T10:00'],
    ['de-DE', 'verschieb die Prüfung auf 10h', 'update_event | Prüfung | 11-24T10:00'],
    ['fr-FR', "déplace l'audit à 10h", 'update_event | audit | 11-24T10:00'],
    ['es-ES', 'mueve el examen a 10h', 'update_event | examen | 11-24T10:00'],
    ['en-GB', 'set the audit to 2h', 'update_event | audit | 120'],
    ['en-GB', 'change the audit to 8 hours', 'update_event | audit | 480'],
    ['de-DE', 'verlängere die Prüfung auf 8h', 'update_event | Prüfung | 480'],
  ])('are told apart: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('the day of an event before its name', () => {
  it.each([
    ['en-GB', 'cancel fridays lunch', 'delete_event | lunch | 11-27'],
    ['en-GB', 'move thursdays physio to friday at 9', 'update_event | physio | 11-27T09:00 | 11-26'],
    ['en-GB', 'cancel physio on fridays', 'delete_event | physio'],
    ['en-GB', 'cancel all fridays physio', 'delete_event | physio'],
  ])('may lack its apostrophe: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('what one needs to know', () => {
  it.each([
    ['en-GB', 'what do I need for the trip on Friday', 'list_events | trip'],
    ['en-GB', 'how many eggs do we need for the cake', 'list_events | cake'],
    ['de-DE', 'was brauche ich für die Reise am Freitag', 'list_events | Reise'],
    ['fr-FR', 'de quoi ai-je besoin pour le voyage vendredi', 'list_events | voyage'],
    ['es-ES', 'qué necesito para el viaje del viernes', 'list_events | viaje'],
    ['en-GB', 'has my calendar been updated in the last ten minutes', 'list_events | updated'],
  ])('is asked, and no new event: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('a new event in plain words', () => {
  it.each([
    ['en-GB', 'setup a call with Tom tomorrow at 3', 'create_event | Call | 11-25T15:00'],
    ['en-GB', 'include a tea break tomorrow at 4', 'create_event | Tea break | 11-25T16:00'],
    ['en-GB', 'setup for the party on Friday at 3', 'create_event | Setup for the party | 11-27T15:00'],
    ['en-GB', "add a viewing on Friday at noon, it's at the mall", 'create_event | Viewing | the mall | 11-27T12:00'],
    ['en-GB', "lunch tomorrow at 1, it's at mum's", "create_event | Lunch | mum's | 11-25T13:00"],
    ['en-GB', 'Lunch with Sam', 'create_event | Lunch with Sam'],
    ['en-GB', 'can you add a day to my calendar?', 'create_event'],
  ])('is made as it was told: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

/** Who is told of a new event, or added to one that is there. */
function listPeople(text: string, locale: string): unknown[] {
  const { intent, event, changes } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  const people = event?.attendees ?? changes?.addAttendees ?? [];
  return [intent, ...people.map(({ displayName }) => displayName)];
}

describe('who comes to a new event', () => {
  it.each([
    ['en-GB', 'add brunch on Friday at 12, Tom is coming too', ['create_event', 'Tom']],
    ['en-GB', 'Brunch on Friday at 12. Jeff and John will be there.', ['create_event', 'Jeff', 'John']],
    ['en-GB', 'add brunch on Friday at 12 and both Jamie and Adam are coming', ['create_event', 'Jamie', 'Adam']],
    ['de-DE', 'trag am Freitag um 12 Brunch ein, Tom kommt auch', ['create_event', 'Tom']],
    ['de-DE', 'Brunch Freitag um 12, Tom und Anna sind dabei', ['create_event', 'Tom', 'Anna']],
    ['fr-FR', 'brunch vendredi à midi, Tom vient aussi', ['create_event', 'Tom']],
    ['fr-FR', 'ajoute un brunch vendredi à midi, Tom et Anna seront là', ['create_event', 'Tom', 'Anna']],
    ['es-ES', 'comida el viernes a las 12, Tom viene también', ['create_event', 'Tom']],
    ['es-ES', 'añade una comida el viernes a las 12, vienen Tom y Ana', ['create_event', 'Tom', 'Ana']],
    ['en-GB', 'block Friday 8 to 12, the plumber is coming', ['create_event']],
    ['en-GB', 'move brunch to 1, Tom is coming too', ['update_event']],
  ])('is told in a clause behind it: %s, %s', (locale, text, read) => {
    expect(listPeople(text, locale)).toEqual(read);
  });

  it.each([
    ['en-GB', 'add brunch on Friday at 12 and add Tom as optional', ['create_event', 'Tom']],
    ['en-GB', 'add brunch on Friday at 12. Add Tom as a participant', ['create_event', 'Tom']],
    ['en-GB', 'add Tom as a guest to the audit', ['update_event', 'Tom']],
    ['de-DE', 'trag Freitag um 12 Brunch ein. Füg Tom als Teilnehmer hinzu', ['create_event', 'Tom']],
    ['de-DE', 'füg Tom als Gast zur Prüfung hinzu', ['update_event', 'Tom']],
    ['fr-FR', 'ajoute un brunch vendredi à midi et ajoute Tom comme invité', ['create_event', 'Tom']],
    ['es-ES', 'añade una comida el viernes a las 12 y añade a Tom como invitado', ['create_event', 'Tom']],
    ['es-ES', 'añade a Tom como participante al examen', ['update_event', 'Tom']],
  ])('is told as a guest: %s, %s', (locale, text, read) => {
    expect(listPeople(text, locale)).toEqual(read);
  });
});

describe('where somebody is', () => {
  it.each([
    ['en-GB', "I'm in Berlin on Friday", 'create_event | Berlin | 11-27'],
    ['en-GB', 'I will be in New York from Friday to Saturday', 'create_event | New York | 11-27'],
    ['en-GB', "note that I'll be at a fair from 13 to 15 December", 'create_event | Fair | 12-13'],
    ['en-GB', "update my calendar to show that I'm on holiday next week", 'create_event | Holiday | 11-30'],
    ['de-DE', 'vermerk, dass ich vom 13. bis 15. Dezember auf einer Messe bin', 'create_event | Messe | 12-13'],
    ['de-DE', 'notier dass ich nächste Woche im Urlaub bin', 'create_event | Urlaub | 11-30'],
    ['fr-FR', 'note que je serai à une foire du 13 au 15 décembre', 'create_event | Foire | 12-13'],
    ['fr-FR', "indique dans mon agenda que j'ai le notaire vendredi à 15h", 'create_event | Notaire | 11-27T15:00'],
    ['es-ES', 'apunta que estaré en un congreso del 13 al 15 de diciembre', 'create_event | Congreso | 12-13'],
    ['es-ES', 'estoy de vacaciones la semana que viene', 'create_event | Vacaciones | 11-30'],
    ['es-ES', '¿estoy de vacaciones el viernes?', 'list_events | vacaciones'],
    ['es-ES', 'estoy de acuerdo', 'none'],
    ['en-GB', "I'll be at the vendor demo on Thursday", 'respond_to_invite | vendor demo | 11-26'],
    ['en-GB', "I'm in", 'none'],
  ])('is an event of its days: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('words that order elsewhere', () => {
  it.each([
    ['en-GB', 'I have a date with Marta and his skip Monday', 'create_event | Date'],
    ['en-GB', 'I want an event called Gala and put it on Saturday at 8pm', 'create_event | Gala | 11-28T20:00'],
    ['fr-FR', 'fais-moi un rendez-vous vendredi à 15h', 'create_event | Rendez-vous | 11-27T15:00'],
  ])('are read by their place: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('an order behind a call for help', () => {
  it.each([
    ['en-GB', 'I need help to cancel the dentist', 'delete_event | dentist'],
    [
      'en-GB',
      'I need help to paint the fence on Saturday at 9',
      'create_event | Help to paint the fence | 11-28T09:00',
    ],
    ['de-DE', 'kannst du mir helfen den Augenarzt abzusagen?', 'delete_event | Augenarzt'],
    ['fr-FR', "aide-moi à annuler l'ophtalmo", 'delete_event | ophtalmo'],
    ['es-ES', 'ayúdame a cancelar el oculista', 'delete_event | oculista'],
  ])('is an order: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('a part of an event that is to be confirmed', () => {
  it.each([
    ['en-GB', 'can you confirm the time of the dentist', 'list_events | dentist'],
    ['de-DE', 'kannst du die Uhrzeit vom Augenarzt bestätigen', 'list_events | Augenarzt'],
    ['fr-FR', "peux-tu confirmer l'heure du coiffeur", 'list_events | coiffeur'],
    ['es-ES', 'puedes confirmar la hora del oculista', 'list_events | oculista'],
    ['en-GB', 'confirm the vendor demo', 'respond_to_invite | vendor demo'],
  ])('is asked for: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});

describe('a moment that a question or an order is about', () => {
  it.each([
    ['en-GB', 'do I have anything right now', '11-24T08:40'],
    ['de-DE', 'was habe ich gerade', '11-24T08:40'],
    ['fr-FR', "qu'est-ce que j'ai en ce moment", '11-24T08:40'],
    ['es-ES', 'qué tengo ahora mismo', '11-24T08:40'],
    ['en-GB', 'who did I meet two weeks ago', '11-10T00:00'],
    ['de-DE', 'lösch das Treffen mit Georg von vor zwei Wochen', '11-10T00:00'],
  ])('is this one, or that day: %s, %s', (locale, text, begins) => {
    const { range, target } = parseRequest(text, { ...TUESDAY_MORNING, locale });

    expect((range ?? target)?.timeMin).toContain(begins);
  });
});

describe('an event by its guests or its days', () => {
  it.each([
    ['en-GB', 'take Tom off the guest list of the audit', 'update_event | audit'],
    ['de-DE', 'nimm Tom von der Gästeliste der Prüfung', 'update_event | Prüfung'],
    ['fr-FR', "enlève Tom des invités de l'audit", 'update_event | audit'],
    ['es-ES', 'quita a Tom de la lista de asistentes del examen', 'update_event | examen'],
    ['en-GB', 'add vacation all week next week', 'create_event | Vacation | 11-30'],
    ['de-DE', 'trag Urlaub nächste Woche die ganze Woche ein', 'create_event | Urlaub | 11-30'],
    [
      'en-GB',
      'add lunch with the Millers and Tom on Friday at 12',
      'create_event | Lunch with the Millers and Tom | 11-27T12:00',
    ],
    ['en-GB', 'review the plans on Friday at 3', 'create_event | Review the plans | 11-27T15:00'],
  ])('is found, or made: %s, %s', (locale, text, read) => {
    expect(inShort(text, locale)).toBe(read);
  });
});
