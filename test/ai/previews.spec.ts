import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Action, ActionPreview } from '../../src/modules/ai/actions/action.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { onlyDateIsFake } from '../support/clock.js';
import { ModelServer, type ScriptedCall } from '../support/model-server.js';
import { type AiUser, AiWorld, proposalOf, ZONE } from './ai-world.js';

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'es-ES'];
const FAMILY = 'family@group.calendar.google.com';
const ANNA = { email: 'anna@corp.example', displayName: 'Anna Kern', responseStatus: 'accepted' };
const BEN = { email: 'ben@corp.example', responseStatus: 'needsAction' };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

// A Tuesday, so that every date can be written down.
beforeAll(() => onlyDateIsFake(Date.parse('2026-11-24T08:40:00+01:00')));
afterAll(() => {
  jest.useRealTimers();
});

let users = 0;

function timed(day: string, from: string, to: string, timeZone = ZONE) {
  return { start: { dateTime: `${day}T${from}:00`, timeZone }, end: { dateTime: `${day}T${to}:00`, timeZone } };
}

/** A user with a dentist on Thursday, a trip of three whole days, a weekly stand-up with guests, and an invitation. */
async function aUser(more: Record<string, unknown>[] = []): Promise<AiUser> {
  users += 1;
  const email = `lena${users}@example.com`;
  const events = [
    { id: 'dentist00', summary: 'Dentist', location: 'Main Street 4', ...timed('2026-11-26', '10:00', '10:30') },
    { id: 'trip00000', summary: 'Trip', start: { date: '2026-12-02' }, end: { date: '2026-12-05' } },
    {
      id: 'standup00',
      summary: 'Stand-up',
      ...timed('2026-11-09', '09:00', '09:15'),
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=10'],
      attendees: [ANNA, BEN],
    },
    ...more,
  ];
  const user = await world.user(events, { email, calendars: [{ id: FAMILY, summary: 'Family' }] });
  await world.google.seed({
    email: `host${users}@corp.example`,
    events: {
      primary: [
        {
          id: 'boardprep',
          summary: 'Board prep',
          ...timed('2026-11-27', '14:00', '15:00'),
          attendees: [{ email }, ANNA],
        },
      ],
    },
  });
  return user;
}

async function propose(user: AiUser, call: ScriptedCall, locale = 'en-US'): Promise<Action> {
  model.plays([{ calls: [call] }, { text: 'Please confirm.' }]);
  return proposalOf(await user.chat('do it', { locale }));
}

async function preview(call: ScriptedCall, locale = 'en-US'): Promise<ActionPreview> {
  return (await propose(await aUser(), call, locale)).preview;
}

/** What the model was told of a call that led to no proposal. */
async function refusalOf(user: AiUser, call: ScriptedCall): Promise<unknown> {
  model.plays([{ calls: [call] }, { text: 'Sorry.' }]);
  expect((await user.chat('do it')).proposedActions).toEqual([]);
  return JSON.parse(model.requests[1]?.messages.at(-1)?.content ?? '{}');
}

function calling(name: string, values: object): ScriptedCall {
  return { name, arguments: values };
}

describe('the summary of a preview', () => {
  it.each<[string, ScriptedCall, string[]]>([
    [
      'a new event',
      calling('create_event', { summary: 'Gym', start: '2026-11-27T18:00', location: 'Hall 2', durationMinutes: 90 }),
      [
        'Create “Gym”: Friday, November 27, 6:00 – 7:30 PM; place: “Hall 2”',
        '„Gym“ anlegen: Freitag, 27. November, 18:00–19:30 Uhr; Ort: „Hall 2“',
        'Créer « Gym » : vendredi 27 novembre, 18:00 – 19:30 ; lieu : « Hall 2 »',
        'Crear «Gym»: viernes, 27 de noviembre, 18:00–19:30; lugar: «Hall 2»',
      ],
    ],
    [
      'a new series with a guest',
      calling('create_event', {
        summary: 'Choir',
        start: '2026-11-30T19:30',
        recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20270131T225959Z', 'EXDATE;TZID=Europe/Berlin:20261228T193000'],
        attendees: ['zoe@corp.example'],
      }),
      [
        'Create “Choir”: Monday, November 30, 7:30 – 8:30 PM; every Monday until January 31, 2027, except on December 28; guests: zoe@corp.example',
        '„Choir“ anlegen: Montag, 30. November, 19:30–20:30 Uhr; jeden Montag bis 31. Januar 2027, außer am 28. Dezember; Gäste: zoe@corp.example',
        'Créer « Choir » : lundi 30 novembre, 19:30 – 20:30 ; chaque lundi jusqu’au 31 janvier 2027, sauf le 28 décembre ; invités : zoe@corp.example',
        'Crear «Choir»: lunes, 30 de noviembre, 19:30–20:30; cada lunes hasta el 31 de enero de 2027, salvo el 28 de diciembre; invitados: zoe@corp.example',
      ],
    ],
    [
      'a change of title and time',
      calling('update_event', { eventId: 'dentist00', summary: 'Dentist Dr. Osei', start: '2026-11-26T11:00' }),
      [
        'Change “Dentist”: title: “Dentist Dr. Osei” (before: “Dentist”); time: Thursday, November 26, 11:00 – 11:30 AM (before: 10:00 – 10:30 AM)',
        '„Dentist“ ändern: Titel: „Dentist Dr. Osei“ (bisher: „Dentist“); Zeit: Donnerstag, 26. November, 11:00–11:30 Uhr (bisher: 10:00–10:30 Uhr)',
        'Modifier « Dentist » : titre : « Dentist Dr. Osei » (avant : « Dentist ») ; horaire : jeudi 26 novembre, 11:00 – 11:30 (avant : 10:00 – 10:30)',
        'Cambiar «Dentist»: título: «Dentist Dr. Osei» (antes: «Dentist»); hora: jueves, 26 de noviembre, 11:00–11:30 (antes: 10:00–10:30)',
      ],
    ],
    [
      'a guest invited to an event without guests',
      calling('update_event', { eventId: 'dentist00', addAttendees: ['zoe@corp.example'] }),
      [
        'Change “Dentist” (Thursday, November 26, 10:00 – 10:30 AM): new guest: zoe@corp.example; Google mails zoe@corp.example',
        '„Dentist“ ändern (Donnerstag, 26. November, 10:00–10:30 Uhr): neuer Gast: zoe@corp.example; Google schreibt eine E-Mail an zoe@corp.example',
        'Modifier « Dentist » (jeudi 26 novembre, 10:00 – 10:30) : nouvel invité : zoe@corp.example ; Google envoie un e-mail à zoe@corp.example',
        'Cambiar «Dentist» (jueves, 26 de noviembre, 10:00–10:30): nuevo invitado: zoe@corp.example; Google envía un correo a zoe@corp.example',
      ],
    ],
    [
      'a deletion of several whole days',
      calling('delete_event', { eventId: 'trip00000' }),
      [
        'Delete “Trip”: Wednesday, December 2 – Friday, December 4, all day',
        '„Trip“ löschen: Mittwoch, 2. – Freitag, 4. Dezember, ganztägig',
        'Supprimer « Trip » : mercredi 2 – vendredi 4 décembre, toute la journée',
        'Eliminar «Trip»: miércoles, 2 de diciembre – viernes, 4 de diciembre, todo el día',
      ],
    ],
    [
      'a deletion of a whole series',
      calling('delete_event', { eventId: 'standup00', scope: 'all' }),
      [
        'Delete “Stand-up” (the whole series, 10 events, 3 of them in the past): 9:00 – 9:15 AM; every Monday, 10 times; guests: Anna Kern (anna@corp.example) and ben@corp.example; Google mails Anna Kern (anna@corp.example) and ben@corp.example',
        '„Stand-up“ löschen (die ganze Serie, 10 Termine, 3 davon vergangen): 09:00–09:15 Uhr; jeden Montag, 10-mal; Gäste: Anna Kern (anna@corp.example) und ben@corp.example; Google schreibt eine E-Mail an Anna Kern (anna@corp.example) und ben@corp.example',
        'Supprimer « Stand-up » (toute la série, 10 événements, dont 3 passés) : 09:00 – 09:15 ; chaque lundi, 10 fois ; invités : Anna Kern (anna@corp.example) et ben@corp.example ; Google envoie un e-mail à Anna Kern (anna@corp.example) et ben@corp.example',
        'Eliminar «Stand-up» (toda la serie, 10 eventos, 3 de ellos pasados): 9:00–9:15; cada lunes, 10 veces; invitados: Anna Kern (anna@corp.example) y ben@corp.example; Google envía un correo a Anna Kern (anna@corp.example) y ben@corp.example',
      ],
    ],
    [
      'a later time for this and all that follow',
      calling('update_event', { eventId: 'standup00_20261130T080000Z', scope: 'following', start: '2026-11-30T10:00' }),
      [
        'Change “Stand-up” (this one and all that follow, 7 events, every Monday, 7 times): time: Monday, November 30, 10:00 – 10:15 AM (before: 9:00 – 9:15 AM); Google mails Anna Kern (anna@corp.example) and ben@corp.example',
        '„Stand-up“ ändern (dieser Termin und alle folgenden, 7 Termine, jeden Montag, 7-mal): Zeit: Montag, 30. November, 10:00–10:15 Uhr (bisher: 09:00–09:15 Uhr); Google schreibt eine E-Mail an Anna Kern (anna@corp.example) und ben@corp.example',
        'Modifier « Stand-up » (celui-ci et tous les suivants, 7 événements, chaque lundi, 7 fois) : horaire : lundi 30 novembre, 10:00 – 10:15 (avant : 09:00 – 09:15) ; Google envoie un e-mail à Anna Kern (anna@corp.example) et ben@corp.example',
        'Cambiar «Stand-up» (este y todos los siguientes, 7 eventos, cada lunes, 7 veces): hora: lunes, 30 de noviembre, 10:00–10:15 (antes: 9:00–9:15); Google envía un correo a Anna Kern (anna@corp.example) y ben@corp.example',
      ],
    ],
    [
      'a place for one of a series',
      calling('update_event', { eventId: 'standup00_20261130T080000Z', location: 'Room 2' }),
      [
        'Change “Stand-up” (only this one of the series, Monday, November 30, 9:00 – 9:15 AM): place: “Room 2” (before: none); Google mails Anna Kern (anna@corp.example) and ben@corp.example',
        '„Stand-up“ ändern (nur dieser Termin der Serie, Montag, 30. November, 09:00–09:15 Uhr): Ort: „Room 2“ (bisher: nichts); Google schreibt eine E-Mail an Anna Kern (anna@corp.example) und ben@corp.example',
        'Modifier « Stand-up » (seulement celui-ci dans la série, lundi 30 novembre, 09:00 – 09:15) : lieu : « Room 2 » (avant : rien) ; Google envoie un e-mail à Anna Kern (anna@corp.example) et ben@corp.example',
        'Cambiar «Stand-up» (solo este de la serie, lunes, 30 de noviembre, 9:00–9:15): lugar: «Room 2» (antes: nada); Google envía un correo a Anna Kern (anna@corp.example) y ben@corp.example',
      ],
    ],
    [
      'a move',
      calling('move_event', { eventId: 'dentist00', destination: FAMILY }),
      [
        'Move “Dentist” to another calendar (Thursday, November 26, 10:00 – 10:30 AM): calendar: “Family” (before: your main calendar)',
        '„Dentist“ in einen anderen Kalender verschieben (Donnerstag, 26. November, 10:00–10:30 Uhr): Kalender: „Family“ (bisher: dein Hauptkalender)',
        'Déplacer « Dentist » vers un autre agenda (jeudi 26 novembre, 10:00 – 10:30) : agenda : « Family » (avant : votre agenda principal)',
        'Mover «Dentist» a otro calendario (jueves, 26 de noviembre, 10:00–10:30): calendario: «Family» (antes: tu calendario principal)',
      ],
    ],
    [
      'an answer to an invitation',
      calling('respond_to_invite', { eventId: 'boardprep', response: 'declined', comment: 'on holiday' }),
      [
        'Decline the invitation to “Board prep” (Friday, November 27, 2:00 – 3:00 PM): your answer: no (before: none yet); note to the organizer: “on holiday” (before: none)',
        'Die Einladung zu „Board prep“ ablehnen (Freitag, 27. November, 14:00–15:00 Uhr): deine Antwort: nein (bisher: noch keine); Notiz an den Organisator: „on holiday“ (bisher: nichts)',
        'Refuser l’invitation à « Board prep » (vendredi 27 novembre, 14:00 – 15:00) : votre réponse : non (avant : aucune) ; mot à l’organisateur : « on holiday » (avant : rien)',
        'Rechazar la invitación a «Board prep» (viernes, 27 de noviembre, 14:00–15:00): tu respuesta: no (antes: ninguna); nota al organizador: «on holiday» (antes: nada)',
      ],
    ],
  ])('says in four languages what will be different: %s', async (_case, made, summaries) => {
    const said = [];
    for (const locale of LOCALES) said.push((await preview(made, locale)).summary);

    expect(said).toEqual(summaries);
  });
});

describe('the details of a preview', () => {
  it('have one line for each field that changes, in words, and say who is mailed', async () => {
    const { details } = await preview(
      calling('update_event', {
        eventId: 'standup00',
        summary: 'Daily',
        description: 'Bring the board.',
        location: 'Room 2',
        addAttendees: ['zoe@corp.example'],
        removeAttendees: [BEN.email],
        recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
        durationMinutes: 30,
      }),
    );

    expect(details).toEqual([
      'Title: “Stand-up” → “Daily”',
      'Time: 9:00 – 9:15 AM → 9:00 – 9:30 AM',
      'Repetition: every Monday, 10 times → every Monday and Wednesday',
      'Place: none → “Room 2”',
      'New guest: zoe@corp.example',
      'Guest no longer invited: ben@corp.example',
      'Description: none → “Bring the board.”',
      'Google mails Anna Kern (anna@corp.example), ben@corp.example, and zoe@corp.example',
    ]);
  });

  it('name the day on both sides of a new time', async () => {
    const { details } = await preview(calling('update_event', { eventId: 'dentist00', durationMinutes: 60 }));

    expect(details).toEqual([
      'Time: Thursday, November 26, 10:00 – 10:30 AM → Thursday, November 26, 10:00 – 11:00 AM',
    ]);
  });

  it.each<[string, ScriptedCall, string[]]>([
    [
      'a new event by all it has',
      calling('create_event', { summary: 'Gym', start: '2026-11-27T18:00', calendarId: FAMILY, meet: true }),
      ['Title: “Gym”', 'Time: Friday, November 27, 6:00 – 7:00 PM', 'Calendar: “Family”', 'Video call: Google Meet'],
    ],
    [
      'an event that goes by what it is recognised by',
      calling('delete_event', { eventId: 'dentist00' }),
      ['Title: “Dentist”', 'Time: Thursday, November 26, 10:00 – 10:30 AM', 'Place: “Main Street 4”'],
    ],
    [
      'a move by both calendars',
      calling('move_event', { eventId: 'dentist00', destination: FAMILY }),
      ['Calendar: your main calendar → “Family”'],
    ],
    [
      'an answer',
      calling('respond_to_invite', { eventId: 'boardprep', response: 'accepted' }),
      ['Your answer: none yet → yes'],
    ],
  ])('tell %s', async (_case, made, lines) => {
    const { details } = await preview(made);

    expect(details).toEqual(expect.arrayContaining(lines));
  });

  it('show an addition to a description, which keeps its text', async () => {
    const description = 'Bring the X-rays.';
    const user = await aUser([
      { id: 'operation0', summary: 'Surgery', description, ...timed('2026-12-10', '08:00', '09:00') },
    ]);

    const action = await propose(
      user,
      calling('update_event', { eventId: 'operation0', description: `${description}\nFast from midnight.` }),
    );

    expect(action.preview.details).toEqual(['Description: “Fast from midnight.” added at the end']);
  });
});

describe('the times of a preview', () => {
  it('carry an offset before and after, in any form of the request', async () => {
    const { before, after } = await preview(
      calling('update_event', { eventId: 'dentist00', start: '2027-07-01T11:00' }),
    );

    expect([before?.start?.dateTime, before?.end?.dateTime]).toEqual([
      '2026-11-26T10:00:00+01:00',
      '2026-11-26T10:30:00+01:00',
    ]);
    expect([after?.start?.dateTime, after?.end?.dateTime]).toEqual([
      '2027-07-01T11:00:00+02:00',
      '2027-07-01T11:30:00+02:00',
    ]);
  });

  it('show the local time of the event', async () => {
    const user = await aUser([
      { id: 'talk00000', summary: 'Webinar', ...timed('2026-12-10', '18:00', '19:00', 'Asia/Tokyo') },
    ]);

    const { preview: shown } = await propose(user, calling('delete_event', { eventId: 'talk00000' }), 'en-GB');

    expect(shown.summary).toBe(
      'Delete “Webinar”: Thursday 10 December, 10:00–11:00 (there: Thursday 10 December, 18:00–19:00, Japan Standard Time)',
    );
  });

  it('say when an event would lie in the past', async () => {
    const { warnings } = await preview(calling('create_event', { summary: 'Breakfast', start: '2026-11-24T07:00' }));

    expect(warnings).toEqual(['This lies in the past.']);
  });
});

describe('a change that changes nothing', () => {
  it.each([
    ['a title', { summary: 'Dentist' }],
    ['a time', { start: '2026-11-26T10:00' }],
    ['a guest who is not invited', { removeAttendees: ['nobody@corp.example'] }],
  ])('is not proposed: %s', async (_case, same) => {
    const user = await aUser();

    const told = await refusalOf(user, calling('update_event', { eventId: 'dentist00', ...same }));

    expect(told).toMatchObject({ code: 'invalid_request', detail: expect.stringContaining('like that already') });
  });
});

describe('an answer', () => {
  it('is not proposed for an event the user is not invited to', async () => {
    const user = await aUser();

    const told = await refusalOf(user, calling('respond_to_invite', { eventId: 'dentist00', response: 'declined' }));

    expect(told).toMatchObject({ code: 'not_a_guest' });
  });
});

describe('the instances of a preview', () => {
  it.each<[string, ScriptedCall, object | undefined]>([
    ['a single event', calling('delete_event', { eventId: 'dentist00' }), undefined],
    [
      'one of a series',
      calling('delete_event', { eventId: 'standup00_20261130T080000Z' }),
      { scope: 'this', count: 1, past: 0 },
    ],
    [
      'one of a series that is over',
      calling('delete_event', { eventId: 'standup00_20261123T080000Z', scope: 'this' }),
      { scope: 'this', count: 1, past: 1 },
    ],
    ['a whole series', calling('delete_event', { eventId: 'standup00' }), { scope: 'all', count: 10, past: 3 }],
    [
      'this and all that follow',
      calling('delete_event', { eventId: 'standup00_20261116T080000Z', scope: 'following' }),
      { scope: 'following', count: 9, past: 2 },
    ],
  ])('count those of %s', async (_case, made, instances) => {
    expect((await preview(made)).instances).toEqual(instances);
  });

  it('leave out cancelled instances, and show moved ones at their new time', async () => {
    const user = await aUser();
    await user.call('DELETE', '/calendar/events/standup00_20261116T080000Z');
    await user.call('PATCH', '/calendar/events/standup00_20261123T080000Z', {
      start: { dateTime: '2026-11-25T09:00', timeZone: ZONE },
    });

    const action = await propose(user, calling('delete_event', { eventId: 'standup00', scope: 'all' }));

    expect(action.preview.instances).toEqual({ scope: 'all', count: 9, past: 1 });
    expect(action.preview.warnings).toContain('One of them has already taken place.');
  });

  it('are counted as far as they have gone for a series without an end, however old it is', async () => {
    const user = await aUser([
      { id: 'pills0000', summary: 'Pills', ...timed('2001-01-01', '20:00', '20:05'), recurrence: ['RRULE:FREQ=DAILY'] },
    ]);

    const { preview: shown } = await propose(user, calling('delete_event', { eventId: 'pills0000' }));

    expect(shown.instances).toEqual({ scope: 'all', past: 9458 });
    expect(shown.summary).toContain('the whole series, without an end, 9458 of them in the past');
  });
});

describe('an action on a whole series', () => {
  const series = {
    id: 'allhands0',
    summary: 'Company all-hands',
    ...timed('2026-11-05', '16:00', '17:00'),
    recurrence: ['RRULE:FREQ=WEEKLY;COUNT=8'],
    attendees: [{ email: 'a@corp.example' }, { email: 'b@corp.example' }, { email: 'ceo@corp.example' }],
  };
  const named = 'allhands0_20261126T150000Z';

  /** A series with one instance of another title and fewer guests, and one with a guest of its own. */
  async function aUserWithSeries(): Promise<AiUser> {
    const user = await aUser([series]);
    await user.call('PATCH', `/calendar/events/${named}`, {
      summary: 'Only A',
      attendees: [{ email: 'a@corp.example' }],
    });
    await user.call('PATCH', '/calendar/events/allhands0_20261203T150000Z', {
      addAttendees: [{ email: 'own@corp.example' }],
    });
    await world.google.clearLogs();
    return user;
  }

  it.each<[string, ScriptedCall, string]>([
    [
      'a deletion of all',
      calling('delete_event', { eventId: named, scope: 'all' }),
      'Delete “Company all-hands” (the whole series',
    ],
    [
      'a deletion from one on',
      calling('delete_event', { eventId: named, scope: 'following' }),
      'Delete “Company all-hands” (this one and all that follow',
    ],
    [
      'a change of all',
      calling('update_event', { eventId: named, scope: 'all', location: 'Lobby' }),
      'Change “Company all-hands” (the whole series',
    ],
    [
      'a change from one on',
      calling('update_event', { eventId: named, scope: 'following', location: 'Lobby' }),
      'Change “Company all-hands” (this one and all that follow',
    ],
  ])('shows the series and everybody who is mailed: %s', async (_case, made, summary) => {
    const user = await aUserWithSeries();

    const action = await propose(user, made);
    const { status } = await user.confirm(action);

    const shown = action.preview.recipients.map(({ email }) => email);
    const mailed = (await world.google.outbox()).map(({ to }) => to).filter((to) => to !== user.email);
    expect(status).toBe(200);
    expect(action.preview.summary).toContain(summary);
    expect(action.preview.before?.summary).toBe('Company all-hands');
    expect(new Set(shown)).toEqual(
      new Set(['a@corp.example', 'b@corp.example', 'ceo@corp.example', 'own@corp.example']),
    );
    expect(mailed).toContain('ceo@corp.example');
    expect(mailed.filter((to) => !shown.includes(to))).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['a guest of the series', 'allhands0', { addAttendees: [{ email: 'new@corp.example' }] }],
    ['a guest of another instance', 'allhands0_20261210T150000Z', { addAttendees: [{ email: 'new@corp.example' }] }],
  ])('is void once %s was added', async (_case, eventId, patch) => {
    const user = await aUserWithSeries();
    const action = await propose(user, calling('delete_event', { eventId: named, scope: 'all' }));
    await user.call('PATCH', `/calendar/events/${eventId}`, patch);
    await world.google.clearLogs();

    const { status, body } = await user.confirm<Problem>(action);

    expect([status, body.code]).toEqual([412, 'event_changed']);
    expect(await world.google.outbox()).toEqual([]);
    expect(await user.writes()).toEqual([]);
  });

  it('is told apart from one instance, whose others stay', async () => {
    const user = await aUserWithSeries();

    const { preview: shown } = await propose(user, calling('delete_event', { eventId: named, scope: 'this' }));

    expect(shown.summary).toContain('Delete “Only A” (only this one of the series)');
    expect(shown.recipients).toEqual([{ email: 'a@corp.example', source: `event:${named}` }]);
  });
});

describe('a move to another calendar', () => {
  it('is confirmed only while the event is as it was shown', async () => {
    const user = await aUser();
    const action = await propose(user, calling('move_event', { eventId: 'dentist00', destination: FAMILY }));
    await user.call('PATCH', '/calendar/events/dentist00', {
      summary: 'SALARIES',
      addAttendees: [{ email: 'new@corp.example' }],
    });
    await world.google.clearLogs();

    const { status, body } = await user.confirm<Problem>(action);

    expect([status, body.code]).toEqual([412, 'event_changed']);
    expect([await user.writes(), await world.google.outbox()]).toEqual([[], []]);
  });

  it('is made once, also for a client that lost the answer', async () => {
    const user = await aUser();
    const action = await propose(user, calling('move_event', { eventId: 'dentist00', destination: FAMILY }));
    await world.google.fault({ match: { method: 'POST', path: '/move' }, reset: 'after', times: 1 });

    const [first, again] = [await user.confirm(action), await user.confirm(action)];

    expect([first.status, again.status]).toEqual([200, 200]);
    expect(first.body.event).toMatchObject({ id: 'dentist00', summary: 'Dentist' });
    expect(again.body).toEqual(first.body);
    expect(await user.writeLines()).toEqual(['POST dentist00']);
  });
});

describe('a guest who is added to an event without guests', () => {
  it('is mailed, and the preview says so', async () => {
    const user = await aUser();
    await world.google.clearLogs();

    const action = await propose(
      user,
      calling('update_event', { eventId: 'dentist00', addAttendees: ['pat@corp.example'] }),
    );
    await user.confirm(action);

    expect(action.preview.recipients).toEqual([{ email: 'pat@corp.example', source: 'model' }]);
    expect(action.preview.warnings).toContain('Google will mail 1 person.');
    expect((await world.google.outbox()).map(({ to, kind }) => [to, kind])).toEqual([
      ['pat@corp.example', 'invitation'],
    ]);
  });
});

describe('a change by a guest', () => {
  it.each<[string, ScriptedCall]>([
    ['an answer', calling('respond_to_invite', { eventId: 'boardprep', response: 'accepted' })],
    ['a deletion of the own copy', calling('delete_event', { eventId: 'boardprep' })],
  ])('tells the organizer alone: %s', async (_case, made) => {
    const user = await aUser();
    await world.google.clearLogs();

    const action = await propose(user, made);
    const { status } = await user.confirm(action);

    const host = `host${users}@corp.example`;
    expect(status).toBe(200);
    expect(action.preview.recipients).toEqual([{ email: host, source: 'event:boardprep' }]);
    expect((await world.google.outbox()).filter(({ to }) => to !== host)).toEqual([]);
  });
});
