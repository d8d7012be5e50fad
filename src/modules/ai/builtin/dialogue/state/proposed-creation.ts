import type { Changes, Creation, Wish } from '../../orders/grammar/order.js';
import type { Recurrence, When } from '../../time/expressions.js';
import type { Proposed, ProposedCreation } from './state.js';

/** The new event that is proposed behind a turn, as it would be ordered anew; nothing where that is not known. */
export function followCreation(
  before: ProposedCreation | undefined,
  { wishes, fresh }: { wishes: readonly Wish[]; fresh: readonly Proposed[] },
): ProposedCreation | undefined {
  const [proposal, ...others] = fresh;
  const [wish, ...more] = wishes;
  if (!proposal) return before;
  if (!wish || others.length + more.length > 0 || proposal.call.name !== 'create_event') return undefined;
  if (wish.kind === 'create') return { wish, proposal: proposal.id };
  const isSame = before !== undefined && proposal.call.arguments['replaces'] === before.proposal;
  const changed =
    isSame && wish.kind === 'update' ? changeCreation(before.wish, inHalf(wish.changes, proposal)) : undefined;
  return changed && { wish: changed, proposal: proposal.id };
}

/** A changed time of day with the half of the day that it was proposed in. */
function inHalf(changes: Changes, { call }: Proposed): Changes {
  const { clock, part } = changes.when ?? {};
  const { start } = call.arguments;
  const hour = typeof start === 'string' && start.includes('T') ? Number(start.slice(11, 13)) : undefined;
  const isOpen = clock !== undefined && !clock.exact && clock.half === undefined && !part;
  if (!isOpen || hour === undefined || clock.hour % 12 !== hour % 12 || clock.hour > 12) return changes;
  return { ...changes, when: { ...changes.when, clock: { ...clock, half: hour < 12 ? 'am' : 'pm' } } };
}

/** A new event with what is changed of it; nothing where that is not known. */
export function changeCreation(wish: Creation, changes: Changes): Creation | undefined {
  const { title, place, note, when: told, length, details = [], addPeople = [], ...others } = changes;
  const when = told ? mergeToldTime(wish.when, told) : wish.when;
  if (Object.keys(others).length > 0 || (told && !when)) return undefined;
  const kinds = new Set(details.map(({ is }) => is));
  return {
    ...wish,
    ...(title ? { title } : {}),
    ...(place ? { place } : {}),
    ...(note?.words ? { note: note.words } : {}),
    ...(when ? { when } : {}),
    ...(length ? { length } : {}),
    people: [...(title ? wish.people.filter(({ email }) => email) : wish.people), ...addPeople],
    details: [...wish.details.filter(({ is }) => !kinds.has(is)), ...details],
  };
}

/** Another time of day leaves the days as they are; another weekday of a weekly series, or day of a monthly one, is its own. */
export function mergeToldTime(known: When | undefined, told: When): When | undefined {
  if (!known) return told;
  const { clock, to, part: _part, length: _length, ...days } = known;
  if (known.repeats && told.date) return moveSeries(known, known.repeats, told);
  if (told.date ?? told.fromNow) return known.repeats ? undefined : { ...known, ...told };
  return told.clock ? { ...days, ...told } : { ...days, ...(clock ? { clock } : {}), ...(to ? { to } : {}), ...told };
}

/** A series on one weekday, or one day of the month, that is moved to another; nothing where another day may mean anything. */
function moveSeries(known: When, repeats: Recurrence, { date, ...told }: When): When | undefined {
  const { weekdays = [], monthDays = [], frequency } = repeats;
  if (date?.kind === 'weekday' && frequency === 'WEEKLY' && weekdays.length <= 1)
    return { ...known, ...told, repeats: { ...repeats, weekdays: date.days.map((weekday) => ({ weekday })) } };
  if (date?.kind === 'dayOfMonth' && frequency === 'MONTHLY' && monthDays.length === 1)
    return { ...known, ...told, repeats: { ...repeats, monthDays: [...date.days] } };
  return undefined;
}
