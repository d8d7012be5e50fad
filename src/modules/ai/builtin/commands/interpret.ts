import type { Intent } from '../../dto/parsed-request.dto.js';
import { secondsOf } from '../time/calendar.js';
import type { Command, Description } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import type { Sentence } from './sentence.js';
import { readUpdate } from './update.js';

/** Understands a request: what is wanted, and of which event. */
export function interpret(sentence: Sentence, language: CommandLanguage): Command {
  sentence.takeMatch(language.opening);
  const { intent, confidence } = readIntent(sentence, language);
  const base = { intent, confidence };
  if (intent === 'none') return { ...base, about: { people: [] } };
  // "The weekly sync" is a name unless an event is being made.
  if (intent !== 'create_event') sentence.release(({ when }) => when.repeats !== undefined);
  const response = intent === 'respond_to_invite' ? readResponse(sentence, language) : undefined;
  const every = intent === 'delete_event' && language.every.test(sentence.mask);
  const scope = language.scopes.find(({ pattern }) => sentence.takeMatch(pattern))?.scope;
  const said = { ...base, ...(response ? { response } : {}), ...(scope ? { scope } : {}), ...(every ? { every } : {}) };
  if (intent === 'update_event') return { ...said, ...readUpdate(sentence, language) };
  for (const lead of language.leads[intent] ?? []) if (sentence.takeMatch(lead)) break;
  const about = describe(sentence, language);
  return intent === 'find_slot' || intent === 'check_availability'
    ? { ...said, ...withLength(about) }
    : { ...said, about };
}

function readIntent({ mask, times }: Sentence, { cues }: CommandLanguage): { intent: Intent; confidence: number } {
  const cue = cues.find(({ pattern }) => pattern.test(mask));
  if (cue) return { intent: cue.intent, confidence: 0.9 };
  const said = mask.replaceAll(/[^\p{L}]/gu, '');
  if (times.length > 0 && said.length > 1) return { intent: 'create_event', confidence: 0.6 };
  return { intent: 'none', confidence: 0.7 };
}

function readResponse({ mask }: Sentence, language: CommandLanguage): Command['response'] {
  return language.responses.find(({ pattern }) => pattern.test(mask))?.response;
}

/** The length of the time looked for is not part of when to look. */
function withLength(about: Description): Pick<Command, 'about' | 'lengthSeconds'> {
  if (!about.when?.length) return { about };
  const { length, ...when } = about.when;
  return { about: { ...about, when }, lengthSeconds: secondsOf(length) };
}
