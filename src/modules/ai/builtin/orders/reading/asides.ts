import { COST } from '../grammar/costs.js';
import type { Lattice } from '../lattice/lattice.js';
import { longestEnd } from '../lattice/edges.js';
import { choice, supposing } from '../grammar/phrases.js';
import type { Block, QuestionWish } from '../grammar/order.js';
import { ASKING, type Sense, STATES } from '../grammar/senses.js';
import { isName } from '../fills/name-fills.js';
import type { ClauseReading } from './read-clause.js';
import { type Head, findParticleEnd, mayOpen } from '../search/search-state.js';
import type { Draft } from '../creation/draft.js';

/** Why a clause makes a whole text tell, suppose, quote or weigh rather than order. */
export const SILENCING = new Set<string>(['condition', 'report', 'elsewhere', 'doubt']);
/** Blocks that also stand in relative clauses. */
const RELATIVE = new Set<Block>(['past', 'question']);
/** Orders about an event that may be told by what became of it. */
const DESCRIBED = new Set<Sense>(['restore', 'drop', 'move', 'later', 'earlier']);
/** What may still be asked where these words stand; an order may not. */
const ASKABLE = new Set<Block>(['question', 'past']);
/** Whether a clause that holds such words may be a question: "what do I have that's not a party". */
export function isAskable(lattice: Lattice, block: Block, from: number): boolean {
  if (ASKABLE.has(block)) return true;
  const first = lattice.behindIdle(from);
  return block === 'negation' && (lattice.verbs[first] ?? []).some(({ value }) => ASKING.has(value.sense));
}

/** A request to another device; "remind me to make a pizza" and "send Leo an invitation" are none. */
export function isElsewhere(lattice: Lattice, from: number, to: number): boolean {
  const { elsewhere, verbs } = lattice;
  const first = lattice.behindIdle(from);
  const orders = [from, first].flatMap((at) =>
    (verbs[at] ?? []).flatMap(({ to: end, value: form }) => {
      // "Schick Leo eine Einladung": no message.
      const invites = form.sense === 'invite' && mayOpen(lattice, { at, to: end, form }, to);
      const isOwn = form.sense === 'remind' || form.sense === 'weather' || (form.sense === 'add' && end > at + 1);
      return isOwn || invites ? [end] : [];
    }),
  );
  const alarm = lattice.alarms.findIndex((end, at) => end > at && at >= from && at < to);
  if (alarm >= 0 && orders.every((end) => end > alarm) && !tellsHowLongBefore(lattice, from, to)) return true;
  return orders.length === 0 && elsewhere.some((end, at) => end > 0 && at >= from && at < to);
}

/** "An alarm two hours before my flight" is a reminder, "an alarm at 7" is none. */
function tellsHowLongBefore({ amounts, shifts, details, markers }: Lattice, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const isShift = (shifts[at] ?? []).some(({ value: { sign, lengthens } }) => sign < 0 && !lengthens);
    const isReminder = (details[at] ?? []).some(({ value: { is } }) => is === 'reminder');
    const isBefore = (amounts[at] ?? []).some((edge) => markers[edge.to]?.some(({ value }) => value === 'before'));
    if (isShift || isReminder || isBefore) return true;
  }
  return false;
}

/** The weather, the news or mail: a question about them, or a mere wish for them, is not for the calendar. */
export function isOfOthers(reading: ClauseReading, lattice: Lattice, from: number, to: number): boolean {
  const { frame, meaning, head } = reading;
  const { topics, occasions, kinds, empty, publicDays } = lattice;
  const holds = (ends: readonly number[]): boolean => ends.slice(from, to).some((end) => end > 0);
  // "The review takes place at Café Engel".
  if (holds(occasions) || frame.isOfKnown) return false;
  if (kinds.some((end, at) => at >= from && at < to && end > 0 && (empty[at] ?? 0) === 0)) return false;
  if (head?.form.sense === 'weather') return !isAtEvent(reading, lattice);
  // "When is Easter": the day itself, not what the user does on it.
  if (frame.kind === 'question' && head?.form.sense !== 'free' && isAbout(publicDays, lattice, from, to)) return true;
  if (!holds(topics)) return false;
  if (frame.kind === 'question') return !isOfCalendar(meaning) || isWithinTopic(reading, lattice);
  if (frame.kind === 'create') return isMereWish(meaning, head);
  return frame.kind === 'update' && isPlain(meaning);
}

/** "During lunch", "for my ride": "at the beach" or "for Rome", the weather has nothing to do with the calendar. */
function isAtEvent({ values, slots }: ClauseReading, { markers }: Lattice): boolean {
  const slot = slots.find(({ role }) => role === 'during');
  const name = values['during'];
  if (!slot || !isName(name)) return false;
  const others = (markers[slot.from] ?? []).filter(({ value }) => value !== 'during' && value !== 'host');
  return others.every(({ value }) => value !== 'at' && name.article === 'definite');
}

/** Whether a question names people, or what it wants a free time for. */
function isOfCalendar(meaning: unknown): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever a frame that asks builds has a target
  const { asks, target } = meaning as QuestionWish;
  return target.people.length > 0 || ((asks === 'free' || asks === 'slots') && target.name !== undefined);
}

/** "The difference between tea and coffee" names nobody. */
function isWithinTopic({ slots }: ClauseReading, { topics }: Lattice): boolean {
  return slots.some(({ role, from }) => role === 'people' && topics.some((end, at) => at < from && from < end));
}

/** Whether a clause asks about one of these words alone. */
function isAbout(ends: readonly number[], lattice: Lattice, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const end = ends[at] ?? 0;
    if (end > 0) return isNothingBehind(lattice, Math.max(end, longestEnd(lattice.times[end])), to);
    const next = Math.max(
      longestEnd(lattice.verbs[at]),
      longestEnd(lattice.markers[at]),
      lattice.idle[at] ?? 0,
      lattice.behindDeterminer(at),
      lattice.isMark(at) ? at + 1 : 0,
    );
    if (next <= at) return false;
    at = next;
  }
  return false;
}

function isNothingBehind(lattice: Lattice, from: number, to: number): boolean {
  const { idle, times, tokens } = lattice;
  for (let at = from; at < to; at += 1) {
    const isTime = (times[at] ?? []).length > 0 || tokens[at]?.digits === true;
    if (!isTime && !lattice.isMark(at) && (idle[at] ?? 0) === 0) return false;
  }
  return true;
}

/** The first word that keeps the clause from being an order, outside quotes and longer expressions. */
export function findBlock(lattice: Lattice, from: number, to: number): Block | undefined {
  // "Restore the meeting I deleted" describes the event by its deletion.
  // "Delete the meeting I had": what stands behind an order only describes its event.
  const first = lattice.behindIdle(from);
  const isBack = (lattice.verbs[first] ?? []).some(({ value }) => DESCRIBED.has(value.sense));
  let covered = 0;
  let timed = 0;
  let asked = 0;
  for (let at = from; at < to; at += 1) {
    // "Añade a Brian como invitado" asks for nothing.
    if (at > first && (isTitled(lattice, at) || isNewName(lattice, first, at) || (lattice.asGuests[at] ?? 0) > at))
      continue;
    if (isBack && at > first && RELATIVE.has(lattice.blocks[at] ?? 'condition')) continue;
    const isIdle = (lattice.idle[at] ?? 0) > (lattice.perfects[at] ?? 0);
    if (at >= covered && !isIdle && !(isBack && at > first) && isPerfect(lattice, at)) return 'past';
    // "Dis-moi s'il y a …" asks.
    asked = Math.max(asked, lattice.asking[at] ?? 0);
    if (lattice.blocks[at] === 'condition' && (at < asked || lattice.isLast(at))) continue;
    // "Un viernes sí y otro no" is every other Friday.
    for (const { to: end, cost } of lattice.times[at] ?? []) if (cost === COST.time) timed = Math.max(timed, end);
    for (const { to: end, value } of lattice.openTimes[at] ?? [])
      if (value.avoids.length > 0) timed = Math.max(timed, end);
    if (at >= timed && isException(lattice, at)) continue;
    if (lattice.blocks[at] === 'negation' && (at < timed || isContrast(lattice, at))) continue;
    // "La semana que viene" asks nothing, and "hora de ellos" tells nothing.
    if ((lattice.blocks[at] === 'question' || lattice.blocks[at] === 'statement') && at < timed) continue;
    // "À 15h ou 16h" asks for no place.
    const chosen = lattice.chart.longest(choice, at)?.end;
    if (chosen !== undefined && (lattice.times[chosen]?.length ?? 0) > 0) continue;
    if (at >= Math.max(covered, timed) && supposes(lattice, at, to)) return 'condition';
    const told = Math.max(longestEnd(lattice.verbs[at]), longestEnd(lattice.signs[at]));
    // "Márcalo como privado" asks nothing.
    const detail = longestEnd(lattice.details[at]);
    covered = Math.max(covered, lattice.quotes[at] ?? 0, lattice.idle[at] ?? 0, detail, told > at + 1 ? told : 0);
    const end = lattice.blockEnds[at] ?? 0;
    // "On est en vacances": the verb is of an order that says so of the user.
    if (lattice.blocks[at] === 'statement' && (isKnownAgain(lattice, at) || isWithinVerb(lattice, at))) continue;
    if (isNegatedVerb(lattice, from, at) || isGone(lattice, at)) continue;
    // "Soll ich das Yoga absagen?" asks for advice, "am Freitag soll ich …" states what is to be done.
    const isAdvice = lattice.blocks[at] === 'doubt' && at <= first && end >= covered;
    if (lattice.blocks[at] && (at >= covered || end > covered || isAdvice)) return lattice.blocks[at];
  }
  return undefined;
}

/** "Kein Yoga morgen": a negation right before the name of an event that is there. */
function isGone({ signs, known, blockEnds }: Lattice, at: number): boolean {
  const end = blockEnds[at] ?? 0;
  return (signs[at] ?? []).some(({ value, to }) => value === 'gone' && to === end) && known.endAt(end) !== undefined;
}

/** "Er beginnt jetzt um 9": what is told of an event that is there. */
function isKnownAgain({ signs, known }: Lattice, at: number): boolean {
  const its = (signs[at] ?? []).filter(({ value }) => value === 'it');
  return known.lastBefore(at) !== undefined && its.some(({ to }) => (signs[to] ?? []).length > 0);
}

/** "Si llueve": "if" without its accent is "yes" too, but only before a pause. */
function supposes(lattice: Lattice, at: number, to: number): boolean {
  const { blocks, blockEnds, idle, tokens } = lattice;
  const end = blockEnds[at] ?? 0;
  if (blocks[at] !== 'condition' || idle[at] !== end || end >= to || lattice.isMark(end)) return false;
  const { text = '', word = '' } = tokens[at] ?? {};
  return text.toLowerCase() === word;
}

/** "Should Anna agree, move it", "regnet es, sag ab": a clause that is turned round before an order supposes. */
export function isSupposed(lattice: Lattice, from: number, to: number): boolean {
  const { chart, tokens, definite, pronouns, joints, verbs } = lattice;
  // "Weil …, muss ich …": behind a clause of its sentence, every verb stands first.
  // "Kommt Ben nicht, dann …": the bound may stand behind the comma and "then".
  const pause = [to, to - 1, to - 2].find((at) => at > from && tokens[at]?.text === ',') ?? to;
  const start = Math.max(pause + 1, to);
  if (tokens[pause]?.text !== ',' || tokens[from - 1]?.text === ',') return false;
  const subject = (chart.longest(supposing, from) ?? chart.longest(supposing, lattice.behindIdle(from)))?.end ?? to;
  const isInverted =
    lattice.isSubject(subject) ||
    lattice.isCapital(subject) ||
    Math.max(definite[subject] ?? 0, pronouns[subject] ?? 0) > subject;
  const next = lattice.behindIdle(Math.max(start, joints[start] ?? 0));
  const isOrder = (verbs[next] ?? []).some(({ value: { sense, stand } }) => stand === 'first' && !ASKING.has(sense));
  return subject < to && isInverted && isOrder;
}

/** "Watch When We Were Kings": a word with a capital within a sentence belongs to a title; a negation is none. */
function isTitled(lattice: Lattice, at: number): boolean {
  const { text = '' } = lattice.tokens[at] ?? {};
  const before = lattice.tokens[at - 1]?.text ?? '';
  const isInSentence = /\p{Ll}/u.test(before) && lattice.blocks[at] !== 'negation';
  return isInSentence && text.length > 1 && lattice.isCapital(at);
}

/** "Renombra la llamada como Kick-off": what leads to the new name that an event is given. */
function isNewName({ verbs, markers }: Lattice, first: number, at: number): boolean {
  const isLead = (markers[at] ?? []).some(({ value }) => value === 'called');
  return isLead && (verbs[first] ?? []).some(({ value: { sense } }) => sense === 'rename');
}

/** "At 11, not 10:30", "2 hours not 90 minutes": a time or a length that is told instead of another one. */
function isContrast({ markers, times, tokens }: Lattice, at: number): boolean {
  const isBehindTime = times.some((edges) =>
    edges.some(({ to, when }) => to === at && (when.clock ?? when.length ?? when.date) !== undefined),
  );
  const isOther = (markers[at] ?? []).some(
    ({ to, value }) => value === 'instead' && ((times[to]?.length ?? 0) > 0 || tokens[to]?.digits === true),
  );
  return isBehindTime && isOther;
}

/** "Every Monday, not on 3 May", "but not Thursday's", "that doesn't fall on a Friday": a day that is left out. */
function isException({ blocks, blockEnds, markers, times }: Lattice, at: number): boolean {
  const least = blockEnds[at] ?? 0;
  if (blocks[at] !== 'negation' && blocks[at] !== 'question') return false;
  const isMarked = (from: number, end: number): boolean =>
    (markers[from] ?? []).some(({ to, value }) => value === 'except' && to >= end && (times[to]?.length ?? 0) > 0);
  return isMarked(at, least + 1) || [at - 1, at - 2, at - 3].some((from) => isMarked(from, least));
}

/** "Ich gehe … nicht zum Zahnarzt": the verb is meant with its negation; no other reading holds. */
export function hasNegatedVerb(lattice: Lattice, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isNegatedVerb(lattice, from, at)) return true;
  return false;
}

function isNegatedVerb(lattice: Lattice, from: number, at: number): boolean {
  if (lattice.blocks[at] !== 'negation') return false;
  return lattice.verbs
    .slice(from, at)
    .some((edges) =>
      edges.some(
        ({ value: { particle } }) => particle !== undefined && findParticleEnd(lattice, at, particle) !== undefined,
      ),
    );
}

/**
 * "Don't you cancel it", "mejor no canceles": whether a negation stands before an order, with nothing between that means anything.
 * One within a longer expression is none: "don't forget to".
 */
export function isDenied(lattice: Lattice, order: number): boolean {
  const { blocks, blockEnds, tokens } = lattice;
  for (let at = order; at > 0;) {
    if (blockEnds.some((end, from) => end === at && blocks[from] === 'negation')) return true;
    const isElided = /^['’]$/.test(tokens[at - 1]?.text ?? '') || /^['’]$/.test(tokens[at]?.text ?? '');
    const before = isElided ? at - 1 : beforeIdle(lattice, at);
    if (before === undefined) return false;
    at = before;
  }
  return false;
}

/** Where an idle expression, a pronoun or an auxiliary begins that ends here. */
function beforeIdle({ idle, pronouns, auxiliaries }: Lattice, at: number): number | undefined {
  const begins = [idle, pronouns, auxiliaries].map((ends) => ends.indexOf(at)).filter((from) => from >= 0 && from < at);
  return begins.length > 0 ? Math.min(...begins) : undefined;
}

function isWithinVerb({ verbs }: Lattice, at: number): boolean {
  return verbs.some((edges, from) => from < at && edges.some(({ to }) => to > at));
}

/** "J'ai annulé", "he cancelado": what was done already. */
function isPerfect(lattice: Lattice, at: number): boolean {
  const end = lattice.perfects[at] ?? 0;
  const next = lattice.behindIdle(end);
  const isOrder = (lattice.verbs[next] ?? []).some(({ value }) => !STATES.has(value.sense));
  return end > at && (isOrder || (lattice.reports[next] ?? 0) > next);
}

/** Whether a change leaves the time as it is. */
function isPlain(meaning: unknown): boolean {
  return typeof meaning === 'object' && meaning !== null && 'changes' in meaning && !isTimed(meaning.changes);
}

/** Whether an event was given a time, or a move by one. */
function isTimed(meaning: unknown): boolean {
  return typeof meaning === 'object' && meaning !== null && ('when' in meaning || 'shift' in meaning);
}

/** Whether a new event has neither people nor a time, or, where no verb makes it, no time of day: a wish for a thing. */
function isMereWish(meaning: unknown, head: Head | undefined): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a frame that creates builds a draft
  const { when, people, nextTo } = meaning as Draft;
  if (people.length > 0 || (nextTo && head)) return false;
  if (!head || STATES.has(head.form.sense)) return when?.clock === undefined;
  return when === undefined && head.to === head.at + 1;
}
