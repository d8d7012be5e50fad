import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { ChatReply, Conversation } from '../../src/modules/ai/dto/chat.dto.js';
import { ModelServer, type ScriptedAnswer, type ScriptedCall } from '../support/model-server.js';
import { withEnoughTime } from '../support/patience.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, type SentEvent } from './ai-world.js';

const GYM = { name: 'create_event', arguments: { summary: 'Gym', start: `${dayFromNow(2)}T18:00` } };
const REFUSED = { name: 'create_event', arguments: { summary: 'Gym' } };
const LIST = { name: 'list_events', arguments: {} };
const ASK = { name: 'ask_user', arguments: { question: 'Which day?' } };
const NOTHING = 'Nothing was prepared or changed by this answer.';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);
const auto = AiWorld.sharedWith(model, { AI_ENGINE: 'auto' });

interface Streamed extends ChatReply {
  deltas: string;
}

async function stream(user: AiUser, message: string, more: Record<string, unknown> = {}): Promise<Streamed> {
  const events = await user.stream(message, more);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `done` holds
  return { ...(events.at(-1)?.data as ChatReply), deltas: deltasOf(events) };
}

function deltasOf(events: readonly SentEvent[]): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `text` events hold
  return events.flatMap(({ event, data }) => (event === 'text' ? [(data as { delta: string }).delta] : [])).join('');
}

async function keptOf(user: AiUser, conversationId: string): Promise<string> {
  const { body } = await user.call<Conversation>('GET', `/ai/conversations/${conversationId}`);
  return body.messages
    .slice(1)
    .map(({ content }) => content)
    .join('\n');
}

describe('the end of a turn', () => {
  it.each<[string, string, ScriptedAnswer[]]>([
    ['words', 'hi', [{ text: 'Hello.' }]],
    ['words, a look and words', 'what is on?', [{ text: 'Looking. ', calls: [LIST] }, { text: 'Nothing.' }]],
    [
      'words, a look and silence',
      'what is on?',
      [
        { text: 'Looking. ', calls: [LIST] },
        { text: '', finish: 'stop' },
      ],
    ],
    ['a proposal and words', 'gym', [{ calls: [GYM] }, { text: 'It waits.' }]],
    ['a proposal and silence', 'gym', [{ calls: [GYM] }, { text: '', finish: 'stop' }]],
    ['a question', 'gym', [{ calls: [ASK] }]],
    ['words and a question', 'gym', [{ text: 'Gladly.', calls: [ASK] }]],
    ['a claim', 'gym tomorrow at 6pm', [{ text: 'Done! I have created it.' }]],
    ['refused calls', 'gym', [{ calls: [REFUSED] }]],
    ['an answer that was cut off', 'hi', [{ text: 'Hello the', finish: 'length' }]],
    [
      'a proposal beside a broken call',
      'gym',
      [{ text: 'Sure.\n<tool_call>{' }, { calls: [GYM] }, { text: 'It waits.' }],
    ],
  ])('of %s: stream, reply and conversation hold the same words', async (_case, message, answers) => {
    const user = await world.user([anEvent()]);
    model.plays(answers);

    const { reply, deltas, conversationId } = await stream(user, message);

    expect(reply).not.toBe('');
    expect(deltas).toBe(reply);
    expect(await keptOf(user, conversationId)).toBe(reply);
  });

  it.each<[string, string, ScriptedCall[], string]>([
    ['a question', 'gym', [ASK], 'Which day?'],
    ['a proposal', 'gym', [GYM], 'Gym'],
  ])('of %s alone: the next request of the model has a line of the assistant behind the result', async (...row) => {
    const [, message, calls, words] = row;
    const user = await world.user();
    model.plays([{ calls }, { text: '', finish: 'stop' }]);
    const { conversationId } = await user.chat(message);
    model.plays([{ text: 'Fine.' }]);

    await user.chat('thanks', { conversationId });

    const messages = model.requests[0]?.messages ?? [];
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool', 'assistant', 'user']);
    expect(messages[4]?.content).toContain(words);
  });

  it('of a deadline between two calls: each call has a result', async () => {
    const user = await world.user();
    // So that the turn need not ask for the time zone.
    model.plays([{ calls: [LIST] }, { text: 'Nothing.' }]);
    await user.chat('what is on?');
    const lists = ['first', 'second'].map((id) => ({ ...LIST, id }));
    const { conversationId, incomplete } = await withEnoughTime(1500, async (turnMs) => {
      world.limits.turnMs = turnMs;
      await world.google.fault({ match: { path: 'events' }, hold: true });
      model.plays([{ calls: lists }]);
      const answering = user.chat('what is on?');
      const wasAsked = await Promise.race([
        world.google.struck(1).then(
          () => true,
          () => false,
        ),
        answering.then(() => false),
      ]);
      // The turn began before this.
      await sleep(turnMs);
      await world.google.clearFaults();
      const answer = await answering;
      return wasAsked ? answer : undefined;
    });
    world.limits.turnMs = 45_000;
    model.plays([{ text: 'Fine.' }]);

    await user.chat('and now?', { conversationId });

    const messages = model.requests[0]?.messages ?? [];
    const answered = messages.flatMap(({ tool_call_id: id }) => (id === undefined ? [] : [id]));
    expect(incomplete).toBe('time');
    expect(answered).toEqual(messages.flatMap(({ tool_calls: calls = [] }) => calls.map(({ id }) => id)));
    expect(answered).toHaveLength(2);
  });
});

describe('the claims of a reply', () => {
  it.each([
    ['en-GB', 'gym tomorrow at 6pm', NOTHING],
    ['de-DE', 'Sport morgen um 18 Uhr anlegen', 'nichts vorbereitet'],
    ['fr-FR', 'crée un rendez-vous sport demain à 18h', 'rien préparé'],
    ['es-ES', 'crea una cita de deporte mañana a las 18:00', 'no se ha preparado'],
  ])('does not stand alone when an order was only claimed to be done: %s', async (locale, order, line) => {
    const user = await world.user();
    model.plays([{ text: 'Done! I have created it.' }]);

    const { reply, proposedActions } = await user.chat(order, { locale });

    expect(proposedActions).toEqual([]);
    expect(reply).toMatch(/^Done! I have created it\.\n/);
    expect(reply).toContain(line);
  });

  it.each([
    'delete the dentist',
    'move the dentist to 5pm',
    'cancel my gym tomorrow',
    'decline the invitation to lunch',
  ])('does not stand alone after %j', async (order) => {
    const user = await world.user();
    model.plays([{ text: 'All done.' }]);

    expect((await user.chat(order)).reply).toContain(NOTHING);
  });

  it.each(['what is on tomorrow?', 'am I free on Friday at 3pm?', 'when is the dentist?', 'thanks', 'yes', 'hello'])(
    'stands alone when %j ordered nothing',
    async (message) => {
      const user = await world.user();
      model.plays([{ text: 'You are free.' }]);

      expect((await user.chat(message)).reply).toBe('You are free.');
    },
  );

  it('stands alone beside a proposal or a question', async () => {
    const user = await world.user();
    model.plays([{ calls: [GYM] }, { text: 'It waits.' }]);
    const proposed = await user.chat('gym in two days at 6pm');
    model.plays([{ text: 'One thing:', calls: [ASK] }]);
    const asked = await user.chat('gym at 6pm');

    expect(proposed.reply).toBe('It waits.');
    expect(asked.reply).toBe('One thing:\nWhich day?');
  });
});

describe('an answer without words', () => {
  it('is asked for once more, without tools', async () => {
    const user = await world.user();
    model.plays([{ text: '', finish: 'tool_calls' }, { text: 'Here I am.' }]);

    const { reply } = await user.chat('hi');

    expect(reply).toBe('Here I am.');
    expect(model.requests.map(({ tools }) => (tools ?? []).length > 0)).toEqual([true, false]);
  });

  it('twice is a bad reply, or left to the builtin engine', async () => {
    const [user, other] = [await world.user(), await auto.user()];
    model.plays([{ text: '', finish: 'stop' }]);

    const refused = await user.call('POST', '/ai/chat', { message: 'hi' });
    const { engine, proposedActions } = await other.chat('gym tomorrow at 6pm');

    expect([refused.status, refused.body.code]).toEqual([502, 'ai_bad_reply']);
    expect([engine, proposedActions.length, model.requests.length]).toEqual(['builtin', 1, 4]);
  });

  it('beside proposals names the prepared changes', async () => {
    const user = await world.user();
    model.plays([{ calls: [GYM] }, { text: '', finish: 'stop' }]);

    const { reply, proposedActions } = await user.chat('gym in two days at 6pm');

    expect(reply).toContain(proposedActions[0]?.preview.summary);
    expect(reply).toContain('Nothing has been changed yet.');
    expect(model.requests).toHaveLength(2);
  });
});

describe('calls that are refused again and again', () => {
  it('leave the order to the builtin engine, which ignores them', async () => {
    const user = await auto.user();
    model.plays([{ calls: [REFUSED] }]);

    const { engine, degraded, proposedActions, reply, conversationId } = await user.chat('gym tomorrow at 6pm');

    expect([engine, degraded?.reason, proposedActions.length]).toEqual(['builtin', 'model_unavailable', 1]);
    expect(reply).not.toMatch(/did not work|required|invalid/);
    expect(model.requests).toHaveLength(2);
    model.plays([{ text: 'Fine.' }]);
    await user.chat('thanks', { conversationId });
    const calls = model.requests[0]?.messages.flatMap(({ tool_calls: made = [] }) => made) ?? [];
    expect(calls.map(({ function: { name } }) => name)).toEqual(['list_events', 'create_event']);
  });

  it('stay with the model where it alone may answer, and nothing is claimed', async () => {
    const user = await world.user();
    model.plays([{ calls: [REFUSED] }, { calls: [REFUSED] }, { text: 'I have scheduled it.' }]);

    const { engine, reply } = await user.chat('gym tomorrow at 6pm');

    expect([engine, reply]).toEqual(['openai', `I have scheduled it.\n${NOTHING}`]);
  });
});

describe('the events of a reply', () => {
  it('are those it names, once each', async () => {
    const user = await world.user([anEvent({ summary: 'Dentist' }), anEvent({ summary: 'Gym' })]);
    model.plays([{ calls: [LIST, { ...LIST, arguments: { query: 'dentist' } }] }, { text: 'The dentist is next.' }]);

    const { events } = await user.chat('what is next?');

    expect(events?.map(({ summary }) => summary)).toEqual(['Dentist']);
  });
});
