import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { invalid } from '../http/google-error.js';
import { isObject } from '../http/request-body.js';

type Kind = 'text' | 'flag' | 'integer' | 'texts' | 'object' | 'objects';

// What a client may write of an event. Everything else in a body (kind, etag, htmlLink, creator ...) is read-only, and ignored as Google ignores it.
const WRITABLE: Readonly<Record<string, Kind>> = {
  id: 'text',
  iCalUID: 'text',
  status: 'text',
  summary: 'text',
  description: 'text',
  location: 'text',
  colorId: 'text',
  eventLabelId: 'text',
  start: 'object',
  end: 'object',
  recurrence: 'texts',
  originalStartTime: 'object',
  recurringEventId: 'text',
  attendees: 'objects',
  attendeesOmitted: 'flag',
  reminders: 'object',
  visibility: 'text',
  transparency: 'text',
  sequence: 'integer',
  anyoneCanAddSelf: 'flag',
  guestsCanModify: 'flag',
  guestsCanInviteOthers: 'flag',
  guestsCanSeeOtherGuests: 'flag',
  privateCopy: 'flag',
  conferenceData: 'object',
  extendedProperties: 'object',
  source: 'object',
  attachments: 'objects',
  eventType: 'text',
  outOfOfficeProperties: 'object',
  focusTimeProperties: 'object',
  workingLocationProperties: 'object',
  birthdayProperties: 'object',
  organizer: 'object',
};

const isText = (value: unknown): value is string => typeof value === 'string';

const FITS: Record<Kind, (value: unknown) => boolean> = {
  text: isText,
  flag: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  texts: (value) => Array.isArray(value) && value.every(isText),
  object: isObject,
  objects: (value) => Array.isArray(value) && value.every(isObject),
};

const MOMENT_FIELDS = ['date', 'dateTime', 'timeZone'];

/** The writable fields of a request body, each of the right JSON kind; `null` stays, as the wish to clear. */
export function readEventBody(body: Readonly<Record<string, unknown>>): calendar_v3.Schema$Event {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const kind = Object.hasOwn(WRITABLE, name) ? WRITABLE[name] : undefined;
    if (kind === undefined) continue;
    if (value !== null && !FITS[kind](value)) throw invalid(`Invalid value for: ${name}`);
    kept[name] = value;
  }
  for (const name of ['start', 'end', 'originalStartTime']) checkMoment(name, kept[name]);
  return kept;
}

function checkMoment(name: string, moment: unknown): void {
  if (!isObject(moment)) return;
  for (const part of MOMENT_FIELDS) {
    const value = moment[part];
    if (value !== undefined && value !== null && !isText(value)) throw invalid(`Invalid value for: ${name}.${part}`);
  }
}

/**
 * Patch semantics: objects merge field by field, arrays are replaced whole, `null` clears. So a patch from a timed to a
 * whole-day start must also null `dateTime`, as at Google.
 */
export function mergePatch(
  present: calendar_v3.Schema$Event,
  patch: calendar_v3.Schema$Event,
): calendar_v3.Schema$Event {
  return mergeObjects({ ...present }, { ...patch });
}

function mergeObjects(present: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...present };
  for (const [name, value] of Object.entries(patch)) {
    const old = merged[name];
    if (value === null) delete merged[name];
    else if (isObject(value)) merged[name] = mergeObjects(isObject(old) ? old : {}, value);
    else merged[name] = value;
  }
  return merged;
}
