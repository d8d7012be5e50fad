import { fromNow } from '../../time/build.js';
import type { Duration, When } from '../../time/expressions.js';
import { type Rule, rule, unless } from '../../grammar/grammar.js';
import {
  amount,
  cardinal,
  counted,
  dayNumber,
  digits,
  month,
  notTime,
  ordinal,
  quantity,
  statedZone,
  unit,
  when,
  year,
} from '../../time/phrases.js';
import { buildAmount } from './amounts.js';
import { each } from './repetition-rules.js';
import type { TimeWords } from './time-words.js';

/** Fewer minutes behind hours may count something else: "zwei Stunden, drei Leute". */
const FEWEST_MINUTES = 10;

/** Numbers, the lengths made of them, and the words of several parts that count. */
export function quantityRules({
  ordinalMark,
  units,
  things,
  lengths,
  cardinals,
  and,
  ahead,
  lasting,
  greetings,
  minutesAfter,
}: TimeWords): Rule[] {
  return [
    rule(ordinal, [digits, ordinalMark], ({ value }) => (value <= 31 ? value : undefined)),
    rule(dayNumber, [ordinal], (n) => n),
    rule(dayNumber, [digits], ({ value, length }) => (length <= 2 && value >= 1 && value <= 31 ? value : undefined)),
    rule(dayNumber, [cardinal], (n) => (n >= 1 && n <= 31 ? n : undefined)),
    rule(year, [digits], ({ value, length }) => (length === 4 && value >= 1900 && value < 2100 ? value : undefined)),
    rule(quantity, [cardinal], (n) => n),
    rule(quantity, [digits, '~ ,|. ~', digits], (whole, part) => whole.value + part.value / 10 ** part.length),
    // "A las 9 hora de Nueva York" is no nine hours.
    rule(counted, [unless(statedZone), unit], () => true),
    rule(counted, [things], () => true),
    rule(counted, ['~ .|/|:|-', digits], () => true),
    // "A las 15, 45 minutos" is no "15,45".
    rule(counted, ['~ , ~', digits], () => true),
    rule(counted, [month], () => true),
    rule(counted, [ordinalMark.startsWith('~') ? ordinalMark : `~ ${ordinalMark}`, month], () => true),
    // "Jeudi 18h15" is no 18th.
    rule(counted, ['~ h'], () => true),
    // Before numbers and units: "quinze jours" are two weeks.
    ...each(lengths, (text, length) => rule(amount, [text], () => length)),
    rule(amount, [quantity, unit], buildAmount),
    ...each(
      minutesAfter.filter(([, minutes]) => minutes > 0),
      (text, minutes) => rule(amount, [quantity, unit, text], (n, of) => hoursAnd(buildAmount(n, of), { minutes })),
    ),
    ...each(
      minutesAfter.filter(([, minutes]) => minutes > 0),
      (text, minutes) => rule(amount, [digits, 'h', text], ({ value }) => ({ hours: value, minutes })),
    ),
    // "Eine Stunde zwanzig", "dos horas y diez".
    rule(amount, [quantity, unit, `${and}?`, cardinal, unless(counted)], (n, of, minutes) =>
      of === 'hour' && minutes >= FEWEST_MINUTES && minutes < 60
        ? hoursAnd(buildAmount(n, of), { minutes })
        : undefined,
    ),
    rule(amount, [quantity, unit, `${and}?`, cardinal, unit], (n, of, more, less) =>
      hoursAnd(buildAmount(n, of), buildAmount(more, less)),
    ),
    rule(amount, [digits, 'h|hs|hrs'], ({ value }) => ({ hours: value })),
    rule(amount, [quantity, 'h|hs|hrs'], (n) => (Number.isInteger(n) ? undefined : buildAmount(n, 'hour'))),
    rule(amount, [digits, '~ min'], ({ value }) => ({ minutes: value })),
    ...lasting.map((text) =>
      rule(when, [text, digits, '~ h ~', digits], (hours, minutes): When => ({
        length: { hours: hours.value, minutes: minutes.value },
      })),
    ),
    ...ahead.map((text) =>
      rule(when, [text, digits, '~ h ~', digits], (hours, minutes) =>
        fromNow({ hours: hours.value, minutes: minutes.value }, 1),
      ),
    ),
    ...greetings.map((text) => rule(notTime, [text], () => true)),
    ...each(
      cardinals.filter(([text]) => text.includes(' ')),
      (text, n) => rule(cardinal, [text], () => n),
    ),
    ...each(
      units.filter(([text]) => text.includes(' ')),
      (text, of) => rule(unit, [text], () => of),
    ),
  ];
}

function hoursAnd(hours: Duration | undefined, minutes: Duration | undefined): Duration | undefined {
  return hours?.hours !== undefined && minutes?.minutes !== undefined ? { ...hours, ...minutes } : undefined;
}
