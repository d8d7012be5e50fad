import { IsIn } from 'class-validator';
import { RESPONSE_STATUSES } from './event-input.dto.js';
import { SCOPES, SEND_UPDATES, type Scope, type SendUpdates } from './event-queries.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { CalendarId, Text } from './validators.js';

export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** Where an event goes. */
export class MoveEventInput {
  /** The id of the calendar to move to. */
  @CalendarId()
  destination: string;

  /** Who gets a mail from Google; nobody when left out. */
  @Optional()
  @IsIn(SEND_UPDATES)
  sendUpdates?: SendUpdates;
}

/** The user's answer to an invitation. */
export class RsvpInput {
  /** The answer. */
  @IsIn(RESPONSE_STATUSES)
  responseStatus: ResponseStatus;

  /** A word to the organizer. */
  @Optional()
  @Text(1024)
  comment?: string;

  /** How much of a series is answered; `this` for an instance, `all` for a series, when left out. */
  @Optional()
  @IsIn(SCOPES)
  scope?: Scope;
}
