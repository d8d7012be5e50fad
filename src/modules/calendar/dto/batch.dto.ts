import { ArrayMinSize, IsIn, Matches, ValidateIf } from 'class-validator';
import { CalendarEvent } from './event.dto.js';
import { EventInput } from './event-input.dto.js';
import { EventPatch } from './event-patch.dto.js';
import {
  type Conference,
  CONFERENCES,
  CONFLICT_MODES,
  type ConflictMode,
  SCOPES,
  type Scope,
  SEND_UPDATES,
  type SendUpdates,
} from './event-queries.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { CalendarId, EventId, Nested, NestedList } from './validators.js';
import { Problem } from '../../../shared/errors/problem.dto.js';

const MAX_ITEMS = 50;
export const BATCH_METHODS = ['create', 'update', 'delete'] as const;

/** One write of a batch. */
export class BatchItem {
  /** What to do. */
  @IsIn(BATCH_METHODS)
  method: (typeof BATCH_METHODS)[number];

  /** `primary` when left out. */
  @Optional()
  @CalendarId()
  calendarId?: string;

  /** Which event: for `update` and `delete`. */
  @ValidateIf(({ method }: BatchItem) => method !== 'create')
  @EventId()
  eventId?: string;

  /** The new event: for `create`. */
  @ValidateIf(({ method, event }: BatchItem) => method === 'create' || event !== undefined)
  @Nested(() => EventInput)
  event?: EventInput;

  /** The parts to change: for `update`. */
  @ValidateIf(({ method, changes }: BatchItem) => method === 'update' || changes !== undefined)
  @Nested(() => EventPatch)
  changes?: EventPatch;

  /** The ETag the event must still have. */
  @Optional()
  @Matches(/^"[!#-~]*"$/, { message: 'must be an etag in double quotes' })
  ifMatch?: string;

  /** As in the queries of the single routes. */
  @Optional()
  @IsIn(SCOPES)
  scope?: Scope;

  /** As in the queries of the single routes. */
  @Optional()
  @IsIn(SEND_UPDATES)
  sendUpdates?: SendUpdates;

  /** As in the queries of the single routes. */
  @Optional()
  @IsIn(CONFLICT_MODES)
  onConflict?: ConflictMode;

  /** As in the queries of the single routes. */
  @Optional()
  @IsIn(CONFERENCES)
  conference?: Conference;

  /** Makes this item exactly-once; the batch's own `Idempotency-Key` and the place in it when left out. */
  @Optional()
  @Matches(/^[!-~]{1,255}$/, { message: 'must be 1 to 255 visible ASCII characters' })
  idempotencyKey?: string;
}

/** Up to fifty writes, each for itself. */
export class BatchRequest {
  /** The writes, in order. */
  @NestedList(() => BatchItem, MAX_ITEMS)
  @ArrayMinSize(1)
  items: BatchItem[];
}

/** What came of one item: the event it left, or the problem that stopped it. */
export class BatchResult {
  /** The status the single route would have answered. */
  status: number;
  /** The event that the write left. */
  event?: CalendarEvent;
  /** What stopped it. */
  problem?: Problem;
  /** The id by which this item alone can be taken back. */
  writeId?: string;
}

/** What came of each item, in their order. */
export class BatchAnswer {
  /** One result for each item, in their order. */
  results: BatchResult[];
}
