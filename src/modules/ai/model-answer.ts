import { AppError } from '../../shared/errors/app-error.js';
import type { LanguageModel, ModelEvent, ModelRequest, ServerExtras, TokenCount, ToolCall } from './language-model.js';
import { guardedLines } from './prompt.js';
import { cleanReply } from './reply/reply-cleaner.js';
import type { KnownAddresses } from './reply/links.js';
import { Speech, type Thinking } from './reply/speech.js';

/** What one model call came to. */
export interface ModelAnswer {
  text: string;
  calls: ToolCall[];
  assumptions: string[];
  finish: Extract<ModelEvent, { type: 'finish' }>['reason'];
  /** What the server wants back within the turn. */
  extras?: ServerExtras;
  /** Whether the server had no room for the beginning of the conversation. */
  shortened: boolean;
}

/**
 * Makes one model call and passes its words on, cleaned, as they come; addresses that are `known` stay as they are, and what it cost is
 * added to `spent` even when it fails. @throws AppError `ai_bad_reply` when it broke off.
 */
export async function* askModel(
  model: LanguageModel,
  request: ModelRequest,
  known: KnownAddresses,
  signal: AbortSignal,
  spent: TokenCount,
): AsyncGenerator<string, ModelAnswer> {
  const instructions = model.engine === 'builtin' ? [] : guardedLines(request.system);
  const speech = new Speech(instructions, known, thinkingOf(model));
  const heard: Omit<ModelAnswer, 'text' | 'finish'> = { calls: [], assumptions: [], shortened: false };
  let finish: ModelAnswer['finish'] | undefined;
  for await (const event of model.respond(request, signal)) {
    if (event.type === 'usage') add(spent, event);
    else if (event.type === 'finish') finish = event.reason;
    else if (event.type !== 'text') note(heard, event, known);
    const shown = event.type === 'text' ? speech.push(event.delta) : '';
    if (shown !== '') yield shown;
  }
  const rest = speech.end();
  if (speech.retracted) THINKS_WITHOUT_BEGINNING.add(model);
  if (rest !== '') yield rest;
  if (finish === undefined) throw new AppError('ai_bad_reply', 'The language model broke off before it had answered.');
  // A call that may be cut short is not made.
  const calls = finish === 'tool_calls' ? heard.calls : [];
  return { ...heard, text: speech.text, calls, finish };
}

/** Models that were heard to think without saying so first; what they say is held until their thoughts have ended. */
const THINKS_WITHOUT_BEGINNING = new WeakSet<LanguageModel>();

function thinkingOf(model: LanguageModel): Thinking {
  if (model.engine === 'builtin') return 'never';
  return THINKS_WITHOUT_BEGINNING.has(model) ? 'without a beginning' : 'perhaps';
}

function note(
  heard: Omit<ModelAnswer, 'text' | 'finish'>,
  event: Exclude<ModelEvent, { type: 'usage' | 'finish' | 'text' }>,
  known: KnownAddresses,
): void {
  if (event.type === 'tool_call') heard.calls.push(event.call);
  else if (event.type === 'assumption') heard.assumptions.push(cleanReply(event.text, known));
  else if (event.type === 'extras') heard.extras = event.extras;
  else heard.shortened = true;
}

/**
 * Makes one model call and answers its words as they are; calls of tools are not heard, and what it cost is added to `spent`. @throws
 * AppError `ai_bad_reply` when it broke off or said nothing.
 */
export async function readWords(
  model: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal,
  spent: TokenCount,
): Promise<Pick<ModelAnswer, 'text' | 'finish'>> {
  let text = '';
  let finish: ModelAnswer['finish'] | undefined;
  for await (const event of model.respond(request, signal)) {
    if (event.type === 'text') text += event.delta;
    else if (event.type === 'usage') add(spent, event);
    else if (event.type === 'finish') finish = event.reason;
  }
  if (finish === undefined || (finish === 'stop' && text === '')) {
    throw new AppError('ai_bad_reply', 'The language model gave no answer.');
  }
  return { text, finish };
}

function add(sum: TokenCount, { inputTokens, outputTokens }: TokenCount): void {
  sum.inputTokens += inputTokens;
  sum.outputTokens += outputTokens;
}
