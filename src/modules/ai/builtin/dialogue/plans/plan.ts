import type { EventSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';

/** What one wish needs next: looks, a question, proposals, or only words. */
export type Plan =
  | { kind: 'lookup'; calls: Call[] }
  | { kind: 'ask'; field: string; question: string; options: string[]; events: EventSeen[]; proposals?: string[] }
  | { kind: 'propose'; calls: Call[]; notes: string[]; extra?: string[] }
  | { kind: 'say'; words: string; events?: EventSeen[]; staysOnTopic?: true; isMissing?: true };

/** A question to the user, with what may be chosen from. */
export function askQuestion(field: string, words: string, options: string[] = [], events: EventSeen[] = []): Plan {
  return { kind: 'ask', field, question: words, options, events };
}
