import { listNamedWeekdays, repeatWeekly } from '../../time/merge/weekday-lists.js';
import { mergeWhen } from '../../time/merge/merge.js';
import type { When } from '../../time/expressions.js';
import type { Addition, Creation, Update, Wish } from '../grammar/order.js';
import { isEnd, isOnce } from '../../time/once.js';
import { withEnd } from '../rules/to-draft.js';

/** What begins late may end after midnight, up to this hour. */
const EARLIEST_END = 7;

/** The order with what is told of it in a clause behind it; nothing where it does not fit. */
export function addTold(wish: Wish, told: Addition): Wish | undefined {
  if (wish.kind === 'create') return addToCreation(wish, told);
  return wish.kind === 'update' ? addToUpdate(wish, told) : undefined;
}

/** A new event with the day and the length that it shares with others, where it has none of its own: "…, all on Friday, half an hour each". */
export function addShared(wish: Wish, { when: day, length }: Pick<Addition, 'when' | 'length'>): Wish {
  if (wish.kind !== 'create' || !wish.when?.clock) return wish;
  const { when } = wish;
  const isDated = (when.date ?? when.fromNow ?? when.repeats ?? wish.dayOf) !== undefined;
  const isLong = (wish.length ?? when.length ?? when.to) !== undefined;
  return {
    ...wish,
    ...(isDated || !day?.date ? {} : { when: { ...when, date: day.date } }),
    ...(isLong || !length ? {} : { length }),
  };
}

function addToCreation(wish: Creation, told: Addition): Creation | undefined {
  const { length, place, note, people, details, except } = told;
  const when = addTimes(leavesDayOut(told) ? repeatOn(wish.when) : wish.when, told);
  // "The birthday is on the 29th, not on the 28th": there is nothing to leave out.
  if (when === 'contrary' || (except.length > 0 && isSingle(when))) return undefined;
  const excluded = [...(wish.except ?? []), ...except];
  return {
    ...wish,
    people: [...wish.people, ...people],
    details: [...wish.details, ...details],
    ...(when ? { when } : {}),
    ...(length ? { length } : {}),
    ...(place ? { place: joinPlaces(wish.place, place) } : {}),
    ...(note ? { note: wish.note ? `${wish.note}\n${note}` : note } : {}),
    ...(excluded.length > 0 ? { except: excluded } : {}),
  };
}

function isSingle(when: When | undefined): boolean {
  return isOnce(when) || (when?.repeats === undefined && listNamedWeekdays(when?.date).length === 1);
}

/** "Le mardi à 18h, sauf le 24 décembre": a date that is left out of what is on a weekday. */
function leavesDayOut({ except }: Addition): boolean {
  return except.some(({ date }) => date !== undefined && date.kind !== 'weekday');
}

/** The time of a new event with the limits of its series. */
function addTimes(known: When | undefined, { when: told, until, count }: Addition): When | 'contrary' | undefined {
  if (told && endsBefore(known, told)) return 'contrary';
  const limited = told ? (endByClock(known, told) ?? mergeWhen(toSeries(known, told), told)) : known;
  const ended = until ? (withOtherLastDay(limited, until) ?? withEnd(limited, until)) : limited;
  if (told && !limited) return 'contrary';
  if (count === undefined) return ended;
  return ended?.repeats ? { ...ended, repeats: { ...ended.repeats, count } } : 'contrary';
}

/** "Friday to Sunday", then "make it till Monday": another last day of whole days. */
function withOtherLastDay(known: When | undefined, until: When): When | undefined {
  const isOfDays = known?.to?.date !== undefined && !known.clock && !known.to.clock && !known.repeats;
  return isOfDays && until.date && !until.clock ? { ...known, to: until } : undefined;
}

/** "Monday at 7, it goes on till noon": the end of an event that has none. */
function endByClock(known: When | undefined, { clock, date, bound }: When): When | undefined {
  const isOpen = known?.clock !== undefined && !known.to && known.length === undefined;
  return isOpen && clock && !date && bound === 'before' ? { ...known, to: { clock } } : undefined;
}

/** "At 20h, she finishes at 18h": whether what ends then is rather something else. */
function endsBefore(known: When | undefined, { clock: end, bound, date }: When): boolean {
  const start = known?.clock;
  if (!start || !end || bound !== 'before' || date) return false;
  const isExact = [start, end].every(({ exact, written }) => exact ?? written);
  return isExact && end.hour * 60 + end.minute <= start.hour * 60 + start.minute && end.hour > EARLIEST_END;
}

/** "Le mardi à 18h. Ça commence le 1er décembre": what begins on a later day comes again each week. */
function toSeries(known: When = {}, { starting }: When): When {
  return (starting?.date ? repeatOn(known) : undefined) ?? known;
}

/** The same each week, where it is on weekdays that are named. */
function repeatOn(known: When | undefined): When | undefined {
  const isOnDays = known && !known.repeats && listNamedWeekdays(known.date).length > 0;
  return (isOnDays ? repeatWeekly(known) : undefined) ?? known;
}

/** "At the Hilton, Park Lane 3". */
function joinPlaces(before: string | undefined, place: string): string {
  return before ? `${before}, ${place}` : place;
}

function addToUpdate(wish: Update, told: Addition): Update | Creation | undefined {
  const { when, until, except, count, length, place, note, people, details } = told;
  // "The course begins on 3 December, it's every Thursday from 4 to 5": a new series.
  if (wish.otherwise?.when?.starting && when?.repeats) return addToCreation(wish.otherwise, told);
  // "The flight was moved, it leaves at 8": the new time of a change that told none.
  const isOpen = Object.keys(wish.changes).length === 0;
  // "An hour longer, until 11": the end is told twice.
  const isLonger = wish.changes.shift?.lengthens === true;
  const endsAt = when && isEnd(when) && !endsBefore(wish.changes.when, when) ? when : undefined;
  if ((when && !isOpen && !endsAt) || (until && !isLonger) || except.length > 0 || count !== undefined)
    return undefined;
  const { otherwise } = wish;
  // "The call will take longer, plan an hour": how long it takes then.
  const { grows, ...others } = wish.changes;
  const changes = length ? others : { ...others, ...(grows ? { grows } : {}) };
  const added = otherwise && addToCreation(otherwise, told);
  return {
    ...wish,
    ...(added ? { otherwise: added } : {}),
    changes: {
      ...changes,
      ...(endsAt ? { endsAt } : when ? { when } : {}),
      ...(length ? { length } : {}),
      ...(place ? { place: joinPlaces(changes.place, place) } : {}),
      ...(note ? { note: { words: note, replaces: false } } : {}),
      ...(people.length > 0 ? { addPeople: [...(changes.addPeople ?? []), ...people] } : {}),
      ...(details.length > 0 ? { details: [...(changes.details ?? []), ...details] } : {}),
    },
  };
}
