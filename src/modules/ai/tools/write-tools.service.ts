import { Injectable } from '@nestjs/common';
import { validate } from '../../../shared/validation/validate.js';
import { EventInput } from '../../calendar/dto/event-input.dto.js';
import { EventPatch } from '../../calendar/dto/event-patch.dto.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { EventsService } from '../../calendar/events.service.js';
import type { ProposedRequest } from '../actions/action-request.js';
import { Proposals } from '../actions/proposals.service.js';
import { PRIMARY } from './calendar-names.js';
import { checkPhrase } from './phrase-check.js';
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
import { UserCalendars } from './user-calendars.service.js';

/** The tools that would write; each only proposes, and what it proposes passes the same checks as a REST body. */
@Injectable()
export class WriteTools {
  constructor(
    private readonly events: EventsService,
    private readonly proposals: Proposals,
    private readonly calendars: UserCalendars,
  ) {}

  tools(): Tool[] {
    return [
      typedTool({
        name: 'create_event',
        description: 'Proposes a new event.',
        class: 'write',
        input: CreateEventArguments,
        run: (input, turn, notes) => this.create(input, turn, notes),
      }),
      typedTool({
        name: 'update_event',
        description: 'Proposes changes to an event.',
        class: 'write',
        input: UpdateEventArguments,
        run: (input, turn, notes) => this.update(input, turn, notes),
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
        run: (input, turn) => this.move(input, turn),
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

  private async create(input: CreateEventArguments, turn: Turn, notes: readonly string[]) {
    const checked = checkPhrase(input, { ...turn, ranges: true });
    const event = validate(EventInput, eventInputOf(checked.input, turn.timeZone));
    const assumptions = [...notes, ...checked.assumptions];
    const { id: calendarId } = await this.calendars.resolve(turn, input.calendarId);
    // Who else sees another calendar is not known here, and a model may have been told to publish something there.
    if (calendarId !== PRIMARY) event.visibility = 'private';
    const request: ProposedRequest = {
      kind: 'create_event',
      calendarId,
      input: event,
      ...(input.meet && { conference: 'meet' }),
    };
    return this.proposals.propose(turn, request, { assumptions, replaces: input.replaces });
  }

  private async update(input: UpdateEventArguments, turn: Turn, notes: readonly string[]) {
    const { id: calendarId } = await this.calendars.resolveFor(turn, input);
    const event = await this.events.get(turn.user, calendarId, input.eventId);
    const checked = checkPhrase(input, { ...turn, ranges: false });
    const patch = validate(EventPatch, eventPatchOf(checked.input, event, turn.timeZone));
    const assumptions = [...notes, ...checked.assumptions];
    const { scope } = input;
    const request: ProposedRequest = { ...targetOf(event, calendarId, input), kind: 'update_event', patch, scope };
    return this.proposals.propose(turn, request, { assumptions });
  }

  /** Proposes on an event as it is now, bound to its etag. */
  private async onEvent(input: GetEventArguments, turn: Turn, requestOf: (target: EventTarget) => ProposedRequest) {
    const { id: calendarId } = await this.calendars.resolveFor(turn, input);
    const event = await this.events.get(turn.user, calendarId, input.eventId);
    return this.proposals.propose(turn, requestOf(targetOf(event, calendarId, input)));
  }

  private async move(input: MoveEventArguments, turn: Turn) {
    const { id: destination } = await this.calendars.resolve(turn, input.destination);
    return this.onEvent(input, turn, (target) => ({ ...target, kind: 'move_event', destination }));
  }
}

type EventTarget = Pick<Extract<ProposedRequest, { kind: 'rsvp' }>, 'calendarId' | 'eventId' | 'etag'>;

function answerOf({ response, comment, scope }: RespondToInviteArguments) {
  return { responseStatus: response, ...(comment !== undefined && { comment }), ...(scope !== undefined && { scope }) };
}

function targetOf(event: CalendarEvent, calendarId: string, { eventId }: GetEventArguments): EventTarget {
  return { calendarId, eventId, etag: event.etag };
}
