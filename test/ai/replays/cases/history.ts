import type { Script, ScriptedAnswer, SeenMessage, SeenRequest, SentRequest } from '../../../support/model-server.js';
import { DAY, PLANNING, type Replay, REVIEW } from '../replay.js';

const LIST = { name: 'list_events', arguments: { from: DAY, to: DAY } };
const LOOKS: ScriptedAnswer = { calls: [LIST] };
const READY: ScriptedAnswer = { text: 'It waits for your confirmation.' };
const PLANS = { wants: { proposes: [PLANNING.arguments] } };

/** What is wrong with a request in the eyes of a strict server; undefined when nothing is. */
export type Demand = (request: SeenRequest, sent: SentRequest) => string | undefined;

/** The messages of a request as they came. */
function messagesIn({ body }: SentRequest): (SeenMessage & Record<string, unknown>)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a Chat Completions request holds
  return (body['messages'] ?? []) as (SeenMessage & Record<string, unknown>)[];
}

/** Plays answers one after the other to requests that meet a demand, and refuses all others. */
export function strict(demand: Demand, answers: ScriptedAnswer[], status = 400): Script {
  let nth = 0;
  return (request, index, sent) => {
    if (index === 0) nth = 0;
    const complaint = demand(request, sent);
    if (complaint !== undefined) return { status, error: { message: complaint } };
    nth += 1;
    return answers[Math.min(nth, answers.length) - 1] ?? {};
  };
}

export const namesResults: Demand = (_request, sent) =>
  messagesIn(sent).some(({ role, name }) => role === 'tool' && !name)
    ? '* GenerateContentRequest.contents[2].parts[0].function_response.name: Name cannot be empty.'
    : undefined;

export const signsThoughts: Demand = (_request, sent) => {
  const messages = messagesIn(sent);
  const current = messages.slice(messages.findLastIndex(({ role }) => role === 'user'));
  const calls = current.flatMap(({ tool_calls: made = [] }) => made);
  return calls.every((call) => JSON.stringify(call).includes('"thought_signature":"c2lnbmVk"'))
    ? undefined
    : 'Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly.';
};

export const wantsReasoning: Demand = (_request, sent) =>
  messagesIn(sent).some(({ tool_calls: calls, reasoning_content: thoughts }) => calls && thoughts === undefined)
    ? 'The `reasoning_content` in the thinking mode must be passed back to the API.'
    : undefined;

export const rolesTakeTurns: Demand = ({ messages }) =>
  messages.some(({ role }, index) => role === 'user' && messages[index - 1]?.role === 'tool')
    ? 'Unexpected role ‘user’ after role ‘tool’'
    : undefined;

export const noEmptyAssistant: Demand = ({ messages }) =>
  messages.some(({ role, content, tool_calls: calls = [] }) => role === 'assistant' && !content && calls.length === 0)
    ? 'Assistant message must have either content or tool_calls, but not none.'
    : undefined;

export const nineCharacters: Demand = ({ messages }) => {
  const ids = messages.flatMap(({ tool_calls: calls = [] }) => calls.map(({ id }) => id));
  const bad = ids.find((id) => !/^[a-zA-Z0-9]{9}$/.test(id));
  return bad === undefined ? undefined : `Tool call id was ${bad} but must be a-z, A-Z, 0-9, with a length of 9.`;
};

export const everyCallAnswered: Demand = ({ messages }) => {
  const called = messages.flatMap(({ tool_calls: calls = [] }) => calls.map(({ id }) => id));
  const answered = new Set(messages.map(({ tool_call_id: id }) => id));
  return called.every((id) => answered.has(id)) && new Set(called).size === called.length
    ? undefined
    : 'An assistant message with ‘tool_calls’ must be followed by tool messages responding to each ‘tool_call_id’.';
};

export const knownNames: Demand = ({ messages }) =>
  messages.some(({ tool_calls: calls = [] }) => calls.some(({ function: { name } }) => !/^[\w-]{1,64}$/.test(name)))
    ? 'Invalid ‘messages[2].tool_calls[0].function.name’: string does not match pattern ‘^[a-zA-Z0-9_-]+$’.'
    : undefined;

export const parseableArguments: Demand = ({ messages }) =>
  messages.some(({ tool_calls: calls = [] }) => calls.some(({ function: { arguments: text } }) => !isObject(text)))
    ? 'Failed to parse tool call arguments as JSON: unexpected end of input'
    : undefined;

export const noCallsAtAll: Demand = ({ messages }) =>
  messages.some(({ role, tool_calls: calls }) => role === 'tool' || calls)
    ? 'Conversation roles must alternate user/assistant/user/assistant/...'
    : undefined;

export const noExtras: Demand = (_request, sent) =>
  messagesIn(sent).some((message) => 'reasoning_content' in message)
    ? '‘messages.2’ : for ‘role:assistant’ the following must be satisfied[(‘messages.2’ : property ‘reasoning_content’ is unsupported)]'
    : undefined;

export const noToolNames: Demand = (_request, sent) =>
  messagesIn(sent).some(({ role, name }) => role === 'tool' && name)
    ? 'body.messages.3.tool.name: Extra inputs are not permitted'
    : undefined;

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A listing and then the proposal, which shows whether the model is used past its first call. */
function twoSteps(title: string, demand: Demand, first: ScriptedAnswer = LOOKS, more: Partial<Replay> = {}): Replay {
  return {
    title,
    group: 'history',
    script: strict(demand, [first, { ...first, calls: [PLANNING] }, READY]),
    ...PLANS,
    ...more,
  };
}

const signed = { extra_content: { google: { thought_signature: 'c2lnbmVk' } } };
const ASK = { calls: [{ name: 'ask_user', arguments: { question: 'At what time?' } }] };

/** What servers demand of the conversation they are sent. */
export const HISTORY: Replay[] = [
  twoSteps('a server that wants the name beside a result (Gemini)', namesResults, undefined, { wires: ['chat'] }),
  {
    title: 'a server that wants its signature back with each call (Gemini 3)',
    group: 'history',
    wires: ['chat'],
    script: strict(signsThoughts, [
      { calls: [{ ...LIST, extras: signed }] },
      { calls: [{ ...PLANNING, extras: signed }] },
      READY,
    ]),
    ...PLANS,
  },
  twoSteps(
    'a server that wants its reasoning back (DeepSeek)',
    wantsReasoning,
    { calls: [LIST], reasoning: 'First the day.' },
    { wires: ['chat'] },
  ),
  {
    title: 'a server that wants the reasoning of earlier turns back (DeepSeek V4)',
    group: 'history',
    wires: ['chat'],
    turns: ['What is on my calendar?', `Planning on ${DAY} at 15:00`],
    script: strict(wantsReasoning, [
      { calls: [LIST], reasoning: 'First the day.' },
      { text: 'A review.' },
      { calls: [PLANNING], reasoning: 'Then the plan.' },
      READY,
    ]),
    ...PLANS,
  },
  twoSteps(
    'a server that refuses its reasoning back (Groq)',
    noExtras,
    { calls: [LIST], reasoning: 'First the day.' },
    { wires: ['chat'] },
  ),
  twoSteps('a server that refuses the name beside a result', noToolNames, undefined, { wires: ['chat'] }),
  {
    title: 'a server that wants an assistant between a result and the user (Mistral)',
    group: 'history',
    turns: ['Planning please', `on ${DAY} at 15:00`],
    script: strict(rolesTakeTurns, [ASK, { calls: [PLANNING] }, READY]),
    ...PLANS,
  },
  {
    title: 'a server that takes no empty assistant message (Mistral)',
    group: 'history',
    turns: [`Planning on ${DAY} at 15:00`, 'thanks'],
    script: strict(noEmptyAssistant, [{ calls: [PLANNING] }, { text: '' }, { text: 'You are welcome.' }]),
    wants: { proposes: [PLANNING.arguments], says: /welcome/ },
  },
  twoSteps('a server that wants ids of nine characters (Mistral)', nineCharacters),
  {
    title: 'a server that wants ids of nine characters of what another engine called',
    group: 'history',
    turns: ['What is on my calendar?', `Planning on ${DAY} at 15:00`],
    script: strict(nineCharacters, [
      { calls: [{ ...LIST, id: 'a_very-long id.of another:server' }] },
      { text: 'A review.' },
      { calls: [{ ...PLANNING, id: 'abcdefgh9' }] },
      READY,
    ]),
    ...PLANS,
  },
  {
    title: 'a server that gives the same id to every call',
    group: 'history',
    script: strict(everyCallAnswered, [
      { calls: [{ ...LIST, id: 'call' }] },
      { calls: [{ ...PLANNING, id: 'call' }] },
      READY,
    ]),
    ...PLANS,
  },
  {
    title: 'a server that refuses a name it made itself',
    group: 'history',
    script: strict(knownNames, [
      { calls: [{ ...LIST, name: 'calendar.find everything' }] },
      { calls: [PLANNING] },
      READY,
    ]),
    ...PLANS,
  },
  {
    title: 'a server that refuses arguments it cut off itself (vLLM)',
    group: 'history',
    script: strict(parseableArguments, [
      { calls: [{ name: PLANNING.name, arguments: '{"summary": "Pla' }] },
      { calls: [PLANNING] },
      READY,
    ]),
    ...PLANS,
  },
  {
    title: 'a server that fails over arguments it cut off itself (llama.cpp)',
    group: 'history',
    script: strict(
      parseableArguments,
      [{ calls: [{ name: PLANNING.name, arguments: '{"summary": "Pla' }] }, { calls: [PLANNING] }, READY],
      500,
    ),
    ...PLANS,
  },
  twoSteps('a server whose template knows no calls', noCallsAtAll),
  {
    ...twoSteps('a server whose template knows no calls and fails over them (llama.cpp)', noCallsAtAll),
    script: strict(noCallsAtAll, [{ calls: [LIST] }, { calls: [PLANNING] }, READY], 500),
  },
  {
    title: 'a server whose template knows no calls, in a later turn',
    group: 'history',
    turns: ['What is on my calendar?', `Planning on ${DAY} at 15:00`],
    script: strict(noCallsAtAll, [{ calls: [LIST] }, { text: 'A review.' }, { calls: [PLANNING] }, READY]),
    ...PLANS,
  },
  {
    title: 'a conversation whose turn ended in the middle of its calls',
    group: 'history',
    turns: ['What is on my calendar?', `Planning on ${DAY} at 15:00`],
    script: strict(everyCallAnswered, [
      { calls: Array.from({ length: 14 }, (_, nth) => ({ ...LIST, id: `call_${nth}` })) },
      { calls: [PLANNING] },
      READY,
    ]),
    ...PLANS,
  },
  {
    title: 'a model that uses what a tool told it after a refusal of its calls',
    group: 'history',
    turns: ['Move the review to 11'],
    script: (request, _nth, sent) => {
      if (noCallsAtAll(request, sent) !== undefined) return { status: 422, error: { message: 'invalid messages' } };
      const said = request.messages.at(-1)?.content ?? '';
      if (!said.includes(REVIEW.id)) return { calls: [LIST] };
      if (said.includes('"proposed"')) return READY;
      return { calls: [{ name: 'update_event', arguments: { eventId: REVIEW.id, start: `${DAY}T11:00` } }] };
    },
    wants: { proposes: [{ summary: REVIEW.summary, start: `${DAY}T11:00` }] },
  },
];
