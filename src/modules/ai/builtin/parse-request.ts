import type { ParsedRequest } from '../dto/parsed-request.dto.js';
import { interpret } from './commands/interpret.js';
import { Sentence } from './commands/sentence.js';
import { toParsedRequest } from './commands/to-parsed-request.js';
import { changeRemarks } from './commands/changed-event.js';
import { assumptionsOf } from './commands/assumptions.js';
import { languageOf } from './languages/languages.js';
import { timeContext } from './time/context.js';

/** What a request is read against. */
export interface RequestContext {
  /** Wall-clock time of the user, or an instant. */
  referenceTime: string;
  timeZone: string;
  /** BCP 47. */
  locale: string;
}

/** Reads a calendar request without a model; throws RangeError only for a bad reference time, zone or locale. */
export function parseRequest(text: string, { referenceTime, timeZone, locale }: RequestContext): ParsedRequest {
  const context = timeContext(referenceTime, timeZone, locale);
  const language = languageOf(locale);
  const sentence = Sentence.read(text, context, language);
  const command = interpret(sentence, language.commands);
  return {
    ...toParsedRequest(command, context, language.wording),
    timeZone,
    referenceTime,
    assumptions:
      command.intent === 'none'
        ? []
        : [...assumptionsOf(sentence.times, language.wording), ...changeRemarks(command, language.wording)],
  };
}
