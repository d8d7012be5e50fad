import type { Detail, Name, QuestionWish, Target } from '../../orders/grammar/order.js';
import type { Asked, Sense } from '../../orders/grammar/senses.js';
import { ASKED_BY_PART } from '../../orders/rules/questions.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { arePlain } from '../../orders/fills/trailing-words.js';
import { type Fragment, readFragment } from '../../orders/reading/read-fragment.js';
import type { When } from '../../time/expressions.js';
import type { OwnReading } from './own-reading.js';

/**
 * "Weekend?", "dentist?", "next appointment", "dentist address", "when yoga": a time, an event, the next one or a part of one, and no word
 * more, asks what is there; undefined where more is said.
 */
export function readBareQuestion({ read, fragment }: OwnReading): QuestionWish | undefined {
  const { lattice } = read.text;
  const isAsked = lattice.endsInQuestion();
  if (fragment?.fragment.is === 'time' && fragment.unused === 0) return askWhat(toTarget(fragment.fragment, isAsked));
  const next = readNext(lattice, isAsked);
  if (next) return askWhat(next);
  const asked = readAsked(lattice) ?? readPart(lattice);
  if (asked) return asked;
  if (!isAsked || fragment?.unused !== 0) return undefined;
  const told = fragment.fragment;
  if (told.is === 'name' && !isWhole(told.name, lattice, lattice.isMark(0) ? 1 : 0)) return undefined;
  return readFree(told, lattice) ?? askWhat(toTarget(told, isAsked));
}

function askWhat(target: Partial<Target> | undefined): QuestionWish | undefined {
  return target && ask('list', target);
}

function ask(asks: Asked, target: Partial<Target>): QuestionWish {
  return { kind: 'question', asks, target: { people: [], ...target } };
}

/** What a bare word asks. */
const ASKS: Partial<Record<Sense, Asked>> = { when: 'when', where: 'where', who: 'who', length: 'length' };

/** "When yoga", "who project review?": a word that asks, and the name of an event. */
export function readAsked(lattice: Lattice): QuestionWish | undefined {
  const first = lattice.behindIdle(0);
  for (const { to, value } of lattice.verbs[first] ?? []) {
    // "Who is Jo's boss" is a question of its own.
    const isSaid = Math.max(lattice.copulas[to - 1] ?? 0, lattice.auxiliaries[to - 1] ?? 0) === to;
    const asks = value.isLoose && !isSaid && ASKS[value.sense];
    const behind = asks && to < lattice.length ? readFragment(lattice, to) : undefined;
    const named = behind?.unused === 0 ? behind.fragment : undefined;
    const isName = named?.is === 'name' && !named.name.isQuoted && !named.when;
    if (asks && isName && isWhole(named.name, lattice, to)) return ask(asks, { name: named.name });
  }
  return undefined;
}

/** "Dentist address", "flight time?": an event and a part of it. */
function readPart(lattice: Lattice): QuestionWish | undefined {
  const first = lattice.behindIdle(0);
  const from = lattice.behindDeterminer(first);
  const end = endOfWords(lattice);
  for (let at = from + 1; at < end; at += 1) {
    const part = (lattice.aspects[at] ?? []).find(({ to }) => to === end);
    const asks = part && ASKED_BY_PART[part.value];
    const name = asks && readName(lattice, from, at);
    if (asks && name) return ask(asks, { name });
  }
  return undefined;
}

/** "Free on Friday afternoon?", "busy tomorrow?". */
function readFree(fragment: Fragment, { ownDetails }: Lattice): QuestionWish | undefined {
  if (fragment.is !== 'name' || !fragment.when) return undefined;
  const { from, to } = fragment.name;
  const isOpen = (ownDetails[from] ?? []).some((edge) => edge.to === to && OPEN.has(edge.value.is));
  return isOpen ? ask('free', { when: fragment.when }) : undefined;
}

function toTarget(fragment: Fragment, isAsked: boolean): Partial<Target> | undefined {
  // "Friday at 5" may as well be meant for something new.
  if (fragment.is === 'time') {
    const { when, place, unwanted } = fragment;
    const isPlain = place === undefined && !unwanted && (isAsked || !when.clock);
    return isPlain && isAskable(when) ? { when } : undefined;
  }
  if (fragment.is !== 'name') return undefined;
  const { name, when } = fragment;
  if (name.isQuoted || (when && !isAskable(when))) return undefined;
  return { name, ...(when ? { when } : {}) };
}

/** What says of somebody whether there is time. */
const OPEN = new Set<Detail['is']>(['free', 'busy']);

/** Whether a time is one to look at: a day or a part of it, and no repetition, length or hour alone. */
function isAskable({ date, part, fromNow, repeats, length }: When): boolean {
  return !repeats && !length && (date ?? part ?? fromNow) !== undefined;
}

/** "My next appointment", "next dentist appointment?", "first meeting tomorrow?". */
function readNext(lattice: Lattice, isAsked: boolean): Partial<Target> | undefined {
  const { picks, kinds, empty, times } = lattice;
  const first = lattice.behindIdle(0);
  const pick = [first, lattice.behindDeterminer(first)]
    .flatMap((at) => picks[at] ?? [])
    .toSorted((one, other) => other.to - one.to)
    .find(({ value }) => value === 'next' || value === 'first' || value === 'last');
  if (!pick) return undefined;
  const end = endOfWords(lattice);
  const places = Array.from({ length: Math.max(0, end - pick.to) }, (_item, index) => pick.to + index);
  const at = places.find((place) =>
    (times[place] ?? []).some(({ to, when }) => to === end && isAskable(when) && !when.clock),
  );
  const when = at === undefined ? undefined : times[at]?.find(({ to }) => to === end)?.when;
  const stop = at ?? end;
  if (pick.value !== 'next' && !when) return undefined;
  const isKind = Math.max(kinds[pick.to] ?? 0, empty[pick.to] ?? 0) === stop;
  const name = !isKind && isAsked ? readName(lattice, pick.to, stop) : undefined;
  if (!isKind && !name) return undefined;
  return { pick: pick.value, ...(name ? { name } : {}), ...(when ? { when } : {}) };
}

/** Whether this name stands first, and nobody does or is anything in it: "do I have time" names nothing. */
function isWhole({ from, to }: Name, lattice: Lattice, first: number): boolean {
  const { auxiliaries, copulas, inversions, blocks, tokens } = lattice;
  const isSaid = (at: number): boolean =>
    tokens[at]?.text === ',' ||
    Math.max(auxiliaries[at] ?? 0, copulas[at] ?? 0, inversions[at] ?? 0) > at ||
    blocks[at] !== undefined ||
    lattice.isSubject(at);
  for (let at = first; at < to; at += 1) if (isSaid(at)) return false;
  return from === lattice.behindDeterminer(first);
}

/** Plain words between two places. */
function readName(lattice: Lattice, from: number, to: number): Name | undefined {
  return arePlain(lattice, from, to) ? { words: lattice.words(from, to), from, to } : undefined;
}

/** Where the words of a text end: before its last marks and politeness. */
function endOfWords(lattice: Lattice): number {
  let end = lattice.length;
  for (let at = end - 1; at > 0; at -= 1)
    if ((lattice.isMark(at) && at + 1 === end) || (lattice.idle[at] ?? 0) >= end) end = at;
  return end;
}
