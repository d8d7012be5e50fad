import { countSeconds } from '../../time/resolve/calendar.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import { findSkipped, findTimeProblem } from '../../time/resolve/problems.js';
import { readSeries } from '../creation/event-times.js';
import { formatMoment, readWhen } from '../../time/readings.js';
import type { Replies } from '../../languages/replies.js';
import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from '../wishes/wish-read.js';

/** States how each expression of time was read, and which parts of a change depend on the event as it is. */
export function wordAssumptions(
  { reading, wish }: WishRead,
  lattice: Lattice,
  context: TimeContext,
  replies: Replies,
): string[] {
  const times = reading.slots.flatMap(({ from, to }) => {
    const when = lattice.times.slice(from, to).flatMap((edges) => edges.filter((edge) => edge.to === to))[0]?.when;
    const isAsked = when && isProblematic(when, context, wish.kind === 'create');
    const meaning = when && !isAsked ? wordMeaning(when, context) : undefined;
    return meaning ? [replies.understoodAs(lattice.words(from, to), meaning)] : [];
  });
  if (wish.kind !== 'update') return times;
  const { shift, when } = wish.changes;
  const minutes = shift && Math.round((shift.sign * countSeconds(shift.by)) / 60);
  const isDayOnly = when?.date !== undefined && !(when.clock ?? when.part ?? when.repeats ?? when.wholeDay ?? when.to);
  return [
    ...times,
    ...(minutes === undefined ? [] : [shift?.lengthens ? replies.growsBy(minutes) : replies.movesBy(minutes)]),
    ...(isDayOnly ? [replies.keepsClock] : []),
  ];
}

/** Whether a time is asked about, so that nothing is assumed of it. */
function isProblematic(when: When, context: TimeContext, isAhead: boolean): boolean {
  if (findTimeProblem(when, context, { isAhead })) return true;
  const start = readWhen(when, context)?.meaning?.start;
  return start !== undefined && findSkipped(start, when.timeZone ?? context.timeZone) !== undefined;
}

function wordMeaning(when: When, context: TimeContext): string | undefined {
  if (when.date?.kind === 'several' && !when.repeats)
    return when.date.dates.flatMap((date) => wordMeaning({ ...when, date }, context) ?? []).join(', ');
  const read = readWhen(when, context);
  if (read?.repetition) return readSeries(when, context)?.rrule;
  const { meaning } = read ?? {};
  if (meaning?.start) {
    const start = formatMoment(meaning.start).slice(0, 16);
    return meaning.end ? `${start} to ${formatMoment(meaning.end).slice(0, 16)}` : start;
  }
  if (!meaning?.days) return undefined;
  const last = meaning.days.end.subtract({ days: 1 }).toString();
  const first = meaning.days.start.toString();
  return first === last ? first : `${first} to ${last}`;
}
