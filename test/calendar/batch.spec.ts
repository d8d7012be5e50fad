import { describe, expect, it } from '@jest/globals';
import type { BatchAnswer } from '../../src/modules/calendar/dto/batch.dto.js';
import { anEvent, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();
const PATH = '/calendar/events/batch';

describe('POST /calendar/events/batch', () => {
  it('makes each write independently; a failed one does not stop the others', async () => {
    const [changed, deleted] = [await world.make(), await world.make()];
    const items = [
      { method: 'create', event: anEvent({ summary: 'One' }) },
      { method: 'update', eventId: changed.id, changes: { summary: 'Two' } },
      { method: 'update', eventId: 'nosuchevent', changes: { summary: 'Three' } },
      { method: 'delete', eventId: deleted.id },
      { method: 'create', event: anEvent({ end: { dateTime: '2026-11-24T10:00' } }) },
    ];

    const { status, body } = await world.call<BatchAnswer>('POST', PATH, { items });

    expect(status).toBe(200);
    expect(body.results.map((result) => result.status)).toEqual([201, 200, 404, 204, 400]);
    expect(body.results.map(({ event, problem }) => event?.summary ?? problem?.code)).toEqual([
      'One',
      'Two',
      'not_found',
      undefined,
      'invalid_request',
    ]);
  });

  it('runs each item once per key, and only the unfinished ones when it is repeated', async () => {
    const key = { 'idempotency-key': 'batch-1' };
    const items = Array.from({ length: 50 }, (_item, index) => ({
      method: 'create',
      event: anEvent({ summary: `No. ${index}` }),
    }));
    const sometimes = { match: { method: 'POST', path: '/events' }, probability: 0.2, randomSeed: 7, status: 503 };
    await world.google.fault(sometimes);
    const first = await world.call<BatchAnswer>('POST', PATH, { items }, key);
    await world.google.clearFaults();

    const second = await world.call<BatchAnswer>('POST', PATH, { items }, key);

    expect(first.body.results).toHaveLength(50);
    expect(new Set(second.body.results.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await world.google.writes()).length).toBe(50);
  });

  it.each([
    ['no items', { items: [] }, 'items'],
    ['51 items', { items: Array.from({ length: 51 }, () => ({ method: 'delete', eventId: 'x' })) }, 'items'],
    ['an unknown method', { items: [{ method: 'burn', eventId: 'x' }] }, 'items[0].method'],
    ['a create without an event', { items: [{ method: 'create' }] }, 'items[0].event'],
    ['an update without an id', { items: [{ method: 'update', changes: {} }] }, 'items[0].eventId'],
    ['an unknown field', { items: [{ method: 'delete', eventId: 'x', why: 'y' }] }, 'items[0].why'],
    [
      'a field deep inside',
      { items: [{ method: 'create', event: anEvent({ attendees: [{ email: 'x' }] }) }] },
      'items[0].event.attendees[0].email',
    ],
  ])('refuses %s', async (_case, body, field) => {
    const answer = await world.refused('POST', PATH, body);

    expect([answer.status, answer.body.errors?.map((error) => error.field)]).toEqual([
      400,
      expect.arrayContaining([field]),
    ]);
    expect(await world.writes()).toEqual([]);
  });

  it('answers 401 without a token', async () => {
    expect((await world.server.call('POST', PATH, { body: { items: [] } })).status).toBe(401);
  });
});
