import { Injectable } from '@nestjs/common';
import { AppError, invalidField } from '../../shared/errors/app-error.js';
import { type CurrentUser } from '../auth/current-user.decorator.js';
import type { CalendarEvent } from './dto/event.dto.js';
import type { RsvpInput } from './dto/event-actions.dto.js';
import { patchEvent } from './event-changes.service.js';
import { type EventRef, findTarget } from './events/event-target.js';
import { GoogleCalendar } from './google/google-calendar.service.js';
import { retryOnChange } from './writes/retry-on-change.js';

/** Answers invitations for the user, leaving the answers of all other guests as they are. */
@Injectable()
export class AttendanceService {
  constructor(private readonly google: GoogleCalendar) {}

  /** Gives the user's answer. @throws AppError `not_a_guest` when the user was not invited. */
  async rsvp(
    user: CurrentUser,
    ref: EventRef,
    { scope, ...answer }: RsvpInput,
    ifMatch?: string,
  ): Promise<CalendarEvent> {
    const google = this.google.open(user);
    return retryOnChange(ifMatch, async () => {
      const target = await findTarget(google, ref, scope, ifMatch);
      if (target.scope === 'following') throw invalidField('scope', 'cannot be following yet');
      const attendees = withAnswer(target.event, answer);
      return patchEvent(google, ref.calendarId, target.event, { attendees });
    });
  }
}

/** The guests of an event with the user's own answer changed. @throws AppError `not_a_guest`. */
export function withAnswer(
  event: CalendarEvent,
  answer: Omit<RsvpInput, 'scope'>,
): NonNullable<CalendarEvent['attendees']> {
  if (!event.attendees?.some((attendee) => attendee.self)) {
    throw new AppError('not_a_guest', 'The user is not among the guests of this event.');
  }
  return event.attendees.map((attendee) => (attendee.self ? { ...attendee, ...answer } : attendee));
}
