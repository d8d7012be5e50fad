import { describe, expect, it } from '@jest/globals';
import type { Conversation } from '../../src/modules/ai/dto/chat.dto.js';
import { AiWorld, proposalOf } from './ai-world.js';

const world = AiWorld.shared();

describe('GET /ai/conversations/{id}', () => {
  it('shows the messages and the proposals', async () => {
    const user = await world.user();
    const reply = await user.chat('gym tomorrow at 6pm');
    await user.chat('thanks', { conversationId: reply.conversationId });

    const { status, body } = await user.call<Conversation>('GET', `/ai/conversations/${reply.conversationId}`);

    expect(status).toBe(200);
    expect(body.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
    expect(body.messages[0]).toEqual({ role: 'user', content: 'gym tomorrow at 6pm' });
    expect(body.actions).toEqual([proposalOf(reply)]);
  });

  it('finds no conversations of other users', async () => {
    const [user, other] = [await world.user(), await world.user()];
    const { conversationId } = await user.chat('hello');

    const read = await other.call('GET', `/ai/conversations/${conversationId}`);
    const removed = await other.call('DELETE', `/ai/conversations/${conversationId}`);

    expect([read.status, removed.status]).toEqual([404, 404]);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('GET', '/ai/conversations/any');

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });
});

describe('DELETE /ai/conversations/{id}', () => {
  it('forgets the conversation', async () => {
    const user = await world.user();
    const { conversationId } = await user.chat('hello');

    const removed = await user.call('DELETE', `/ai/conversations/${conversationId}`);
    const read = await user.call('GET', `/ai/conversations/${conversationId}`);

    expect([removed.status, read.status, read.body.code]).toEqual([204, 404, 'not_found']);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('DELETE', '/ai/conversations/any');

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });
});
