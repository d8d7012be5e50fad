import { Rule, Terms, maybe, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import { isClockAmount } from '../../../time/resolve/calendar.js';
import type { Duration, Unit } from '../../../time/expressions.js';
import {
  amount,
  cardinal,
  counted,
  dayNumber,
  digits,
  longAmount,
  ordinal,
  quantity,
  unit,
  year,
} from '../../../time/phrases.js';
import { buildAmount } from '../../shared/amounts.js';
import { clockTail } from './words.js';

const ones = phrase<number>('ones');
const teens = phrase<number>('teens');
const tens = phrase<number>('tens');
const onesOrdinal = phrase<number>('onesOrdinal');
const hundreds = phrase<number>('hundreds');
const fraction = phrase<number>('fraction');
const fractionSign = phrase<number>('fractionSign');
const below100 = phrase<number>('below100');

/** English number words. */
export const numberTerms: Terms[] = [
  terms(ones, [
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
  ]),
  terms(teens, [
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['thirteen', 13],
    ['fourteen', 14],
    ['fifteen', 15],
    ['sixteen', 16],
    ['seventeen', 17],
    ['eighteen', 18],
    ['nineteen', 19],
  ]),
  terms(tens, [
    ['twenty', 20],
    ['thirty', 30],
    ['forty fourty', 40],
    ['fifty', 50],
    ['sixty', 60],
    ['seventy', 70],
    ['eighty', 80],
    ['ninety', 90],
  ]),
  terms(onesOrdinal, [
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['seventh', 7],
    ['eighth', 8],
    ['ninth', 9],
  ]),
  terms(ordinal, [
    ['tenth', 10],
    ['eleventh', 11],
    ['twelfth twelveth', 12],
    ['thirteenth', 13],
    ['fourteenth', 14],
    ['fifteenth', 15],
    ['sixteenth', 16],
    ['seventeenth', 17],
    ['eighteenth', 18],
    ['nineteenth', 19],
    ['twentieth', 20],
    ['thirtieth', 30],
  ]),
  terms(quantity, [
    ['a an one another', 1],
    ['several few', 3],
  ]),
  terms(fractionSign, [
    ['½', 0.5],
    ['¼', 0.25],
    ['¾', 0.75],
  ]),
];

/** English numbers: cardinals, ordinals, years as they are spoken, and the vague ones. */
export const numberRules: Rule[] = [
  rule(below100, [ones], (n) => n),
  rule(below100, [teens], (n) => n),
  rule(below100, [tens, '-|and?', maybe(ones)], (ten, one) => ten + (one ?? 0)),
  rule(cardinal, [below100], (n) => n),
  rule(hundreds, [below100, 'hundred and?', maybe(below100)], (many, rest) => many * 100 + (rest ?? 0)),
  rule(hundreds, ['a hundred and?', maybe(below100)], (rest) => 100 + (rest ?? 0)),
  rule(cardinal, [hundreds], (n) => n),
  rule(cardinal, [below100, 'thousand and?', hundreds], (many, rest) => many * 1000 + rest),
  rule(cardinal, [below100, 'thousand and?', maybe(below100)], (thousands, rest) => thousands * 1000 + (rest ?? 0)),
  rule(ordinal, [onesOrdinal], (n) => n),
  rule(ordinal, [tens, '-?', onesOrdinal], (ten, one) => ten + one),
  rule(ordinal, [digits, '~ st|nd|rd|th'], ({ value }) => value),
  rule(ordinal, [digits, 'nd|rd|th'], ({ value }) => value),
  rule(dayNumber, [ordinal], dayOnly),
  rule(dayNumber, [digits], ({ value, length }) => (length <= 2 ? dayOnly(value) : undefined)),
  rule(dayNumber, [below100], dayOnly),
  rule(quantity, [cardinal], (n) => n),
  rule(quantity, [cardinal, fractionSign], (n, part) => n + part),
  rule(quantity, [fractionSign], (part) => part),
  rule(quantity, ['. ~', digits], ({ value, length }) => value / 10 ** length),
  rule(quantity, [digits, '~ . ~', digits], (whole, part) => whole.value + part.value / 10 ** part.length),
  rule(quantity, ['a? couple of?'], () => 2),
  rule(quantity, ['a few|couple'], () => 3),
  rule(quantity, ['some'], () => 3),
  rule(quantity, ['half a|an|of?'], () => 0.5),
  rule(quantity, ['a|one quarter of? a|an?'], () => 0.25),
  rule(quantity, ['quarter of? a|an'], () => 0.25),
  rule(quantity, ['three -? quarter|quarters of? a|an?'], () => 0.75),
  rule(quantity, [cardinal, 'and a|an? half'], (n) => n + 0.5),
  rule(quantity, [cardinal, 'and', fraction, 'of?'], (n, part) => n + part),
  rule(quantity, [digits, '~ / ~', digits], (part, whole) =>
    part.value < whole.value ? part.value / whole.value : undefined,
  ),
  rule(quantity, [digits, '~ / ~', digits, 'of a|an'], (part, whole) =>
    part.value < whole.value ? part.value / whole.value : undefined,
  ),
  rule(quantity, [digits, digits, '~ / ~', digits], (whole, part, of) =>
    part.value < of.value ? whole.value + part.value / of.value : undefined,
  ),
  rule(fraction, ['a|one? quarter'], () => 0.25),
  rule(fraction, ['two quarter|quarters'], () => 0.5),
  rule(fraction, ['three quarter|quarters'], () => 0.75),
  rule(quantity, ['a and a half'], () => 1.5),
  rule(year, [digits], ({ value, length }) => (length === 4 && value >= 1900 && value < 3000 ? value : undefined)),
  // "1730-1900" are times of day.
  rule(year, [digits, unless(clockTail)], ({ value, length }) =>
    length === 4 && value >= 1000 && value < 1900 ? value : undefined,
  ),
  rule(year, ["'", '~', digits], ({ value, length }) => (length === 2 ? 2000 + value : undefined)),
  // "Eleven thirty" is a time of day.
  rule(year, [teens, tens, '-?', maybe(ones)], (century, ten, one) => yearIn(century, ten + (one ?? 0))),
  rule(year, [teens, teens], yearIn),
  rule(year, [teens, 'zero|oh|o', ones], (century, one) => century * 100 + one),
  rule(year, ['twenty -?', below100], (rest) => 2000 + rest),
  rule(year, [cardinal], (n) => (n >= 1700 && n < 3000 ? n : undefined)),
];

function yearIn(century: number, rest: number): number | undefined {
  return century >= 17 ? century * 100 + rest : undefined;
}

function dayOnly(n: number): number | undefined {
  return n >= 1 && n <= 31 ? n : undefined;
}

const oneUnit = phrase<Duration>('oneUnit');
/** More hours are a time of day: "0930 hours". */
const MOST_HOURS = 500;
/** Units of the calendar in the plural: "the two next weeks", but "two, next week". */
export const pluralUnit = phrase<Unit>('pluralUnit');
const abbreviation = phrase<Unit>('abbreviation');
/** Parts of one length, one behind the other, and what makes it how long something is. */
const listed = phrase<Duration>('listed');
const isLong = phrase<true>('isLong');

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
  rule(oneUnit, [quantity, '-?', unit], (n, of) => (of === 'hour' && n > MOST_HOURS ? undefined : buildAmount(n, of))),
  // "15h" is a clock time where it stands alone.
  rule(oneUnit, [digits, '~?', abbreviation], ({ value, length }, of) =>
    of === 'hour' && length === 2 && value > 12 && value <= 24 ? undefined : buildAmount(value, of),
  ),
  rule(oneUnit, [quantity, abbreviation], (n, of) => (Number.isInteger(n) ? undefined : buildAmount(n, of))),
  rule(oneUnit, [quantity, 'business|working|work days|day'], (n): Duration => ({ workdays: n })),
  rule(oneUnit, [quantity, 'more|full|whole|extra|additional', unit], buildAmount),
  // "A free hour" looks for one; "a free day" is any day.
  rule(oneUnit, [quantity, 'free|spare', unit], (n, of) =>
    of === 'hour' || of === 'minute' ? buildAmount(n, of) : undefined,
  ),
  rule(oneUnit, [quantity, 'night|nights'], (n): Duration => ({ days: n })),
  rule(oneUnit, [quantity, unit, 'and a? half'], (n, of) => buildAmount(n + 0.5, of)),
  rule(oneUnit, [quantity, unit, 'and a quarter'], (n, of) => buildAmount(n + 0.25, of)),
  rule(oneUnit, [quantity, 'hour|hours and?', cardinal, unless(counted)], hoursAndMinutes),
  rule(oneUnit, [quantity, 'less', unit], buildAmount),
  rule(oneUnit, ['hour and a? half'], (): Duration => ({ minutes: 90 })),
  rule(oneUnit, ['full|whole|entire|solid hour'], (): Duration => ({ hours: 1 })),
  rule(amount, ['hour and', amount], (rest) => join({ hours: 1 }, rest)),
  rule(oneUnit, ['a? half -? hour'], (): Duration => ({ minutes: 30 })),
  rule(oneUnit, ['fortnight'], (): Duration => ({ weeks: 2 })),
  rule(oneUnit, ['a fortnight'], (): Duration => ({ weeks: 2 })),
  rule(amount, [oneUnit], (one) => one),
  rule(amount, [oneUnit, 'and?', amount], join),
  // "In 3 hours, 20 minutes long" is no sum.
  rule(isLong, ['long'], () => true),
  rule(listed, [oneUnit, unless(isLong)], (one) => one),
  rule(listed, [oneUnit, ',', listed], joinDescending),
  rule(amount, [listed], (sum) => sum),
  rule(amount, [oneUnit, isLong], (length) => length),
  rule(amount, [oneUnit, ', and', amount], join),
  rule(longAmount, [amount], (length) => length),
  rule(longAmount, [digits, '~ h ~', digits], (hours, minutes) =>
    minutes.length === 2 ? hoursAndMinutes(hours.value, minutes.value) : undefined,
  ),
];

function hoursAndMinutes(hours: number, minutes: number): Duration | undefined {
  return minutes >= 1 && minutes < 60 && Number.isInteger(hours) ? { hours, minutes } : undefined;
}

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** "Two hours, 30 minutes"; "in 45 minutes, a quarter of an hour" are two lengths. */
function joinDescending(one: Duration, other: Duration): Duration | undefined {
  const smallest = UNITS.findLastIndex((name) => one[name] !== undefined);
  const largest = UNITS.findIndex((name) => other[name] !== undefined);
  return smallest < largest ? join(one, other) : undefined;
}

function join(one: Duration, other: Duration): Duration | undefined {
  const repeated = Object.keys(one).some((key) => key in other);
  // "2 hours a week from Friday" is an hour and a day.
  const mixed = isClockAmount(one) && !isClockAmount(other);
  return repeated || mixed ? undefined : { ...one, ...other };
}
