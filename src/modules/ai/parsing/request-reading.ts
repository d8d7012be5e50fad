import { INTENTS, type Intent, RESPONSES } from '../dto/parsed-request.dto.js';
import {
  ChoiceArgument,
  DayArgument,
  DaysArgument,
  EndTimeArgument,
  FlagArgument,
  IntegerArgument,
  LocalTimeArgument,
  MinutesArgument,
  MinutesListArgument,
  PeopleArgument,
  PercentArgument,
  RecurrenceArgument,
  TextArgument,
  TextsArgument,
} from '../tools/arguments/argument.decorators.js';
import {
  CHAT_EVENT_TYPES,
  EVENT_TYPE_SYNONYMS,
  CHAT_VISIBILITIES,
  VISIBILITY_SYNONYMS,
} from '../tools/arguments/event-arguments.js';
import { RESPONSE_SYNONYMS } from '../tools/arguments/tool-arguments.js';
import { COLOR_NAMES, COLOR_WORDS, type ColorName } from '../tools/writes/colors.js';

const optional = true;
const FOUR_WEEKS = 40_320;

/** Other words that models use for an intent, by intent. */
const INTENT_SYNONYMS = {
  'create add schedule book new': 'create_event',
  'update change move edit reschedule': 'update_event',
  'delete cancel remove': 'delete_event',
  'list search show list_event': 'list_events',
  'availability free_busy check_free': 'check_availability',
  'find_slots find_time free_slots': 'find_slot',
  'respond rsvp respond_to_invitation': 'respond_to_invite',
  'other unknown': 'none',
} as const;

/** A request as a language model reads it: flat, in local times, untrusted until it is validated. */
export class RequestReading {
  @ChoiceArgument(INTENTS, { synonyms: INTENT_SYNONYMS })
  intent: Intent;

  @PercentArgument({ description: 'percent' })
  confidence: number;

  @TextArgument(1024, { optional, description: 'title of a new event, or the new title' })
  summary?: string;

  @LocalTimeArgument({ optional, description: 'start of the new event, or the new start' })
  start?: string;

  @EndTimeArgument({ optional })
  end?: string;

  @DayArgument({ optional, description: 'last of several whole days, instead of end' })
  lastDay?: string;

  @TextArgument(200, { optional, description: 'the exact words `start` was read from' })
  when?: string;

  @MinutesArgument(1, FOUR_WEEKS, { optional })
  durationMinutes?: number;

  @TextArgument(1024, { optional })
  location?: string;

  @PeopleArgument({ optional, description: 'names or addresses of people to invite or to meet' })
  people?: string[];

  @PeopleArgument({ optional, description: 'of these, those who need not come' })
  optionalPeople?: string[];

  @PeopleArgument({ optional, description: 'update_event: people to invite to the existing event' })
  addPeople?: string[];

  @RecurrenceArgument({ optional, description: 'RRULE lines' })
  recurrence?: string[];

  @DayArgument({ optional, description: 'last day of the series' })
  repeatUntil?: string;

  @IntegerArgument(1, 730, { optional, description: 'times in all' })
  repeatCount?: number;

  @DaysArgument(50, { optional, description: 'days left out of the series' })
  excludeDates?: string[];

  @TextArgument(8192, { optional, description: 'notes' })
  description?: string;

  @MinutesListArgument(5, 0, FOUR_WEEKS, { optional, description: 'minutes before' })
  reminders?: number[];

  @FlagArgument({ optional, description: 'reminders of the calendar; false: none' })
  defaultReminders?: boolean;

  @ChoiceArgument(CHAT_VISIBILITIES, { optional, synonyms: VISIBILITY_SYNONYMS })
  visibility?: (typeof CHAT_VISIBILITIES)[number];

  @FlagArgument({ optional, description: 'false: free' })
  busy?: boolean;

  @ChoiceArgument(COLOR_NAMES, { optional, synonyms: COLOR_WORDS })
  color?: ColorName;

  @ChoiceArgument(CHAT_EVENT_TYPES, {
    optional,
    description: 'create_event: if no ordinary event',
    synonyms: EVENT_TYPE_SYNONYMS,
  })
  eventType?: (typeof CHAT_EVENT_TYPES)[number];

  @TextArgument(200, { optional, description: 'words that name the existing event, or what is searched for' })
  query?: string;

  @LocalTimeArgument({ optional, description: 'when the existing event is, or the range asked about' })
  from?: string;

  @EndTimeArgument({ optional })
  to?: string;

  @ChoiceArgument(RESPONSES, { optional, synonyms: RESPONSE_SYNONYMS })
  response?: (typeof RESPONSES)[number];

  @TextsArgument(10, 300, { optional, description: 'what was assumed' })
  assumptions?: string[];

  @TextArgument(500, { optional, description: 'what must be asked' })
  question?: string;
}

/** The context that completes a reading. */
export interface ReadingContext {
  text: string;
  referenceTime: string;
  timeZone: string;
  locale: string;
}
