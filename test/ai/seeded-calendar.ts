import { expect } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { type AiUser, type AiWorld, anEvent, dayFromNow, ZONE } from './ai-world.js';

const DAYS_SEEN = 25;

/** A user with a few events ahead. */
export async function seeded(world: AiWorld): Promise<AiUser> {
  const guests = [
    { email: 'mia@corp.example', displayName: 'Mia', responseStatus: 'accepted' },
    { email: 'tom@corp.example', responseStatus: 'needsAction' },
  ];
  return world.user([
    at(1, '09:00', '09:15', { summary: 'Stand-up' }),
    at(2, '18:00', '19:00', { summary: 'Yoga', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] }),
    at(3, '10:00', '10:30', { summary: 'Dentist', location: 'Main Street 4' }),
    at(4, '14:00', '15:00', { summary: 'Project review', attendees: guests }),
    at(5, '11:00', '12:00', { summary: 'Weekly report', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] }),
    at(6, '09:00', '17:00', { summary: 'Offsite', location: 'Lake House' }),
    at(8, '11:00', '12:00', { summary: 'Sync with Bob' }),
    at(8, '13:00', '14:00', { summary: 'Sync with Ann' }),
  ]);
}

function at(day: number, start: string, end: string, more: Record<string, unknown>): Record<string, unknown> {
  const moment = (clock: string) => ({ dateTime: `${dayFromNow(day)}T${clock}:00`, timeZone: ZONE });
  return anEvent({ start: moment(start), end: moment(end), ...more });
}

/** What a conversation does to the calendar once its last proposals are confirmed: what is gone, then what is new. */
export async function changesBy(user: AiUser, ...sentences: string[]): Promise<string[]> {
  const before = await linesOf(user);
  let more: { conversationId?: string } = {};
  for (const sentence of sentences.slice(0, -1))
    more = { conversationId: (await user.chat(sentence, more)).conversationId };
  const { proposedActions } = await user.chat(sentences.at(-1) ?? '', more);
  for (const action of proposedActions) expect((await user.confirm(action)).status).toBe(200);
  const after = await linesOf(user);
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** The user's events by their start, each as `title +days HH:MM-HH:MM @ place <guests>`. */
export async function linesOf(user: AiUser): Promise<string[]> {
  const range = `timeMin=${dayFromNow(0)}T00:00:00Z&timeMax=${dayFromNow(DAYS_SEEN)}T00:00:00Z`;
  const { body } = await user.call<EventPage>('GET', `/calendar/events?${range}&maxResults=100`);
  return body.items.map(lineOf);
}

function lineOf({ summary, start, end, location, attendees }: CalendarEvent): string {
  const guests = attendees?.flatMap(({ email, self }) => (self || email === undefined ? [] : [email])) ?? [];
  const time =
    start?.dateTime === undefined
      ? daysOf(start?.date, end?.date)
      : `${dayOf(start.dateTime)} ${clockOf(start.dateTime)}-${clockOf(end?.dateTime)}`;
  return [summary, time, location && `@ ${location}`, guests.length > 0 && `<${guests.toSorted().join(' ')}>`]
    .filter(Boolean)
    .join(' ');
}

function daysOf(first = '', end = ''): string {
  const last = Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
  return first === last ? `${dayOf(first)} all day` : `${dayOf(first)} all day to ${dayOf(last)}`;
}

function dayOf(moment: string): string {
  const day = Temporal.PlainDate.from(moment.slice(0, 10));
  return `+${Temporal.PlainDate.from(dayFromNow(0)).until(day).days}`;
}

function clockOf(moment = ''): string {
  return moment.slice(11, 16);
}

/** The name of a day within the coming week. */
export function weekday(days: number): string {
  return Temporal.PlainDate.from(dayFromNow(days)).toLocaleString('en', { weekday: 'long' });
}
