import { Matches } from 'class-validator';
import { Text } from './validators.js';

/** Which event of the calendar a path names. */
export class EventParams {
  /** The id of an event, of a series, or of one instance of it. */
  @Text(1024)
  @Matches(/^(?!\.{1,2}$)[^\s/\\\p{Cc}]+$/u, { message: 'must be an event id' })
  eventId: string;
}
