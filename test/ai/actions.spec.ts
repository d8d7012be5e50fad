import { describe, expect, it } from '@jest/globals';
import { ActionRecords } from '../../src/modules/ai/actions/action-records.service.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { AiWorld, anEvent, dayFromNow } from './ai-world.js';

const world = AiWorld.shared();

describe('POST /ai/actions/{actionId}/confirm', () => {
  it('executes the shown action and returns the event', async () => {
    const user = await world.user();
    const action = await user.propose('gym tomorrow at 6pm');

    const { status, body } = await user.confirm(action);

    expect(status).toBe(200);
    expect(body.action).toEqual({
      ...action,
      status: 'executed',
      result: { eventId: body.event?.id },
      undo: { writeId: expect.stringMatching(/^[\w-]{26}$/), expiresAt: expect.any(String) },
    });
    expect(await user.writes()).toEqual([
      expect.objectContaining({
        method: 'POST',
        sendUpdates: 'none',
        body: expect.objectContaining({ summary: 'Gym' }),
      }),
    ]);
  });

  it.each([
    ['a new event', 'swim tomorrow at 7am'],
    ['a change', 'move the dentist to 4pm'],
    ['a deletion', 'cancel the dentist'],
  ])('answers the same to a client that confirms %s again, and writes once', async (_case, sentence) => {
    const user = await world.user([anEvent()]);
    const action = await user.propose(sentence);
    const first = await user.confirm(action);
    await user.call('PATCH', `/calendar/events/${first.body.event?.id ?? 'none'}`, { location: 'Elsewhere' });
    const written = (await user.writes()).length;

    const again = await user.confirm(action);

    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(await user.writes()).toHaveLength(written);
  });

  it.each([
    ['no hash', {}, 'hash'],
    ['a hash that is none', { hash: 'x' }, 'hash'],
    ['arguments of its own', { hash: 'a'.repeat(43), input: { summary: 'Other' } }, 'input'],
  ])('refuses %s', async (_case, body, field) => {
    const user = await world.user();
    const { id } = await user.propose('gym tomorrow at 6pm');

    const answer = await user.call('POST', `/ai/actions/${id}/confirm`, body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toEqual([field]);
  });

  it('refuses the hash of another proposal', async () => {
    const user = await world.user();
    const { id } = await user.propose('gym tomorrow at 6pm');

    const { status, body } = await user.confirm<Problem>({ id, hash: 'a'.repeat(43) });

    expect([status, body.code]).toEqual([409, 'action_changed']);
    expect(await user.writes()).toEqual([]);
  });

  it('knows no action of that id', async () => {
    const user = await world.user();

    const { status, body } = await user.confirm<Problem>({ id: 'none', hash: 'a'.repeat(43) });

    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('POST', '/ai/actions/any/confirm', { body: { hash: 'any' } });

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });

  it('stays confirmable when Google fails, and then writes once', async () => {
    const user = await world.user();
    const action = await user.propose('sauna tomorrow at 8pm');
    await world.google.fault({ match: { method: 'POST', path: '/events' }, status: 503, times: 20 });

    const failed = await user.confirm<Problem>(action);
    await world.google.clearFaults();
    const retried = await user.confirm(action);

    expect([failed.status, failed.body.code]).toEqual([502, 'upstream_failed']);
    expect([retried.status, retried.body.action.status]).toEqual([200, 'executed']);
    expect(await user.writes()).toHaveLength(1);
  });

  it('refuses a change of an event that has changed since, and is void then', async () => {
    const barber = anEvent({ summary: 'Barber' });
    const user = await world.user([barber]);
    const action = await user.propose('move the barber to 4pm');
    await user.call('PATCH', `/calendar/events/${String(barber['id'])}`, { location: 'Main street' });

    const { status, body } = await user.confirm<Problem>(action);
    const again = await user.confirm<Problem>(action);

    expect([status, body.code]).toEqual([412, 'event_changed']);
    expect([again.status, again.body.code]).toEqual([409, 'action_closed']);
    expect(await user.writeLines()).toEqual([`PATCH ${String(barber['id'])}`]);
  });
});

/** Leaves an action as a server does that dies while it executes it. */
async function cutOff(id: string, secondsAgo: number): Promise<void> {
  const executingSince = Date.now() - secondsAgo * 1000;
  const records = world.server.app.get(ActionRecords);
  await records.update(id, (record) => ({ ...record, status: 'executing', executingSince }));
}

describe('an execution that was cut off', () => {
  it('is waited for at first', async () => {
    const user = await world.user();
    const action = await user.propose('gym tomorrow at 6pm');
    await cutOff(action.id, 5);

    const { status, body } = await user.confirm<Problem>(action);

    expect([status, body.code]).toEqual([409, 'duplicate_request']);
    expect(await user.writes()).toEqual([]);
  });

  it('is finished by a later confirmation, which does not repeat earlier writes', async () => {
    const user = await world.user();
    const action = await user.propose('gym tomorrow at 6pm');
    const written = await user.confirm(action);
    await cutOff(action.id, 3600);

    const { status, body } = await user.confirm(action);

    expect([status, body.action.status, body.event?.id]).toEqual([200, 'executed', written.body.event?.id]);
    expect(await user.writes()).toHaveLength(1);
  });
});

describe('a preview', () => {
  it('lists the events at that time, and reports a duplicate', async () => {
    const user = await world.user([
      anEvent({ summary: 'Gym' }, dayFromNow(1)),
      anEvent({ summary: 'Call' }, dayFromNow(1)),
    ]);

    const { preview } = await user.propose('gym tomorrow at 10am');

    expect(new Set(preview.conflicts.map(({ summary }) => summary))).toEqual(new Set(['Call', 'Gym']));
    expect(preview.warnings).toEqual(['You already have an event of this name at this time.']);
  });
});

describe('POST /ai/actions/{actionId}/reject', () => {
  it('closes the action, which then can no longer be confirmed', async () => {
    const user = await world.user();
    const action = await user.propose('opera tomorrow at 8pm');

    const rejected = await user.call('POST', `/ai/actions/${action.id}/reject`);
    const repeated = await user.call('POST', `/ai/actions/${action.id}/reject`);
    const confirmed = await user.confirm<Problem>(action);

    expect([rejected.status, repeated.status]).toEqual([204, 204]);
    expect([confirmed.status, confirmed.body.code]).toEqual([409, 'action_closed']);
    expect(await user.writes()).toEqual([]);
  });

  it('refuses to reject an executed action', async () => {
    const user = await world.user();
    const action = await user.propose('karate tomorrow at 8pm');
    await user.confirm(action);

    const { status, body } = await user.call('POST', `/ai/actions/${action.id}/reject`);

    expect([status, body.code]).toEqual([409, 'action_closed']);
  });

  it('finds no actions of other users', async () => {
    const [user, other] = [await world.user(), await world.user()];
    const { id } = await user.propose('judo tomorrow at 8pm');

    const { status, body } = await other.call('POST', `/ai/actions/${id}/reject`);

    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('POST', '/ai/actions/any/reject');

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });
});
