import type { Creation } from '../../orders/grammar/order.js';
import { courtesy } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { ordersAt } from '../../orders/sentences/remarks.js';
import { capitalize, cleanTitle } from '../../orders/creation/clean-title.js';
import type { OwnReading } from '../message/own-reading.js';
import { joinTimes } from './join-times.js';

/** A longer answer to "is it called so?" is hardly a name. */
const MOST_WORDS = 6;

/** A new event with the name that was asked for, or whose name was doubted; a time in its place is one more detail. */
export function answerName(wish: Creation, own: OwnReading, isOrder: boolean): Creation | undefined {
  const { told, unsure, ...rest } = wish;
  const { fragment, unused } = own.fragment ?? {};
  const when = fragment?.is === 'time' && unused === 0 ? fragment.when : undefined;
  const isYes = told !== undefined && own.read.text.lattice.courtesyAt(0) === 'yes';
  if (isYes) return { ...rest, title: told, ...(when ? { when: joinTimes(wish.when, when) } : {}) };
  const given = readGiven(own);
  if (given !== undefined) return { ...rest, title: given };
  if (isOrder || (told && unsure === undefined)) return undefined;
  if (when && (when.clock ?? unsure) !== undefined) return { ...wish, when: joinTimes(wish.when, when) };
  return readStated(rest, own) ?? readWords(rest, own, unsure !== undefined);
}

/** The name that a message gives: "call it Lamp repair". */
function readGiven({ fragment, read }: OwnReading): string | undefined {
  if (fragment?.fragment.is === 'title') return cleanTitle(fragment.fragment.title, read.text.lattice);
  const [first] = read.wishes;
  return first?.wish.kind === 'update' ? first.wish.changes.title : undefined;
}

/** A name that is told with more of the event: "lunch with Tom at 1". */
function readStated(wish: Creation, { read: { wishes } }: OwnReading): Creation | undefined {
  const [first] = wishes;
  if (first?.wish.kind !== 'create' || !first.wish.isStated || !first.wish.title) return undefined;
  const { title, when, place, people } = first.wish;
  const at = when ? joinTimes(wish.when, when) : wish.when;
  return {
    ...wish,
    title,
    people: [...wish.people, ...people],
    ...(at ? { when: at } : {}),
    ...(place ? { place } : {}),
  };
}

/** "That's no good, I'm at work, take it out again": where somebody does something, or orders something behind a pause, nothing is named. */
function isSentence(lattice: Lattice): boolean {
  return lattice.tokens.some((_token, at) => {
    if (at > 0 && !lattice.isMark(at - 1)) return false;
    const first = lattice.behindIdle(at);
    return lattice.isSubject(first) || (at > 0 && ordersAt(lattice, first));
  });
}

/** All words as the name; where a name was doubted, they are few behind "no", and tell no time. */
function readWords(wish: Creation, own: OwnReading, isDoubted: boolean): Creation | undefined {
  const { lattice } = own.read.text;
  const from = isDoubted ? endOfRefusal(lattice) : 0;
  const isLong = lattice.length - from > MOST_WORDS || lattice.times.some((edges) => edges.length > 0);
  if (isDoubted && (isLong || from === lattice.length)) return undefined;
  if (!isDoubted && (endOfRefusal(lattice) > 0 || isSentence(lattice))) return undefined;
  const words = (
    from > 0 ? lattice.words(from, lattice.length) : own.text.trim().slice(presentationEnd(own))
  ).replaceAll(/^["“„«]|["”“».!]+$/gu, '');
  return words ? { ...wish, title: capitalize(words) } : undefined;
}

/** Where a message goes on behind "no,". */
function endOfRefusal(lattice: Lattice): number {
  for (let at = 0; ;) {
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const end = Math.max(said, at < lattice.length && lattice.isMark(at) ? at + 1 : 0);
    if (end <= at) return at;
    at = end;
  }
}

/** The words of a new name, without what only presents it: "to Budget 2027". */
export function readNewName({
  text,
  fragment,
  read: {
    text: { lattice },
  },
}: OwnReading): string {
  if (fragment?.unused === 0 && fragment.fragment.is === 'title') return cleanTitle(fragment.fragment.title, lattice);
  const marker = (lattice.markers[0] ?? []).find(({ value }) => ['called', 'becoming', 'onto', 'to'].includes(value));
  const words = marker ? lattice.words(marker.to, lattice.length) : text.trim();
  return capitalize(words.replaceAll(/^["“„«]|["”“».!]+$/gu, '').trim());
}

/** Where the name begins behind "it's a" and "for a": such words only present it. */
function presentationEnd({ text, read }: OwnReading): number {
  const { lattice } = read.text;
  const is = (lattice.verbs[0] ?? []).find(({ value }) => value.sense === 'be' && value.pointsBack);
  // "For a dry run": what it is for is its name.
  const purpose = (lattice.markers[0] ?? []).find(({ value }) => value === 'for');
  const lead = is ?? purpose;
  const from = lead && lattice.behindDeterminer(lead.to);
  if (!from || from >= lattice.length) return 0;
  return Math.max(0, text.trim().indexOf(lattice.words(from, lattice.length)));
}
