import { describe, expect, it, jest } from '@jest/globals';
import type { ActionList, ConfirmationList } from '../../src/modules/ai/actions/action.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { onlyDateIsFake } from '../support/clock.js';
import { ModelServer, type ScriptedCall } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, proposalOf } from './ai-world.js';

const DAY = dayFromNow(2);
const MAX_OPEN = 20;

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model, { ACCESS_TOKEN_TTL: '2h' });

function gym(nth: number): ScriptedCall {
  return { name: 'create_event', arguments: { summary: `Gym ${nth}`, start: `${DAY}T18:00` } };
}

/** The proposals of one message, each of a new event, in the order they were made. */
async function proposeGyms(user: AiUser, ...numbers: number[]) {
  model.plays([{ calls: numbers.map(gym) }, { text: 'Please confirm.' }]);
  const { proposedActions, conversationId } = await user.chat('gym');
  return { proposedActions, conversationId };
}

async function listOf(user: AiUser, query = ''): Promise<ActionList['items']> {
  const { status, body } = await user.call<ActionList>('GET', `/ai/actions${query}`);
  expect(status).toBe(200);
  return body.items;
}

const titlesOf = (items: ActionList['items']): (string | undefined)[] =>
  items.map(({ preview }) => preview.after?.summary);

describe('GET /ai/actions', () => {
  it('lists the open actions of all conversations, newest first', async () => {
    const user = await world.user();
    await proposeGyms(user, 1, 2);
    await proposeGyms(user, 3);

    expect(titlesOf(await listOf(user))).toEqual(['Gym 3', 'Gym 2', 'Gym 1']);
  });

  it('lists actions of each status apart', async () => {
    const user = await world.user([anEvent({ id: 'theevent0' })]);
    const { proposedActions } = await proposeGyms(user, 1, 2);
    const [first, second] = proposedActions.toSorted((one, other) =>
      one.preview.summary < other.preview.summary ? -1 : 1,
    );
    if (!first || !second) throw new Error('two were proposed');
    await user.confirm(first);
    await user.call('POST', `/ai/actions/${second.id}/reject`);
    model.plays([
      { calls: [{ name: 'delete_event', arguments: { eventId: 'theevent0' } }] },
      { text: 'Please confirm.' },
    ]);
    const deletion = proposalOf(await user.chat('delete it'));
    await user.call('PATCH', '/calendar/events/theevent0', { summary: 'Changed' });
    await user.confirm(deletion);
    await proposeGyms(user, 3);

    const lists = await Promise.all(
      ['proposed', 'executed', 'rejected', 'failed', 'expired'].map(async (status) =>
        listOf(user, `?status=${status}`),
      ),
    );

    expect(lists.map(titlesOf)).toEqual([['Gym 3'], ['Gym 1'], ['Gym 2'], [undefined], []]);
    expect(lists[1]?.[0]?.result?.eventId).toMatch(/\w/);
  });

  it('lists undecided actions as expired', async () => {
    const user = await world.user();
    await proposeGyms(user, 1);
    onlyDateIsFake(Date.now() + 11 * 60_000);

    const [open, expired] = [await listOf(user), await listOf(user, '?status=expired')];
    jest.useRealTimers();

    expect([titlesOf(open), titlesOf(expired)]).toEqual([[], ['Gym 1']]);
  });

  it('shows no actions of other users, and no proposals of other sessions', async () => {
    const [user, other] = [await world.user(), await world.user()];
    const { proposedActions } = await proposeGyms(user, 1);
    const { accessToken } = await world.server.signIn(user.email);

    const elsewhere = await world.server.call<ActionList>('GET', '/ai/actions', { token: accessToken });
    await user.confirm(proposalOf({ proposedActions, reply: '' }));
    const executed = await world.server.call<ActionList>('GET', '/ai/actions?status=executed', { token: accessToken });

    expect([await listOf(other), elsewhere.body.items]).toEqual([[], []]);
    expect(titlesOf(executed.body.items)).toEqual(['Gym 1']);
  });

  it('refuses a status there is not', async () => {
    const user = await world.user();

    const { status, body } = await user.call('GET', '/ai/actions?status=open');

    expect([status, body.code, body.errors?.map(({ field }) => field)]).toEqual([400, 'invalid_request', ['status']]);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('GET', '/ai/actions');

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });
});

describe('a twenty-first open action', () => {
  it('closes the oldest, which says why it cannot be confirmed any more', async () => {
    const user = await world.user();
    const { proposedActions } = await proposeGyms(user, 0);
    const oldest = proposalOf({ proposedActions, reply: '' });
    for (let nth = 1; nth <= MAX_OPEN; nth += 5) await proposeGyms(user, nth, nth + 1, nth + 2, nth + 3, nth + 4);

    const open = await listOf(user);
    const { status, body } = await user.confirm<Problem>(oldest);

    expect(titlesOf(open)).toEqual(Array.from({ length: MAX_OPEN }, (_, index) => `Gym ${MAX_OPEN - index}`));
    expect([status, body.code]).toEqual([409, 'action_closed']);
    expect(body.detail).toContain('too many');
    expect(titlesOf(await listOf(user, '?status=rejected'))).toEqual(['Gym 0']);
    expect(await user.writes()).toEqual([]);
  });
});

describe('POST /ai/actions/confirm', () => {
  it('confirms each for itself, in the order given', async () => {
    const user = await world.user();
    const { proposedActions } = await proposeGyms(user, 1, 2, 3);
    const [one, two, three] = proposedActions;
    if (!one || !two || !three) throw new Error('three were proposed');
    await user.call('POST', `/ai/actions/${two.id}/reject`);
    const actions = [
      { id: three.id, hash: three.hash },
      { id: two.id, hash: two.hash },
      { id: 'unknown', hash: one.hash },
      { id: one.id, hash: two.hash },
      { id: one.id, hash: one.hash },
    ];

    const { status, body } = await user.call<ConfirmationList>('POST', '/ai/actions/confirm', { actions });

    expect(status).toBe(200);
    expect(body.results.map((result) => [result.id, result.status, result.problem?.code])).toEqual([
      [three.id, 200, undefined],
      [two.id, 409, 'action_closed'],
      ['unknown', 404, 'not_found'],
      [one.id, 409, 'action_changed'],
      [one.id, 200, undefined],
    ]);
    expect(body.results.map(({ action }) => action?.status)).toEqual([
      'executed',
      undefined,
      undefined,
      undefined,
      'executed',
    ]);
    expect((await user.writes()).map((write) => write.body?.['summary'])).toEqual([
      three.preview.after?.summary,
      one.preview.after?.summary,
    ]);
  });

  it('answers the same for an action that is named twice, and writes once', async () => {
    const user = await world.user();
    const { proposedActions } = await proposeGyms(user, 1);
    const { id, hash } = proposalOf({ proposedActions, reply: '' });

    const { body } = await user.call<ConfirmationList>('POST', '/ai/actions/confirm', {
      actions: [
        { id, hash },
        { id, hash },
      ],
    });

    expect(body.results[0]).toMatchObject({ id, status: 200, event: { summary: 'Gym 1' } });
    expect(body.results[1]).toEqual(body.results[0]);
    expect(await user.writes()).toHaveLength(1);
  });

  it.each([
    ['no list', {}, 'actions'],
    ['an empty list', { actions: [] }, 'actions'],
    ['twenty-one', { actions: Array.from({ length: 21 }, () => ({ id: 'x', hash: 'a'.repeat(43) })) }, 'actions'],
    ['an action without a hash', { actions: [{ id: 'x' }] }, 'actions[0].hash'],
    ['arguments of its own', { actions: [{ id: 'x', hash: 'a'.repeat(43), input: {} }] }, 'actions[0].input'],
  ])('refuses %s', async (_case, body, field) => {
    const user = await world.user();

    const answer = await user.call('POST', '/ai/actions/confirm', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toEqual([field]);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('POST', '/ai/actions/confirm', { body: { actions: [] } });

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });
});

describe('DELETE /ai/conversations/{id}', () => {
  it('closes the open actions of that conversation, and of no other', async () => {
    const user = await world.user();
    const { proposedActions, conversationId } = await proposeGyms(user, 1, 2);
    await proposeGyms(user, 3);

    const { status } = await user.call('DELETE', `/ai/conversations/${conversationId}`);
    const confirmed = await Promise.all(proposedActions.map(async (action) => user.confirm<Problem>(action)));

    expect(status).toBe(204);
    expect(confirmed.map((answer) => [answer.status, answer.body.code])).toEqual([
      [409, 'action_closed'],
      [409, 'action_closed'],
    ]);
    expect(confirmed[0]?.body.detail).toContain('conversation');
    expect(titlesOf(await listOf(user))).toEqual(['Gym 3']);
    expect(await user.writes()).toEqual([]);
  });
});
