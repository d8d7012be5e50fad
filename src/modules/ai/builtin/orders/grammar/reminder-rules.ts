import { type Phrase, type Rule, type Terms, phrase, rule } from '../../grammar/grammar.js';
import type { Duration } from '../../time/expressions.js';
import { amount, cardinal } from '../../time/phrases.js';
import type { Detail } from './order.js';
import { ahead, detail, eve, joint, notice, remindVerb, reminderLead, reminderTail } from './phrases.js';
import type { Vocabulary, Words } from './vocabulary.js';
import { listWords } from './word-lists.js';

/** The most minutes that a number alone counts before an event. */
const LONGEST_NOTICE = 90;

/** "Remind me an hour before", "a day and an hour before": a length, or two, with the words around it. */
export function listReminders({ reminders, eves, remindVerbs }: Vocabulary): { rules: Rule[]; terms: Terms[] } {
  const terms: Terms[] = [];
  /** The words as a phrase of their own, so that each rule holds all of them. */
  const name = (target: Phrase<true>, words: Words): Phrase<true> => {
    terms.push(listWords(target, [[words, true]]));
    return target;
  };
  const rules = reminders.flatMap(([before, behind, several], index): Rule[] => {
    const build = (length: Duration): Detail => toReminder(length, several === 'several');
    const lead = name(phrase(`${reminderLead.name} ${index + 1}`), before);
    const tail = name(phrase(`${reminderTail.name} ${index + 1}`), behind);
    if (!behind) return [rule(detail, [lead, amount], (_lead, length) => build(length))];
    if (!before) return [rule(detail, [amount, tail], (length) => build(length))];
    return [rule(detail, [lead, notice, tail], (_lead, length) => build(length))];
  });
  const around = reminders.filter(([before, behind]) => before && behind);
  name(reminderLead, around.map(([before]) => before).join('|'));
  name(reminderTail, around.map(([, behind]) => behind).join('|'));
  name(eve, eves);
  name(remindVerb, remindVerbs);
  return { rules: [...rules, ...TWO_REMINDERS], terms };
}

/** "Remind me an hour before and the day before", "30 Minuten vorher und am Vortag erinnern". */
const TWO_REMINDERS: readonly Rule[] = [
  rule(notice, [amount], (length) => length),
  rule(notice, [cardinal], (count) => countMinutes(count)),
  rule(ahead, [notice, reminderTail], (length) => length),
  rule(ahead, [eve], () => ({ days: 1 })),
  rule(detail, [reminderLead, ahead, joint, ahead], (_lead, one, _and, other) => remindTwice(one, other)),
  rule(detail, [reminderLead, notice, joint, notice, reminderTail], (_lead, one, _and, other) =>
    remindTwice(one, other),
  ),
  rule(detail, [ahead, remindVerb], (length) => toReminder(length, false)),
  rule(detail, [ahead, joint, ahead, remindVerb], (one, _and, other) => remindTwice(one, other)),
];

/** "Remind me 30 before": round numbers are minutes. */
function countMinutes(count: number): Duration | undefined {
  return count > 0 && count % 5 === 0 && count <= LONGEST_NOTICE ? { minutes: count } : undefined;
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
