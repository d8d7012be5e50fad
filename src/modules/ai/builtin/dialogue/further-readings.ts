import { Lattice } from '../orders/lattice/lattice.js';
import { listNamed, listWays, standAlone, swallowsTalk } from '../orders/told/beside-talk.js';
import { readFragment } from '../orders/reading/read-fragment.js';
import { planChanges } from './plans/plan-wishes.js';
import type { MessageRead, MessageReading } from './message/message-reading.js';
import { readInParts } from './message/read-message.js';
import { isAnythingOpen } from './message/event-evidence.js';
import { readBesideCalendar } from './beside-calendar/read-beside-calendar.js';
import { readBesideOpen } from './beside-calendar/read-beside-open.js';
import { readNewsBesideCalendar } from './beside-calendar/news-beside-calendar.js';
import { readEndorsedChange } from './beside-calendar/endorsed-change.js';
import { listChangeParts, readSeveralChanges } from './beside-calendar/several-changes.js';
import { type PartRead, listLeftOut, withLeftOut } from './beside-calendar/read-left-out.js';
import { isInVain } from './beside-calendar/in-vain.js';
import { asksInVain, readLooseQuestion } from './beside-calendar/loose-question.js';
import { listComing } from './events/list-coming.js';
import type { Situation } from './state/situation.js';
import { tellAnyOfProposal } from './follow-ups/told-of-proposal.js';
import { type DialogueState, type DialogueStep } from './state/state.js';
import { type TurnTaken } from './state/turns.js';

/** A message as it was read, and what is done next. */
export type TurnStep = MessageRead & { step: DialogueStep };

/** What a message is read with once more. */
export interface Reader {
  locale: string;
  /** Reads another text in the place of the message; of the further readings, only those given. */
  take: (state: DialogueState, turn: TurnTaken, isWaiting: boolean, further?: readonly FurtherReading[]) => TurnStep;
}

/** A way to read a message that came to nothing once more; it decides itself whether the message did. */
export interface FurtherReading {
  name: string;
  read: (first: TurnStep, turn: TurnTaken, situation: Situation, reader: Reader) => TurnStep | undefined;
}

/** What is left of a message without its talk is read in these ways; the first that makes sense counts. */
const BESIDE_TALK: readonly FurtherReading[] = [
  { name: 'by its parts', read: readByParts },
  { name: 'with the message before, which was not understood', read: readBehindUnread },
  { name: 'told of what is proposed', read: readToldOfProposal },
  { name: 'as several changes of events of the calendar', read: readSeveralBesideEvents },
  { name: 'beside the events of the calendar', read: readBesideEvents },
];

/** The same for a whole message. */
export const FURTHER_READINGS: readonly FurtherReading[] = [
  ...BESIDE_TALK,
  { name: 'with what it left out', read: readWithLeftOut },
  { name: 'without the talk in it', read: readWithoutTalk },
  { name: 'as a question about what it names', read: readAsLooseQuestion },
];

/** "No hay clase el 23", an order about an event that is not there, may tell of the series that is proposed. */
function readToldOfProposal(
  first: TurnStep,
  _turn: TurnTaken,
  situation: Situation,
  { locale }: Reader,
): TurnStep | undefined {
  const { lattice, step } = first;
  const wishes = step.isMissing ? tellAnyOfProposal(lattice, { ...situation, locale }) : undefined;
  if (!wishes) return undefined;
  const reading: MessageReading = { kind: 'wishes', wishes, leftOut: [], isRelated: true };
  return { ...first, reading, step: planChanges(reading, situation) };
}

/** Reads a message that came to nothing beside the events of the calendar, with what is told around an order that stands apart. */
function readBesideEvents(first: TurnStep, { text }: TurnTaken, situation: Situation): TurnStep | undefined {
  const { lattice, language } = first;
  const whole = lattice.text === text ? first : { ...first, lattice: new Lattice(text, language.orders) };
  return isInVain(whole) ? readAgain(whole, situation) : undefined;
}

/** Reads a list of names and times beside the events of the calendar. */
function readSeveralBesideEvents(first: TurnStep, _turn: TurnTaken, situation: Situation): TurnStep | undefined {
  const { lattice, language, reading: alone } = first;
  const parts = listChangeParts(alone, lattice);
  if (!parts) return undefined;
  const events = listComing(situation);
  if (!Array.isArray(events)) return { ...first, step: { calls: [events] } };
  const reading = readSeveralChanges(parts, lattice, events, language);
  return reading && { ...first, reading, step: planChanges(reading, situation) };
}

/** "No stand-up tomorrow, and move the review to 3": reads each part that was left out by itself. */
function readWithLeftOut(
  first: TurnStep,
  { made }: TurnTaken,
  situation: Situation,
  { take }: Reader,
): TurnStep | undefined {
  const { reading, language, step } = first;
  if (reading.kind !== 'wishes' || (step.asks ?? step.isMissing)) return undefined;
  const parts: PartRead[] = [];
  for (const { text, index } of listLeftOut(reading, step, language)) {
    const part = take(situation.state, { text, made }, situation.isWaiting, BESIDE_TALK);
    const isLook = 'calls' in part.step && part.step.calls.some(({ name }) => name === 'list_events');
    if (isLook) return { ...first, step: part.step };
    const isClear = part.reading.kind === 'wishes' && (part.step.asks ?? part.step.isMissing) === undefined;
    if (isClear && part.reading.kind === 'wishes') parts.push({ text, index, read: part.reading });
  }
  const whole = withLeftOut(reading, parts);
  return whole && { ...first, reading: whole, step: planChanges(whole, situation) };
}

/** "It's next Thursday at 6" behind "parents evening", which was not understood: both are one message. */
function readBehindUnread(
  { lattice, reading, step }: TurnStep,
  { text, made }: TurnTaken,
  { isWaiting, state: { unread, ...state } }: Situation,
  { take }: Reader,
): TurnStep | undefined {
  const cameToNothing = reading.kind === 'unclear' || step.asks !== undefined || step.isMissing === true;
  if (unread === undefined || isWaiting || lattice.isTooLong || !cameToNothing) return undefined;
  const told = readFragment(lattice);
  if (told?.fragment.is !== 'time' || told.unused > 0) return undefined;
  const whole = take(state, { text: `${unread}, ${text}`, made }, isWaiting);
  const isNew = whole.reading.kind === 'wishes' && whole.reading.wishes.every(({ kind }) => kind === 'create');
  return isNew && 'calls' in whole.step ? whole : undefined;
}

/** "My knee's playing up again. Cancel yoga": reads a message that came to nothing without the talk in it, where nothing is open. */
function readWithoutTalk(
  first: TurnStep,
  { text, made }: TurnTaken,
  situation: Situation,
  { take }: Reader,
): TurnStep | undefined {
  const { reading, step, language } = first;
  const { state, isWaiting } = situation;
  if (reading.kind === 'courtesy' || isAnythingOpen(state, isWaiting)) return undefined;
  const swallows = reading.kind === 'wishes' && reading.understood !== undefined && swallowsTalk(reading.understood);
  if (reading.kind === 'wishes' && !swallows && (step.asks ?? step.isMissing) === undefined) return undefined;
  const lattice = first.lattice.text === text ? first.lattice : new Lattice(text, language.orders);
  for (const way of lattice.isTooLong ? [] : listWays(lattice)) {
    const whole = take(state, { text: way.kept, made }, isWaiting, BESIDE_TALK);
    if (whole.reading.kind !== 'wishes' || whole.reading.leftOut.length > 0) continue;
    const { wishes } = whole.reading.understood ?? { wishes: [] };
    if (!standAlone(wishes, way, lattice)) continue;
    const told = { ...whole.reading, leftOut: listNamed(way, lattice).map(({ from, to }) => lattice.words(from, to)) };
    const full = { ...whole, reading: told, step: planChanges(told, situation) };
    if ([whole, full].every((one) => (one.step.asks ?? one.step.isMissing) === undefined)) return full;
  }
  return undefined;
}

/** Reads a message by its parts, which may say more than it does as a whole. */
function readByParts(
  first: TurnStep,
  _turn: TurnTaken,
  situation: Situation,
  { locale }: Reader,
): TurnStep | undefined {
  const { isMissing, asks } = first.step;
  // "That clashes with swimming": whom nobody knows may be no guest.
  const cameToNothing = asks?.field === 'attendees' || (isInVain(first) && (isMissing ?? asks) !== undefined);
  const isSensible = first.reading.kind !== 'unclear' && !cameToNothing;
  const reading =
    first.reading.kind === 'courtesy' ? undefined : readInParts(first, { ...situation, locale }, isSensible);
  if (!reading) return undefined;
  const step = planChanges(reading, situation);
  return step.isMissing || (cameToNothing && step.asks) ? undefined : { ...first, reading, step };
}

/** Reads a question that came to nothing by its asking word, and the event, guest or day that it names. */
function readAsLooseQuestion(first: TurnStep, { text }: TurnTaken, situation: Situation): TurnStep | undefined {
  const { language } = first;
  const lattice = first.lattice.text === text ? first.lattice : new Lattice(text, language.orders);
  if (lattice.isTooLong || isAnythingOpen(situation.state, situation.isWaiting) || !asksInVain(first, lattice))
    return undefined;
  const events = listComing(situation);
  if (!Array.isArray(events)) return { ...first, step: { calls: [events] } };
  const question = readLooseQuestion(lattice, events, language);
  if (!question) return undefined;
  const reading: MessageReading = { kind: 'wishes', wishes: [question], leftOut: [] };
  const step = planChanges(reading, situation);
  return step.isMissing ? undefined : { ...first, reading, step };
}

/** Reads a message that came to nothing once more, beside the events of the calendar. */
function readAgain(first: TurnStep, situation: Situation): TurnStep | undefined {
  const open = readBesideOpen(first, situation);
  if (open) return { ...first, reading: open, step: planChanges(open, situation) };
  const events = listComing(situation);
  if (!Array.isArray(events)) return { ...first, step: { calls: [events] } };
  const { lattice, language } = first;
  const isReport = first.reading.kind === 'unclear' && first.reading.why === 'report';
  const reading =
    readEndorsedChange(lattice, events, language, situation.context) ??
    (isReport ? undefined : readBesideCalendar(lattice, events, language)) ??
    readNewsBesideCalendar(lattice, events, language);
  if (!reading) return undefined;
  const step = planChanges(reading, situation);
  // Where the event named is not at that time, the first reading stands.
  return step.isMissing ? undefined : { ...first, reading, step };
}
