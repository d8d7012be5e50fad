import { BINDING } from '../../orders/grammar/order.js';
import type { LanguagePackage } from '../../languages/language.js';
import { sign, tellsNews } from '../../orders/grammar/phrases.js';
import type { Sense } from '../../orders/grammar/senses.js';
import type { Span } from '../../orders/lattice/known-spans.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { newTime } from '../../orders/rules/update-times.js';
import { joinTold } from '../../orders/told/told-beside.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import { type Expression, findExpressions } from '../../time/merge/assemble.js';
import { findKnownEvent } from '../events/find-known.js';
import { isAt } from '../events/pick-event.js';
import { readMoment } from '../events/read-moment.js';
import type { WishesRead } from '../message/message-reading.js';
import type { EventSeen } from '../state/tool-results.js';

/** Orders that may mean a time that was told before them. */
const SENSES: ReadonlySet<Sense> = new Set<Sense>(['move', 'change', 'later', 'earlier']);
/** The most tokens of such an order. */
const LONGEST = 9;

/**
 * Reads an order that changes "it" behind news of the new time: "My teacher has a concert on Thursday, so the piano lesson will be on
 * Friday at 5, could you shift it". The new time is the only one told that is not the time of the event; undefined where there are several.
 */
export function readEndorsedChange(
  lattice: Lattice,
  listed: readonly EventSeen[],
  language: LanguagePackage,
  context: TimeContext,
): WishesRead | undefined {
  const known = findKnownEvent(lattice, listed, language);
  if (!known) return undefined;
  const end = findBareChange(lattice, known.spans);
  if (end === undefined || isSupposed(lattice, end)) return undefined;
  const told = findExpressions(lattice.chart).filter((one) => one.end <= end && isMoment(one.when));
  const event = findInstance(known.events, told, context);
  if (!event) return undefined;
  const others = told.filter(({ when }) => !isAt(event.start, when, context));
  const when = joinTold(others);
  if (!when || when === 'contrary' || !others.every((one) => isSaidToBe(lattice, one))) return undefined;
  const name = { words: event.summary, from: 0, to: 0, isKnown: true as const };
  const { date } = readMoment(event.start.slice(0, 10));
  const target = { people: [], name, ...(event.recurringEventId && date ? { when: { date } } : {}) };
  return { kind: 'wishes', wishes: [{ kind: 'update', target, changes: newTime(when) }], leftOut: [] };
}

/** Whether what stands before this place is a condition, or weighed. */
function isSupposed({ blocks, asking }: Lattice, end: number): boolean {
  let asked = 0;
  return blocks.slice(0, end).some((block, at) => {
    // "They asked if we could": reported, and no condition.
    asked = Math.max(asked, asking[at] ?? 0);
    return at >= asked && block !== undefined && BINDING.has(block);
  });
}

/** Where an order begins that ends a text and only says that something is to be changed: "could you shift it". */
export function findBareChange(lattice: Lattice, names: readonly Span[] = []): number | undefined {
  const { joints, idle, pronouns, auxiliaries } = lattice;
  for (let at = lattice.length - 1; at > 0 && at >= lattice.length - LONGEST; at -= 1) {
    // "¿Me la cambias?": pronouns may stand before it.
    const begins =
      lattice.isMark(at - 1) ||
      names.some(({ to }) => to === at) ||
      [joints, idle, pronouns, auxiliaries].some((ends) => ends.includes(at));
    const isOrder = (lattice.verbs[at] ?? []).some(({ to, value: { sense, stand } }) => {
      // "Will auf 16 Uhr verschieben": behind its own goal, a verb at the end means no other one.
      const isBare = stand !== 'last' || lattice.times.every((edges) => edges.every((edge) => edge.to !== at));
      return isBare && stand !== 'passive' && SENSES.has(sense) && isOnlyPointing(lattice, to, names);
    });
    if (begins && isOrder) return at;
  }
  return undefined;
}

/** Whether nothing but pronouns, politeness, nouns of kind and the name of the event stand from here on: "the appointment please". */
function isOnlyPointing(lattice: Lattice, from: number, names: readonly Span[]): boolean {
  const { idle, pronouns, persons, courtesies, definite, kinds, sameTimes } = lattice;
  for (let at = from; at < lattice.length;) {
    const ends = [idle, pronouns, persons, courtesies, definite, kinds, sameTimes].map((all) => all[at] ?? 0);
    const name = names.find((span) => span.from <= at && at < span.to)?.to ?? 0;
    const end = Math.max(...ends, name, lattice.isMark(at) || isElision(lattice, at) ? at + 1 : 0);
    if (end <= at) return false;
    at = end;
  }
  return true;
}

/** Whether a time may say when an event is to be. */
function isMoment({ date, clock, fromNow, repeats }: When): boolean {
  return repeats === undefined && (date ?? clock ?? fromNow) !== undefined;
}

/** The event, or the instance of a series that the times told fit best: the first of them that is on a day told, or else the next. */
function findInstance(
  events: readonly EventSeen[],
  told: readonly Expression[],
  context: TimeContext,
): EventSeen | undefined {
  const isTold = ({ start }: EventSeen): boolean =>
    told.some(({ when }) => when.date !== undefined && isAt(start, { date: when.date }, context));
  return events.find(isTold) ?? events[0];
}

/** Whether the part of a sentence that tells this time says that something is then, or otherwise, and denies nothing. */
function isSaidToBe(lattice: Lattice, { from, end }: Expression): boolean {
  let [first, last] = [from, end];
  while (first > 0 && !isPause(lattice, first - 1)) first -= 1;
  while (last < lattice.length && !isPause(lattice, last)) last += 1;
  const places = Array.from({ length: last - first }, (_item, index) => first + index);
  if (places.some((at) => lattice.blocks[at] === 'negation')) return false;
  const { chart } = lattice;
  return places.some(
    (at) =>
      ['state', 'changed'].includes(chart.longest(sign, at)?.meaning ?? '') ||
      chart.longest(tellsNews, at) !== undefined,
  );
}

/** "L'appel": the word before the apostrophe, and the apostrophe. */
function isElision({ tokens }: Lattice, at: number): boolean {
  return [at, at + 1].some((place) => /^['’]$/.test(tokens[place]?.text ?? '') && tokens[place]?.spaced === false);
}

/** Whether a mark stands here, outside of a time. */
function isPause(lattice: Lattice, at: number): boolean {
  return lattice.isMark(at) && lattice.tokens[at + 1]?.spaced === true;
}
