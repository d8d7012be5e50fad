import { atClock, span } from '../../time/build.js';
import type { When } from '../../time/expressions.js';
import { type Rule, maybe, phrase, rule } from '../../grammar/grammar.js';
import { clock, date, dayPart, looseClock, when } from '../../time/phrases.js';

/** The words by which a language tells when something begins and when it is over; folded, alternatives by `|`. */
export interface CourseWords {
  /** Who or what begins or ends: pronouns that may be left out. */
  subjects: string;
  /** Before the time of the beginning, and of the end: "starts", "finishes". */
  begins: readonly string[];
  ends: readonly string[];
  /** Behind these times: "um acht _geht es los_". */
  begun: readonly string[];
  ended: readonly string[];
  /** Before a clock time. */
  leads: readonly string[];
  /** Before a day. */
  days: string;
  /** Between the two. */
  and: string;
}

const begins = phrase<true>('courseBegins');
const ends = phrase<true>('courseEnds');
const begun = phrase<true>('courseBegun');
const ended = phrase<true>('courseEnded');
/** A clock time that is told as one, and any number that may be one behind a word of a beginning or an end. */
const plainTime = phrase<When>('coursePlainTime');
const time = phrase<When>('courseTime');
const opening = phrase<When>('courseOpening');
const closing = phrase<When>('courseClosing');

/** "It starts at 7 and finishes around 9", "Abfahrt 6:14, Ankunft 8:52": a time from its beginning to its end. */
export function courseRules(words: CourseWords): Rule[] {
  const { leads, subjects, and } = words;
  const dayLead = `,? ${words.days}?`;
  return [
    ...words.begins.map((text) => rule(begins, [`${subjects}? ${text}`], () => true)),
    ...words.ends.map((text) => rule(ends, [`${subjects}? ${text}`], () => true)),
    ...words.begun.map((text) => rule(begun, [text], () => true)),
    ...words.ended.map((text) => rule(ended, [text], () => true)),
    ...leads.flatMap((text) => [
      rule(plainTime, [text, looseClock], (at) => atClock(at)),
      rule(plainTime, [text, looseClock, dayPart], (at, part): When => ({ ...atClock(at), part })),
    ]),
    rule(plainTime, [clock], (at) => atClock(at)),
    rule(plainTime, [clock, dayPart], (at, part): When => ({ ...atClock(at), part })),
    rule(time, [plainTime], (at) => at),
    rule(time, [looseClock], (at) => atClock(at)),
    rule(time, [looseClock, dayPart], (at, part): When => ({ ...atClock(at), part })),
    rule(opening, [begins, time, maybe(begun)], (_begins, at) => at),
    rule(opening, [begins, time, dayLead, date], (_begins, at, day): When => ({ ...at, date: day })),
    rule(opening, [begins, dayLead, date, ',?', time], (_begins, day, at): When => ({ ...at, date: day })),
    rule(opening, [plainTime, begun], (at) => at),
    rule(closing, [ends, time, maybe(ended)], (_ends, at) => at),
    rule(closing, [plainTime, ended], (at) => at),
    rule(when, [opening, `,? ${and}?`, closing], (start, end) => span(start, end)),
    rule(when, [plainTime, `,? ${and}?`, closing], (start, end) => span(start, end)),
  ];
}
