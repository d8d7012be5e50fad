import type { Wire } from '../../language-model.js';
import { type ApiFailure, joinComplaint } from './api-failure.js';
import type { JsonMode, RefusedCall, ServerFeatures } from './server-features.js';

const REFUSALS = new Set([400, 404, 405, 410, 415, 422, 500, 501]);
const NO_SUCH_ROUTE = new Set([404, 405, 501]);

const WEAKER_MODE: Record<JsonMode, JsonMode | undefined> = {
  strict: 'schema',
  schema: 'object',
  object: 'words',
  words: undefined,
};

/** A feature that servers may refuse: the words of the refusal, and the remedy. */
interface Lesson {
  /** Searched in the refusal, in lower case. */
  words: RegExp;
  /** The features from now on; undefined when the call did not use the feature. */
  change: (call: RefusedCall, complaint: string) => Partial<ServerFeatures> | undefined;
}

const WANTS_RESPONSES = /(?:use|in) \/?v1\/responses|responses api|only .{0,40}\/responses/;
const WANTS_CHAT = /(?:use|in) \/?v1\/chat\/completions|only .{0,40}chat.?completions/;
const REFUSES_CHAT = /not a chat model|not supported.{0,60}\/?v1\/chat\/completions/;
const REFUSES_RESPONSES = /responses\b.{0,60}not (?:supported|available)|not support.{0,40}responses/;
const OFFERS_NONE = /reasoning_effort to '?none/;
const NO_TOOLS = /support tool use|support (?:tools|function)|tools? (?:is|are) not supported|--jinja|tool-choice/;
const EXTRAS = /reasoning_(?:content|details)|extra_content|thinking_blocks|["'.]reasoning\b["']?/;
const CALL_IDS = /(?:tool.?call.?id|call_id).{0,80}(?:length|characters|a-z|pattern|match)/;
/** A server that misses its attached data does not refuse it. */
const IS_MISSED = /must be passed back|missing|required|is needed|not provided/;

/** In search order: more specific words first. */
const LESSONS: Lesson[] = [
  { words: WANTS_RESPONSES, change: (call, complaint) => otherWire(call, 'chat', OFFERS_NONE.test(complaint)) },
  { words: REFUSES_CHAT, change: (call) => otherWire(call, 'chat') },
  { words: WANTS_CHAT, change: (call) => otherWire(call, 'responses') },
  { words: REFUSES_RESPONSES, change: (call) => otherWire(call, 'responses') },
  { words: OFFERS_NONE, change: ({ sent }) => (sent.effort === 'none' ? undefined : { effort: 'none' }) },
  { words: NO_TOOLS, change: ({ sent, asks }) => (asks === 'tools' && sent.tools ? { tools: false } : undefined) },
  giveUp(/stream_options|include_usage/, 'streamUsage'),
  giveUp(/^stream |to stream\b|not.{0,30}streaming|streaming.{0,30}not/, 'streaming'),
  giveUp(/prompt_cache_key/, 'cacheKey'),
  giveUp(/max_output_tokens/, 'outputLimit'),
  giveUp(/encrypted.{0,60}not supported|^include /, 'encryptedReasoning'),
  {
    words: EXTRAS,
    change: ({ sent, returnsExtras }, complaint) =>
      sent.extras && returnsExtras && !IS_MISSED.test(complaint) ? { extras: false } : undefined,
  },
  {
    words: /reasoning[_.]effort|support (?:thinking|reasoning)|\breasoning\b/,
    change: ({ sent }, complaint) =>
      sent.effort === 'asked' && !IS_MISSED.test(complaint) ? { effort: 'unsaid' } : undefined,
  },
  { words: CALL_IDS, change: ({ sent }) => (sent.ids === 'given' ? { ids: 'ours' } : undefined) },
  giveUp(/messages\W+\d+\W+(?:tool\W+)?name\b/, 'toolNames'),
  {
    words: /additionalproperties|\bschemas?\b|function_declarations|grammar/,
    change: ({ sent, asks }) => (asks === 'tools' && sent.schemas === 'closed' ? { schemas: 'plain' } : undefined),
  },
  {
    words: /response_format|text\.format|json|schema|structured|strict|grammar|additionalproperties/,
    change: ({ sent, asks }) => (asks === 'json' ? weakerMode(sent) : undefined),
  },
];

type Switch = 'streamUsage' | 'streaming' | 'cacheKey' | 'outputLimit' | 'encryptedReasoning' | 'toolNames';

function giveUp(words: RegExp, feature: Switch): Lesson {
  return { words, change: ({ sent }) => (sent[feature] ? { [feature]: false } : undefined) };
}

/** The next weaker way to request JSON; undefined when there is none. */
export function weakerMode({ jsonMode }: ServerFeatures): Partial<ServerFeatures> | undefined {
  const weaker = WEAKER_MODE[jsonMode];
  return weaker && { jsonMode: weaker };
}

/** The change after a refusal that names a feature; undefined for other refusals. */
export function lessonFrom(failure: ApiFailure, call: RefusedCall): Partial<ServerFeatures> | undefined {
  if (!REFUSALS.has(failure.status ?? 0)) return undefined;
  const complaint = joinComplaint(failure);
  for (const { words, change } of LESSONS) {
    const lesson = words.test(complaint) ? change(call, complaint) : undefined;
    if (lesson) return lesson;
  }
  return NO_SUCH_ROUTE.has(failure.status ?? 0) && !/model|deployment/.test(complaint)
    ? otherWire(call, call.sent.wire)
    : undefined;
}

/** The other wire after a refusal; a wire that was refused permanently is not tried again. */
function otherWire(
  { sent, wireIsFree }: RefusedCall,
  refused: Wire,
  onTerms = false,
): Partial<ServerFeatures> | undefined {
  const other = refused === 'chat' ? 'responses' : 'chat';
  if (!wireIsFree || sent.wire !== refused || sent.refusedWires.includes(other)) return undefined;
  return { wire: other, refusedWires: onTerms ? sent.refusedWires : [...sent.refusedWires, refused] };
}
