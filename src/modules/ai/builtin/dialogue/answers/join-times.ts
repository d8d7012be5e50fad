import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { withoutElsewhere } from './told-zone.js';

/** Merges a known time with the answer; the answer wins where they contradict. */
export function joinTimes(known: When | undefined, said: When): When {
  if (!known) return said;
  const told = borrowMonth(known, borrowHalf(known, said));
  const before = told.clock || told.timeZone ? withoutElsewhere(known) : known;
  // "Tomorrow", then "no, Thursday at 3": another day.
  const isOtherDay = known.date?.kind === 'offset' && told.date?.kind === 'weekday';
  return (isOtherDay ? undefined : mergeWhen(before, told)) ?? { ...before, ...told };
}

/** "The 30th" behind "31 June" is in June. */
function borrowMonth({ date }: When, said: When): When {
  if (said.date?.kind !== 'dayOfMonth' || said.date.within || date?.kind !== 'monthDay') return said;
  const { weekday: _weekday, ...rest } = date;
  return { ...said, date: { ...rest, day: said.date.days[0] ?? 1 } };
}

/** "3:30" behind "2:30 am" is in the morning. */
function borrowHalf({ clock: known }: When, said: When): When {
  const half = known?.half ?? (known?.exact ? (known.hour < 12 ? 'am' : 'pm') : undefined);
  const isOpen = said.clock && !said.clock.exact && !said.clock.half && !said.part;
  return isOpen && half && said.clock ? { ...said, clock: { ...said.clock, half } } : said;
}
