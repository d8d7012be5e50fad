import type {
  LanguageModel,
  ModelEvent,
  ModelMessage,
  ModelRequest,
  ToolCall,
  ToolSpec,
} from '../../language-model.js';
import { toFields, parsedIfJson, toText } from '../../unknown-json.js';
import { loggable } from '../refusals/server-words.js';

/** The result of one call to a model server. */
export interface CallCheck {
  name: 'tools' | 'two calls' | 'tool result' | 'question' | 'JSON';
  works: boolean;
  /** The failure, or another remark. */
  note: string;
  milliseconds: number;
}

/** A model's answer to one call. */
interface Heard {
  text: string;
  calls: ToolCall[];
  message: ModelMessage;
}

const DAY = '2026-12-03';
const TIME = { type: 'string', description: 'local time, e.g. 2026-12-03T15:00' };
const TOOLS: ToolSpec[] = [
  tool('list_events', 'Lists events between two days.', { from: TIME, to: TIME }, ['from']),
  tool('create_event', 'Proposes one new event.', { summary: { type: 'string' }, start: TIME }, ['summary', 'start']),
  tool('ask_user', 'Asks the user one question; ends the turn.', { question: { type: 'string' } }, ['question']),
];
const SYSTEM = [
  'You are a calendar assistant. Use the tools; never invent events.',
  `Today is Tuesday 2026-12-01. Times are local: ${DAY}T15:00. Make one call for each event, all in one answer.`,
].join('\n');
const SCHEMA = {
  name: 'reading',
  schema: {
    type: 'object' as const,
    properties: { intent: { type: 'string', enum: ['create_event', 'list_events'] }, summary: { type: 'string' } },
    required: ['intent'],
    additionalProperties: false as const,
  },
};
const RESULT = JSON.stringify({ events: [{ id: 'e1', summary: 'Dentist', start: `${DAY}T10:00` }] });
const DEADLINE_MS = 180_000;

/** Makes five calls in the way of this server, and reports which of them the model server answers correctly. */
export async function makeFiveCalls(model: LanguageModel): Promise<CallCheck[]> {
  const asked: ModelMessage = { role: 'user', content: `What is on my calendar on ${DAY}?` };
  let first: Heard | undefined;
  return [
    await check('tools', async () => {
      first = await hear(model, withTools([asked]));
      return problemIn(first, 'list_events', 1);
    }),
    await check('two calls', async () => {
      const both = `Add lunch at 12:00 and gym at 18:00 on ${DAY}.`;
      return problemIn(await hear(model, withTools([{ role: 'user', content: both }])), 'create_event', 2);
    }),
    await check('tool result', async () => {
      const [call] = first?.calls ?? [];
      if (!first || !call) return 'not tried, since there was no call';
      const result: ModelMessage = { role: 'tool', toolCallId: call.id, name: call.name, content: RESULT };
      const { text } = await hear(model, withTools([asked, withOneCall(first.message), result]));
      return /dentist/i.test(text) ? undefined : 'the answer does not speak of the result';
    }),
    await check('question', async () => problemIn(await hear(model, withTools(QUESTION)), 'create_event', 1)),
    await check('JSON', async () => {
      const { text } = await hear(model, asJson(`Dentist on ${DAY} at 10:00`));
      return toText(toFields(parsedIfJson(text))['intent']) === 'create_event'
        ? undefined
        : 'the answer does not fit the schema';
    }),
  ];
}

/** A turn that ended with a question, and the user's answer. */
const QUESTION: ModelMessage[] = [
  { role: 'user', content: 'Add a planning.' },
  {
    role: 'assistant',
    content: '',
    toolCalls: [{ id: 'call_question', name: 'ask_user', arguments: '{"question":"When?"}' }],
  },
  { role: 'tool', toolCallId: 'call_question', name: 'ask_user', content: '{"asked":true}' },
  { role: 'user', content: `on ${DAY} at 15:00` },
];

async function check(name: CallCheck['name'], run: () => Promise<string | undefined>): Promise<CallCheck> {
  const began = performance.now();
  let note: string | undefined;
  try {
    note = await run();
  } catch (error) {
    note = describeFailure(error);
  }
  return { name, works: note === undefined, note: note ?? '', milliseconds: Math.round(performance.now() - began) };
}

/** Our error, and the server's sentence behind it. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.cause instanceof Error ? ` (${loggable(error.cause.message, { messages: [] }, undefined)})` : '';
  return `${error.message}${said}`;
}

async function hear(model: LanguageModel, request: ModelRequest): Promise<Heard> {
  const events: ModelEvent[] = [];
  for await (const event of model.respond(request, AbortSignal.timeout(DEADLINE_MS))) events.push(event);
  const text = events.map((event) => (event.type === 'text' ? event.delta : '')).join('');
  const calls = events.flatMap((event) => (event.type === 'tool_call' ? [event.call] : []));
  const [extras] = events.flatMap((event) => (event.type === 'extras' ? [event.extras] : []));
  return { text, calls, message: { role: 'assistant', content: text, toolCalls: calls, ...(extras && { extras }) } };
}

function problemIn({ calls, text }: Heard, name: string, times: number): string | undefined {
  const fitting = calls.filter((call) => call.name === name && parsedIfJson(call.arguments) !== undefined);
  if (fitting.length >= times) return undefined;
  if (calls.length === 0) return text === '' ? 'nothing came' : 'words came instead of a call';
  return `${fitting.length} of ${times} calls of ${name} came`;
}

function withOneCall(message: ModelMessage): ModelMessage {
  return message.role === 'assistant' ? { ...message, toolCalls: message.toolCalls.slice(0, 1) } : message;
}

function withTools(messages: ModelMessage[]): ModelRequest {
  return { ...ALWAYS, system: SYSTEM, messages, tools: TOOLS };
}

function asJson(sentence: string): ModelRequest {
  const system = 'Read the calendar request into the schema. Do not answer it.';
  return { ...ALWAYS, system, messages: [{ role: 'user', content: sentence }], tools: [], schema: SCHEMA };
}

const ALWAYS = { now: '2026-12-01T09:00:00Z', timeZone: 'UTC', locale: 'en-US' };

function tool(
  name: string,
  description: string,
  properties: ToolSpec['parameters']['properties'],
  required: string[],
): ToolSpec {
  return { name, description, parameters: { type: 'object', properties, required, additionalProperties: false } };
}
