import { EventId } from './validators.js';

/** Which event of the calendar a path names. */
export class EventParams {
  /** The id of an event, of a series, or of one instance of it. */
  @EventId()
  eventId: string;
}
