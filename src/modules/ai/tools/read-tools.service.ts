import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import { AvailabilityService } from '../../calendar/availability.service.js';
import { CalendarsService } from '../../calendar/calendars.service.js';
import type { FreeBusyAnswer, Slot } from '../../calendar/dto/availability.dto.js';
import { EventsService } from '../../calendar/events.service.js';
import { mentionsAddress } from '../provenance/addresses.js';
import { plainText } from '../plain-text.js';
import { EventListing } from '../search/event-listing.service.js';
import { viewOf } from './event-view.js';
import { instantOf, isDay, toLocal } from './local-time.js';
import {
  CheckAvailabilityArguments,
  FindSlotsArguments,
  GetEventArguments,
  ListCalendarsArguments,
  ListEventsArguments,
} from './tool-arguments.js';
import { type Tool, type Turn, typedTool } from './tool.js';
import { UserCalendars } from './user-calendars.service.js';

const MAX_DAYS = 62;
const MAX_CALENDARS = 100;
const MAX_SLOTS = 8;
/** A whole week of starts on the quarter hour, to choose from. */
const SLOTS_SEARCHED = 700;
const DEFAULT_DAYS = 14;

/** The tools that look; they run at once, and within bounds. */
@Injectable()
export class ReadTools {
  constructor(
    private readonly listing: EventListing,
    private readonly events: EventsService,
    private readonly calendars: CalendarsService,
    private readonly userCalendars: UserCalendars,
    private readonly availability: AvailabilityService,
  ) {}

  tools(): Tool[] {
    return [
      typedTool({
        name: 'list_events',
        description: 'Events from..to, past or future; without dates the next ones. Searches all shown calendars.',
        class: 'read',
        input: ListEventsArguments,
        run: (input, turn) => this.listing.list(input, turn),
      }),
      typedTool({
        name: 'get_event',
        description: 'One event with its description.',
        class: 'read',
        input: GetEventArguments,
        run: (input, turn) => this.getEvent(input, turn),
      }),
      typedTool({
        name: 'check_availability',
        description: 'Whether the user, and people whose addresses the user wrote, are free.',
        class: 'read',
        input: CheckAvailabilityArguments,
        run: (input, turn) => this.checkAvailability(input, turn),
      }),
      typedTool({
        name: 'find_slots',
        description: 'Free times for a meeting, best first.',
        class: 'read',
        input: FindSlotsArguments,
        run: (input, turn) => this.findSlots(input, turn),
      }),
      typedTool({
        name: 'list_calendars',
        description: "The user's calendars.",
        class: 'read',
        input: ListCalendarsArguments,
        run: (input, turn) => this.listCalendars(input, turn),
      }),
    ];
  }

  private async getEvent(input: GetEventArguments, turn: Turn) {
    const calendar = await this.userCalendars.resolveFor(turn, input);
    const event = await this.events.get(turn.user, calendar.id, input.eventId);
    turn.events.push({ ...event, calendarId: calendar.id });
    const label = await this.userCalendars.labelOf(turn, calendar);
    return viewOf(event, { timeZone: turn.timeZone, descriptions: true, calendar: label });
  }

  private async checkAvailability({ from, to, attendees }: CheckAvailabilityArguments, turn: Turn) {
    onlyWritten(attendees, turn);
    const range = rangeOf(turn, from, to, MAX_DAYS);
    const answer = await this.availability.freeBusy(turn.user, {
      ...range,
      calendars: [turn.calendarId],
      attendees: attendees ?? [],
    });
    return describe(answer, turn.timeZone);
  }

  private async findSlots({ durationMinutes, from, to, attendees }: FindSlotsArguments, turn: Turn) {
    onlyWritten(attendees, turn);
    const { slots, unknown } = await this.availability.slots(turn.user, {
      ...rangeOf(turn, from, to, DEFAULT_DAYS),
      durationMinutes,
      timeZone: turn.timeZone,
      calendars: [turn.calendarId],
      attendees: attendees ?? [],
      maxResults: SLOTS_SEARCHED,
    });
    const local = (dateTime: string): string | undefined => toLocal({ dateTime }, turn.timeZone);
    const offered = choices(slots).map(({ start, end }) => ({ start: local(start), end: local(end) }));
    return { slots: offered, unknown };
  }

  private async listCalendars({ hidden = false }: ListCalendarsArguments, turn: Turn) {
    const { items } = await this.calendars.list(turn.user, { maxResults: MAX_CALENDARS, showHidden: hidden });
    return {
      calendars: items.map(({ id, summary, primary, accessRole, timeZone }) => ({
        id,
        summary: plainText(summary ?? id, 200),
        ...(primary && { primary }),
        accessRole,
        timeZone,
      })),
    };
  }
}

/** The asked range as instants, beginning now unless told otherwise, and never longer than a model may look. */
function rangeOf({ now, timeZone }: Turn, from: string | undefined, to: string | undefined, days: number) {
  const start =
    from === undefined ? Temporal.Instant.from(now) : Temporal.Instant.from(instantOf(from, timeZone, 'from'));
  const last = start.add({ hours: 24 * (to === undefined ? days : MAX_DAYS) });
  const asked = to === undefined ? last : Temporal.Instant.from(instantOf(endOf(to, from), timeZone, 'to'));
  const end = Temporal.Instant.compare(asked, last) > 0 ? last : asked;
  return { timeMin: start.toString({ smallestUnit: 'second' }), timeMax: end.toString({ smallestUnit: 'second' }) };
}

/** A model that asks from a day to the same day means that day. */
function endOf(to: string, from: string | undefined): string {
  return isDay(to) && to === from ? Temporal.PlainDate.from(to).add({ days: 1 }).toString() : to;
}

/** The best slots that do not overlap one another, so that they are a choice. */
function choices(slots: readonly Slot[]): Slot[] {
  const chosen: Slot[] = [];
  for (const slot of slots) {
    const overlaps = chosen.some(
      (other) => instant(slot.start) < instant(other.end) && instant(other.start) < instant(slot.end),
    );
    if (!overlaps && chosen.length < MAX_SLOTS) chosen.push(slot);
  }
  return chosen;
}

const instant = (dateTime: string): number => Temporal.Instant.from(dateTime).epochMilliseconds;

function onlyWritten(attendees: readonly string[] | undefined, { userText }: Turn): void {
  const foreign = attendees?.find((address) => !mentionsAddress(userText, address));
  if (foreign === undefined) return;
  throw new AppError('forbidden', 'Only addresses the user wrote themselves may be looked up; ask the user for them.');
}

function describe({ calendars }: FreeBusyAnswer, timeZone: string) {
  const entries = Object.entries(calendars);
  const unknown = entries.filter(([, { errors }]) => errors !== undefined && errors.length > 0).map(([who]) => who);
  const busy = entries.flatMap(([who, times]) =>
    times.busy.map(({ start, end }) => ({
      who,
      start: toLocal({ dateTime: start }, timeZone),
      end: toLocal({ dateTime: end }, timeZone),
    })),
  );
  return { free: busy.length === 0 && unknown.length === 0, busy, unknown };
}
