import { Injectable } from '@nestjs/common';
import type { LanguageModel, ModelEvent, ModelRequest, ToolCall } from '../language-model.js';
import type { Intent } from '../dto/parsed-request.dto.js';
import { openRequest } from './dialogue/conversation.js';
import { courtesyOf } from './dialogue/courtesies.js';
import { nextStep } from './dialogue/plan.js';
import { isAnswer } from './dialogue/is-answer.js';
import type { Call } from './dialogue/call.js';
import { understand } from './dialogue/understand.js';
import { languageOf } from './languages/languages.js';
import { timeContext } from './time/context.js';

/** A language model that is a grammar: it makes the tool calls a good model would, needs no key and no network, and keeps no state. */
@Injectable()
export class BuiltinModel implements LanguageModel {
  readonly engine = 'builtin';

  /** Answers one call of the agent loop with tool calls or with words; never uses tokens. */
  async *respond(
    { messages, now, timeZone, locale, waiting = false }: ModelRequest,
    signal: AbortSignal,
  ): AsyncIterable<ModelEvent> {
    if (signal.aborted) return;
    const context = timeContext(now, timeZone, locale);
    const language = languageOf(locale);
    const request = openRequest(messages, (text, question) => isAnswer(text, question, context, language));
    const step = request ? nextStep({ request, context, language, locale, waiting }) : { say: language.dialogue.help };
    const words = 'say' in step ? step.say : questionIn(step.calls);
    if (words) yield { type: 'text', delta: words };
    if ('calls' in step)
      for (const call of step.calls.map((made, index) => toToolCall(made, messages.length, index)))
        yield { type: 'tool_call', call };
    yield { type: 'usage', inputTokens: 0, outputTokens: 0 };
    yield { type: 'finish', reason: 'say' in step ? 'stop' : 'tool_calls' };
  }

  /** What the open request of a conversation asks for; courtesies ask for nothing. */
  intentOf({ messages, now, timeZone, locale, waiting = false }: ModelRequest): Intent {
    const context = timeContext(now, timeZone, locale);
    const language = languageOf(locale);
    const request = openRequest(messages, (text, question) => isAnswer(text, question, context, language));
    if (!request || courtesyOf(request.text, language) !== undefined) return 'none';
    return understand({ request, context, language, locale, waiting }).intent;
  }
}

/** A question is said as well as asked, for clients that show only the words. */
function questionIn(calls: readonly Call[]): string | undefined {
  const question = calls.find(({ name }) => name === 'ask_user')?.arguments['question'];
  return typeof question === 'string' ? question : undefined;
}

/** Ids are unique within a conversation: the place of the call in it. */
function toToolCall({ name, arguments: values }: Call, place: number, index: number): ToolCall {
  return { id: `call_${place}_${index}`, name, arguments: JSON.stringify(values) };
}
