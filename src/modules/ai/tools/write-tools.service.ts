import { Injectable } from '@nestjs/common';
import { validate } from '../../../shared/validation/validate.js';
import { EventInput } from '../../calendar/dto/event-input.dto.js';
import { EventPatch } from '../../calendar/dto/event-patch.dto.js';
import { EventsService } from '../../calendar/events.service.js';
import type { ActionRequest } from '../actions/action-request.js';
import { Proposals } from '../actions/proposals.service.js';
import { eventInputOf, eventPatchOf } from './event-arguments.js';
import {
  CreateEventArguments,
  DeleteEventArguments,
  type GetEventArguments,
  MoveEventArguments,
  RespondToInviteArguments,
  UpdateEventArguments,
} from './tool-arguments.js';
import { type Tool, type Turn, typedTool } from './tool.js';

/** The tools that would write; each only proposes, and what it proposes passes the same checks as a REST body. */
@Injectable()
export class WriteTools {
  constructor(
    private readonly events: EventsService,
    private readonly proposals: Proposals,
  ) {}

  tools(): Tool[] {
    return [
      typedTool({
        name: 'create_event',
        description: 'Proposes a new event.',
        class: 'write',
        input: CreateEventArguments,
        run: (input, turn) => this.create(input, turn),
      }),
      typedTool({
        name: 'update_event',
        description: 'Proposes changes to an event.',
        class: 'write',
        input: UpdateEventArguments,
        run: (input, turn) => this.update(input, turn),
      }),
      typedTool({
        name: 'delete_event',
        description: 'Proposes to delete an event.',
        class: 'write',
        input: DeleteEventArguments,
        run: (input, turn) =>
          this.onEvent(input, turn, (target) => ({ ...target, kind: 'delete_event', scope: input.scope })),
      }),
      typedTool({
        name: 'move_event',
        description: 'Proposes to move an event to another calendar.',
        class: 'write',
        input: MoveEventArguments,
        run: (input, turn) =>
          this.onEvent(input, turn, (target) => ({ ...target, kind: 'move_event', destination: input.destination })),
      }),
      typedTool({
        name: 'respond_to_invite',
        description: 'Proposes an answer to an invitation.',
        class: 'write',
        input: RespondToInviteArguments,
        run: (input, turn) =>
          this.onEvent(input, turn, (target) => ({ ...target, kind: 'rsvp', input: answerOf(input) })),
      }),
    ];
  }

  private async create(input: CreateEventArguments, turn: Turn) {
    const event = validate(EventInput, eventInputOf(input, turn.timeZone));
    return this.proposals.propose(turn, {
      kind: 'create_event',
      calendarId: input.calendarId ?? turn.calendarId,
      input: event,
      sendUpdates: event.attendees?.length ? 'all' : 'none',
      ...(input.meet && { conference: 'meet' }),
    });
  }

  private async update(input: UpdateEventArguments, turn: Turn) {
    const calendarId = input.calendarId ?? turn.calendarId;
    const event = await this.events.get(turn.user, calendarId, input.eventId);
    const patch = validate(EventPatch, eventPatchOf(input, event, turn.timeZone));
    return this.onEvent(input, turn, (target) => ({ ...target, kind: 'update_event', patch, scope: input.scope }));
  }

  /** Proposes on an event as it is now, bound to its etag; the guests Google would mail are those it has. */
  private async onEvent(
    { eventId, calendarId }: GetEventArguments,
    turn: Turn,
    requestOf: (target: EventTarget) => ActionRequest,
  ) {
    const calendar = calendarId ?? turn.calendarId;
    const event = await this.events.get(turn.user, calendar, eventId);
    const others = event.attendees?.some((guest) => !guest.self) ?? false;
    const request = requestOf({
      calendarId: calendar,
      eventId,
      etag: event.etag,
      sendUpdates: others ? 'all' : 'none',
    });
    return this.proposals.propose(turn, request, event);
  }
}

type EventTarget = Pick<Extract<ActionRequest, { kind: 'rsvp' }>, 'calendarId' | 'eventId' | 'etag' | 'sendUpdates'>;

function answerOf({ response, comment, scope }: RespondToInviteArguments) {
  return { responseStatus: response, ...(comment !== undefined && { comment }), ...(scope !== undefined && { scope }) };
}
