import { otherGuests, type ShownState } from './shown-state.js';
import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../../calendar/dto/event.dto.js';
import { isLookalike } from '../provenance/addresses.js';
import { isUsersWord, type Origins, findSource } from '../provenance/source-of.js';
import type { Speech } from '../wording/speech.js';
import type { Wording } from '../wording/wording.js';
import type { ActionFacts } from './action-facts.js';
import type { Recipient } from '../actions/action.dto.js';
import type { ActionRequest } from '../actions/action-request.js';
import { invitedBy } from './recipients.js';

const TEXTS = ['summary', 'location', 'description'] as const;

const PRIMARY = 'primary';
const YEARS_AHEAD = 2;

/** Warnings that the user should read before confirming. */
export function listWarnings(
  { words, listener }: Speech,
  origins: Origins,
  request: ActionRequest,
  facts: ActionFacts,
  recipients: readonly Recipient[],
): string[] {
  const unspoken = invitedBy(request).filter((email) => !isUsersWord(findSource(email, origins), origins));
  const lookalikes = recipients.map(({ email }) => email).filter((email) => isLookalike(email));
  return [
    ...mailWarning(words, request, recipients),
    ...(unspoken.length > 0 ? [words.notWritten(unspoken.join(', '))] : []),
    ...(lookalikes.length > 0 ? [words.lookalike(lookalikes.join(', '))] : []),
    ...seriesWarnings(words, request, facts),
    ...(facts.duplicates.length > 0 ? [words.duplicate] : []),
    ...emptiedWarnings(words, facts),
    ...(isMovedToPast(facts, listener) ? [words.inThePast] : []),
    ...yearsAheadWarning(words, facts, listener),
    ...(isPublished(request) ? [words.sharedCalendar] : []),
  ];
}

function mailWarning(words: Wording, { sendUpdates, kind }: ActionRequest, recipients: readonly Recipient[]): string[] {
  if (recipients.length === 0) return [];
  // Google notifies some guests even with sendUpdates=none.
  return sendUpdates === 'none' || kind === 'rsvp' ? [words.mayMail] : [words.willMail(recipients.length)];
}

function seriesWarnings(words: Wording, { kind }: ActionRequest, { scope, counts, exceptions }: ActionFacts): string[] {
  if (scope === undefined || scope === 'this') return [];
  const past = counts?.past ?? 0;
  const own = exceptions.filter(({ status }) => status !== 'cancelled').length;
  return [
    scope === 'all' ? words.wholeSeries : words.followingOnes,
    ...(past > 0 ? [words.pastToo(past)] : []),
    ...(kind === 'update_event' && own > 0 ? [words.keepTheirOwn(own)] : []),
  ];
}

/** Models that fill in every argument empty fields the user did not mention. */
function emptiedWarnings({ preview, empties, endsSeries }: Wording, { before, after }: ActionFacts): string[] {
  if (!before || !after) return [];
  const fields = emptiedFields(before, after).map((field) => preview.labels[field]);
  return [
    ...(fields.length > 0 ? [empties(fields.join(', '))] : []),
    ...(isEmpty(before.recurrence) || !isEmpty(after.recurrence) ? [] : [endsSeries]),
  ];
}

/** Models often take the wrong year. */
function yearsAheadWarning(words: Wording, { before, after }: ActionFacts, listener: Speech['listener']): string[] {
  const start = toMoment(after?.start, listener);
  const limit = Temporal.Instant.from(listener.now)
    .toZonedDateTimeISO('UTC')
    .add({ years: YEARS_AHEAD }).epochMilliseconds;
  if (start === undefined || start <= limit || start === toMoment(before?.start, listener)) return [];
  return [words.yearsAhead(String(new Date(start).getUTCFullYear()))];
}

function isMovedToPast({ before, after }: ActionFacts, listener: Speech['listener']): boolean {
  const isNewTime = toMoment(after?.start, listener) !== toMoment(before?.start, listener);
  const end = toMoment(after?.end, listener);
  const lasts = (after?.recurrence?.length ?? 0) > 0;
  return isNewTime && !lasts && end !== undefined && end <= Date.parse(listener.now);
}

function toMoment(time: EventTime | undefined, { timeZone }: Speech['listener']): number | undefined {
  if (time?.date !== undefined) return Temporal.PlainDate.from(time.date).toZonedDateTime(timeZone).epochMilliseconds;
  return time?.dateTime === undefined ? undefined : Date.parse(time.dateTime);
}

/** It is unknown here who else can see another calendar. */
function isPublished(request: ActionRequest): boolean {
  if (request.kind === 'move_event') return request.destination !== PRIMARY;
  return request.kind === 'create_event' && request.calendarId !== PRIMARY;
}

/** The fields of an event that an action empties, except the recurrence, which has a line of its own. */
export function emptiedFields(
  before: ShownState,
  after: ShownState,
): ((typeof TEXTS)[number] | 'attendees' | 'reminders')[] {
  const texts = TEXTS.filter((name) => !isEmpty(before[name]) && isEmpty(after[name]));
  const losesGuests = otherGuests(before).length > 0 && otherGuests(after).length === 0;
  return [
    ...texts,
    ...(losesGuests ? (['attendees'] as const) : []),
    ...(hasReminders(before) && !hasReminders(after) ? (['reminders'] as const) : []),
  ];
}

export function isEmpty(value: string | readonly unknown[] | null | undefined): boolean {
  return value === undefined || value === null || value.length === 0;
}

function hasReminders({ reminders }: ShownState): boolean {
  return reminders?.useDefault === true || (reminders?.overrides?.length ?? 0) > 0;
}
