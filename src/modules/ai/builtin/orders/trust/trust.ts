import { cardinal } from '../../time/phrases.js';
import { SEARCH } from '../grammar/costs.js';
import { unnamed } from '../grammar/phrases.js';
import { isAttended } from '../lattice/attended.js';
import { namesChoiceOfTimes } from '../lattice/choice-of-times.js';
import type { Aspect, Target, Wish } from '../grammar/order.js';
import { ASKING, CHANGING, type Form, STATES, type Sense } from '../grammar/senses.js';
import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import { findImplausible } from './plausibility.js';
import { ordersAt } from '../sentences/remarks.js';
import { cutsTime, isSentence, isTold, leadsToTime } from '../sentences/sentences.js';
import { SILENCING } from '../reading/asides.js';
import { isDoubtfulQuestion, isOfCalendar } from './doubtful-questions.js';
import { isTakenBack } from './takes-back.js';
import type { Clause } from '../reading/clause.js';
import type { Understanding, WishRead } from '../wishes/wish-read.js';

/** Parts of an event that are rarely part of its name. */
const OWN_PARTS = new Set<Aspect>(['reminder', 'note', 'colour']);
/** Senses of verbs that state how an event is. */
const STATING = new Set<Sense>(['be', 'last']);
/** More content words than these left unexplained mean that the text was not understood. */
const MOST_LEFT_OUT = 2;

/**
 * Why a text is not to be acted on; nothing where it is. What is told of somebody may be an event, but nobody ordered it, and of an
 * unsure one the words that do not read like its name are asked about. A lossy reading of a change or a question leaves out words that say something.
 */
export type Doubt = 'not understood' | 'aside' | 'told' | 'unsure' | 'lossy';

/** Decides whether what was read may become a proposal: a wrong one costs more than a question. */
export function findDoubt(read: Understanding): Doubt | undefined {
  const { wishes, asides, text } = read;
  // What a search that ended early found may be anything.
  if (text.work > SEARCH.budget) return 'not understood';
  if (text.lattice.isTooLong || wishes.length === 0)
    return asides.length > 0 || wishes.length === 0 ? 'not understood' : undefined;
  const confirmed = text.clauses.findLastIndex(({ confirms }) => confirms);
  const isConfirmed = ({ why, to }: Clause): boolean => why === 'report' && to <= (text.clauses[confirmed]?.from ?? 0);
  if (asides.some(({ clause }) => !isConfirmed(clause) && silences(clause, wishes, text.lattice))) return 'aside';
  if (isTelling(wishes, asides) || isTakenBack(read)) return 'aside';
  if (asides.some(({ clause }) => losesOrder(clause, text.lattice))) return 'not understood';
  if (losesClause(asides, text.lattice) || losesException(wishes, asides, text.lattice)) return 'not understood';
  const others = wishes.filter(({ isPlan }) => !isPlan);
  if (others.some((one) => isDoubtful(one, text.lattice))) return 'not understood';
  if (others.some((one) => isTold(one, text.lattice))) return 'told';
  const unsure = others.filter((one) => findImplausible(one, text.lattice) !== undefined);
  if (unsure.length === 0) return undefined;
  return unsure.every(({ wish }) => wish.kind === 'create') ? 'unsure' : 'lossy';
}

/** "Plan lunch on Friday, and tell me if it rains": an order before a request for another service holds; "…, if it rains" supposes. */
function silences({ why, condition, from }: Clause, wishes: Understanding['wishes'], lattice: Lattice): boolean {
  if (!SILENCING.has(why ?? '') || condition) return false;
  // "I might come, not sure yet".
  if (why === 'doubt' && wishes.every(({ wish }) => wish.kind === 'respond' && wish.response === 'tentative'))
    return false;
  // "When is the review? Ben says at four": what somebody says of it leaves the question as it is.
  if (why === 'report' && wishes.every(({ wish, clause }) => wish.kind === 'question' && clause.from < from))
    return false;
  const supposes = [from, lattice.behindIdle(from)].some((at) => lattice.blocks[at] === 'condition');
  return why !== 'elsewhere' || supposes || !wishes.every((read) => isOrdered(read) && read.clause.from < from);
}

function isOrdered({ wish, reading }: WishRead): boolean {
  const sense = reading.head?.form.sense;
  return wish.kind !== 'question' && sense !== undefined && !STATES.has(sense) && !reading.isInherited;
}

/** "My manager met them on Monday, and it went well": a name and a time beside what is over, or denied, are told too. */
function isTelling(wishes: Understanding['wishes'], asides: Understanding['asides']): boolean {
  const isStated = wishes.every(({ wish }) => wish.kind === 'create' && wish.isStated);
  return isStated && asides.some(({ clause }) => clause.why === 'past' || clause.why === 'statement');
}

/** "… and remind me an hour before - they called me at 6": what tells something may begin with an order. */
function losesOrder({ why, from }: Clause, lattice: Lattice): boolean {
  return (why === 'statement' || why === 'past' || why === 'report') && ordersAt(lattice, lattice.behindIdle(from));
}

/** A clause that nothing fits is left out and named, unless a time or a number in it says more of what is wished. */
function losesClause(asides: Understanding['asides'], { times, tokens, minutes }: Lattice): boolean {
  const tells = (at: number): boolean =>
    (times[at] ?? []).some(({ when }) => !when.now) || (minutes[at] ?? []).length > 0 || tokens[at]?.digits === true;
  return asides.some(
    ({ clause: { why, mention, from, to } }) =>
      (why === 'nothing fits' || why === 'question') &&
      // "Catch up with Nadia is due on Friday, schedule lunch": what it speaks of was taken over.
      !namesPeople(mention?.meaning) &&
      Array.from({ length: to - from }, (_item, index) => from + index).some((at) => tells(at)),
  );
}

/** "Yoga every Monday, the 28th isn't possible": a day that is denied behind a series is one it may leave out. */
function losesException(wishes: Understanding['wishes'], asides: Understanding['asides'], { times }: Lattice): boolean {
  const series = wishes.find(({ wish }) => wish.kind === 'create' && wish.when?.repeats);
  return asides.some(
    ({ clause: { why, from, to } }) =>
      series !== undefined &&
      why === 'negation' &&
      from > series.clause.from &&
      times.slice(from, to).some((edges) => edges.some(({ when }) => when.date !== undefined)),
  );
}

function namesPeople(mention: unknown): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the frame of a mention builds a target
  return mention !== undefined && (mention as Target).people.length > 0;
}

function isDoubtful(read: WishRead, lattice: Lattice): boolean {
  const { wish, leftOut } = read;
  if (wish.kind === 'question') return isDoubtfulQuestion(read, wish, lattice);
  // "A meeting for 25:00": a number alone is no name.
  if (wish.kind === 'create' && wish.people.length === 0 && isNumber(wish.title ?? '', lattice)) return true;
  if (wish.kind !== 'create' && isOfPart(wish, lattice)) return true;
  if (isOfGuests(read, lattice)) return true;
  // "From now on stand-up at 10": of a time that goes on from now, the hour is new.
  if (wish.kind === 'create' && wish.when?.now && wish.contrary) return true;
  // Times that contradict each other are understood, and named.
  const unexplained = leftOut.filter((part) => !read.contradicting.includes(part) && !read.beside?.includes(part));
  const words = unexplained.join(' ').split(/\s+/).filter(Boolean).length;
  if (words > MOST_LEFT_OUT || (wish.kind === 'delete' && words > 0)) return true;
  // "Sag Marcus, dass ich zehn Minuten später komme": no verb orders it.
  if (wish.kind === 'update' && !read.reading.head && words > 0) return true;
  if (wish.kind === 'update') return isDoubtfulChange(read, lattice);
  if (wish.kind !== 'create') return false;
  // "Um halb acht in der Früh nüchtern": a name does not begin within a time.
  if (read.reading.slots.some(({ role, from }) => role === 'called' && cutsTime(from, lattice))) return true;
  if (isNamedByEnding(read, lattice) || isNamedByOrder(read, lattice)) return true;
  if (losesSomebody(read, lattice) || isOrderedBefore(read, lattice)) return true;
  if (wish.isStated) return !isTrusted(read) || isInverted(read, lattice) || isSentence(read, lattice);
  // "Oh, there is the team dinner": what is there is not new.
  if (isThere(read)) return true;
  // "I need to yeet the dentist to 3" changes an event.
  const { sense, before } = read.reading.head?.form ?? {};
  // "I'm looking for a flat this year" is no event.
  const { clock, to, date } = wish.when ?? {};
  if (before && !clock && !to && (date === undefined || ['period', 'month', 'years'].includes(date.kind))) return true;
  if (sense && STATES.has(sense) && (isMoved(read, lattice) || holdsObject(read, lattice))) return true;
  const isBare = !wish.when && wish.length === undefined && wish.people.length === 0 && !isWished(read);
  return read.reading.head?.form.isOpen === true && isBare && !isOfCalendar(read, lattice);
}

/** "I'd like a massage" may be an event, "I want to hear some jazz" and "I'll manage" are none. */
function isWished({ reading: { head, values } }: WishRead): boolean {
  const [title] = [values['title']].flat();
  return head?.form.sense === 'need' && isName(title) && title.article === 'indefinite';
}

/** "Um 20 Uhr ist dann Schluss": when something is over names nothing. */
function isNamedByEnding({ reading: { slots } }: WishRead, { endings }: Lattice): boolean {
  return slots.some(
    ({ role, from, to }) => role === 'title' && endings.some((end, at) => at <= from && from < end && end === to),
  );
}

/** "…, cámbialo", "mueve mañana una hora": an order on "it", or of a change alone, names nothing. */
function isNamedByOrder({ reading: { slots, head } }: WishRead, { verbs, tokens, infinitives }: Lattice): boolean {
  // "Move on Saturday at 10", "estirar a las 19": in some languages such a word is a noun, and an infinitive names what is done.
  const mayOrder = (at: number): boolean =>
    !head && infinitives.length > 0 && infinitives.every((ending) => tokens[at]?.word.endsWith(ending) !== true);
  return slots.some(
    ({ role, from, to }) =>
      role === 'title' &&
      (verbs[from] ?? []).some(
        (edge) => edge.to === to && (edge.value.pointsBack === true || (mayOrder(from) && isChange(edge.value))),
      ),
  );
}

/** Whether a verb orders a change of what is there, and names nothing to do. */
function isChange({ sense, stand, particle, isActivity, determined }: Form): boolean {
  return stand === 'first' && CHANGING.has(sense) && !particle && !isActivity && !determined;
}

/** Whether somebody has an event that is known, and says no time. */
function isThere({ wish, reading: { head, values } }: WishRead): boolean {
  const [title] = [values['title']].flat();
  return (
    head?.form.sense === 'have' && wish.kind === 'create' && !wish.when && isName(title) && title.article === 'definite'
  );
}

/** "Two things to plan", "make it half past": a number, in digits or as a word, and minutes of an hour are no name. */
function isNumber(title: string, lattice: Lattice): boolean {
  const { tokens, chart, minutes } = lattice;
  if (/^[\d\s:.]+$/.test(title)) return true;
  const told = title.toLowerCase();
  if (minutes.some((edges, from) => edges.some(({ to }) => lattice.words(from, to).toLowerCase() === told)))
    return true;
  const at = title.includes(' ') ? -1 : tokens.findIndex(({ text }) => text.toLowerCase() === title.toLowerCase());
  return at >= 0 && chart.longest(cardinal, at)?.end === at + 1;
}

/** "Remove everyone from the review": who comes is to go, and not what they come to. */
export function isOfGuests({ wish, reading: { head } }: WishRead, { chart, markers }: Lattice): boolean {
  const name = wish.kind === 'delete' ? wish.target.name : undefined;
  if (!name || !head) return false;
  for (let at = head.to; at < name.from; at += 1) {
    const end = isAttended(chart, at) ? 0 : (chart.longest(unnamed, at)?.end ?? 0);
    if (end > at && end <= name.from && (markers[end] ?? []).length > 0) return true;
  }
  return false;
}

/** "Make the flight reminder 3 hours": whether an event is called like a part of one. */
function isOfPart(wish: Wish, { aspects }: Lattice): boolean {
  const name = 'target' in wish ? wish.target.name : undefined;
  if (!name || name.isQuoted || name.isKnown) return false;
  return aspects.slice(name.from, name.to).some((edges) => edges.some(({ value }) => OWN_PARTS.has(value)));
}

/** "Will the shop be open at 9" asks, and "yeet my dentist to Friday" has a verb that is not known. */
function isDoubtfulChange({ wish, reading, clause }: WishRead, lattice: Lattice): boolean {
  // "Does piano start at 5 or half past", "c'est à 16h ou 17h ?": of two times, neither is ordered.
  const isShift = wish.kind === 'update' && wish.target.when !== undefined && wish.changes.when !== undefined;
  if (isShift && namesChoiceOfTimes(lattice, clause.from, clause.to)) return true;
  if (reading.head) return STATING.has(reading.head.form.sense) && isInverted({ reading, clause }, lattice);
  const name = wish.kind === 'update' ? wish.target.name : undefined;
  if (!name || name.isQuoted) return false;
  // "What are we up to on Saturday": no event is called so.
  if (lattice.verbs[name.from]?.some(({ value }) => ASKING.has(value.sense) && value.stand === 'first')) return true;
  for (let at = name.from + 1; at < name.to; at += 1) if ((lattice.definite[at] ?? 0) > at) return true;
  return false;
}

/** "Schedule a viewing …, the agent will meet us": the verb that makes the event is not the one that orders. */
function isOrderedBefore({ reading: { head, isInherited }, clause }: WishRead, lattice: Lattice): boolean {
  const { verbs, definite, indefinite } = lattice;
  const first = lattice.behindIdle(clause.from);
  if (!head || isInherited || head.at <= first) return false;
  return (verbs[first] ?? []).some(
    ({ to, value: { sense, stand } }) =>
      sense === 'add' && stand === 'first' && to <= head.at && Math.max(definite[to] ?? 0, indefinite[to] ?? 0) > to,
  );
}

/** "Football with the lads" whose "with" no role took: they are no part of its name. */
function losesSomebody({ reading: { unused, slots } }: WishRead, { markers }: Lattice): boolean {
  return unused.some(
    (at) =>
      (markers[at] ?? []).some(({ value }) => value === 'with') &&
      slots.some(({ role, to }) => to <= at && (role === 'title' || role === 'for')),
  );
}

/** A new event that no verb ordered needs a name that looks like none of an order or a report. */
function isTrusted({ wish, leftOut, contradicting, beside = [] }: WishRead): boolean {
  if (wish.kind !== 'create' || leftOut.length > contradicting.length + beside.length) return false;
  return wish.title !== undefined || wish.people.length > 0;
}

/** "Me gustaría que pasaras la peluquería": a verb that is not known, with what it is about. */
function holdsObject({ reading: { slots, head } }: WishRead, lattice: Lattice): boolean {
  // "Il faut que j'appelle la banque": what the user does stands right behind.
  const from = head?.to ?? 0;
  return slots.some((slot) => slot.role === 'title' && slot.from > from && lattice.hasObject(slot.from, slot.to));
}

/** Whether a time or a number is told as an aim: "to 3". */
function isMoved({ reading: { unused, slots } }: WishRead, lattice: Lattice): boolean {
  const endsWithNumber = slots.some(
    ({ role, to }) =>
      role === 'title' &&
      lattice.tokens[to - 1]?.digits === true &&
      (lattice.markers[to - 2] ?? []).some(({ value }) => value === 'to'),
  );
  return endsWithNumber || unused.some((at) => leadsToTime(at, lattice));
}

/** "Bin ich am Montag verplant", "will the shop open at 9": a question, whatever it asks. */
function isInverted({ clause, reading }: Pick<WishRead, 'clause' | 'reading'>, lattice: Lattice): boolean {
  const first = lattice.behindIdle(clause.from);
  return (lattice.inversions[first] ?? 0) > 0 && reading.head?.at !== first;
}
