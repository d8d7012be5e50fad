import { compileGrammar } from '../../time/compile-grammar.js';
import { numericRules } from '../numeric.js';
import { amountRules, unitTerms } from './amounts.js';
import { clockRules, clockTerms } from './clocks.js';
import { dateRules, dateTerms } from './dates.js';
import { notTimeRules } from './not-times.js';
import { numberRules, numberTerms } from './numbers.js';
import { repetitionRules } from './repetitions.js';
import { whenRules, whenTerms } from './whens.js';
import { zoneRules, zoneTerms } from './zones.js';

/** How English tells time. */
export const englishTime = compileGrammar(
  [
    ...repetitionRules,
    ...whenRules,
    ...dateRules,
    ...clockRules,
    ...amountRules,
    ...numberRules,
    ...zoneRules,
    ...notTimeRules,
    ...numericRules,
  ],
  [...numberTerms, ...unitTerms, ...dateTerms, ...clockTerms, ...whenTerms, ...zoneTerms],
);
