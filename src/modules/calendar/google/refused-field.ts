import type { FieldError } from '../../../shared/errors/app-error.js';

/** What Google says of a request it refuses as invalid. */
export interface GoogleRefusal {
  reason: string | undefined;
  message: string | undefined;
  /** The parameter at fault, where Google names one. */
  location: string | undefined;
}

const FIELD_BY_REASON: Record<string, FieldError> = {
  timeRangeEmpty: { field: 'end', message: 'must be after the start' },
  timeRangeTooLong: { field: 'timeMax', message: 'must be nearer to timeMin' },
  updatedMinTooLongAgo: { field: 'updatedMin', message: 'must not lie so far in the past' },
  cannotUseDefaultRemindersAndSpecifyOverride: {
    field: 'reminders.overrides',
    message: 'must be left out when useDefault is true',
  },
  eventRemindersCountExceedsLimit: { field: 'reminders.overrides', message: 'must hold five reminders at most' },
  malformedWorkingLocationEvent: { field: 'workingLocationProperties', message: 'must be those of a working location' },
  malformedFocusTimeOrOutOfOffice: { field: 'eventType', message: 'has rules this event breaks' },
  malformedBirthdayEvent: { field: 'eventType', message: 'has rules this event breaks' },
  eventTypeRestriction: { field: 'eventType', message: 'does not allow this' },
  cannotChangeOrganizer: { field: 'destination', message: 'cannot take this event' },
  cannotChangeOrganizerOfInstance: {
    field: 'eventId',
    message: 'must name a whole series: a single instance cannot be moved',
  },
  participantIsNeitherOrganizerNorAttendee: {
    field: 'attendees',
    message: 'must hold the user, or the user must organize the event',
  },
};

/** Words of Google's refusals and the field they speak of; the first that fits counts. */
const FIELD_BY_WORDS: [string, FieldError][] = [
  ['page token', { field: 'pageToken', message: 'must be the nextPageToken of the page before' }],
  [
    'sync token',
    { field: 'syncToken', message: 'must be the nextSyncToken of an earlier list, asked for in the same way' },
  ],
  ['color', { field: 'colorId', message: 'must be one of the colours of Google Calendar' }],
  ['recurrence', { field: 'recurrence', message: 'must be a recurrence Google Calendar takes' }],
  ['rrule', { field: 'recurrence', message: 'must be a recurrence Google Calendar takes' }],
  ['recurring event itself', { field: 'recurrence', message: 'belongs to the series' }],
  ['reminder', { field: 'reminders', message: 'must be reminders Google Calendar takes' }],
  ['default reminders', { field: 'reminders', message: 'must be reminders Google Calendar takes' }],
  [
    'organizer of an instance',
    { field: 'eventId', message: 'must name a whole series: a single instance cannot be moved' },
  ],
  ['attendee', { field: 'attendees', message: 'must be guests Google Calendar takes' }],
  ['working location', { field: 'workingLocationProperties', message: 'must be those of a working location' }],
  ['focus time', { field: 'focusTimeProperties', message: 'must be those of focus time' }],
  ['out of office', { field: 'outOfOfficeProperties', message: 'must be those of an absence' }],
  ['birthday', { field: 'birthdayProperties', message: 'must be those of a birthday' }],
  ['event type', { field: 'eventType', message: 'does not allow this' }],
  ['extended propert', { field: 'extendedProperties', message: 'must be properties Google Calendar takes' }],
  ['attachment', { field: 'attachments', message: 'must be attachments Google Calendar takes' }],
  ['conference', { field: 'conference', message: 'must be a conference Google Calendar takes' }],
  ['visibility', { field: 'visibility', message: 'must be a visibility Google Calendar takes' }],
  ['transparency', { field: 'transparency', message: 'must be opaque or transparent' }],
  ['time zone definition for start', { field: 'start.timeZone', message: 'must be a time zone Google Calendar knows' }],
  ['time zone definition for end', { field: 'end.timeZone', message: 'must be a time zone Google Calendar knows' }],
  ['end time', { field: 'end', message: 'must be a time Google Calendar takes, of the same kind as start' }],
  ['start time', { field: 'start', message: 'must be a time Google Calendar takes' }],
  ['time range is empty', { field: 'end', message: 'must be after the start' }],
  ['time range', { field: 'timeMax', message: 'must be nearer to timeMin' }],
  ['time zone', { field: 'timeZone', message: 'must be a time zone Google Calendar knows' }],
  ['source', { field: 'source', message: 'must have an http or https URL' }],
  ['calendar id', { field: 'calendarId', message: 'must be a calendar id' }],
  ['resource id', { field: 'eventId', message: 'must be an event id' }],
];

/** Names of fields and parameters of ours that Google calls the same. */
const SAME_NAMES: ReadonlySet<string> = new Set(
  [
    'summary description location start end recurrence attendees reminders visibility transparency colorId',
    'guestsCanModify guestsCanInviteOthers guestsCanSeeOtherGuests eventType extendedProperties source',
    'workingLocationProperties outOfOfficeProperties focusTimeProperties birthdayProperties destination sendUpdates',
    'timeMin timeMax q timeZone maxResults pageToken syncToken orderBy updatedMin eventTypes minAccessRole',
  ].flatMap((names) => names.split(' ')),
);

const REFUSED = 'was refused by Google Calendar';

/**
 * The field of ours that a 400 of Google's speaks of: by the parameter it names, by its reason, or by the words of its message, which
 * itself stays inside. Undefined when it speaks of none.
 */
export function toRefusedField({ reason, message = '', location }: GoogleRefusal): FieldError | undefined {
  const byReason = reason !== undefined && Object.hasOwn(FIELD_BY_REASON, reason) ? FIELD_BY_REASON[reason] : undefined;
  if (byReason) return byReason;
  const text = message.toLowerCase();
  const byWords = FIELD_BY_WORDS.find(([words]) => text.includes(words))?.[1];
  const named =
    nameIn(location) ??
    nameIn(/(?:invalid value for|missing required field|unknown name|field)\W+([\w.[\]]+)/i.exec(message)?.[1]);
  if (named === undefined) return byWords;
  return byWords?.field.startsWith(named.root) ? byWords : { field: named.path, message: REFUSED };
}

/** A name of ours out of a path such as `body.start.dateTime` or `event.colorId`. */
function nameIn(location: string | undefined): { root: string; path: string } | undefined {
  const path = (location ?? '').replace(/^(body|event|resource|parameters)\./, '');
  const root = /^\w+/.exec(path)?.[0] ?? '';
  return SAME_NAMES.has(root) ? { root, path } : undefined;
}
