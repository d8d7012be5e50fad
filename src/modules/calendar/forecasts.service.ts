import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type AuthenticatedUser } from '../auth/current-user.decorator.js';
import type { CalendarEvent } from './dto/event.dto.js';
import type { EventInput } from './dto/event-input.dto.js';
import type { Conference, Scope } from './dto/event-queries.dto.js';
import type { EventPatch } from './dto/event-patch.dto.js';
import { checkUnchanged, type EventRef, type EventTarget, findTarget, isSeries } from './events/event-target.js';
import { withoutSameTimes } from './events/change-of.js';
import { changesWithin } from './events/event-type-rules.js';
import { buildWrite } from './events/write-of.js';
import type { EventWrite } from './event-write.js';
import { buildDraft } from './events.service.js';
import { GoogleCalendar } from './google/google-calendar.service.js';
import type { GoogleSession } from './google/google-session.js';
import {
  writeSeriesLines,
  parseSeries,
  type SeriesParts,
  seriesStarts,
  wallAt,
  wallMs,
  toLocal,
} from './series/series.js';
import { splitSeries } from './series/split-series.js';
import { exceptionEvents } from './series/exceptions.js';
import { timeAt } from './series/placement.js';
import { SeriesChanges } from './series/series-changes.service.js';
import { computeLength, shiftTime } from './times/resolve-times.js';
import { present } from '../../shared/validation/present.js';

/** An event in its current or its future state; a new event has no id. */
export type EventState = Omit<CalendarEvent, 'id'>;

/** The target of a write, and its state before and after. */
export interface Forecast {
  /** The id of the written event or series. */
  id: string;
  /** The scope in a series; absent for a single event. */
  scope?: Scope;
  /** The event or series as it is now; for `following`, the part of the series from the named instance on. */
  before: EventState;
  /** The state after the change; absent when the write changes no fields. */
  after?: EventState;
  /** For `following` and `all`: the affected instances that were cancelled or changed individually. */
  exceptions: CalendarEvent[];
  /** A fingerprint that changes with any change of the target. */
  tag: string;
}

/** The scope and the expected version of a target. */
interface Meant {
  scope?: Scope | undefined;
  /** The expected etag of the named event. */
  ifMatch?: string | undefined;
}

/** Predicts the result of a write with the code of the write itself, without writing. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly google: GoogleCalendar,
    private readonly series: SeriesChanges,
  ) {}

  /** The event that a creation would produce. @throws AppError as the creation does before it writes. */
  async ofCreation(
    user: AuthenticatedUser,
    calendarId: string,
    input: EventInput,
    conference?: Conference,
  ): Promise<EventState> {
    const { write } = await buildDraft(this.google.open(user), calendarId, input);
    return apply({}, { ...write, ...(conference === 'meet' && { conference: { requestId: '' } }) });
  }

  /** The result of a change. @throws AppError as the change does before it writes. */
  async ofChange(
    user: AuthenticatedUser,
    ref: EventRef,
    patch: EventPatch,
    meant: Meant & { conference?: Conference | undefined },
  ): Promise<Forecast> {
    const google = this.google.open(user);
    const target = await this.target(google, ref, meant);
    const { conference } = meant;
    const asked = { ...patch, ...(conference && { conference }) };
    const changes = changesWithin(withoutSameTimes(asked, target), target.event);
    if (!isSeries(target.event)) {
      const { write } = await buildWrite(google, ref.calendarId, target.event, changes);
      return { ...single(target), after: apply(target.event, write) };
    }
    const seen = await seriesSeen(google, ref.calendarId, target);
    const context = { google, userId: user.id, calendarId: ref.calendarId, place: 'forecast' };
    const write = await this.series.foresee(context, target, changes);
    const before = write.recurrence && !changes.recurrence ? withCancelled(seen) : seen.before;
    return { ...seen, before, after: apply(before, write) };
  }

  /** The target of a deletion, a move or an answer. @throws AppError `not_found`, `event_changed`, `invalid_request` for an impossible scope. */
  async ofEvent(user: AuthenticatedUser, ref: EventRef, meant: Meant): Promise<Forecast> {
    const google = this.google.open(user);
    const target = await this.target(google, ref, meant);
    return isSeries(target.event) ? seriesSeen(google, ref.calendarId, target) : single(target);
  }

  private async target(google: GoogleSession, ref: EventRef, { scope, ifMatch }: Meant): Promise<EventTarget> {
    const target = await findTarget(google, ref, scope);
    checkUnchanged(target, ifMatch);
    return target;
  }
}

async function seriesSeen(google: GoogleSession, calendarId: string, target: EventTarget): Promise<Forecast> {
  const { event, scope } = target;
  const all = await exceptionEvents(google, calendarId, event);
  const tag = computeTag([event, ...all]);
  if (scope !== 'following') return { id: event.id, scope, before: event, exceptions: all, tag };
  return { id: event.id, scope, before: findRemainder(target), exceptions: all.filter(isFrom(target)), tag };
}

/** A series as if it began with the named instance. */
function findRemainder({ event, from }: EventTarget): EventState {
  const parts = parseSeries(event);
  return remainderFrom(event, parts, toLocal(from?.originalStartTime ?? from?.start, parts.zone));
}

/** Removes the past instances of a series; a single event, or an event that stops repeating, stays unchanged. @throws AppError `series_unsupported`. */
export function fromNowOn(event: EventState, now: string): EventState {
  if (!event.recurrence || event.recurrence.length === 0) return event;
  const parts = parseSeries(event);
  const wall = Temporal.Instant.from(now).toZonedDateTimeISO(parts.zone).toPlainDateTime();
  const next = seriesStarts(parts, wallMs(wall)).next().value;
  return next === undefined ? event : remainderFrom(event, parts, wallAt(next));
}

function remainderFrom(event: EventState, parts: SeriesParts, pivot: Temporal.PlainDateTime): EventState {
  const split = splitSeries(parts, pivot);
  if (!split || !event.start || !event.end) return event;
  const start = timeAt(pivot, parts);
  const end = shiftTime(start, computeLength(event.start, event.end));
  return { ...event, start, end, recurrence: writeSeriesLines(split.after) };
}

function single({ event, scope }: EventTarget): Forecast {
  const isInstance = event.recurringEventId !== undefined;
  return { id: event.id, ...(isInstance && { scope }), before: event, exceptions: [], tag: computeTag([event]) };
}

/** An event with a write applied; cleared fields are absent. */
function apply(event: Partial<CalendarEvent>, given: EventWrite): EventState {
  const { conference, writeMarkers: _marks, attendeesOmitted: _omitted, ...write } = given;
  const { id: _id, ...before } = event;
  const { hangoutLink: _link, conferenceData: _data, ...withoutConference } = before;
  const base = conference === undefined ? before : withoutConference;
  const asked = conference ? { conferenceData: { status: 'pending' } } : {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a write has the fields of an event, and its nulls are taken out
  return withoutNulls({ ...base, ...asked, ...write }) as EventState;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(present(value)).map(([name, held]) => [name, withoutNulls(held)]));
}

/** A moved series excludes cancelled instances by EXDATE, so the series before the move is shown with the same dates. */
function withCancelled({ before, exceptions }: Forecast): EventState {
  const parts = parseSeries(before);
  const cancelled = exceptions.filter(({ status }) => status === 'cancelled');
  const left = cancelled.map(({ originalStartTime }) => toLocal(originalStartTime, parts.zone));
  return { ...before, recurrence: writeSeriesLines({ ...parts, excluded: [...parts.excluded, ...left] }) };
}

function isFrom({ from, event }: EventTarget): (exception: CalendarEvent) => boolean {
  const pivot = toMoment(from?.originalStartTime ?? from?.start ?? event.start);
  return ({ originalStartTime }) => toMoment(originalStartTime) >= pivot;
}

function toMoment(time: CalendarEvent['start']): number {
  return Date.parse(time?.dateTime ?? time?.date ?? '');
}

function computeTag(events: readonly CalendarEvent[]): string {
  const states = events.map(({ id, etag }) => `${id} ${etag}`).toSorted();
  return createHash('sha256').update(states.join('\n')).digest('base64url');
}
