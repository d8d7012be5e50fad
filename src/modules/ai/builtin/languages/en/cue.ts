import type { Cue } from '../../commands/command-language.js';

/** One sign of an intent, over the masked, lower-case sentence. */
export function cue(intent: Cue['intent'], pattern: string, confidence = 0.9): Cue {
  return { intent, pattern: new RegExp(pattern, 'u'), confidence };
}
