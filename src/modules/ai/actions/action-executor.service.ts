import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../../auth/current-user.decorator.js';
import { AttendanceService } from '../../calendar/attendance.service.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { EventChangesService } from '../../calendar/event-changes.service.js';
import { EventsService } from '../../calendar/events.service.js';
import { ActionForecasts } from './action-forecasts.service.js';
import type { ActionRecord } from './action-records.service.js';

/** Makes the call an action stands for, through the same services as REST. */
@Injectable()
export class ActionExecutor {
  constructor(
    private readonly events: EventsService,
    private readonly changes: EventChangesService,
    private readonly attendance: AttendanceService,
    private readonly forecasts: ActionForecasts,
  ) {}

  /** Answers the event as it then is; nothing when it was deleted. @throws AppError what the calendar services throw. */
  async execute(user: CurrentUser, { id, request, begun }: ActionRecord): Promise<CalendarEvent | undefined> {
    // What an earlier try has written of a series looks like somebody else's change.
    if (!begun) await this.forecasts.checkUnchanged(user, request);
    // Whoever confirms again after a lost answer or a crash means the same write.
    const idempotencyKey = `action-${id}`;
    if (request.kind === 'create_event') {
      const { calendarId, input, sendUpdates, conference } = request;
      return this.events.create(user, calendarId, input, { sendUpdates, conference, idempotencyKey });
    }
    const { calendarId, eventId, etag, sendUpdates } = request;
    const ref = { calendarId, eventId };
    const options = { ifMatch: etag, sendUpdates, idempotencyKey };
    if (request.kind === 'rsvp') return this.attendance.rsvp(user, ref, request.input, etag, idempotencyKey);
    if (request.kind === 'move_event') return this.changes.move(user, ref, request.destination, options);
    const scoped = { ...options, scope: request.scope };
    if (request.kind === 'update_event') {
      return this.changes.patch(user, ref, request.patch, { ...scoped, conference: request.conference });
    }
    await this.changes.delete(user, ref, scoped);
    return undefined;
  }
}
