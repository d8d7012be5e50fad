import { type Rule, rule } from '../../grammar/grammar.js';
import type { Duration } from '../../time/expressions.js';
import { amount, cardinal, quantity, unit } from '../../time/phrases.js';
import type { Detail, TimeShift } from './order.js';
import { ahead, colour, detail, direction, joint, notice, sessionCount, shiftWord } from './phrases.js';
import type { Vocabulary, Words } from './vocabulary.js';
import { alternatives } from './word-lists.js';

/** The most minutes that a number alone counts before an event. */
const LONGEST_NOTICE = 90;

/** "Two hours later", "by ten minutes", and the reminders: a length with the words around it. */
export function shiftRules({ by, further, reminders, ...words }: Vocabulary): Rule[] {
  return [
    ...alternatives(further).map((word) => rule(shiftWord, [word, amount], (length) => lengthenBy(length))),
    rule(shiftWord, [quantity, direction, unit], (count, { lengthens, sign }, of) =>
      lengthens && sign > 0 && (of === 'minute' || of === 'hour') ? lengthenBy({ [`${of}s`]: count }) : undefined,
    ),
    ...alternatives(by).map((word) =>
      rule(shiftWord, [word, amount, direction], (length, way) => ({ by: length, ...way })),
    ),
    ...alternatives(by).map((word) =>
      rule(shiftWord, [direction, word, amount], (way, length) => ({ by: length, ...way })),
    ),
    rule(shiftWord, [amount, direction], (length, way) => ({ by: length, ...way })),
    rule(shiftWord, [direction, amount], (way, length) => ({ by: length, ...way })),
    rule(notice, [amount], (length) => length),
    rule(notice, [cardinal], (count) => countMinutes(count)),
    ...reminders.flatMap(([before, behind, several]) => reminderRules(before, behind, several === 'several')),
    ...twoReminderRules({ reminders, ...words }),
  ];
}

/** "Another half hour", "20 more minutes". */
function lengthenBy(by: Duration): TimeShift {
  return { by, sign: 1, lengthens: true };
}

/** "In red": a colour behind its word is a detail; alone it may be anything. */
export function colourRules({ colourLeads }: Vocabulary): Rule[] {
  return alternatives(colourLeads).map((lead) =>
    rule(detail, [lead, colour], (name): Detail => ({ is: 'colour', colour: name })),
  );
}

/** "Ten sessions". */
export function countRules({ additions: { sessions } }: Vocabulary): Rule[] {
  return alternatives(sessions).map((word) => rule(sessionCount, [cardinal, word], (count) => count));
}

/** "Remind me an hour before", "a reminder of an hour": either side may be empty. */
function reminderRules(before: Words, behind: Words, isSeveral = false): Rule[] {
  const build = (length: Duration): Detail => toReminder(length, isSeveral);
  const leads = alternatives(before);
  const lasts = alternatives(behind);
  if (!behind) return leads.map((lead) => rule(detail, [lead, amount], build));
  if (!before) return lasts.map((last) => rule(detail, [amount, last], build));
  return leads.flatMap((lead) => lasts.map((last) => rule(detail, [lead, notice, last], build)));
}

/** "Remind me 30 before": round numbers are minutes. */
function countMinutes(count: number): Duration | undefined {
  return count > 0 && count % 5 === 0 && count <= LONGEST_NOTICE ? { minutes: count } : undefined;
}

/** "Remind me an hour before and the day before", "30 Minuten vorher und am Vortag erinnern". */
function twoReminderRules({
  reminders,
  eves,
  remindVerbs,
}: Pick<Vocabulary, 'reminders' | 'eves' | 'remindVerbs'>): Rule[] {
  const around = reminders.filter(([before, behind]) => before && behind);
  const lasts = new Set(around.flatMap(([, behind]) => alternatives(behind)));
  const leads = new Set(around.flatMap(([before]) => alternatives(before)));
  return [
    ...[...lasts].map((last) => rule(ahead, [notice, last], (length) => length)),
    ...alternatives(eves).map((eve) => rule(ahead, [eve], () => ({ days: 1 }))),
    ...[...leads].map((lead) =>
      rule(detail, [lead, ahead, joint, ahead], (one, _and, other) => remindTwice(one, other)),
    ),
    ...alternatives(remindVerbs).flatMap((verb) => [
      rule(detail, [ahead, verb], (length) => toReminder(length, false)),
      rule(detail, [ahead, joint, ahead, verb], (one, _and, other) => remindTwice(one, other)),
    ]),
  ];
}

/** "A day and an hour before" are two reminders; "an hour and ten minutes" are two only of several. */
function toReminder({ days, weeks, ...rest }: Duration, isSeveral: boolean): Detail {
  const far = { ...(days ? { days } : {}), ...(weeks ? { weeks } : {}) };
  const { hours, ...less } = rest;
  const lengths = isSeveral ? [far, hours ? { hours } : {}, less] : [far, rest];
  const [before = {}, ...further] = lengths.filter((length) => Object.keys(length).length > 0);
  return { is: 'reminder', before, ...(further.length > 0 ? { further } : {}) };
}

function remindTwice(before: Duration, further: Duration): Detail {
  return { is: 'reminder', before, further: [further] };
}
