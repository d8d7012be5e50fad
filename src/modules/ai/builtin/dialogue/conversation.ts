import type { Intent } from '../../dto/parsed-request.dto.js';
import type { ModelMessage } from '../../language-model.js';
import type { TimeContext } from '../time/context.js';
import { findLocaleLanguage, listLikelyLanguages } from '../languages/detect.js';
import { toIntent } from '../orders/wishes/to-request.js';
import { planChanges } from './plans/plan-wishes.js';
import { stepFor } from './plans/plan-reading.js';
import type { MessageRead, MessageReading } from './message/message-reading.js';
import { readMessage } from './message/read-message.js';
import { chooseToldOf } from './beside-calendar/told-of-one.js';
import { Say } from './reply/say.js';
import type { Situation } from './state/situation.js';
import { foldTurn, keepLatestProposals } from './reply/after-turn.js';
import { NOTHING_SAID, type DialogueState, type DialogueStep } from './state/state.js';
import { Desk, type TurnOpened, type TurnTaken, groupTurns } from './state/turns.js';
import { FURTHER_READINGS, type Reader, type TurnStep } from './further-readings.js';

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
  const reader: Reader = { locale, take: (before, turn, waits, only) => take(before, turn, waits, setting, only) };
  for (const { read: readOnce } of further) {
    const again = readOnce(first, { text, made }, situation, reader);
    if (again) return again;
  }
  return first;
}
