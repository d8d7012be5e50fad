import { mergeWhen } from '../../time/merge/merge.js';
import { looseClock, when as whenPhrase } from '../../time/phrases.js';
import type { When } from '../../time/expressions.js';
import { consequence, courtesy, unable } from '../grammar/phrases.js';
import type { Edge } from '../lattice/edges.js';
import type { Lattice } from '../lattice/lattice.js';

/** A time at which somebody cannot: "Friday doesn't work, …". */
export interface Obstacle {
  when?: When;
  /** Where the message goes on. */
  end: number;
  /** "Not Friday, …": only what follows tells whether it says so. */
  isNegated?: true;
}

/** Reads what a message says first of when one cannot; nothing where it says no such thing. */
export function readObstacle(lattice: Lattice): Obstacle | undefined {
  let at = 0;
  let when: When | undefined;
  let isUnable = false;
  while (at < lattice.length) {
    const said = lattice.chart.longest(unable, at)?.end ?? 0;
    const time = said > at ? undefined : timeAt(lattice, at);
    if (said > at) isUnable = true;
    else if (time) when = when ? (mergeWhen(when, time.value) ?? when) : time.value;
    const end = Math.max(
      said,
      time?.to ?? 0,
      at < lattice.length ? passable(lattice, at) : 0,
      whoCannot(lattice, at),
      isUnable ? endOfReason(lattice, at) : 0,
    );
    if (end <= at) break;
    const isOver =
      isUnable && (lattice.isMark(at) || (lattice.joints[at] ?? 0) > 0 || lattice.courtesyAt(at) === 'instead');
    at = end;
    if (isOver) break;
  }
  if (!isUnable) return readNegated(lattice);
  return { end: at, ...(when ? { when } : {}) };
}

/** "Noor can't, …": the end of the name of somebody at the beginning who cannot. */
function whoCannot(lattice: Lattice, at: number): number {
  if (at > 0 || !/^\p{Lu}/u.test(lattice.tokens[0]?.text ?? '')) return 0;
  return lattice.chart.longest(unable, 1) ? 1 : 0;
}

/** The most words of what keeps somebody from it. */
const LONGEST_REASON = 6;

/** "Clashes with the client call, …", "doesn't work for Jo, …": the pause behind what keeps somebody from it; 0 where none is near, or more is said. */
function endOfReason(lattice: Lattice, from: number): number {
  const { verbs, times, pronouns } = lattice;
  const isMore = (at: number): boolean =>
    (times[at] ?? []).length > 0 || (verbs[at] ?? []).some(({ to }) => at === from || (pronouns[to] ?? 0) > to);
  for (let at = from; at < lattice.length && at <= from + LONGEST_REASON && !isMore(at); at += 1)
    if (isPause(lattice, at) || lattice.chart.longest(consequence, at)) return at;
  return 0;
}

/** "Not Friday, Saturday", "pas vendredi mais samedi": a time that is refused before another one. */
function readNegated(lattice: Lattice): Obstacle | undefined {
  for (let at = 0; at < lattice.length;) {
    const isNegation = lattice.blocks[at] === 'negation' || lattice.courtesyAt(at) === 'no';
    const time = isNegation ? timeAt(lattice, at + 1) : undefined;
    if (time && isPause(lattice, time.to))
      return { when: time.value, end: lattice.isMark(time.to) ? time.to + 1 : time.to, isNegated: true };
    const next = passable(lattice, at);
    if (next <= at) return undefined;
    at = next;
  }
  return undefined;
}

/** The time that begins here, behind its marker or without one: up to a pause where there is one, so that "Friday, Saturday" are two. */
function timeAt(lattice: Lattice, at: number): Edge<When> | undefined {
  for (const place of behindMarkers(lattice, at)) {
    const found = timesAt(lattice, place);
    const longest = found.at(-1);
    if (longest) return found.find(({ to }) => isPause(lattice, to)) ?? longest;
    const clock = lattice.chart.longest(looseClock, place);
    if (clock) return { to: clock.end, value: { clock: clock.meaning } };
  }
  return undefined;
}

function behindMarkers(lattice: Lattice, at: number): number[] {
  return [at, ...(lattice.markers[at] ?? []).map(({ to }) => to)];
}

/** Every expression of time that begins here, the shortest first. */
function timesAt(lattice: Lattice, at: number): Edge<When>[] {
  const whole = (lattice.times[at] ?? []).map(({ to, when }) => ({ to, value: when }));
  const parts = lattice.chart.find(whenPhrase, at).map(({ end, meaning }) => ({ to: end, value: meaning }));
  return [...whole, ...parts].toSorted((one, other) => one.to - other.to);
}

/** Whether a pause, or "rather", follows; the dash of "2026-12-04" is none. */
function isPause(lattice: Lattice, at: number): boolean {
  const isMark = /^[,;.!?]$/.test(lattice.tokens[at]?.text ?? '') && lattice.tokens[at + 1]?.spaced === true;
  return at < lattice.length && (isMark || lattice.courtesyAt(at) === 'instead');
}

/** The end of words that say nothing of a time: politeness, marks, "I". */
function passable(lattice: Lattice, at: number): number {
  const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
  const own = lattice.isSubject(at) ? at + 1 : 0;
  return Math.max(
    said,
    own,
    lattice.idle[at] ?? 0,
    lattice.joints[at] ?? 0,
    lattice.definite[at] ?? 0,
    lattice.pronouns[at] ?? 0,
    lattice.isMark(at) ? at + 1 : 0,
  );
}
