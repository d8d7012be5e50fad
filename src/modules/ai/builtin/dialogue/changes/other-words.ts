import { fold } from '../../grammar/tokens.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import type { WishRead } from '../../orders/wishes/wish-read.js';
import { longestEnd } from '../../orders/lattice/edges.js';
import type { Wish } from '../../orders/grammar/order.js';
import { courtesy } from '../../orders/grammar/phrases.js';
import { capitalize } from '../../orders/creation/clean-title.js';
import { toDraft } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal } from './change-proposal.js';
import { type Parted, replaceGuest } from './other-guest.js';
import type { OwnReading } from '../message/own-reading.js';

/** Words that are put right are few. */
const MOST_WORDS = 5;

/** "Prisha, not Priya", "not at Luigi's but at Roma": other words in the title or the place of the new event that is proposed. */
export function replaceWords({ read }: OwnReading, around: Surroundings): Wish[] | undefined {
  const { topic } = around.state.spoken;
  const draft = around.isWaiting && topic?.proposal ? toDraft(topic.proposal.call) : undefined;
  const parted = around.isWaiting && topic?.proposal ? part(read.text.lattice) : undefined;
  if (!parted) return undefined;
  const guest = replaceGuest(parted, around);
  if (guest) return guest;
  if (!draft) return undefined;
  const title = replaceIn(draft.summary, parted);
  if (title) return changeProposal({ title: capitalize(title) }, around);
  const place = draft.location === undefined ? undefined : replaceIn(draft.location, parted);
  return place ? changeProposal({ place }, around) : undefined;
}

/** "Make that lunch, at 1", behind a dinner that is proposed: the new event is to be another, and no event of that name is meant. */
export function replaceKind({ wish, reading }: WishRead, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { proposal } = around.state.spoken.topic ?? {};
  const draft = around.isWaiting && proposal ? toDraft(proposal.call) : undefined;
  if (!draft || (wish.kind !== 'create' && wish.kind !== 'update')) return undefined;
  const { when, ...others } = wish.kind === 'create' ? { when: wish.when } : wish.changes;
  const noun =
    Object.keys(others).length === 0 && reading.head ? readNoun(own.read.text.lattice, reading.head.at) : undefined;
  const title = noun && isOccasion(new Lattice(noun, own.language.orders)) ? inPlaceOf(draft.summary, noun, own) : '';
  if (title === '' || fold(title) === fold(draft.summary)) return undefined;
  return changeProposal({ title: capitalize(title), ...(when ? { when } : {}) }, around);
}

/** The noun that "make it", or "mach … draus", is followed by. */
function readNoun(lattice: Lattice, head: number): string | undefined {
  const { verbs, pronouns, tokens } = lattice;
  const verb = (verbs[head] ?? []).find(({ value }) => value.sense === 'make')?.to ?? lattice.length;
  const behind = pronouns[verb] ?? 0;
  const isLast = pronouns.some(
    (end, at) => at > verb && end > at && (end === lattice.length || endsNoun(lattice, end)),
  );
  const from = lattice.behindDeterminer(Math.max(verb, behind));
  if ((behind <= verb && !isLast) || endsNoun(lattice, from)) return undefined;
  const to = tokens.findIndex((_token, at) => at > from && (endsNoun(lattice, at) || (pronouns[at] ?? 0) > at));
  return lattice.words(from, to < 0 ? lattice.length : to);
}

function endsNoun(lattice: Lattice, at: number): boolean {
  return (
    lattice.isMark(at) ||
    (lattice.times[at] ?? []).length > 0 ||
    (lattice.markers[at] ?? []).length > 0 ||
    lattice.courtesyAt(at) !== undefined ||
    (lattice.idle[at] ?? 0) > at
  );
}

/** The noun of an occasion that a title begins with, in favour of another. */
function inPlaceOf(title: string, noun: string, { language }: OwnReading): string {
  const lattice = new Lattice(title, language.orders);
  return isOccasion(lattice) ? `${noun} ${lattice.words(1, lattice.length)}`.trim() : noun;
}

function isOccasion({ occasions, kinds }: Lattice): boolean {
  return Math.max(occasions[0] ?? 0, kinds[0] ?? 0) > 0;
}

/**
 * The words on both sides of a negation: those behind it are wrong, or the first of two parts of them. Before a comma it denies those
 * before it: "Anna no, Marcus".
 */
function part(lattice: Lattice): Parted | undefined {
  const from = skip(lattice, 0);
  for (let at = from; at < lattice.length; at += 1) {
    const end = endOfNegation(lattice, at);
    if (at > from && isNo(lattice, at) && lattice.tokens[at + 1]?.text === ',')
      return toParted(lattice, { wrong: [from, at], right: [at + 2, lattice.length] });
    if (end === 0) continue;
    if (at > from) return toParted(lattice, { wrong: [end, lattice.length], right: [from, at] });
    const pause = findPause(lattice, end);
    return pause && toParted(lattice, { wrong: [end, pause.at], right: [pause.after, lattice.length] });
  }
  return undefined;
}

/** Behind "oops, typo, it's": courtesies, idle and linking words, and marks; a negation stays. */
function skip(lattice: Lattice, from: number): number {
  for (let at = from; ;) {
    if (endOfNegation(lattice, at) > 0) return at;
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const mark = at < lattice.length && lattice.isMark(at) ? at + 1 : 0;
    const end = Math.max(said, lattice.idle[at] ?? 0, lattice.linking[at] ?? 0, lattice.joints[at] ?? 0, mark);
    if (end <= at) return at;
    at = end;
  }
}

function isNo(lattice: Lattice, at: number): boolean {
  return lattice.blocks[at] === 'negation' || lattice.courtesyAt(at) === 'no';
}

/** The end of "not", which no pause follows; 0 where there is none. */
function endOfNegation(lattice: Lattice, at: number): number {
  const marked = (lattice.markers[at] ?? []).filter(({ value }) => value === 'instead').map(({ to }) => to);
  const end = Math.max(0, ...marked, isNo(lattice, at) ? at + 1 : 0);
  return end > at && end < lattice.length && !lattice.isMark(end) ? end : 0;
}

/** The pause, or the "but", between two parts. */
function findPause(lattice: Lattice, from: number): { at: number; after: number } | undefined {
  for (let at = from + 1; at < lattice.length; at += 1) {
    const joint = Math.max(lattice.joints[at] ?? 0, lattice.courtesyAt(at) === 'instead' ? at + 1 : 0);
    if (lattice.isMark(at) || joint > at)
      return { at, after: skip(lattice, Math.max(joint, at + (lattice.isMark(at) ? 1 : 0))) };
  }
  return undefined;
}

function toParted(lattice: Lattice, spans: Record<keyof Parted, [number, number]>): Parted | undefined {
  const [wrong, right] = [spans.wrong, spans.right].map(([from, to]) => trim(lattice, from, to));
  return wrong && right ? { wrong, right } : undefined;
}

/** The words of a span without the marker before them and the marks behind them; nothing where it tells a time. */
function trim(lattice: Lattice, from: number, to: number): string | undefined {
  let end = to;
  while (end > from && (lattice.isMark(end - 1) || (lattice.idle[end - 1] ?? 0) === end)) end -= 1;
  const marker = Math.max(from, longestEnd(lattice.markers[from]));
  const start = marker < end ? marker : from;
  const isTime = lattice.times.slice(start, end).some((edges) => edges.length > 0);
  return start < end && end - start <= MOST_WORDS && !isTime ? lattice.words(start, end) : undefined;
}

/** A text with whole words of it replaced; nothing where it does not hold them. */
function replaceIn(text: string, { wrong, right }: Parted): string | undefined {
  const words = text.split(' ');
  const gone = wrong.split(' ').map(fold);
  const at = words.findIndex((_word, index) =>
    gone.every((word, offset) => fold(words[index + offset] ?? '') === word),
  );
  return at < 0 ? undefined : [...words.slice(0, at), right, ...words.slice(at + gone.length)].join(' ');
}
