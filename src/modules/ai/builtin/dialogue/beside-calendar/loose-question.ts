import { COST } from '../../orders/grammar/costs.js';
import type { NamedPerson, QuestionWish } from '../../orders/grammar/order.js';
import { ASKING, CHANGING, type Asked, type Form, type Sense } from '../../orders/grammar/senses.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { Span } from '../../orders/lattice/known-spans.js';
import { namesChoiceOfTimes } from '../../orders/lattice/choice-of-times.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { fold } from '../../grammar/tokens.js';
import { findKnownEvent } from '../events/find-known.js';
import type { EventSeen } from '../state/tool-results.js';
import type { DialogueStep } from '../state/state.js';
import type { MessageRead } from '../message/message-reading.js';

/** Why a question is not about what is in the calendar. */
const SAID_TO_OTHERS = new Set<string>(['elsewhere', 'condition', 'too long']);
/** What is asked by senses that ask in a way of their own. */
const ASKED_AS: Partial<Record<Sense, Asked>> = { seek: 'list', slots: 'list' };

/**
 * "Who am I sitting with on Thursday at 3", "at what hour does the lesson kick off": a question by its asking word, and the event, guest and
 * time that it names, whatever else it says. Nothing where the text does not ask, or names none of them.
 */
export function readLooseQuestion(
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
): QuestionWish | undefined {
  const said = findAsked(lattice);
  if (!said) return undefined;
  const known = findKnownEvent(lattice, events, language);
  const spans = known?.spans ?? [];
  const people = findGuests(lattice, events, spans, language);
  const when = joinTimes(lattice, spans);
  // "Is Marcus at 4 or 5" asks for no guest.
  const asked = said === 'comes' ? (people.length > 0 ? 'who' : 'list') : said;
  const isPlaced = when !== undefined && (when.date ?? when.fromNow ?? when.part) !== undefined && !when.repeats;
  const [event] = known?.events ?? [];
  if (!event && people.length === 0 && !isPlaced) return undefined;
  return {
    kind: 'question',
    asks: event && asked === 'list' ? 'when' : asked,
    // "When is it that I meet Sara?" asks all of it.
    ...(event && asked !== 'list' ? {} : { isPartly: true }),
    target: {
      people: event ? [] : people,
      ...(event ? { name: { words: event.summary, from: 0, to: 0, isKnown: true } } : {}),
      ...(isPlaced ? { when } : {}),
    },
  };
}

/** Whether a message asks, and was not understood or found nothing; a name with its article is looked for as it was said. */
export function asksInVain({ reading, step }: MessageRead & { step: DialogueStep }, lattice: Lattice): boolean {
  if (reading.kind === 'courtesy' || !findAsked(lattice)) return false;
  if (reading.kind === 'unclear') return !SAID_TO_OTHERS.has(reading.why) && !weighsChange(lattice);
  const [wish, ...others] = reading.wishes;
  if (!wish || others.length > 0) return false;
  if (wish.kind === 'question')
    return step.isMissing === true && wish.target.name?.article === undefined && !wish.target.beside;
  return step.asks !== undefined && asksByWord(lattice);
}

/** "Should I move the dentist to Friday?" */
function weighsChange({ verbs }: Lattice): boolean {
  return verbs.some((edges) => edges.some(({ value: { sense, stand } }) => stand !== 'passive' && CHANGING.has(sense)));
}

/** Whether a text opens with a word that only asks, and no auxiliary that may open a request. */
function asksByWord(lattice: Lattice): boolean {
  const { auxiliaries, copulas, verbs } = lattice;
  const first = lattice.behindIdle(0);
  const isRequest = Math.max(auxiliaries[first] ?? 0, copulas[first] ?? 0) > first;
  return !isRequest && (verbs[first] ?? []).some(({ value }) => asks(value));
}

/**
 * What the first words of a text ask for: an asking word, or one behind a preposition, and no order. A text that only ends in a question
 * mark asks what there is.
 */
function findAsked(lattice: Lattice): Asked | 'comes' | undefined {
  const first = lattice.behindIdle(0);
  const places = [first, ...(lattice.markers[first] ?? []).map(({ to }) => to)];
  const asking = places.map((at) => (lattice.verbs[at] ?? []).filter(({ value }) => asks(value))).find(isFilled);
  const isOrder = (lattice.verbs[first] ?? []).some(
    ({ value: { sense, stand } }) => !ASKING.has(sense) && stand === 'first',
  );
  const isAsked = lattice.endsInQuestion();
  if (!isAsked && (!asking || isOrder || lattice.isSubject(first))) return undefined;
  if (lattice.ownDetails.some((edges) => edges.some(({ value: { is } }) => is === 'free' || is === 'busy')))
    return 'free';
  const [longest] = asking?.toSorted((one, other) => other.to - one.to) ?? [];
  return longest ? toAsked(longest.value.sense) : 'list';
}

function isFilled({ length }: readonly unknown[]): boolean {
  return length > 0;
}

/** Whether a verb only asks; "show" and "find" are about the calendar only beside a sign of it. */
function asks({ sense, stand, isOpen }: Form): boolean {
  const isShown = isOpen === true && (sense === 'list' || sense === 'seek');
  return ASKING.has(sense) && stand !== 'last' && !isShown;
}

function toAsked(sense: Sense): Asked | 'comes' {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sense that asks, and is none of those in the table, is what is asked
  return ASKED_AS[sense] ?? (sense as Asked | 'comes');
}

/** The guests of events that a text names, outside of the name of an event; "will" is Will only with its capital. */
function findGuests(
  lattice: Lattice,
  events: readonly EventSeen[],
  spans: readonly Span[],
  { functionWords }: LanguagePackage,
): NamedPerson[] {
  const names = new Set(events.flatMap(({ guests }) => guests.filter(({ self }) => !self).map(({ name }) => name)));
  const isCommon = (at: number): boolean =>
    functionWords.has(lattice.tokens[at]?.word ?? '') || (lattice.auxiliaries[at] ?? 0) > at;
  const mayName = (at: number): boolean => !isWithin(at, spans) && (!isCommon(at) || (at > 0 && lattice.isCapital(at)));
  const said = new Set(lattice.tokens.filter((_token, at) => mayName(at)).map(({ word }) => word));
  return [...names]
    .filter((name) => name.split(/\s+/).some((part) => part.length > 1 && said.has(fold(part))))
    .map((displayName) => ({ displayName }));
}

/** The one time that a text tells, outside of the name of an event; nothing where it tells several. */
function joinTimes(lattice: Lattice, spans: readonly Span[]): When | undefined {
  const { times, length } = lattice;
  if (namesChoiceOfTimes(lattice, 0, length)) return undefined;
  let joined: When | undefined;
  for (let at = 0; at < length; at += 1) {
    const [time] = isWithin(at, spans)
      ? []
      : (times[at] ?? []).filter(({ cost }) => cost === COST.time).toSorted((one, other) => other.to - one.to);
    if (!time) continue;
    joined = joined ? mergeWhen(joined, time.when) : time.when;
    if (!joined) return undefined;
    at = time.to - 1;
  }
  return joined;
}

function isWithin(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}
