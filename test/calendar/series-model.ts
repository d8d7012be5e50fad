import { Temporal } from 'temporal-polyfill';

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** How a series repeats, in the words a person would use. */
export type Pattern =
  | { kind: 'daily'; every: number }
  | { kind: 'weekly'; every: number; days: number[] }
  | { kind: 'date'; day: number }
  | { kind: 'weekday'; nth: number; day: number };

/** A series as a person thinks of it. */
export interface SeriesModel {
  pattern: Pattern;
  /** No instance lies before; the first that fits is the first. */
  from: string;
  count: number;
  ends: 'COUNT' | 'UNTIL';
  zone: string;
  /** Whole days when absent. */
  hour: number | undefined;
}

/** One instance: its original start, its actual start, and its contents. */
export interface InstanceModel {
  at: string;
  title: string;
  ownTitle: boolean;
  ownTime: boolean;
  gone: boolean;
}

/** The instances of a series, found by looking at day after day. */
export function instancesOf(model: SeriesModel): InstanceModel[] {
  const days: Temporal.PlainDate[] = [];
  const first = firstDay(model);
  for (let day = first; days.length < model.count; day = day.add({ days: 1 }))
    if (fits(day, first, model.pattern)) days.push(day);
  return days.map((day) => ({
    at: wall(day, model.hour),
    title: 'Plain',
    ownTitle: false,
    ownTime: false,
    gone: false,
  }));
}

/** The body that makes the series, some of its dates left out. */
export function bodyOf(model: SeriesModel, leftOut: number[], tag: string): Record<string, unknown> {
  const instances = instancesOf(model);
  const last = instances.at(-1)?.at ?? '';
  const end = model.ends === 'COUNT' ? `COUNT=${model.count}` : `UNTIL=${stamp(last, model)}`;
  const skipped = leftOut.map((index) => stamp(instances[index]?.at ?? '', model)).join(',');
  const exdate = model.hour === undefined ? `EXDATE;VALUE=DATE:${skipped}` : `EXDATE:${skipped}`;
  return {
    summary: 'Plain',
    location: tag,
    start: timeOf(instances[0]?.at ?? '', model.zone),
    recurrence: [`RRULE:${ruleOf(model.pattern)};${end}`, ...(leftOut.length > 0 ? [exdate] : [])],
  };
}

/** A time of our API for a wall-clock time of the model. */
export function timeOf(at: string, timeZone: string): Record<string, string> {
  return at.length === 10 ? { date: at } : { dateTime: at, timeZone };
}

/** A wall-clock time so many days and hours later; whole days have no hours. */
export function later(at: string, days: number, hours: number): string {
  if (at.length === 10) return Temporal.PlainDate.from(at).add({ days }).toString();
  return Temporal.PlainDateTime.from(at).add({ days }).add({ hours }).toString({ smallestUnit: 'minute' });
}

function firstDay({ from, pattern }: SeriesModel): Temporal.PlainDate {
  let day = Temporal.PlainDate.from(from);
  while (!fits(day, day, pattern)) day = day.add({ days: 1 });
  return day;
}

function fits(day: Temporal.PlainDate, first: Temporal.PlainDate, pattern: Pattern): boolean {
  if (pattern.kind === 'daily') return first.until(day, { largestUnit: 'days' }).days % pattern.every === 0;
  if (pattern.kind === 'weekly')
    return pattern.days.includes(day.dayOfWeek) && weeksBetween(first, day) % pattern.every === 0;
  if (pattern.kind === 'date') return day.day === pattern.day;
  return day.dayOfWeek === pattern.day && isNth(day, pattern.nth);
}

function isNth(day: Temporal.PlainDate, nth: number): boolean {
  return nth > 0 ? Math.ceil(day.day / 7) === nth : day.day + 7 > day.daysInMonth;
}

function weeksBetween(first: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return mondayOf(first).until(mondayOf(day), { largestUnit: 'days' }).days / 7;
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function ruleOf(pattern: Pattern): string {
  if (pattern.kind === 'daily') return `FREQ=DAILY;INTERVAL=${pattern.every}`;
  if (pattern.kind === 'weekly')
    return `FREQ=WEEKLY;INTERVAL=${pattern.every};BYDAY=${pattern.days.map((day) => DAY_NAMES[day - 1]).join(',')}`;
  if (pattern.kind === 'date') return `FREQ=MONTHLY;BYMONTHDAY=${pattern.day}`;
  return `FREQ=MONTHLY;BYDAY=${pattern.nth}${DAY_NAMES[pattern.day - 1]}`;
}

function wall(day: Temporal.PlainDate, hour: number | undefined): string {
  return hour === undefined ? day.toString() : `${day.toString()}T${String(hour).padStart(2, '0')}:00`;
}

function stamp(at: string, { zone, hour }: SeriesModel): string {
  if (hour === undefined) return at.replaceAll('-', '');
  return Temporal.PlainDateTime.from(at)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ smallestUnit: 'second' })
    .replaceAll(/[-:]/g, '');
}
