import type { Intent } from '../../dto/parsed-request.dto.js';
import type { ModelMessage } from '../../language-model.js';
import type { Courtesy, Undoing } from '../orders/order.js';
import type { TimeContext } from '../time/context.js';
import { localeLanguage } from '../languages/detect.js';
import { toIntent } from '../orders/to-request.js';
import { CONDITIONAL } from '../orders/wishes.js';
import { planChanges } from './plan-wishes.js';
import { type MessageRead, type MessageReading, readMessage } from './read-message.js';
import { Say } from './say.js';
import type { Situation } from './situation.js';
import { NOTHING_SAID, type DialogueState, type DialogueStep, afterTurn } from './state.js';
import { Desk, type TurnTaken, groupTurns } from './turns.js';

/** What a conversation is read with. */
export interface Setting {
  context: TimeContext;
  locale: string;
  isWaiting: boolean;
  decideAbove(locale: string): string;
}

/** Decides the next step of a conversation from its messages; there is no other state. */
export function nextStep(messages: readonly ModelMessage[], setting: Setting): DialogueStep {
  const turns = groupTurns(messages);
  const last = turns.at(-1);
  const say = new Say(readLanguage(setting), setting.locale, setting.context.now);
  if (!last) return { say: say.replies.help };
  const state = turns.slice(0, -1).reduce((before, turn) => fold(before, turn, setting), NOTHING_SAID);
  return take(state, last, setting).step;
}

/** The locale the last message is answered in: of its language, and the user's own where that is the same. */
export function readWordingLocale(messages: readonly ModelMessage[], setting: Setting): string {
  const turns = groupTurns(messages);
  const last = turns.at(-1);
  if (!last) return setting.locale;
  const state = turns.slice(0, -1).reduce((before, turn) => fold(before, turn, setting), NOTHING_SAID);
  const { language } = take(state, last, setting);
  return new Say(language, setting.locale, setting.context.now).locale;
}

/** What the last message asks for, in the light of those before it. */
export function intentOfLast(messages: readonly ModelMessage[], setting: Setting): Intent {
  const turns = groupTurns(messages);
  const last = turns.at(-1);
  if (!last) return 'none';
  const state = turns.slice(0, -1).reduce((before, turn) => fold(before, turn, setting), NOTHING_SAID);
  const { reading } = take(state, last, setting);
  const [wish] = reading.kind === 'wishes' ? reading.wishes : [];
  return wish ? toIntent(wish) : 'none';
}

function readLanguage({ locale }: Setting): MessageRead['language'] {
  return localeLanguage(locale);
}

function fold(before: DialogueState, turn: TurnTaken, setting: Setting): DialogueState {
  // A proposal that was made has waited, whatever became of it since.
  const isWaiting = before.proposals.length > 0;
  const { step, reading, language } = take(before, turn, { ...setting, isWaiting });
  return afterTurn(before, {
    wishes: reading.kind === 'wishes' ? reading.wishes : [],
    step,
    made: turn.made,
    language,
  });
}

function take(state: DialogueState, { text, made }: TurnTaken, setting: Setting): MessageRead & { step: DialogueStep } {
  const { context, locale } = setting;
  // What this turn took back waited when the message came.
  const isWaiting = setting.isWaiting || made.some(({ call }) => call.name === 'withdraw_proposals');
  const read = readMessage(text, { state, context, locale, isWaiting });
  const say = new Say(read.language, locale, context.now);
  const situation: Situation = {
    state,
    desk: new Desk(made),
    context,
    say,
    isWaiting,
    decideAbove: setting.decideAbove(say.locale),
  };
  return { ...read, step: stepFor(read.reading, situation) };
}

function stepFor(reading: MessageReading, situation: Situation): DialogueStep {
  if (reading.kind === 'courtesy' && !situation.isWaiting && (reading.says === 'undo' || reading.says === 'redo')) {
    const wish: Undoing = {
      kind: 'undo',
      target: { people: [] },
      ...(reading.says === 'redo' ? { redoes: true } : {}),
    };
    return planChanges({ kind: 'wishes', wishes: [wish], leftOut: [] }, situation);
  }
  if (reading.kind === 'courtesy' && declines(reading.says, situation)) {
    const withdraws = situation.state.proposals.map(({ id }) => id);
    return planChanges({ kind: 'wishes', wishes: [], leftOut: [], withdraws }, situation);
  }
  if (reading.kind === 'courtesy') return { say: answerCourtesy(reading.says, situation) };
  if (reading.kind === 'unclear') return { say: wordUnclear(reading, situation) };
  const { understood } = reading;
  const conditional = understood?.wishes.find(({ leftOut }) => leftOut.includes(CONDITIONAL));
  if (understood && conditional)
    return {
      say: situation.say.replies.leftOutWords([
        understood.text.lattice.words(conditional.clause.from, conditional.clause.to),
      ]),
    };
  const texts = understood?.wishes.map(({ clause }) => understood.text.lattice.words(clause.from, clause.to));
  return planChanges(reading, situation, texts);
}

/** "No" takes back what was just proposed, "forget it" whatever waits; where a question is open, only that is dropped. */
function declines(says: Courtesy, { state, isWaiting }: Situation): boolean {
  if (!isWaiting || state.open || state.proposals.length === 0) return false;
  return says === 'neverMind' || (says === 'no' && state.isJustProposed === true);
}

/** The answer to a message that orders and asks nothing; what waits for the user is pointed at. */
function answerCourtesy(says: Courtesy, { say: { replies }, isWaiting, decideAbove }: Situation): string {
  if (says === 'help') return replies.help;
  const polite =
    says === 'thanks' || says === 'greeting' || says === 'farewell' || says === 'yes'
      ? replies.courtesies[says]
      : replies.courtesies.no;
  if (!isWaiting || says === 'greeting') return polite;
  return says === 'thanks' || says === 'farewell' ? `${polite} ${decideAbove}` : decideAbove;
}

function wordUnclear(
  { why, words }: Extract<MessageReading, { kind: 'unclear' }>,
  { say, isWaiting, state }: Situation,
): string {
  const { replies } = say;
  const said =
    why === 'too long'
      ? replies.tooLong
      : why === 'nothing fits'
        ? replies.notUnderstood(words)
        : replies.aside(why, words);
  const open = state.proposals.map(({ summary }) => summary);
  return isWaiting ? `${said} ${replies.stillOpen(say.list(open))}` : said;
}
