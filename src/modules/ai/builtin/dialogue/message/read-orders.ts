import type { LanguagePackage } from '../../languages/language.js';
import type { Creation, Wish } from '../../orders/grammar/order.js';
import { courtesy as courtesyPhrase } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { wordTold } from '../../orders/sentences/sentences.js';
import { findImplausible } from '../../orders/trust/plausibility.js';
import { isCostly } from '../../orders/trust/told-titles.js';
import { findDoubt } from '../../orders/trust/trust.js';
import type { Clause } from '../../orders/reading/clause.js';
import type { Understanding, WishRead } from '../../orders/wishes/wish-read.js';
import { readOccasion } from '../../orders/creation/bare-occasion.js';
import { capitalize } from '../../orders/creation/clean-title.js';
import { readBareResponse } from '../answers/bare-response.js';
import { readBareQuestion } from './bare-question.js';
import { dropProposals } from '../events/drop-proposals.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import type { Surroundings } from '../state/situation.js';
import { isAnythingOpen, readsLikeNewEvent } from './event-evidence.js';
import { type MessageReading, toUnclear } from './message-reading.js';
import { type OwnReading, listCourtesies } from './own-reading.js';
import { type RefusedProposals, readRefusalFirst } from './refusal.js';

/** What cannot be read costs more than anything that can. */
export const UNCLEAR = 100;
/** In another language it may read well. */
const UNSURE = 50;

/** Clauses that ask for something that is not done, or only tell something, beside orders that are. */
const LOST = new Set<string>(['nothing fits', 'elsewhere', 'told']);

interface OrdersRead {
  reading: MessageReading;
  cost: number;
}

/** Reads a message that stands alone: its orders and questions, or why it is not to be acted on. */
export function readOrders(own: OwnReading, around: Surroundings & { language: LanguagePackage }): OrdersRead {
  const refusal = readRefusalFirst(own.read.text.lattice, around);
  const cost = own.fragment?.cost ?? 0;
  const isAsked = isBare(own) && !asksOfShown(own.read, around);
  const asked = isAsked ? (readBareQuestion(own) ?? readBareResponse(own.read.text.lattice)) : undefined;
  if (asked) return { reading: { kind: 'wishes', leftOut: [], wishes: [asked] }, cost };
  if (isOnlyTime(own)) return { reading: toUnclear('nothing fits', own.text.trim(), refusal), cost: cost + UNCLEAR };
  const occasion = readOccasion(own.read, own.fragment, own.language, true);
  if (occasion) return { reading: { kind: 'wishes', leftOut: [], wishes: [occasion] }, cost };
  const alone = ordersIn(own.read, around, refusal);
  const { reading } = alone;
  if (reading.kind !== 'wishes') return alone;
  const kept = keepAttended(reading.wishes, around);
  if (reading.withdraws && !kept) return alone;
  if (kept) return { ...alone, reading: { ...reading, wishes: [], withdraws: [kept] } };
  const withdraws = listReplaced(reading.wishes, own, around);
  return withdraws.length > 0 ? { ...alone, reading: { ...reading, withdraws } } : alone;
}

/** "No wait, I can make it after all", behind a cancellation that is proposed: the id of that one, which is off. */
function keepAttended([wish, ...others]: readonly Wish[], { state, isWaiting }: Surroundings): string | undefined {
  const proposal = isWaiting ? state.spoken.topic?.proposal : undefined;
  if (wish?.kind !== 'respond' || others.length > 0 || wish.response !== 'accepted') return undefined;
  return proposal?.call.name === 'delete_event' && isOnlyPointing(wish.target) ? proposal.id : undefined;
}

const CALLS: Readonly<Partial<Record<Wish['kind'], string>>> = {
  create: 'create_event',
  update: 'update_event',
  delete: 'delete_event',
};

/** "Cancel the review instead", behind another cancellation: the proposals of the last turn whose place it takes. */
function listReplaced(
  [wish, ...others]: readonly Wish[],
  own: OwnReading,
  { state, isWaiting }: Surroundings,
): string[] {
  if (!wish || others.length > 0 || !isWaiting || state.isJustProposed !== true) return [];
  if (!listCourtesies(own).has('instead') || ('target' in wish && wish.target.pointsBack)) return [];
  const isSame = state.proposals.every(({ call }) => call.name === CALLS[wish.kind]);
  return isSame ? state.proposals.map(({ id }) => id) : [];
}

function ordersIn(
  read: Understanding,
  around: Surroundings & { language: LanguagePackage },
  refusal: RefusedProposals | undefined,
): OrdersRead {
  const dropped = dropProposals(read, around);
  if (dropped)
    return { reading: { kind: 'wishes', wishes: [], leftOut: [], withdraws: dropped }, cost: read.text.cost };
  const doubt = asksOfShown(read, around) ? undefined : findDoubt(read);
  const told = doubt === 'told' && readTold(read);
  if (told) return { reading: { kind: 'wishes', wishes: [told], leftOut: [] }, cost: read.text.cost };
  // "Never mind, scrap it, I'll ring them first": what follows the refusal is why.
  const isReason = refusal !== undefined && read.wishes.every(({ wish }) => wish.kind === 'create' && !wish.when);
  if (doubt === 'unsure' && isReason)
    return { reading: toUnclear('nothing fits', read.text.lattice.text.trim(), refusal), cost: read.text.cost };
  if (doubt === 'unsure')
    return { reading: { kind: 'wishes', wishes: askNames(read), leftOut: [] }, cost: read.text.cost + UNSURE };
  if (!doubt) {
    const isForgotten = forgetsFirst(read, around);
    const wishes = isForgotten ? read.wishes.slice(1) : read.wishes;
    const forgets = isForgotten ?? (refusal && !wishes.some((one) => amends(one, around)) ? true : undefined);
    const leftOut = wishes.flatMap((wish) => wish.leftOut);
    const lost = read.asides.filter(({ clause }) => LOST.has(clause.why ?? '')).map(({ words }) => words);
    return {
      reading: {
        kind: 'wishes',
        wishes: wishes.map((one) => askIfStray(one, read.text.lattice, around) ?? askIfCostly(one)),
        leftOut: [...leftOut, ...lost],
        understood: { ...read, wishes },
        ...(forgets ? { forgets, withdraws: around.state.proposals.map(({ id }) => id) } : {}),
      },
      cost: read.text.cost,
    };
  }
  const aside = read.asides.find(({ clause }) => toReason(clause) !== 'nothing fits') ?? read.asides[0];
  const why = aside ? toReason(aside.clause) : 'nothing fits';
  const cost = read.text.cost + (around.state.language === around.language ? 0 : UNCLEAR);
  return { reading: toUnclear(why, aside?.words ?? read.text.lattice.text.trim(), refusal), cost };
}

/** Why a clause keeps a message from being acted on. */
function toReason({ why }: Clause): Exclude<Clause['why'], 'idle' | 'told' | 'kept' | undefined> {
  if (why === 'kept') return 'negation';
  return why === undefined || why === 'idle' || why === 'told' ? 'nothing fits' : why;
}

/** "Who is coming?" behind events that were shown is about one of them. */
function asksOfShown({ wishes: [first, ...others], asides }: Understanding, { state }: Surroundings): boolean {
  const isSpoken = state.spoken.topic !== undefined || state.spoken.shown.length > 0;
  if (!first || others.length + asides.length + first.leftOut.length > 0 || !isSpoken) return false;
  const { wish } = first;
  if (wish.kind !== 'question' || (wish.asks !== 'who' && wish.asks !== 'where')) return false;
  const { people, ...told } = wish.target;
  return people.length === 0 && Object.keys(told).length === 0;
}

/** "Luis llega a las 8": an event only once the user says so. */
function readTold({ wishes: [first, ...others], asides, text }: Understanding): Creation | undefined {
  if (!first || others.length > 0 || asides.length > 0) return undefined;
  const told = capitalize(wordTold(first, text.lattice));
  if (first.wish.kind === 'create') {
    const { title: _title, isKnown: _isKnown, ...wish } = first.wish;
    return { ...wish, told };
  }
  // "La pharmacie ouvre à 9h" is no move.
  const when = first.wish.kind === 'update' ? first.wish.changes.when : undefined;
  return when && { kind: 'create', people: [], details: [], isStated: true, when, told };
}

/** New events whose names are asked for where their words do not read like one. */
function askNames({ wishes, text: { lattice } }: Understanding): Wish[] {
  return wishes.map((read) => {
    const unsure = findImplausible(read, lattice);
    if (read.wish.kind !== 'create' || unsure === undefined) return read.wish;
    const { title: _title, place: _place, people, ...wish } = read.wish;
    return { ...wish, people: people.filter(({ email }) => email), told: capitalize(wordTold(read, lattice)), unsure };
  });
}

/** A new event that is asked about first where it was hard to read as one. */
function askIfCostly(read: WishRead): Wish {
  const { wish, isPlan } = read;
  if (wish.kind !== 'create' || isPlan || !isCostly(read)) return wish;
  // What lacks its time, or has two, is asked about anyway.
  if (wish.title === undefined || !wish.when || wish.contrary) return wish;
  const { title: told, ...event } = wish;
  return { ...event, told };
}

/** "Abends natürlich", behind a proposal: what reads like no event of its own is asked about. */
function askIfStray(
  read: WishRead,
  lattice: Lattice,
  { state, isWaiting, language }: Surroundings & { language: LanguagePackage },
): Wish | undefined {
  const { wish } = read;
  if (wish.kind !== 'create' || wish.title === undefined || !isAnythingOpen(state, isWaiting)) return undefined;
  if (readsLikeNewEvent(read, lattice, language)) return undefined;
  const { title: told, ...event } = wish;
  return { ...event, told };
}

/** "No, make it 5pm": a change of what is proposed takes its place by itself. */
function amends({ wish }: WishRead, { state }: Surroundings): boolean {
  return wish.kind === 'update' && wish.target.pointsBack === true && state.spoken.topic?.proposal !== undefined;
}

/** Whether a message neither orders nor asks by a verb. */
function isBare({ read }: OwnReading): boolean {
  // "When is Easter" is not for the calendar.
  if (read.asides.some(({ clause }) => clause.why === 'elsewhere')) return false;
  const isAsked = read.wishes.every(
    ({ wish, reading }) => wish.kind === 'question' && !reading.head && wish.target.name !== undefined,
  );
  return isAsked || findDoubt(read) !== undefined;
}

/** "Next Tuesday" alone is no event called "Next". */
function isOnlyTime({ read, fragment }: OwnReading): boolean {
  const [first] = read.wishes;
  const isStated = first?.wish.kind === 'create' && first.wish.isStated === true;
  // "Garde à l'hôpital dimanche à 7h": with a place, it is more than a time.
  const isTime = fragment?.fragment.is === 'time' && fragment.fragment.place === undefined && fragment.unused === 0;
  return isStated && isTime && fragment.cost < read.text.cost;
}

/** "Forget it, what's on tomorrow?" drops what is open, unless an event was spoken of that it may mean. */
function forgetsFirst({ wishes, text: { lattice } }: Understanding, { state }: Surroundings): true | undefined {
  const [first, second] = wishes;
  if (!first || !second || first.wish.kind !== 'delete' || !first.wish.target.pointsBack) return undefined;
  const { from, to } = first.clause;
  const said = lattice.chart.longest(courtesyPhrase, from);
  const isWhole = said !== undefined && (said.end === to || (said.end === to - 1 && lattice.isMark(said.end)));
  const isEvent = state.spoken.topic !== undefined && state.spoken.topic.proposal === undefined;
  return said?.meaning === 'neverMind' && isWhole && !isEvent ? true : undefined;
}
