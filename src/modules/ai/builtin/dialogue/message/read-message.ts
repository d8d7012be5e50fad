import { listLikelyLanguages } from '../../languages/detect.js';
import type { LanguagePackage } from '../../languages/language.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import { readObstacle } from '../../orders/trust/obstacle.js';
import { type FragmentRead, readFragment } from '../../orders/reading/read-fragment.js';
import type { Understanding } from '../../orders/wishes/wish-read.js';
import { readWishes } from '../../orders/wishes/wishes.js';
import type { Surroundings } from '../state/situation.js';
import type { MessageRead, MessageReading, WishesRead } from './message-reading.js';
import { askWhich } from '../answers/ask-which.js';
import { takeOther } from '../changes/other-choice.js';
import { changeResponse } from '../changes/other-response.js';
import type { OwnReading } from './own-reading.js';
import { readMereCourtesy, hasGap } from './read-courtesy.js';
import { UNCLEAR, readOrders } from './read-orders.js';
import { findCreation } from '../changes/change-proposal.js';
import { isAddition } from '../follow-ups/additions.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import { findRefusal } from '../../orders/lattice/passed/refusals.js';
import { takeBackMove } from '../changes/back-to-former.js';
import { endsInRefusal, takeBackDenied } from './refusal.js';
import { readParts } from './read-parts.js';
import { relateToState } from './relate-message.js';
import { type Tidings, readTidings } from '../beside-calendar/tidings.js';

/** A message as it was read in one language. */
interface ReadIn {
  reading: MessageReading;
  cost: number;
  lattice: Lattice;
}

/** How much cheaper a message must be in another language than that of the conversation. */
const SWITCH = 0.5;

/** Reads a message in the language it is cheapest to read in; in the likeliest where it is clear in none. */
export function readMessage(text: string, around: Surroundings): MessageRead {
  const weigh = ({ language, cost }: ReadIn & { language: LanguagePackage }): number =>
    language === around.state.language ? cost - SWITCH : cost;
  const reads = listLikelyLanguages(text, around.locale, around.state.language).map((language) => ({
    language,
    ...readIn(text, language, around),
  }));
  const clear = reads.filter(({ reading }) => reading.kind !== 'unclear');
  const [best = reads[0]] = clear.toSorted((one, other) => weigh(one) - weigh(other));
  if (!best) throw new RangeError('no language to read in');
  const { language, lattice, reading } = best;
  return { language, lattice, reading };
}

/** Reads a message by its parts, where something is open. */
export function readInParts(
  { reading, lattice, language }: MessageRead,
  around: Surroundings,
  isSensible: boolean,
): WishesRead | undefined {
  return readParts(reading, lattice, around, (part, within) => readIn(part, language, within, true), isSensible);
}

function readIn(text: string, language: LanguagePackage, around: Surroundings, isPart = false): ReadIn {
  const read = readWishes(text, language.orders, isPart);
  const { lattice } = read.text;
  if (lattice.isTooLong) return { reading: { kind: 'unclear', why: 'too long', words: '' }, cost: UNCLEAR, lattice };
  const denied = read.wishes.length === 0 ? takeBackDenied(lattice, around) : undefined;
  if (denied) return { reading: { kind: 'wishes', wishes: [], leftOut: [], withdraws: denied }, cost: 0, lattice };
  const other = takeOther(lattice, around);
  if (other) return { reading: { kind: 'wishes', leftOut: [], isRelated: true, ...other }, cost: 0, lattice };
  const short = changeResponse(lattice, around) ?? askWhich(lattice, around);
  if (short) return { reading: { kind: 'wishes', leftOut: [], isRelated: true, wishes: short }, cost: 0, lattice };
  const says = readMereCourtesy(lattice, around.isWaiting);
  if (says && !hasGap(says, around)) return { reading: { kind: 'courtesy', says }, cost: 0, lattice };
  if (endsInRefusal(lattice, around)) return { reading: { kind: 'courtesy', says: 'neverMind' }, cost: 0, lattice };
  const own = toOwnReading(text, read, language, around);
  if (isDenied(own, around)) return { reading: { kind: 'wishes', wishes: [], leftOut: [] }, cost: 0, lattice };
  const related = relateToState(own, around);
  const alone = related
    ? { reading: related, cost: says ? 0 : (own.fragment?.cost ?? 0) }
    : readOrders(own, { ...around, language });
  return { ...alone, reading: takeBackMove(alone.reading, around), lattice };
}

/** "And the one in December too? No, leave that in": what is asked and refused at once changes nothing. */
function isDenied({ text, language }: OwnReading, around: Surroundings): boolean {
  const end = text.indexOf('?') + 1;
  const refused = text.slice(end).trim();
  if (!around.isWaiting || end === 0 || refused === '') return false;
  const asked = toOwnReading(
    text.slice(0, end),
    readWishes(text.slice(0, end), language.orders, true),
    language,
    around,
  );
  if (!isAddition(asked)) return false;
  const lattice = new Lattice(refused, language.orders);
  const { reading } = findRefusal(lattice, 0) ? readIn(refused, language, around, true) : {};
  if (reading?.kind === 'wishes') return reading.wishes.length === 0;
  return reading?.kind === 'courtesy' || reading?.why === 'negation' || reading?.withdraws !== undefined;
}

/** A message with the obstacle it tells first, and the fragment behind it. */
function toOwnReading(text: string, read: Understanding, language: LanguagePackage, around: Surroundings): OwnReading {
  const { lattice } = read.text;
  const { isWaiting } = around;
  const tidings = isTold(around) ? readTidings(lattice) : undefined;
  if (tidings && !isOneOfTwo(tidings, around)) {
    const { end, told: fragment } = tidings;
    return { text, read, language, fragment, obstacle: { end, isAll: false } };
  }
  // "Does it clash with anything?" only asks.
  const asks =
    lattice.endsInQuestion() && read.wishes.some(({ wish }) => wish.kind === 'question' && wish.asks === 'conflicts');
  const whole = readFragment(lattice);
  const before = isWaiting && !asks ? readObstacle(lattice) : undefined;
  // "Not on the 24th and the 31st" leaves both days out.
  const told = before?.isNegated && leavesOut(whole, around) ? undefined : before;
  const behind = told && readFragment(lattice, told.end);
  // "No Friday, 5pm" refuses no day.
  const isOther = behind?.fragment.is === 'time' && behind.unused === 0 && behind.fragment.when.date !== undefined;
  const obstacle = told?.isNegated && !isOther ? undefined : told;
  const isBeside = told !== undefined && behind !== undefined && isOfObstacle(told.end, behind, lattice);
  const isOrder = behind?.unused !== 0 || behind.fragment.is === 'name';
  const rest = obstacle && !isBeside && isOrder ? readChangeBehind(obstacle.end, lattice, language) : undefined;
  if (rest) return toOwnReading(rest.text.lattice.text, rest, language, around);
  const fragment = obstacle ? (isBeside ? undefined : behind) : whole;
  const negated = isWaiting ? readNegated(lattice) : undefined;
  return {
    text,
    read,
    language,
    ...(fragment ? { fragment } : {}),
    ...(negated ? { negated } : {}),
    ...(obstacle ? { obstacle: { ...obstacle, isAll: isBeside || obstacle.end === lattice.length } } : {}),
  };
}

/** "That clashes with the interview, ponlo a las 11": a change of what was spoken of behind what keeps somebody from it. */
function readChangeBehind(end: number, lattice: Lattice, language: LanguagePackage): Understanding | undefined {
  const read = end < lattice.length ? readWishes(lattice.words(end, lattice.length), language.orders, true) : undefined;
  const isChange = read?.wishes.every(({ wish }) => wish.kind === 'update' && isOnlyPointing(wish.target));
  return isChange && read && read.wishes.length > 0 ? read : undefined;
}

/** "That clashes with swimming" invites nobody. */
function isOfObstacle(end: number, { fragment, unused }: FragmentRead, lattice: Lattice): boolean {
  const pause = lattice.tokens.findIndex((_token, at) => at >= end - 1 && lattice.isMark(at));
  return fragment.is === 'people' && unused === 0 && (pause < 0 || pause === lattice.length - 1);
}

/** Whether days are left out of a new series that is proposed; "not Thursday, Friday" is another day. */
function leavesOut(whole: FragmentRead | undefined, around: Surroundings): boolean {
  const days = whole?.unused === 0 && whole.fragment.is === 'exceptTime' ? whole.fragment.except : [];
  const isOfDates = days.length > 0 && days.every(({ date }) => date?.kind !== 'weekday');
  return isOfDates && findCreation(around)?.wish.when?.repeats !== undefined;
}

/** Whether news may be about what is proposed: a new event, or a change of one. */
function isTold({ state, isWaiting }: Surroundings): boolean {
  const name = state.spoken.topic?.proposal?.call.name;
  return isWaiting && (name === 'create_event' || name === 'update_event');
}

/** "They say midnight" behind "from 6 to 11" may be the beginning or the end. */
function isOneOfTwo({ told: { fragment } }: Tidings, { state }: Surroundings): boolean {
  const isClock = fragment.is === 'time' && fragment.when.clock !== undefined && !fragment.when.to;
  return isClock && state.spoken.creation?.wish.when?.to?.clock !== undefined;
}

/** "Not the first one", "pas la deuxième", "the second one not": what stands behind a negation at the beginning, or before one at the end. */
function readNegated(lattice: Lattice): FragmentRead | undefined {
  const stop = lattice.tokens.findLastIndex((_token, at) => !lattice.isMark(at)) + 1;
  const last = lattice.tokens.findIndex((_token, at) => at > 0 && denies(lattice, at).includes(stop));
  if (last > 0) return readFragment(lattice, 0, last);
  for (let at = 0; at < lattice.length;) {
    const end = Math.max(0, ...denies(lattice, at).filter((to) => to > at));
    // "No, the first one" negates nothing.
    if (end > at && end < lattice.length && !lattice.isMark(end)) return readFragment(lattice, end);
    const next = Math.max(lattice.courtesies[at] ?? 0, lattice.idle[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    if (next <= at) return undefined;
    at = next;
  }
  return undefined;
}

/** The ends of what denies or leaves out and begins at a place. */
function denies(lattice: Lattice, at: number): number[] {
  const { blocks, blockEnds, markers, courtesies } = lattice;
  return [
    ...(blocks[at] === 'negation' ? [blockEnds[at] ?? 0] : []),
    ...(lattice.courtesyAt(at) === 'no' ? [courtesies[at] ?? 0] : []),
    ...(markers[at] ?? []).flatMap(({ to, value }) => (value === 'except' || value === 'instead' ? to : [])),
  ];
}
