import { describe, expect, it } from '@jest/globals';
import { toFields } from '../../../unknown-json.js';
import { sayBesideCalendar as say } from '../../../../../../test/support/say-beside-calendar.js';

const change = (eventId: string, values: object): object => ({ name: 'update_event', eventId, ...values });
const removal = (eventId: string, values: object = {}): object => ({ name: 'delete_event', eventId, ...values });
const creation = (summary: string, start: string): object =>
  expect.objectContaining({ name: 'create_event', summary, start });

describe('an order of two parts', () => {
  it.each([
    ['en-GB', 'project review to 4 n add lena', { start: '2026-11-25T16:00', addAttendees: ['lena@example.com'] }],
    [
      'de-DE',
      'projektbesprechung auf 16 uhr und lena dazu',
      { start: '2026-11-25T16:00', addAttendees: ['lena@example.com'] },
    ],
    [
      'es-ES',
      'revisión del proyecto a las 16 y añade a lena',
      { start: '2026-11-25T16:00', addAttendees: ['lena@example.com'] },
    ],
    ['en-GB', 'project review to 4 and remind me an hour before', { start: '2026-11-25T16:00', reminders: [60] }],
    [
      'de-DE',
      'Projektbesprechung mit Meet-Link und eine halbe Stunde früher',
      { start: '2026-11-25T13:30', meet: true },
    ],
    [
      'en-GB',
      'make the project review private and half an hour earlier',
      { start: '2026-11-25T13:30', visibility: 'private' },
    ],
    [
      'es-ES',
      'La revisión del proyecto del miércoles es por videollamada, adelántala media hora',
      { start: '2026-11-25T13:30', meet: true },
    ],
  ])('changes both (%s): %s', async (locale, text, values) => {
    expect((await say(text, locale)).calls).toEqual([change('review', values)]);
  });

  it.each([
    [
      'en-GB',
      "Cancel the piano lesson on Thursday because we're off to the woods, and add kim@example.com to the project review",
    ],
    ['fr-FR', "Annule le cours de piano de jeudi parce qu'on part, et ajoute kim@example.com à la revue de projet"],
    [
      'es-ES',
      'Borra la clase de piano del jueves porque nos vamos, y añade a kim@example.com a la revisión del proyecto',
    ],
  ])('does what stands behind a reason (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([
      removal('lesson1', { scope: 'this' }),
      change('review', { addAttendees: ['kim@example.com'] }),
    ]);
  });

  it.each([
    ['de-DE', 'klavierstunde kann weg, projektbesprechung dafür schon um 11'],
    ['de-DE', 'Klavierstunde streichen, Projektbesprechung stattdessen um 11'],
    ['en-GB', 'piano lesson is off, project review at 11 instead'],
  ])('moves what is told behind a deletion (%s): %s', async (locale, text) => {
    const { calls } = await say(text, locale);
    const ofReview = calls.map((call) => toFields(call)).filter(({ eventId }) => eventId === 'review');
    expect(ofReview.map(({ name, start }) => [name, start])).toEqual([['update_event', '2026-11-26T11:00']]);
  });

  it.each([
    ['en-GB', 'cancel the piano lesson on Thursday and at the same time put dinner with Jo', 'Dinner with Jo'],
    [
      'de-DE',
      'streich die Klavierstunde am Donnerstag und zur selben Zeit trag Abendessen mit Jo ein',
      'Abendessen mit Jo',
    ],
    ['fr-FR', 'supprime le cours de piano de jeudi et à la même heure mets dîner avec Jo', 'Dîner avec Jo'],
    ['es-ES', 'quita la clase de piano del jueves, y a esa misma hora ponme cena con Jo', 'Cena con Jo'],
  ])('puts the new event at the time of the other (%s): %s', async (locale, text, summary) => {
    expect((await say(text, locale)).calls).toContainEqual(creation(summary, '2026-11-26T17:00'));
  });

  it.each([
    ['en-GB', 'swap the project review and the piano lesson on Thursday'],
    ['en-GB', 'switch the project review with the piano lesson'],
    ['de-DE', 'Tausch die Projektbesprechung am Mittwoch mit der Klavierstunde am Donnerstag'],
    ['fr-FR', 'échange la revue de projet et le cours de piano de jeudi'],
    ['es-ES', 'intercambia la revisión del proyecto con la clase de piano'],
  ])('lets two events change places, whatever time is told with them (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([
      change('review', { start: '2026-11-26T17:00' }),
      change('lesson1', { start: '2026-11-25T14:00', scope: 'this' }),
    ]);
  });

  it.each([
    ['en-GB', 'bring the project review forward by half an hour and the flight by an hour', '13:30', '06:15'],
    ['en-GB', 'push the project review back an hour and the flight by 15 minutes', '15:00', '07:30'],
    ['de-DE', 'Verschieb die Projektbesprechung um eine Stunde und den Flug um 15 Minuten', '15:00', '07:30'],
    ['fr-FR', "avance la revue de projet à 13h et le vol d'une heure", '13:00', '06:15'],
    ['es-ES', 'adelanta la revisión del proyecto media hora y el vuelo una hora', '13:30', '06:15'],
  ])('goes on with its verb and its direction (%s): %s', async (locale, text, review, flight) => {
    expect((await say(text, locale)).calls).toEqual([
      change('review', { start: `2026-11-25T${review}` }),
      change('flight', { start: `2026-12-07T${flight}` }),
    ]);
  });

  it.each([
    ['en-GB', 'cancel all piano lessons in the next two weeks except the one on Thursday'],
    ['en-GB', "remove all piano lessons in the next two weeks but keep Thursday's"],
    ['de-DE', 'Lösch alle Klavierstunden in den nächsten zwei Wochen außer der am Donnerstag'],
    ['es-ES', 'quita todas las clases de piano de las próximas dos semanas menos la del jueves'],
  ])('leaves out what is told by its time (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([removal('lesson2', { scope: 'this' })]);
  });

  it.each([
    ['en-GB', 'the project review has to end 15 minutes earlier'],
    ['de-DE', 'Die Projektbesprechung muss 15 Minuten früher aufhören'],
    ['fr-FR', 'la revue de projet doit finir 15 min plus tôt'],
    ['es-ES', 'la revisión del proyecto tiene que acabar 15 minutos antes'],
  ])('ends an event earlier (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([change('review', { durationMinutes: 45 })]);
  });

  it.each([
    ['en-GB', 'add kim@example.com to the project review and remove Lena'],
    ['de-DE', 'Füg kim@example.com zur Projektbesprechung hinzu und nimm Lena raus'],
    ['fr-FR', 'ajoute kim@example.com à la revue de projet et enlève Lena'],
  ])('adds one guest and removes another (%s): %s', async (locale, text) => {
    const values = { addAttendees: ['kim@example.com'], removeAttendees: ['lena@example.com'] };

    expect((await say(text, locale)).calls).toEqual([change('review', values)]);
  });

  it('deletes an event that is named behind a new guest', async () => {
    const { calls } = await say('add kim@example.com to the project review and delete the piano lesson', 'en-GB');

    expect(calls).toContainEqual(removal('lesson1', { scope: 'this' }));
  });

  it.each([
    ['en-GB', 'move the project review so that it starts right after the piano lesson'],
    ['en-GB', 'the project review should be straight after the piano lesson'],
    ['de-DE', 'Verschieb die Projektbesprechung direkt hinter die Klavierstunde'],
    ['es-ES', 'mueve la revisión del proyecto para que empiece justo después de la clase de piano'],
  ])('moves one event next to another (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([change('review', { start: '2026-11-26T18:00' })]);
  });

  it.each([
    ['es-ES', 'lena no puede estar en la revisión del proyecto, sácala'],
    ['es-ES', 'Lena no llega a la revisión del proyecto, quítala'],
    ['fr-FR', 'Lena ne peut pas être à la revue de projet, enlève-la'],
    ['fr-FR', "Lena n'a pas le temps pour la revue de projet, enlève-la"],
    ['de-DE', 'Lena schafft es nicht zur Projektbesprechung, nimm sie raus'],
  ])('takes out who does not come, and not the event (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([change('review', { removeAttendees: ['lena@example.com'] })]);
  });

  it.each([
    ['es-ES', 'No puedo ir a la revisión del proyecto, quítala'],
    ['fr-FR', 'Je ne peux pas aller à la revue de projet, enlève-la'],
  ])('takes out the event where the user does not come (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([removal('review')]);
  });
});

describe('what is left out of all that is moved', () => {
  it.each([
    ['en-GB', 'move everything this week to Friday except the piano lesson'],
    ['en-GB', 'move everything this week to Friday, but not the piano lesson'],
    ['de-DE', 'Verschieb diese Woche alles auf Freitag außer der Klavierstunde'],
    ['fr-FR', 'Déplace tout cette semaine à vendredi sauf le cours de piano'],
    ['es-ES', 'Mueve todo esta semana al viernes menos la clase de piano'],
  ])('stays (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([change('review', { start: '2026-11-27T14:00' })]);
  });
});

describe('what is left out of all that is cancelled', () => {
  it.each([
    ['en-GB', 'Cancel everything this week. Except the piano lesson'],
    ['en-GB', 'cancel everything this week, but not the piano lesson'],
    ['en-GB', 'cancel everything this week. Keep piano'],
    ['en-GB', 'cancel everything this week except the piano lesson and the flight'],
    ['en-GB', 'cancel everything this week, but not the piano lesson or the flight'],
    ['de-DE', 'Sag diese Woche alles ab. Außer der Klavierstunde'],
    ['de-DE', 'Sag diese Woche alles ab außer Klavier und dem Flug'],
    ['fr-FR', 'Annule tout cette semaine. Sauf le cours de piano'],
    ['fr-FR', 'Annule tout cette semaine sauf le cours de piano et le vol'],
    ['es-ES', 'Cancela todo esta semana. Menos la clase de piano'],
    ['es-ES', 'Cancela todo esta semana menos la clase de piano y el vuelo'],
  ])('stays, in whichever clause it is told (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).calls).toEqual([removal('review')]);
  });
});
