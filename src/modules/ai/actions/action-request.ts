import type { RsvpInput } from '../../calendar/dto/event-actions.dto.js';
import type { EventInput } from '../../calendar/dto/event-input.dto.js';
import type { EventPatch } from '../../calendar/dto/event-patch.dto.js';
import type { Scope, SendUpdates } from '../../calendar/dto/event-queries.dto.js';

interface OnEvent {
  calendarId: string;
  eventId: string;
  /** The event as it was when the user was shown it. */
  etag: string | undefined;
  sendUpdates: SendUpdates;
}

/** The exact call an action makes once it is confirmed. */
export type ActionRequest =
  | {
      kind: 'create_event';
      calendarId: string;
      input: EventInput;
      sendUpdates: SendUpdates;
      conference?: 'meet' | undefined;
    }
  | (OnEvent & { kind: 'update_event'; patch: EventPatch; scope?: Scope | undefined })
  | (OnEvent & { kind: 'delete_event'; scope?: Scope | undefined })
  | (OnEvent & { kind: 'move_event'; destination: string })
  | (OnEvent & { kind: 'rsvp'; input: RsvpInput });
