import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { invalidField } from '../../../shared/errors/app-error.js';
import { present } from '../../../shared/validation/present.js';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import type { EventWrite } from '../event-write.js';
import type { CallKind } from './call-policies.js';
import type { CallOptions } from './google-calls.js';

/** The parameters of a list of events, in Google's words. */
export type ListParameters = Pick<
  calendar_v3.Params$Resource$Events$List,
  | 'eventTypes'
  | 'iCalUID'
  | 'maxResults'
  | 'orderBy'
  | 'pageToken'
  | 'q'
  | 'showDeleted'
  | 'singleEvents'
  | 'syncToken'
  | 'timeMax'
  | 'timeMin'
  | 'timeZone'
  | 'updatedMin'
>;

/** The parameters of the user's list of calendars. */
export type CalendarParameters = Pick<
  calendar_v3.Params$Resource$Calendarlist$List,
  'maxResults' | 'minAccessRole' | 'pageToken' | 'showHidden' | 'syncToken'
>;

/** The parameters of a list of instances. */
export type InstanceParameters = Pick<
  ListParameters,
  'maxResults' | 'pageToken' | 'showDeleted' | 'timeMax' | 'timeMin' | 'timeZone'
>;

/** How a write is made. */
export interface WriteOptions {
  sendUpdates: SendUpdates;
  /** The etag the event must still have. */
  ifMatch?: string | undefined;
  /** Whether the write may be retried, because a second one changes nothing. */
  repeatable?: boolean | undefined;
}

/** Google ignores conferences and attachments unless a write declares that the client knows them. */
export type Versions = Pick<calendar_v3.Params$Resource$Events$Insert, 'conferenceDataVersion' | 'supportsAttachments'>;

/** Declares both. */
export const ALL_FIELDS: Versions = { conferenceDataVersion: 1, supportsAttachments: true };

/** The versions without absent ones. */
export function pickVersions({ conferenceDataVersion, supportsAttachments }: Versions): Versions {
  return present({ conferenceDataVersion, supportsAttachments });
}

/** Returns the ids of a path at Google. @throws AppError `invalid_request` for an id that would change the path. */
export function checkIds<Ids extends Record<string, string>>(ids: Ids): Ids {
  for (const [field, id] of Object.entries(ids)) {
    if (id === '' || id === '.' || id === '..') throw invalidField(field, 'must be an id');
  }
  return ids;
}

/** The call policy of a write. */
export function chooseCallKind(how: WriteOptions): CallKind {
  return how.repeatable ? 'repeatableWrite' : 'write';
}

/** Adds the `If-Match` of a write to the options of its call. */
export function withIfMatch(options: CallOptions, { ifMatch }: WriteOptions): CallOptions {
  if (ifMatch !== undefined) options.headers['if-match'] = ifMatch;
  return options;
}

/** Who is notified; a write that has a conference also declares that the client knows conferences. */
export function toNotification(
  { conference }: EventWrite,
  { sendUpdates }: WriteOptions,
): Pick<WriteOptions, 'sendUpdates'> & Versions {
  return { sendUpdates, ...(conference !== undefined && { conferenceDataVersion: 1 }) };
}
