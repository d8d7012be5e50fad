import { beforeAll, describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow } from './ai-world.js';

const FAMILY = 'family@group.calendar.google.com';
const TEAM = 'team@group.calendar.google.com';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

/** What a call of one tool answers. */
async function answerOf(user: AiUser, name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  model.plays([{ calls: [{ name, arguments: args }] }, { text: 'There.' }]);
  await user.chat('please');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tools answer JSON objects
  return JSON.parse(model.requests.at(-1)?.messages.at(-1)?.content ?? '{}') as Record<string, unknown>;
}

describe('a calendar that is named', () => {
  let user: AiUser;

  beforeAll(async () => {
    user = await world.user([anEvent({ id: 'dentist00' })], {
      calendars: [
        { id: FAMILY, summary: 'Family' },
        { id: TEAM, summary: 'Équipe Lyon', accessRole: 'reader' },
        { summary: 'Old projects', hidden: true },
        { summary: 'Old projects 2' },
      ],
    });
  });

  it.each([
    ['its name', 'family'],
    ['its id', FAMILY],
    ['words of its name', 'the family calendar'],
  ])('is written to by %s', async (_case, calendarId) => {
    model.plays([
      { calls: [{ name: 'create_event', arguments: { summary: 'Zoo', start: `${dayFromNow(2)}T10:00`, calendarId } }] },
      { text: 'Please confirm.' },
    ]);
    const { preview } = await user.propose('zoo');

    expect(preview.after?.calendarId).toBe(FAMILY);
  });

  it.each([
    ['to move an event to', 'move_event', { eventId: 'dentist00', destination: 'Families' }],
    ['to write to', 'create_event', { summary: 'Zoo', start: `${dayFromNow(2)}T10:00`, calendarId: 'Families' }],
    ['to look in', 'list_events', { calendarId: 'Families' }],
  ])('and that there is not, %s, is answered with the names there are', async (_case, tool, args) => {
    expect(await answerOf(user, tool, args)).toMatchObject({
      code: 'not_found',
      calendars: [user.email, 'Family', 'Old projects', 'Old projects 2', 'Équipe Lyon'],
    });
  });

  it('is moved to by its name', async () => {
    model.plays([
      { calls: [{ name: 'move_event', arguments: { eventId: 'dentist00', destination: 'family' } }] },
      { text: 'Please confirm.' },
    ]);

    expect((await user.propose('move it')).preview.after?.calendarId).toBe(FAMILY);
  });

  it('and may only be read is refused without accents too', async () => {
    const args = { summary: 'Zoo', start: `${dayFromNow(2)}T10:00`, calendarId: 'equipe lyon' };

    expect(await answerOf(user, 'create_event', args)).toMatchObject({ code: 'forbidden' });
  });
});
