import type { Block } from '../../orders/grammar/order.js';
import {
  courtesy,
  newsAuxiliary,
  newsDone,
  newsLasts,
  newsOf,
  newsPassive,
  newsTail,
  tellsNews,
} from '../../orders/grammar/phrases.js';
import { isBareLength } from '../../orders/fills/fills.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { type FragmentRead, readFragment } from '../../orders/reading/read-fragment.js';

/** News of another time: where it begins, and the time. */
export interface Tidings {
  end: number;
  told: FragmentRead;
}

/** What turns the meaning of news, or makes it none. */
const TURNING = new Set<Block | undefined>(['negation', 'condition', 'question']);

/** The most words that name who brings the news: "the new piano teacher". */
const MOST_WORDS = 4;

/** "They would prefer Sunday", "der Lehrer hat auf 17:15 verschoben", "no, she can only do 10": somebody who brings another time, and nothing else. */
export function readTidings(lattice: Lattice): Tidings | undefined {
  // "Did the teacher say 4?" asks whether there are any.
  if (isQuestion(lattice)) return undefined;
  const first = behindCourtesies(lattice);
  let words = 0;
  for (let at = first; at <= lattice.length && words <= MOST_WORDS; at += 1) {
    if (at > first && isOther(lattice, at - 1, first)) return undefined;
    const found = readFrom(lattice, at, at === first) ?? readPassive(lattice, first, at) ?? readLength(lattice, at);
    if (found) return found;
    if (!isJoined(lattice, at) && !isJoined(lattice, at - 1)) words += 1;
  }
  return undefined;
}

/** Where what somebody tells may begin: "they've just told me there's …", "die Leiterin schreibt, dass er …". */
export function listNewsEnds(lattice: Lattice): number[] {
  if (isQuestion(lattice)) return [];
  const first = behindCourtesies(lattice);
  for (let [at, words] = [first, 0]; at < lattice.length && words <= MOST_WORDS; at += 1) {
    if (at > first && isOther(lattice, at - 1, first)) return [];
    const has = lattice.chart.longest(newsAuxiliary, at)?.end ?? at;
    const ends = listLeads(lattice, at, has, has > at || at === first).filter((end) => end < lattice.length);
    if (ends.length > 0) return ends;
    if (!isJoined(lattice, at) && !isJoined(lattice, at - 1)) words += 1;
  }
  return [];
}

/** Whether a message asks; "hat sich verschoben" and "wurde verlegt" begin like a question, and are none. */
function isQuestion(lattice: Lattice): boolean {
  const { chart, tokens, inversions } = lattice;
  const first = lattice.behindIdle(0);
  const inverted = inversions[first] ?? 0;
  const has = Math.max(...[newsAuxiliary, newsPassive].map((phrase) => chart.longest(phrase, first)?.end ?? 0));
  return tokens.at(-1)?.text === '?' || (inverted > 0 && has <= inverted);
}

/** Behind "no," and "sorry, but": who brings the news is named there. */
function behindCourtesies(lattice: Lattice): number {
  for (let at = 0; ;) {
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const isMark = at < lattice.length && lattice.isMark(at);
    const end = Math.max(said, lattice.idle[at] ?? 0, lattice.joints[at] ?? 0, isMark ? at + 1 : 0);
    if (end <= at) return at;
    at = end;
  }
}

/** The time that somebody brings, who is named before this place. */
function readFrom(lattice: Lattice, at: number, isFirst: boolean): Tidings | undefined {
  const has = lattice.chart.longest(newsAuxiliary, at)?.end ?? at;
  return readBehind(lattice, at, has, has > at || isFirst) ?? (has > at ? readDone(lattice, has) : undefined);
}

/** "She needs two hours": how long somebody says that it takes. */
function readLength(lattice: Lattice, at: number): Tidings | undefined {
  const end = lattice.chart.longest(newsLasts, at)?.end ?? lattice.length;
  const told = end < lattice.length ? readFragment(lattice, end, endOfNews(lattice, end)) : undefined;
  const { fragment } = told ?? {};
  const isLength = fragment?.is === 'length' || (fragment?.is === 'time' && isBareLength(fragment.when));
  return told && isLength && told.unused === 0 ? { end, told } : undefined;
}

/** "Wurde auf 10 Uhr verlegt", "it was moved to 5": what was done with the event spoken of, which is not named, or by a pronoun. */
function readPassive(lattice: Lattice, first: number, at: number): Tidings | undefined {
  const is = lattice.chart.longest(newsPassive, at)?.end ?? at;
  const isIt = lattice.isSubject(first) && at === first + 1;
  const isOfTopic = at === first || isIt || Math.max(lattice.pronouns[first] ?? 0, lattice.definite[first] ?? 0) === at;
  if (is <= at || !isOfTopic) return undefined;
  return readDone(lattice, is) ?? readBehind(lattice, is, is, true);
}

/** The time behind what tells of news here: "says", "has just texted, it's". */
function readBehind(lattice: Lattice, at: number, has: number, isDone: boolean): Tidings | undefined {
  for (const end of listLeads(lattice, at, has, isDone)) {
    const told = readTime(lattice, end, 0) ?? readTime(lattice, end, 1);
    if (told) return { end, told };
  }
  return undefined;
}

/** The time behind an auxiliary, with what was done with it at the end, or within a shift: "um einen Tag vorverlegt". */
function readDone(lattice: Lattice, has: number): Tidings | undefined {
  const from = lattice.chart.longest(newsOf, has)?.end ?? has;
  const told = readTime(lattice, from, 1);
  if (told) return { end: from, told };
  const shifted = readTime(lattice, from, 0);
  return shifted?.fragment.is === 'shift' ? { end: from, told: shifted } : undefined;
}

/** The ends of what tells of news here, behind an auxiliary or without one: "says", "has just texted, it's"; behind it, what was done too. */
function listLeads(lattice: Lattice, at: number, has: number, isDone: boolean): number[] {
  const { chart } = lattice;
  const idle = Math.max(has, lattice.idle[has] ?? 0);
  const telling = isDone ? [tellsNews, newsDone] : [tellsNews];
  const ends = [at, has, idle]
    .flatMap((from) => telling.flatMap((one) => chart.find(one, from).map(({ end }) => end)))
    .toSorted((one, other) => other - one);
  return [...new Set(ends)].flatMap((end) => {
    const pause = lattice.isMark(end) ? end + 1 : end;
    const that = chart.longest(newsOf, pause)?.end ?? pause;
    return that > end ? [that, end] : [end];
  });
}

/** The time that is all there is behind this; with a tail, all but what ends it: "hat auf 16 Uhr verschoben", "hat um 9 Zeit". */
function readTime(lattice: Lattice, from: number, tail: 0 | 1): FragmentRead | undefined {
  const end = tail === 0 ? endOfNews(lattice, from) : lattice.length;
  const read = from < end ? readFragment(lattice, from, end) : undefined;
  const named = tail === 1 ? readNamed(lattice, read) : undefined;
  if (named) return named;
  if (!read || read.unused !== tail || !isTime(read)) return undefined;
  return tail === 0 || endsInTail(lattice, from) ? { ...read, unused: 0 } : undefined;
}

/** Where what is told ends, before words that say no more of it: "for it, apparently". */
function endOfNews({ idle, length, chart }: Lattice, from: number): number {
  let end = length;
  for (let at = length - 1; at > from; at -= 1)
    if (idle[at] === end || (end < length && chart.longest(newsTail, at)?.end === end)) end = at;
  return end;
}

/** "Um 9 Zeit": the tail may read like a name. */
function readNamed({ chart }: Lattice, read: FragmentRead | undefined): FragmentRead | undefined {
  const fragment = read?.fragment;
  if (!read || fragment?.is !== 'name' || !fragment.when || read.unused > 0) return undefined;
  const { when, name } = fragment;
  return chart.longest(newsTail, name.from)?.end === name.to ? { ...read, fragment: { is: 'time', when } } : undefined;
}

/** Whether such a word ends what is told, before "same time" and a pause. */
function endsInTail({ chart, idle, length, tokens }: Lattice, from: number): boolean {
  const isRest = (at: number): boolean => at >= length || tokens[at]?.text === ',' || (idle[at] ?? 0) > at;
  return tokens.some((_token, at) => {
    const end = at > from ? (chart.longest(newsTail, at)?.end ?? 0) : 0;
    return end > at && (isRest(end) || isMarkAt(tokens[end]?.text));
  });
}

function isMarkAt(text = ''): boolean {
  return /^[.!]$/.test(text);
}

function isTime({ fragment }: FragmentRead): boolean {
  if (fragment.is !== 'time') return fragment.is === 'until' || fragment.is === 'shift';
  const { clock, date, part } = fragment.when;
  return (clock ?? date ?? part) !== undefined;
}

/** Whether this is a mark within a word: "l'auto-école". */
function isJoined({ tokens }: Lattice, at: number): boolean {
  return /^['’-]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.spaced === false;
}

/** Whether a word cannot name who brings news: it is a pause, a time, a number, or turns the meaning. */
function isOther(lattice: Lattice, at: number, first: number): boolean {
  const isTold = (lattice.times[at] ?? []).length > 0 || lattice.courtesyAt(at) !== undefined;
  const isNumber = /\d/u.test(lattice.tokens[at]?.text ?? '');
  // "Do they want Friday" asks.
  const isAsked = at > first && lattice.isSubject(at);
  // "Lunch with Tom" brings none.
  const isBeside = (lattice.markers[at] ?? []).some(({ value }) => value === 'with');
  const isPause = lattice.isMark(at) && !isJoined(lattice, at);
  return isPause || isBeside || isAsked || TURNING.has(lattice.blocks[at]) || isTold || isNumber;
}
