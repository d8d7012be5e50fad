import type { EventInput } from './dto/event-input.dto.js';
import type { Attendee } from './dto/event.dto.js';
import type { ExactTime } from './times/event-times.js';

type Given = Omit<EventInput, 'start' | 'end' | 'attendees'>;

/** What is written of an event: times exact, guests with the answers they keep; null clears, absent leaves as it is. */
export type EventWrite = { [K in keyof Given]?: Given[K] | null } & {
  start?: ExactTime;
  end?: ExactTime;
  attendees?: Attendee[] | null;
  /** Says that only the entries given are meant; all other guests stay as they are. */
  attendeesOmitted?: true;
  status?: 'confirmed' | 'cancelled';
  /** Asks for a Meet link, under an id that makes the wish repeatable; null takes the conference away. */
  conference?: { requestId: string } | null;
  /** Marks of ours, by which a repeated request finds what an earlier one did. */
  marks?: Record<string, string>;
};
