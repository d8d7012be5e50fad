import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error.js';
import type { LanguageModel, ModelEvent, ModelRequest, ServerExtras, TokenCount, ToolCall } from '../language-model.js';
import { guardedLines } from './prompt.js';
import { cleanReply } from '../reply/reply-cleaner.js';
import type { KnownAddresses } from '../reply/links.js';
import { ReplyText, type SpeechContext } from '../reply/reply-text.js';
import type { CallsFound } from '../written-calls/written-calls.js';

/** The result of one model call. */
export interface ModelAnswer {
  text: string;
  calls: ToolCall[];
  assumptions: string[];
  finish: Extract<ModelEvent, { type: 'finish' }>['reason'];
  /** Data that the server requires back within the turn. */
  extras?: ServerExtras;
  /** Whether the beginning of the conversation did not fit the server's context. */
  shortened: boolean;
  /** Calls that the model wrote as text and that cannot be parsed. */
  broken?: string;
}

type Heard = Omit<ModelAnswer, 'text' | 'finish' | 'broken'>;

/**
 * Makes one model call and yields its cleaned words as they arrive; `known` addresses stay unchanged, and the tokens are
 * added to `spent` even when it fails. @throws AppError `ai_bad_reply` when the answer broke off.
 */
export async function* askModel(
  model: LanguageModel,
  request: ModelRequest,
  known: KnownAddresses,
  signal: AbortSignal,
  spent: TokenCount,
): AsyncGenerator<string, ModelAnswer> {
  const speech = new ReplyText(speechContext(model, request, known));
  const heard: Heard = { calls: [], assumptions: [], shortened: false };
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
  const made = madeCalls(heard.calls, speech.written, finish);
  const broken = made.length === 0 && speech.written.kind === 'broken' ? speech.written.text : undefined;
  return { ...heard, text: speech.text, calls: made, finish, ...(broken !== undefined && { broken }) };
}

/** The calls to run: none when they may be cut off; calls written as text count when there are no others. */
function madeCalls(called: readonly ToolCall[], written: CallsFound, finish: ModelAnswer['finish']): ToolCall[] {
  if (finish === 'tool_calls' && called.length > 0) return [...called];
  if ((finish !== 'stop' && finish !== 'tool_calls') || written.kind !== 'calls') return [];
  return written.calls.map(({ name, values }) => ({ id: newCallId(), name, arguments: JSON.stringify(values) }));
}

/** Nine letters and digits, an id that every server accepts. */
function newCallId(): string {
  return randomBytes(8).toString('hex').slice(0, 9);
}

/** The builtin engine's words need no cleaning. */
function speechContext(model: LanguageModel, request: ModelRequest, known: KnownAddresses): SpeechContext {
  if (model.engine === 'builtin') return { instructions: [], known, thinks: 'never', tools: [] };
  const thinks = THINKS_WITHOUT_BEGINNING.has(model) ? 'without a beginning' : 'perhaps';
  const tools = request.tools.map(({ name }) => name);
  return { instructions: guardedLines(request.system), known, thinks, tools };
}

/** Remembers models that start with thoughts without marking them; their words are held back until the thoughts end. */
const THINKS_WITHOUT_BEGINNING = new WeakSet<LanguageModel>();

function note(
  heard: Heard,
  event: Exclude<ModelEvent, { type: 'usage' | 'finish' | 'text' }>,
  known: KnownAddresses,
): void {
  if (event.type === 'tool_call') heard.calls.push(event.call);
  else if (event.type === 'assumption') heard.assumptions.push(cleanReply(event.text, known));
  else if (event.type === 'extras') heard.extras = event.extras;
  else heard.shortened = true;
}

/**
 * Makes one model call and returns its words unchanged; tool calls are ignored, and the tokens are added to `spent`. @throws
 * AppError `ai_bad_reply` when the answer broke off or was empty.
 */
export async function collectAnswer(
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
