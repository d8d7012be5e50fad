import { Temporal } from 'temporal-polyfill';
import { type SeriesParts, seriesStarts, unsupported, wallMs } from './series.js';
import { readStamp, writeStamp } from './stamp.js';

type LocalDateTime = Temporal.PlainDateTime;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const COMPARED = 400;
const DAY_MS = 86_400_000;

/** The shift of every start of a series: a number of days, and a new time of day. */
export interface Shift {
  days: number;
  /** The new time of day, on the clock of `zone`. */
  time: Temporal.PlainTime;
  zone: string;
  wholeDay: boolean;
}

/** The shift from one start to another. */
export function shiftBetween(from: LocalDateTime, to: LocalDateTime, zone: string, wholeDay: boolean): Shift {
  const days = from.toPlainDate().until(to.toPlainDate(), { largestUnit: 'days' }).days;
  return { days, time: to.toPlainTime(), zone, wholeDay };
}

/** The shifted start. */
export function shiftStart(wall: LocalDateTime, { days, time }: Shift): LocalDateTime {
  return wall.toPlainDate().add({ days }).toPlainDateTime(time);
}

/** Shifts a whole series with its added and excluded dates. @throws AppError `series_unsupported` when its days cannot be shifted as a whole. */
export function shiftSeries(parts: SeriesParts, shift: Shift): SeriesParts {
  const moved: SeriesParts = {
    zone: shift.zone,
    wholeDay: shift.wholeDay,
    first: shiftStart(parts.first, shift),
    rule: parts.rule === undefined ? undefined : shiftRule(parts.rule, parts, shift),
    added: parts.added.map((wall) => shiftStart(wall, shift)),
    excluded: parts.excluded.map((wall) => shiftStart(wall, shift)),
  };
  if (!movesAsOne(parts, moved, shift)) throw unsupported('the days of its rule cannot be moved as one');
  return moved;
}

/** Whether the first starts of the shifted series equal the shifted starts: a rule may depend on its days in ways that cannot be derived. */
function movesAsOne(parts: SeriesParts, moved: SeriesParts, { days, time }: Shift): boolean {
  const wanted = seriesStarts(parts);
  const found = seriesStarts(moved);
  const timeMs = wallMs(Temporal.PlainDate.from('1970-01-01').toPlainDateTime(time));
  for (let compared = 0; compared < COMPARED; compared += 1) {
    const [from, to] = [wanted.next().value, found.next().value];
    if (from === undefined || to === undefined) return from === to;
    if ((Math.floor(from / DAY_MS) + days) * DAY_MS + timeMs !== to) return false;
  }
  return true;
}

function shiftRule(rule: string, parts: SeriesParts, shift: Shift): string {
  const { days } = shift;
  return rule
    .split(';')
    .map((part) => {
      const [name = '', value = ''] = part.split('=');
      if (name === 'UNTIL') return `UNTIL=${shiftUntil(value, parts, shift)}`;
      if (name === 'BYDAY')
        return `BYDAY=${value
          .split(',')
          .map((day) => shiftWeekday(day, days))
          .join(',')}`;
      if (name === 'BYMONTHDAY')
        return `BYMONTHDAY=${value
          .split(',')
          .map((day) => Number(day) + days)
          .join(',')}`;
      return part;
    })
    .join(';');
}

/** The end moves with the last start before it, whatever its own time of day. */
function shiftUntil(until: string, { zone, wholeDay, first }: SeriesParts, shift: Shift): string {
  const wall = readStamp(until, zone, zone);
  if (!wall) throw unsupported('its end cannot be read');
  const bareDay = until.length === 8 || wholeDay;
  const sameDay = bareDay || Temporal.PlainTime.compare(wall.toPlainTime(), first.toPlainTime()) >= 0;
  const last = wall.toPlainDate().add({ days: shift.days - (sameDay ? 0 : 1) });
  return writeStamp(last.toPlainDateTime(shift.time), shift.zone, shift.wholeDay);
}

function shiftWeekday(day: string, by: number): string {
  const [, ordinal = '', name = ''] = /^([+-]?\d*)(\w\w)$/.exec(day) ?? [];
  const index = WEEKDAYS.findIndex((weekday) => weekday === name);
  return ordinal + (WEEKDAYS[(((index + by) % 7) + 7) % 7] ?? name);
}
