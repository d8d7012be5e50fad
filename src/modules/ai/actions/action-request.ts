import type { RsvpInput } from '../../calendar/dto/event-actions.dto.js';
import type { EventInput } from '../../calendar/dto/event-input.dto.js';
import type { EventPatch } from '../../calendar/dto/event-patch.dto.js';
import type { UndoStep } from '../../calendar/undo/write.dto.js';
import type { Conference, Scope, SendUpdates } from '../../calendar/dto/event-queries.dto.js';

/** The effect of an undo on its event. */
export type UndoMethod = UndoStep['method'];

interface OnEvent {
  calendarId: string;
  eventId: string;
  /** The etag of the event when it was shown to the user. */
  etag: string | undefined;
  /** The fingerprint of the series and its exceptions at that time, when more than one instance is affected. */
  seriesTag?: string | undefined;
  sendUpdates: SendUpdates;
}

/** The exact call of an action. */
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
  /** `writeId` names the write of the last day to undo; `method` is the effect on the event. */
  | (OnEvent & { kind: 'undo_write'; writeId: string; method: UndoMethod });

type WithoutMails<R> = R extends unknown ? Omit<R, 'sendUpdates'> & { sendUpdates?: SendUpdates | undefined } : never;

/** A proposed call; without `sendUpdates` all guests after the write are notified. */
export type ProposedRequest = WithoutMails<ActionRequest>;

/** The scope of a request in a series. */
export function readScope(request: ProposedRequest): Scope | undefined {
  if (request.kind === 'rsvp') return request.input.scope;
  return 'scope' in request ? request.scope : undefined;
}
