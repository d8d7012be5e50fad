import { Injectable } from '@nestjs/common';
import type { Intent } from '../dto/parsed-request.dto.js';
import type { LanguageModel, ModelEvent, ModelRequest, ToolCall } from '../language-model.js';
import { findWording } from '../wording/wordings.js';
import { type Setting, readLastIntent, decideNextStep, readWordingLocale } from './dialogue/conversation.js';
import type { Call } from './dialogue/state/turns.js';
import { buildTimeContext } from './time/context.js';

/** A language model that is a grammar: it makes the tool calls a good model would, needs no key and no network, and keeps no state. */
@Injectable()
export class BuiltinModel implements LanguageModel {
  readonly engine = 'builtin';

  /** What the last message of a conversation asks for; courtesies ask for nothing. */
  readIntent(request: ModelRequest): Intent {
    return readLastIntent(request.messages, toSetting(request));
  }

  /** The locale in which the last message of a conversation is answered: its own language decides. */
  findLocale(request: ModelRequest): string {
    return readWordingLocale(request.messages, toSetting(request));
  }

  /** Answers one call of the agent loop with tool calls or with words; never uses tokens. */
  async *respond(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
    if (signal.aborted) return;
    const { messages } = request;
    const step = decideNextStep(messages, toSetting(request));
    const words = 'say' in step ? step.say : questionIn(step.calls);
    if (words) yield { type: 'text', delta: words };
    if ('calls' in step)
      for (const call of step.calls.map((made, index) => toToolCall(made, messages.length, index)))
        yield { type: 'tool_call', call };
    yield { type: 'usage', inputTokens: 0, outputTokens: 0 };
    yield { type: 'finish', reason: 'say' in step ? 'stop' : 'tool_calls' };
  }
}

function toSetting({ now, timeZone, locale, waiting = [] }: ModelRequest): Setting {
  const context = buildTimeContext(now, timeZone, locale);
  return { context, locale, waiting: new Set(waiting), decideAbove: (of) => findWording(of).decideAbove };
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
