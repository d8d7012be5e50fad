import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Occurrence, Series } from '../recurrence/expand-series.js';
import type { RecordTimes } from './record-times.js';

/** The fields of an event that are stored as written; times, ids and versions are stored beside them. */
export type EventFields = Omit<
  calendar_v3.Schema$Event,
  | 'id'
  | 'etag'
  | 'kind'
  | 'htmlLink'
  | 'created'
  | 'updated'
  | 'start'
  | 'end'
  | 'originalStartTime'
  | 'recurringEventId'
>;

/** The series and the original start of an instance. */
export interface InstanceOf {
  seriesId: string;
  original: Occurrence;
  originalAllDay: boolean;
  originalZone: string;
}

/** An event in one calendar: a single event, a series, an exception of a series, or (never stored) a plain instance. */
export interface EventRecord {
  readonly id: string;
  readonly calendarId: string;
  readonly fields: EventFields;
  readonly times: RecordTimes;
  readonly series?: Series | undefined;
  readonly instanceOf?: InstanceOf | undefined;
  /** True for an exception that was cancelled with its series, and is restored with it. */
  readonly cancelledWithSeries?: boolean;
  /** True for a copy that the guest deleted: later changes by the organizer do not restore it. */
  readonly removedByGuest?: boolean;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly etag: string;
  /** Position in the calendar's order of creation, and in its order of changes. */
  readonly createdSeq: number;
  readonly changeSeq: number;
}

/** Whether the event, or this copy of it, is deleted. */
export function isCancelled(record: EventRecord): boolean {
  return record.fields.status === 'cancelled';
}
