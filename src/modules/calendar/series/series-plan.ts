import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import { type EventChanges, toEventWrite } from '../events/change-of.js';
import { changedTimes } from '../events/changed-times.js';
import { checkTypeTimes } from '../events/event-type-rules.js';
import type { EventTarget } from '../events/event-target.js';
import type { EventWrite } from '../event-write.js';
import type { GoogleSession } from '../google/google-session.js';
import { writeSeriesLines, parseSeries, type SeriesParts, unsupported, toLocal } from './series.js';
import { type Shift, shiftBetween, shiftStart, shiftSeries } from './shift-series.js';
import { splitSeries } from './split-series.js';
import { toWrittenRecurrence } from './written-recurrence.js';
import { computeLength, shiftTime, withLength } from '../times/resolve-times.js';
import { addWriteMarkers } from '../exactly-once/write-markers.js';
import type { SeriesException } from './exceptions.js';
import { carryTo, namesIn, place, plainAt, staleIn, timeAt, withoutChanged } from './placement.js';

type LocalDateTime = Temporal.PlainDateTime;

/** The writes of a series change in their order; stored until all are done, so that a repetition can finish them. */
export interface SeriesPlan {
  /** The new series for the later instances. */
  insert?: { id: string; sourceId: string; write: EventWrite };
  /** The change of the series itself, or the end of its earlier half. */
  patch: { id: string; etag: string | undefined; write: EventWrite; before?: Partial<CalendarEvent> };
  /** The instances that keep their overridden fields under new ids. */
  carry: { id: string; write: EventWrite }[];
  assumptions: string[];
}

/** The input of a plan. */
export interface PlanInput {
  target: EventTarget;
  changes: EventChanges;
  exceptions: SeriesException[];
  calendarId: string;
  /** The id of the later series. */
  laterId: string;
}

/** Plans a change of a whole series; cancelled instances stay cancelled, changed ones keep their overridden fields. */
export async function planAll(google: GoogleSession, input: PlanInput): Promise<SeriesPlan> {
  const { target, changes, exceptions } = input;
  const parts = parseSeries(target.event);
  const base = computeBase(target, parts, parts.first);
  const times = await newTimes(google, input, base, parts);
  const { shift, start, end, given, assumptions } = times;
  const after = await newParts(parts, changes, times, parts.first);
  const seen = target.from && toLocal(target.from.originalStartTime ?? target.from.start, parts.zone);
  const own = seen ? withoutChanged(exceptions, seen, changes) : exceptions;
  // When no start moves, Google keeps the exceptions by itself.
  const placed = place(shift ? own : [], shift, after);
  const lines =
    changes.recurrence === null ? null : writeSeriesLines({ ...after, excluded: [...after.excluded, ...placed.left] });
  const isSame = JSON.stringify(lines) === JSON.stringify(target.event.recurrence);
  const when = { start, end, ...(!isSame && { recurrence: lines }) };
  const write = { ...toEventWrite(changes, target.event), ...(movesStarts(changes) && when) };
  const stale = shift ? staleIn(exceptions, after, placed.left) : [];
  const plain = (original: LocalDateTime): EventWrite =>
    plainAt(original, after, { ...target.event, ...write }, computeLength(start, end));
  const carried = [...stale.map((original) => ({ original, own: plain(original) })), ...placed.changed];
  return {
    patch: toPatch(target, write),
    carry: lines === null ? [] : [...carryTo(target.event.id, carried, after), ...(shift ? [] : named(input, given))],
    assumptions,
  };
}

/** Plans a change of one instance and all that follow; undefined when no instance precedes it, so that it is a change of all. */
export async function planFollowing(google: GoogleSession, input: PlanInput): Promise<SeriesPlan | undefined> {
  const { target, changes } = input;
  const parts = parseSeries(target.event);
  const pivot = toLocal(target.from?.originalStartTime ?? target.from?.start, parts.zone);
  const split = splitSeries(parts, pivot);
  if (!split) return undefined;
  const exceptions = input.exceptions.filter(({ original }) => Temporal.PlainDateTime.compare(original, pivot) >= 0);
  const base = computeBase(target, parts, pivot);
  const times = await newTimes(google, input, base, parts);
  const { shift, start, end, assumptions } = times;
  const after = await newParts(split.after, changes, times, pivot);
  const placed = place(withoutChanged(exceptions, pivot, changes), shift, after);
  const recurrence =
    changes.recurrence === null ? null : writeSeriesLines({ ...after, excluded: [...after.excluded, ...placed.left] });
  const write = { ...toEventWrite(changes, target.event), start, end, recurrence };
  return {
    insert: {
      id: input.laterId,
      sourceId: target.event.id,
      write: addWriteMarkers(write, target.event, { split: target.event.id }),
    },
    patch: toPatch(target, { recurrence: writeSeriesLines(split.before) }),
    carry: recurrence === null ? [] : carryTo(input.laterId, placed.changed, after),
    assumptions,
  };
}

/** The write to the series, and the former values of the fields it changes. */
function toPatch({ event }: EventTarget, write: EventWrite): SeriesPlan['patch'] {
  const names = new Set(['start', 'end', 'conferenceData', ...Object.keys(write)]);
  const before = Object.fromEntries([...names].map((name) => [name, Reflect.get(event, name)]));
  return { id: event.id, etag: event.etag, write, before };
}

/** Whether a change affects the times of a series. */
export function movesStarts({ start, end, recurrence }: EventChanges): boolean {
  return start !== undefined || end !== undefined || recurrence !== undefined;
}

/** Whether the named instance overrides a field that the change sets. */
export function isOverridden({ event, from }: EventTarget, changes: EventChanges): boolean {
  const names = namesIn(changes);
  return (
    from !== undefined &&
    names.some((name) => JSON.stringify(Reflect.get(from, name)) !== JSON.stringify(Reflect.get(event, name)))
  );
}

/** The named instance changes with its series, even in fields it overrides. */
function named({ target, changes }: PlanInput, given: NewTimes['given']): SeriesPlan['carry'] {
  const { from } = target;
  if (!from || !isOverridden(target, changes)) return [];
  const { recurrence: _series, start: _start, end: _end, ...rest } = changes;
  const write = { ...toEventWrite(rest, from), ...given };
  return Object.keys(write).length === 0 ? [] : [{ id: from.id, write }];
}

/** The times of an instance according to the recurrence: the base of a change, whatever the instance overrides. */
function computeBase(
  { event }: EventTarget,
  parts: SeriesParts,
  at: LocalDateTime,
): Pick<CalendarEvent, 'start' | 'end'> {
  if (!event.start || !event.end) throw unsupported('it has no times');
  const start = timeAt(at, parts);
  return { start, end: withLength(start, shiftTime(start, computeLength(event.start, event.end))) };
}

interface NewTimes {
  shift: Shift | undefined;
  start: EventTime;
  end: EventTime;
  /** The times that the change gives to the named instance. */
  given: Pick<EventWrite, 'start' | 'end'> | undefined;
  assumptions: string[];
  calendarZone: () => Promise<string>;
}

async function newTimes(
  google: GoogleSession,
  { target, changes, calendarId }: PlanInput,
  base: Pick<CalendarEvent, 'start' | 'end'>,
  parts: SeriesParts,
): Promise<NewTimes> {
  const seen = target.from
    ? computeBase(target, parts, toLocal(target.from.originalStartTime ?? target.from.start, parts.zone))
    : base;
  const calendarZone = async (): Promise<string> => google.readTimeZone(calendarId);
  const times = await changedTimes(changes, seen, { calendarZone, recurring: true });
  if (!base.start || !base.end) throw unsupported('it has no times');
  if (!times) {
    return { shift: undefined, start: base.start, end: base.end, given: undefined, assumptions: [], calendarZone };
  }
  checkTypeTimes(target.event, times.start, times.end);
  const wholeDay = times.start.date !== undefined;
  const zone = wholeDay ? 'UTC' : (times.start.timeZone ?? parts.zone);
  const shift = shiftBetween(toLocal(seen.start, parts.zone), toLocal(times.start, zone), zone, wholeDay);
  const isSame =
    wholeDay === parts.wholeDay &&
    zone === parts.zone &&
    times.start.dateTime === seen.start?.dateTime &&
    times.start.date === seen.start?.date;
  const start = timeAt(shiftStart(toLocal(base.start, parts.zone), shift), { zone, wholeDay });
  const end = shiftTime(start, computeLength(times.start, times.end));
  const given = { start: times.start, end: times.end };
  return { shift: isSame ? undefined : shift, start, end, given, assumptions: times.assumptions, calendarZone };
}

/** The resulting series: moved, or with the new recurrence. */
async function newParts(
  parts: SeriesParts,
  changes: EventChanges,
  { shift, start, calendarZone }: NewTimes,
  first: LocalDateTime,
): Promise<SeriesParts> {
  if (changes.recurrence) {
    return parseSeries({ start, recurrence: await toWrittenRecurrence(changes.recurrence, { start, calendarZone }) });
  }
  return shift ? shiftSeries({ ...parts, first }, shift) : { ...parts, first };
}
