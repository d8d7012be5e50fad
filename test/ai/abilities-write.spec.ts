import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Action, Confirmation } from '../../src/modules/ai/actions/action.dto.js';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { ModelServer, type ScriptedCall } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, proposalOf, ZONE } from './ai-world.js';

const DAY = dayFromNow(3);
const OTHER_DAY = dayFromNow(5);
const FAMILY = 'family@group.calendar.google.com';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

function create(more: object = {}): ScriptedCall {
  return { name: 'create_event', arguments: { summary: 'Planning', start: `${DAY}T15:00`, ...more } };
}

function update(more: object, eventId = 'theevent0'): ScriptedCall {
  return { name: 'update_event', arguments: { eventId, ...more } };
}

/** The reply to a message that the model answers by these calls, one in each of its answers. */
async function replyTo(user: AiUser, calls: ScriptedCall[], message = 'please') {
  model.plays([...calls.map((call) => ({ calls: [call] })), { text: 'Please confirm.' }]);
  return user.chat(message);
}

/** The proposal a call leads to. */
async function proposed(user: AiUser, call: ScriptedCall, message = 'please'): Promise<Action> {
  return proposalOf(await replyTo(user, [call], message));
}

/** The event a call leaves once it is confirmed. */
async function confirmed(user: AiUser, call: ScriptedCall, message?: string): Promise<CalendarEvent> {
  const { status, body } = await user.confirm(await proposed(user, call, message));
  if (status !== 200 || !body.event) throw new Error(`not confirmed: ${status} ${JSON.stringify(body)}`);
  return body.event;
}

/** The result of a call that the model receives. */
async function answerTo(user: AiUser, call: ScriptedCall, message?: string): Promise<Record<string, unknown>> {
  await replyTo(user, [call], message);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tools answer JSON objects
  return JSON.parse(model.requests[1]?.messages.at(-1)?.content ?? '{}') as Record<string, unknown>;
}

async function read(user: AiUser, id = 'theevent0'): Promise<CalendarEvent> {
  return (await user.call<CalendarEvent>('GET', `/calendar/events/${id}`)).body;
}

/** The instances of a series, as local starts of its users. */
async function startsOf(user: AiUser, id: string): Promise<string[]> {
  const { body } = await user.call<EventPage>('GET', `/calendar/events/${id}/instances`);
  return body.items.map(({ start }) => localOf(start));
}

function localOf({ date, dateTime = '' }: CalendarEvent['start'] = {}, zone = ZONE): string {
  const local = (): string => Temporal.Instant.from(dateTime).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  return date ?? local().slice(0, 16);
}

/** A weekly series of an hour that began three weeks ago. */
function aSeries(more: object = {}): Record<string, unknown> {
  return anEvent(
    { id: 'theseries0', summary: 'Yoga', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=10'], ...more },
    dayFromNow(-18),
  );
}

/** The id of the instance of a series on a day from today. */
async function instanceOf(user: AiUser, days: number): Promise<string> {
  const { body } = await user.call<EventPage>('GET', '/calendar/events/theseries0/instances');
  const found = body.items.find(({ start }) => localOf(start).startsWith(dayFromNow(days)));
  if (!found) throw new Error('no instance on that day');
  return found.id;
}

describe('create_event', () => {
  it.each<[string, object, object]>([
    [
      'reminders',
      { reminders: [10, 60] },
      {
        reminders: {
          useDefault: false,
          overrides: [
            { method: 'popup', minutes: 10 },
            { method: 'popup', minutes: 60 },
          ],
        },
      },
    ],
    [
      'reminders as a model writes them',
      { reminders: '1h, 1 day' },
      {
        reminders: {
          useDefault: false,
          overrides: [
            { method: 'popup', minutes: 60 },
            { method: 'popup', minutes: 1440 },
          ],
        },
      },
    ],
    ['no reminder', { defaultReminders: false }, { reminders: { useDefault: false } }],
    ['privacy', { visibility: 'private' }, { visibility: 'private' }],
    ['free time', { busy: false }, { transparency: 'transparent' }],
    ['a colour by its name', { color: 'Tomato' }, { colorId: '11' }],
    ['a colour by a common word', { color: 'light blue' }, { colorId: '7' }],
    ['a video call', { meet: true }, { hangoutLink: expect.stringContaining('meet') }],
    [
      'whole days up to the last one',
      { start: DAY, lastDay: OTHER_DAY },
      { start: { date: DAY }, end: { date: dayFromNow(6) } },
    ],
    ['one day named twice', { start: DAY, end: DAY }, { start: { date: DAY }, end: { date: dayFromNow(4) } }],
    [
      'optional guests',
      { attendees: ['anna@example.com'], optionalAttendees: ['tom@example.com'] },
      {
        attendees: [
          expect.objectContaining({ email: 'anna@example.com' }),
          expect.objectContaining({ email: 'tom@example.com', optional: true }),
        ],
      },
    ],
    [
      'out of office',
      { eventType: 'outOfOffice', start: DAY },
      { eventType: 'outOfOffice', start: { dateTime: expect.stringContaining(`${DAY}T00:00`) } },
    ],
    ['focus time', { eventType: 'focus_time' }, { eventType: 'focusTime' }],
    [
      'a place of work',
      { eventType: 'workingLocation', start: DAY, location: 'home' },
      { eventType: 'workingLocation', workingLocationProperties: { type: 'homeOffice' } },
    ],
    [
      'an office',
      { eventType: 'workingLocation', start: DAY, location: 'Lyon' },
      { workingLocationProperties: { type: 'customLocation', customLocation: { label: 'Lyon' } } },
    ],
  ])('makes an event with %s', async (_case, more, found) => {
    const user = await world.user();

    expect(await confirmed(user, create(more))).toMatchObject(found);
  });

  it('repeats, leaves days out and ends after the last day', async () => {
    const user = await world.user();
    const days = { excludeDates: [dayFromNow(10)], repeatUntil: dayFromNow(24) };

    const { id } = await confirmed(user, create({ recurrence: ['FREQ=WEEKLY'], ...days }));

    expect(await startsOf(user, id)).toEqual([3, 17, 24].map((ahead) => `${dayFromNow(ahead)}T15:00`));
  });

  it('repeats whole days, leaves one out and ends after a number of times', async () => {
    const user = await world.user();
    const days = { excludeDates: [dayFromNow(4)], repeatCount: 3 };

    const { id } = await confirmed(user, create({ start: DAY, recurrence: 'daily', ...days }));

    expect(await startsOf(user, id)).toEqual([DAY, OTHER_DAY]);
  });

  it.each([
    ['excludeDates', { recurrence: 'weekly', excludeDates: [dayFromNow(4)] }],
    ['repeatUntil', { recurrence: 'weekly', repeatUntil: dayFromNow(1) }],
    ['repeatUntil', { repeatUntil: dayFromNow(9) }],
    ['repeatCount', { recurrence: 'weekly', repeatUntil: dayFromNow(9), repeatCount: 2 }],
    ['lastDay', { lastDay: OTHER_DAY }],
    ['start', { start: undefined }],
    ['color', { color: 'invisible' }],
    ['visibility', { visibility: 'public' }],
    ['attendees', { eventType: 'focusTime', attendees: ['anna@example.com'] }],
    ['relativeTo', { relativeTo: 'missing00' }],
    ['copyOf', { copyOf: 'missing00' }],
  ])('is refused naming %s for %p', async (field, more) => {
    const user = await world.user();

    expect(await answerTo(user, create(more))).toMatchObject({ errors: [{ field }] });
  });

  it('begins a weekly series on its first weekday', async () => {
    const user = await world.user();
    const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][Temporal.PlainDate.from(OTHER_DAY).dayOfWeek - 1] ?? '';
    const recurrence = [`RRULE:FREQ=WEEKLY;BYDAY=${weekday};COUNT=2`];

    const { preview } = await proposed(user, create({ recurrence, end: `${DAY}T16:30` }));

    expect(preview.after).toMatchObject({
      start: { dateTime: expect.stringContaining(`${OTHER_DAY}T15:00`) },
      end: { dateTime: expect.stringContaining(`${OTHER_DAY}T16:30`) },
    });
    expect(preview.warnings).toContainEqual(expect.stringContaining('The first time is'));
  });

  it.each([
    ['after its end', { offsetMinutes: 15 }, `${DAY}T11:15`],
    ['before its start', { offsetMinutes: -30 }, `${DAY}T09:30`],
    ['after its start', { edge: 'start', offsetMinutes: 30 }, `${DAY}T10:30`],
  ])('is placed by another event, %s', async (_case, more, start) => {
    const user = await world.user([anEvent({ id: 'dentist00' })]);

    const event = await confirmed(user, create({ start: undefined, relativeTo: 'dentist00', ...more }));

    expect(localOf(event.start)).toBe(start);
  });

  it('is placed by whole days', async () => {
    const user = await world.user([anEvent({ id: 'offsite00', start: { date: DAY }, end: { date: OTHER_DAY } })]);

    const { preview } = await proposed(user, create({ start: undefined, relativeTo: 'offsite00' }));

    expect(preview.after).toMatchObject({ start: { date: OTHER_DAY }, end: { date: dayFromNow(6) } });
  });

  it('copies another event with its long texts, guests and length', async () => {
    const description = 'x '.repeat(1000);
    const guests = [{ email: 'anna@example.com' }, { email: 'tom@example.com', optional: true }];
    const end = { dateTime: `${DAY}T10:25:00`, timeZone: ZONE };
    const original = anEvent({ id: 'theevent0', description, attendees: guests, colorId: '5', end });
    const user = await world.user([original]);

    const event = await confirmed(user, create({ start: `${OTHER_DAY}T09:00`, copyOf: 'theevent0' }));

    expect(event).toMatchObject({ description, colorId: '5', summary: 'Planning' });
    expect(event.attendees?.map(({ email, optional }) => [email, optional])).toEqual([
      ['anna@example.com', undefined],
      ['tom@example.com', true],
    ]);
    expect([localOf(event.start), localOf(event.end)]).toEqual([`${OTHER_DAY}T09:00`, `${OTHER_DAY}T09:25`]);
  });

  it.each([
    [undefined, 'all'],
    [true, 'all'],
    [false, 'none'],
  ])('mails its guests unless told otherwise: notify %p', async (notify, sendUpdates) => {
    const user = await world.user();

    await confirmed(user, create({ attendees: ['anna@example.com'], ...(notify !== undefined && { notify }) }));

    expect((await user.writes()).map((write) => write.sendUpdates)).toEqual([sendUpdates]);
  });

  it('has the default visibility of a shared calendar', async () => {
    const user = await world.user([], { calendars: [{ id: FAMILY, summary: 'Family' }] });

    const event = await confirmed(user, create({ calendarId: 'Family' }));

    expect(event.visibility ?? 'default').toBe('default');
  });

  it.each([
    ['in the past', `${dayFromNow(-400)}T15:00`, 'lies in the past'],
    ['years ahead', `${dayFromNow(1200)}T15:00`, 'lies years ahead'],
  ])('warns of a start %s', async (_case, start, warning) => {
    const user = await world.user();

    const { preview } = await proposed(user, create({ start }));

    expect(preview.warnings).toContainEqual(expect.stringContaining(warning));
  });

  it('is proposed twenty times in one turn', async () => {
    const user = await world.user();
    const calls = Array.from({ length: 20 }, (_, nth) => create({ summary: `Planning ${nth}` }));
    model.plays([{ calls }, { text: 'Please confirm.' }]);

    const { proposedActions } = await user.chat('plan twenty times');

    expect(proposedActions).toHaveLength(20);
  });
});

describe('update_event', () => {
  const full = {
    id: 'theevent0',
    location: 'Hall 1',
    description: 'Bring the card',
    attendees: [{ email: 'anna@example.com' }],
  };

  it.each([
    ['""', ''],
    ['[]', []],
    ['null', null],
    ['"None"', 'None'],
    ['"N/A"', 'N/A'],
  ])('keeps everything that a model fills with %s', async (_case, blank) => {
    const user = await world.user([anEvent(full)]);
    const names = [
      'summary',
      'location',
      'description',
      'appendDescription',
      'recurrence',
      'addAttendees',
      'removeAttendees',
      'end',
      'reminders',
      'clear',
      'color',
      'visibility',
      'scope',
      'meet',
      'busy',
      'notify',
      'excludeDates',
      'repeatUntil',
    ];
    const blanks = Object.fromEntries(names.map((name) => [name, blank]));

    const action = await proposed(user, update({ ...blanks, start: `${DAY}T18:00` }));
    await user.confirm(action);

    const event = await read(user);
    expect(event).toMatchObject({ summary: 'Dentist', location: 'Hall 1', description: 'Bring the card' });
    expect([localOf(event.start), localOf(event.end)]).toEqual([`${DAY}T18:00`, `${DAY}T19:00`]);
    expect(event.attendees).toHaveLength(1);
    expect(action.preview.warnings.filter((warning) => warning.includes('empty'))).toEqual([]);
  });

  it.each([
    ['place', 'location'],
    ['description', 'description'],
    ['guests', 'attendees'],
  ] as const)('empties the %s when told to, and warns', async (words, field) => {
    const user = await world.user([anEvent(full)]);
    const action = await proposed(user, update({ clear: [field] }));

    await user.confirm(action);

    const event = await read(user);
    expect(event[field] ?? []).toHaveLength(0);
    expect(event.summary).toBe('Dentist');
    expect(action.preview.warnings).toContainEqual(`Afterwards this is empty: ${words}.`);
  });

  it.each([
    ['location', 'location'],
    ['description', 'description'],
    ['attendees', 'attendees'],
    ['recurrence', 'recurrence'],
    ['reminders', 'reminders'],
    ['color', 'colorId'],
  ] as const)('clears %s and nothing else', async (named, field) => {
    const reminders = { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] };
    const user = await world.user([
      anEvent({ ...full, colorId: '5', reminders, recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] }),
    ]);
    const before = await read(user);

    await confirmed(user, update({ clear: [named], scope: 'all' }));

    const fields = [
      'summary',
      'location',
      'description',
      'recurrence',
      'reminders',
      'colorId',
      'start',
      'end',
    ] as const;
    const after = await read(user);
    const others = fields.filter((name) => name !== field);
    expect(others.map((name) => after[name])).toEqual(others.map((name) => before[name]));
    const isGone = field !== 'reminders' && field !== 'attendees';
    expect(isGone ? after[field] : undefined).toBeUndefined();
    expect(after.reminders?.overrides ?? []).toHaveLength(named === 'reminders' ? 0 : 1);
    expect(after.attendees ?? []).toHaveLength(named === 'attendees' ? 0 : 1);
  });

  it.each<[string, object, object]>([
    [
      'reminders',
      { reminders: [30] },
      { reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 30 }] } },
    ],
    ['no reminder', { clear: 'reminders' }, { reminders: { useDefault: false } }],
    ['the reminders of its calendar', { defaultReminders: true }, { reminders: { useDefault: true } }],
    ['privacy', { visibility: 'private' }, { visibility: 'private' }],
    ['free time', { busy: 'false' }, { transparency: 'transparent' }],
    ['a colour', { color: 'green' }, { colorId: '10' }],
    ['a title', { title: 'Orthodontist' }, { summary: 'Orthodontist' }],
    ['a video call', { meet: true }, { hangoutLink: expect.stringContaining('meet') }],
    [
      'an optional guest',
      { addOptionalAttendees: ['tom@example.com'] },
      { attendees: [expect.objectContaining({ email: 'tom@example.com', optional: true })] },
    ],
  ])('gives an event %s', async (_case, more, found) => {
    const user = await world.user([
      anEvent({ id: 'theevent0', reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] } }),
    ]);

    expect(await confirmed(user, update(more))).toMatchObject(found);
  });

  it('takes the video call away', async () => {
    const user = await world.user();
    const { id, hangoutLink } = await confirmed(user, create({ meet: true }));

    const event = await confirmed(user, update({ meet: false }, id));

    expect([hangoutLink, event.hangoutLink]).toEqual([expect.stringContaining('meet'), undefined]);
  });

  it.each([
    ['a clock time', { start: `${DAY}T15:00` }, { date: DAY }, [`${DAY}T15:00`, `${DAY}T16:00`]],
    ['whole days', { start: DAY }, undefined, [DAY, dayFromNow(4)]],
  ])('turns an event to %s', async (_case, more, start, times) => {
    const user = await world.user([anEvent({ id: 'theevent0', ...(start && { start, end: { date: OTHER_DAY } }) })]);

    const event = await confirmed(user, update(more));

    expect([localOf(event.start), localOf(event.end)]).toEqual(times);
  });

  it.each([
    ['its day', OTHER_DAY],
    ['the midnight of its day', `${OTHER_DAY}T00:00`],
  ])('moves whole days to %s and keeps them whole and as many', async (_case, start) => {
    const user = await world.user([anEvent({ id: 'theevent0', start: { date: DAY }, end: { date: OTHER_DAY } })]);

    const event = await confirmed(user, update({ start }));

    expect([event.start, event.end]).toEqual([{ date: OTHER_DAY }, { date: dayFromNow(7) }]);
  });

  it('ends whole days with the last day', async () => {
    const user = await world.user([anEvent({ id: 'theevent0', start: { date: DAY }, end: { date: OTHER_DAY } })]);

    const event = await confirmed(user, update({ lastDay: dayFromNow(8) }));

    expect([event.start, event.end]).toEqual([{ date: DAY }, { date: dayFromNow(9) }]);
  });

  it('moves an event by its own times', async () => {
    const user = await world.user([anEvent({ id: 'theevent0' })]);

    const event = await confirmed(user, update({ relativeTo: 'theevent0', edge: 'start', offsetMinutes: 90 }));

    expect([localOf(event.start), localOf(event.end)]).toEqual([`${DAY}T11:30`, `${DAY}T12:30`]);
  });

  it('adds to a description of any length, and refuses its cut copy', async () => {
    const description = `${'An agenda of many points. '.repeat(100)}The end.`;
    const user = await world.user([anEvent({ id: 'theevent0', description })]);
    model.plays([{ calls: [{ name: 'get_event', arguments: { eventId: 'theevent0' } }] }, { text: 'There.' }]);
    await user.chat('show it');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tools answer JSON objects
    const seen = JSON.parse(model.requests[1]?.messages.at(-1)?.content ?? '{}') as {
      description: string;
      descriptionCut: boolean;
    };

    const refused = await answerTo(user, update({ description: `${seen.description}\nBring cake` }));
    const event = await confirmed(user, update({ appendDescription: 'Bring cake' }));

    expect(seen.descriptionCut).toBe(true);
    expect(refused).toMatchObject({
      errors: [{ field: 'description', message: expect.stringContaining('appendDescription') }],
    });
    expect(event.description).toBe(`${description}\nBring cake`);
  });

  it('mails a guest who is added to an event without guests', async () => {
    const user = await world.user([anEvent({ id: 'theevent0' })]);
    const action = await proposed(user, update({ addAttendees: ['pat@elsewhere.example'] }));

    await user.confirm(action);

    expect((await user.writes()).map(({ sendUpdates }) => sendUpdates)).toEqual(['all']);
    expect(action.preview.warnings).toContain('Google will mail 1 person.');
  });

  it('sends no mail when told so', async () => {
    const user = await world.user([anEvent(full)]);

    await confirmed(user, update({ start: `${DAY}T12:00`, notify: false }));

    expect((await user.writes()).map(({ sendUpdates }) => sendUpdates)).toEqual(['none']);
  });

  it('is refused when nothing would change', async () => {
    const user = await world.user([anEvent(full)]);

    expect(await answerTo(user, update({ start: `${DAY}T10:00`, location: 'Hall 1' }))).toMatchObject({
      detail: expect.stringContaining('like that already'),
    });
    expect(await answerTo(user, update({}))).toMatchObject({
      detail: expect.stringContaining('must change something'),
    });
  });

  it('tells the id of an event that is named by its title', async () => {
    const user = await world.user([anEvent({ id: 'theevent0' })]);
    await replyTo(user, [{ name: 'list_events', arguments: {} }, update({ start: `${DAY}T12:00` }, 'Dentist')]);

    expect(model.requests[2]?.messages.at(-1)?.content).toContain('here theevent0');
  });

  it('finds an event in the calendar it was shown in', async () => {
    const user = await world.user([], {
      calendars: [{ id: FAMILY, summary: 'Family' }],
      events: { [FAMILY]: [anEvent({ id: 'theevent0' })] },
    });
    const { proposedActions } = await replyTo(user, [
      { name: 'list_events', arguments: { calendarId: 'Family' } },
      update({ start: `${DAY}T12:00`, calendarId: 'Family' }),
    ]);

    expect(proposedActions.map(({ preview }) => preview.after?.calendarId)).toEqual([FAMILY]);
  });
});

describe('a series', () => {
  it.each([
    ['a length', { durationMinutes: 90 }],
    ['a new time', { start: `${dayFromNow(3)}T10:30` }],
  ])('keeps its own zone with %s', async (_case, more) => {
    const tokyo = 'Asia/Tokyo';
    const start = { dateTime: `${dayFromNow(-18)}T10:00:00`, timeZone: tokyo };
    const end = { dateTime: `${dayFromNow(-18)}T11:00:00`, timeZone: tokyo };
    const user = await world.user([aSeries({ start, end })]);

    await confirmed(user, update({ scope: 'all', ...more }, 'theseries0'));

    const { start: now } = await read(user, 'theseries0');
    expect(now?.timeZone).toBe(tokyo);
  });

  it('ends on a day, and its events stay as long as they were', async () => {
    const user = await world.user([aSeries({ recurrence: ['RRULE:FREQ=WEEKLY'] })]);
    const instance = await instanceOf(user, 3);

    await confirmed(user, update({ repeatUntil: dayFromNow(10) }, instance));

    expect(await startsOf(user, 'theseries0')).toEqual([-18, -11, -4, 3, 10].map((day) => `${dayFromNow(day)}T10:00`));
    const { start, end } = await read(user, instance);
    expect([localOf(start), localOf(end)]).toEqual([`${DAY}T10:00`, `${DAY}T11:00`]);
  });

  it('ends after a number of times', async () => {
    const user = await world.user([aSeries()]);

    await confirmed(user, update({ repeatCount: 4 }, 'theseries0'));

    expect(await startsOf(user, 'theseries0')).toEqual([-18, -11, -4, 3].map((day) => `${dayFromNow(day)}T10:00`));
  });

  it('leaves days out', async () => {
    const user = await world.user([aSeries({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'] })]);

    await confirmed(user, update({ excludeDates: [DAY] }, 'theseries0'));

    expect(await startsOf(user, 'theseries0')).toEqual([-18, -11, -4, 10].map((day) => `${dayFromNow(day)}T10:00`));
  });

  it('keeps its count and its interval when it is moved with a rule that only repeats its frequency', async () => {
    const user = await world.user([aSeries({ recurrence: ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4'] })]);
    const instance = await instanceOf(user, -4);

    await confirmed(
      user,
      update({ start: `${dayFromNow(-4)}T16:00`, recurrence: ['RRULE:FREQ=WEEKLY'], scope: 'all' }, instance),
    );

    expect(await startsOf(user, 'theseries0')).toEqual([-18, -4, 10, 24].map((day) => `${dayFromNow(day)}T16:00`));
  });

  it('loses its repetition only when told to, with a warning', async () => {
    const user = await world.user([aSeries()]);
    const kept = await proposed(user, update({ durationMinutes: 45, recurrence: [], scope: 'all' }, 'theseries0'));
    const ended = await proposed(user, update({ clear: ['recurrence'] }, 'theseries0'));

    expect(kept.preview.warnings.filter((warning) => warning.includes('repetition ends'))).toEqual([]);
    expect(ended.preview.warnings).toContainEqual(expect.stringContaining('The repetition ends'));
    await user.confirm(kept);
    expect(await startsOf(user, 'theseries0')).toHaveLength(10);
  });

  it.each([
    ['deleted', { name: 'delete_event', arguments: { eventId: 'theseries0', scope: 'future' } }, [-18, -11, -4], []],
    ['changed', update({ location: 'Hall 2', scope: 'remaining' }, 'theseries0'), [-18, -11, -4], ['Hall 2']],
  ])('is %s from its next instance on where the future is meant', async (_case, call, past, places) => {
    const user = await world.user([aSeries()]);

    const action = await proposed(user, call);
    await user.confirm(action);

    const { body } = await user.call<EventPage>('GET', `/calendar/events?timeMin=${dayFromNow(-30)}T00:00:00Z`);
    const plain = body.items.filter(({ location }) => location === undefined);
    expect(plain.map(({ start }) => localOf(start).slice(0, 10))).toEqual(past.map((day) => dayFromNow(day)));
    expect([...new Set(body.items.flatMap(({ location }) => location ?? []))]).toEqual(places);
  });

  it('repeats by a new rule from the instance that is named on, and stays as it was before', async () => {
    const user = await world.user([aSeries()]);
    const rule = { recurrence: ['RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3'], scope: 'following' };

    await confirmed(user, update(rule, await instanceOf(user, 3)));

    const range = `timeMin=${dayFromNow(-30)}T00:00:00Z&timeMax=${dayFromNow(90)}T00:00:00Z`;
    const { body } = await user.call<EventPage>('GET', `/calendar/events?${range}`);
    const starts = body.items.map(({ start }) => localOf(start)).toSorted();
    expect(starts).toEqual([-18, -11, -4, 3, 5, 7].map((day) => `${dayFromNow(day)}T10:00`));
  });

  it.each([
    ['scope', update({ location: 'Hall 2', scope: 'this' }, 'theseries0')],
    ['excludeDates', update({ excludeDates: [dayFromNow(4)] }, 'theseries0')],
    ['repeatUntil', update({ repeatUntil: dayFromNow(-30) }, 'theseries0')],
  ])('is not changed by a call that is refused naming %s', async (field, call) => {
    const user = await world.user([aSeries()]);

    expect(await answerTo(user, call)).toMatchObject({ errors: [{ field }] });
  });
});

describe('other writes', () => {
  it('swaps two events by two changes and one confirmation', async () => {
    const user = await world.user([anEvent({ id: 'dentist00' }), anEvent({ id: 'theevent0' }, OTHER_DAY)]);
    const swap = [update({ start: `${OTHER_DAY}T10:00` }, 'dentist00'), update({ start: `${DAY}T10:00` })];
    const { proposedActions } = await replyTo(user, swap);

    const actions = proposedActions.map(({ id, hash }) => ({ id, hash }));
    const { status } = await user.call<{ results: Confirmation[] }>('POST', '/ai/actions/confirm', { actions });

    expect(status).toBe(200);
    const starts = [await read(user, 'dentist00'), await read(user)].map(({ start }) => localOf(start));
    expect(starts).toEqual([`${OTHER_DAY}T10:00`, `${DAY}T10:00`]);
  });

  it('answers an invitation with a note to the organizer', async () => {
    const email = 'guest@example.com';
    const invitation = anEvent({ id: 'theevent0', attendees: [{ email, responseStatus: 'needsAction' }] });
    const user = await world.user([invitation], { email });

    const event = await confirmed(user, {
      name: 'respond_to_invite',
      arguments: { eventId: 'theevent0', response: 'DECLINED', comment: 'On a train' },
    });

    expect(event.attendees).toEqual([
      expect.objectContaining({ email, responseStatus: 'declined', comment: 'On a train' }),
    ]);
  });

  it.each([
    [undefined, 'all', 'moved0000'],
    [false, 'none', 'moved0001'],
  ])(
    'moves to another calendar with mail to the guests or without: notify %p',
    async (notify, sendUpdates, eventId) => {
      const user = await world.user([anEvent({ id: eventId, attendees: [{ email: 'anna@example.com' }] })], {
        calendars: [{ id: FAMILY, summary: 'Family' }],
      });
      const action = await proposed(user, {
        name: 'move_event',
        arguments: { eventId, destination: 'Family', ...(notify !== undefined && { notify }) },
      });

      expect((await user.confirm(action)).status).toBe(200);

      expect((await user.writes()).map((write) => write.sendUpdates)).toEqual([sendUpdates]);
      const { status } = await user.call('GET', `/calendar/events/${eventId}?calendarId=${encodeURIComponent(FAMILY)}`);
      expect(status).toBe(200);
    },
  );

  it.each([
    [undefined, 'all'],
    [false, 'none'],
  ])('deletes with mail to the guests or without: notify %p', async (notify, sendUpdates) => {
    const user = await world.user([anEvent({ id: 'theevent0', attendees: [{ email: 'anna@example.com' }] })]);
    const action = await proposed(user, {
      name: 'delete_event',
      arguments: { eventId: 'theevent0', ...(notify !== undefined && { notify }) },
    });

    await user.confirm(action);

    expect((await user.writes()).map((write) => write.sendUpdates)).toEqual([sendUpdates]);
  });
});
