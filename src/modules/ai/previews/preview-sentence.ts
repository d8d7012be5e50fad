import type { Speech } from '../wording/speech.js';
import type { ActionFacts } from './action-facts.js';
import type { ActionRequest } from '../actions/action-request.js';
import type { FieldChange } from './field-changes.js';
import { FIELD_VIEWS, sayGuests, SHOWN_FIELDS } from './field-views.js';
import type { Recipient } from '../actions/action.dto.js';
import type { ShownField } from '../wording/preview-words.js';
import type { ShownState } from './shown-state.js';

/** The fields that identify an event, in addition to its title and times. */
const RECOGNISED: ShownField[] = ['location', 'attendees', 'calendarId'];
/** Shown in a summary without a label. */
const UNLABELLED: ReadonlySet<ShownField> = new Set<ShownField>(['start', 'recurrence']);

/** One sentence that names the event and the changes. */
export function buildSummary(
  request: ActionRequest,
  facts: ActionFacts,
  changes: readonly FieldChange[],
  recipients: readonly Recipient[],
  speech: Speech,
): string {
  const state = facts.before ?? facts.after;
  if (!state) return '';
  const isChange = facts.before !== undefined && facts.after !== undefined;
  const changed = new Set(changes.map(({ field }) => field));
  const times = [
    ...(changed.has('start') ? [] : listTimes(state, facts, speech)),
    ...(changed.has('recurrence')
      ? []
      : [FIELD_VIEWS.recurrence.say(state, speech)].filter((each) => each !== undefined)),
  ];
  const notes = [...scopeWords(facts, speech), ...(isChange ? times : [])];
  const head = `${buildHead(request, state, speech)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  const told = isChange
    ? changes.map((change) => sayChange(change, speech))
    : [...times, ...describe(request, state, speech)];
  const rest = [...told, ...mailClause(request, recipients, facts, speech)];
  return rest.length > 0 ? speech.words.preview.sentence(head, rest) : head;
}

function buildHead(request: ActionRequest, { summary }: ShownState, speech: Speech): string {
  const { heads, answerHeads, undoHeads } = speech.words.preview;
  const title = speech.title(summary);
  if (request.kind === 'undo_write') return undoHeads[request.method](title);
  return request.kind === 'rsvp' ? answerHeads[request.input.responseStatus](title) : heads[request.kind](title);
}

function scopeWords({ scope, counts }: ActionFacts, { words }: Speech): string[] {
  if (scope === undefined) return [];
  const { scopes, instances } = words.preview;
  return [scopes[scope], ...(scope !== 'this' && counts ? [instances(counts.past, counts.count)] : [])];
}

/** The times; for a whole series its days and clock times. */
function listTimes(state: ShownState, { scope }: ActionFacts, speech: Speech): string[] {
  const { start, end } = state;
  const day = speech.day(start);
  const times =
    scope === 'all'
      ? [speech.clock(start, end)]
      : scope === 'following'
        ? [day && speech.words.preview.from(day), speech.clock(start, end)]
        : [speech.span(start, end)];
  return times.filter((each) => each !== undefined);
}

/** A new event with all its fields; a deleted or answered one with its identifying fields. */
function describe(request: ActionRequest, state: ShownState, speech: Speech): string[] {
  const named = request.kind === 'create_event' ? SHOWN_FIELDS.filter((field) => field !== 'summary') : RECOGNISED;
  return named.filter((field) => !UNLABELLED.has(field)).flatMap((field) => sayField(field, state, speech));
}

/** A field with its label, unless it is empty or has its default value. */
export function sayField(field: ShownField, state: ShownState, speech: Speech): string[] {
  const { say, isUsual } = FIELD_VIEWS[field];
  const value = isUsual?.(state) ? undefined : say(state, speech);
  const { field: write, labels } = speech.words.preview;
  return value === undefined ? [] : [write(labels[field], value)];
}

function sayChange({ label, before, after, alone }: FieldChange, { words }: Speech): string {
  const { changed, cleared, field, nothing } = words.preview;
  if (alone) return field(label, after ?? nothing);
  return after === undefined ? cleared(label, before ?? nothing) : changed(label, after, before ?? nothing);
}

/** The recipients of mail; the guests of a new event are named already. */
function mailClause(
  { kind, sendUpdates }: ActionRequest,
  recipients: readonly Recipient[],
  facts: ActionFacts,
  speech: Speech,
): string[] {
  if (kind === 'create_event' || kind === 'rsvp' || sendUpdates === 'none' || recipients.length === 0) return [];
  return [speech.words.preview.mails(sayRecipients(recipients, facts, speech))];
}

/** The recipients by name, where the event has their names. */
export function sayRecipients(
  recipients: readonly Recipient[],
  { before, after, exceptions }: ActionFacts,
  speech: Speech,
  all = false,
): string {
  const known = [before, after, ...exceptions].flatMap((event) => event?.attendees ?? []);
  const names = new Map(known.map(({ email, displayName }) => [email?.toLowerCase(), displayName]));
  const people = recipients.map(({ email }) => {
    const displayName = names.get(email.toLowerCase());
    return { email, ...(displayName !== undefined && { displayName }) };
  });
  return sayGuests(people, speech, all) ?? '';
}
