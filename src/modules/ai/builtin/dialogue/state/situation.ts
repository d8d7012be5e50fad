import type { TimeContext } from '../../time/context.js';
import type { Say } from '../reply/say.js';
import type { DialogueState } from './state.js';
import type { Desk } from './turns.js';

/** Everything a step is decided from. */
export interface Situation {
  state: DialogueState;
  desk: Desk;
  context: TimeContext;
  say: Say;
  /** Whether a proposal of the conversation waits for the user. */
  isWaiting: boolean;
  /** The server's answer to a "yes" while a proposal waits. */
  decideAbove: () => string;
}

/** The context of a message. */
export interface Surroundings {
  state: DialogueState;
  context: TimeContext;
  /** The user's BCP 47 locale. */
  locale: string;
  /** Whether a proposal of the conversation waits for the user. */
  isWaiting: boolean;
}
