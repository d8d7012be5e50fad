import type { RsvpInput } from '../../calendar/dto/event-actions.dto.js';
import type { EventInput } from '../../calendar/dto/event-input.dto.js';
import type { EventPatch } from '../../calendar/dto/event-patch.dto.js';
import type { UndoStep } from '../../calendar/undo/write.dto.js';
import type { Conference, Scope, SendUpdates } from '../../calendar/dto/event-queries.dto.js';

/** What the undo of a write does to its event. */
export type UndoMethod = UndoStep['method'];

interface OnEvent {
  calendarId: string;
  eventId: string;
  /** The event as it was when the user was shown it. */
  etag: string | undefined;
  /** The series with all its exceptions as they were then, where more than one instance is meant. */
  seriesTag?: string | undefined;
  sendUpdates: SendUpdates;
}

/** The exact call an action makes once it is confirmed. */
export type ActionRequest =
  | {
      kind: 'create_event';
      calendarId: string;
      input: EventInput;
      sendUpdates: SendUpdates;
      conference?: Conference | undefined;
    }
  | (OnEvent & {
      kind: 'update_event';
      patch: EventPatch;
      scope?: Scope | undefined;
      conference?: Conference | undefined;
    })
  | (OnEvent & { kind: 'delete_event'; scope?: Scope | undefined })
  | (OnEvent & { kind: 'move_event'; destination: string })
  | (OnEvent & { kind: 'rsvp'; input: RsvpInput })
  /** `writeId` names the write of the last day that is taken back; `method` is what that does to the event. */
  | (OnEvent & { kind: 'undo_write'; writeId: string; method: UndoMethod });

type WithoutMails<R> = R extends unknown ? Omit<R, 'sendUpdates'> & { sendUpdates?: SendUpdates | undefined } : never;

/** A call as it is proposed; without `sendUpdates` all guests there will be are told. */
export type ProposedRequest = WithoutMails<ActionRequest>;

export type RequestOf<K extends ActionRequest['kind']> = Extract<ActionRequest, { kind: K }>;

/** How much of a series a request names. */
export function scopeOf(request: ProposedRequest): Scope | undefined {
  if (request.kind === 'rsvp') return request.input.scope;
  return 'scope' in request ? request.scope : undefined;
}
