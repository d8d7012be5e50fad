import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import { type AuthenticatedUser } from '../auth/current-user.decorator.js';
import type { Attendee, CalendarEvent } from './dto/event.dto.js';
import type { RsvpInput } from './dto/event-actions.dto.js';
import { checkUnchanged, type EventRef, findTarget } from './events/event-target.js';
import { hasHiddenGuests } from './events/guest-list.js';
import { patchEvent } from './events/patch-event.js';
import type { EventWrite } from './event-write.js';
import type { GoogleSession } from './google/google-session.js';
import { unsupported } from './series/series.js';
import { Journal, type WriteSource, type RecordedAnswer } from './undo/journal/journal.service.js';
import { retryOnChange } from './exactly-once/reconcile-write.js';

/** The most instances that one request can answer before its deadline. */
const MAX_ANSWERED = 40;

type Answer = Omit<RsvpInput, 'scope'>;

/** An answer to an invitation. */
export interface RsvpOptions {
  /** The etag the event must still have. */
  ifMatch?: string | undefined;
  /** The idempotency key. */
  idempotencyKey?: string | undefined;
  /** The route the write came by. */
  source?: WriteSource | undefined;
}

/** Answers invitations for the user without changing the answers of other guests. */
@Injectable()
export class AttendanceService {
  constructor(private readonly journal: Journal) {}

  /** Writes the user's answer. @throws AppError `not_a_guest` when the user was not invited. */
  async rsvp(
    user: AuthenticatedUser,
    ref: EventRef,
    { scope, ...answer }: RsvpInput,
    { ifMatch, idempotencyKey: key, source }: RsvpOptions = {},
  ): Promise<RecordedAnswer<CalendarEvent>> {
    const content = { ref, scope, answer, ifMatch };
    const request = { ...source, kind: 'rsvp', route: 'rsvp', key, content, ...ref } as const;
    return this.journal.once(user, request, async ({ google, keyed }) => {
      return retryOnChange(ifMatch, async () => {
        const target = await findTarget(google, ref, scope);
        if (keyed && target.scope !== 'following' && isAnswered(target.event, answer)) return target.event;
        checkUnchanged(target, ifMatch);
        if (target.scope === 'following' && target.from)
          return answerFollowing(google, ref.calendarId, target.from, answer);
        return answerOne(google, ref.calendarId, target.event, answer);
      });
    });
  }
}

/** The guests of an event with the user's own answer changed; for a hidden list only the user's entry. @throws AppError `not_a_guest`. */
function withAnswer(event: CalendarEvent, { responseStatus, comment }: Answer): EventWrite {
  const { attendees = [] } = event;
  const own = attendees.find(({ self }) => self);
  if (!own) throw new AppError('not_a_guest', 'The user is not among the guests of this event.');
  const answered: Attendee = { ...own, responseStatus, ...(comment !== undefined && { comment }) };
  if (hasHiddenGuests(event)) return { attendees: [answered], attendeesOmitted: true };
  return { attendees: attendees.map((attendee) => (attendee === own ? answered : attendee)) };
}

/** Whether an earlier attempt of the same request has written this answer already. */
function isAnswered({ attendees }: CalendarEvent, { responseStatus, comment }: Answer): boolean {
  const own = attendees?.find(({ self }) => self);
  return own?.responseStatus === responseStatus && (comment === undefined || own.comment === comment);
}

async function answerOne(
  google: GoogleSession,
  calendarId: string,
  event: CalendarEvent,
  answer: Answer,
): Promise<CalendarEvent> {
  return patchEvent(google, calendarId, event, withAnswer(event, answer));
}

/** A guest cannot split the organizer's series, so each instance from this one on gets its own answer. */
async function answerFollowing(
  google: GoogleSession,
  calendarId: string,
  from: CalendarEvent,
  answer: Answer,
): Promise<CalendarEvent> {
  const timeMin = from.originalStartTime?.dateTime ?? `${from.originalStartTime?.date ?? ''}T00:00:00Z`;
  const { items, nextPageToken } = await google.listInstances(calendarId, from.recurringEventId ?? '', {
    timeMin,
    maxResults: MAX_ANSWERED + 1,
  });
  if (nextPageToken !== undefined || items.length > MAX_ANSWERED) {
    throw unsupported(`more than ${MAX_ANSWERED} instances follow; answer all of the series, or single instances`);
  }
  const later = items.filter(({ id }) => id !== from.id);
  const answered = await answerOne(google, calendarId, from, answer);
  for (const instance of later) await answerOne(google, calendarId, instance, answer);
  return answered;
}
