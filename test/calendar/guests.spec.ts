import { describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '../../src/modules/calendar/dto/event.dto.js';
import { ANNA, anEvent, BEN, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();
const CLEO = 'cleo@example.com';

/** A call as Ben, who is a guest of Anna's events. */
async function asBen<T = CalendarEvent>(method: string, path: string, body?: unknown, headers = {}) {
  const { accessToken: token } = await world.server.signIn(BEN);
  return world.server.call<T>(method, path, { token, headers, ...(body !== undefined && { body }) });
}

const namesOf = (event: CalendarEvent): (string | undefined)[] => (event.attendees ?? []).map(({ email }) => email);

async function anAnsweredEvent(overrides: Record<string, unknown> = {}): Promise<CalendarEvent> {
  const attendees = [{ email: BEN, displayName: 'Benny', optional: true }, { email: CLEO }];
  const { id } = await world.make({ attendees, ...overrides });
  await asBen('POST', `/calendar/events/${id}/rsvp`, { responseStatus: 'tentative', comment: 'Late' });
  return (await world.call('GET', `/calendar/events/${id}`)).body;
}

const ben = { email: BEN, displayName: 'Benny', optional: true, responseStatus: 'tentative', comment: 'Late' };

/** The guest lists Google was sent. */
async function sentGuests(): Promise<unknown[]> {
  return (await world.google.writes()).map(({ body }) => body?.['attendees']).filter(Boolean);
}

/** The guests Anna, who organizes, sees. */
async function invited(id: string): Promise<string[]> {
  const { body } = await world.call('GET', `/calendar/events/${id}`);
  return (body.attendees ?? []).map(({ email = '' }) => email).toSorted();
}

describe('guests named again', () => {
  it.each([
    ['PATCH attendees', 'PATCH', { attendees: [{ email: BEN }, { email: CLEO }] }],
    ['PUT', 'PUT', anEvent({ attendees: [{ email: BEN.toUpperCase() }, { email: CLEO }] })],
    ['PATCH addAttendees', 'PATCH', { addAttendees: [{ email: BEN }] }],
    ['PATCH removeAttendees of somebody else', 'PATCH', { removeAttendees: [CLEO] }],
  ])('keep what the client does not say: %s', async (_case, method, change) => {
    const { id } = await anAnsweredEvent();

    const { status, body } = await world.call(method, `/calendar/events/${id}`, change);

    expect(status).toBe(200);
    expect(body.attendees?.find(({ email }) => email === BEN)).toMatchObject(ben);
  });

  it('are updated from attendees and from addAttendees', async () => {
    const { id } = await anAnsweredEvent();
    const path = `/calendar/events/${id}`;

    const first = await world.call('PATCH', path, { attendees: [{ email: BEN, optional: false }, { email: CLEO }] });
    const second = await world.call('PATCH', path, { addAttendees: [{ email: BEN, displayName: 'Ben B.' }] });

    expect(first.body.attendees?.[0]).toMatchObject({ email: BEN, displayName: 'Benny', comment: 'Late' });
    expect(first.body.attendees?.[0]?.optional ?? false).toBe(false);
    expect(second.body.attendees?.[0]).toMatchObject({
      email: BEN,
      displayName: 'Ben B.',
      responseStatus: 'tentative',
    });
  });

  it('cannot be answered for by others, but the user can answer', async () => {
    const { id } = await anAnsweredEvent({ attendees: [{ email: ANNA }, { email: BEN }], guestsCanModify: true });
    const attendees = [
      { email: ANNA, responseStatus: 'accepted' },
      { email: BEN, responseStatus: 'declined', comment: 'forged' },
    ];

    const { status, body } = await world.call('PATCH', `/calendar/events/${id}`, { attendees });

    const answers = body.attendees?.map(({ email, responseStatus, comment }) => [email, responseStatus, comment]);
    expect([status, answers]).toEqual([
      200,
      [
        [ANNA, 'accepted', undefined],
        [BEN, 'tentative', 'Late'],
      ],
    ]);
  });

  it('keep the comment of an answer that is given anew without one', async () => {
    const { id } = await anAnsweredEvent();

    const { body } = await asBen('POST', `/calendar/events/${id}/rsvp`, { responseStatus: 'accepted' });

    expect(body.attendees?.find(({ self }) => self)).toMatchObject({ responseStatus: 'accepted', comment: 'Late' });
  });

  it.each(['PUT', 'PATCH'])('%s takes what GET returned, guests and all, and changes nothing', async (method) => {
    const event = await anAnsweredEvent({
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
    });

    const { status, body } = await world.call(method, `/calendar/events/${event.id}`, event);

    const { etag: _etag, updated: _updated, sequence: _sequence, ...rest } = event;
    expect([status, body]).toEqual([200, expect.objectContaining(rest)]);
  });

  it('takes what GET returned of an instance and of a series, and refuses what no answer has', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4', { attendees: [{ email: BEN }] });
    const [instance, whole] = [
      (await world.call('GET', `/calendar/events/${at(1)}`)).body,
      (await world.call('GET', `/calendar/events/${series.id}`)).body,
    ];

    const answers = [
      await world.call('PUT', `/calendar/events/${at(1)}`, { ...instance, summary: 'One' }),
      await world.call('PUT', `/calendar/events/${series.id}`, { ...whole, summary: 'All' }),
    ];
    const refused = await world.refused('PUT', `/calendar/events/${series.id}`, {
      ...whole,
      kind: 'x',
      attendees: [{ email: BEN, rank: 1 }],
    });

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect([refused.status, refused.body.errors?.map(({ field }) => field).toSorted()]).toEqual([
      400,
      ['attendees[0].rank', 'kind'],
    ]);
  });
});

describe('one guest by several spellings', () => {
  it.each([
    ['anna.k@gmail.com', 'anna.k@googlemail.com'],
    ['Anna.K@googlemail.com', 'annak@gmail.com'],
    ['max@example.com', 'MAX@EXAMPLE.COM'],
  ])('%s and %s are one', async (one, other) => {
    const { body: both } = await world.call(
      'POST',
      '/calendar/events',
      anEvent({ attendees: [{ email: one }, { email: other }] }),
    );
    const { id } = await world.make({ attendees: [{ email: one, optional: true }, { email: CLEO }] });
    const path = `/calendar/events/${id}`;

    const added = await world.call('PATCH', path, { addAttendees: [{ email: other }] });
    const named = await world.call('PATCH', path, { attendees: [{ email: other }, { email: CLEO }] });
    const removed = await world.call('PATCH', path, { removeAttendees: [other] });

    expect(both.attendees).toHaveLength(1);
    expect(added.body.attendees).toHaveLength(2);
    expect(named.body.attendees?.[0]).toMatchObject({ email: one.toLowerCase(), optional: true });
    expect(namesOf(removed.body)).toEqual([CLEO]);
  });

  it.each([
    ['a.b@example.com', 'ab@example.com'],
    ['ab@gmail.com', 'ab+x@gmail.com'],
  ])('%s and %s are two', async (one, other) => {
    const { body } = await world.call(
      'POST',
      '/calendar/events',
      anEvent({ attendees: [{ email: one }, { email: other }] }),
    );

    expect(body.attendees).toHaveLength(2);
  });
});

describe('a guest list the user cannot see', () => {
  const HIDDEN = { guestsCanSeeOtherGuests: false, guestsCanModify: true };

  it.each([
    ['addAttendees', { addAttendees: [{ email: 'dora@example.com' }] }],
    ['removeAttendees', { removeAttendees: [CLEO] }],
    ['a new list', { attendees: [{ email: BEN }, { email: 'dora@example.com' }] }],
    ['an empty list', { attendees: [] }],
    ['a cleared list', { attendees: null }],
  ])('is not changed by %s', async (_case, change) => {
    const { id } = await anAnsweredEvent(HIDDEN);
    await world.google.clearLogs();

    const { status, body } = await asBen<{ code: string }>('PATCH', `/calendar/events/${id}`, change);

    expect([status, body.code]).toEqual([403, 'guest_list_hidden']);
    expect(await world.google.writes()).toEqual([]);
    expect(await invited(id)).toEqual([BEN, CLEO]);
  });

  it('stays complete when other fields change, and when the answer of GET is sent back', async () => {
    const { id } = await anAnsweredEvent(HIDDEN);
    const path = `/calendar/events/${id}`;
    const { body: seen } = await asBen('GET', path);
    await world.google.clearLogs();

    const patch = await asBen('PATCH', path, { summary: 'New' });
    const put = await asBen('PUT', path, { ...seen, summary: 'Newer' });

    expect(namesOf(seen)).toEqual([BEN]);
    expect([patch.status, put.status, put.body.summary]).toEqual([200, 200, 'Newer']);
    expect(await sentGuests()).toEqual([]);
    expect(await invited(id)).toEqual([BEN, CLEO]);
  });

  it('takes the own answer alone, in an rsvp and in a PATCH', async () => {
    const { id } = await anAnsweredEvent(HIDDEN);
    await world.google.clearLogs();

    const rsvp = await asBen('POST', `/calendar/events/${id}/rsvp`, { responseStatus: 'accepted' });
    const patch = await asBen('PATCH', `/calendar/events/${id}`, {
      attendees: [{ email: BEN, responseStatus: 'declined' }],
    });

    expect([rsvp.status, patch.status]).toEqual([200, 200]);
    expect(patch.body.attendees?.[0]?.responseStatus).toBe('declined');
    const sent = (await world.google.writes()).map(({ body }) => body ?? {});
    expect(sent.map(({ attendeesOmitted }) => attendeesOmitted)).toEqual([true, true]);
    expect(await invited(id)).toEqual([BEN, CLEO]);
  });

  it('is not copied in part when a series is divided', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4', {
      ...HIDDEN,
      attendees: [{ email: BEN }, { email: CLEO }],
    });
    await world.google.clearLogs();

    const { status, body } = await asBen<{ code: string }>('PATCH', `/calendar/events/${at(2)}?scope=following`, {
      summary: 'New',
    });

    expect([status, body.code]).toEqual([403, 'guest_list_hidden']);
    expect(await world.google.writes()).toEqual([]);
    expect(await invited(series.id)).toEqual([BEN, CLEO]);
  });
});
