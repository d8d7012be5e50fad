import { describe, expect, it } from '@jest/globals';
import { AiWorld, anEvent, dayFromNow, inZone, proposalOf, ZONE } from './ai-world.js';

const world = AiWorld.shared();

describe('POST /ai/chat', () => {
  it('makes, moves and deletes an event by sentences, each write confirmed first', async () => {
    const user = await world.user();
    const made = await user.chat('lunch with Anna tomorrow at noon for 90 minutes');
    const creation = proposalOf(made);

    expect(creation).toMatchObject({ kind: 'create_event', status: 'proposed' });
    expect(await user.writes()).toEqual([]);

    const { status, body: created } = await user.confirm(creation);
    const id = created.event?.id ?? '';

    expect([status, created.action.status]).toEqual([200, 'executed']);
    expect(created.event?.start?.dateTime).toMatch(`${dayFromNow(1)}T12:00:00`);
    expect(created.event?.end?.dateTime).toMatch(`${dayFromNow(1)}T13:30:00`);

    const { conversationId } = made;
    const moved = await user.confirm(await user.propose('move the lunch with Anna to 3pm', { conversationId }));

    expect(moved.body.event).toMatchObject({ id, summary: 'Lunch with Anna' });
    expect(moved.body.event?.start?.dateTime).toMatch(`${dayFromNow(1)}T15:00:00`);
    expect(moved.body.event?.end?.dateTime).toMatch(`${dayFromNow(1)}T16:30:00`);

    const deleted = await user.confirm(await user.propose('cancel the lunch with Anna'));

    expect(deleted.body.action).toMatchObject({ kind: 'delete_event', status: 'executed', result: { eventId: id } });
    expect(await user.writeLines()).toEqual([`POST ${id}`, `PATCH ${id}`, `DELETE ${id}`]);
  });

  it('answers a question with the events it speaks of and proposes nothing', async () => {
    const optician = anEvent({ summary: 'Optician' });
    const user = await world.user([optician]);

    const { reply, events, proposedActions, engine, usage } = await user.chat(`what do I have on ${dayFromNow(3)}?`);

    expect(reply).toContain('Optician');
    expect(events?.map(({ id }) => id)).toEqual([optician['id']]);
    expect([proposedActions, engine]).toEqual([[], 'builtin']);
    expect(usage).toEqual({ inputTokens: 0, outputTokens: 0, modelCalls: 2 });
  });

  it('asks for missing parts and continues with the answer', async () => {
    const user = await world.user();
    const { conversationId, questions, reply } = await user.chat('schedule a meeting called Budget');

    const { preview } = await user.propose('tomorrow at 4pm', { conversationId });

    expect(questions).toEqual([expect.objectContaining({ field: 'start', question: expect.any(String) })]);
    expect(reply).toBe(questions[0]?.question);
    expect(preview.after).toMatchObject({ summary: 'Budget', start: { dateTime: inZone(`${dayFromNow(1)}T16:00`) } });
  });

  it('streams what happens, and at last the whole reply', async () => {
    const user = await world.user();

    const events = await user.stream('lunch with Carl tomorrow at noon');

    const names = events.map(({ event }) => event);
    // It looks first whether that event is there already.
    expect(names.slice(0, 6)).toEqual(['tool', 'tool', 'tool', 'tool', 'action', 'text']);
    expect(names.indexOf('done')).toBe(names.length - 1);
    expect(events.at(-1)?.data).toMatchObject({
      engine: 'builtin',
      reply: events.reduce((said, { event, data }) => (event === 'text' ? said + deltaOf(data) : said), ''),
      proposedActions: [events.find(({ event }) => event === 'action')?.data],
      executedActions: [],
    });
    expect(await user.writes()).toEqual([]);
  });

  it.each([
    ['no message', {}, 'message'],
    ['an empty message', { message: '' }, 'message'],
    ['a blank message', { message: ' \n ' }, 'message'],
    ['a message that is no text', { message: 7 }, 'message'],
    ['a message of 8,001 characters', { message: 'x'.repeat(8001) }, 'message'],
    ['an unknown field', { message: 'hi', role: 'system' }, 'role'],
    ['a zone there is not', { message: 'hi', timeZone: 'Mars/Base' }, 'timeZone'],
    ['a locale there is not', { message: 'hi', locale: '!!' }, 'locale'],
    ['an id that is no conversation', { message: 'hi', conversationId: '../x' }, 'conversationId'],
  ])('refuses %s', async (_case, body, field) => {
    const user = await world.user();

    const answer = await user.call('POST', '/ai/chat', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toEqual([field]);
  });

  it.each(['en_US', 'en_US.UTF-8', 'en_US_POSIX', 'de_DE', 'tlh', 'und'])(
    'answers in the locale %s',
    async (locale) => {
      const user = await world.user();

      const chat = await user.call('POST', '/ai/chat', { message: 'hi', locale });
      const parsed = await user.call('POST', '/ai/parse-request', { text: 'lunch tomorrow at noon', locale });

      expect([chat.status, parsed.status]).toEqual([200, 200]);
    },
  );

  it.each(['x-private', 'i-klingon', 'en-GB-oed', 'zh-cmn-Hans', 'english', 7])(
    'refuses the locale %p on every route',
    async (locale) => {
      const user = await world.user();

      const chat = await user.call('POST', '/ai/chat', { message: 'hi', locale });
      const parsed = await user.call('POST', '/ai/parse-request', { text: 'lunch tomorrow at noon', locale });

      expect([chat.status, parsed.status]).toEqual([400, 400]);
      expect([chat, parsed].map(({ body }) => body.errors?.map(({ field }) => field))).toEqual([
        ['locale'],
        ['locale'],
      ]);
    },
  );

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('POST', '/ai/chat', { body: { message: 'hi' } });

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });

  it('answers in words when Google refuses, and the stream tells which tool failed', async () => {
    const user = await world.user();
    await world.google.fault({ match: { path: '/events' }, status: 403, times: 20 });

    const events = await user.stream('what do I have tomorrow?', { timeZone: ZONE });

    expect(events).toContainEqual({ event: 'tool', data: { name: 'list_events', status: 'refused' } });
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { reply: expect.stringMatching(/\w/) } });
  });
});

describe('POST /ai/chat before it can begin', () => {
  it('answers a problem when Google cannot tell the zone', async () => {
    const user = await world.user();
    await world.google.fault({ match: { path: '/events' }, status: 500, times: 20 });

    const { status, body } = await user.call('POST', '/ai/chat', { message: 'hi' });

    expect([status, body.code]).toEqual([502, 'upstream_failed']);
  });
});

function deltaOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'delta' in data ? String(data.delta) : '';
}

describe('a Google that must be asked otherwise', () => {
  /** A grant that Google no longer honours, or a scope that was taken away, as Google answers. */
  const SCOPE = { error: { code: 403, errors: [{ reason: 'insufficientPermissions', domain: 'global' }] } };

  it.each(['what do I have tomorrow?', 'when is the dentist?', 'delete the dentist'])(
    'is told as what it is, and not as a question too long: %s',
    async (message) => {
      const user = await world.user([anEvent()]);
      await user.chat('hello', { timeZone: ZONE });
      await world.google.revokeGrants(user.email);

      const chat = await user.call('POST', '/ai/chat', { message, timeZone: ZONE, locale: 'en-GB' });
      const events = await user.stream(message, { timeZone: ZONE, locale: 'en-GB' });

      expect([chat.status, chat.body.code]).toEqual([403, 'google_reauth_required']);
      expect(events.at(-1)).toMatchObject({ event: 'error', data: { status: 403, code: 'google_reauth_required' } });
    },
  );

  it('says so when a scope is missing', async () => {
    const user = await world.user([anEvent()]);
    await world.google.fault({ match: { path: '/events' }, status: 403, body: SCOPE, times: 20 });

    const { status, body } = await user.call('POST', '/ai/chat', { message: 'when is the dentist?', timeZone: ZONE });

    expect([status, body.code]).toEqual([403, 'scope_missing']);
  });
});
