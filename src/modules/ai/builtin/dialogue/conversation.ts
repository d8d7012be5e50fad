import type { Intent } from '../../dto/parsed-request.dto.js';
import type { ModelMessage } from '../../language-model.js';
import type { TimeContext } from '../time/context.js';
import { findLocaleLanguage, listLikelyLanguages } from '../languages/detect.js';
import { Lattice } from '../orders/lattice/lattice.js';
import { toIntent } from '../orders/wishes/to-request.js';
import { listNamed, listWays, standAlone, swallowsTalk } from '../orders/told/beside-talk.js';
import { readFragment } from '../orders/reading/read-fragment.js';
import { planChanges } from './plans/plan-wishes.js';
import { stepFor } from './plans/plan-reading.js';
import type { MessageRead, MessageReading } from './message/message-reading.js';
import { readInParts, readMessage } from './message/read-message.js';
import { isAnythingOpen } from './message/event-evidence.js';
import { readBesideCalendar } from './beside-calendar/read-beside-calendar.js';
import { readBesideOpen } from './beside-calendar/read-beside-open.js';
import { readNewsBesideCalendar } from './beside-calendar/news-beside-calendar.js';
import { readEndorsedChange } from './beside-calendar/endorsed-change.js';
import { listChangeParts, readSeveralChanges } from './beside-calendar/several-changes.js';
import { type PartRead, listLeftOut, withLeftOut } from './beside-calendar/read-left-out.js';
import { chooseToldOf } from './beside-calendar/told-of-one.js';
import { isInVain } from './beside-calendar/in-vain.js';
import { asksInVain, readLooseQuestion } from './beside-calendar/loose-question.js';
import { listComing } from './events/list-coming.js';
import { Say } from './reply/say.js';
import type { Situation } from './state/situation.js';
import { foldTurn, keepLatestProposals } from './reply/after-turn.js';
import { tellAnyOfProposal } from './follow-ups/told-of-proposal.js';
import { NOTHING_SAID, type DialogueState, type DialogueStep } from './state/state.js';
import { Desk, type TurnOpened, type TurnTaken, groupTurns } from './state/turns.js';

/** The context a conversation is read in. */
export interface Setting {
  context: TimeContext;
  locale: string;
  /** The ids of the proposals that waited when the last message came. */
  waiting: ReadonlySet<string>;
  decideAbove(locale: string): string;
}

/** Decides the next step of a conversation from its messages; there is no other state. */
export function decideNextStep(messages: readonly ModelMessage[], setting: Setting): DialogueStep {
  return takeLast(messages, setting)?.step ?? { say: sayIn(findLocaleLanguage(setting.locale), setting).replies.help };
}

/** The locale the last message is answered in: of its language, and the user's own where that is the same. */
export function readWordingLocale(messages: readonly ModelMessage[], setting: Setting): string {
  const language = findLastLanguage(messages, setting);
  return language ? sayIn(language, setting).locale : setting.locale;
}

/** The language of the last message, which is not read where its words alone tell it. */
function findLastLanguage(messages: readonly ModelMessage[], setting: Setting): MessageRead['language'] | undefined {
  const { state, last } = foldBefore(messages, setting);
  if (!last) return undefined;
  const [language, ...others] = listLikelyLanguages(last.text, setting.locale, state.language);
  // What completes the message before it is read together with that.
  const isComplete = state.unread === undefined || setting.waiting.size > 0;
  return isComplete && others.length === 0
    ? language
    : take(onlyOpen(state, setting.waiting), last, setting.waiting.size > 0, setting).language;
}

/** What the last message asks for, in the light of those before it. */
export function readLastIntent(messages: readonly ModelMessage[], setting: Setting): Intent {
  const reading = takeLast(messages, setting)?.reading;
  const [wish] = reading?.kind === 'wishes' ? reading.wishes : [];
  return wish ? toIntent(wish) : 'none';
}

type TurnStep = MessageRead & { step: DialogueStep };

function takeLast(messages: readonly ModelMessage[], setting: Setting): TurnStep | undefined {
  const { state, last } = foldBefore(messages, setting);
  return last && take(onlyOpen(state, setting.waiting), last, setting.waiting.size > 0, setting);
}

/** The last turn, and the state before it. */
function foldBefore(
  messages: readonly ModelMessage[],
  setting: Setting,
): { state: DialogueState; last: TurnTaken | undefined } {
  const turns = groupTurns(messages);
  return { state: foldTurns(turns, setting), last: turns.at(-1) };
}

/** By the message that opened a turn, the state before it and from what it was folded; a turn asks for it at each of its steps. */
const FOLDED = new WeakMap<ModelMessage, { from: string; state: DialogueState }>();

/** The state before the last of these turns. */
function foldTurns(turns: readonly TurnOpened[], setting: Setting): DialogueState {
  const [last, former] = [turns.at(-1), turns.at(-2)];
  if (!last || !former) return NOTHING_SAID;
  const earlier = turns.slice(0, -1);
  const { now, timeZone } = setting.context;
  const from = JSON.stringify([now, timeZone, setting.locale, earlier.map(({ text, made }) => [text, made])]);
  const known = FOLDED.get(last.opened);
  if (known?.from === from) return known.state;
  const state = fold(foldTurns(earlier, setting), former, setting);
  FOLDED.set(last.opened, { from, state });
  return state;
}

function fold(before: DialogueState, turn: TurnTaken, setting: Setting): DialogueState {
  // A proposal that was made has waited, whatever became of it since.
  const isWaiting = before.proposals.length > 0;
  const { step, reading, language } = take(before, turn, isWaiting, setting);
  const wishes = reading.kind === 'wishes' ? reading.wishes : [];
  const isPassing = reading.kind === 'wishes' ? wishes.every(({ kind }) => kind === 'question') : isNoAnswer(reading);
  const after = foldTurn(before, { wishes, step, made: turn.made, language, isPassing });
  return { ...after, unread: isIncomplete(reading) ? turn.text : undefined };
}

/** The longest message, in characters, that may have been the beginning of what the next one completes. */
const LONGEST_BEGINNING = 60;

/** Whether a message was not understood and may lack its time: "parents evening". */
function isIncomplete(reading: MessageReading): boolean {
  const isUnread = reading.kind === 'unclear' && reading.why === 'nothing fits' && !reading.withdraws;
  return isUnread && reading.words.length <= LONGEST_BEGINNING;
}

/** Whether a message that wishes nothing leaves everything as it was: only a refusal ends what was asked. */
function isNoAnswer(reading: Exclude<MessageReading, { kind: 'wishes' }>): boolean {
  return reading.kind === 'unclear' || reading.says === 'thanks' || reading.says === 'greeting';
}

/** The state with the proposals that still wait; the others were confirmed, rejected, or are too old. */
function onlyOpen(state: DialogueState, waiting: ReadonlySet<string>): DialogueState {
  const isOpen = ({ id }: { id: string }): boolean => waiting.has(id);
  const { topic } = state.spoken;
  const isDecided = topic?.proposal !== undefined && !isOpen(topic.proposal);
  return {
    ...state,
    ...keepLatestProposals(state.proposals.filter(isOpen), state.earlier.filter(isOpen)),
    isJustProposed: state.isJustProposed === true && state.proposals.some(isOpen),
    // A message that means no proposal but this one may still speak of it.
    ...(isDecided && waiting.size > 0 ? { spoken: { ...state.spoken, topic: { event: topic.event } } } : {}),
  };
}

function sayIn(language: MessageRead['language'], { locale, context }: Setting): Say {
  return new Say(language, locale, context.now);
}

function take(
  state: DialogueState,
  { text, made }: TurnTaken,
  isWaiting: boolean,
  setting: Setting,
  further = FURTHER_READINGS,
): TurnStep {
  const { context, locale } = setting;
  const read = readMessage(text, { state, context, locale, isWaiting });
  const say = sayIn(read.language, setting);
  const situation: Situation = {
    state,
    desk: new Desk(made),
    context,
    say,
    isWaiting,
    decideAbove: () => setting.decideAbove(say.locale),
  };
  const alone = { ...read, step: stepFor(read.reading, situation) };
  const chosen = chooseToldOf(alone, context);
  const first = chosen ? { ...alone, reading: chosen, step: planChanges(chosen, situation) } : alone;
  for (const { read: readOnce } of further) {
    const again = readOnce(first, { text, made }, situation, setting);
    if (again) return again;
  }
  return first;
}

/** A way to read a message that came to nothing once more; it decides itself whether the message did. */
interface FurtherReading {
  name: string;
  read: (first: TurnStep, turn: TurnTaken, situation: Situation, setting: Setting) => TurnStep | undefined;
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
const FURTHER_READINGS: readonly FurtherReading[] = [
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
  { locale }: Setting,
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
  setting: Setting,
): TurnStep | undefined {
  const { reading, language, step } = first;
  if (reading.kind !== 'wishes' || (step.asks ?? step.isMissing)) return undefined;
  const parts: PartRead[] = [];
  for (const { text, index } of listLeftOut(reading, step, language)) {
    const part = take(situation.state, { text, made }, situation.isWaiting, setting, BESIDE_TALK);
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
  setting: Setting,
): TurnStep | undefined {
  const cameToNothing = reading.kind === 'unclear' || step.asks !== undefined || step.isMissing === true;
  if (unread === undefined || isWaiting || lattice.isTooLong || !cameToNothing) return undefined;
  const told = readFragment(lattice);
  if (told?.fragment.is !== 'time' || told.unused > 0) return undefined;
  const whole = take(state, { text: `${unread}, ${text}`, made }, isWaiting, setting);
  const isNew = whole.reading.kind === 'wishes' && whole.reading.wishes.every(({ kind }) => kind === 'create');
  return isNew && 'calls' in whole.step ? whole : undefined;
}

/** "My knee's playing up again. Cancel yoga": reads a message that came to nothing without the talk in it, where nothing is open. */
function readWithoutTalk(
  first: TurnStep,
  { text, made }: TurnTaken,
  situation: Situation,
  setting: Setting,
): TurnStep | undefined {
  const { reading, step, language } = first;
  const { state, isWaiting } = situation;
  if (reading.kind === 'courtesy' || isAnythingOpen(state, isWaiting)) return undefined;
  const swallows = reading.kind === 'wishes' && reading.understood !== undefined && swallowsTalk(reading.understood);
  if (reading.kind === 'wishes' && !swallows && (step.asks ?? step.isMissing) === undefined) return undefined;
  const lattice = first.lattice.text === text ? first.lattice : new Lattice(text, language.orders);
  for (const way of lattice.isTooLong ? [] : listWays(lattice)) {
    const whole = take(state, { text: way.kept, made }, isWaiting, setting, BESIDE_TALK);
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
  { locale }: Setting,
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
