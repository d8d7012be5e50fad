import type { Attendee } from '../../calendar/dto/event.dto.js';
import { asciiAddress } from '../provenance/addresses.js';
import type { CodeWords, ShownField } from '../wording/preview-words.js';
import { wordRepetition } from '../wording/repetition.js';
import type { Speech } from '../wording/speech.js';
import { hasConference, otherGuests, ownAttendee, type ShownState } from './shown-state.js';

const PRIMARY = 'primary';
const DESCRIPTION = 300;
const URL_LENGTH = 300;

/** How one field of an event is compared and worded. */
export interface FieldView {
  /** Two events with an equal key show the same. */
  key: (state: ShownState) => unknown;
  /** The value in words; undefined when there is none. */
  say: (state: ShownState, speech: Speech) => string | undefined;
  /** Whether the value is the default of new events and need not be shown. */
  isUsual?: (state: ShownState) => boolean;
}

/** Every field an action can set, in display order. A new field of the calendar that is missing here does not compile. */
export const FIELD_VIEWS: Record<ShownField, FieldView> = {
  summary: text('summary', 200),
  start: {
    key: ({ start, end, recurrence }) => [toMoment(start), toMoment(end), recurrence && start?.timeZone],
    say: ({ start, end }, speech) => speech.span(start, end),
  },
  recurrence: {
    key: ({ recurrence }) => recurrence,
    say: (state, speech) => wordRepetition(state, speech),
  },
  location: text('location', 200),
  attendees: {
    key: (state) => otherGuests(state).map(({ email, optional = false }) => [email, optional]),
    say: (state, speech) => sayGuests(otherGuests(state), speech),
  },
  calendarId: {
    key: ({ calendarId }) => calendarId,
    say: ({ calendarName }, speech) =>
      calendarName === undefined ? speech.words.preview.ownCalendar : speech.quote(calendarName),
    isUsual: ({ calendarId }) => calendarId === PRIMARY,
  },
  conference: {
    key: (state) => hasConference(state),
    say: (state) =>
      hasConference(state) ? (state.conferenceData?.conferenceSolution?.name ?? 'Google Meet') : undefined,
  },
  description: text('description', DESCRIPTION),
  reminders: {
    key: ({ reminders }) => [reminders?.useDefault ?? true, reminders?.overrides ?? []],
    say: sayReminders,
    isUsual: ({ reminders }) => reminders?.useDefault ?? true,
  },
  visibility: code(
    'default',
    ({ visibility }) => visibility,
    ({ visibility }) => visibility,
  ),
  transparency: code(
    'opaque',
    ({ transparency }) => transparency,
    ({ transparency }) => transparency,
  ),
  colorId: {
    key: ({ colorId }) => colorId,
    say: ({ colorId }, speech) =>
      colorId === undefined ? undefined : (speech.words.preview.codes.colors[Number(colorId) - 1] ?? colorId),
  },
  eventType: code(
    'default',
    ({ eventType }) => eventType,
    ({ eventType }) => eventType,
  ),
  guestsCanModify: flag('guestsCanModify', false),
  guestsCanInviteOthers: flag('guestsCanInviteOthers', true),
  guestsCanSeeOtherGuests: flag('guestsCanSeeOtherGuests', true),
  workingLocationProperties: {
    key: ({ workingLocationProperties }) => workingLocationProperties,
    say: ({ workingLocationProperties: place }, speech) => {
      const label = place?.customLocation?.label ?? place?.officeLocation?.label;
      if (label !== undefined) return speech.quote(label);
      return place && speech.words.preview.codes.workplace[place.type];
    },
  },
  outOfOfficeProperties: {
    key: ({ outOfOfficeProperties }) => outOfOfficeProperties,
    say: ({ outOfOfficeProperties }, speech) => sayDeclining(outOfOfficeProperties, speech),
  },
  focusTimeProperties: {
    key: ({ focusTimeProperties }) => focusTimeProperties,
    say: ({ focusTimeProperties: focus }, speech) => {
      const chat = focus?.chatStatus && speech.words.preview.codes.chatStatus[focus.chatStatus];
      return [sayDeclining(focus, speech), chat].filter((each) => each !== undefined).join(', ') || undefined;
    },
  },
  birthdayProperties: {
    key: ({ birthdayProperties }) => birthdayProperties,
    say: ({ birthdayProperties }, speech) => birthdayProperties && speech.words.preview.codes.eventType.birthday,
  },
  source: {
    key: ({ source }) => source,
    say: ({ source }, speech) =>
      source && speech.quote([source.title, source.url].filter(Boolean).join(', '), URL_LENGTH),
  },
  extendedProperties: {
    key: ({ extendedProperties }) => extendedProperties,
    say: ({ extendedProperties: properties }, speech) => {
      const entries = Object.entries({ ...properties?.shared, ...properties?.private });
      return entries.length === 0
        ? undefined
        : speech.list(entries.map(([name, value]) => speech.quote(`${name}=${value}`)));
    },
  },
  responseStatus: code(
    'needsAction',
    (state) => ownAttendee(state)?.responseStatus,
    ({ answers }) => answers,
  ),
  comment: {
    key: (state) => ownAttendee(state)?.comment,
    say: (state, speech) => {
      const comment = ownAttendee(state)?.comment;
      return comment === undefined || comment === '' ? undefined : speech.quote(comment, DESCRIPTION);
    },
  },
};

/** The fields in display order. */
export const SHOWN_FIELDS: readonly ShownField[] = Object.keys(FIELD_VIEWS).filter(isShownField);

function isShownField(name: string): name is ShownField {
  return Object.hasOwn(FIELD_VIEWS, name);
}

/** Guests by their names and addresses. */
export function sayGuests(guests: readonly Attendee[], speech: Speech, all = false): string | undefined {
  if (guests.length === 0) return undefined;
  return speech.list(
    guests.map((guest) => sayGuest(guest, speech)),
    all,
  );
}

function sayGuest({ email, displayName, optional }: Attendee, speech: Speech): string {
  const address = asciiAddress(email ?? '');
  const name = speech.name(displayName ?? '');
  // Names are not verified, so the address is shown too.
  const notes = [...(name === '' ? [] : [address]), ...(optional ? [speech.words.preview.optionalGuest] : [])];
  return `${name || address}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

function text(name: 'summary' | 'location' | 'description', max: number): FieldView {
  return {
    key: (state) => state[name] ?? '',
    say: (state, speech) => {
      const value = state[name] ?? '';
      return value === '' ? undefined : speech.quote(value, max);
    },
  };
}

function flag(
  name: 'guestsCanModify' | 'guestsCanInviteOthers' | 'guestsCanSeeOtherGuests',
  usual: boolean,
): FieldView {
  return {
    key: (state) => state[name] ?? usual,
    say: (state, { words }) => ((state[name] ?? usual) ? words.preview.yes : words.preview.no),
    isUsual: (state) => (state[name] ?? usual) === usual,
  };
}

/** A field with one of Google's codes; unknown codes are shown unchanged. */
function code(
  usual: string,
  valueOf: (state: ShownState) => string | undefined,
  wordsOf: (codes: CodeWords) => Record<string, string>,
): FieldView {
  return {
    key: (state) => valueOf(state) ?? usual,
    say: (state, { words }) => {
      const value = valueOf(state) ?? usual;
      return wordsOf(words.preview.codes)[value] ?? value;
    },
    isUsual: (state) => (valueOf(state) ?? usual) === usual,
  };
}

function sayReminders({ reminders }: ShownState, speech: Speech): string {
  const { atStart, beforeStart, codes, defaultReminders, noReminder } = speech.words.preview;
  if (reminders?.useDefault ?? true) return defaultReminders;
  const overrides = reminders?.overrides ?? [];
  if (overrides.length === 0) return noReminder;
  const times = overrides.map(({ method, minutes }) =>
    codes.reminder[method](minutes === 0 ? atStart : beforeStart(speech.length(minutes))),
  );
  return speech.list(times);
}

function sayDeclining(properties: ShownState['outOfOfficeProperties'], speech: Speech): string | undefined {
  if (!properties) return undefined;
  const { autoDeclineMode, declineMessage } = properties;
  const declined = autoDeclineMode && speech.words.preview.codes.autoDecline[autoDeclineMode];
  const message = declineMessage === undefined ? undefined : speech.quote(declineMessage);
  return [declined, message].filter((each) => each !== undefined).join(', ') || undefined;
}

function toMoment(time: ShownState['start']): unknown {
  return time?.date ?? (time?.dateTime === undefined ? undefined : Date.parse(time.dateTime));
}
