import { createHash } from 'node:crypto';
import type { ModelMessage, ModelRequest, ServerExtras, ToolCall, Wire } from '../../language-model.js';
import { readJsonObject, UnreadableJson } from '../../tools/arguments/lenient-json.js';
import { toFields, parsedIfJson, toText } from '../../unknown-json.js';
import { isObject } from '../../../../shared/validation/is-object.js';

/** A call in the form it is sent back to its server. */
export interface WireCall {
  id: string;
  name: string;
  /** Always the JSON text of an object. */
  arguments: string;
  extras: Record<string, unknown>;
}

/** A message in the form common to all servers. */
export type WireMessage =
  | { role: 'user'; content: string }
  | { role: 'assistant'; content: string; calls: WireCall[]; extras: Record<string, unknown> }
  | { role: 'tool'; callId: string; name: string; content: string };

/** How much of a conversation is sent, and in which form. */
export interface HistoryOptions {
  wire: Wire;
  model: string;
  /** `words`: calls and results are written as text, for a server that refuses them. */
  form: 'whole' | 'words';
  /** How often it did not fit: first half of the earlier turns are dropped, then all, then the ends of long results. */
  shortened: number;
  /** `ours`: ids of nine letters and digits in this turn too, which every server accepts. */
  ids: 'given' | 'ours';
  extras: boolean;
}

const NOT_KEPT = JSON.stringify({ code: 'not_run', detail: 'This call was not run.' });
/** The assistant message of a turn without words, because many chat templates require alternating roles. */
const SILENCE = '(no answer)';
const UNKNOWN_TOOL = 'unknown_tool';
const ID_LENGTH = 9;
const LONG_RESULT = 4000;

type Assistant = Extract<ModelMessage, { role: 'assistant' }>;
type ToolResult = Extract<ModelMessage, { role: 'tool' }>;

/** A message of the user and the messages that follow it. */
interface Turn {
  said: string;
  steps: { assistant: Assistant; results: ToolResult[] }[];
}

/**
 * The conversation in a form that every server accepts: each call has one result and each result its call, names are those of tools, arguments
 * are JSON objects, no message is empty, roles alternate, and the volatile context precedes the user's newest message.
 */
export function toWireHistory(
  { messages, tools, context }: Pick<ModelRequest, 'messages' | 'tools' | 'context'>,
  options: HistoryOptions,
): WireMessage[] {
  const turns = groupTurns(messages);
  const earlier = turns.slice(0, -1);
  const current = turns.at(-1);
  if (!current) return [];
  const known = new Set(tools.map(({ name }) => name));
  const spelling = new Spelling(options, known);
  const kept = earlier.slice(droppedTurns(earlier.length, options.shortened));
  const now = { ...current, said: inContext(current.said, context) };
  if (options.form === 'words') return [...kept.flatMap((turn) => writeAnswer(turn)), inWords(now)];
  return [...kept.flatMap((turn) => spelling.earlier(turn)), ...spelling.current(now)];
}

function groupTurns(messages: readonly ModelMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    const turn = turns.at(-1);
    if (message.role === 'user') turns.push({ said: message.content, steps: [] });
    else if (message.role === 'assistant') turn?.steps.push({ assistant: message, results: [] });
    else turn?.steps.at(-1)?.results.push(message);
  }
  return turns;
}

function droppedTurns(turns: number, shortened: number): number {
  if (shortened === 0) return 0;
  return shortened === 1 ? Math.ceil(turns / 2) : turns;
}

/** Many chat templates allow instructions only at the beginning, and no two user messages in a row. */
function inContext(said: string, context: string | undefined): string {
  return context === undefined ? said : `${context}\n\nThe user’s message:\n${said}`;
}

/** Writes the turns of one request, with ids that are unique in it. */
class Spelling {
  private readonly ids = new Set<string>();

  constructor(
    private readonly options: HistoryOptions,
    private readonly known: ReadonlySet<string>,
  ) {}

  /** A finished turn ends with words, because the user speaks next. */
  earlier(turn: Turn): WireMessage[] {
    const spelled = this.spell(turn, 'ours');
    const endsWithWords = turn.steps.at(-1)?.assistant.toolCalls.length === 0 && spelled.at(-1)?.role === 'assistant';
    return endsWithWords ? spelled : [...spelled, speaking(questionIn(turn) ?? SILENCE)];
  }

  /** In the current turn the server gets its own ids back. */
  current(turn: Turn): WireMessage[] {
    return this.spell(turn, this.options.ids);
  }

  private spell({ said, steps }: Turn, ids: HistoryOptions['ids']): WireMessage[] {
    return [{ role: 'user', content: said }, ...steps.flatMap((step) => this.spellStep(step, ids))];
  }

  private spellStep({ assistant, results }: Turn['steps'][number], ids: HistoryOptions['ids']): WireMessage[] {
    const { content, toolCalls } = assistant;
    if (content === '' && toolCalls.length === 0) return [];
    const calls = toolCalls.map((call) => this.spellCall(call, ids));
    return [
      { role: 'assistant', content, calls, extras: this.extrasFor(assistant.extras) },
      ...calls.map(({ id, name }, index) => ({
        role: 'tool' as const,
        callId: id,
        name,
        content: this.fitting(findResult(toolCalls, index, results)),
      })),
    ];
  }

  private spellCall({ id, name, arguments: text, extras }: ToolCall, ids: HistoryOptions['ids']): WireCall {
    return {
      id: this.idFor(id, ids),
      name: this.known.has(name) ? name : UNKNOWN_TOOL,
      arguments: objectText(text),
      extras: this.extrasFor(extras),
    };
  }

  private idFor(given: string, ids: HistoryOptions['ids']): string {
    const id = ids === 'given' && !this.ids.has(given) ? given : shortId(`${this.ids.size}:${given}`);
    this.ids.add(id);
    return id;
  }

  private extrasFor(extras: ServerExtras | undefined): Record<string, unknown> {
    const { wire, model, extras: wanted } = this.options;
    return wanted && extras?.wire === wire && extras.model === model ? extras.fields : {};
  }

  private fitting(result: string): string {
    if (this.options.shortened < 3 || result.length <= LONG_RESULT) return result;
    return `${result.slice(0, LONG_RESULT)} … (cut: there is no room for more; ask for a shorter range)`;
  }
}

/** An id that every server accepts: Mistral requires exactly nine letters and digits. */
export function shortId(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, ID_LENGTH);
}

function speaking(content: string): WireMessage {
  return { role: 'assistant', content, calls: [], extras: {} };
}

/** The result of a call: by its id, and by its position when an id occurs twice. */
function findResult(calls: readonly ToolCall[], index: number, results: readonly ToolResult[]): string {
  const id = calls[index]?.id;
  const nth = calls.slice(0, index).filter((call) => call.id === id).length;
  return results.filter(({ toolCallId }) => toolCallId === id)[nth]?.content ?? NOT_KEPT;
}

/** Arguments as they were sent when they are a JSON object, else as they were read, because some servers parse them. */
function objectText(text: string): string {
  if (isObject(parsedIfJson(text))) return text;
  try {
    return JSON.stringify(readJsonObject(text));
  } catch (error) {
    if (error instanceof UnreadableJson) return '{}';
    throw error;
  }
}

/** The assistant's question at the end of a turn. */
function questionIn({ steps }: Turn): string | undefined {
  const calls = steps.flatMap(({ assistant }) => assistant.toolCalls);
  const asked = calls.findLast(({ name }) => name === 'ask_user');
  const question = toText(toFields(parsedIfJson(asked?.arguments ?? ''))['question']);
  return question === '' ? undefined : question;
}

/** A finished turn as words. */
function writeAnswer(turn: Turn): WireMessage[] {
  const spoken = turn.steps.map(({ assistant }) => assistant.content).filter((text) => text !== '');
  const answer = [...spoken, questionIn(turn) ?? ''].filter((text) => text !== '').join('\n');
  return [{ role: 'user', content: turn.said }, speaking(answer === '' ? SILENCE : answer)];
}

/** The current turn as one message: the words, and the results of the tools so far. */
function inWords({ said, steps }: Turn): WireMessage {
  const lines = steps.flatMap(({ assistant: { toolCalls }, results }) =>
    toolCalls.map(
      ({ name, arguments: text }, index) => `${name} ${objectText(text)}: ${findResult(toolCalls, index, results)}`,
    ),
  );
  if (lines.length === 0) return { role: 'user', content: said };
  return { role: 'user', content: `${said}\n\nWhat the tools have answered so far:\n${lines.join('\n')}` };
}
