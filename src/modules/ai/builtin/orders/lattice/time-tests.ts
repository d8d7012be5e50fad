import type { FoundPhrase } from '../../grammar/chart.js';
import type { Token } from '../../grammar/tokens.js';
import type { Expression } from '../../time/merge/assemble.js';
import type { DateExpr, WeekdayNumber, When } from '../../time/expressions.js';

/** A time with what a second one says instead: its day or its clock. */
export function putRight({ clock, to, length, ...day }: When, said: When): When {
  const kept = said.clock ? {} : { ...(clock ? { clock } : {}), ...(to ? { to } : {}), ...(length ? { length } : {}) };
  return { ...day, ...kept, ...said };
}

/** Days that only stand behind a marker: several, or every weekend. */
export function isListed({ date }: When): boolean {
  return date?.kind === 'several' || (date?.kind === 'period' && date.isAny === true);
}

/** "La 4e B", "die 3b", "2º A": a number before a letter is a class, and no day. */
export function isBeforeLetter({ end, when }: Pick<Expression, 'end' | 'when'>, tokens: readonly Token[]): boolean {
  const { text = '', spaced } = tokens[end] ?? {};
  const isLetter = /^\p{L}$/u.test(text) && (spaced === false || text !== text.toLowerCase());
  return isLetter && !/^['’]$/.test(tokens[end + 1]?.text ?? '') && when.date?.kind === 'dayOfMonth' && !when.clock;
}

/** "The day on Thursday" is not today. */
export function isContradicted({ date }: When, pieces: readonly FoundPhrase<unknown>[]): boolean {
  if (date?.kind !== 'offset' || pieces.length < 2) return false;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the pieces of an expression of time are times
  return pieces.some(({ meaning }) => (meaning as When).date?.kind === 'weekday');
}

/** "We fly on Sunday the 6th, block that Sunday from 4 to 5": a bare weekday behind a day that was told with it is that day. */
export function onDaysTold<E extends { when: When; cost: number }>(times: readonly E[][]): E[][] {
  const told = new Map<WeekdayNumber, DateExpr>();
  return times.map((edges) => {
    const known = edges.map((edge) => ({ ...edge, when: onDayTold(edge.when, told) }));
    for (const { when } of edges) {
      const weekday = weekdayTold(when);
      if (weekday && when.date) told.set(weekday, when.date);
    }
    return known;
  });
}

function onDayTold({ date, ...rest }: When, told: ReadonlyMap<WeekdayNumber, DateExpr>): When {
  if (!date) return rest;
  const [day, ...more] = date.kind === 'weekday' && !date.toward && !date.count && !date.plural ? date.days : [];
  const isBare = day !== undefined && more.length === 0 && !rest.repeats;
  return { ...rest, date: (isBare ? told.get(day) : undefined) ?? date };
}

/** The weekday of a day that is told with its number. */
function weekdayTold({ date }: When): WeekdayNumber | undefined {
  if (date?.kind === 'weekdayDate') return date.orHour ? undefined : date.weekday;
  return date?.kind === 'monthDay' || date?.kind === 'numeric' ? date.weekday : undefined;
}
