import { amountOf } from '../../amount-of.js';
import { isClockAmount } from '../../../time/calendar.js';
import type { Amount, Unit } from '../../../time/expressions.js';
import { Rule, Terms, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import { amount, cardinal, counted, digits, longAmount, quantity, unit } from '../../../time/phrases.js';

const oneUnit = phrase<Amount>('oneUnit');
/** More hours are a time of day: "0930 hours". */
const MOST_HOURS = 500;
/** Units of the calendar in the plural: "the two next weeks", but "two, next week". */
export const pluralUnit = phrase<Unit>('pluralUnit');
const abbreviation = phrase<Unit>('abbreviation');

/** English units of time. */
export const unitTerms: Terms[] = [
  terms(unit, [
    ['second seconds sec secs', 'second'],
    ['minute minutes min mins minuts', 'minute'],
    ['hour hours hr hrs', 'hour'],
    ['day days', 'day'],
    ['weekend weekends wkend wkends', 'weekend'],
    ['week weeks wk wks', 'week'],
    ['month months', 'month'],
    ['quarter quarters qtr qtrs', 'quarter'],
    ['year years yr yrs', 'year'],
  ]),
  terms(pluralUnit, [
    ['days', 'day'],
    ['weekends', 'weekend'],
    ['weeks wks', 'week'],
    ['months', 'month'],
    ['quarters qtrs', 'quarter'],
    ['years yrs', 'year'],
  ]),
  terms(abbreviation, [
    ['s', 'second'],
    ['m', 'minute'],
    ['h', 'hour'],
    ['d', 'day'],
    ['w', 'week'],
    ['mo', 'month'],
    ['y', 'year'],
  ]),
];

/** English lengths of time. */
export const amountRules: Rule[] = [
  rule(oneUnit, [quantity, '-?', unit], (n, of) => (of === 'hour' && n > MOST_HOURS ? undefined : amountOf(n, of))),
  // "15h" is a clock time where it stands alone.
  rule(oneUnit, [digits, '~?', abbreviation], ({ value, length }, of) =>
    of === 'hour' && length === 2 && value > 12 && value <= 24 ? undefined : amountOf(value, of),
  ),
  rule(oneUnit, [quantity, abbreviation], (n, of) => (Number.isInteger(n) ? undefined : amountOf(n, of))),
  rule(oneUnit, [quantity, 'business|working|work days|day'], (n): Amount => ({ workdays: n })),
  rule(oneUnit, [quantity, 'more|full|whole|extra|additional', unit], amountOf),
  // "A free hour" looks for one; "a free day" is any day.
  rule(oneUnit, [quantity, 'free|spare', unit], (n, of) =>
    of === 'hour' || of === 'minute' ? amountOf(n, of) : undefined,
  ),
  rule(oneUnit, [quantity, 'night|nights'], (n): Amount => ({ days: n })),
  rule(oneUnit, [quantity, unit, 'and a? half'], (n, of) => amountOf(n + 0.5, of)),
  rule(oneUnit, [quantity, unit, 'and a quarter'], (n, of) => amountOf(n + 0.25, of)),
  rule(oneUnit, [quantity, 'hour|hours and?', cardinal, unless(counted)], hoursAndMinutes),
  rule(oneUnit, [quantity, 'less', unit], amountOf),
  rule(oneUnit, ['hour and a? half'], (): Amount => ({ minutes: 90 })),
  rule(amount, ['hour and', amount], (rest) => join({ hours: 1 }, rest)),
  rule(oneUnit, ['a? half -? hour'], (): Amount => ({ minutes: 30 })),
  rule(oneUnit, ['fortnight'], (): Amount => ({ weeks: 2 })),
  rule(oneUnit, ['a fortnight'], (): Amount => ({ weeks: 2 })),
  rule(amount, [oneUnit], (one) => one),
  rule(amount, [oneUnit, 'and|,?', amount], join),
  rule(amount, [oneUnit, ', and', amount], join),
  rule(longAmount, [amount], (length) => length),
  rule(longAmount, [digits, '~ h ~', digits], (hours, minutes) =>
    minutes.length === 2 ? hoursAndMinutes(hours.value, minutes.value) : undefined,
  ),
];

function hoursAndMinutes(hours: number, minutes: number): Amount | undefined {
  return minutes >= 1 && minutes < 60 && Number.isInteger(hours) ? { hours, minutes } : undefined;
}

function join(one: Amount, other: Amount): Amount | undefined {
  const repeated = Object.keys(one).some((key) => key in other);
  // "2 hours a week from Friday" is an hour and a day.
  const mixed = isClockAmount(one) && !isClockAmount(other);
  return repeated || mixed ? undefined : { ...one, ...other };
}
