import { describe, expect, it } from '@jest/globals';
import { toFields } from '../../../unknown-json.js';
import { sayBesideCalendar as say } from '../../../../../../test/support/say-beside-calendar.js';

const change = (eventId: string, values: object): object => ({ name: 'update_event', eventId, ...values });
const removal = (eventId: string, values: object = {}): object => ({ name: 'delete_event', eventId, ...values });

describe('a message about an event of the calendar', () => {
  it.each([
    [
      'en-GB',
      'the flight to Oslo got rescheduled, it now leaves at 8:30',
      change('flight', { start: '2026-12-07T08:30' }),
    ],
    [
      'de-DE',
      'Der Flug nach Oslo wurde verlegt, er geht jetzt um 8:30 Uhr',
      change('flight', { start: '2026-12-07T08:30' }),
    ],
    ['fr-FR', 'La revue de projet est décalée à 16h', change('review', { start: '2026-11-25T16:00' })],
    ['es-ES', 'La revisión del proyecto mejor a las 16:00', change('review', { start: '2026-11-25T16:00' })],
    ['en-GB', 'the project review needs an extra 15 minutes', change('review', { durationMinutes: 75 })],
    ['de-DE', 'Die Projektbesprechung braucht 15 Minuten mehr', change('review', { durationMinutes: 75 })],
    ['fr-FR', 'la revue de projet a besoin de 15 minutes de plus', change('review', { durationMinutes: 75 })],
    ['es-ES', 'la revisión del proyecto necesita 15 minutos más', change('review', { durationMinutes: 75 })],
    ['en-GB', 'project review is going to take an hour and a half', change('review', { durationMinutes: 90 })],
    [
      'de-DE',
      'Die Projektbesprechung wird wohl nur eine halbe Stunde dauern',
      change('review', { durationMinutes: 30 }),
    ],
    ['fr-FR', 'la revue de projet va durer une heure et demie', change('review', { durationMinutes: 90 })],
    ['es-ES', 'la revisión del proyecto va a durar hora y media', change('review', { durationMinutes: 90 })],
    ['en-GB', 'project review: 2 to 3.30', change('review', { start: '2026-11-25T14:00', end: '2026-11-25T15:30' })],
    ['de-DE', 'Die Projektbesprechung endet schon um halb drei', change('review', { end: '2026-11-25T14:30' })],
    ['fr-FR', 'la revue de projet se termine à 15h30 finalement', change('review', { end: '2026-11-25T15:30' })],
    ['en-GB', 'the project review goes till 4 now', change('review', { end: '2026-11-25T16:00' })],
    ['en-GB', 'project review 30 minutes later', change('review', { start: '2026-11-25T14:30' })],
    [
      'en-GB',
      'Lena called about the project review, she can only do 3 now',
      change('review', { start: '2026-11-25T15:00' }),
    ],
    ['en-GB', 'project review tomorrow 4pm', change('review', { start: '2026-11-25T16:00' })],
    ['de-DE', 'Projektbesprechung morgen um 16 Uhr', change('review', { start: '2026-11-25T16:00' })],
    ['fr-FR', 'Revue de projet demain à 16h', change('review', { start: '2026-11-25T16:00' })],
    ['es-ES', 'revisión del proyecto mañana a las 16', change('review', { start: '2026-11-25T16:00' })],
    ['en-GB', 'make the piano lesson on Thursday 6pm', change('lesson1', { start: '2026-11-26T18:00' })],
    ['en-GB', 'project review -> 16:00', change('review', { start: '2026-11-25T16:00' })],
    ['en-GB', 'project review is in Room Vega, pop that in', change('review', { location: 'Room Vega' })],
    [
      'de-DE',
      'Die Projektbesprechung findet im Saal Vega statt, trag das ein',
      change('review', { location: 'Saal Vega' }),
    ],
    ['fr-FR', 'La revue de projet se fera en salle Véga, ajoute-le', change('review', { location: 'Salle Véga' })],
    [
      'es-ES',
      'La revisión del proyecto será en la sala Vega, apúntalo',
      change('review', { location: expect.stringMatching(/sala Vega$/i) }),
    ],
    [
      'en-GB',
      "I don't want my team to know about the flight, make it private",
      change('flight', { visibility: 'private' }),
    ],
    [
      'en-GB',
      'from next week on the piano lesson is half an hour earlier',
      change('lesson2', { start: '2026-12-03T16:30', scope: 'following' }),
    ],
    [
      'en-GB',
      'as of next week the piano lesson is at 4',
      change('lesson2', { start: '2026-12-03T16:00', scope: 'following' }),
    ],
    ['en-GB', 'Paint the project review green', change('review', { color: 'green' })],
    [
      'de-DE',
      'An den Flug nach Oslo möchte ich zwei Stunden vorher erinnert werden',
      change('flight', { reminders: [120] }),
    ],
    ['fr-FR', 'pour le vol pour Oslo je veux un rappel deux heures avant', change('flight', { reminders: [120] })],
    ['es-ES', 'del vuelo a Oslo quiero un recordatorio dos horas antes', change('flight', { reminders: [120] })],
    [
      'en-GB',
      'My teacher has a concert on Thursday so the piano lesson will be Friday at 5 this week, could you shift it',
      change('lesson1', { start: '2026-11-27T17:00', scope: 'this' }),
    ],
    [
      'en-GB',
      'Lena asked whether we could do the project review on Monday at 10 instead, I said yes, so please move it',
      change('review', { start: '2026-11-30T10:00' }),
    ],
    [
      'de-DE',
      'Lena kann am Mittwoch nicht, die Projektbesprechung soll am Montag um 10 sein, bitte ändern',
      change('review', { start: '2026-11-30T10:00' }),
    ],
    [
      'fr-FR',
      'Lena ne peut pas mercredi, la revue de projet sera lundi à 10h, tu peux la décaler ?',
      change('review', { start: '2026-11-30T10:00' }),
    ],
    [
      'es-ES',
      'Resulta que Lena no puede el miércoles, me pide que la revisión del proyecto sea el lunes a la misma hora, cámbiamela',
      change('review', { start: '2026-11-30T14:00' }),
    ],
    [
      'de-DE',
      'Lena kann erst um 16 Uhr, schieb die Projektbesprechung',
      change('review', { start: '2026-11-25T16:00' }),
    ],
    ['fr-FR', 'Lena préfère 16h, décale la revue de projet', change('review', { start: '2026-11-25T16:00' })],
  ])('changes it (%s): %s', async (locale, text, expected) => {
    expect((await say(text, locale)).calls).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    ['en-GB', 'the project review can go', removal('review')],
    ['de-DE', 'Die Projektbesprechung fällt flach, kann raus', removal('review')],
    ['fr-FR', "la revue de projet tombe à l'eau", removal('review')],
    ['es-ES', 'la revisión del proyecto se cae, quítala', removal('review')],
    ['en-GB', 'Lena withdrew so the project review is off, remove it', removal('review')],
    ['en-GB', 'we may as well scrap the project review, they went bust', removal('review')],
    ['en-GB', 'take out the project review', removal('review')],
    ['en-GB', 'no piano next week', removal('lesson2', { scope: 'this' })],
    ['de-DE', 'nächste Woche keine Klavierstunde', removal('lesson2', { scope: 'this' })],
    ['de-DE', 'keine Klavierstunde mehr', removal('lesson1', { scope: 'all' })],
    ['en-GB', 'no more piano lessons as of Tuesday', removal('lesson2', { scope: 'following' })],
    ['en-GB', "I've decided to skip piano on the 3rd, take it out", removal('lesson2', { scope: 'this' })],
  ])('deletes it (%s): %s', async (locale, text, expected) => {
    expect((await say(text, locale)).calls).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    ['en-GB', "Lena's no longer needed in the project review, take her off", { removeAttendees: ['lena@example.com'] }],
    [
      'en-GB',
      'Lena is on a course until Easter, take her off the project review',
      { removeAttendees: ['lena@example.com'] },
    ],
    [
      'en-GB',
      "Lena won't come to the project review any more, take her off",
      { removeAttendees: ['lena@example.com'] },
    ],
    [
      'en-GB',
      'replace Lena with anna@example.com in the project review',
      { addAttendees: ['anna@example.com'], removeAttendees: ['lena@example.com'] },
    ],
    [
      'de-DE',
      'Ersetze Lena in der Projektbesprechung durch anna@example.com',
      { addAttendees: ['anna@example.com'], removeAttendees: ['lena@example.com'] },
    ],
    [
      'fr-FR',
      'Remplace Lena par anna@example.com à la revue de projet',
      { addAttendees: ['anna@example.com'], removeAttendees: ['lena@example.com'] },
    ],
    [
      'es-ES',
      'Sustituye a Lena por anna@example.com en la revisión del proyecto',
      { addAttendees: ['anna@example.com'], removeAttendees: ['lena@example.com'] },
    ],
    ['en-GB', 'put Lena on the guest list of the flight to Oslo', { addAttendees: ['lena@example.com'] }],
    ['de-DE', 'Lad Lena noch zur Klavierstunde ein', { addAttendees: ['lena@example.com'] }],
    ['fr-FR', 'Ajoute Lena au cours de piano', { addAttendees: ['lena@example.com'] }],
    ['es-ES', 'Añade a Lena a la clase de piano', { addAttendees: ['lena@example.com'] }],
    ['en-GB', "Lena doesn't need to be at the project review", { removeAttendees: ['lena@example.com'] }],
    ['en-GB', 'Lena has left the company, take her off the project review', { removeAttendees: ['lena@example.com'] }],
    ['de-DE', 'Projektbesprechung bitte ohne Lena', { removeAttendees: ['lena@example.com'] }],
    [
      'de-DE',
      'Lena ist bei der Projektbesprechung nicht dabei, bitte rausnehmen',
      { removeAttendees: ['lena@example.com'] },
    ],
    ['fr-FR', 'Lena ne viendra pas à la revue de projet, retire-la', { removeAttendees: ['lena@example.com'] }],
    ['es-ES', 'Lena no viene a la revisión del proyecto, quítala', { removeAttendees: ['lena@example.com'] }],
  ])('finds the address of its guest (%s): %s', async (locale, text, expected) => {
    expect((await say(text, locale)).calls).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    ['en-GB', 'invite Lena to the project review', 'Lena Roth is already invited to "Project review".'],
    ['de-DE', 'Lad Lena zur Projektbesprechung ein', 'Lena Roth ist schon zu „Projektbesprechung“ eingeladen.'],
    ['fr-FR', 'Invite Lena à la revue de projet', 'Lena Roth est déjà invité à « Revue de projet ».'],
    ['es-ES', 'Invita a Lena a la revisión del proyecto', 'Lena Roth ya está invitado a «Revisión del proyecto».'],
  ])('tells that its guest is invited already (%s): %s', async (locale, text, words) => {
    expect(await say(text, locale)).toEqual({ calls: [], words });
  });

  it('invites the one who is no guest yet beside the one who is', async () => {
    expect((await say('invite Lena and bob@example.com to the project review', 'en-GB')).calls).toEqual([
      change('review', { addAttendees: ['lena@example.com', 'bob@example.com'] }),
    ]);
  });
});

describe('a message that tells of two events of the calendar', () => {
  it.each([
    ['en-GB', 'no piano this week and move the project review to 4pm'],
    ['de-DE', 'diese Woche keine Klavierstunde, und verschieb die Projektbesprechung auf 16 Uhr'],
    ['fr-FR', 'pas de cours de piano cette semaine et décale la revue de projet à 16h'],
    ['es-ES', 'esta semana no hay clase de piano y mueve la revisión del proyecto a las 16'],
  ])('does what each part says (%s): %s', async (locale, text) => {
    expect(new Set((await say(text, locale)).calls)).toEqual(
      new Set([
        expect.objectContaining(removal('lesson1')),
        expect.objectContaining(change('review', { start: '2026-11-25T16:00' })),
      ]),
    );
  });

  it('leaves out what somebody else said of one', async () => {
    const { calls } = await say('Ben said no piano this week and move the project review to 4pm', 'en-GB');
    expect(calls).toEqual([change('review', { start: '2026-11-25T16:00' })]);
  });
});

describe('a message that names an event of the calendar', () => {
  it.each([
    ['en-GB', 'Tom said the project review can go'],
    ['en-GB', 'if it rains, the flight to Oslo can go'],
    ['en-GB', "Lena told me on Monday that she can't do the project review, please move it"],
    ['en-GB', 'everything on Thursday can go except the piano lesson'],
    ['en-GB', "If Lena can't do Wednesday and the project review should be on Monday, move it"],
    ['en-GB', 'the project review was great'],
    ['en-GB', 'If Lena says 4 instead, move the project review'],
    ['en-GB', 'I already cancelled the project review'],
    ['en-GB', 'If Lena is ill, take her off the project review'],
    ['en-GB', 'Lena wants out, but leave her on the project review'],
    ['en-GB', 'Lena thinks the project review is too long'],
    ['en-GB', 'the piano lesson and the project review can go to hell'],
    ['en-GB', 'is the project review always at 4'],
    ['de-DE', 'ist die Projektbesprechung immer um 16 Uhr'],
    ['fr-FR', "le cours de piano c'est toujours à 17h ?"],
    ['es-ES', '¿la clase de piano siempre es a las 5?'],
    ['de-DE', 'Lena möchte, dass die Projektbesprechung kürzer wird'],
    ['de-DE', 'Die Projektbesprechung war gut'],
    ['fr-FR', 'Lena voudrait que la revue de projet soit plus courte'],
    ['es-ES', 'Lena quiere que la revisión del proyecto sea más corta'],
    ['en-GB', 'put a lamp on the piano'],
    ['de-DE', 'keine Lust auf die Klavierstunde'],
    ['en-GB', 'no time for the piano lesson'],
  ])('proposes nothing where it orders nothing (%s): %s', async (locale, text) => {
    const { calls } = await say(text, locale);
    expect(calls.filter((call) => toFields(call)['name'] !== 'ask_user')).toEqual([]);
  });

  it.each([
    ['en-GB', 'Piano recital on Friday at 18:00', 'Piano recital'],
    ['de-DE', 'Flug nach Rom am Freitag um 9 Uhr', 'Flug nach Rom'],
    ['fr-FR', 'Vol pour Rome vendredi à 9h', 'Vol pour Rome'],
    ['es-ES', 'Vuelo a Roma el viernes a las 9', 'Vuelo a Roma'],
    ['en-GB', 'Project review on Friday at 18:00', 'Project review'],
    ['en-GB', 'add a project review tomorrow at 4pm', 'Project review'],
    ['en-GB', 'Piano on Saturday at 18:00', 'Piano'],
  ])('makes another event where it tells of one (%s): %s', async (locale, text, summary) => {
    expect((await say(text, locale)).calls).toEqual([expect.objectContaining({ name: 'create_event', summary })]);
  });
});
