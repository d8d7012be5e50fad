import type { EventInput } from './dto/event-input.dto.js';
import type { Attendee } from './dto/event.dto.js';
import type { ExactTime } from './times/resolve-times.js';

type Given = Omit<EventInput, 'start' | 'end' | 'attendees'>;

/** The fields to write: exact times, guests with the answers they keep; null clears a field, an absent field stays. */
export type EventWrite = { [K in keyof Given]?: Given[K] | null } & {
  start?: ExactTime;
  end?: ExactTime;
  attendees?: Attendee[] | null;
  /** Sends only the given guest entries; all other guests stay as they are. */
  attendeesOmitted?: true;
  status?: 'confirmed' | 'cancelled';
  /** Requests a Meet link under a repeatable request id; null removes the conference. */
  conference?: { requestId: string } | null;
  /** Write markers: private properties by which a repeated request finds its earlier attempt. */
  writeMarkers?: Record<string, string>;
};
