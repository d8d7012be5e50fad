import { Temporal } from 'temporal-polyfill';
import type { EventDescription, GuestMentioned, Intent, ParsedRequest } from '../dto/parsed-request.dto.js';
import { askAddresses, findUnheld } from '../builtin/parse-request.js';
import { visibleText } from '../plain-text.js';
import { addressesIn } from '../provenance/addresses.js';
import { toChanges, toNewEvent, toPerson } from './read-events.js';
import { withoutTags } from '../reply/html-tags.js';
import { cleanReply } from '../reply/reply-cleaner.js';
import type { ReadingContext, RequestReading } from './request-reading.js';
import { toUtc } from '../tools/local-time.js';
import { checkPhrase } from '../tools/phrase-check.js';

/** Converts a validated reading to a parsed request; times get the zone's offsets, ends and lengths are made consistent. */
export function toParsedRequest(written: RequestReading, context: ReadingContext): ParsedRequest {
  const { text, referenceTime, timeZone, locale } = context;
  const read = withCleanTexts(written);
  const known = addressesIn(text);
  const ranges = read.intent === 'create_event';
  const phrase = { message: text, now: referenceTime, timeZone, locale, ranges };
  const { input: reading, assumptions } = checkPhrase(read, phrase);
  const { intent, confidence, durationMinutes, response, question } = reading;
  const { notes = [], ...content } = CONTENT[intent](reading, context);
  return {
    intent,
    confidence: confidence / 100,
    engine: 'openai',
    timeZone,
    referenceTime,
    ...content,
    ...(durationMinutes !== undefined && { durationMinutes }),
    ...(response !== undefined && intent === 'respond_to_invite' && { response }),
    assumptions: [...assumptions, ...notes, ...findUnheld(text, locale), ...(reading.assumptions ?? [])].map((words) =>
      cleanReply(words, known),
    ),
    questions: [
      ...(question === undefined ? [] : [{ field: 'request', question: cleanReply(question, known) }]),
      // A question of the model's own is about what is missing already.
      ...(question === undefined ? askAddresses(guestsIn(content), text, locale) : []),
    ],
  };
}

function guestsIn({ event, changes }: Content): GuestMentioned[] {
  return [...(event?.attendees ?? []), ...(changes?.addAttendees ?? [])];
}

/** The fields of a request by its intent, and the assumptions behind them. */
type Content = Pick<ParsedRequest, 'event' | 'target' | 'changes' | 'range'> & { notes?: string[] };

const CONTENT: Record<Intent, (reading: RequestReading, context: ReadingContext) => Content> = {
  create_event: (reading, context) => {
    const { event, assumptions: notes } = toNewEvent(reading, context);
    return { event, notes };
  },
  update_event: (reading, context) => {
    const { event: changes, assumptions: notes } = toChanges(reading, context);
    return { target: described(reading, context), changes, notes };
  },
  delete_event: (reading, context) => ({ target: described(reading, context) }),
  respond_to_invite: (reading, context) => ({ target: described(reading, context) }),
  list_events: (reading, context) => ({ range: described(reading, context) }),
  check_availability: (reading, context) => ({ range: described(reading, context) }),
  find_slot: (reading, context) => ({ range: described(reading, context) }),
  none: () => ({}),
};

function described(
  { query, from, to, people, location, intent }: RequestReading,
  { timeZone }: ReadingContext,
): EventDescription {
  return {
    ...(query !== undefined && { query }),
    ...(from !== undefined && { timeMin: withOffset(from, timeZone, 'from') }),
    ...(to !== undefined && { timeMax: withOffset(to, timeZone, 'to') }),
    ...(people !== undefined && { attendees: people.map((name) => toPerson(name)) }),
    ...(location !== undefined && intent !== 'update_event' && { location }),
  };
}

function withOffset(local: string, timeZone: string, field: string): string {
  const zoned = Temporal.Instant.from(toUtc(local, timeZone, field)).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Other programs display the texts of an event, so they contain nothing invisible and no HTML. */
function withCleanTexts(reading: RequestReading): RequestReading {
  const { summary, description, location, query } = reading;
  return {
    ...reading,
    ...(summary !== undefined && { summary: withoutTags(visibleText(summary)) }),
    ...(description !== undefined && { description: withoutTags(visibleText(description)) }),
    ...(location !== undefined && { location: withoutTags(visibleText(location)) }),
    ...(query !== undefined && { query: withoutTags(visibleText(query)) }),
  };
}
