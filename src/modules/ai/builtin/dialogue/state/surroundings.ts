import type { TimeContext } from '../../time/context.js';
import type { DialogueState } from './state.js';

/** The context of a message. */
export interface Surroundings {
  state: DialogueState;
  context: TimeContext;
  /** The user's BCP 47 locale. */
  locale: string;
  /** Whether a proposal of the conversation waits for the user. */
  isWaiting: boolean;
}
