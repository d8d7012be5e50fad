import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LLMock } from '@copilotkit/aimock';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { AiWorld, ZONE } from './ai-world.js';

const SAID = { referenceTime: '2026-11-23T09:00:00', timeZone: ZONE };
const LUNCH = {
  summary: 'Lunch with Anna',
  start: { dateTime: '2026-11-24T12:00', timeZone: ZONE },
  end: { dateTime: '2026-11-24T13:30', timeZone: ZONE },
};

/** Whatever is read of Google Calendar, but for the user's settings. */
const CALENDARS = /calendar\/v3\/(?!users\/me\/settings$)/;

const world = AiWorld.shared();

describe('POST /ai/parse-request', () => {
  it('reads a sentence and touches no calendar', async () => {
    const user = await world.user();
    const before = await world.google.countOf(CALENDARS);
    const text = 'lunch with Anna tomorrow at noon for 90 minutes';

    const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text, ...SAID });

    expect(status).toBe(200);
    expect(body).toMatchObject({ intent: 'create_event', engine: 'builtin', ...SAID });
    expect(body.event?.start?.dateTime).toMatch('2026-11-24T12:00');
    expect(body.event?.end?.dateTime).toMatch('2026-11-24T13:30');
    expect(await world.google.countOf(CALENDARS)).toBe(before);
  });

  it("belongs to the zone of the user's calendar when none is named", async () => {
    const user = await world.user();

    const { body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym at 6pm' });

    expect(body.timeZone).toBe(ZONE);
  });

  it('finds no request in nonsense', async () => {
    const user = await world.user();

    const { body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'purple elephants', ...SAID });

    expect(body).toMatchObject({ intent: 'none', assumptions: [], questions: [] });
  });

  it.each([
    ['no text', {}, 'text'],
    ['an empty text', { text: '' }, 'text'],
    ['a blank text', { text: ' \n ' }, 'text'],
    ['a text of 8,001 characters', { text: 'x'.repeat(8001) }, 'text'],
    ['an unknown field', { text: 'gym', tools: [] }, 'tools'],
    ['a zone there is not', { text: 'gym', timeZone: 'Mars/Base' }, 'timeZone'],
    ['a reference that is no time', { text: 'gym', referenceTime: 'now' }, 'referenceTime'],
    ['a reference that does not exist', { text: 'gym', referenceTime: '2026-02-30T09:00' }, 'referenceTime'],
  ])('refuses %s', async (_case, body, field) => {
    const user = await world.user();

    const answer = await user.call('POST', '/ai/parse-request', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toEqual([field]);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('POST', '/ai/parse-request', { body: { text: 'gym' } });

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });

  it('says so when Google cannot tell the zone', async () => {
    const user = await world.user();
    await world.google.fault({ match: { path: 'calendarList|calendars|settings' }, status: 500, times: 20 });

    const { status, body } = await user.call('POST', '/ai/parse-request', { text: 'gym at 6pm' });

    expect([status, body.code]).toEqual([502, 'upstream_failed']);
  });
});

describe('POST /ai/parse-request with OpenAI', () => {
  let openai: LLMock;
  let modelWorld: AiWorld;

  beforeAll(async () => {
    openai = new LLMock({ port: 0 });
    await openai.start();
    modelWorld = await AiWorld.start({ AI_ENGINE: 'auto', OPENAI_API_KEY: 'key', OPENAI_BASE_URL: `${openai.url}/v1` });
  });

  beforeEach(() => {
    openai.reset();
  });

  afterAll(async () => {
    await modelWorld.close();
    await openai.stop();
  });

  it('reads a sentence with the model, by a schema, and adds zone and length', async () => {
    const reading = { intent: 'create_event', confidence: 95, summary: LUNCH.summary, start: '2026-11-24T12:00' };
    openai.on({ endpoint: 'chat' }, { content: JSON.stringify({ ...reading, durationMinutes: 90 }) });
    const user = await modelWorld.user();

    const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'lunch', ...SAID });

    expect([status, body]).toEqual([
      200,
      {
        intent: 'create_event',
        confidence: 0.95,
        engine: 'openai',
        ...SAID,
        event: LUNCH,
        durationMinutes: 90,
        assumptions: [],
        questions: [],
      },
    ]);
    expect(openai.getLastRequest()?.body).toMatchObject({ response_format: { type: 'json_schema' } });
  });

  it('reads it without the model when the model is away', async () => {
    openai.nextRequestError(500, { message: 'down' });
    const user = await modelWorld.user();

    const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', {
      text: 'gym at 6pm',
      ...SAID,
    });

    expect([status, body.engine, body.intent]).toEqual([200, 'builtin', 'create_event']);
  });
});
