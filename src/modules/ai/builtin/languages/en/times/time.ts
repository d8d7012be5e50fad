import type { GrammarSource } from '../../../grammar/grammar.js';
import { englishShorthand } from '../shorthand.js';
import { courseRules } from '../../shared/course-rules.js';
import { roughRules } from '../../shared/rough-rules.js';
import { numericRules } from '../../shared/number-rules.js';
import { englishClockRules, clockTerms } from './clocks.js';
import { englishCourse } from './course.js';
import { zoneRules, zoneTerms } from './zones.js';
import { dateRules } from './dates.js';
import { boundRules, boundTerms, seriesEndRules } from './ends.js';
import { holidayRules } from './holidays.js';
import { amountRules, numberRules, numberTerms, unitTerms } from './numbers.js';
import { periodRules, periodTerms, quarterRules, workdayRules } from './periods.js';
import { rangeRules } from './ranges.js';
import { englishRecurrenceRules } from './repetitions.js';
import { englishRough } from './rough.js';
import { whenRules, whenTerms } from './whens.js';
import { dateTerms, notTimeRules, notTimeTerms } from './words.js';

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
  'morning',
  'afternoon',
  'evening',
  'weekend',
];

/** How English tells time. */
export const englishTime: GrammarSource = {
  rules: () => [
    ...workdayRules,
    ...englishRecurrenceRules,
    ...seriesEndRules,
    ...holidayRules,
    ...whenRules,
    ...boundRules,
    ...rangeRules,
    ...courseRules(englishCourse),
    ...roughRules(englishRough),
    ...dateRules,
    ...quarterRules,
    ...periodRules,
    ...englishClockRules,
    ...amountRules,
    ...numberRules,
    ...zoneRules,
    ...notTimeRules,
    ...numericRules,
  ],
  terms: [
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
  spelling: SPELLING,
  shorthand: englishShorthand,
};
