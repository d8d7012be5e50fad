import { Injectable } from '@nestjs/common';
import { invalidField } from '../../../../shared/errors/app-error.js';
import { validate } from '../../../../shared/validation/validate.js';
import { EventInput } from '../../../calendar/dto/event-input.dto.js';
import { applyEventType } from '../../../calendar/events/event-type-rules.js';
import type { ProposedRequest } from '../../actions/action-request.js';
import { Proposals } from '../../actions/proposals.service.js';
import { checkPhrase } from '../phrase-check.js';
import type { CreateEventArguments } from '../arguments/event-arguments.js';
import type { Turn } from '../tool.js';
import { UserCalendars } from '../user-calendars.service.js';
import { newEventBody } from './event-body.js';
import { FoundEvents } from './found-events.service.js';
import { relativeStart } from './relative-start.js';
import { onFirstWeekday } from './series-start.js';

/** Proposes new events. */
@Injectable()
export class NewEvents {
  constructor(
    private readonly found: FoundEvents,
    private readonly calendars: UserCalendars,
    private readonly proposals: Proposals,
  ) {}

  /** Proposes the event a model describes. @throws AppError naming the invalid argument. */
  async propose(input: CreateEventArguments, turn: Turn, notes: readonly string[]): Promise<object> {
    const { id: calendarId } = await this.calendars.resolve(turn, input.calendarId);
    const copied =
      input.copyOf === undefined ? undefined : await this.found.find(turn, { eventId: input.copyOf }, 'copyOf');
    const checked = checkPhrase(await this.placed(input, turn), { ...turn, ranges: true });
    const aligned = onFirstWeekday(checked.input, turn);
    const event = validate(EventInput, newEventBody(aligned.input, turn.timeZone, copied?.event));
    applyEventType(event, calendarId);
    const assumptions = [...notes, ...checked.assumptions, ...aligned.assumptions];
    const request: ProposedRequest = {
      kind: 'create_event',
      calendarId,
      input: event,
      ...(input.notify === false && { sendUpdates: 'none' }),
      ...((input.meet ?? copied?.event.hangoutLink !== undefined) && { conference: 'meet' }),
    };
    return this.proposals.propose(turn, request, { assumptions, replaces: input.replaces });
  }

  private async placed(input: CreateEventArguments, turn: Turn): Promise<CreateEventArguments & { start: string }> {
    const { start, relativeTo, calendarId } = input;
    if (relativeTo !== undefined) {
      const named = { eventId: relativeTo, ...(calendarId !== undefined && { calendarId }) };
      const { event } = await this.found.find(turn, named, 'relativeTo');
      return { ...input, start: relativeStart(event, input, input.timeZone ?? turn.timeZone) };
    }
    if (start === undefined) throw invalidField('start', 'is required; for example "2026-12-03T15:00"');
    return { ...input, start };
  }
}
