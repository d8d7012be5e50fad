import type { DateExpr, WeekdayNumber, When } from '../../time/expressions.js';
import { splitDates } from '../../time/merge/lists.js';
import { withTail } from '../../time/merge/refine-repetition.js';
import type { Creation } from '../grammar/order.js';

/** "Every day except Sunday" comes on no Sunday at all: weekdays that a series of several weekdays leaves out are left out of its rule. */
export function leaveOutWeekdays(creation: Creation): Creation {
  const { when, except = [] } = creation;
  const { repeats } = when ?? {};
  const without = except.flatMap((one) => listWeekdays(one) ?? []);
  const fewer = repeats && without.length > 0 ? withTail(repeats, { without }) : undefined;
  if (!fewer) return creation;
  // "Every day except Sunday at 8": the hour is that of the series.
  const clock = when?.clock ?? except.find((one) => listWeekdays(one) && one.clock)?.clock;
  return {
    ...creation,
    when: { ...when, ...(clock ? { clock } : {}), repeats: fewer },
    except: except.filter((one) => !listWeekdays(one)),
  };
}

/** The weekdays of an exception that names nothing else. */
function listWeekdays({ date, clock: _hour, repeats, ...rest }: When): WeekdayNumber[] | undefined {
  if (Object.keys(rest).length > 0) return undefined;
  // "Excepto los domingos".
  if (!date) return repeats?.frequency === 'WEEKLY' ? repeats.weekdays?.map(({ weekday }) => weekday) : undefined;
  const all = splitDates(date).map(toWeekdays);
  return all.every((days) => days !== undefined) ? all.flat() : undefined;
}

/** "Next Sunday" and "this weekend" are one of them. */
function toWeekdays(date: DateExpr): WeekdayNumber[] | undefined {
  if (date.kind === 'period' && date.unit === 'weekend' && date.isAny) return [6, 7];
  return date.kind === 'weekday' && !date.toward && date.count === undefined ? date.days : undefined;
}
