import { Injectable } from '@nestjs/common';
import { invalidField } from '../../shared/errors/app-error.js';
import { type AuthenticatedUser } from '../auth/current-user.decorator.js';
import { findSlots, type SlotOrder } from './availability/find-slots.js';
import type { Interval } from './availability/interval.js';
import type {
  CalendarBusyTimes,
  FreeBusyAnswer,
  FreeBusyRequest,
  SlotsAnswer,
  SlotsRequest,
} from './dto/availability.dto.js';
import { GoogleCalendar } from './google/google-calendar.service.js';
import type { GoogleSession } from './google/google-session.js';

const DAY_MS = 86_400_000;
const MAX_RANGE_DAYS = 92;
const UNKNOWN: CalendarBusyTimes = { busy: [], errors: [{ reason: 'unknown' }] };

/** The request for free slots, and the order of the answer. */
export type SlotsWanted = SlotsRequest & { order?: SlotOrder };

/** Reads busy times and finds free slots; a calendar that cannot be read never counts as free. */
@Injectable()
export class AvailabilityService {
  constructor(private readonly google: GoogleCalendar) {}

  /** The busy times of calendars and people; those that cannot be read carry `errors`. */
  async freeBusy(user: AuthenticatedUser, request: FreeBusyRequest): Promise<FreeBusyAnswer> {
    return { calendars: await readBusyTimes(this.google.open(user), request) };
  }

  /** Free slots common to all calendars, best first. */
  async slots(user: AuthenticatedUser, request: SlotsWanted): Promise<SlotsAnswer> {
    const google = this.google.open(user);
    const timeZone = request.timeZone ?? (await google.readTimeZone('primary'));
    const calendars = await readBusyTimes(google, {
      ...request,
      timeZone,
      calendars: request.calendars ?? ['primary'],
    });
    const known = Object.values(calendars).filter(({ errors }) => !errors);
    const unknown = Object.keys(calendars).filter((id) => calendars[id]?.errors);
    const busy = known.flatMap((times) => times.busy.map(({ start, end }) => toInterval(start, end)));
    const range = toInterval(request.timeMin, request.timeMax);
    return { slots: findSlots({ ...request, timeZone, range, busy }), unknown };
  }
}

async function readBusyTimes(
  google: GoogleSession,
  { timeMin, timeMax, timeZone, calendars = [], attendees = [] }: FreeBusyRequest,
): Promise<Record<string, CalendarBusyTimes>> {
  checkRange(timeMin, timeMax);
  const asked = [...new Set([...calendars, ...attendees])];
  const ids = asked.length === 0 ? ['primary'] : asked;
  const chunks = Array.from({ length: Math.ceil(ids.length / 50) }, (_, index) =>
    ids.slice(index * 50, index * 50 + 50),
  );
  const known = await Promise.all(
    chunks.map(async (chunk) => google.queryFreeBusy({ timeMin, timeMax, timeZone, ids: chunk })),
  );
  const answers = new Map(known.flatMap((part) => Array.from(part)));
  return Object.fromEntries(ids.map((id) => [id, answers.get(id) ?? UNKNOWN]));
}

function checkRange(timeMin: string, timeMax: string): void {
  const { from, to } = toInterval(timeMin, timeMax);
  if (to <= from) throw invalidField('timeMax', 'must be after timeMin');
  if (to - from > MAX_RANGE_DAYS * DAY_MS)
    throw invalidField('timeMax', `must be at most ${MAX_RANGE_DAYS} days after timeMin`);
}

function toInterval(start: string, end: string): Interval {
  return { from: Date.parse(start), to: Date.parse(end) };
}
