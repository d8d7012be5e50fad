import { type Weekday, WEEKDAYS } from '../../../calendar/dto/availability.dto.js';
import {
  AddressesArgument,
  ChoicesArgument,
  ClockArgument,
  EndTimeArgument,
  FlagArgument,
  IntegerArgument,
  LocalTimeArgument,
  MinutesArgument,
  TextArgument,
} from './argument.decorators.js';

const optional = true;
const CALENDAR_ID = 1024;
const CALENDAR = ['calendar', 'calendarName'];
const START = ['start', 'timeMin', 'startDate'];
const END = ['end', 'timeMax', 'endDate'];
const WEEKDAY_SYNONYMS = {
  'mon monday': 'MO',
  'tue tuesday': 'TU',
  'wed wednesday': 'WE',
  'thu thursday': 'TH',
  'fri friday': 'FR',
  'sat saturday': 'SA',
  'sun sunday': 'SU',
};

export class ListEventsArguments {
  @LocalTimeArgument({ optional, description: 'default now', also: START })
  from?: string;

  @EndTimeArgument({ optional, also: END })
  to?: string;

  @TextArgument(200, { optional, description: 'title, person or place', also: ['q', 'search', 'text', 'keywords'] })
  query?: string;

  @TextArgument(CALENDAR_ID, { optional, description: 'name or id', also: CALENDAR })
  calendarId?: string;

  @FlagArgument({ optional })
  unanswered?: boolean;

  @FlagArgument({ optional, description: 'counts, hours, gaps' })
  facts?: boolean;

  @FlagArgument({ optional })
  descriptions?: boolean;
}

export class CheckAvailabilityArguments {
  @LocalTimeArgument({ also: START })
  from: string;

  @EndTimeArgument({ optional, also: END })
  to?: string;

  @AddressesArgument({ optional })
  attendees?: string[];

  @TextArgument(CALENDAR_ID, { optional, description: 'name or id', also: CALENDAR })
  calendarId?: string;
}

export class FindSlotsArguments {
  @MinutesArgument(5, 1440)
  durationMinutes: number;

  @LocalTimeArgument({ optional, description: 'default now', also: START })
  from?: string;

  @EndTimeArgument({ optional, also: END })
  to?: string;

  @ClockArgument({ optional, description: 'HH:MM; evening 18:00' })
  dayStart?: string;

  @ClockArgument({ optional })
  dayEnd?: string;

  @ChoicesArgument(WEEKDAYS, { optional, synonyms: WEEKDAY_SYNONYMS })
  days?: Weekday[];

  @FlagArgument({ optional, description: 'first, not best' })
  earliest?: boolean;

  @IntegerArgument(1, 20, { optional, also: ['maxResults', 'limit', 'suggestions'] })
  count?: number;

  @MinutesArgument(0, 240, { optional, description: 'free around it', also: ['buffer'] })
  bufferMinutes?: number;

  @AddressesArgument({ optional })
  attendees?: string[];

  @TextArgument(CALENDAR_ID, { optional, description: 'name or id', also: CALENDAR })
  calendarId?: string;
}

export class ListCalendarsArguments {}
