import { COST } from '../grammar/costs.js';
import { BINDING, type Courtesy, type Marker } from '../grammar/order.js';
import {
  coming,
  consequence,
  finite,
  meaning,
  newsAuxiliary,
  newsPast,
  premise,
  telling,
  wish,
} from '../grammar/phrases.js';
import { ASKING, type Sense, STATES } from '../grammar/senses.js';
import { countWords } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { isSupposed } from '../reading/asides.js';
import { gets } from './news.js';
import { beginsStatement } from './statements.js';

/** What turns, takes back or goes on with the order beside it. */
const TURNING = new Set<Courtesy>(['no', 'neverMind', 'instead', 'or', 'also', 'else', 'undo', 'redo', 'again']);
/** What begins a detail of the event rather than talk. */
const DETAILS = new Set<Marker>(['with', 'at', 'until', 'except', 'instead', 'to', 'from', 'before', 'after', 'for']);
/** What only tells, or calls something so. */
export const LOOSE: ReadonlySet<Sense> = new Set<Sense>([
  ...STATES,
  'be',
  'call',
  'named',
  'end',
  'leave',
  'meet',
  'attend',
  'stop',
]);
/** Fewer words without a verb may be a place, a guest or the rest of a name. */
const FEWEST = 3;

/**
 * Whether a stretch between two pauses only tells something beside the orders of a text, such as "my boss keeps moving things around": it holds no order,
 * no wish, no time, no detail, nothing that binds or takes back an order, and tells nothing of the event itself. Without a word that says that somebody does
 * or is something, it is to be too long for a detail.
 */
export function isTalk(lattice: Lattice, from: number, to: number, isRunOn = false): boolean {
  const first = findFirst(lattice, from);
  if (first >= to) return true;
  const isQuestion = lattice.endsInQuestion(to) || lattice.endsInQuestion(to + 1);
  if (isQuestion || isSupposed(lattice, from, to) || isBareReport(lattice, from, to)) return false;
  // "I've got an appointment at the passport office".
  if (lattice.tokens.slice(from, to).some((_token, at) => gets(lattice, from + at, to))) return false;
  if (from > 0 && !isRunOn && tellsOfIt(lattice, first, to)) return false;
  // "The place is the blue room".
  if ((lattice.placeLeads[first] ?? 0) > first) return false;
  const isVerbal = holdsVerb(lattice, first, to) && !isDetailAt(lattice, first, to);
  if (!isVerbal && !isLoose(lattice, first, to)) return false;
  const isTimed = isOfOthers(lattice, from, to);
  for (let at = from; at < to; at += 1) {
    if (turnsAt(lattice, at, from) || saysMore(lattice, at) || (!isTimed && isTimedAt(lattice, at))) return false;
    if (!isVerbal && (lattice.scopes[at] ?? []).length > 0) return false;
  }
  return true;
}

/** Where a clause begins behind idle words, of which a pronoun is none. */
function findFirst(lattice: Lattice, from: number): number {
  let at = from;
  while ((lattice.idle[at] ?? 0) > at && !lattice.isSubject(at) && (lattice.pronouns[at] ?? 0) <= at)
    at = lattice.idle[at] ?? at;
  return at;
}

/** Whether a word says that somebody or something does, is or has something. */
export function holdsVerb(lattice: Lattice, from: number, to: number): boolean {
  if (beginsStatement(lattice, from)) return true;
  for (let at = from; at < to; at += 1) if (lattice.isSubject(at) || isVerbAt(lattice, at)) return true;
  return false;
}

function isVerbAt(lattice: Lattice, at: number): boolean {
  const { chart, copulas, auxiliaries, perfects } = lattice;
  const ends = [copulas[at] ?? 0, auxiliaries[at] ?? 0, perfects[at] ?? 0];
  const told = [finite, telling, newsAuxiliary, newsPast].map((phrase) => chart.longest(phrase, at)?.end ?? 0);
  const end = Math.max(...ends, ...told);
  return end > at && !isPossessive(lattice, at, end);
}

/** "Dave's garage", "mum and dad's": what a name owns, at the end of a clause. */
function isPossessive(lattice: Lattice, at: number, end: number): boolean {
  const { tokens } = lattice;
  if (tokens[at]?.spaced || tokens[end - 1]?.text.length !== 1) return false;
  return [end, end + 1].some((place) => place >= tokens.length || lattice.isMark(place));
}

/** "Maria says, cancel it", "cancel it, she said": who says what stands beside it, and nothing more. */
function isBareReport(lattice: Lattice, from: number, to: number): boolean {
  const { blocks, blockEnds } = lattice;
  const said = blocks.findIndex((block, at) => at >= from && at < to && block === 'report');
  return said >= 0 && countWords(lattice, blockEnds[said] ?? to, to) === 0;
}

/** "My own fault for saying yes to everything": words that no pause parts, and that begin no detail. */
function isLoose(lattice: Lattice, first: number, to: number): boolean {
  if (isDetailAt(lattice, first, to)) return false;
  return countWords(lattice, first, to) >= FEWEST || lattice.tokens[to - 1]?.text === '!';
}

/** "In the yard", "with Ben", "subject is": what begins a detail, and tells of nobody who does something; "as" begins a reason too. */
function isDetailAt(lattice: Lattice, first: number, to: number): boolean {
  const isReason = lattice.chart.longest(premise, first) !== undefined;
  const begins = (lattice.markers[first] ?? []).some(
    ({ value }) => DETAILS.has(value) || (value === 'called' && !isReason),
  );
  return begins && !lattice.tokens.slice(first, to).some((_token, at) => lattice.isSubject(first + at));
}

/** "It is in room 4", "findet im Pfarrsaal statt", "the appointment takes place at the clinic": something is told of the event itself. */
function tellsOfIt(lattice: Lattice, first: number, to: number): boolean {
  const { markers } = lattice;
  const holdsDetail = markers
    .slice(first, to)
    .some((edges) => edges.some(({ value }) => value !== 'for' && DETAILS.has(value)));
  return holdsDetail && (isOfEvent(lattice, first) || isOpenVerb(lattice, first));
}

/** A verb whose subject is left out, unless it is in the first person: "findet statt", but not "bin auf Reha". */
function isOpenVerb(lattice: Lattice, at: number): boolean {
  return isVerbAt(lattice, at) && !lattice.isSubject(at) && lattice.blocks[at] !== 'statement';
}

/** Whether the event itself is what a clause speaks of: "it", "the appointment". */
export function isOfEvent(lattice: Lattice, first: number): boolean {
  const { signs, pronouns, kinds } = lattice;
  const noun = lattice.behindDeterminer(first);
  // "Das ist im Café".
  const isPointing = !lattice.isSubject(first) && isVerbAt(lattice, noun);
  if (noun > first && !isPointing) return (kinds[noun] ?? 0) > noun;
  // "Sie beginnt um 9" may be the event, "sie hat um 9 Training" is a person.
  const its = (signs[first] ?? []).filter(({ value }) => value === 'it');
  if (lattice.isSubject(first)) return its.some(({ to }) => lattice.tellsPersons || (signs[to] ?? []).length > 0);
  const end = pronouns[first] ?? 0;
  // "Sie hat um eins was vor".
  const hasOwn = !lattice.tellsPersons && lattice.chart.longest(newsAuxiliary, end) !== undefined;
  return its.length > 0 || (end > first && !hasOwn);
}

/**
 * "…, she's got something on at 1", "…, my sister wanted Saturday": whether a statement behind an event is about somebody else, whose times are not
 * those of the event. What is told behind a series may be a day that it leaves out, and what is said, denied or follows may be meant for the event.
 */
function isOfOthers(lattice: Lattice, from: number, to: number): boolean {
  const { times, chart, blocks } = lattice;
  const first = findFirst(lattice, from);
  // "Lands at 9:20": who does something is to be named.
  const isTold = beginsStatement(lattice, from) && (lattice.isSubject(first) || !isVerbAt(lattice, first));
  if (from === 0 || !isTold || isOfEvent(lattice, first)) return false;
  const isOfSeries = times.slice(0, from).some((edges) => edges.some(({ when }) => when.repeats !== undefined));
  const isMeant = blocks.slice(from, to).some((block) => block === 'report' || block === 'negation');
  return !isOfSeries && !isMeant && chart.longest(consequence, from) === undefined;
}

/** Whether an order, a wish of one's own, or what turns an order begins here: at the beginning, behind a pause, "and", or who said so. */
function turnsAt(lattice: Lattice, at: number, from: number): boolean {
  const { joints, blockEnds, blocks, chart } = lattice;
  const isBehindReport = blocks.some((block, start) => block === 'report' && start < at && blockEnds[start] === at);
  if (at !== from && !lattice.isMark(at - 1) && !joints.includes(at) && !isBehindReport) return false;
  const first = lattice.behindIdle(at);
  for (let place = at; place <= first; place += 1) {
    const courtesy = lattice.courtesyAt(place);
    if ((courtesy !== undefined && TURNING.has(courtesy)) || chart.longest(meaning, place)) return true;
  }
  return chart.longest(wish, first) !== undefined || ordersAt(lattice, first, LOOSE);
}

/** Whether an order begins at this place: neither a question nor one of the senses that are none, such as what the user has or needs. */
export function ordersAt({ verbs }: Lattice, at: number, none: ReadonlySet<Sense> = STATES): boolean {
  return (verbs[at] ?? []).some(
    ({ value: { sense, stand } }) => stand === 'first' && !none.has(sense) && !ASKING.has(sense),
  );
}

/** Whether a word says something of an event or an order. */
function saysMore(lattice: Lattice, at: number): boolean {
  const { addresses, quotes, details, blocks, chart } = lattice;
  const block = blocks[at];
  return (
    Math.max(addresses[at] ?? 0, quotes[at] ?? 0) > at ||
    (details[at] ?? []).length > 0 ||
    (block !== undefined && BINDING.has(block)) ||
    // "Tom is coming" tells of a guest, "we come late" of nobody new.
    (chart.longest(coming, at) !== undefined && !lattice.isSubject(at - 1))
  );
}

/** Whether a time, a length or a number begins here. */
function isTimedAt({ times, minutes, amounts, tokens }: Lattice, at: number): boolean {
  const isTime = (times[at] ?? []).some(({ when, cost }) => !when.now && cost === COST.time);
  return isTime || [minutes, amounts].some((edges) => (edges[at] ?? []).length > 0) || tokens[at]?.digits === true;
}
