import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { LOGIN_SCOPES, SETTINGS_SCOPE } from '../../src/modules/auth/grants/scopes.js';
import type { Fault, SeedUser } from '../support/google.js';
import { ModelServer } from '../support/model-server.js';
import { PATIENCE_MS } from '../support/patience.js';
import { AiUser, AiWorld, dayFromNow, ZONE } from './ai-world.js';

const SETTINGS = /\/users\/me\/settings$/;
const GERMAN = { locale: 'de', weekStart: '1', format24HourTime: 'true' };
const ENGLISH_TIME = /^Time: .*3:00 – 4:00 PM$/;
const GERMAN_TIME = /^Zeit: .*15:00–16:00 Uhr$/;

const world = AiWorld.shared();

async function userWith(settings: SeedUser['settings']): Promise<AiUser> {
  return world.user([], settings && { settings });
}

/** The line of a proposal that words its time. */
async function timeTold(user: AiUser, more: Record<string, unknown> = {}): Promise<string> {
  const { preview } = await user.propose(`Padel ${dayFromNow(3)} 15:00`, more);
  return preview.details.find((line) => line.includes('00')) ?? '';
}

async function settingsReadsOf({ email }: AiUser): Promise<number> {
  const requests = await world.google.requests();
  return requests.filter(({ path, user }) => SETTINGS.test(path) && user === email).length;
}

describe('without a locale', () => {
  it.each([
    ['de', 'true', GERMAN_TIME],
    ['de', 'false', /^Zeit: .*3:00–4:00 PM$/],
    ['fr', 'true', /^Horaire : .*15:00 – 16:00$/],
    ['fr_CA', 'true', /^Horaire : .*15 h 00 – 16 h 00$/],
    ['es', 'true', /^Hora: .*15:00–16:00$/],
    ['es_419', 'false', /^Hora: .*3:00 – 4:00 p\.m\.$/],
    ['en', 'false', ENGLISH_TIME],
    ['en', 'true', /^Time: .*15:00 – 16:00$/],
    ['en_GB', 'true', /^Time: .*15:00–16:00$/],
  ])('a chat speaks as the settings %s with 24 hours %s say', async (locale, format24HourTime, told) => {
    const user = await userWith({ locale, format24HourTime });

    expect(await timeTold(user)).toMatch(told);
  });

  it.each([
    ['en', 'Padel next week', '0', '2026-11-29'],
    ['en', 'Padel next week', '1', '2026-11-30'],
    ['en', 'Padel next week', '6', '2026-11-28'],
    ['de', 'Padel nächste Woche', '0', '2026-11-29'],
    ['de', 'Padel nächste Woche', '1', '2026-11-30'],
    ['fr', 'Padel la semaine prochaine', '0', '2026-11-29'],
    ['fr', 'Padel la semaine prochaine', '1', '2026-11-30'],
    ['es', 'Padel la próxima semana', '0', '2026-11-29'],
    ['es', 'Padel la próxima semana', '1', '2026-11-30'],
  ])('parse-request reads %s, %p, with weeks from day %s', async (locale, text, weekStart, day) => {
    const user = await userWith({ locale, weekStart });
    const said = { text, referenceTime: '2026-11-25T09:00:00', timeZone: ZONE };

    const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', said);

    expect([status, body.event?.start?.date]).toEqual([200, day]);
  });

  it('asks Google once for all messages of an hour, and for each user', async () => {
    const [german, english] = [await userWith(GERMAN), await userWith({ locale: 'en' })];
    const first = await timeTold(german);
    await world.google.seed({ email: german.email, settings: { locale: 'fr' } });

    const again = await timeTold(german);
    await german.call('POST', '/ai/parse-request', { text: 'Padel' });

    expect([first, again]).toEqual([expect.stringMatching(GERMAN_TIME), expect.stringMatching(GERMAN_TIME)]);
    expect(await timeTold(english)).toMatch(ENGLISH_TIME);
    expect([await settingsReadsOf(german), await settingsReadsOf(english)]).toEqual([1, 1]);
  });

  it('tells a model the same', async () => {
    const model = await ModelServer.start();
    const modelWorld = await AiWorld.startWith(model);
    try {
      model.plays([{ text: 'Hallo!' }]);
      const user = await modelWorld.user([], { settings: GERMAN });

      await user.chat('Hallo');

      expect(JSON.stringify(model.requests)).toContain('locale de-u-fw-mon-hc-h23.');
    } finally {
      await modelWorld.close();
      await model.close();
    }
  });
});

describe('with a locale', () => {
  it('the settings are not asked for', async () => {
    const user = await userWith(GERMAN);

    expect(await timeTold(user, { locale: 'en-US' })).toMatch(ENGLISH_TIME);
    expect(await settingsReadsOf(user)).toBe(0);
  });
});

describe('a user who did not allow the settings to be read', () => {
  const scopes = LOGIN_SCOPES.filter((scope) => scope !== SETTINGS_SCOPE);

  it('is connected, and spoken to in English without a call to Google', async () => {
    const email = `${randomUUID()}@example.com`;
    await world.google.seed({ email, timeZone: ZONE, settings: GERMAN });
    const { accessToken, calendarConnected } = await world.server.signIn(email, { scopes });
    const user = new AiUser(world, email, accessToken);

    expect(calendarConnected).toBe(true);
    expect(await timeTold(user)).toMatch(ENGLISH_TIME);
    expect((await user.call('GET', '/calendar/events')).status).toBe(200);
    expect(await settingsReadsOf(user)).toBe(0);
  });

  it('is spoken to in their language as soon as they allow it', async () => {
    const email = `${randomUUID()}@example.com`;
    await world.google.seed({ email, timeZone: ZONE, settings: GERMAN });
    const before = await world.server.signIn(email, { scopes });
    const first = await timeTold(new AiUser(world, email, before.accessToken));

    const { accessToken } = await world.server.signIn(email, { prompt: 'consent' });

    expect(first).toMatch(ENGLISH_TIME);
    expect(await timeTold(new AiUser(world, email, accessToken))).toMatch(GERMAN_TIME);
  });
});

describe('settings that cannot be read', () => {
  afterEach(async () => {
    world.server.times.settingsMs = PATIENCE_MS;
    await world.google.clearFaults();
  });

  it.each<[string, Omit<Fault, 'match'>]>([
    ['a server error', { status: 500 }],
    ['a refusal', { status: 403, body: { error: { errors: [{ reason: 'insufficientPermissions' }] } } }],
    ['a limit', { status: 429, headers: { 'retry-after': '60' } }],
    ['a lost connection', { reset: 'before' }],
    ['half an answer', { truncate: 20 }],
    ['no answer at all', { hang: true }],
    ['an answer without settings', { status: 200, body: { items: [] } }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['a page of something else', { status: 200, body: ['de'] }],
  ])('fail no chat: %s', async (_case, fault) => {
    if (fault.hang) world.server.times.settingsMs = 1500;
    const user = await userWith(GERMAN);
    await world.google.fault({ match: { path: 'users/me/settings' }, ...fault });

    const [first, second] = [await timeTold(user), await timeTold(user)];

    expect([first, second]).toEqual([expect.stringMatching(ENGLISH_TIME), expect.stringMatching(ENGLISH_TIME)]);
    expect(await settingsReadsOf(user)).toBe(1);
  });

  it('keep the known zone and the calendar of a user whose token Google rejects there', async () => {
    const user = await userWith(GERMAN);
    await world.google.fault({ match: { path: 'users/me/settings' }, status: 401 });

    expect(await timeTold(user)).toMatch(ENGLISH_TIME);
    expect((await user.call('GET', '/calendar/events')).status).toBe(200);
  });
});
