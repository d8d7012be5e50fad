import { type NumberedDay, daySpan, daysBefore, numberedSpan } from '../../time/build.js';
import { type Rule, maybe, phrase, rule, unless } from '../../grammar/grammar.js';
import type { DateExpr, When } from '../../time/expressions.js';
import { counted, date, dayNumber, month, weekday, when, year } from '../../time/phrases.js';
import { upTo } from './repetition-rules.js';
import type { TimeWords } from './time-words.js';

/** "Freitag, den 11.", whose month stands elsewhere. */
const namedDay = phrase<Required<NumberedDay>>('namedDay');
const plainDay = phrase<NumberedDay>('plainDay');

/** "Von Freitag 11. bis Sonntag 13. Dezember": ranges of days by number and weekday, which take the month of their end. */
export function dayRangeRules({ from, dayLead, of }: TimeWords): Rule[] {
  return [
    rule(namedDay, [`${dayLead}?`, weekday, `,? ${dayLead}?`, dayNumber], (name, day) => ({ day, weekday: name })),
    rule(plainDay, [`${dayLead}?`, dayNumber], (day) => ({ day })),
    ...['', ...from].flatMap((lead) => inOneMonth(lead, of)),
    // "18.-20.12.", "du 18 au 20/12": the number before a date is a day, and no clock time.
    rule(when, [`${dayLead}?`, dayNumber, '-', date], (first, last) => daysBefore(first, last)),
    ...from.map((lead) =>
      rule(when, [`${lead} ${dayLead}?`, dayNumber, upTo, date], (first, _to, last) => daysBefore(first, last)),
    ),
    ...from.map((lead) =>
      rule(when, [lead, namedDay, upTo, namedDay, unless(counted)], (first, _to, last) =>
        daySpan(asWeekdayDate(first), asWeekdayDate(last)),
      ),
    ),
  ];
}

function inOneMonth(lead: string, of: string): Rule[] {
  const ends = [
    [namedDay, namedDay],
    [namedDay, plainDay],
    [plainDay, namedDay],
  ] as const;
  return ends.map(([one, other]) =>
    lead
      ? rule(when, [lead, one, upTo, other, `${of}?`, month, `${of}?`, maybe(year)], buildNumberedSpan)
      : rule(when, [one, upTo, other, `${of}?`, month, `${of}?`, maybe(year)], buildNumberedSpan),
  );
}

function buildNumberedSpan(first: NumberedDay, _to: true, last: NumberedDay, name: number, in_?: number): When {
  return numberedSpan(first, last, name, in_);
}

function asWeekdayDate({ day, weekday: name }: Required<NumberedDay>): DateExpr {
  return { kind: 'weekdayDate', weekday: name, day };
}
