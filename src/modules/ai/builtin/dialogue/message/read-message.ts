import { fold } from '../../grammar/tokens.js';
import { likelyLanguages } from '../../languages/detect.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { Block, Courtesy, Creation, Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { courtesy as courtesyPhrase } from '../../orders/grammar/vocabulary.js';
import { readObstacle } from '../../orders/reading/obstacle.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
import { wordTold } from '../../orders/reading/sentences.js';
import { findImplausible } from '../../orders/reading/plausibility.js';
import { findDoubt } from '../../orders/reading/trust.js';
import type { Understanding, WishRead } from '../../orders/wishes/wish-read.js';
import { readWishes } from '../../orders/wishes/wishes.js';
import { capitalize, cleanTitle } from '../../orders/wishes/titles.js';
import type { OwnReading } from './own-reading.js';
import { readAnswer } from './read-answer.js';
import { readOfAll } from './of-all.js';
import { followUp } from './follow-up.js';
import { readCorrection } from './read-correction.js';
import { type RefusedProposals, readRefusalFirst } from './refusal.js';
import { dropProposals } from '../events/drop-proposals.js';
import { takeSlot } from '../plans/take-slot.js';
import type { Surroundings } from '../state/surroundings.js';

/** A message, read in the context of those before it. */
export type MessageReading =
  | {
      kind: 'wishes';
      wishes: Wish[];
      leftOut: string[];
      understood?: Understanding;
      withdraws?: string[];
      forgets?: true;
    }
  | { kind: 'courtesy'; says: Courtesy }
  | {
      kind: 'unclear';
      why: Block | 'elsewhere' | 'nothing fits' | 'too long';
      /** What was not understood. */
      words: string;
      /** The proposals that the message refused all the same. */
      withdraws?: string[];
    };

/** A message with the language it was read in. */
export interface MessageRead {
  language: LanguagePackage;
  reading: MessageReading;
}

/** Reads a message once, in the language it is cheapest to read in. */
export function readMessage(text: string, around: Surroundings): MessageRead {
  const reads = likelyLanguages(text, around.locale, around.state.language).map((language) => ({
    language,
    ...readIn(text, language, around),
  }));
  const [best] = reads.toSorted((one, other) => one.cost - other.cost);
  if (!best) throw new RangeError('no language to read in');
  return best;
}

/** What cannot be read costs more than anything that can. */
const UNCLEAR = 100;

function readIn(
  text: string,
  language: LanguagePackage,
  around: Surroundings,
): { reading: MessageReading; cost: number } {
  const read = readWishes(text, language.orders);
  const { lattice } = read.text;
  if (lattice.isTooLong) return { reading: { kind: 'unclear', why: 'too long', words: '' }, cost: UNCLEAR };
  const says = courtesyIn(lattice);
  if (says && !hasGap(says, around)) return { reading: { kind: 'courtesy', says }, cost: 0 };
  const told = around.isWaiting ? readObstacle(lattice) : undefined;
  const behind = told && readFragment(lattice, told.end);
  // "No Friday, 5pm" refuses no day.
  const isOther = behind?.fragment.is === 'time' && behind.unused === 0 && behind.fragment.when.date !== undefined;
  const obstacle = told?.isNegated && !isOther ? undefined : told;
  const fragment = obstacle ? behind : readFragment(lattice);
  const own: OwnReading = {
    text,
    read,
    language,
    ...(fragment ? { fragment } : {}),
    ...(obstacle ? { obstacle: { ...obstacle, isAll: obstacle.end === lattice.length } } : {}),
  };
  const cost = fragment?.cost ?? 0;
  const answered = readAnswer(own, around);
  if (answered) return { reading: { kind: 'wishes', leftOut: [], ...answered }, cost };
  const wishes = takeSlot(own, around);
  if (wishes) return { reading: { kind: 'wishes', wishes, leftOut: [] }, cost };
  const corrected = readOfAll(own, around) ?? readCorrection(own, around);
  if (corrected === 'unclear') return { reading: toUnclear('nothing fits', text.trim(), undefined), cost };
  if (corrected === 'no') return { reading: { kind: 'courtesy', says: 'no' }, cost };
  const refusal = readRefusalFirst(lattice, around);
  if (corrected) {
    const forgets = refusal !== undefined && corrected.withdraws.length > 0 ? { forgets: true as const } : {};
    return { reading: { kind: 'wishes', leftOut: [], ...corrected, ...forgets }, cost };
  }
  const follows = followUp(own, around);
  if (follows) return { reading: { kind: 'wishes', leftOut: [], wishes: follows }, cost };
  if (isOnlyTime(own)) return { reading: toUnclear('nothing fits', text.trim(), refusal), cost: cost + UNCLEAR };
  const occasion = readOccasion(own);
  if (occasion) return { reading: { kind: 'wishes', leftOut: [], wishes: [occasion] }, cost };
  return ordersIn(read, { ...around, language }, refusal);
}

/** Clauses that ask for something that is not done, beside orders that are. */
const LOST = new Set<string>(['nothing fits', 'elsewhere']);

/** The words that were not understood, without those of a refusal. */
function toUnclear(
  why: Extract<MessageReading, { kind: 'unclear' }>['why'],
  words: string,
  refusal: RefusedProposals | undefined,
): MessageReading {
  if (!refusal) return { kind: 'unclear', why, words };
  return { kind: 'unclear', why: 'nothing fits', words: refusal.rest, withdraws: refusal.withdraws };
}

function ordersIn(
  read: Understanding,
  around: Surroundings & { language: LanguagePackage },
  refusal: RefusedProposals | undefined,
): { reading: MessageReading; cost: number } {
  const dropped = dropProposals(read, around);
  if (dropped)
    return { reading: { kind: 'wishes', wishes: [], leftOut: [], withdraws: dropped }, cost: read.text.cost };
  const doubt = findDoubt(read);
  const told = doubt === 'told' && readTold(read);
  if (told) return { reading: { kind: 'wishes', wishes: [told], leftOut: [] }, cost: read.text.cost };
  if (doubt === 'unsure')
    return { reading: { kind: 'wishes', wishes: askNames(read), leftOut: [] }, cost: read.text.cost };
  if (!doubt) {
    const isForgotten = forgetsFirst(read, around);
    const wishes = isForgotten ? read.wishes.slice(1) : read.wishes;
    const forgets = isForgotten ?? (refusal && !wishes.some((one) => amends(one, around)) ? true : undefined);
    const leftOut = wishes.flatMap((wish) => wish.leftOut);
    const lost = read.asides.filter(({ clause }) => LOST.has(clause.why ?? '')).map(({ words }) => words);
    return {
      reading: {
        kind: 'wishes',
        wishes: wishes.map(({ wish }) => wish),
        leftOut: [...leftOut, ...lost],
        understood: { ...read, wishes },
        ...(forgets ? { forgets, withdraws: around.state.proposals.map(({ id }) => id) } : {}),
      },
      cost: read.text.cost,
    };
  }
  const aside = read.asides.find(({ clause }) => clause.why !== 'nothing fits') ?? read.asides[0];
  const why = aside?.clause.why === 'idle' ? 'nothing fits' : (aside?.clause.why ?? 'nothing fits');
  const cost = read.text.cost + (around.state.language === around.language ? 0 : UNCLEAR);
  return { reading: toUnclear(why, aside?.words ?? read.text.lattice.text.trim(), refusal), cost };
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

/** "No, make it 5pm": a change of what is proposed takes its place by itself. */
function amends({ wish }: WishRead, { state }: Surroundings): boolean {
  return wish.kind === 'update' && wish.target.pointsBack === true && state.topic?.proposal !== undefined;
}

/** "Next Tuesday" alone is no event called "Next". */
function isOnlyTime({ read, fragment }: OwnReading): boolean {
  const [first] = read.wishes;
  const isStated = first?.wish.kind === 'create' && first.wish.isStated === true;
  return isStated && fragment?.fragment.is === 'time' && fragment.unused === 0 && fragment.cost < read.text.cost;
}

/** "Lunch with Zoe": what one attends, without a time, is an event whose time is asked for. */
function readOccasion({ read, fragment, language }: OwnReading): Creation | undefined {
  const { text, wishes, asides } = read;
  const named = fragment?.fragment;
  if (named?.is !== 'name' || fragment?.unused !== 0 || wishes.length > 0) return undefined;
  if (named.when || named.name.article === 'definite' || !asides.every(({ clause }) => clause.why === 'nothing fits'))
    return undefined;
  const { lattice } = text;
  const { from } = named.name;
  // "Rendez-vous" is one word to its language, and three tokens.
  const [firstWord = ''] = named.name.words.split(/\s/);
  const isKind = ((lattice.kinds[from] ?? 0) > 0 && !lattice.empty[from]) || language.kindWords.has(fold(firstWord));
  const last = named.name.to - 1;
  const isKindLast = (lattice.kinds[last] ?? 0) > 0 && !lattice.empty[last];
  const isOccasion = (lattice.occasions[from] ?? 0) > 0 || isKind || (last > from && isKindLast);
  return isOccasion && from === lattice.behindDeterminer(0) && lattice.tokens.at(-1)?.text !== '?'
    ? { kind: 'create', title: cleanTitle(named.name, lattice), people: [], details: [], isStated: true }
    : undefined;
}

/** "Forget it, what's on tomorrow?" drops what is open, unless an event was spoken of that it may mean. */
function forgetsFirst({ wishes, text: { lattice } }: Understanding, { state }: Surroundings): true | undefined {
  const [first, second] = wishes;
  if (!first || !second || first.wish.kind !== 'delete' || !first.wish.target.pointsBack) return undefined;
  const { from, to } = first.clause;
  const said = lattice.chart.longest(courtesyPhrase, from);
  const isWhole = said !== undefined && (said.end === to || (said.end === to - 1 && lattice.isMark(said.end)));
  const isEvent = state.topic !== undefined && state.topic.proposal === undefined;
  return said?.meaning === 'neverMind' && isWhole && !isEvent ? true : undefined;
}

/** Courtesies that only tie a message to those before it. */
const TIES = new Set<Courtesy>(['instead', 'else', 'or', 'also', 'only']);

/** A message that is nothing but courtesy: "great, thank you so much". */
function courtesyIn(lattice: Lattice): Courtesy | undefined {
  const said: Courtesy[] = [];
  let at = 0;
  while (at < lattice.length) {
    const polite = lattice.chart.longest(courtesyPhrase, at);
    // "Leave it in": what is kept as it is.
    const kept = said.includes('keep') ? Math.max(lattice.pronouns[at] ?? 0, lattice.linking[at] ?? 0) : 0;
    const end = Math.max(polite?.end ?? 0, kept, lattice.idle[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    if (end === 0) return undefined;
    if (polite && polite.end >= (lattice.idle[at] ?? 0)) said.push(polite.meaning);
    at = end;
  }
  if (said.includes('keep')) return 'neverMind';
  return (
    said.find((one) => one === 'thanks' || one === 'neverMind') ??
    said.find((one) => !TIES.has(one)) ??
    (said.length > 0 ? 'no' : undefined)
  );
}

/** Whether such words answer what is open rather than being polite: "both", "the same again". */
function hasGap(says: Courtesy, { state }: Surroundings): boolean {
  const { open } = state;
  const wish = open?.wishes[open.index];
  const isOnly = open?.field === 'event' && open.events.length === 1;
  const isTold = open?.field === 'summary' && wish?.kind === 'create' && wish.told !== undefined;
  return (says === 'yes' && (isOnly || isTold)) || (says === 'again' && state.wishes.length > 0);
}
