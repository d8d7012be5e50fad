import type { Shape, Shapes } from '../../http/json-shape.js';

const texts = (...names: string[]): Shapes => Object.fromEntries(names.map((name) => [name, 'text']));
const flags = (...names: string[]): Shapes => Object.fromEntries(names.map((name) => [name, 'flag']));
const fields = (...parts: Shapes[]): Shape => ({
  fields: Object.fromEntries(parts.flatMap((part) => Object.entries(part))),
});

const MOMENT = fields(texts('date', 'dateTime', 'timeZone'));
const SOLUTION_KEY = fields(texts('type'));

const CONFERENCE = fields(texts('conferenceId', 'notes', 'signature'), {
  conferenceSolution: fields(texts('iconUri', 'name'), { key: SOLUTION_KEY }),
  createRequest: fields(texts('requestId'), { conferenceSolutionKey: SOLUTION_KEY }),
  entryPoints: {
    list: fields(
      texts('accessCode', 'entryPointType', 'label', 'meetingCode', 'passcode', 'password', 'pin', 'regionCode', 'uri'),
      { entryPointFeatures: { list: 'text' } },
    ),
  },
  parameters: fields({ addOnParameters: fields({ parameters: 'texts by name' }) }),
});

/** The event fields that clients may write. Google writes all others (`kind`, `etag`, `htmlLink`, `creator` ...). */
export const EVENT_SHAPE: Shapes = {
  ...texts('id', 'iCalUID', 'status', 'summary', 'description', 'location', 'colorId', 'eventType', 'recurringEventId'),
  ...texts('visibility', 'transparency'),
  ...flags('anyoneCanAddSelf', 'guestsCanModify', 'guestsCanInviteOthers', 'guestsCanSeeOtherGuests'),
  ...flags('privateCopy', 'attendeesOmitted'),
  sequence: 'integer',
  start: MOMENT,
  end: MOMENT,
  originalStartTime: MOMENT,
  recurrence: { list: 'text' },
  attendees: {
    list: fields(texts('comment', 'displayName', 'email', 'responseStatus'), flags('optional', 'resource'), {
      additionalGuests: 'integer',
    }),
  },
  organizer: fields(texts('email', 'displayName')),
  reminders: fields(flags('useDefault'), { overrides: { list: fields(texts('method'), { minutes: 'integer' }) } }),
  extendedProperties: fields({ private: 'texts by name', shared: 'texts by name' }),
  source: fields(texts('title', 'url')),
  attachments: { list: fields(texts('fileId', 'fileUrl', 'iconLink', 'mimeType', 'title')) },
  conferenceData: CONFERENCE,
  outOfOfficeProperties: fields(texts('autoDeclineMode', 'declineMessage')),
  focusTimeProperties: fields(texts('autoDeclineMode', 'chatStatus', 'declineMessage')),
  workingLocationProperties: fields(texts('type'), {
    homeOffice: 'object',
    customLocation: fields(texts('label')),
    officeLocation: fields(texts('buildingId', 'deskId', 'floorId', 'floorSectionId', 'label')),
  }),
  birthdayProperties: fields(texts('type')),
};

/** The fields that a seed may set in addition: those Google takes from Contacts. */
export const SEED_SHAPE: Shapes = {
  ...EVENT_SHAPE,
  birthdayProperties: fields(texts('type', 'contact', 'customTypeName')),
};
