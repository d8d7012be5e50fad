import { describe, expect, it } from '@jest/globals';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import type { Undone, WriteList } from '../../src/modules/calendar/undo/write.dto.js';
import type { BatchAnswer } from '../../src/modules/calendar/dto/batch.dto.js';
import { ANNA, anEvent, BEN, CalendarWorld, KYIV } from './calendar-world.js';
import { snapshotOf } from './undo-world.js';

const world = CalendarWorld.shared();

async function undo(id: string | null, query = '', headers: Record<string, string> = {}) {
  return world.call<Undone>('POST', `/calendar/writes/${id}/undo${query}`, undefined, headers);
}

async function listed(): Promise<WriteList['items']> {
  return (await world.call<WriteList>('GET', '/calendar/writes')).body.items;
}

describe('GET /calendar/writes', () => {
  it('lists the writes of the day, newest first', async () => {
    const { body: event } = await world.call('POST', '/calendar/events', anEvent({ summary: 'Made' }));
    const { headers } = await world.call('PATCH', `/calendar/events/${event.id}`, { summary: 'Changed' });
    await world.call('DELETE', `/calendar/events/${event.id}`);

    const [last, change, creation] = await listed();

    expect(last).toMatchObject({ kind: 'delete', summary: 'Changed', undoable: true });
    expect(change).toMatchObject({ id: headers.get('write-id'), kind: 'update', via: 'rest', eventId: event.id });
    expect(creation).toMatchObject({ kind: 'create', summary: 'Made', calendarId: 'primary', undoable: true });
  });
});

describe('POST /calendar/writes/{id}/undo', () => {
  it('deletes the created event, and notifies its guests', async () => {
    const made = await world.call('POST', '/calendar/events?sendUpdates=all', anEvent({ attendees: [{ email: BEN }] }));

    const { status, body, headers } = await undo(made.headers.get('write-id'));

    expect(status).toBe(200);
    expect(body.write).toMatchObject({ id: made.headers.get('write-id'), undoable: false, reason: 'already_undone' });
    expect(body.event).toBeUndefined();
    expect(headers.get('write-id')).toBe(body.undo?.writeId);
    expect((await world.call('GET', `/calendar/events/${made.body.id}`)).status).toBe(404);
    expect((await world.google.outbox()).map(({ kind }) => kind)).toEqual(['invitation', 'cancellation']);
  });

  it('gives exactly the changed fields their former values', async () => {
    const event = await world.make({
      location: 'Here',
      colorId: '3',
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
    });
    const before = await snapshotOf(world, event.id);
    const changed = await world.call('PATCH', `/calendar/events/${event.id}`, {
      summary: 'Other',
      location: null,
      start: { date: '2026-11-25' },
      end: { date: '2026-11-26' },
      reminders: { useDefault: true },
      extendedProperties: { private: { mine: 'yes' } },
    });

    const { status } = await undo(changed.headers.get('write-id'));

    expect(status).toBe(200);
    expect(await snapshotOf(world, event.id)).toEqual(before);
    const [, write] = await world.google.writes().then((writes) => writes.slice(-2));
    expect(Object.keys(write?.body ?? {})).not.toContain('colorId');
  });

  it('keeps what guests have answered since', async () => {
    const { token } = { token: (await world.server.signIn(BEN)).accessToken };
    const event = await world.make({ attendees: [{ email: BEN }] });
    const changed = await world.call('PATCH', `/calendar/events/${event.id}`, {
      summary: 'Other',
      addAttendees: [{ email: 'carl@example.com' }],
    });
    const answer = await world.server.call('POST', `/calendar/events/${event.id}/rsvp`, {
      token,
      body: { responseStatus: 'accepted', comment: 'Gladly' },
    });
    expect(answer.status).toBe(200);

    const { status, body } = await undo(changed.headers.get('write-id'));

    expect(status).toBe(200);
    expect(body.event?.summary).toBe('Dentist');
    expect(body.event?.attendees).toMatchObject([{ email: BEN, responseStatus: 'accepted', comment: 'Gladly' }]);
  });

  it.each([
    ['an event', {}],
    ['a whole day', { start: { date: '2026-11-24' }, end: { date: '2026-11-25' } }],
    ['an event with guests and a Meet link', { attendees: [{ email: BEN, optional: true }] }],
  ])('brings %s back under its id', async (_case, overrides) => {
    const made = await world.call('POST', '/calendar/events?conference=meet', anEvent(overrides));
    const before = await snapshotOf(world, made.body.id);
    const deleted = await world.call('DELETE', `/calendar/events/${made.body.id}`);

    const { status, body } = await undo(deleted.headers.get('write-id'));

    expect(status).toBe(200);
    expect(body.event).toMatchObject({ id: made.body.id, status: 'confirmed', hangoutLink: made.body.hangoutLink });
    expect(body.copied).toBeUndefined();
    expect(await snapshotOf(world, made.body.id)).toEqual(before);
  });

  it('makes a copy and says so where Google does not bring the event back', async () => {
    const event = await world.make({ description: 'Bring papers' });
    const deleted = await world.call('DELETE', `/calendar/events/${event.id}`);
    await world.google.fault({
      match: { method: 'PATCH', path: '/events/' },
      status: 403,
      body: { error: { code: 403, errors: [{ reason: 'forbidden' }] } },
    });

    const { status, body } = await undo(deleted.headers.get('write-id'));

    expect(status).toBe(200);
    expect(body.copied).toBe(true);
    expect(body.event).toMatchObject({ summary: 'Dentist', description: 'Bring papers' });
    expect(body.event?.id).not.toBe(event.id);
  });

  it('brings a single deleted instance back', async () => {
    const { at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4', { attendees: [{ email: BEN }] });
    const before = await snapshotOf(world, at(1));
    const deleted = await world.call('DELETE', `/calendar/events/${at(1)}`);

    const { status } = await undo(deleted.headers.get('write-id'));

    expect(status).toBe(200);
    expect(await snapshotOf(world, at(1))).toEqual(before);
  });

  it('moves an event back to its calendar', async () => {
    await world.google.seed({ email: ANNA, calendars: [{ id: 'team@example.com', summary: 'Team' }] });
    const event = await world.make();
    const before = await snapshotOf(world, event.id);
    const moved = await world.call('POST', `/calendar/events/${event.id}/move`, { destination: 'team@example.com' });

    const { status } = await undo(moved.headers.get('write-id'));

    expect(status).toBe(200);
    expect(await snapshotOf(world, event.id)).toEqual(before);
    expect((await world.call('GET', `/calendar/events/${event.id}?calendarId=team@example.com`)).status).toBe(404);
  });

  it('gives the former answer and comment back', async () => {
    const { accessToken: token } = await world.server.signIn(BEN);
    const event = await world.make({ attendees: [{ email: BEN }] });
    const answer = async (body: unknown) =>
      world.server.call<CalendarEvent>('POST', `/calendar/events/${event.id}/rsvp`, { token, body });
    await answer({ responseStatus: 'tentative', comment: 'Perhaps' });
    const second = await answer({ responseStatus: 'declined', comment: 'No' });

    const { status } = await world.server.call('POST', `/calendar/writes/${second.headers.get('write-id')}/undo`, {
      token,
    });

    expect(status).toBe(200);
    const { body } = await world.call('GET', `/calendar/events/${event.id}`);
    expect(body.attendees).toMatchObject([{ email: BEN, responseStatus: 'tentative', comment: 'Perhaps' }]);
  });

  it("brings a guest's own copy back with the answer it had", async () => {
    const { accessToken: token } = await world.server.signIn(BEN);
    const event = await world.make({ attendees: [{ email: BEN }] });
    const path = `/calendar/events/${event.id}`;
    await world.server.call('POST', `${path}/rsvp`, { token, body: { responseStatus: 'accepted' } });
    const deleted = await world.server.call('DELETE', path, { token });

    const { status } = await world.server.call('POST', `/calendar/writes/${deleted.headers.get('write-id')}/undo`, {
      token,
    });

    expect(status).toBe(200);
    expect((await world.server.call<CalendarEvent>('GET', path, { token })).body.status).toBe('confirmed');
    expect((await world.call('GET', path)).body.attendees).toMatchObject([{ email: BEN, responseStatus: 'accepted' }]);
  });

  it.each([
    ['following', { summary: 'New' }],
    ['following', { start: { dateTime: '2026-11-26T18:00:00', timeZone: KYIV } }],
    ['following', 'delete'],
    ['all', { summary: 'New' }],
    ['all', { start: { dateTime: '2026-11-26T18:00:00', timeZone: KYIV } }],
    ['all', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] }],
    ['all', 'delete'],
  ])('takes a change of %s back with its exceptions: %j', async (scope, change) => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=7', { attendees: [{ email: BEN }] });
    await world.call('PATCH', `/calendar/events/${at(1)}`, { summary: 'Own' });
    await world.call('PATCH', `/calendar/events/${at(3)}`, { summary: 'New', location: 'Here' });
    await world.call('DELETE', `/calendar/events/${at(4)}`);
    await world.call('PATCH', `/calendar/events/${at(5)}`, {
      start: { dateTime: '2026-11-29T20:00:00', timeZone: KYIV },
    });
    const before = await instances(series.id);
    const path = `/calendar/events/${at(2)}?scope=${scope}`;
    const write = change === 'delete' ? await world.call('DELETE', path) : await world.call('PATCH', path, change);
    expect(write.status).toBeLessThan(300);
    expect(await instances(series.id)).not.toEqual(before);

    const { status, body } = await undo(write.headers.get('write-id'));

    expect(status).toBe(200);
    expect(await instances(series.id)).toEqual(before);
    const later = write.body.split?.laterId ?? 'none';
    expect((await world.call('GET', `/calendar/events/${later}`)).status).toBe(404);

    const again = await undo(body.undo?.writeId ?? '');
    expect(again.status).toBe(200);
    expect(await instances(series.id)).not.toEqual(before);
  });

  it('takes one item of a batch back, or the whole batch', async () => {
    const event = await world.make();
    const batch = await world.call<BatchAnswer>('POST', '/calendar/events/batch', {
      items: [
        { method: 'create', event: anEvent({ summary: 'One' }) },
        { method: 'create', event: anEvent({ summary: 'Two' }) },
        { method: 'update', eventId: event.id, changes: { summary: 'Other' } },
      ],
    });
    const [one, two] = batch.body.results;
    expect((await undo(one?.writeId ?? '')).status).toBe(200);

    const whole = await undo(batch.headers.get('write-id'));

    expect(whole.status).toBe(200);
    expect(whole.body.results?.map(({ status }) => status).toSorted()).toEqual([200, 200, 409]);
    expect((await world.call('GET', `/calendar/events/${two?.event?.id}`)).status).toBe(404);
    expect((await world.call('GET', `/calendar/events/${event.id}`)).body.summary).toBe('Dentist');
    expect((await undo(batch.headers.get('write-id'))).status).toBe(409);
    const redone = await undo(whole.headers.get('write-id'));
    expect(redone.body.results?.map(({ status }) => status)).toEqual([200, 200]);
    expect((await world.call('GET', `/calendar/events/${event.id}`)).body.summary).toBe('Other');
  });

  it('can itself be undone', async () => {
    const event = await world.make();
    const changed = await world.call('PATCH', `/calendar/events/${event.id}`, { summary: 'Other' });
    const after = await snapshotOf(world, event.id);
    const first = await undo(changed.headers.get('write-id'));

    const second = await undo(first.headers.get('write-id'));

    expect(second.status).toBe(200);
    expect(await snapshotOf(world, event.id)).toEqual(after);
    expect((await undo(second.headers.get('write-id'))).body.event?.summary).toBe('Dentist');
  });

  it('writes nothing when somebody changed the event since, and shows it', async () => {
    const event = await world.make();
    const changed = await world.call('PATCH', `/calendar/events/${event.id}`, { summary: 'Other' });
    await world.call('PATCH', `/calendar/events/${event.id}`, { location: 'There' });
    await world.google.clearLogs();

    const { status, body } = await undo(changed.headers.get('write-id'));

    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'event_changed', status: 409, event: { summary: 'Other', location: 'There' } });
    expect(await world.google.writes()).toEqual([]);
  });

  it('sees that an instance of the series was changed since', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4');
    const changed = await world.call('PATCH', `/calendar/events/${series.id}`, { summary: 'New' });
    await world.call('PATCH', `/calendar/events/${at(2)}`, { location: 'There' });

    expect((await undo(changed.headers.get('write-id'))).status).toBe(409);
  });

  it('is done once', async () => {
    const made = await world.call('POST', '/calendar/events', anEvent());
    const id = made.headers.get('write-id');

    const answers = await Promise.all([undo(id), undo(id), undo(id)]);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect((await world.writes()).filter((write) => write.startsWith('DELETE'))).toHaveLength(1);
    expect((await undo(id)).body).toMatchObject({ code: 'already_undone' });
  });

  it('answers a repeated Idempotency-Key the same', async () => {
    const made = await world.call('POST', '/calendar/events', anEvent());
    const key = { 'idempotency-key': 'undo-1' };
    const first = await undo(made.headers.get('write-id'), '', key);

    const second = await undo(made.headers.get('write-id'), '', key);

    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('write-id')).toBe(first.headers.get('write-id'));
  });

  it('only tells with dryRun, who would be mailed included', async () => {
    const event = await world.make({ attendees: [{ email: BEN }] });
    const changed = await world.call('PATCH', `/calendar/events/${event.id}?sendUpdates=all`, { summary: 'Other' });
    await world.google.clearLogs();

    const { status, body } = await undo(changed.headers.get('write-id'), '?dryRun=true');

    expect(status).toBe(200);
    expect(body.preview).toMatchObject({
      recipients: [BEN],
      sendUpdates: 'all',
      steps: [{ method: 'update', fields: ['summary'], before: { summary: 'Other' }, after: { summary: 'Dentist' } }],
    });
    expect(await world.google.writes()).toEqual([]);
    expect((await undo(changed.headers.get('write-id'))).status).toBe(200);
  });

  it.each([
    ['an unknown id', 'AAAAAAAAAAAAAAAAAAAAAAAAAA', 404, 'not_found'],
    ['no id at all', '*', 400, 'invalid_request'],
  ])('refuses %s', async (_case, id, status, code) => {
    const answer = await undo(id);

    expect([answer.status, Reflect.get(answer.body, 'code')]).toEqual([status, code]);
  });

  it('names the write of a repeated creation again', async () => {
    const key = { 'idempotency-key': 'again' };
    const first = await world.call('POST', '/calendar/events', anEvent(), key);

    const second = await world.call('POST', '/calendar/events', anEvent(), key);

    expect(second.headers.get('write-id')).toBe(first.headers.get('write-id'));
    expect((await undo(second.headers.get('write-id'))).status).toBe(200);
  });
});

describe('the list of writes', () => {
  it('keeps fifty', async () => {
    for (let round = 0; round < 2; round += 1) {
      const items = Array.from({ length: 30 }, () => ({ method: 'create', event: anEvent() }));
      await world.call('POST', '/calendar/events/batch', { items });
    }

    expect(await listed()).toHaveLength(50);
  });
});

async function instances(id: string): Promise<unknown[]> {
  const { body } = await world.call<EventPage>('GET', `/calendar/events/${id}/instances?maxResults=100`);
  return body.items.map(({ etag: _etag, sequence: _sequence, updated: _updated, ...event }) => event);
}
