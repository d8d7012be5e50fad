import { Injectable } from '@nestjs/common';
import type { ProposedRequest } from '../../actions/action-request.js';
import { Proposals } from '../../actions/proposals.service.js';
import type {
  DeleteEventArguments,
  MoveEventArguments,
  RespondToInviteArguments,
} from '../arguments/tool-arguments.js';
import type { Turn } from '../tool.js';
import { UserCalendars } from '../user-calendars.service.js';
import { FoundEvents, type FoundTarget, type NamedEvent } from './found-events.service.js';

type EventTarget = Pick<Extract<ProposedRequest, { kind: 'rsvp' }>, 'calendarId' | 'eventId' | 'etag' | 'sendUpdates'>;

/** Proposes to delete events, to move them to another calendar, and to answer invitations. */
@Injectable()
export class ExistingEvents {
  constructor(
    private readonly found: FoundEvents,
    private readonly calendars: UserCalendars,
    private readonly proposals: Proposals,
  ) {}

  async delete({ notify, ...named }: DeleteEventArguments, turn: Turn): Promise<object> {
    return this.propose(named, turn, notify, (target) => ({ ...target, kind: 'delete_event', scope: named.scope }));
  }

  async move({ destination: name, notify, ...named }: MoveEventArguments, turn: Turn): Promise<object> {
    const { id: destination } = await this.calendars.resolve(turn, name);
    return this.propose(named, turn, notify, (target) => ({ ...target, kind: 'move_event', destination }));
  }

  async respond({ response, comment, ...named }: RespondToInviteArguments, turn: Turn): Promise<object> {
    const { scope } = named;
    const answer = { responseStatus: response, ...(comment !== undefined && { comment }), ...(scope && { scope }) };
    return this.propose(named, turn, undefined, (target) => ({ ...target, kind: 'rsvp', input: answer }));
  }

  /** Proposes a write to an event, bound to its current etag. */
  private async propose(
    named: NamedEvent,
    turn: Turn,
    notify: boolean | undefined,
    requestOf: (target: EventTarget) => ProposedRequest,
  ): Promise<object> {
    const target = await this.found.target(turn, named);
    return this.proposals.propose(turn, requestOf(toTarget(target, notify)));
  }
}

/** The event as it was found; all guests are notified unless the call says otherwise. */
function toTarget({ event, calendarId }: FoundTarget, notify = true): EventTarget {
  return { calendarId, eventId: event.id, etag: event.etag, ...(!notify && { sendUpdates: 'none' }) };
}
