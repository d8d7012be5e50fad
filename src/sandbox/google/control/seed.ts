import { EventWriter } from '../events/writing/event-writer.js';
import { readWholeEvent } from '../events/writing/record-body.js';
import { SEED_SHAPE } from '../events/writing/event-shape.js';
import { isJsonObject } from '../http/request-body.js';
import { isKnownZone } from '../time/zone.js';
import { isAccessRole, type AccessRole } from '../world/access-rules.js';
import { Calendar } from '../world/simulated-calendar.js';
import { newCalendarId } from '../world/random-id.js';
import type { SimulatedUser, UserSettings } from '../world/user.js';
import type { World } from '../world/world.js';
import { readSeedSettings, refuse } from './seed-settings.js';

interface SeedCalendar {
  id?: string;
  summary: string;
  timeZone?: string;
  accessRole?: AccessRole;
  /** The access of everybody. */
  publicRole?: AccessRole;
  /** Whether the user's list shows its events; true by default. */
  selected?: boolean;
  hidden?: boolean;
}

/** An account with its calendars and events, by calendar id (or `primary`). */
export interface SeedUser {
  email: string;
  name?: string;
  timeZone?: string;
  settings?: Partial<UserSettings>;
  calendars?: SeedCalendar[];
  events?: Record<string, Record<string, unknown>[]>;
}

/** Adds accounts, then calendars, then events to the world; guests of the events get their copies, without mails. */
export function seed(world: World, users: readonly SeedUser[]): void {
  const added = users.map((user) => ({ seeded: user, user: world.addUser(user.email, user.name, user.timeZone) }));
  for (const { seeded, user } of added) Object.assign(user.settings, seeded.settings);
  for (const { seeded, user } of added)
    for (const calendar of seeded.calendars ?? []) addCalendar(world, user, calendar);
  const writer = new EventWriter(world);
  for (const { seeded, user } of added)
    for (const [calendarId, events] of Object.entries(seeded.events ?? {})) {
      const calendar = world.calendarFor(user, calendarId);
      if (!calendar) throw refuse(`no calendar ${calendarId}`);
      const options = {
        actor: user.email,
        sendUpdates: 'none',
        conferenceDataVersion: 1,
        supportsAttachments: true,
        seeded: true,
      } as const;
      for (const event of events) writer.insert(calendar, readWholeEvent(event, SEED_SHAPE), options);
    }
}

function addCalendar(world: World, user: SimulatedUser, seeded: SeedCalendar): void {
  const { id, summary, timeZone, accessRole, publicRole, selected, hidden } = seeded;
  const calendar = new Calendar(id ?? newCalendarId(), summary, timeZone ?? user.timeZone);
  world.addCalendar(calendar, user, accessRole ?? 'owner');
  if (publicRole !== undefined) world.calendars.get(calendar.id)?.access.set('default', publicRole);
  const entry = user.calendarList.get(calendar.id);
  if (entry)
    Object.assign(entry, { ...(selected !== undefined && { selected }), ...(hidden !== undefined && { hidden }) });
}

/** Reads the body of `POST /__control/seed`; 400 names the invalid part. */
export function readSeed(body: Readonly<Record<string, unknown>>): SeedUser[] {
  const { users } = body;
  if (!Array.isArray(users)) throw refuse('users must be a list');
  return users.map(readUser);
}

function readUser(value: unknown): SeedUser {
  if (!isJsonObject(value) || typeof value['email'] !== 'string' || !value['email'].includes('@'))
    throw refuse('a user needs an email');
  const { email, name, timeZone, settings, calendars, events } = value;
  return {
    email,
    ...(typeof name === 'string' && { name }),
    ...(timeZone !== undefined && { timeZone: readZone(timeZone) }),
    ...(settings !== undefined && { settings: readSeedSettings(settings) }),
    ...(calendars !== undefined && { calendars: readList(calendars, 'calendars').map(readCalendar) }),
    ...(events !== undefined && { events: readEvents(events) }),
  };
}

function readCalendar(value: Record<string, unknown>): SeedCalendar {
  const { id, summary, timeZone, accessRole, publicRole, selected, hidden } = value;
  if (typeof summary !== 'string') throw refuse('a calendar needs a summary');
  if (accessRole !== undefined && !isAccessRole(accessRole)) throw refuse('unknown accessRole');
  if (publicRole !== undefined && !isAccessRole(publicRole)) throw refuse('unknown publicRole');
  return {
    summary,
    ...(typeof id === 'string' && { id }),
    ...(timeZone !== undefined && { timeZone: readZone(timeZone) }),
    ...(accessRole !== undefined && { accessRole }),
    ...(publicRole !== undefined && { publicRole }),
    ...(typeof selected === 'boolean' && { selected }),
    ...(typeof hidden === 'boolean' && { hidden }),
  };
}

function readEvents(value: unknown): Record<string, Record<string, unknown>[]> {
  if (!isJsonObject(value)) throw refuse('events must be an object of lists');
  return Object.fromEntries(
    Object.entries(value).map(([calendarId, events]) => [calendarId, readList(events, 'events')]),
  );
}

function readList(value: unknown, what: string): Record<string, unknown>[] {
  if (!Array.isArray(value) || !value.every(isJsonObject)) throw refuse(`${what} must be a list of objects`);
  return value;
}

function readZone(value: unknown): string {
  if (typeof value !== 'string' || !isKnownZone(value)) throw refuse('unknown timeZone');
  return value;
}
