import { describe, expect, it } from '@jest/globals';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, ZONE } from './ai-world.js';

const DAY = dayFromNow(3);
const OTHER_DAY = dayFromNow(5);
const popup = (minutes: number): object => ({ method: 'popup', minutes });

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

/** What a reading of the model becomes. */
async function parsed(user: AiUser, reading: object, locale = 'en-US'): Promise<ParsedRequest> {
  model.plays([{ text: JSON.stringify({ confidence: 95, ...reading }) }]);
  const said = { text: 'please', timeZone: ZONE, locale };
  const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', said);
  if (status !== 200) throw new Error(`not read: ${JSON.stringify(body)}`);
  return body;
}

async function create(user: AiUser, more: object): Promise<ParsedRequest> {
  return parsed(user, { intent: 'create_event', summary: 'Planning', start: `${DAY}T15:00`, ...more });
}

/** The event that `POST /calendar/events` makes of a reading, sent as it is. */
async function posted(user: AiUser, more: object): Promise<CalendarEvent> {
  const { event } = await create(user, more);
  const { status, body } = await user.call<CalendarEvent>('POST', '/calendar/events', event);
  if (status !== 201) throw new Error(`not created: ${status} ${JSON.stringify(body)}`);
  return body;
}

async function startsOf(user: AiUser, id: string): Promise<string[]> {
  const { body } = await user.call<EventPage>('GET', `/calendar/events/${id}/instances`);
  return body.items.map(({ start }) => start?.date ?? start?.dateTime?.slice(0, 16) ?? '');
}

describe('a new event that a model reads', () => {
  it.each<[string, object, object]>([
    ['reminders', { reminders: [10, 60] }, { reminders: { useDefault: false, overrides: [popup(10), popup(60)] } }],
    ['no reminder', { defaultReminders: false }, { reminders: { useDefault: false } }],
    ['the reminders of the calendar', { defaultReminders: true }, { reminders: { useDefault: true } }],
    ['privacy', { visibility: 'private' }, { visibility: 'private' }],
    ['free time', { busy: false }, { transparency: 'transparent' }],
    ['a colour', { color: 'red' }, { colorId: '11' }],
    ['notes', { description: 'Bring cake' }, { description: 'Bring cake' }],
    ['whole days with the last one', { start: DAY, lastDay: OTHER_DAY }, { end: { date: dayFromNow(6) } }],
    [
      'optional guests',
      { people: ['anna@example.com', 'tom@example.com'], optionalPeople: ['tom@example.com'] },
      {
        attendees: [
          expect.objectContaining({ email: 'anna@example.com' }),
          expect.objectContaining({ email: 'tom@example.com', optional: true }),
        ],
      },
    ],
    ['out of office', { eventType: 'out_of_office', start: DAY }, { eventType: 'outOfOffice' }],
    ['focus time', { eventType: 'focusTime' }, { eventType: 'focusTime' }],
    [
      'a place of work',
      { eventType: 'workingLocation', start: DAY, location: 'Lyon' },
      { workingLocationProperties: { type: 'customLocation', customLocation: { label: 'Lyon' } } },
    ],
  ])('can be created as it is with %s', async (_case, more, found) => {
    expect(await posted(await world.user(), more)).toMatchObject(found);
  });

  it.each([
    ['its last day', { repeatUntil: dayFromNow(24) }],
    ['a number of times', { repeatCount: 4 }],
  ])('ends its series after %s, and leaves a day out', async (_case, more) => {
    const user = await world.user();

    const { id } = await posted(user, { recurrence: ['RRULE:FREQ=WEEKLY'], excludeDates: [dayFromNow(10)], ...more });

    expect((await startsOf(user, id)).map((start) => start.slice(0, 10))).toEqual(
      [3, 17, 24].map((day) => dayFromNow(day)),
    );
  });

  it.each([
    ['excludeDates', { excludeDates: [OTHER_DAY] }],
    ['repeatCount', { recurrence: 'weekly', repeatUntil: OTHER_DAY, repeatCount: 2 }],
    ['lastDay', { lastDay: OTHER_DAY }],
    ['attendees', { eventType: 'focusTime', people: ['anna@example.com'] }],
  ])('is mended by the model when %s does not fit', async (field, more) => {
    const user = await world.user();
    const reading = { intent: 'create_event', confidence: 95, summary: 'Planning', start: `${DAY}T15:00` };
    model.plays([{ text: JSON.stringify({ ...reading, ...more }) }, { text: JSON.stringify(reading) }]);

    const { status } = await user.call('POST', '/ai/parse-request', { text: 'please', timeZone: ZONE });

    expect([status, model.requests.length]).toEqual([200, 2]);
    expect(model.requests[1]?.messages.at(-1)?.content).toContain(field);
  });
});

describe('a change that a model reads', () => {
  it.each<[string, object, object]>([
    ['reminders', { reminders: [30] }, { reminders: { useDefault: false, overrides: [popup(30)] } }],
    ['no reminder', { defaultReminders: false }, { reminders: { useDefault: false } }],
    ['privacy', { visibility: 'private' }, { visibility: 'private' }],
    ['free time', { busy: false }, { transparency: 'transparent' }],
    ['a colour', { color: 'blue' }, { colorId: '9' }],
    ['a title', { summary: 'Orthodontist' }, { summary: 'Orthodontist' }],
    ['whole days', { start: DAY, lastDay: OTHER_DAY }, { start: { date: DAY }, end: { date: dayFromNow(6) } }],
    [
      'guests beside those there are',
      { addPeople: ['eve@example.com'], optionalPeople: ['tom@example.com'] },
      {
        attendees: [
          expect.objectContaining({ email: 'anna@example.com' }),
          expect.objectContaining({ email: 'eve@example.com' }),
          expect.objectContaining({ email: 'tom@example.com', optional: true }),
        ],
      },
    ],
    ['a repetition', { recurrence: 'daily', repeatCount: 3 }, { recurrence: [expect.stringContaining('COUNT=3')] }],
  ])('can be sent as it is with %s', async (_case, more, found) => {
    const user = await world.user([anEvent({ id: 'theevent0', attendees: [{ email: 'anna@example.com' }] })]);

    const { changes } = await parsed(user, { intent: 'update_event', query: 'dentist', ...more });
    const { status, body } = await user.call<CalendarEvent>('PATCH', '/calendar/events/theevent0', changes);

    expect([status, body]).toEqual([200, expect.objectContaining(found)]);
  });

  it.each([
    ['en-US', 'depend on the series'],
    ['de-DE', 'von der Serie abhängen'],
    ['fr-FR', 'dépendent de la série'],
    ['es-ES', 'dependen de la serie'],
  ])('says in %s that it cannot hold the end of a series', async (locale, words) => {
    const reading = { intent: 'update_event', query: 'yoga', repeatUntil: OTHER_DAY };

    const { changes, assumptions } = await parsed(await world.user(), reading, locale);

    expect(changes).toEqual({});
    expect(assumptions).toEqual([expect.stringContaining(words)]);
  });
});
