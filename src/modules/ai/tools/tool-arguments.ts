import { RESPONSES } from '../dto/parsed-request.dto.js';
import {
  AddressesArgument,
  ChoiceArgument,
  EndTimeArgument,
  FlagArgument,
  LocalTimeArgument,
  MinutesArgument,
  RecurrenceArgument,
  TextArgument,
  TextsArgument,
  ZoneArgument,
} from './arguments/argument.decorators.js';

const optional = true;
const CALENDAR_ID = 1024;
const CALENDAR = ['calendar', 'calendarName'];
const EVENT_ID = 1024;
const TITLE = 1024;
const DESCRIPTION = 8192;
const SCOPES = ['this', 'following', 'all'] as const;
const SCOPE_SYNONYMS = {
  'single one instance occurrence this_one this_event this_instance only_this current': 'this',
  'future this_and_following this_and_future following_events all_following remaining onwards upcoming': 'following',
  'series entire whole every all_events entire_series whole_series all_instances': 'all',
};

/** Words models write for an answer to an invitation. */
export const RESPONSE_SYNONYMS = {
  'yes accept going attending attend confirmed confirm': 'accepted',
  'no decline reject rejected not_going refuse': 'declined',
  'maybe tentatively tentatively_accepted perhaps unsure': 'tentative',
};

export class GetEventArguments {
  @TextArgument(EVENT_ID)
  eventId: string;

  @TextArgument(CALENDAR_ID, { optional, also: CALENDAR })
  calendarId?: string;
}

export class CreateEventArguments {
  @TextArgument(TITLE)
  summary: string;

  @LocalTimeArgument()
  start: string;

  @EndTimeArgument({ optional })
  end?: string;

  @MinutesArgument(1, 40_320, { optional })
  durationMinutes?: number;

  @TextArgument(200, { optional, description: "the user's words for the time" })
  when?: string;

  @ZoneArgument({ optional })
  timeZone?: string;

  @TextArgument(TITLE, { optional })
  location?: string;

  @TextArgument(DESCRIPTION, { optional })
  description?: string;

  @AddressesArgument({ optional })
  attendees?: string[];

  @RecurrenceArgument({ optional, description: 'RRULE lines' })
  recurrence?: string[];

  @FlagArgument({ optional, description: 'add a video call' })
  meet?: boolean;

  @TextArgument(CALENDAR_ID, { optional, also: CALENDAR })
  calendarId?: string;

  @TextArgument(64, { optional, description: 'id of the open proposal this corrects' })
  replaces?: string;
}

export class UpdateEventArguments extends GetEventArguments {
  @ChoiceArgument(SCOPES, { optional, synonyms: SCOPE_SYNONYMS })
  scope?: (typeof SCOPES)[number];

  @TextArgument(TITLE, { optional })
  summary?: string;

  @LocalTimeArgument({ optional, description: 'alone: the length stays' })
  start?: string;

  @EndTimeArgument({ optional })
  end?: string;

  @MinutesArgument(1, 40_320, { optional })
  durationMinutes?: number;

  @TextArgument(200, { optional })
  when?: string;

  @TextArgument(TITLE, { optional })
  location?: string;

  @TextArgument(DESCRIPTION, { optional })
  description?: string;

  @AddressesArgument({ optional })
  addAttendees?: string[];

  @AddressesArgument({ optional })
  removeAttendees?: string[];

  @RecurrenceArgument({ optional })
  recurrence?: string[];
}

export class DeleteEventArguments extends GetEventArguments {
  @ChoiceArgument(SCOPES, { optional, synonyms: SCOPE_SYNONYMS })
  scope?: (typeof SCOPES)[number];
}

export class MoveEventArguments extends GetEventArguments {
  @TextArgument(CALENDAR_ID)
  destination: string;
}

export class RespondToInviteArguments extends GetEventArguments {
  @ChoiceArgument(RESPONSES, { synonyms: RESPONSE_SYNONYMS })
  response: (typeof RESPONSES)[number];

  @TextArgument(TITLE, { optional })
  comment?: string;

  @ChoiceArgument(SCOPES, { optional, synonyms: SCOPE_SYNONYMS })
  scope?: (typeof SCOPES)[number];
}

export class AskUserArguments {
  @TextArgument(1000)
  question: string;

  @TextArgument(64, { optional })
  field?: string;

  @TextsArgument(10, 200, { optional, separated: true })
  options?: string[];
}
