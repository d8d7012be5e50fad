import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../src/modules/ai/actions/action.dto.js';
import type { WriteList } from '../../src/modules/calendar/undo/write.dto.js';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent } from './ai-world.js';

const builtin = AiWorld.shared();
const model = ModelServer.shared();
const openai = AiWorld.sharedWith(model);

const EVENT = { id: 'standup00', summary: 'Stand-up', attendees: [{ email: 'kim@example.org' }] };

/** A user of an English calendar whose event was deleted by a confirmed action. */
async function afterDeletion(world: AiWorld): Promise<AiUser> {
  const user = await world.user([anEvent(EVENT)]);
  const deleted = await user.call('DELETE', '/calendar/events/standup00?sendUpdates=all');
  expect(deleted.status).toBe(204);
  return user;
}

async function proposal(user: AiUser, message: string, locale: string): Promise<Action> {
  const { proposedActions, reply } = await user.chat(message, { locale });
  const [action] = proposedActions;
  if (!action) throw new Error(`nothing was proposed: ${reply}`);
  return action;
}

describe('an undo asked for in the chat', () => {
  it.each([
    ['en-GB', 'undo', 'Undo: bring “Stand-up” back'],
    ['en-GB', 'take that back', 'Undo: bring “Stand-up” back'],
    ['en-GB', 'restore the meeting I deleted', 'Undo: bring “Stand-up” back'],
    ['en-GB', 'restore the stand-up I deleted', 'Undo: bring “Stand-up” back'],
    ['de-DE', 'rückgängig', 'Rückgängig machen: „Stand-up“ wiederherstellen'],
    ['de-DE', 'nimm das zurück', 'Rückgängig machen: „Stand-up“ wiederherstellen'],
    ['de-DE', 'stell den Termin wieder her, den ich gelöscht habe', 'Rückgängig machen: „Stand-up“ wiederherstellen'],
    ['fr-FR', 'annule la dernière modification', 'Revenir en arrière : rétablir « Stand-up »'],
    ['fr-FR', 'reviens en arrière', 'Revenir en arrière : rétablir « Stand-up »'],
    ['fr-FR', 'rétablis la réunion que j’ai supprimée', 'Revenir en arrière : rétablir « Stand-up »'],
    ['es-ES', 'deshacer', 'Deshacer: recuperar «Stand-up»'],
    ['es-ES', 'deshazlo', 'Deshacer: recuperar «Stand-up»'],
    ['es-ES', 'recupera la reunión que borré', 'Deshacer: recuperar «Stand-up»'],
  ])('%s: "%s" proposes what comes back, and who is mailed', async (locale, message, head) => {
    const user = await afterDeletion(builtin);

    const action = await proposal(user, message, locale);

    expect(action.kind).toBe('undo_write');
    expect(action.preview.summary.replaceAll('\u00A0', ' ')).toContain(head);
    expect(action.preview.summary).toContain('kim@example.org');
    expect(action.preview.recipients.map(({ email }) => email)).toEqual(['kim@example.org']);
    expect(action.preview.after).toMatchObject({ summary: 'Stand-up' });
  });

  it('writes nothing before it is confirmed, then once, and can be undone in turn', async () => {
    const user = await afterDeletion(builtin);
    const action = await proposal(user, 'undo', 'en-GB');
    expect((await user.call('GET', '/calendar/events/standup00')).status).toBe(404);

    const { status, body } = await user.confirm(action);

    expect(status).toBe(200);
    expect(body.action.undo?.writeId).toMatch(/^[\w-]{26}$/);
    expect((await user.call('GET', '/calendar/events/standup00')).status).toBe(200);
    expect((await user.confirm(action)).body).toEqual(body);
    const redo = await user.call('POST', `/calendar/writes/${body.action.undo?.writeId}/undo`);
    expect(redo.status).toBe(200);
    expect((await user.call('GET', '/calendar/events/standup00')).status).toBe(404);
  });

  it.each([
    ['en-GB', 'undo', 'redo', 'There is no undo'],
    ['de-DE', 'rückgängig', 'mach das Rückgängigmachen rückgängig', 'nichts rückgängig gemacht'],
    ['fr-FR', 'reviens en arrière', 'annule l’annulation', 'rien n’a été annulé'],
    ['es-ES', 'deshacer', 'rehaz el cambio', 'no se deshizo nada'],
  ])('%s: is taken back by "%s", then "%s", once', async (locale, undo, redo, nothing) => {
    const user = await afterDeletion(builtin);
    const nothingYet = await user.chat(redo, { locale });
    expect((await user.confirm(await proposal(user, undo, locale))).status).toBe(200);
    expect((await user.call('GET', '/calendar/events/standup00')).status).toBe(200);

    const action = await proposal(user, redo, locale);
    expect((await user.confirm(action)).status).toBe(200);
    const again = await user.chat(redo, { locale });

    expect(action.kind).toBe('undo_write');
    expect((await user.call('GET', '/calendar/events/standup00')).status).toBe(404);
    expect([nothingYet, again].map(({ proposedActions }) => proposedActions)).toEqual([[], []]);
    expect(nothingYet.reply).toContain(nothing);
    expect(again.reply).toContain(nothing);
  });

  it('takes the newest write that stands, and says so when there is none', async () => {
    const user = await builtin.user();

    const { reply, proposedActions } = await user.chat('undo', { locale: 'en-GB' });

    expect(proposedActions).toEqual([]);
    expect(reply).toContain('I made no change in the last 24 hours');
  });

  it('tells the former and the present value of what changes back', async () => {
    const user = await builtin.user([anEvent(EVENT)]);
    await user.call('PATCH', '/calendar/events/standup00', { location: 'Room 2' });

    const action = await proposal(user, 'undo the change to the stand-up', 'en-GB');

    expect(action.preview.summary).toContain('Undo the change of “Stand-up”');
    expect(action.preview.summary).toContain('no place any more (before: “Room 2”)');
  });

  it.each([
    ['en-GB', 'what did you change today?', /created “Gym”/],
    ['de-DE', 'was hast du heute geändert?', /angelegt: „Gym“/],
    ['fr-FR', 'qu’est-ce que tu as changé aujourd’hui ?', /création de « Gym »/],
    ['es-ES', '¿qué has cambiado hoy?', /creación de «Gym»/],
  ])('%s: "%s" lists the writes of the day', async (locale, message, line) => {
    const user = await builtin.user();
    const gym = { summary: 'Gym', start: { dateTime: '2026-12-01T18:00:00' } };
    await user.call('POST', '/calendar/events', gym);

    const { reply, proposedActions } = await user.chat(message, { locale });

    expect(reply).toMatch(line);
    expect(proposedActions).toEqual([]);
    const { body } = await user.call<WriteList>('GET', '/calendar/writes');
    expect(body.items).toHaveLength(1);
  });

  it('asks which one is meant where several were deleted', async () => {
    const user = await builtin.user([anEvent(EVENT), anEvent({ id: 'gin000000', summary: 'Gym' })]);
    await user.call('DELETE', '/calendar/events/standup00');
    await user.call('DELETE', '/calendar/events/gin000000');

    const { reply, proposedActions } = await user.chat('restore the meeting I deleted', { locale: 'en-GB' });

    expect(proposedActions).toEqual([]);
    expect(reply).toContain('Stand-up');
    expect(reply).toContain('Gym');
  });
});

describe('the tool undo_write', () => {
  it('lists the writes for a model, and proposes the one it names', async () => {
    const user = await afterDeletion(openai);
    const { body } = await user.call<WriteList>('GET', '/calendar/writes');
    const writeId = body.items[0]?.id;
    model.plays([
      { calls: [{ name: 'undo_write', arguments: { list: true } }] },
      { calls: [{ name: 'undo_write', arguments: { writeId } }] },
      { text: 'It waits for you.' },
    ]);

    const { proposedActions } = await user.chat('bring the stand-up back');

    expect(proposedActions).toMatchObject([{ kind: 'undo_write', preview: { after: { summary: 'Stand-up' } } }]);
    const told = JSON.stringify(model.requests.at(-1)?.messages);
    expect(told).toContain('third_party');
    expect(await user.writes()).toHaveLength(1);
  });

  it('refuses the write of another user', async () => {
    const [user, other] = [await openai.user(), await afterDeletion(openai)];
    const { body } = await other.call<WriteList>('GET', '/calendar/writes');
    model.plays([
      { calls: [{ name: 'undo_write', arguments: { writeId: body.items[0]?.id } }] },
      { text: 'There is nothing.' },
    ]);

    const { proposedActions } = await user.chat('undo');

    expect(proposedActions).toEqual([]);
  });
});
