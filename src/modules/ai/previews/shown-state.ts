import type { Attendee } from '../../calendar/dto/event.dto.js';
import type { EventState } from '../../calendar/forecasts.service.js';
import { asciiAddress } from '../provenance/addresses.js';
import type { EventPreview } from '../actions/action.dto.js';
import { pick } from '../../../shared/validation/present.js';

/** The current or future state of an event, and its calendar. */
export interface ShownState extends EventState {
  calendarId: string;
  /** Absent for the primary calendar. */
  calendarName?: string | undefined;
}

/** The user's own entry among the guests. */
export function ownAttendee({ attendees }: EventState): Attendee | undefined {
  return attendees?.find(({ self }) => self);
}

export function otherGuests({ attendees }: EventState): Attendee[] {
  return (attendees ?? []).filter(({ self }) => !self);
}

export function hasConference({ hangoutLink, conferenceData }: EventState): boolean {
  return hangoutLink !== undefined || conferenceData !== undefined;
}

/** An event in the form of a preview. */
export function toEventPreview(state: ShownState): EventPreview {
  const { calendarId, attendees, reminders, recurrence, start, end } = state;
  const texts = pick(state, [
    'summary',
    'location',
    'description',
    'visibility',
    'transparency',
    'colorId',
    'eventType',
  ]);
  const responseStatus = ownAttendee(state)?.responseStatus;
  return {
    calendarId,
    ...texts,
    ...(start && { start }),
    ...(end && { end }),
    ...(recurrence && { recurrence }),
    ...(reminders && { reminders }),
    ...(attendees && {
      attendees: attendees.flatMap(({ email }) => (email === undefined ? [] : [asciiAddress(email)])),
    }),
    ...(hasConference(state) && { conference: true }),
    ...(responseStatus !== undefined && { responseStatus }),
  };
}
