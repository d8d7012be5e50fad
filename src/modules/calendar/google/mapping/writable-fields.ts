/** The fields that an undo restores: all writable ones. Fingerprints of stored writes depend on their order. */
export const RESTORABLE = [
  'status',
  'summary',
  'description',
  'location',
  'colorId',
  'start',
  'end',
  'recurrence',
  'attendees',
  'reminders',
  'visibility',
  'transparency',
  'anyoneCanAddSelf',
  'guestsCanModify',
  'guestsCanInviteOthers',
  'guestsCanSeeOtherGuests',
  'extendedProperties',
  'conferenceData',
  'source',
  'attachments',
  'workingLocationProperties',
  'outOfOfficeProperties',
  'focusTimeProperties',
] as const;

type Restorable = (typeof RESTORABLE)[number];

/** Given to a copy by the change itself, or merged with it. */
const NOT_COPIED = ['start', 'end', 'recurrence', 'extendedProperties'] as const;

/** The fields that a copy of an event takes over, including those that only a new event may set. */
export const COPIED = [
  ...RESTORABLE.filter((name): name is Exclude<Restorable, (typeof NOT_COPIED)[number]> => !isNotCopied(name)),
  'eventType',
  'birthdayProperties',
] as const;

function isNotCopied(name: Restorable): boolean {
  return NOT_COPIED.some((each) => each === name);
}
