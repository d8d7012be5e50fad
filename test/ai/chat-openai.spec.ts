import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LLMock } from '@copilotkit/aimock';
import { AiWorld, dayFromNow, proposalOf } from './ai-world.js';

const DAY = dayFromNow(1);
const LUNCH = { summary: 'Lunch with Anna', start: `${DAY}T12:00`, durationMinutes: 90 };

let openai: LLMock;
let world: AiWorld;

beforeAll(async () => {
  openai = new LLMock({ port: 0, chunkSize: 7 });
  await openai.start();
  world = await AiWorld.start({ AI_ENGINE: 'openai', OPENAI_API_KEY: 'key', OPENAI_BASE_URL: `${openai.url}/v1` });
});

beforeEach(() => {
  openai.reset();
});

afterAll(async () => {
  await world.close();
  await openai.stop();
});

/** A model that calls a tool and then says something. */
function scripted(message: string, name: string, args: object, words: string): void {
  openai.on({ userMessage: message, hasToolResult: false }, { toolCalls: [{ name, arguments: JSON.stringify(args) }] });
  openai.on({ userMessage: message, hasToolResult: true }, { content: words });
}

describe('POST /ai/chat through an OpenAI-compatible server', () => {
  it('makes, moves and deletes an event, each write confirmed first', async () => {
    const user = await world.user();
    scripted('lunch', 'create_event', LUNCH, 'I propose lunch with Anna; please confirm it.');

    const made = await user.chat('book lunch');
    const created = await user.confirm(proposalOf(made));
    const eventId = created.body.event?.id ?? '';
    scripted('later', 'update_event', { eventId, start: `${DAY}T15:00` }, 'Shall it be three o’clock?');
    const moved = await user.confirm(await user.propose('later please', { conversationId: made.conversationId }));
    scripted('cancel', 'delete_event', { eventId }, 'Shall I delete it?');
    await user.confirm(await user.propose('cancel it', { conversationId: made.conversationId }));

    expect(made).toMatchObject({ engine: 'openai', reply: 'I propose lunch with Anna; please confirm it.' });
    expect(made.usage.modelCalls).toBe(2);
    expect(created.body.event?.end?.dateTime).toMatch(`${DAY}T13:30:00`);
    expect(moved.body.event?.end?.dateTime).toMatch(`${DAY}T16:30:00`);
    expect(await user.writeLines()).toEqual([`POST ${eventId}`, `PATCH ${eventId}`, `DELETE ${eventId}`]);
  });

  it('streams the words of the model as they come', async () => {
    const user = await world.user();
    scripted('lunch', 'create_event', LUNCH, 'I propose lunch with Anna; please confirm it.');

    const events = await user.stream('book lunch');

    const texts = events.filter(({ event }) => event === 'text');
    expect(texts.length).toBeGreaterThan(3);
    expect(events.map(({ event }) => event).slice(0, 3)).toEqual(['tool', 'tool', 'action']);
    expect(events.at(-1)).toMatchObject({
      event: 'done',
      data: { reply: 'I propose lunch with Anna; please confirm it.', engine: 'openai' },
    });
  });

  it('counts the tokens of all model calls', async () => {
    const usage = { prompt_tokens: 900, completion_tokens: 20, total_tokens: 920 };
    openai.on({ hasToolResult: false }, { toolCalls: [{ name: 'list_calendars', arguments: '{}' }], usage });
    openai.on({ hasToolResult: true }, { content: 'One calendar.', usage });
    const user = await world.user();

    const reply = await user.chat('which calendars do I have?');

    expect(reply.usage).toEqual({ inputTokens: 1800, outputTokens: 40, modelCalls: 2 });
  });

  it('answers 503 when the model server fails and nothing may stand in', async () => {
    const user = await world.user();
    openai.nextRequestError(500, { message: 'secret detail of the model server' });

    const { status, body, headers } = await user.call('POST', '/ai/chat', { message: 'book lunch' });

    expect([status, body.code]).toEqual([503, 'ai_unavailable']);
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    expect(JSON.stringify(body)).not.toContain('secret detail');
  });
});
