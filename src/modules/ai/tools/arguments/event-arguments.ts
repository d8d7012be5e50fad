import { SCOPES, type Scope } from '../../../calendar/dto/event-queries.dto.js';
import { COLOR_NAMES, COLOR_WORDS } from '../writes/colors.js';
import {
  AddressesArgument,
  ChoiceArgument,
  ChoicesArgument,
  DayArgument,
  DaysArgument,
  EndTimeArgument,
  FlagArgument,
  IntegerArgument,
  LocalTimeArgument,
  MinutesArgument,
  MinutesListArgument,
  RecurrenceArgument,
  TextArgument,
  ZoneArgument,
} from './argument.decorators.js';

const optional = true;
/** The longest id of a calendar. */
export const CALENDAR_ID = 1024;
const EVENT_ID = 1024;
/** The longest title, in characters. */
export const TITLE = 1024;
const SCOPE_SYNONYMS = {
  'single one instance occurrence this_one this_event this_instance only_this current': 'this',
  'future this_and_following this_and_future following_events all_following remaining onwards upcoming': 'following',
  'series entire whole every all_events entire_series whole_series all_instances': 'all',
};
/** Options of the argument `scope`. */
export const SCOPE = { optional, synonyms: SCOPE_SYNONYMS, description: 'future: following' };
const EVENT = ['id', 'event'];
const CALENDAR = ['calendar', 'calendarName'];
const DESCRIPTION = 8192;
const FOUR_WEEKS = 40_320;
/** The types of events that are made by name. */
export const CHAT_EVENT_TYPES = ['outOfOffice', 'focusTime', 'workingLocation'] as const;
/** Words models write for a type of events, by the type. */
export const EVENT_TYPE_SYNONYMS = {
  'out_of_the_office ooo absence vacation away': 'outOfOffice',
  'focus deep_work concentration': 'focusTime',
  'working_place work_location place_of_work home_office': 'workingLocation',
};
/** Who sees an event; nothing a model writes makes one public. */
export const CHAT_VISIBILITIES = ['private', 'default'] as const;
/** Words models write for who sees an event. */
export const VISIBILITY_SYNONYMS = { confidential: 'private' };
const EDGES = ['start', 'end'] as const;
const EDGE_SYNONYMS = { 'before beginning begin': 'start', 'after finish': 'end' };
const CLEARABLE = ['location', 'description', 'attendees', 'recurrence', 'reminders', 'color'] as const;
const CLEARABLE_SYNONYMS = {
  place: 'location',
  'notes note': 'description',
  'guests invitees': 'attendees',
  'series repetition rrule': 'recurrence',
  'reminder alarms': 'reminders',
  'colour color_id': 'color',
};

export class GetEventArguments {
  @TextArgument(EVENT_ID, { also: EVENT })
  eventId: string;

  @TextArgument(CALENDAR_ID, { optional, description: 'name or id', also: CALENDAR })
  calendarId?: string;
}

/** The fields of an event, for a new or a changed one. */
export class EventArguments {
  @LocalTimeArgument({
    optional,
    also: ['startTime', 'startDateTime', 'startDate', 'date', 'newStart'],
  })
  start?: string;

  @EndTimeArgument({ optional, also: ['endTime', 'endDateTime', 'endDate', 'newEnd'] })
  end?: string;

  @DayArgument({ optional, description: 'of whole days' })
  lastDay?: string;

  @MinutesArgument(1, FOUR_WEEKS, { optional, also: ['duration', 'length', 'minutes'] })
  durationMinutes?: number;

  @TextArgument(200, { optional, description: "user's words, copied" })
  when?: string;

  @ZoneArgument({ optional, description: 'if named' })
  timeZone?: string;

  @TextArgument(EVENT_ID, { optional, description: 'event id, instead of start' })
  relativeTo?: string;

  @ChoiceArgument(EDGES, { optional, synonyms: EDGE_SYNONYMS })
  edge?: (typeof EDGES)[number];

  @IntegerArgument(-FOUR_WEEKS, FOUR_WEEKS, {
    optional,
    description: 'after its end; negative: before it',
    isBounded: false,
  })
  offsetMinutes?: number;

  @TextArgument(TITLE, { optional, also: ['place', 'where', 'venue'] })
  location?: string;

  @TextArgument(DESCRIPTION, { optional, also: ['notes', 'body', 'details'] })
  description?: string;

  @RecurrenceArgument({ optional })
  recurrence?: string[];

  @DayArgument({ optional, description: 'last day', also: ['until', 'seriesEnd', 'endRecurrence'] })
  repeatUntil?: string;

  @IntegerArgument(1, 730, { optional, also: ['count', 'occurrences'] })
  repeatCount?: number;

  @DaysArgument(50, { optional, also: ['exdate', 'exceptDates', 'except'] })
  excludeDates?: string[];

  @MinutesListArgument(5, 0, FOUR_WEEKS, {
    optional,
    description: 'minutes before',
    also: ['reminder', 'reminderMinutes'],
  })
  reminders?: number[];

  @FlagArgument({ optional, description: "calendar's; false: none" })
  defaultReminders?: boolean;

  @ChoiceArgument(CHAT_VISIBILITIES, { optional, synonyms: VISIBILITY_SYNONYMS })
  visibility?: (typeof CHAT_VISIBILITIES)[number];

  @FlagArgument({ optional, description: 'false: free' })
  busy?: boolean;

  @ChoiceArgument(COLOR_NAMES, {
    optional,
    isListed: false,
    description: 'e.g. red',
    synonyms: COLOR_WORDS,
    also: ['colour', 'colorId'],
  })
  color?: (typeof COLOR_NAMES)[number];

  @FlagArgument({ optional, description: 'video call', also: ['googleMeet', 'conference', 'videoCall'] })
  meet?: boolean;

  @FlagArgument({
    optional,
    description: 'mail guests',
    also: ['sendUpdates', 'notifyGuests', 'sendInvites'],
  })
  notify?: boolean;

  @TextArgument(CALENDAR_ID, { optional, description: 'name or id', also: CALENDAR })
  calendarId?: string;
}

export class CreateEventArguments extends EventArguments {
  @TextArgument(TITLE, { also: ['title', 'name', 'subject'] })
  summary: string;

  @AddressesArgument({ optional, description: 'e-mail addresses', also: ['guests', 'invitees', 'participants'] })
  attendees?: string[];

  @AddressesArgument({ optional })
  optionalAttendees?: string[];

  @ChoiceArgument(CHAT_EVENT_TYPES, { optional, description: 'if no ordinary event', synonyms: EVENT_TYPE_SYNONYMS })
  eventType?: (typeof CHAT_EVENT_TYPES)[number];

  @TextArgument(EVENT_ID, { optional, description: 'event id' })
  copyOf?: string;

  @TextArgument(64, { optional, description: 'open proposal' })
  replaces?: string;
}

export class UpdateEventArguments extends EventArguments {
  @TextArgument(EVENT_ID, { also: EVENT })
  eventId: string;

  @ChoiceArgument(SCOPES, SCOPE)
  scope?: Scope;

  @TextArgument(TITLE, { optional, also: ['title', 'name', 'newTitle', 'subject'] })
  summary?: string;

  @TextArgument(DESCRIPTION, { optional, also: ['addNote', 'note'] })
  appendDescription?: string;

  @AddressesArgument({ optional, also: ['attendees', 'guests', 'addGuests'] })
  addAttendees?: string[];

  @AddressesArgument({ optional })
  addOptionalAttendees?: string[];

  @AddressesArgument({ optional, also: ['removeGuests'] })
  removeAttendees?: string[];

  @ChoicesArgument(CLEARABLE, { optional, description: 'fields to empty', synonyms: CLEARABLE_SYNONYMS })
  clear?: (typeof CLEARABLE)[number][];
}
