import type { Duration, When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { isLengthOfSeries, listNamedWeekdays, repeatWeekly } from '../../time/merge/weekday-lists.js';
import { isClockAmount } from '../../time/resolve/calendar.js';
import { isBareLength } from '../fills/fills.js';
import { type Values, many, role } from '../grammar/frame.js';
import type { Name, Relation, TimeShift } from '../grammar/order.js';
import type { Draft } from '../creation/draft.js';
import { joinWhens } from './targets.js';

/** What a new event may be told by. */
export const CREATE = {
  title: many(role('name')),
  when: many(role('time')),
  length: role('amount'),
  people: role('people', 'with'),
  at: role('name', 'at'),
  host: role('name', 'host'),
  venue: role('venue'),
  for: role('name', 'for'),
  to: role('name', 'to'),
  about: role('name', 'about'),
  same: role('name', 'samePeople'),
  called: role('name', 'called'),
  titled: role('name', 'titled'),
  after: role('name', 'after'),
  before: role('name', 'before'),
  dayOf: role('name', 'dayOf'),
  dayBefore: role('name', 'dayBefore'),
  dayAfter: role('name', 'dayAfter'),
  distance: role('distance'),
  except: many(role('time', 'except')),
  until: role('time', 'until'),
  details: many(role('detail')),
  calendar: role('calendar'),
  shift: role('shift'),
  adjacent: role('adjacent'),
};

/** What was said of a new event. */
export type Said = Partial<Values<typeof CREATE>>;

/** A new event as its frame read it. */
export function toDraft({
  title = [],
  when = [],
  length,
  people,
  at,
  host,
  venue,
  for: one,
  to,
  about,
  called,
  titled,
  same,
  after,
  before,
  dayOf,
  dayBefore,
  dayAfter,
  distance,
  except = [],
  until,
  details = [],
  shift,
  adjacent,
}: Said): Draft {
  // "For Friday at 4 a massage": the time belongs to the event.
  const whens = [...when, ...(one?.when ? [one.when] : [])];
  const ended = withEnd(joinWhens(whens.filter((part) => !isBareLength(part))), until);
  const next = after ?? before;
  // "A week before the party at 10".
  const days =
    distance && next && !isClockAmount(distance) ? countDays({ by: distance, sign: after ? 1 : -1 }) : undefined;
  // "Block two hours before the flight": of what has no name, it is the length.
  const isApart = next !== undefined && title.length > 0;
  const own = isApart ? length : (length ?? distance);
  const { when: told, length: lasts } = withLength(ended, own ?? whens.find(isBareLength)?.length);
  return {
    kind: 'create',
    pieces: title,
    people: people?.people ?? [],
    details,
    ...(told ? { when: told } : {}),
    ...(lasts ? { length: lasts } : {}),
    ...((at ?? venue) ? { place: at ?? venue } : {}),
    ...(at && venue ? { room: venue } : {}),
    ...(host ? { host } : {}),
    ...(one ? { for: one } : {}),
    ...(to ? { to } : {}),
    ...(until?.clock && !joinWhens(when)?.clock ? { endsOnly: true as const } : {}),
    ...(about ? { about } : {}),
    ...(same ? { samePeopleAs: same } : {}),
    ...(called ? { called } : {}),
    ...(titled ? { titled } : {}),
    ...(next && !told?.clock
      ? { nextTo: toRelation(next, after ? 'after' : 'before', isApart ? distance : undefined) }
      : {}),
    ...(told?.date
      ? {}
      : onDayOf(dayOf ?? dayBefore ?? dayAfter ?? next, dayOf ? 0 : dayBefore ? -1 : dayAfter ? 1 : days)),
    ...(except.length > 0 ? { except } : {}),
    ...(shift ? { daysLater: countDays(shift) ?? 0 } : {}),
    ...(adjacent && !next && !told?.clock ? { besideIt: adjacent } : {}),
    // "Right after at half past four": on the same day.
    ...(adjacent && told?.clock && !told.date ? { daysLater: 0 } : {}),
  };
}

/** An event that is called after a state of the user, all day where no time of day is told; nothing without a time. */
export function toAbsence({ state, ...said }: Said & { state: string }): Draft | undefined {
  const { when = [], until } = said;
  if (!when.some(isTime)) return undefined;
  const isWhole = !until && !when.some(({ clock, part, to }) => clock ?? part ?? to?.clock);
  const called = { words: state, from: 0, to: 0, isQuoted: true as const };
  const draft = toDraft({ ...said, called, ...(isWhole ? { details: [{ is: 'wholeDay' as const }] } : {}) });
  return { ...draft, fillsPart: true };
}

function onDayOf(name: Name | undefined, days: number | undefined): Pick<Draft, 'dayOf'> {
  return name && days !== undefined ? { dayOf: { target: { name, people: [] }, days } } : {};
}

function toRelation(event: Name, side: Relation['side'], by: Duration | undefined): Relation {
  return { side, event, ...(by ? { by } : {}) };
}

/** The days of "the day before" and "the week after"; nothing where it is no number of days. */
export function countDays({ by: { days = 0, weeks = 0, ...others }, sign, lengthens }: TimeShift): number | undefined {
  return lengthens || Object.keys(others).length > 0 ? undefined : sign * (days + 7 * weeks);
}

/** "Friday morning for writing": a part of the day is set apart for something. */
export function isTimeFor({ title = [], for: purpose, when = [], length }: Said): boolean {
  if (!purpose || title.length > 0 || length) return false;
  return when.some(({ part }) => part !== undefined) && !when.some(({ clock, to }) => clock ?? to);
}

/** "Friday 7:06 arriving 9:12"; a series goes on until then. */
export function withEnd(when: When | undefined, until: When | undefined): When | undefined {
  if (!until) return when;
  if (until.clock && !when?.clock) return mergeWhen(when ?? {}, until) ?? until;
  if (!when) return when;
  const series = toSeries(when, until);
  if (series) return series;
  return mergeWhen(when, { ...until, bound: 'before' }) ?? (when.to || when.repeats ? when : { ...when, to: until });
}

/** "Tue and Fri 4-5pm till May" comes again; "Monday 9am until Wednesday" is one stretch. */
function toSeries(when: When, until: When): When | undefined {
  const isFar = until.date !== undefined && until.date.kind !== 'weekday' && until.date.kind !== 'offset';
  const weekly = when.clock && !until.clock && isFar ? repeatWeekly(when) : undefined;
  return weekly && mergeWhen(weekly, { ...until, bound: 'before' });
}

/** "Monday 6.30am for six weeks" comes again each week; the length is not that of one event. */
function withLength(told: When | undefined, alone: Duration | undefined): { when?: When; length?: Duration } {
  const { length: within, ...when } = told ?? {};
  const length = alone ?? within;
  const own = { ...(told ? { when: told } : {}), ...(alone ? { length: alone } : {}) };
  if (!length || !isLengthOfSeries(length) || (alone && within)) return own;
  const isSeries = when.clock !== undefined || listNamedWeekdays(when.date).length > 1;
  const weekly = when.repeats ? when : isSeries ? repeatWeekly(when) : undefined;
  const series = weekly && mergeWhen(weekly, { length });
  return series ? { when: series } : own;
}

/** Whether this says when, and not only how long. */
export function isTime({ date, clock, repeats, part, fromNow }: When): boolean {
  return [date, clock, repeats, part, fromNow].some((said) => said !== undefined);
}
