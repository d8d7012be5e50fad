import type { Attendee, CalendarEvent } from '../../calendar/dto/event.dto.js';
import { plainText } from '../plain-text.js';
import { toLocal } from './local-time.js';

const TITLE = 200;
const DESCRIPTION = 1000;
const MAX_ATTENDEES = 20;

/** An event as a model sees it: local times, cleaned and shortened texts, and whose words they are. */
export interface EventView {
  id: string;
  summary?: string;
  start?: string;
  end?: string;
  allDay?: true;
  location?: string;
  attendees?: { email: string; displayName?: string; responseStatus?: string; self?: boolean }[];
  organizer?: string;
  recurringEventId?: string;
  recurrence?: string[];
  description?: string;
  status?: string;
  trust: 'user' | 'third_party';
}

/** Shows an event to a model; other people's text is marked, cut and stripped of hidden characters. */
export function viewOf(event: CalendarEvent, timeZone: string, descriptions = false): EventView {
  const { summary, location, description, organizer, attendees } = event;
  return {
    id: event.id,
    trust: organizer?.self ? 'user' : 'third_party',
    start: toLocal(event.start, timeZone),
    end: toLocal(event.end, timeZone),
    ...(event.start?.date !== undefined && { allDay: true }),
    ...(summary !== undefined && { summary: plainText(summary, TITLE) }),
    ...(location !== undefined && { location: plainText(location, TITLE) }),
    ...(descriptions && description !== undefined && { description: plainText(description, DESCRIPTION) }),
    ...(organizer?.self !== true && organizer?.email !== undefined && { organizer: organizer.email }),
    ...(attendees && { attendees: attendees.slice(0, MAX_ATTENDEES).flatMap(guestView) }),
    ...(event.recurringEventId !== undefined && { recurringEventId: event.recurringEventId }),
    ...(event.recurrence && { recurrence: event.recurrence }),
    ...(event.status !== 'confirmed' && { status: event.status }),
  };
}

function guestView({ email, displayName, responseStatus, self }: Attendee) {
  if (email === undefined) return [];
  const name = displayName === undefined ? undefined : plainText(displayName, TITLE);
  return [{ email, displayName: name, responseStatus, ...(self && { self }) }];
}
