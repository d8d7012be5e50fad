import { compileGrammar } from '../../../grammar/compile-grammar.js';
import { numericRules } from '../../numeric.js';
import { amountRules, unitTerms } from './amounts.js';
import { boundRules, boundTerms } from './bounds.js';
import { clockRules, clockTerms } from './clocks.js';
import { dateTerms } from './date-words.js';
import { dateRules } from './dates.js';
import { holidayRules } from './holidays.js';
import { notTimeRules, notTimeTerms } from './not-times.js';
import { numberRules, numberTerms } from './numbers.js';
import { periodRules, periodTerms } from './periods.js';
import { quarterRules } from './quarters.js';
import { rangeRules } from './ranges.js';
import { repetitionRules } from './repetitions.js';
import { seriesEndRules } from './series-ends.js';
import { workdayRules } from './workdays.js';
import { whenRules, whenTerms } from './whens.js';
import { zoneRules, zoneTerms } from './zones.js';

const SPELLING = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'tomorrow',
  'yesterday',
  'tonight',
  'january',
  'february',
  'august',
  'september',
  'october',
  'november',
  'december',
  'afternoon',
  'evening',
  'weekend',
];

/** How English tells time. */
export const englishTime = compileGrammar(
  [
    ...workdayRules,
    ...repetitionRules,
    ...seriesEndRules,
    ...holidayRules,
    ...whenRules,
    ...boundRules,
    ...rangeRules,
    ...dateRules,
    ...quarterRules,
    ...periodRules,
    ...clockRules,
    ...amountRules,
    ...numberRules,
    ...zoneRules,
    ...notTimeRules,
    ...numericRules,
  ],
  [
    ...numberTerms,
    ...unitTerms,
    ...dateTerms,
    ...clockTerms,
    ...whenTerms,
    ...boundTerms,
    ...periodTerms,
    ...notTimeTerms,
    ...zoneTerms,
  ],
  { spelling: SPELLING },
);
