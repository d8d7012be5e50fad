import { COST } from '../grammar/costs.js';
import type { Content } from '../grammar/frame.js';
import type { Name, Wish } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { newsAuxiliary, telling } from '../grammar/phrases.js';
import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from '../wishes/wish-read.js';
import type { ClauseReading } from '../reading/read-clause.js';
import type { Clause } from '../reading/clause.js';

/** Orders about an event that is there. */
const CHANGING = new Set<Sense>(['drop', 'move', 'change', 'later', 'earlier', 'lengthen', 'shorten', 'uninvite']);
/** What says when and how, and not what. */
const BESIDE = new Set<Content>(['time', 'amount', 'detail', 'calendar']);
/** Roles that may hold a verb by mistake. */
const NAMES = new Set(['title', 'event']);

/** Whether what looks like a name and a time is a sentence, an order whose verb is unknown, or a question. */
export function isSentence({ clause, reading, wish }: WishRead, lattice: Lattice): boolean {
  const { from, to } = clause;
  if (lattice.endsInQuestion(to) || lattice.isOrderLike(lattice.behindIdle(from))) return true;
  if (reading.unused.some((at) => leadsToTime(at, lattice)) || ordersChange(clause.from, lattice)) return true;
  return reading.slots.some(
    ({ role, from: start, to: end }) =>
      role === 'title' &&
      (hasSubject(start, end, lattice) ||
        lattice.hasObject(start, end) ||
        cutsTime(start, lattice) ||
        holdsOrder(start, end, lattice) ||
        ((lattice.copulas[start] ?? 0) > start && isJudged(wish, lattice.copulas[start] ?? 0, lattice))),
  );
}

/** "Monday mornings are the worst" says something of a time that comes again; "every Thursday is quiz night at 8" what takes place then. */
function isJudged(wish: Wish, from: number, lattice: Lattice): boolean {
  if (wish.kind !== 'create' || !wish.when?.repeats) return false;
  const { clock, bound, wholeDay } = wish.when;
  const isWhole = wholeDay ?? wish.details.some(({ is }) => is === 'wholeDay');
  return !(isWhole || (clock && !bound)) || lattice.behindDeterminer(from) > from;
}

/** Whether a name and a time tell what somebody does, such as "Luis llega": it may be an event, but nobody ordered it. */
export function isTold({ wish, clause, reading }: WishRead, lattice: Lattice): boolean {
  if (reading.head || (wish.kind === 'create' ? !wish.isStated : wish.kind !== 'update')) return false;
  const titles = readTitles(reading);
  return (
    tells(clause, reading, lattice) ||
    endsWithParticle(clause, reading, lattice) ||
    titles.some(
      ({ article, from, to }) =>
        (article === 'definite' && hasPredicate(from, to, lattice)) ||
        offersEvent(from, to, lattice) ||
        isSaid(from, to, lattice),
    )
  );
}

/** "Ben is on leave", "my teacher only has time": a name that holds what somebody is or has tells something. */
function isSaid(from: number, to: number, { copulas, auxiliaries, tokens }: Lattice): boolean {
  for (let at = from + 1; at < to - 1; at += 1) {
    const { text = '' } = tokens[at] ?? {};
    const isPlain = /^\p{Ll}{2,}$/u.test(text);
    // "The electrician is coming" may be called so.
    const isIs = (copulas[at] ?? 0) > at;
    if (isPlain && (isIs ? to - at > 2 : (auxiliaries[at] ?? 0) === at + 1)) return true;
  }
  return false;
}

/** "Der Tierarzt hat einen Termin frei": an event that somebody has to offer. */
function offersEvent(from: number, to: number, { chart, indefinite, kinds }: Lattice): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const has = chart.longest(newsAuxiliary, at)?.end ?? at;
    const noun = indefinite[has] ?? 0;
    if (has > at && noun > has && (kinds[noun] ?? 0) > noun) return true;
  }
  return false;
}

/** What a clause tells, without its time and its order: "Mein Bruder kommt". */
export function wordTold(read: Pick<WishRead, 'clause' | 'reading'>, lattice: Lattice): string {
  return listTold(read, lattice)
    .map(([from, to]) => lattice.words(from, to).replaceAll(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter(Boolean)
    .join(' ');
}

/** The stretches of a clause that tell something beside its time and its order. */
export function listTold(
  { clause, reading }: Pick<WishRead, 'clause' | 'reading'>,
  lattice: Lattice,
): (readonly [from: number, to: number])[] {
  const { head, frame, slots, isInherited } = reading;
  const isBeside = (at: number): boolean =>
    slots.some(({ role, from, to }) => BESIDE.has(frame.roles[role]?.content ?? 'name') && from <= at && at < to) ||
    (head !== undefined && !isInherited && head.at <= at && at < head.to);
  const told: number[] = [];
  let start = clause.from;
  while ((lattice.idle[start] ?? 0) > start && !lattice.isSubject(start)) start = lattice.idle[start] ?? start;
  let passed = start;
  for (let at = start; at < clause.to; at += 1) {
    // "…, could you please remind me": what is polite behind a pause is not told.
    if (at > start && lattice.isMark(at - 1)) passed = lattice.behindIdle(at);
    if (at < passed || isBeside(at) || (lattice.isMark(at) && at === clause.to - 1)) continue;
    told.push(at);
  }
  return toStretches(told);
}

/** Places as the stretches they make up. */
export function toStretches(places: readonly number[]): [from: number, to: number][] {
  const stretches: [from: number, to: number][] = [];
  for (const at of places) {
    const last = stretches.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else stretches.push([at, at + 1]);
  }
  return stretches;
}

/** The names a new event was told by. */
function readTitles({ values }: ClauseReading): Name[] {
  return [values['title'] ?? values['event'] ?? []].flat().filter((value) => isName(value));
}

/** "Luis llega", "Tom kommt": a verb of somebody, which is no noun behind its article. */
function tells({ from, to }: Clause, { slots }: ClauseReading, lattice: Lattice): boolean {
  const { chart, definite, indefinite, quotes } = lattice;
  let quoted = 0;
  for (let at = from; at < to; at += 1) {
    const other = slots.find((slot) => !NAMES.has(slot.role) && slot.from <= at && at < slot.to);
    quoted = Math.max(quoted, quotes[at] ?? 0, other?.to ?? 0, politeAt(at, lattice));
    // "Wir gehen am Freitag essen": a subject that is no part of a name.
    if (at >= quoted && lattice.isSubject(at) && (lattice.idle[at] ?? 0) > at) return true;
    const isNoun = lattice.isCapital(at) || definite.includes(at) || indefinite.includes(at);
    if (at >= quoted && !isNoun && chart.longest(telling, at)) return true;
  }
  return false;
}

/** "S'il te plaît": what is polite as a whole tells of nobody. */
function politeAt(at: number, { idle }: Lattice): number {
  const end = idle[at] ?? 0;
  return end > at + 1 ? end : 0;
}

/** "Die Nachbarn ziehen am Samstag aus": a particle that no role explains ends the sentence. */
function endsWithParticle({ to }: Clause, { unused }: ClauseReading, lattice: Lattice): boolean {
  const last = lattice.isMark(to - 1) ? to - 2 : to - 1;
  return unused.includes(last) && (lattice.markers[last]?.length ?? 0) > 0;
}

/** "Le resto ouvre", "mein Nachbar gießt": a bare word behind what has its article, unless that is what one attends. */
function hasPredicate(from: number, to: number, lattice: Lattice): boolean {
  const { infinitives, occasions, kinds, tokens, markers, joints, idle } = lattice;
  const next = from + 1;
  if (infinitives.length === 0 || next >= to || (occasions[from] ?? 0) > from || (kinds[from] ?? 0) > from)
    return false;
  const word = tokens[next]?.word ?? '';
  // "Mon fils a entraînement" has something.
  if (word.length === 1) return false;
  const isOther =
    lattice.isCapital(next) ||
    lattice.isMark(next) ||
    tokens[next]?.digits === true ||
    (markers[next]?.length ?? 0) > 0 ||
    Math.max(joints[next] ?? 0, idle[next] ?? 0, lattice.behindDeterminer(next)) > next;
  return !isOther && !infinitives.some((ending) => word.endsWith(ending));
}

/** "Nudge my dentist to Friday": a new event is at its time, and not moved to it. */
export function leadsToTime(at: number, { markers, times }: Lattice): boolean {
  return (markers[at] ?? []).some(({ to, value }) => value === 'to' && (times[to]?.length ?? 0) > 0);
}

/** "Update a meeting …": an order about an event that was not understood. */
function ordersChange(from: number, lattice: Lattice): boolean {
  const { verbs, definite, indefinite } = lattice;
  return (verbs[lattice.behindIdle(from)] ?? []).some(
    ({ to, value: { sense, stand, unless, particle } }) =>
      CHANGING.has(sense) &&
      stand === 'first' &&
      (unless ?? particle) === undefined &&
      Math.max(definite[to] ?? 0, indefinite[to] ?? 0) > to,
  );
}

/** "Design review: move": a mark and an order behind it. */
function holdsOrder(from: number, to: number, lattice: Lattice): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const isOrder = (lattice.verbs[at] ?? []).some(
      ({ value: { sense, stand, particle } }) => CHANGING.has(sense) && stand === 'first' && particle === undefined,
    );
    if (isOrder && lattice.isMark(at - 1)) return true;
  }
  return false;
}

/** "This week" is a time, whose second word is no beginning of a name. */
export function cutsTime(from: number, { times }: Lattice): boolean {
  return times.some((edges, at) => at < from && edges.some(({ to, cost }) => to > from && cost === COST.time));
}

/** Whether somebody does something there; "rendez-vous" is one word to its language. */
function hasSubject(from: number, to: number, lattice: Lattice): boolean {
  for (let at = from; at < to; at = Math.max(lattice.kinds[at] ?? 0, at + 1)) if (lattice.isSubject(at)) return true;
  return false;
}
