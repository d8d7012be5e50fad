import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { ModelServer, type ScriptedCall } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, inZone, proposalOf } from './ai-world.js';

const DAY = dayFromNow(2);
const GYM: ScriptedCall = { name: 'create_event', arguments: { summary: 'Gym', start: `${DAY}T18:00` } };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

function on(name: string, more: object = {}): ScriptedCall {
  return { name, arguments: { eventId: 'theevent0', ...more } };
}

/** Says something of no weight, which the model answers by a call. */
async function say(user: AiUser, call: ScriptedCall, conversationId?: string) {
  model.plays([{ calls: [call] }, { text: 'Please confirm.' }]);
  return user.chat('do it', conversationId === undefined ? {} : { conversationId });
}

describe('a proposal that waits', () => {
  it.each([
    ['en-GB', 'yes', 'Nothing has been changed yet'],
    ['de-DE', 'Ja, mach das!', 'Noch ist nichts geändert'],
    ['fr-FR', 'oui, merci', 'Rien n’est encore modifié'],
    ['es-MX', 'sí, confirmo', 'Todavía no se ha cambiado nada'],
  ])('is pointed at in %s when the user says %p, whatever the model makes of it', async (locale, words, notice) => {
    const user = await world.user();
    const { conversationId, proposedActions } = await say(user, GYM);
    model.plays([{ text: 'Done, it is booked!' }]);

    const events = await user.stream(words, { conversationId, locale });

    const said = events.flatMap(({ event, data }) => (event === 'text' ? [JSON.stringify(data)] : [])).join('');
    expect(said).toContain(notice);
    expect(events.at(-1)).toMatchObject({ data: { reply: expect.stringContaining(notice), proposedActions } });
    expect(await user.writes()).toEqual([]);
  });

  it('is in every reply of its conversation until it is decided, and in no other', async () => {
    const user = await world.user();
    const { conversationId, proposedActions } = await say(user, GYM);
    model.plays([{ text: 'Nothing else.' }]);

    const meanwhile = await user.chat('what else is on?', { conversationId });
    const elsewhere = await user.chat('yes');
    await user.confirm(proposalOf(meanwhile));
    const decided = await user.chat('yes', { conversationId });

    expect([meanwhile.reply, meanwhile.proposedActions]).toEqual(['Nothing else.', proposedActions]);
    expect([elsewhere.reply, elsewhere.proposedActions]).toEqual(['Nothing else.', []]);
    expect([decided.reply, decided.proposedActions]).toEqual(['Nothing else.', []]);
  });

  it('is not shown to another session of the user, which could not confirm it', async () => {
    const user = await world.user();
    const { conversationId } = await say(user, GYM);
    const { accessToken } = await world.server.signIn(user.email);
    model.plays([{ text: 'Hello.' }]);

    const { body } = await world.server.call('POST', '/ai/chat', {
      token: accessToken,
      body: { message: 'yes', conversationId },
    });

    expect(body).toMatchObject({ reply: 'Hello.', proposedActions: [] });
  });
});

describe('a second thought', () => {
  it.each<[string, ScriptedCall, ScriptedCall]>([
    ['another time', on('update_event', { start: `${DAY}T16:00` }), on('update_event', { start: `${DAY}T17:00` })],
    [
      'another time and a place',
      on('update_event', { start: `${DAY}T16:00` }),
      on('update_event', { start: `${DAY}T17:00`, location: 'Hall 2' }),
    ],
    ['a deletion', on('update_event', { start: `${DAY}T16:00` }), on('delete_event')],
    ['a change instead of a deletion', on('delete_event'), on('update_event', { start: `${DAY}T16:00` })],
    [
      'another answer',
      on('respond_to_invite', { response: 'declined' }),
      on('respond_to_invite', { response: 'accepted' }),
    ],
  ])('takes the place of the first: %s', async (_case, first, second) => {
    const email = `${randomUUID()}@example.com`;
    const user = await world.user([anEvent({ id: 'theevent0', attendees: [{ email }] })], { email });
    const earlier = await say(user, first);

    const later = await say(user, second, earlier.conversationId);
    const { status, body } = await user.confirm<Problem>(proposalOf(earlier));

    expect(later.proposedActions.map(({ id }) => id)).not.toContain(proposalOf(earlier).id);
    expect(later.proposedActions).toHaveLength(1);
    expect([status, body.code]).toEqual([409, 'action_closed']);
    expect((await user.confirm(proposalOf(later))).status).toBe(200);
    expect(await user.writes()).toHaveLength(1);
  });

  it.each<[string, ScriptedCall, ScriptedCall]>([
    [
      'about something else of the event',
      on('update_event', { start: `${DAY}T16:00` }),
      on('update_event', { location: 'Hall 2' }),
    ],
    ['about another new event', GYM, { name: 'create_event', arguments: { summary: 'Gym', start: `${DAY}T07:00` } }],
  ])('leaves the first open: %s', async (_case, first, second) => {
    const user = await world.user([anEvent({ id: 'theevent0' })]);
    const earlier = await say(user, first);

    const later = await say(user, second, earlier.conversationId);

    expect(later.proposedActions.map(({ id }) => id)).toEqual([later.proposedActions[0]?.id, proposalOf(earlier).id]);
  });

  it.each<[string, object]>([
    ['with a place', { location: 'Hall 2' }],
    ['with another length', { durationMinutes: 30 }],
    ['with other capitals', { summary: 'GYM' }],
  ])('that tries the same new event again takes the place of the first: %s', async (_case, drift) => {
    const user = await world.user();
    const earlier = await say(user, GYM);

    const again = { name: 'create_event', arguments: { summary: 'Gym', start: `${DAY}T18:00`, ...drift } };
    const later = await say(user, again, earlier.conversationId);
    const { status, body } = await user.confirm<Problem>(proposalOf(earlier));

    expect(later.proposedActions).toHaveLength(1);
    expect([status, body.code]).toEqual([409, 'action_closed']);
  });

  it.each<[string, object]>([
    ['of another title', { summary: 'Call Zoe' }],
    ['with other guests', { summary: 'Gym', attendees: ['zoe@corp.example'] }],
  ])('at the same time %s leaves the first open', async (_case, values) => {
    const user = await world.user();
    const earlier = await say(user, GYM);

    const other = { name: 'create_event', arguments: { ...values, start: `${DAY}T18:00` } };
    const later = await say(user, other, earlier.conversationId);

    expect(later.proposedActions).toHaveLength(2);
  });

  it('corrects a new event that it names, and never that of somebody else', async () => {
    const [user, other] = [await world.user(), await world.user()];
    const [earlier, foreign] = [await say(user, GYM), await say(other, GYM)];
    const corrected = (id: string): ScriptedCall => ({
      name: 'create_event',
      arguments: { summary: 'Gym', start: `${DAY}T19:00`, replaces: id },
    });

    await say(user, corrected(proposalOf(foreign).id), earlier.conversationId);
    const still = await other.confirm(proposalOf(foreign));
    const later = await say(
      user,
      { name: 'create_event', arguments: { summary: 'Gym', start: `${DAY}T20:00`, replaces: proposalOf(earlier).id } },
      earlier.conversationId,
    );

    expect(still.status).toBe(200);
    expect(later.proposedActions.map(({ preview }) => preview.after?.start?.dateTime)).toEqual([
      inZone(`${DAY}T20:00`),
      inZone(`${DAY}T19:00`),
    ]);
  });

  it.each([
    ['later on the day proposed', 'no, make it 5pm', `${dayFromNow(5)}T17:00`, `${dayFromNow(5)}T18:00`],
    ['longer than proposed', 'extend it by 30 minutes', `${dayFromNow(5)}T15:00`, `${dayFromNow(5)}T16:30`],
  ])('of the builtin engine goes on from the first: %s', async (_case, words, start, end) => {
    const own = await AiWorld.start();
    const user = await own.user([anEvent()]);
    const { conversationId } = await user.chat(`move the dentist to ${dayFromNow(5)} at 3pm`);

    const { proposedActions } = await user.chat(words, { conversationId });
    await own.close();

    const after = proposedActions.map(({ preview }) => [preview.after?.start?.dateTime, preview.after?.end?.dateTime]);
    expect(after).toEqual([[inZone(start), inZone(end)]]);
  });

  it('is understood by the builtin engine as well, and it says so', async () => {
    const own = await AiWorld.start();
    const user = await own.user();
    const { conversationId } = await user.chat('lunch with Anna tomorrow at noon');

    const { reply, proposedActions } = await user.chat('no, make it 1pm', { conversationId });
    await own.close();

    expect(proposedActions.map(({ preview }) => preview.after?.start?.dateTime)).toEqual([
      inZone(`${dayFromNow(1)}T13:00`),
    ]);
    expect(reply).toContain('takes the place of the earlier proposal');
  });
});
