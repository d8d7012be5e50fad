import { describe, expect, it } from '@jest/globals';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { ModelServer } from '../support/model-server.js';
import { MARKUP_ATTACKS } from '../support/markup-attacks.js';
import { expectNoMarkup } from '../support/rendering.js';
import { type AiUser, AiWorld } from './ai-world.js';

const SAID = { text: 'gym tomorrow at 6pm', referenceTime: '2026-11-23T09:00:00', timeZone: 'Europe/Berlin' };
const READING = { intent: 'create_event', confidence: 95, summary: 'Gym', start: '2026-11-24T18:00' };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

async function parse(user: AiUser, text: string): Promise<{ status: number; body: ParsedRequest }> {
  model.plays([{ text }]);
  return user.call<ParsedRequest>('POST', '/ai/parse-request', SAID);
}

describe('a reading of a model', () => {
  it.each([
    ['behind thoughts', `<think>They want {gym}.</think>\n${JSON.stringify(READING)}`],
    ['behind thoughts that only end', `Okay, they want {gym}.\n</think>\n${JSON.stringify(READING)}`],
    ['behind words', `Here is the request:\n${JSON.stringify(READING)}\nAnything else?`],
    ['in a fence', `\`\`\`json\n${JSON.stringify(READING)}\n\`\`\``],
    ['with other forms', JSON.stringify({ ...READING, intent: 'CREATE_EVENT', confidence: 0.95, end: '', extra: 1 })],
  ])('is taken %s', async (_case, text) => {
    const { status, body } = await parse(await world.user(), text);

    expect([status, body.intent, body.confidence, body.event?.summary]).toEqual([200, 'create_event', 0.95, 'Gym']);
  });

  it('holds nothing in its questions and assumptions that a renderer makes a link of', async () => {
    const user = await world.user();
    for (const attack of MARKUP_ATTACKS) {
      const { body } = await parse(user, JSON.stringify({ ...READING, question: attack, assumptions: [attack] }));

      for (const { question } of body.questions) expectNoMarkup(question);
      for (const assumption of body.assumptions) expectNoMarkup(assumption);
    }
  });

  it('has texts without HTML or hidden characters, and addresses that are some', async () => {
    const summary = 'Gym <img src=x onerror=alert(1)>\u202E\u200B';
    const people = ['eve@evil.example\r\nBcc:x', 'bo@example.com'];

    const { body } = await parse(await world.user(), JSON.stringify({ ...READING, summary, people }));

    expect(body.event?.summary?.trim()).toBe('Gym');
    expect(body.event?.attendees?.flatMap(({ email }) => email ?? [])).not.toContainEqual(expect.stringMatching(/\s/));
  });
});
