import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../../src/modules/calendar/dto/event.dto.js';
import { TestServer } from '../support/server.js';
import { ANNA, anEvent, BEN, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();

const BIRTHDAY = {
  summary: "Cleo's birthday",
  eventType: 'birthday',
  birthdayProperties: { type: 'birthday' },
  start: { date: '2027-03-04' },
  end: { date: '2027-03-05' },
  recurrence: ['RRULE:FREQ=YEARLY'],
};
const LOCATION = {
  summary: 'Home',
  eventType: 'workingLocation',
  workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
  start: { date: '2027-03-04' },
  end: { date: '2027-03-05' },
};
const FOCUS = anEvent({ summary: 'Focus', eventType: 'focusTime' });

/** The private properties Google was sent, which it refuses on birthdays. */
const sentProperties = async (): Promise<unknown[]> =>
  (await world.google.writes()).map(({ body }) => body?.['extendedProperties']).filter(Boolean);

let keys = 0;
const aKey = (): Record<string, string> => ({ 'idempotency-key': `type-${(keys += 1)}` });

describe('birthdays, which carry no marks of ours', () => {
  it('are made once for a key, on every replica, without a private property', async () => {
    const key = aKey();
    await world.google.fault({ match: { method: 'POST', path: '/events' }, times: 1, reset: 'after' });
    const first = await world.call('POST', '/calendar/events', BIRTHDAY, key);
    const forgetful = await TestServer.start(world.google);
    const { accessToken: token } = await forgetful.signIn(ANNA, { prompt: 'consent' });

    const again = await forgetful.call<CalendarEvent>('POST', '/calendar/events', {
      token,
      body: BIRTHDAY,
      headers: key,
    });
    const other = await forgetful.call('POST', '/calendar/events', {
      token,
      body: { ...BIRTHDAY, summary: 'Another' },
      headers: key,
    });
    await forgetful.close();

    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await world.google.writes()).toHaveLength(1);
    expect(await sentProperties()).toEqual([]);
  });

  it('are changed once for a key, also when the answer is lost and the etag is named', async () => {
    const { body: made } = await world.call('POST', '/calendar/events', BIRTHDAY);
    const headers = { ...aKey(), 'if-match': made.etag ?? '' };
    await world.google.fault({ match: { method: 'PATCH' }, times: 1, hang: true });
    await world.google.clearLogs();
    const path = `/calendar/events/${made.id}`;
    const change = { summary: 'Cleo is 40', colorId: '3', reminders: { useDefault: false, overrides: [] } };

    const first = await world.refused('PATCH', path, change, headers);
    const second = await world.call('PATCH', path, change, headers);
    const third = await world.call('PATCH', path, change, headers);

    expect([first.status, second.status, third.status, third.body.summary]).toEqual([502, 200, 200, 'Cleo is 40']);
    expect(await world.writes()).toEqual([`PATCH ${made.id}`]);
    expect(await sentProperties()).toEqual([]);
  });

  it('are moved to another day, recurrence and all', async () => {
    const { body: made } = await world.call('POST', '/calendar/events', BIRTHDAY, aKey());

    const { status, body } = await world.call(
      'PATCH',
      `/calendar/events/${made.id}`,
      { start: { date: '2027-03-06' } },
      aKey(),
    );

    expect([status, body.start?.date, body.end?.date]).toEqual([200, '2027-03-06', '2027-03-07']);
    const sent = (await world.google.writes()).at(-1)?.body ?? {};
    expect(Object.keys(sent).toSorted()).toEqual(['end', 'start']);
  });

  it.each(['PATCH', 'DELETE'])('cannot be ended by %s following, before anything is written', async (method) => {
    const { body: made } = await world.call('POST', '/calendar/events', BIRTHDAY);
    await world.google.clearLogs();
    const path = `/calendar/events/${made.id}_20280304?scope=following`;

    const { status, body } = await world.refused(method, path, method === 'PATCH' ? { summary: 'Later' } : undefined);

    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['scope']]);
    expect(await world.writes()).toEqual([]);
  });

  it('are changed by a confirmed action', async () => {
    const day = Temporal.Now.plainDateISO('UTC').add({ days: 3 });
    const times = { start: { date: day.toString() }, end: { date: day.add({ days: 1 }).toString() } };
    await world.call('POST', '/calendar/events', { ...BIRTHDAY, ...times, summary: 'Dora Party' });
    await world.google.clearLogs();
    const message = 'Rename Dora Party to Fritz Party';
    const chat = await world.call<{ proposedActions: { id: string; hash: string }[] }>('POST', '/ai/chat', { message });
    const [action] = chat.body.proposedActions;
    const confirm = async () =>
      world.call<Confirmed>('POST', `/ai/actions/${action?.id}/confirm`, { hash: action?.hash });

    const answers = [await confirm(), await confirm()];

    expect(answers.map(({ status, body }) => [status, body.event?.summary])).toEqual([
      [200, 'Fritz Party'],
      [200, 'Fritz Party'],
    ]);
    expect(await world.google.writes()).toHaveLength(1);
    expect(await sentProperties()).toEqual([]);
  });
});

interface Confirmed {
  event?: CalendarEvent;
}

describe('rules of special event types', () => {
  it.each([
    ['a working location', LOCATION],
    ['a birthday', BIRTHDAY],
    ['focus time', FOCUS],
    ['out of office', anEvent({ summary: 'Away', eventType: 'outOfOffice' })],
  ])('%s takes the body POST takes in a PUT, and what a GET returned', async (_case, input) => {
    const { body: made } = await world.call('POST', '/calendar/events', input);
    const path = `/calendar/events/${made.id}`;

    const put = await world.call('PUT', path, { ...input, summary: 'Renamed' });
    const { body: read } = await world.call('GET', path);
    const back = await world.call('PUT', path, { ...read, summary: 'Again' });
    const patched = await world.call('PATCH', path, read);

    expect([put.status, put.body.summary]).toEqual([200, 'Renamed']);
    expect([back.status, back.body.summary, back.body.visibility]).toEqual([200, 'Again', made.visibility]);
    expect([patched.status, patched.body.eventType]).toEqual([200, made.eventType]);
  });

  it.each([
    ['a working location with guests', LOCATION, { attendees: [{ email: BEN }] }, 'attendees'],
    ['a working location with a new guest', LOCATION, { addAttendees: [{ email: BEN }] }, 'addAttendees'],
    ['a working location at an address', LOCATION, { location: 'Main street 1' }, 'location'],
    ['a private working location', LOCATION, { visibility: 'private' }, 'visibility'],
    ['a working location of two days', LOCATION, { end: { date: '2027-03-06' } }, 'end'],
    ['whole-day focus time', FOCUS, { start: { date: '2027-03-04' } }, 'start'],
    ['free focus time', FOCUS, { transparency: 'transparent' }, 'transparency'],
    ['focus time with guests', FOCUS, { attendees: [{ email: BEN }] }, 'attendees'],
    ['a birthday with a description', BIRTHDAY, { description: 'Cake' }, 'description'],
    ['a birthday with a place', BIRTHDAY, { location: 'Garden' }, 'location'],
    ['a birthday with own properties', BIRTHDAY, { extendedProperties: { private: { a: 'b' } } }, 'extendedProperties'],
    ['a birthday with an hour', BIRTHDAY, { start: { dateTime: '2027-03-04T10:00' } }, 'start'],
    ['a birthday of two days', BIRTHDAY, { end: { date: '2027-03-06' } }, 'end'],
    ['a birthday that ends', BIRTHDAY, { recurrence: ['RRULE:FREQ=YEARLY;COUNT=3'] }, 'recurrence'],
    [
      'a default event with a working location',
      anEvent(),
      { workingLocationProperties: { type: 'homeOffice' } },
      'workingLocationProperties',
    ],
    ['focus time with a birthday', FOCUS, { birthdayProperties: { type: 'birthday' } }, 'birthdayProperties'],
  ])('refuses %s in PATCH and PUT, naming the field', async (_case, input, change, field) => {
    const { body: made } = await world.call('POST', '/calendar/events', input);
    await world.google.clearLogs();
    const path = `/calendar/events/${made.id}`;

    const patch = await world.refused('PATCH', path, change);
    const whole = 'start' in change ? { ...input, end: undefined } : input;
    const put = 'addAttendees' in change ? patch : await world.refused('PUT', path, { ...whole, ...change });

    expect([patch.status, patch.body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
    expect([put.status, put.body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
    expect(await world.writes()).toEqual([]);
  });

  it.each([
    [
      'a birthday made from a contact',
      { ...BIRTHDAY, birthdayProperties: { type: 'anniversary', contact: 'people/c1' } },
      'birthdayProperties',
    ],
    ['a birthday with a description', { ...BIRTHDAY, description: 'Cake' }, 'description'],
    ['a working location of two days', { ...LOCATION, end: { date: '2027-03-06' } }, 'end'],
  ])('refuses %s in POST', async (_case, input, field) => {
    const { status, body } = await world.refused('POST', '/calendar/events', input);

    expect([status, body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it('clears a field with only one allowed value to that value', async () => {
    const { body: made } = await world.call('POST', '/calendar/events', LOCATION);

    const { status, body } = await world.call('PATCH', `/calendar/events/${made.id}`, {
      visibility: null,
      attendees: null,
      location: null,
    });

    expect([status, body.visibility]).toEqual([200, 'public']);
  });
});
