import { Injectable } from '@nestjs/common';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import { AttendanceService } from '../../calendar/attendance.service.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { EventChangesService } from '../../calendar/event-changes.service.js';
import { EventsService } from '../../calendar/events.service.js';
import type { RecordedAnswer } from '../../calendar/undo/journal/journal.service.js';
import { UndoService } from '../../calendar/undo/undo.service.js';
import { ActionForecasts } from './action-forecasts.service.js';
import type { ActionRecord } from './action-records.service.js';

/** The result of an execution: the event, unless it was deleted, and the id of the write. */
export interface Execution {
  event?: CalendarEvent | undefined;
  writeId: string;
}

/** Executes the stored call of an action, through the same services as REST. */
@Injectable()
export class ActionExecutor {
  constructor(
    private readonly events: EventsService,
    private readonly changes: EventChangesService,
    private readonly attendance: AttendanceService,
    private readonly forecasts: ActionForecasts,
    private readonly undos: UndoService,
  ) {}

  /** Returns the event after the write; nothing when it was deleted. @throws AppError as the calendar services do. */
  async execute(user: AuthenticatedUser, { id, request, begun }: ActionRecord): Promise<Execution> {
    // Writes of an earlier attempt on a series would look like a change by somebody else.
    if (!begun) await this.forecasts.checkUnchanged(user, request);
    // A repeated confirmation, after a lost answer or a crash, means the same write.
    const once = { idempotencyKey: `action-${id}`, source: { via: 'chat' } } as const;
    if (request.kind === 'create_event') {
      const { calendarId, input, sendUpdates, conference } = request;
      return toExecution(await this.events.create(user, calendarId, input, { sendUpdates, conference, ...once }));
    }
    const { calendarId, eventId, etag, sendUpdates } = request;
    const ref = { calendarId, eventId };
    if (request.kind === 'undo_write') {
      const { idempotencyKey } = once;
      const undone = await this.undos.undo(user, request.writeId, { sendUpdates, idempotencyKey, via: 'chat' });
      return { event: undone.event, writeId: undone.undo?.writeId ?? '' };
    }
    const options = { ifMatch: etag, sendUpdates, ...once };
    if (request.kind === 'rsvp') {
      return toExecution(await this.attendance.rsvp(user, ref, request.input, { ifMatch: etag, ...once }));
    }
    if (request.kind === 'move_event') {
      return toExecution(await this.changes.move(user, ref, request.destination, options));
    }
    const scoped = { ...options, scope: request.scope };
    if (request.kind === 'update_event') {
      const { patch, conference } = request;
      return toExecution(await this.changes.patch(user, ref, patch, { ...scoped, conference }));
    }
    const { writeId } = await this.changes.delete(user, ref, scoped);
    return { writeId };
  }
}

function toExecution({ answer, writeId }: RecordedAnswer<CalendarEvent>): Execution {
  return { event: answer, writeId };
}
