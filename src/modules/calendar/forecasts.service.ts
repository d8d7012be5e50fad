import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type CurrentUser } from '../auth/current-user.decorator.js';
import type { CalendarEvent } from './dto/event.dto.js';
import type { EventInput } from './dto/event-input.dto.js';
import type { Conference, Scope } from './dto/event-queries.dto.js';
import type { EventPatch } from './dto/event-patch.dto.js';
import { checkUnchanged, type EventRef, type EventTarget, findTarget, isSeries } from './events/event-target.js';
import { withoutSameTimes } from './events/change-of.js';
import { changesWithin } from './events/event-type-rules.js';
import { writeOf } from './events/write-of.js';
import type { EventWrite } from './event-write.js';
import { draftOf } from './events.service.js';
import { GoogleCalendar } from './google/google-calendar.service.js';
import type { GoogleSession } from './google/google-session.js';
import { linesOf, partsOf, type SeriesParts, seriesStarts, wallAt, wallMs, wallOf } from './recurrence/series.js';
import { splitSeries } from './recurrence/split-series.js';
import { exceptionEvents } from './series/exceptions.js';
import { timeAt } from './series/placement.js';
import { SeriesChanges } from './series/series-changes.service.js';
import { lengthOf, shiftTime } from './times/event-times.js';

/** An event as it is, or as it would be; one that is not written yet has no id. */
export type EventState = Omit<CalendarEvent, 'id'>;

/** What a write is about, and what it would leave. */
export interface Forecast {
  /** The id of the event or the series that is written. */
  id: string;
  /** How much of a series is meant; absent for an event that does not repeat. */
  scope?: Scope;
  /** The event or the series as it is now; for `following`, the part of the series that begins with the instance named. */
  before: EventState;
  /** The same after the change; absent where nothing was asked to change. */
  after?: EventState;
  /** For `following` and `all`: the instances meant that were cancelled or changed one by one. */
  exceptions: CalendarEvent[];
  /** Differs whenever anything of it has changed since. */
  tag: string;
}

/** How much of what is meant. */
interface Meant {
  scope?: Scope | undefined;
  /** The etag the named event must still have. */
  ifMatch?: string | undefined;
}

/** Tells what a write would leave, by the code that would write it, and writes nothing. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly google: GoogleCalendar,
    private readonly series: SeriesChanges,
  ) {}

  /** The event a creation would leave. @throws AppError as the creation would before it writes. */
  async ofCreation(
    user: CurrentUser,
    calendarId: string,
    input: EventInput,
    conference?: Conference,
  ): Promise<EventState> {
    const { write } = await draftOf(this.google.open(user), calendarId, input);
    return apply({}, { ...write, ...(conference === 'meet' && { conference: { requestId: '' } }) });
  }

  /** What a change would leave. @throws AppError as the change would before it writes. */
  async ofChange(
    user: CurrentUser,
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
      const { write } = await writeOf(google, ref.calendarId, target.event, changes);
      return { ...single(target), after: apply(target.event, write) };
    }
    const seen = await seriesSeen(google, ref.calendarId, target);
    const context = { google, userId: user.id, calendarId: ref.calendarId, place: 'forecast' };
    const write = await this.series.foresee(context, target, changes);
    const before = write.recurrence && !changes.recurrence ? withCancelled(seen) : seen.before;
    return { ...seen, before, after: apply(before, write) };
  }

  /** What a deletion, a move or an answer is about. @throws AppError `not_found`, `event_changed`, `invalid_request` for a scope that cannot be. */
  async ofEvent(user: CurrentUser, ref: EventRef, meant: Meant): Promise<Forecast> {
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
  const tag = tagOf([event, ...all]);
  if (scope !== 'following') return { id: event.id, scope, before: event, exceptions: all, tag };
  return { id: event.id, scope, before: remainderOf(target), exceptions: all.filter(isFrom(target)), tag };
}

/** A series as it would be if it began with the instance named. */
function remainderOf({ event, from }: EventTarget): EventState {
  const parts = partsOf(event);
  return remainderFrom(event, parts, wallOf(from?.originalStartTime ?? from?.start, parts.zone));
}

/** A series without its past instances; an event that does not repeat, or does so no more, as it is. @throws AppError `series_unsupported`. */
export function fromNowOn(event: EventState, now: string): EventState {
  if (!event.recurrence || event.recurrence.length === 0) return event;
  const parts = partsOf(event);
  const wall = Temporal.Instant.from(now).toZonedDateTimeISO(parts.zone).toPlainDateTime();
  const next = seriesStarts(parts, wallMs(wall)).next().value;
  return next === undefined ? event : remainderFrom(event, parts, wallAt(next));
}

function remainderFrom(event: EventState, parts: SeriesParts, pivot: Temporal.PlainDateTime): EventState {
  const split = splitSeries(parts, pivot);
  if (!split || !event.start || !event.end) return event;
  const start = timeAt(pivot, parts);
  const end = shiftTime(start, lengthOf(event.start, event.end));
  return { ...event, start, end, recurrence: linesOf(split.after) };
}

function single({ event, scope }: EventTarget): Forecast {
  const isInstance = event.recurringEventId !== undefined;
  return { id: event.id, ...(isInstance && { scope }), before: event, exceptions: [], tag: tagOf([event]) };
}

/** An event with a write applied; what is cleared is gone. */
function apply(event: Partial<CalendarEvent>, given: EventWrite): EventState {
  const { conference, marks: _marks, attendeesOmitted: _omitted, ...write } = given;
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
  const entries = Object.entries(value).filter(([, held]) => held !== null && held !== undefined);
  return Object.fromEntries(entries.map(([name, held]) => [name, withoutNulls(held)]));
}

/** A moved series leaves cancelled instances out by dates of its own, so the series before is shown with these dates too. */
function withCancelled({ before, exceptions }: Forecast): EventState {
  const parts = partsOf(before);
  const cancelled = exceptions.filter(({ status }) => status === 'cancelled');
  const left = cancelled.map(({ originalStartTime }) => wallOf(originalStartTime, parts.zone));
  return { ...before, recurrence: linesOf({ ...parts, left: [...parts.left, ...left] }) };
}

function isFrom({ from, event }: EventTarget): (exception: CalendarEvent) => boolean {
  const pivot = momentOf(from?.originalStartTime ?? from?.start ?? event.start);
  return ({ originalStartTime }) => momentOf(originalStartTime) >= pivot;
}

function momentOf(time: CalendarEvent['start']): number {
  return Date.parse(time?.dateTime ?? time?.date ?? '');
}

function tagOf(events: readonly CalendarEvent[]): string {
  const states = events.map(({ id, etag }) => `${id} ${etag}`).toSorted();
  return createHash('sha256').update(states.join('\n')).digest('base64url');
}
