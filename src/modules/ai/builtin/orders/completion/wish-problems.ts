import type { TimeContext } from '../../time/context.js';
import type { DateExpr, When } from '../../time/expressions.js';
import { splitDates } from '../../time/merge/lists.js';
import { readWhen } from '../../time/readings.js';
import { type TimeProblem, findTimeProblem } from '../../time/resolve/problems.js';
import type { Creation, Wish } from '../grammar/order.js';

/** A time of a wish that does not exist, and which part of the wish it belongs to. */
export interface WishProblem {
  field: 'start' | 'target';
  problem: TimeProblem;
}

/** Finds the first time of a wish that no clock and no calendar has: it is asked about, never moved. */
export function findWishProblem(wish: Wish, context: TimeContext): WishProblem | undefined {
  const { becomes, is } = timesIn(wish);
  const [moved] = wish.kind === 'create' ? [] : becomes;
  const ahead =
    firstProblem(becomes, context, true) ??
    findSeveral(moved) ??
    findSeveralDays(moved, context) ??
    (becomes[0] && findPast(becomes[0], context)) ??
    (wish.kind === 'create' ? findContrary(wish, context) : undefined);
  if (ahead) return { field: 'start', problem: ahead };
  const problem = firstProblem(is, context, false) ?? findSeveral(is[0]);
  return problem && { field: 'target', problem };
}

/** The wish without the times that were asked about. */
export function withoutTimes(wish: Wish, { field }: WishProblem): Wish {
  if (wish.kind === 'create') return wish;
  const { when: _when, ...target } = wish.target;
  if (field === 'target') return { ...wish, target };
  if (wish.kind !== 'update' && wish.kind !== 'copy') return wish;
  const { when: _told, endsAt: _end, until: _until, ...changes } = wish.changes;
  return { ...wish, changes };
}

/** The times an event is to have, and those it has. */
function timesIn(wish: Wish): Record<'becomes' | 'is', (When | undefined)[]> {
  if (wish.kind === 'create') return { becomes: [wish.when, ...(wish.except ?? [])], is: [] };
  const changes = wish.kind === 'update' || wish.kind === 'copy' ? wish.changes : {};
  return { becomes: [changes.when, changes.endsAt, changes.until], is: [wish.target.when] };
}

function firstProblem(
  times: readonly (When | undefined)[],
  context: TimeContext,
  isAhead: boolean,
): TimeProblem | undefined {
  for (const when of times) {
    const problem = when && findTimeProblem(when, context, { isAhead });
    if (problem) return problem;
  }
  return undefined;
}

/** Only new events can be several, on several days or at several times; one event is at one time. */
function findSeveral(when: When | undefined): TimeProblem | undefined {
  if (when?.clock && when.alsoAt) return { is: 'severalClocks', clocks: [when.clock, ...when.alsoAt] };
  return undefined;
}

/** "At 9 … at 11", "on Friday … on Monday": only one of them can be meant. */
function findContrary({ when, contrary }: Creation, context: TimeContext): TimeProblem | undefined {
  if (!when || !contrary) return undefined;
  if (when.clock && contrary.clock) return { is: 'severalClocks', clocks: [when.clock, contrary.clock] };
  const days = [when, contrary].flatMap(({ date, clock }) => {
    // A clock time alone is on the day on which it is next.
    const told = date ? { date } : clock && { clock };
    return (told && readWhen(told, context)?.meaning?.days?.start.toString()) ?? [];
  });
  return days.length === 2 && days[0] !== days[1] ? { is: 'severalDays', days } : undefined;
}

/** "Last Saturday", "three days ago": what is to be made or moved lies ahead. */
function findPast(when: When, context: TimeContext): TimeProblem | undefined {
  const { date, fromNow, to, repeats, bound } = when;
  const isBack = fromNow?.sign === -1 || (date !== undefined && isToldPast(date));
  if (!isBack || to || repeats || bound) return undefined;
  const { days, start } = readWhen(when, context)?.meaning ?? {};
  return days && { is: 'past', at: start?.toString().slice(0, 16) ?? days.start.toString() };
}

function isToldPast(date: DateExpr): boolean {
  if (date.kind === 'offset') return date.days < 0;
  if (date.kind === 'period') return date.offset < 0;
  if (date.kind === 'inPeriod' || date.kind === 'nthUnit') return isToldPast(date.within);
  return 'toward' in date && date.toward === 'last';
}

/** An event cannot be moved to several days. */
function findSeveralDays(when: When | undefined, context: TimeContext): TimeProblem | undefined {
  const dates = when?.date && !when.repeats && !when.to ? splitDates(when.date) : [];
  const days = dates.flatMap((date) => readWhen({ date }, context)?.meaning?.days?.start.toString() ?? []);
  return days.length > 1 ? { is: 'severalDays', days } : undefined;
}
