import type { Amount, Unit } from '../../time/expressions.js';
import { Rule, Terms, phrase, rule, terms } from '../../time/grammar.js';
import { amount, digits, quantity, unit } from '../../time/phrases.js';

const oneUnit = phrase<Amount>('oneUnit');
const abbreviation = phrase<Unit>('abbreviation');

/** English units of time. */
export const unitTerms: Terms[] = [
  terms(unit, [
    ['second seconds sec secs', 'second'],
    ['minute minutes min mins minuts', 'minute'],
    ['hour hours hr hrs', 'hour'],
    ['day days night nights', 'day'],
    ['weekend weekends', 'weekend'],
    ['week weeks wk wks', 'week'],
    ['month months', 'month'],
    ['quarter quarters', 'quarter'],
    ['year years yr yrs', 'year'],
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
  rule(oneUnit, [quantity, '-?', unit], amountOf),
  rule(oneUnit, [digits, '~?', abbreviation], ({ value }, of) => amountOf(value, of)),
  rule(oneUnit, [quantity, 'business|working|work days|day'], (n): Amount => ({ workdays: n })),
  rule(oneUnit, [quantity, 'more', unit], amountOf),
  rule(oneUnit, [quantity, unit, 'and a? half'], (n, of) => amountOf(n + 0.5, of)),
  rule(oneUnit, [quantity, unit, 'and a quarter'], (n, of) => amountOf(n + 0.25, of)),
  rule(oneUnit, ['half hour'], (): Amount => ({ minutes: 30 })),
  rule(oneUnit, ['fortnight'], (): Amount => ({ weeks: 2 })),
  rule(oneUnit, ['a fortnight'], (): Amount => ({ weeks: 2 })),
  rule(amount, [oneUnit], (one) => one),
  rule(amount, [oneUnit, 'and|,?', amount], join),
  rule(amount, [digits, '~ h ~', digits, '~? m|min?'], (hours, minutes) =>
    minutes.length === 2 && minutes.value < 60 ? { hours: hours.value, minutes: minutes.value } : undefined,
  ),
];

function amountOf(n: number, of: Unit): Amount | undefined {
  if (n > 10_000) return undefined;
  const amounts: Record<Unit, Amount> = {
    second: { seconds: n },
    minute: { minutes: n },
    hour: { hours: n },
    day: { days: n },
    weekend: { days: 2 * n },
    week: { weeks: n },
    month: { months: n },
    quarter: { months: 3 * n },
    year: { years: n },
  };
  return amounts[of];
}

function join(one: Amount, other: Amount): Amount | undefined {
  const repeated = Object.keys(one).some((key) => key in other);
  return repeated ? undefined : { ...one, ...other };
}
