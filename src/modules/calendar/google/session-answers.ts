import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import { fromGoogleEvent } from './mapping/event.mapper.js';
import type { Snapshot } from './write-observer.js';

/** An event and our write markers on it. */
export interface MarkedEvent {
  event: CalendarEvent;
  writeMarkers: Record<string, string>;
}

/** An event in our shape and in Google's. */
export interface AnsweredEvent {
  event: CalendarEvent;
  snapshot: Snapshot;
}

/** A page of events in any form. */
export interface PageOf<Item> {
  items: Item[];
  timeZone: string;
  nextPageToken?: string;
  nextSyncToken?: string;
}

/** Reads an answer that is an event. */
export function readEvent(data: unknown): AnsweredEvent {
  const found = asObject<calendar_v3.Schema$Event>(data);
  return { event: fromGoogleEvent(found), snapshot: toSnapshot(found) };
}

/** @throws TypeError for an event without an id. */
export function toSnapshot(event: calendar_v3.Schema$Event): Snapshot {
  const { id } = event;
  if (typeof id !== 'string') throw new TypeError('an event of Google Calendar has no id');
  return { ...event, id };
}

/** The page token and the sync token of a list. */
export function readTokens(list: calendar_v3.Schema$Events): { nextPageToken?: string; nextSyncToken?: string } {
  return {
    ...(list.nextPageToken && { nextPageToken: list.nextPageToken }),
    ...(list.nextSyncToken && { nextSyncToken: list.nextSyncToken }),
  };
}

/** Checks that an answer is a JSON object: Google's client returns any body, and a proxy may send an error page with 200. @throws TypeError */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names Google's schema once
export function asObject<T extends object>(data: unknown): T {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new TypeError('the answer is no JSON object');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- typed by Google's schema, each field read as one that may be absent
  return data as T;
}

/** The bytes of an answer that was asked for as such. @throws TypeError for anything else. */
export function requireBytes(data: unknown): Buffer {
  if (!Buffer.isBuffer(data)) throw new TypeError('the answer was parsed already');
  return data;
}

/** @throws AppError `upstream_failed` for a missing field. */
export function requireText(value: string | null | undefined, name: string): string {
  if (typeof value !== 'string') throw new AppError('upstream_failed', `Google Calendar's answer lacks ${name}.`);
  return value;
}
