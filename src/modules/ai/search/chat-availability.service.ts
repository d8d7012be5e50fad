import { Injectable } from '@nestjs/common';
import { AppError, invalidField } from '../../../shared/errors/app-error.js';
import { type Interval, merged, without } from '../../calendar/availability/interval.js';
import { rateUsualness } from '../../calendar/availability/usual-times.js';
import { AvailabilityService } from '../../calendar/availability.service.js';
import { type Slot, WEEKDAYS, type WorkingHours } from '../../calendar/dto/availability.dto.js';
import { wroteAddress } from '../provenance/users-words.js';
import type { UserCalendar } from '../tools/calendar-names.js';
import { isDay, laterBy, localAt, formatWeekday } from '../tools/local-time.js';
import type { CheckAvailabilityArguments, FindSlotsArguments } from '../tools/arguments/read-arguments.js';
import type { Turn } from '../tools/tool.js';
import { UserCalendars } from '../tools/user-calendars.service.js';
import { type LocalRange, readRange } from './asked-range.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The longest range of one free/busy query, and of a search for free time. */
const PIECE_DAYS = 92;
const MAX_DAYS = 366;
const DEFAULT_DAYS = 14;
const MAX_BUSY = 100;
const MAX_FREE = 20;
const MIN_FREE_MS = 15 * MINUTE_MS;
const DEFAULT_SLOTS = 8;
/** Enough for every quarter hour of the longest range. */
const SLOTS_SEARCHED = 10_000;
/** Google's own calendars, such as holidays and birthdays: their events take no time of the user. */
const NEVER_BUSY = /@group\.v\.calendar\.google\.com$/;

/** An interval of local time. */
interface LocalInterval {
  start: string;
  weekday: string;
  end: string;
}

/** The owner of a busy time: another person, or a calendar of the user other than the default one of the chat. */
interface Mark {
  who?: string;
  calendar?: string;
}

/** The answer of `check_availability`. */
export interface AvailabilityAnswer {
  free: boolean;
  from: string;
  to: string;
  /** Whether the answer covers less than the range asked for; it covers `from` to `to`. */
  truncated: boolean;
  busy: (LocalInterval & Mark)[];
  /** The parts of the time in which the user and all people asked for are free. */
  freeTimes: (LocalInterval & { minutes: number })[];
  calendars: string[];
  /** Calendars and people whose busy times could not be read. */
  unknown: string[];
}

/** The answer of `find_slots`. */
export interface SlotsFound {
  slots: LocalInterval[];
  from: string;
  to: string;
  truncated: boolean;
  calendars: string[];
  unknown: string[];
}

/** The calendars and people a question is about. */
interface Asked {
  turn: Turn;
  calendars: UserCalendar[];
  attendees: string[];
  unlisted: string[];
}

/** A busy time of a calendar or person. */
type BusyTime = Interval & { id: string };

/** Tells when the user is free in every calendar they show, together with people whose addresses the user wrote. */
@Injectable()
export class ChatAvailability {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly calendars: UserCalendars,
  ) {}

  /** @throws AppError `forbidden` for an address the user did not write, `invalid_request` for a bad range. */
  async check(
    { attendees, calendarId, ...range }: CheckAvailabilityArguments,
    turn: Turn,
  ): Promise<AvailabilityAnswer> {
    const asked = await this.asked(turn, attendees, calendarId);
    const { from, to } = wholeRange(range, turn);
    const end = Math.min(to, from + MAX_DAYS * DAY_MS);
    const { busy, unknown } = await this.busyTimes(asked, { from, to: end });
    const told = busy.slice(0, MAX_BUSY);
    const knownTo = busy[MAX_BUSY]?.from ?? end;
    const marks = await this.buildMarks(asked);
    return {
      free: busy.length === 0 && unknown.length === 0,
      from: localAt(from, turn.timeZone),
      to: localAt(knownTo, turn.timeZone),
      truncated: knownTo < to,
      busy: told.map((time) => ({ ...toLocalStretch(time, turn), ...marks.get(time.id) })),
      freeTimes: busy.length === 0 ? [] : freeTimes({ from, to: knownTo }, busy, turn),
      calendars: asked.calendars.map(({ name }) => name),
      unknown: [...unknown.map((id) => findName(id, asked)), ...asked.unlisted],
    };
  }

  /** @throws AppError as `check`, and for a range that is over. */
  async find({ attendees, calendarId, ...wanted }: FindSlotsArguments, turn: Turn): Promise<SlotsFound> {
    const asked = await this.asked(turn, attendees, calendarId);
    const { from, to, open } = searchRange(wanted, turn);
    const first = await this.slotsIn(asked, { from, to: Math.min(to, from + PIECE_DAYS * DAY_MS) }, wanted);
    const isLonger = open && first.slots.length === 0;
    const found = isLonger ? await this.slotsIn(asked, { from, to: from + PIECE_DAYS * DAY_MS }, wanted) : first;
    return {
      slots: choices(found.slots, wanted, turn).map((slot) => toLocalStretch(slot, turn)),
      from: localAt(from, turn.timeZone),
      to: localAt(found.to, turn.timeZone),
      truncated: !open && found.to < to,
      calendars: asked.calendars.map(({ name }) => name),
      unknown: [...found.unknown.map((id) => findName(id, asked)), ...asked.unlisted],
    };
  }

  private async asked(turn: Turn, attendees: string[] = [], calendarId?: string): Promise<Asked> {
    const foreign = attendees.find((address) => !wroteAddress(turn.usersWords, address));
    if (foreign !== undefined)
      throw new AppError(
        'forbidden',
        'Only addresses the user wrote themselves may be looked up; ask the user for them.',
      );
    const { calendars, unlisted } = await this.calendars.covered(turn, calendarId);
    return { turn, calendars: calendars.filter(({ id }) => !NEVER_BUSY.test(id)), attendees, unlisted };
  }

  private async busyTimes({ turn, calendars, attendees }: Asked, { from, to }: Interval) {
    const starts = Array.from(
      { length: Math.ceil((to - from) / (PIECE_DAYS * DAY_MS)) },
      (_, index) => from + index * PIECE_DAYS * DAY_MS,
    );
    const answers = await Promise.all(
      starts.map(async (start) =>
        this.availability.freeBusy(turn.user, {
          timeMin: new Date(start).toISOString(),
          timeMax: new Date(Math.min(to, start + PIECE_DAYS * DAY_MS)).toISOString(),
          calendars: calendars.map(({ id }) => id),
          attendees,
        }),
      ),
    );
    const known = new Map<string, Interval[]>();
    const unknown = new Set<string>();
    for (const [id, { busy, errors }] of answers.flatMap((answer) => Object.entries(answer.calendars))) {
      if (errors && errors.length > 0) unknown.add(id);
      const times = busy.map(({ start, end }) => ({ from: Date.parse(start), to: Date.parse(end) }));
      known.set(id, [...(known.get(id) ?? []), ...times]);
    }
    // A busy time that spans two pieces of the range comes in two parts.
    const busy = [...known].flatMap(([id, times]) => merged(times).map((time): BusyTime => ({ ...time, id })));
    return { busy: busy.toSorted((one, other) => one.from - other.from), unknown: [...unknown] };
  }

  private async slotsIn({ turn, calendars, attendees }: Asked, { from, to }: Interval, wanted: FindSlotsArguments) {
    const hours = readHours(wanted);
    const answer = await this.availability.slots(turn.user, {
      timeMin: new Date(from).toISOString(),
      timeMax: new Date(to).toISOString(),
      timeZone: turn.timeZone,
      durationMinutes: wanted.durationMinutes,
      calendars: calendars.map(({ id }) => id),
      attendees,
      maxResults: SLOTS_SEARCHED,
      order: wanted.earliest || wanted.dayStart !== undefined ? 'earliest' : 'usual',
      ...(wanted.bufferMinutes !== undefined && { bufferMinutes: wanted.bufferMinutes }),
      ...(hours && { workingHours: [hours] }),
    });
    return { slots: answer.slots.map(toInterval), unknown: answer.unknown, to };
  }

  /** The owner to name with the busy times of each id; the default calendar of the chat needs no name. */
  private async buildMarks({ turn, calendars, attendees }: Asked): Promise<ReadonlyMap<string, Mark>> {
    const marks = calendars.map(async (calendar): Promise<[string, Mark]> => {
      const label = await this.calendars.findLabelFor(turn, calendar);
      return [calendar.id, label === undefined ? {} : { calendar: label }];
    });
    return new Map([...(await Promise.all(marks)), ...attendees.map((who): [string, Mark] => [who, { who }])]);
  }
}

/** A range without an end is one hour from a clock time, or the whole day. */
function wholeRange({ from, to }: { from: string; to?: string }, { timeZone }: Turn): Interval {
  const minutes = isDay(from) ? 1440 : 60;
  const range = readRange({ from, to: to ?? laterBy(from, minutes, timeZone, 'from') }, timeZone);
  return { from: range.from ?? 0, to: range.to ?? 0 };
}

/** The range to search, from now at the earliest; `open` when no end was given. @throws AppError for a range in the past. */
function searchRange(wanted: LocalRange, { now, timeZone }: Turn): Interval & { open: boolean } {
  const range = readRange(wanted, timeZone);
  const from = Math.max(range.from ?? 0, Date.parse(now));
  if (range.to !== undefined && range.to <= from) throw invalidField('to', 'must be ahead');
  return { from, to: range.to ?? from + DEFAULT_DAYS * DAY_MS, open: range.to === undefined };
}

/** The hours of each day that were asked for; days without hours are whole days. */
function readHours({ dayStart, dayEnd, days }: FindSlotsArguments): WorkingHours | undefined {
  if (dayStart === undefined && dayEnd === undefined && days === undefined) return undefined;
  const start = dayStart === '24:00' ? '00:00' : (dayStart ?? '00:00');
  return { days: days ?? [...WEEKDAYS], start, end: dayEnd ?? '24:00' };
}

/** The best slots that do not overlap each other. A night is offered only when it was asked for or nothing else is free. */
function choices(
  slots: readonly Interval[],
  { count = DEFAULT_SLOTS, dayStart }: FindSlotsArguments,
  { timeZone }: Turn,
): Interval[] {
  const chosen: Interval[] = [];
  const isNight = (slot: Interval): boolean => rateUsualness(slot, timeZone) === 'night';
  for (const slot of slots) {
    if (chosen.length === count) break;
    const overlaps = chosen.some((other) => slot.from < other.to && other.from < slot.to);
    const isLastResort = dayStart === undefined && isNight(slot) && chosen.some((other) => !isNight(other));
    if (!overlaps && !isLastResort) chosen.push(slot);
  }
  return chosen;
}

function freeTimes(range: Interval, busy: readonly Interval[], turn: Turn): (LocalInterval & { minutes: number })[] {
  const free = without(range, merged(busy)).filter(({ from, to }) => to - from >= MIN_FREE_MS);
  return free
    .slice(0, MAX_FREE)
    .map((gap) => ({ ...toLocalStretch(gap, turn), minutes: Math.round((gap.to - gap.from) / MINUTE_MS) }));
}

function toLocalStretch({ from, to }: Interval, { timeZone }: Turn): LocalInterval {
  const start = localAt(from, timeZone);
  return { start, weekday: formatWeekday(start), end: localAt(to, timeZone) };
}

function toInterval({ start, end }: Slot): Interval {
  return { from: Date.parse(start), to: Date.parse(end) };
}

function findName(id: string, { calendars }: Asked): string {
  return calendars.find((calendar) => calendar.id === id)?.name ?? id;
}
