import { AppError } from '../../shared/errors/app-error.js';
import { InstructionGuard } from './instruction-guard.js';
import type { LanguageModel, ModelEvent, ModelRequest, ServerExtras, TokenCount, ToolCall } from './language-model.js';
import { cleanReply, ReplyStream } from './reply-cleaner.js';

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
 * Makes one model call and passes its words on, cleaned, as they come; what it cost is added to `spent` even when it fails. @throws
 * AppError `ai_bad_reply` when it broke off.
 */
export async function* askModel(
  model: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal,
  spent: TokenCount,
): AsyncGenerator<string, ModelAnswer> {
  const stream = new ReplyStream();
  const guard = new InstructionGuard(ownLines(request.system));
  const calls: ToolCall[] = [];
  const assumptions: string[] = [];
  let text = '';
  let finish: ModelAnswer['finish'] | undefined;
  let extras: ServerExtras | undefined;
  let shortened = false;
  for await (const event of model.respond(request, signal)) {
    if (event.type === 'tool_call') calls.push(event.call);
    else if (event.type === 'assumption') assumptions.push(cleanReply(event.text));
    else if (event.type === 'extras') extras = event.extras;
    else if (event.type === 'shortened') shortened = true;
    else if (event.type === 'usage') add(spent, event);
    else if (event.type === 'finish') finish = event.reason;
    const shown = event.type === 'text' ? guard.pass(stream.push(event.delta)) : '';
    text += shown;
    if (shown !== '') yield shown;
  }
  const rest = guard.pass(stream.end()) + guard.end();
  if (rest !== '') yield rest;
  if (finish === undefined) throw new AppError('ai_bad_reply', 'The language model broke off before it had answered.');
  // A call that may be cut short is not made.
  const made = finish === 'tool_calls' ? calls : [];
  return { text: text + rest, calls: made, assumptions, finish, shortened, ...(extras && { extras }) };
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

/** The date and the days of the prompt are what a reply may well speak of. */
function ownLines(system: string): string[] {
  return system.split('\n').filter((line) => !/^(?:Now|Days): /.test(line));
}

function add(sum: TokenCount, { inputTokens, outputTokens }: TokenCount): void {
  sum.inputTokens += inputTokens;
  sum.outputTokens += outputTokens;
}
