import { toMailbox } from '../../events/guest-list.js';
import { RESTORABLE } from '../../google/mapping/writable-fields.js';
import { readAddress, comparable, type Guest, guestsIn } from '../snapshot-fields.js';
import { isObject } from '../../../../shared/validation/is-object.js';

type Fields = Readonly<Record<string, unknown>>;

/** The body of a patch that restores former values; guests still on the list keep their current answers. */
export function formerFields(names: readonly string[], before: Fields, now: Fields): Record<string, unknown> {
  const entries = names.map((name): [string, unknown] => [name, formerValue(name, before, now)]);
  const isPartial = before['attendeesOmitted'] === true || now['attendeesOmitted'] === true;
  const partial = names.includes('attendees') && isPartial ? { attendeesOmitted: true } : {};
  return { ...Object.fromEntries(entries), ...partial };
}

/** The names of the fields that differ from their former values. */
export function differingFields(before: Fields, now: Fields): string[] {
  return RESTORABLE.filter(
    (name) => JSON.stringify(comparable(name, before[name])) !== JSON.stringify(comparable(name, now[name])),
  );
}

function formerValue(name: string, before: Fields, now: Fields): unknown {
  const was = before[name];
  if (name === 'status') return was ?? 'confirmed';
  if (name === 'attendees') return formerGuests(before, now);
  // Google copies a conference as a whole; its parts cannot be patched.
  if (name === 'conferenceData' || name === 'attachments') return was ?? null;
  if (name === 'reminders' && isObject(was)) return { overrides: [], ...was };
  return patchBetween(was, now[name]);
}

/** Google merges the objects of a patch, so properties that the former object lacked are cleared. */
function patchBetween(was: unknown, is: unknown): unknown {
  if (was === undefined) return null;
  if (!isObject(was)) return was;
  const present = isObject(is) ? is : {};
  const gone = Object.keys(present).filter((name) => !(name in was));
  const kept = Object.entries(was).map(([name, value]): [string, unknown] => [
    name,
    patchBetween(value, present[name]),
  ]);
  const isTime = 'date' in was || 'dateTime' in was;
  const otherKind = isTime ? { date: null, dateTime: null, timeZone: null } : {};
  return { ...otherKind, ...Object.fromEntries(gone.map((name) => [name, null])), ...Object.fromEntries(kept) };
}

/** The former guest list; the user has the former answer, the others their current one. */
function formerGuests(before: Fields, now: Fields): Guest[] | null {
  const present = new Map(guestsIn(now).map((guest) => [toMailbox(readAddress(guest)), guest]));
  const former = guestsIn(before).map((guest) => {
    const is = present.get(toMailbox(readAddress(guest)));
    if (!is || guest['self'] === true) return guest;
    const { responseStatus, comment, additionalGuests } = is;
    const { comment: _was, additionalGuests: _were, ...rest } = guest;
    return {
      ...rest,
      responseStatus,
      ...(comment !== undefined && { comment }),
      ...(additionalGuests !== undefined && { additionalGuests }),
    };
  });
  return former.length === 0 ? null : former;
}
