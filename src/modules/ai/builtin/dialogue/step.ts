import type { TimeContext } from '../time/context.js';
import type { Call } from './call.js';
import type { Language } from '../languages/languages.js';
import type { OpenRequest } from './conversation.js';

/** What the engine does next: say something and end the turn, or have tools run. */
export type Step = { say: string } | { calls: Call[] };

/** Everything a step is decided from. */
export interface Turn {
  request: OpenRequest;
  context: TimeContext;
  language: Language;
  locale: string;
  /** Whether a proposal of the conversation waits for the user. */
  waiting: boolean;
}

/** A step that ends the turn with a question. */
export function ask(question: string, field: string, options: string[] = []): Step {
  return { calls: [{ name: 'ask_user', arguments: { question, field, ...(options.length > 0 ? { options } : {}) } }] };
}
