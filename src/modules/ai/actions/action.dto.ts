import { Moment } from '../../../shared/validation/moment.js';
import { ArrayMinSize, IsIn, IsString, Matches } from 'class-validator';
import { UndoOffer } from '../../calendar/undo/write.dto.js';
import { Problem } from '../../../shared/errors/problem.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { NestedList, Text } from '../../calendar/dto/validators.js';
import { RemindersInput } from '../../calendar/dto/event-input.dto.js';
import type { Scope } from '../../calendar/dto/event-queries.dto.js';
import { CalendarEvent, EventSummary, EventTime } from '../../calendar/dto/event.dto.js';

export const ACTION_KINDS = [
  'create_event',
  'update_event',
  'delete_event',
  'move_event',
  'rsvp',
  'undo_write',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const ACTION_STATUSES = ['proposed', 'executed', 'rejected', 'expired', 'failed'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/**
 * Somebody an action would reach, and where the address came from: `user`, `event:<id>`, `event_text` (it only stands in a text of an
 * event) or `model`.
 */
export class Recipient {
  /** The address. */
  email: string;
  /** Where the address came from. */
  source: string;
}

/** An event before or after an action, in the fields a person judges by; every time carries its offset. */
export class EventPreview {
  /** The calendar it is in. */
  calendarId: string;
  /** The title. */
  summary?: string;
  /** When it starts. */
  start?: EventTime;
  /** When it ends, exclusive. */
  end?: EventTime;
  /** Where it takes place. */
  location?: string;
  /** The description. */
  description?: string;
  /** `RRULE`, `EXDATE` and `RDATE` lines of a series. */
  recurrence?: string[];
  /** The addresses of the guests. */
  attendees?: string[];
  /** The user’s own reminders. */
  reminders?: RemindersInput;
  /** Who may see the details. */
  visibility?: string;
  /** Whether the event blocks time. */
  transparency?: string;
  /** A colour id of Google Calendar. */
  colorId?: string;
  /** What kind of event it is. */
  eventType?: string;
  /** Whether it has a conference. */
  conference?: boolean;
  /** The user’s own answer. */
  responseStatus?: string;
}

/** Which instances of a series an action means. */
export class ActionInstances {
  /** How much of the series is meant. */
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
  /** The event as it would be. */
  after?: EventPreview;
  /** Present for an event that repeats. */
  instances?: ActionInstances;
  /** Everybody Google may mail. */
  recipients: Recipient[];
  /** Events of the user at the same time. */
  conflicts: EventSummary[];
  /** What the user should know before they agree. */
  warnings: string[];
}

/** A write the user may confirm, once, within its ten minutes. */
export class Action {
  /** Names the action. */
  id: string;
  /** Send it back to confirm exactly this. */
  hash: string;
  /** What it would do. */
  kind: ActionKind;
  /** Where it stands. */
  status: ActionStatus;
  /** What to show to the user. */
  preview: ActionPreview;
  /** Until when it can be confirmed. */
  @Moment()
  expiresAt: string;
  /** What came of it, once executed. */
  result?: ActionResult;
  /** Of an executed action: how it can be taken back. */
  undo?: UndoOffer;
}

/** What came of an executed action. */
export class ActionResult {
  /** The event that was written. */
  eventId: string;
}

/** The hash of the action as it was shown. */
export class ConfirmInput {
  /** The `hash` of the action as it was shown. */
  @IsString()
  @Matches(/^[\w-]{43}$/, { message: 'must be the hash of the proposed action' })
  hash: string;
}

const MAX_CONFIRMED = 20;

/** An action as it was shown. */
export class ShownAction extends ConfirmInput {
  /** The id of the action. */
  @Text(64)
  id: string;
}

/** Several actions to confirm. */
export class ConfirmListInput {
  /** The actions, in the order in which to execute them. */
  @NestedList(() => ShownAction, MAX_CONFIRMED)
  @ArrayMinSize(1)
  actions: ShownAction[];
}

/** Which actions to list. */
export class ListActionsQuery {
  /** Where the actions stand. */
  @Optional()
  @IsIn(ACTION_STATUSES)
  status: ActionStatus = 'proposed';
}

/** Actions, newest first. */
export class ActionList {
  /** The actions. */
  items: Action[];
}

/** A confirmed action and the event it left, if it left one. */
export class Confirmation {
  /** The action, now executed. */
  action: Action;
  /** The event it left; absent after a deletion. */
  event?: CalendarEvent;
}

/** What came of one action of a list: the confirmation, or the problem that stopped it. */
export class ConfirmationResult implements Partial<Confirmation> {
  /** The id of the action. */
  id: string;
  /** The HTTP status the action would have had alone. */
  status: number;
  /** The action, where it was executed. */
  action?: Action;
  /** The event it left. */
  event?: CalendarEvent;
  /** What stopped it. */
  problem?: Problem;
}

/** What came of each action, in the order given. */
export class ConfirmationList {
  /** One result for each action, in the order given. */
  results: ConfirmationResult[];
}
