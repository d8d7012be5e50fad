import type { ScriptedAnswer, ScriptedCall, SeenRequest, SentRequest } from '../../support/model-server.js';
import {
  type Demand,
  everyCallAnswered,
  knownNames,
  namesResults,
  nineCharacters,
  noEmptyAssistant,
  noExtras,
  parseableArguments,
  rolesTakeTurns,
  signsThoughts,
  wantsReasoning,
} from './cases/history.js';

/** A server as its documentation and its users describe it: what it refuses, what it demands, and what it attaches. */
export interface ServerProfile {
  name: string;
  /** What stands in `OPENAI_BASE_URL`; none for OpenAI. */
  address: string;
  /** Put in place of `/v1` at the scripted server, where the address matters. */
  path?: string;
  /** Set where the host name would have decided it. */
  api?: 'responses';
  /** The routes that are served. */
  serves: ('chat' | 'responses')[];
  refuses?: Refusal[];
  demands?: Demand[];
  attaches?: Pick<ScriptedAnswer, 'reasoning' | 'extras'>;
  signsCalls?: boolean;
  finish?: string;
}

/** A part of a request that is refused, and in which words. */
interface Refusal {
  holds: string;
  status?: number;
  says: string;
}

const ALWAYS: Demand[] = [everyCallAnswered, knownNames, noEmptyAssistant];
const MISTRALS_FORBIDDEN = 'Extra inputs are not permitted';

/** The servers of docs/model-servers.md, in its order. */
export const PROFILES: ServerProfile[] = [
  {
    name: 'OpenAI (gpt-6.1)',
    address: '',
    api: 'responses',
    serves: ['responses'],
    attaches: { reasoning: 'hm' },
  },
  {
    name: 'OpenAI (gpt-4.1)',
    address: '',
    api: 'responses',
    serves: ['responses', 'chat'],
    refuses: [
      { holds: '"reasoning":{', says: "Unsupported parameter: 'reasoning.effort' is not supported with this model." },
      { holds: 'encrypted_content', says: 'Encrypted content is not supported with this model.' },
    ],
  },
  {
    name: 'Azure OpenAI',
    address: 'https://NAME.openai.azure.com/openai/v1',
    path: '/openai/v1?api-version=preview',
    serves: ['responses', 'chat'],
  },
  {
    name: 'Azure OpenAI, one deployment',
    address: 'https://NAME.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=VERSION',
    path: '/openai/deployments/gpt?api-version=2025-04-01-preview',
    serves: ['chat'],
  },
  {
    name: 'Ollama',
    address: 'http://localhost:11434/v1',
    serves: ['chat'],
    refuses: [{ holds: '"reasoning_effort"', says: '"llama3.1" does not support thinking' }],
    finish: 'stop',
  },
  {
    name: 'llama.cpp (--jinja)',
    address: 'http://localhost:8080/v1',
    serves: ['chat'],
    refuses: [{ holds: '"strict":true', status: 500, says: 'failed to parse grammar' }],
    demands: [parseableArguments],
  },
  {
    name: 'vLLM (--enable-auto-tool-choice)',
    address: 'http://localhost:8000/v1',
    serves: ['chat'],
    demands: [parseableArguments],
  },
  {
    name: 'LM Studio',
    address: 'http://localhost:1234/v1',
    serves: ['chat'],
    refuses: [{ holds: '"json_object"', says: "'response_format.type' must be 'json_schema' or 'text'" }],
  },
  { name: 'LiteLLM', address: 'http://localhost:4000/v1', serves: ['chat'] },
  {
    name: 'OpenRouter',
    address: 'https://openrouter.ai/api/v1',
    serves: ['chat'],
    attaches: { extras: { reasoning_details: [{ type: 'reasoning.encrypted', index: 0, data: 'c2VjcmV0' }] } },
  },
  {
    name: 'Gemini',
    address: 'https://generativelanguage.googleapis.com/v1beta/openai',
    serves: ['chat'],
    refuses: [{ holds: 'stream_options', says: 'Invalid JSON payload received. Unknown name "stream_options"' }],
    demands: [namesResults, signsThoughts],
    signsCalls: true,
  },
  { name: 'Anthropic', address: 'https://api.anthropic.com/v1', serves: ['chat'], demands: [rolesTakeTurns] },
  {
    name: 'Mistral',
    address: 'https://api.mistral.ai/v1',
    serves: ['chat'],
    refuses: [
      { holds: 'stream_options', status: 422, says: `body.stream_options: ${MISTRALS_FORBIDDEN}` },
      { holds: 'reasoning_effort', status: 422, says: `body.reasoning_effort: ${MISTRALS_FORBIDDEN}` },
    ],
    demands: [rolesTakeTurns, nineCharacters],
  },
  {
    name: 'DeepSeek',
    address: 'https://api.deepseek.com/v1',
    serves: ['chat'],
    refuses: [{ holds: '"json_schema"', says: 'This response_format type is unavailable now' }],
    demands: [wantsReasoning],
    attaches: { reasoning: 'First the day.' },
  },
  {
    name: 'Groq',
    address: 'https://api.groq.com/openai/v1',
    serves: ['chat'],
    refuses: [{ holds: '"reasoning_effort"', says: '`reasoning_effort` is not supported with this model' }],
    demands: [noExtras],
    attaches: { reasoning: 'First the day.' },
  },
];

/** What a server of this profile answers to a request of the five calls: as a good model would, where the request is to its taste. */
export function answerAs(profile: ServerProfile, request: SeenRequest, sent: SentRequest): ScriptedAnswer {
  const wire = sent.path.includes('/responses') ? 'responses' : 'chat';
  if (!profile.serves.includes(wire)) return { status: 404, error: { message: 'Not Found' } };
  const text = JSON.stringify(sent.body);
  const refusal = profile.refuses?.find(({ holds }) => text.includes(holds));
  if (refusal) return { status: refusal.status ?? 400, error: { message: refusal.says } };
  const complaints = [...ALWAYS, ...(profile.demands ?? [])].map((demand) => demand(request, sent));
  const complaint = complaints.find((each) => each !== undefined);
  if (complaint !== undefined) return { status: 400, error: { message: complaint } };
  const answer = modelAnswer(request);
  const calls = answer.calls?.map((call) => (profile.signsCalls ? { ...call, extras: SIGNATURE } : call));
  return {
    ...profile.attaches,
    ...answer,
    ...(calls && { calls }),
    ...(profile.finish !== undefined && { finish: profile.finish }),
  };
}

const SIGNATURE = { extra_content: { google: { thought_signature: 'c2lnbmVk' } } };

function create(summary: string, hour: number, id: string): ScriptedCall {
  return { id, name: 'create_event', arguments: { summary, start: `2026-12-03T${hour}:00` } };
}

function modelAnswer({ messages, tools }: SeenRequest): ScriptedAnswer {
  const last = messages.at(-1);
  const said = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  if (!tools) return { text: JSON.stringify({ intent: 'create_event', summary: 'Dentist' }) };
  if (last?.role === 'tool') return { text: 'You see the dentist at 10.' };
  if (said.includes('lunch')) return { calls: [create('Lunch', 12, 'aaaaaaaa1'), create('Gym', 18, 'aaaaaaaa2')] };
  if (said.includes('at 15:00')) return { calls: [create('Planning', 15, 'aaaaaaaa3')] };
  return { calls: [{ id: 'aaaaaaaa4', name: 'list_events', arguments: { from: '2026-12-03', to: '2026-12-03' } }] };
}
