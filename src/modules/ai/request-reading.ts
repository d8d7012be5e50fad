import { isEmail } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import {
  INTENTS,
  type EventDescription,
  type EventMentioned,
  type Intent,
  type ParsedRequest,
  type PersonMentioned,
  RESPONSES,
} from './dto/parsed-request.dto.js';
import {
  ChoiceArgument,
  EndTimeArgument,
  LocalTimeArgument,
  MinutesArgument,
  PeopleArgument,
  PercentArgument,
  RecurrenceArgument,
  TextArgument,
  TextsArgument,
} from './tools/arguments/argument.decorators.js';
import { visibleText } from './plain-text.js';
import { addressesIn } from './provenance/addresses.js';
import { withoutTags } from './reply/html-tags.js';
import { cleanReply } from './reply/reply-cleaner.js';
import { checkPhrase } from './tools/phrase-check.js';
import { instantOf, isDay, laterBy, toEventTime } from './tools/local-time.js';
import { RESPONSE_SYNONYMS } from './tools/tool-arguments.js';

const optional = true;
const DEFAULT_MINUTES = 60;

/** Words models write for an intent, by the intent. */
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

/** A request as a language model reads it: flat, in local times, and checked before it is believed. */
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

  @TextArgument(200, { optional, description: 'the exact words `start` was read from' })
  when?: string;

  @MinutesArgument(1, 40_320, { optional })
  durationMinutes?: number;

  @TextArgument(1024, { optional })
  location?: string;

  @PeopleArgument({ optional, description: 'names or addresses of people to invite or to meet' })
  people?: string[];

  @RecurrenceArgument({ optional, description: 'RRULE lines' })
  recurrence?: string[];

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

/** What a reading is completed by. */
export interface ReadingContext {
  text: string;
  referenceTime: string;
  timeZone: string;
  locale: string;
}

/** Turns a checked reading into a parsed request; times get the zone's offsets, ends and lengths agree. */
export function toParsedRequest(written: RequestReading, context: ReadingContext): ParsedRequest {
  const { text, referenceTime, timeZone, locale } = context;
  const read = withCleanTexts(written);
  const known = addressesIn(text);
  const ranges = read.intent === 'create_event';
  const phrase = { message: text, now: referenceTime, timeZone, locale, ranges };
  const { input: reading, assumptions } = checkPhrase(read, phrase);
  const { intent, confidence, durationMinutes, response, question } = reading;
  return {
    intent,
    confidence: confidence / 100,
    engine: 'openai',
    timeZone,
    referenceTime,
    ...CONTENT[intent](reading, timeZone),
    ...(durationMinutes !== undefined && { durationMinutes }),
    ...(response !== undefined && intent === 'respond_to_invite' && { response }),
    assumptions: [...assumptions, ...(reading.assumptions ?? [])].map((words) => cleanReply(words, known)),
    questions: question === undefined ? [] : [{ field: 'request', question: cleanReply(question, known) }],
  };
}

type Content = Pick<ParsedRequest, 'event' | 'target' | 'changes' | 'range'>;

const CONTENT: Record<Intent, (reading: RequestReading, timeZone: string) => Content> = {
  create_event: (reading, timeZone) => ({ event: mentioned(reading, timeZone) }),
  update_event: (reading, timeZone) => ({
    target: described(reading, timeZone),
    changes: mentioned(reading, timeZone),
  }),
  delete_event: (reading, timeZone) => ({ target: described(reading, timeZone) }),
  respond_to_invite: (reading, timeZone) => ({ target: described(reading, timeZone) }),
  list_events: (reading, timeZone) => ({ range: described(reading, timeZone) }),
  check_availability: (reading, timeZone) => ({ range: described(reading, timeZone) }),
  find_slot: (reading, timeZone) => ({ range: described(reading, timeZone) }),
  none: () => ({}),
};

function mentioned(reading: RequestReading, timeZone: string): EventMentioned {
  const { summary, location, recurrence, start, people } = reading;
  const end = endOf(reading, timeZone);
  return {
    ...(summary !== undefined && { summary }),
    ...(location !== undefined && { location }),
    ...(recurrence !== undefined && { recurrence }),
    ...(start !== undefined && { start: toEventTime(start, timeZone) }),
    ...(end !== undefined && { end: toEventTime(end, timeZone) }),
    ...(people !== undefined && reading.intent !== 'update_event' && { attendees: people.map((name) => person(name)) }),
  };
}

/** A new event has an end; a change has one only when the sentence says so. */
function endOf({ intent, start, end, durationMinutes }: RequestReading, timeZone: string): string | undefined {
  if (end !== undefined || start === undefined) return end;
  if (durationMinutes === undefined && intent !== 'create_event') return undefined;
  return laterBy(start, durationMinutes ?? (isDay(start) ? 1440 : DEFAULT_MINUTES), timeZone, 'start');
}

function described({ query, from, to, people, location, intent }: RequestReading, timeZone: string): EventDescription {
  return {
    ...(query !== undefined && { query }),
    ...(from !== undefined && { timeMin: withOffset(from, timeZone, 'from') }),
    ...(to !== undefined && { timeMax: withOffset(to, timeZone, 'to') }),
    ...(people !== undefined && { attendees: people.map((name) => person(name)) }),
    ...(location !== undefined && intent !== 'update_event' && { location }),
  };
}

function withOffset(local: string, timeZone: string, field: string): string {
  const zoned = Temporal.Instant.from(instantOf(local, timeZone, field)).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function person(name: string): PersonMentioned {
  return isEmail(name) ? { email: name } : { displayName: cleanReply(name) };
}

/** Texts of an event go on to whoever shows it: they hold nothing invisible and no HTML. */
function withCleanTexts(reading: RequestReading): RequestReading {
  const { summary, location, query } = reading;
  return {
    ...reading,
    ...(summary !== undefined && { summary: withoutTags(visibleText(summary)) }),
    ...(location !== undefined && { location: withoutTags(visibleText(location)) }),
    ...(query !== undefined && { query: withoutTags(visibleText(query)) }),
  };
}
