import { RESPONSES } from '../dto/parsed-request.dto.js';
import {
  AddressesArgument,
  ChoiceArgument,
  FlagArgument,
  IntegerArgument,
  LocalTimeArgument,
  TextArgument,
  TextsArgument,
} from './arguments.js';

const optional = true;
const CALENDAR_ID = 1024;
const EVENT_ID = 1024;
const TITLE = 1024;
const DESCRIPTION = 8192;
const SCOPES = ['this', 'following', 'all'] as const;

export class ListEventsArguments {
  @LocalTimeArgument({ optional })
  from?: string;

  @LocalTimeArgument({ optional })
  to?: string;

  @TextArgument(200, { optional, description: 'words to find' })
  query?: string;

  @TextArgument(CALENDAR_ID, { optional })
  calendarId?: string;

  @FlagArgument({ optional })
  descriptions?: boolean;
}

export class GetEventArguments {
  @TextArgument(EVENT_ID)
  eventId: string;

  @TextArgument(CALENDAR_ID, { optional })
  calendarId?: string;
}

export class CheckAvailabilityArguments {
  @LocalTimeArgument()
  from: string;

  @LocalTimeArgument()
  to: string;

  @AddressesArgument({ optional })
  attendees?: string[];
}

export class FindSlotsArguments {
  @IntegerArgument(5, 1440)
  durationMinutes: number;

  @LocalTimeArgument({ optional })
  from?: string;

  @LocalTimeArgument({ optional })
  to?: string;

  @AddressesArgument({ optional })
  attendees?: string[];
}

export class ListCalendarsArguments {
  @FlagArgument({ optional })
  hidden?: boolean;
}

export class CreateEventArguments {
  @TextArgument(TITLE)
  summary: string;

  @LocalTimeArgument()
  start: string;

  @LocalTimeArgument({ optional })
  end?: string;

  @IntegerArgument(1, 40_320, { optional })
  durationMinutes?: number;

  @TextArgument(200, { optional, description: "the user's words for the time" })
  when?: string;

  @TextArgument(64, { optional })
  timeZone?: string;

  @TextArgument(TITLE, { optional })
  location?: string;

  @TextArgument(DESCRIPTION, { optional })
  description?: string;

  @AddressesArgument({ optional })
  attendees?: string[];

  @TextsArgument(10, 512, { optional, description: 'RRULE lines' })
  recurrence?: string[];

  @FlagArgument({ optional, description: 'add a video call' })
  meet?: boolean;

  @TextArgument(CALENDAR_ID, { optional })
  calendarId?: string;

  @TextArgument(64, { optional, description: 'id of the open proposal this corrects' })
  replaces?: string;
}

export class UpdateEventArguments extends GetEventArguments {
  @ChoiceArgument(SCOPES, { optional })
  scope?: (typeof SCOPES)[number];

  @TextArgument(TITLE, { optional })
  summary?: string;

  @LocalTimeArgument({ optional, description: 'alone: the length stays' })
  start?: string;

  @LocalTimeArgument({ optional })
  end?: string;

  @IntegerArgument(1, 40_320, { optional })
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

  @TextsArgument(10, 512, { optional })
  recurrence?: string[];
}

export class DeleteEventArguments extends GetEventArguments {
  @ChoiceArgument(SCOPES, { optional })
  scope?: (typeof SCOPES)[number];
}

export class MoveEventArguments extends GetEventArguments {
  @TextArgument(CALENDAR_ID)
  destination: string;
}

export class RespondToInviteArguments extends GetEventArguments {
  @ChoiceArgument(RESPONSES)
  response: (typeof RESPONSES)[number];

  @TextArgument(TITLE, { optional })
  comment?: string;

  @ChoiceArgument(SCOPES, { optional })
  scope?: (typeof SCOPES)[number];
}

export class AskUserArguments {
  @TextArgument(1000)
  question: string;

  @TextArgument(64, { optional })
  field?: string;

  @TextsArgument(10, 200, { optional })
  options?: string[];
}
