import { isDeepStrictEqual } from 'node:util';
import type { Attendee } from '../../calendar/dto/event.dto.js';
import type { Scope } from '../../calendar/dto/event-queries.dto.js';
import type { ShownField } from '../wording/preview-words.js';
import { wordRepetition } from '../wording/repetition.js';
import type { Speech } from '../wording/speech.js';
import { FIELD_VIEWS, sayGuests, SHOWN_FIELDS } from './field-views.js';
import { otherGuests, type ShownState } from './shown-state.js';

/** One changed field of an event, in words; an absent value means none. */
export interface FieldChange {
  field: ShownField;
  label: string;
  before?: string | undefined;
  after?: string | undefined;
  /** The old value for a line of its own, when the summary shows less of it. */
  beforeInFull?: string | undefined;
  /** Whether `after` alone is enough to read, without a comparison. */
  alone?: true;
}

/** All fields in which two states of an event differ. */
export function changesBetween(
  before: ShownState,
  after: ShownState,
  scope: Scope | undefined,
  speech: Speech,
): FieldChange[] {
  return SHOWN_FIELDS.filter((field) => differs(field, before, after, speech)).flatMap((field) => {
    if (field === 'attendees') return guestChanges(before, after, speech);
    return [
      { field, label: speech.words.preview.labels[field], ...describeChange(field, before, after, scope, speech) },
    ];
  });
}

function differs(field: ShownField, before: ShownState, after: ShownState, speech: Speech): boolean {
  const { key } = FIELD_VIEWS[field];
  if (isDeepStrictEqual(key(before), key(after))) return false;
  // A moved series is written with different lines for the same days.
  return field !== 'recurrence' || wordRepetition(before, speech, true) !== wordRepetition(after, speech, true);
}

function describeChange(
  field: ShownField,
  before: ShownState,
  after: ShownState,
  scope: Scope | undefined,
  speech: Speech,
): Omit<FieldChange, 'field' | 'label'> {
  if (field === 'start') return timeWords(before, after, scope, speech);
  if (field === 'description') return descriptionWords(before, after, speech);
  const { say } = FIELD_VIEWS[field];
  return { before: say(before, speech), after: say(after, speech) };
}

/** Omits the day when it stays; for a whole series shows it only when it changes. */
function timeWords(before: ShownState, after: ShownState, scope: Scope | undefined, speech: Speech) {
  const sameDay = isTimed(before) && isTimed(after) && speech.day(before.start) === speech.day(after.start);
  const zones = new Set([before, after].flatMap(({ start }) => start?.timeZone ?? []));
  const zoned = zones.size > 1;
  const clock = ({ start, end }: ShownState) => speech.clock(start, end, zoned);
  const span = ({ start, end }: ShownState) => speech.span(start, end, zoned);
  return {
    before: sameDay ? clock(before) : span(before),
    ...(sameDay && scope !== 'all' && { beforeInFull: span(before) }),
    after: sameDay && scope === 'all' ? clock(after) : span(after),
  };
}

function isTimed({ start }: ShownState): boolean {
  return start?.dateTime !== undefined;
}

function descriptionWords(before: ShownState, after: ShownState, speech: Speech) {
  const [old, now] = [before.description ?? '', after.description ?? ''];
  if (old !== '' && now.startsWith(old)) {
    const { appended } = speech.words.preview;
    return { after: appended(speech.quote(now.slice(old.length))), alone: true as const };
  }
  const { say } = FIELD_VIEWS.description;
  return { before: say(before, speech), after: say(after, speech) };
}

function guestChanges(before: ShownState, after: ShownState, speech: Speech): FieldChange[] {
  const { addedGuests, removedGuests, changedGuests } = speech.words.preview;
  const [were, are] = [otherGuests(before), otherGuests(after)];
  const added = are.filter((guest) => !find(were, guest));
  const removed = were.filter((guest) => !find(are, guest));
  const changed = are.filter((guest) => {
    const old = find(were, guest);
    return old !== undefined && (old.optional ?? false) !== (guest.optional ?? false);
  });
  const one = (label: string, guests: Attendee[], more: Partial<FieldChange>): FieldChange[] =>
    guests.length === 0 ? [] : [{ field: 'attendees', label, after: sayGuests(guests, speech, true), ...more }];
  const old = changed.flatMap((guest) => find(were, guest) ?? []);
  return [
    ...one(addedGuests(added.length), added, { alone: true }),
    ...one(removedGuests(removed.length), removed, { alone: true }),
    ...one(changedGuests, changed, { before: sayGuests(old, speech, true) }),
  ];
}

function find(guests: readonly Attendee[], { email }: Attendee): Attendee | undefined {
  return guests.find((guest) => guest.email?.toLowerCase() === email?.toLowerCase());
}
