import type { Attendee, CalendarEvent } from '../../calendar/dto/event.dto.js';
import { plainText } from '../plain-text.js';
import { dayBefore, formatLocal, formatWeekday } from './local-time.js';

const TITLE = 200;
const DESCRIPTION = 1000;
const MAX_ATTENDEES = 20;

/** An event as a model sees it: local times, cleaned and shortened texts, and whose words they are. */
export interface EventView {
  id: string;
  /** The label of its calendar; absent for the default one of the chat. */
  calendar?: string;
  summary?: string;
  start?: string;
  /** The day of the week it starts on. */
  weekday?: string;
  end?: string;
  allDay?: true;
  /** The last of several whole days. */
  lastDay?: string;
  location?: string;
  attendees?: { email: string; displayName?: string; responseStatus?: string; self?: boolean; optional?: boolean }[];
  /** How many guests are not shown. */
  moreAttendees?: number;
  organizer?: string;
  recurringEventId?: string;
  recurrence?: string[];
  description?: string;
  /** Whether the description goes on. */
  descriptionCut?: true;
  status?: string;
  /** Whether the time counts as free. */
  free?: true;
  /** Google's type of the event, unless it is `default`. */
  eventType?: string;
  meet?: true;
  /** Words of the search that it lacks. */
  missing?: string[];
  trust: 'user' | 'third_party';
}

/** How an event is shown. */
export interface ViewOptions {
  timeZone: string;
  descriptions?: boolean | undefined;
  calendar?: string | undefined;
  missing?: readonly string[];
}

/** Shows an event to a model; other people's text is marked, cut and stripped of hidden characters. */
export function toEventView(
  event: CalendarEvent,
  { timeZone, descriptions, calendar, missing = [] }: ViewOptions,
): EventView {
  const { summary, location, organizer, recurringEventId, recurrence, status, eventType = 'default' } = event;
  return {
    id: event.id,
    trust: organizer?.self ? 'user' : 'third_party',
    ...(calendar !== undefined && { calendar }),
    ...viewTimes(event, timeZone),
    ...(summary !== undefined && { summary: plainText(summary, TITLE) }),
    ...(location !== undefined && { location: plainText(location, TITLE) }),
    ...(descriptions && viewDescription(event)),
    ...(organizer?.self !== true && organizer?.email !== undefined && { organizer: organizer.email }),
    ...viewGuests(event),
    ...(recurringEventId !== undefined && { recurringEventId }),
    ...(recurrence && { recurrence }),
    ...(status !== 'confirmed' && status !== undefined && { status }),
    ...(event.transparency === 'transparent' && { free: true }),
    ...(eventType !== 'default' && { eventType }),
    ...(event.hangoutLink !== undefined && { meet: true }),
    ...(missing.length > 0 && { missing: [...missing] }),
  };
}

/** More about one event: its reminders, visibility and colour. */
export function viewDetails({ reminders, visibility, colorId }: CalendarEvent): object {
  const minutes = reminders?.overrides?.map((reminder) => reminder.minutes) ?? [];
  return {
    ...(reminders && { reminders: reminders.useDefault ? 'default' : minutes }),
    ...(visibility !== undefined && { visibility }),
    ...(colorId !== undefined && { colorId }),
  };
}

function viewTimes({ start, end }: CalendarEvent, timeZone: string): Partial<EventView> {
  const [from, to] = [formatLocal(start, timeZone), formatLocal(end, timeZone)];
  const lastDay = start?.date === undefined || to === undefined ? undefined : dayBefore(to);
  return {
    ...(from !== undefined && { start: from, weekday: formatWeekday(from) }),
    ...(to !== undefined && { end: to }),
    ...(start?.date !== undefined && { allDay: true }),
    ...(lastDay !== undefined && lastDay !== from && { lastDay }),
  };
}

/** A description as a model sees it. `descriptionCut` marks a shortened one, because writing it back would lose the rest. */
export function viewDescription({ description }: CalendarEvent): Pick<EventView, 'description' | 'descriptionCut'> {
  if (description === undefined) return {};
  const whole = plainText(description, Infinity);
  const shown = plainText(whole, DESCRIPTION);
  return { description: shown, ...(shown !== whole && { descriptionCut: true }) };
}

function viewGuests({ attendees }: CalendarEvent): Partial<EventView> {
  if (!attendees) return {};
  const more = attendees.length - MAX_ATTENDEES;
  return { attendees: attendees.slice(0, MAX_ATTENDEES).flatMap(guestView), ...(more > 0 && { moreAttendees: more }) };
}

function guestView({ email, displayName, responseStatus, self, optional }: Attendee) {
  if (email === undefined) return [];
  const name = displayName === undefined ? undefined : plainText(displayName, TITLE);
  return [{ email, displayName: name, responseStatus, ...(self && { self }), ...(optional && { optional }) }];
}
