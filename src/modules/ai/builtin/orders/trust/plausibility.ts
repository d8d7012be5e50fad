import { COST } from '../grammar/costs.js';
import type { Block, Marker, Name } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { noTitle } from '../grammar/phrases.js';
import { isName } from '../fills/name-fills.js';
import { endOfInstead } from '../creation/place-words.js';
import { findStrayPurpose } from './stray-purpose.js';
import type { Lattice } from '../lattice/lattice.js';
import { findStatement } from './told-titles.js';
import { CONDITIONAL, type WishRead } from '../wishes/wish-read.js';
import {
  TITLES,
  findLoosePart,
  findMarkerAsTitle,
  findStrayException,
  findTwoThings,
  findUnknownZone,
  isInfinitive,
  namesIn,
} from './title-parts.js';

/** Roles whose words become a place. */
const PLACES = ['at'];
/** The same where an event gets another place. */
const NEW_PLACES = ['at', 'to', 'words'];
/** Markers that say more of an event: left unexplained, something of the message is lost. */
const TELLING = new Set<Marker>(['with', 'instead', 'except', 'samePeople', 'until', 'named']);
/** Those that say more of a new event. */
const TELLING_NEW = new Set<Marker>([
  ...TELLING,
  'before',
  'after',
  'by',
  'about',
  'from',
  'dayOf',
  'dayBefore',
  'dayAfter',
]);
/** A word that asks may stand in a title, one that denies or supposes does not. */
const HARMLESS = new Set<Block>(['question']);
const MOST_DAYS = 31;
/** The longest end of a contraction. */
const SHORT_REST = 2;
/** What becomes of an event that is there. */
const DONE = new Set<Sense>(['drop', 'take', 'move', 'later', 'earlier']);
const BRACKETS = /^[();?]$/;

/**
 * The words of a reading that do not read like what they were taken for, nothing where all of them do: a title that holds a time, a
 * pronoun or a condition, a place that begins with another marker, a word that nothing explains.
 */
export function findImplausible(read: WishRead, lattice: Lattice): string | undefined {
  const { wish, reading } = read;
  // Another time told of it is asked about, and so is a day within its title.
  if (wish.kind === 'create' && wish.contrary) return undefined;
  if (wish.kind === 'create')
    return (
      findMarkerAsTitle(read, lattice) ??
      findStatement(read, namesIn(TITLES, reading.values), lattice) ??
      findUnexplained(read, lattice) ??
      findStrayPurpose(read, lattice) ??
      findStrayException(read, lattice) ??
      findTwoThings(read, lattice) ??
      findUnknownZone(read, lattice) ??
      findInNames(reading.values, lattice) ??
      findLoosePart(read, lattice)
    );
  if (wish.kind === 'update' || wish.kind === 'copy')
    return (
      findUnexplained(read, lattice) ??
      findSecondEvent(read) ??
      findIn(wish.changes.place ? NEW_PLACES : PLACES, reading.values, lattice, readsAsNewPlace)
    );
  if (wish.kind === 'delete')
    return findUnexplained(read, lattice) ?? findPartOfEvent(reading.values['event'], lattice);
  return wish.kind === 'question' ? (findUnexplained(read, lattice) ?? findSentence(read, lattice)) : undefined;
}

/** Content words, and markers that say something, that nothing in the reading holds. */
function findUnexplained(read: WishRead, lattice: Lattice): string | undefined {
  const { wish, leftOut, contradicting, beside = [], reading } = read;
  if (wish.kind === 'question' && !isLosing(reading, lattice)) return undefined;
  // Times that contradict each other are named; those of a new event are asked about.
  const isNamed = (part: string): boolean =>
    beside.includes(part) || (wish.kind !== 'create' && contradicting.includes(part));
  const lost = leftOut.find((part) => part !== CONDITIONAL && !isNamed(part) && !isPreface(part, read, lattice));
  if (lost !== undefined) return lost;
  const telling = wish.kind === 'create' ? TELLING_NEW : TELLING;
  const at = reading.unused.find((place) => tells(place, telling, reading.slots, lattice));
  return at === undefined ? undefined : lattice.words(at, at + 1);
}

/** "Can you tell me if I have …", "when can I meet you": words before a question, and what there is to be time for, are no loss. */
function isLosing({ head, unused }: WishRead['reading'], { verbs, times, empty }: Lattice): boolean {
  const isOpen = head?.form.sense === 'slots' || head?.form.sense === 'free';
  return unused.some(
    (at) =>
      (empty[at] ?? 0) <= at &&
      at > (head?.at ?? -1) &&
      (!isOpen || (times[at] ?? []).length > 0 || (verbs[at] ?? []).length === 0),
  );
}

/** "What's on today, I only just woke up": behind a pause, what somebody does names no event. */
function findSentence({ wish }: WishRead, lattice: Lattice): string | undefined {
  const name = wish.kind === 'question' ? wish.target.name : undefined;
  return name && !name.isQuoted && lattice.isMark(name.from - 1) && lattice.isSubject(name.from)
    ? name.words
    : undefined;
}

/** "Remove the reminder from the dentist": what is to go is a part of the event, and not the event. */
function findPartOfEvent(event: unknown, { kinds, markers }: Lattice): string | undefined {
  if (!isName(event) || event.isQuoted) return undefined;
  const { from, to, words } = event;
  const at = kinds[from] ?? 0;
  const said = at > from && at < to ? (markers[at] ?? []).map(({ value }) => value) : [];
  return said.includes('off') && !said.includes('of') ? words : undefined;
}

/** "Ben is ill, take him off the meeting": what stands before an order and a comma is named, and no part of it. */
function isPreface(words: string, { wish, reading: { head, unused } }: WishRead, lattice: Lattice): boolean {
  if (wish.kind === 'create' || !head) return false;
  const at = unused.find((place) => words.startsWith(lattice.tokens[place]?.text ?? ' '));
  return at !== undefined && lattice.tokens.slice(at, head.at).some(({ text }) => /^[,.;!]$/.test(text));
}

/** "Keep it private, nobody at work needs to know": beside a pronoun, words that name no event. */
function findSecondEvent({ wish, reading: { pointsBack, values } }: WishRead): string | undefined {
  const event = 'target' in wish && isName(values['event']) ? wish.target.name : undefined;
  return pointsBack && event && !event.article ? event.words : undefined;
}

/** "45 minutes with the tax adviser": "with" may stand before the name itself. */
function tells(
  at: number,
  telling: ReadonlySet<Marker>,
  slots: WishRead['reading']['slots'],
  lattice: Lattice,
): boolean {
  return (lattice.markers[at] ?? []).some(
    ({ to, value }) => telling.has(value) && !(value === 'with' && slots.some(({ from }) => from === to)),
  );
}

function findInNames(values: Record<string, unknown>, lattice: Lattice): string | undefined {
  return findIn(TITLES, values, lattice, readsAsTitle) ?? findIn(PLACES, values, lattice, readsAsPlace);
}

function findIn(
  roles: readonly string[],
  values: Record<string, unknown>,
  lattice: Lattice,
  reads: (name: Name, lattice: Lattice) => boolean,
): string | undefined {
  return namesIn(roles, values).find((name) => !name.isQuoted && !reads(name, lattice))?.words;
}

function readsAsTitle(name: Name, lattice: Lattice): boolean {
  const { from, to } = trimIdle(name, lattice);
  const first = lattice.markers[from] ?? [];
  // "Can you put it in": a particle alone is left out of the title anyway.
  if (first.some((edge) => edge.to === to)) return true;
  // "Out of office", "off school".
  const isOpening = first.some(({ value }) => value === 'of') || first.every(({ value }) => value === 'off');
  // "Llamada con Ana" is a call, where "llamada" is "called" too.
  const isNoun = lattice.isCapital(from) || (lattice.occasions[from] ?? 0) > from;
  const isMarked = first.length > 0 && !isOpening && !isNoun && !isInfinitive(to - 1, lattice);
  // "Ich muss morgen früh raus": what stands apart from its verb.
  if (to === from + 1 && (lattice.verbs[from] ?? []).some(({ value }) => value.named)) return false;
  // "I'm meeting": what is left of a word.
  if (isRest(from, lattice)) return false;
  const isSentence = (name.article === 'definite' && hasObject(from, to, lattice)) || isUnknownOrder(from, to, lattice);
  const isTold =
    (!name.article && isDone(to - 1, lattice)) || isMovedWithin(from, to, lattice) || lattice.courtesyAt(from) === 'no';
  return !isMarked && !isSentence && !isTold && !endsOpen(from, to, lattice) && !holdsOther(from, to, lattice);
}

function isRest(at: number, { tokens }: Lattice): boolean {
  const { text = '', spaced = true } = tokens[at] ?? {};
  return !spaced && text.length <= SHORT_REST && /^['’]$/.test(tokens[at - 1]?.text ?? '');
}

/** "Yoga cancelled": what became of an event makes no new one. */
function isDone(at: number, { verbs }: Lattice): boolean {
  return (verbs[at] ?? []).some(({ value: { sense, stand } }) => stand === 'passive' && DONE.has(sense));
}

/** "Lecture moved to room 12": what became of an event that is there. */
function isMovedWithin(from: number, to: number, lattice: Lattice): boolean {
  for (let at = from + 1; at < to - 1; at += 1)
    if (isDone(at, lattice) && (lattice.markers[at + 1] ?? []).some(({ value }) => value === 'to')) return true;
  return false;
}

/** "My manager met the auditors": behind a name with its article, a bare word before another article is a verb. */
function hasObject(from: number, to: number, { definite, markers, joints, tokens }: Lattice): boolean {
  for (let at = from + 2; at < to; at += 1) {
    const isGoverned = markers.some((edges) => edges.some((edge) => edge.to === at)) || joints.includes(at);
    // "The flat inspection's been set": what is left of a verb is no article.
    const isElided = /^['’]$/.test(tokens[at]?.text ?? '');
    if ((definite[at] ?? 0) > at && !isGoverned && !isElided) return true;
  }
  return false;
}

/** "Convene a meeting": a bare word before "a meeting" is rather an order that is not known than a title. */
function isUnknownOrder(from: number, to: number, { indefinite, kinds, empty, markers, joints }: Lattice): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const noun = indefinite[at] ?? 0;
    const isKind = noun > at && noun < to && (kinds[noun] ?? 0) > noun && (empty[noun] ?? 0) <= noun;
    const isGoverned = markers.some((edges) => edges.some((edge) => edge.to === at)) || joints.includes(at);
    if (isKind && !isGoverned) return true;
  }
  return false;
}

/** "In room 3, add the place": a new place holds no order behind a pause. */
function readsAsNewPlace(name: Name, lattice: Lattice): boolean {
  const { from, to } = name;
  const isOrder = lattice.verbs.slice(from, to).some((edges, at) => edges.length > 0 && lattice.isMark(from + at - 1));
  return readsAsPlace(name, lattice) && !isOrder;
}

function readsAsPlace(name: Name, lattice: Lattice): boolean {
  const { from, to } = trimIdle(name, lattice);
  // "Chez Paul" is a name, too.
  const isMarked = (lattice.markers[from] ?? []).length > 0 && !(from > 0 && lattice.isCapital(from));
  const isAnnounced = lattice.tokens.slice(from, to).some(({ text, spaced }) => text === ':' && spaced);
  const end = endOfInstead(from, lattice);
  const isPlain =
    name.when === undefined &&
    !(end > from && end < to) &&
    !isMarked &&
    !isAnnounced &&
    !beginsWithDay(from, to, lattice);
  return isPlain && !(lattice.pronouns[from] === to) && !endsOpen(from, to, lattice) && !holdsOther(from, to, lattice);
}

/** "Am Donnerstag um sechsa": a weekday, and a time behind it that is not known, are no place. */
function beginsWithDay(from: number, to: number, { times }: Lattice): boolean {
  return [from - 1, from].some((at) =>
    (times[at] ?? []).some(({ to: end, when }) => end > from && end < to && when.date?.kind === 'weekday'),
  );
}

/** Politeness at the edges of a name is left out of it anyway. */
function trimIdle({ from, to }: Name, lattice: Lattice): { from: number; to: number } {
  const start = Math.min(lattice.behindIdle(from), to - 1);
  let end = to;
  for (let at = to - 1; at > start; at -= 1) if ((lattice.idle[at] ?? 0) === end) end = at;
  return { from: start, to: end };
}

/** "The flat we live in": a name ends with no word that announces more; "drop the car off" does. */
function endsOpen(from: number, to: number, { markers, particles }: Lattice): boolean {
  const last = to - 1;
  return last > from && particles[last] !== true && (markers[last] ?? []).some((edge) => edge.to === to);
}

/** Whether a name holds what is no part of a name: a time, a pronoun, a negation, a wish. */
function holdsOther(from: number, to: number, lattice: Lattice): boolean {
  // "Rendez-vous" is one word to its language.
  for (let at = from; at < to; at = Math.max(lattice.kinds[at] ?? 0, at + 1))
    if (isOther(at, from, to, lattice)) return true;
  return false;
}

/** "Chez nous": behind its marker, a pronoun tells at whose place. */
function isHost(at: number, { markers }: Lattice): boolean {
  return (markers[at - 1] ?? []).some(({ to, value }) => value === 'host' && to === at);
}

function isOther(at: number, from: number, to: number, lattice: Lattice): boolean {
  const { blocks, pronouns, definite, idle, details, scopes } = lattice;
  const { text = '' } = lattice.tokens[at] ?? {};
  // "Watch Will and Grace": a word with a capital within a sentence is a name.
  if (at > 0 && lattice.isCapital(at) && !lattice.isMark(at - 1) && text.length > 1) return false;
  const isPronoun = (pronouns[at] ?? 0) > at && (definite[at] ?? 0) <= at;
  const block = blocks[at];
  return (
    isPronoun ||
    (lattice.isSubject(at) && !isHost(at, lattice)) ||
    (block !== undefined && !HARMLESS.has(block)) ||
    (idle[at] ?? 0) > at ||
    (details[at] ?? []).length > 0 ||
    (scopes[at] ?? []).length > 0 ||
    BRACKETS.test(text) ||
    lattice.chart.longest(noTitle, at) !== undefined ||
    isTime(at, from, to, lattice)
  );
}

/** "Friday drinks": a time before its noun belongs to a name; one within or behind it does not. */
function isTime(at: number, from: number, to: number, { times, tokens, markers, rooms }: Lattice): boolean {
  // "Mercado de navidad": a feast behind "of" belongs to its name.
  const isOf = (markers[at - 1] ?? []).some((edge) => edge.value === 'of' && edge.to === at) && at > from;
  const isWhole = (times[at] ?? []).some(
    (edge) =>
      edge.cost === COST.time &&
      edge.to <= to &&
      (at > from || edge.to === to) &&
      !(isOf && edge.when.date?.kind === 'yearly'),
  );
  // "Session 3 of 6", "der 3b".
  const isOutOf = tokens[at - 2]?.digits === true && (markers[at - 1] ?? []).some(({ value }) => value === 'of');
  const isClass = at + 1 < to && tokens[at + 1]?.text.length === 1;
  // "A party of 14": so many of them.
  const isCount = (markers[at - 1] ?? []).every(({ value }) => value === 'of');
  const isBehindMarker = at > from && !rooms[from] && !isCount;
  // "Class of 98": no time of day, and no day of a month.
  const isYear = isOf && Number(tokens[at]?.text) > MOST_DAYS;
  const isNumber = tokens[at]?.digits === true && isBehindMarker && !isOutOf && !isClass && !isYear;
  return isWhole || isNumber;
}
