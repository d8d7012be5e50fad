import { ArrayMinSize, IsIn, IsString, Matches } from 'class-validator';
import { UndoOffer } from '../../calendar/undo/write.dto.js';
import { Problem } from '../../../shared/errors/problem.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { NestedList, Text } from '../../calendar/dto/validators.js';
import { RemindersInput } from '../../calendar/dto/event-input.dto.js';
import type { Scope } from '../../calendar/dto/event-queries.dto.js';
import { CalendarEvent, EventSummary, EventTime } from '../../calendar/dto/event.dto.js';

export const ACTION_KINDS = ['create_event', 'update_event', 'delete_event', 'move_event', 'rsvp'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const ACTION_STATUSES = ['proposed', 'executed', 'rejected', 'expired', 'failed'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/**
 * Somebody an action would reach, and where the address came from: `user`, `event:<id>`, `event_text` (it only stands in a text of an
 * event) or `model`.
 */
export class Recipient {
  email: string;
  source: string;
}

/** An event before or after an action, in the fields a person judges by; every time carries its offset. */
export class EventPreview {
  calendarId: string;
  summary?: string;
  start?: EventTime;
  end?: EventTime;
  location?: string;
  description?: string;
  recurrence?: string[];
  attendees?: string[];
  reminders?: RemindersInput;
  visibility?: string;
  transparency?: string;
  colorId?: string;
  eventType?: string;
  conference?: boolean;
  responseStatus?: string;
}

/** Which instances of a series an action means. */
export class ActionInstances {
  scope: Scope;
  /** How many there are; absent for a series without an end. */
  count?: number;
  /** How many of them have already taken place. */
  past?: number;
}

/** What an action would do, built by the server from the very arguments it would execute. */
export class ActionPreview {
  /** One sentence in the user's language that says what will be different. */
  summary: string;
  /** One line for each field, for a confirmation dialog: of a change what it was and what it will be. */
  details: string[];
  /** With `scope` `following` or `all` these are the series, not the instance that was named. */
  before?: EventPreview;
  after?: EventPreview;
  /** Present for an event that repeats. */
  instances?: ActionInstances;
  /** Everybody Google may mail. */
  recipients: Recipient[];
  conflicts: EventSummary[];
  warnings: string[];
}

/** A write the user may confirm, once, within its ten minutes. */
export class Action {
  id: string;
  /** Send it back to confirm exactly this. */
  hash: string;
  kind: ActionKind;
  status: ActionStatus;
  preview: ActionPreview;
  expiresAt: string;
  result?: ActionResult;
  /** Of an executed action: how it can be taken back. */
  undo?: UndoOffer;
}

/** What came of an executed action. */
export class ActionResult {
  eventId: string;
}

/** The hash of the action as it was shown. */
export class ConfirmInput {
  @IsString()
  @Matches(/^[\w-]{43}$/, { message: 'must be the hash of the proposed action' })
  hash: string;
}

const MAX_CONFIRMED = 20;

/** An action as it was shown. */
export class ShownAction extends ConfirmInput {
  @Text(64)
  id: string;
}

/** Several actions to confirm. */
export class ConfirmListInput {
  @NestedList(() => ShownAction, MAX_CONFIRMED)
  @ArrayMinSize(1)
  actions: ShownAction[];
}

/** Which actions to list. */
export class ListActionsQuery {
  @Optional()
  @IsIn(ACTION_STATUSES)
  status: ActionStatus = 'proposed';
}

/** Actions, newest first. */
export class ActionList {
  items: Action[];
}

/** A confirmed action and the event it left, if it left one. */
export class Confirmation {
  action: Action;
  event?: CalendarEvent;
}

/** What came of one action of a list: the confirmation, or the problem that stopped it. */
export class ConfirmationResult implements Partial<Confirmation> {
  id: string;
  /** The HTTP status the action would have had alone. */
  status: number;
  action?: Action;
  event?: CalendarEvent;
  problem?: Problem;
}

/** What came of each action, in the order given. */
export class ConfirmationList {
  results: ConfirmationResult[];
}
