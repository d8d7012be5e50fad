import type { ChatReply } from '../../../src/modules/ai/dto/chat.dto.js';
import type { ParsedRequest } from '../../../src/modules/ai/dto/parsed-request.dto.js';
import type { AiUser, SentEvent } from '../ai-world.js';
import { ORDER, type Replay, type Wanted } from './replay.js';

/** What became of a replay, from best to worst. */
export const VERDICTS = ['handled well', 'honest', 'visible', 'wrong', 'thrown away'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the user got. */
export interface Outcome {
  status: number;
  conversationId?: string;
  engine: string;
  /** Everything that was shown, in the order in which it came. */
  shown: string;
  proposals: { summary: string; start: string }[];
  questions: string[];
  events: string[];
  /** Whether the answer says itself that it is not all that was asked for. */
  owned: boolean;
  parsed: Record<string, unknown>;
}

const FAILED: Omit<Outcome, 'status'> = {
  engine: '',
  shown: '',
  proposals: [],
  questions: [],
  events: [],
  owned: true,
  parsed: {},
};

/** What a model writes for its server and not for its user. */
const ARTIFACT = /<\/?[a-z_|]+[^>]*>|\[TOOL_CALLS\]|<\||"arguments"|tool_call|function=|```|\*\*|^#+ |^\||\{"name"/m;
/** A claim that something is done or prepared. */
const CLAIM = /\b(?:done|created|booked|scheduled|added|moved|deleted|prepared|proposed)\b/i;

/** Plays the messages of a replay and answers what came of the last. */
export async function play(user: AiUser, { route, turns = [ORDER] }: Replay, streamed: boolean): Promise<Outcome> {
  if (route === 'parse') return parse(user, turns.at(-1) ?? '');
  let outcome: Outcome = { ...FAILED, status: 0 };
  for (const message of turns) {
    const { conversationId } = outcome;
    const more = conversationId === undefined ? {} : { conversationId };
    outcome = streamed ? fromEvents(await user.stream(message, more)) : await chat(user, message, more);
  }
  return outcome;
}

async function parse(user: AiUser, text: string): Promise<Outcome> {
  const answer = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text, timeZone: 'Europe/Berlin' });
  if (answer.status !== 200) return { ...FAILED, status: answer.status };
  const { engine, degraded, questions } = answer.body;
  return {
    ...FAILED,
    status: 200,
    engine,
    questions: questions.map(({ question }) => question),
    owned: degraded !== undefined,
    parsed: { ...answer.body },
  };
}

async function chat(user: AiUser, message: string, more: Record<string, unknown>): Promise<Outcome> {
  const { status, body } = await user.call<ChatReply>('POST', '/ai/chat', { message, ...more });
  return status === 200 ? fromReply(body, body.reply) : { ...FAILED, status };
}

function fromEvents(events: SentEvent[]): Outcome {
  const last = events.at(-1);
  const shown = events.map(({ event, data }) => (event === 'text' ? textIn(data) : '')).join('');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented data of these events
  if (last?.event === 'done') return fromReply(last.data as ChatReply, shown);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented data of these events
  const problem = last?.data as { status?: number } | undefined;
  return { ...FAILED, status: problem?.status ?? 0, shown };
}

function textIn(data: unknown): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented data of this event
  return (data as { delta: string }).delta;
}

function fromReply(body: ChatReply, shown: string): Outcome {
  return {
    status: 200,
    conversationId: body.conversationId,
    engine: body.engine,
    shown,
    proposals: body.proposedActions.map(({ preview: { after, before } }) => ({
      summary: (after ?? before)?.summary ?? '',
      start: (after ?? before)?.start?.dateTime ?? '',
    })),
    questions: body.questions.map(({ question }) => question),
    events: (body.events ?? []).map(({ summary }) => summary ?? ''),
    owned: body.incomplete !== undefined || body.degraded !== undefined,
    parsed: {},
  };
}

/** Judges an outcome by what was wanted of it. */
export function judge(outcome: Outcome, { wants, usable = true }: Replay): Verdict {
  const { status, shown, proposals, owned, questions } = outcome;
  if (ARTIFACT.test(shown)) return 'visible';
  if (!proposals.every((made) => (wants.proposes ?? []).some((wanted) => fits(made, wanted)))) return 'wrong';
  // What the builtin engine makes of the message is no use of the model's answer.
  const wasUsed = outcome.engine === 'openai' || !usable;
  if (wasUsed && isMet(outcome, wants)) return 'handled well';
  if (proposals.length === 0 && CLAIM.test(shown) && !owned) return 'wrong';
  if (usable && (status !== 200 || !wasUsed)) return 'thrown away';
  return status !== 200 || owned || questions.length > 0 ? 'honest' : 'wrong';
}

function isMet(outcome: Outcome, wants: Wanted): boolean {
  const { status, proposals, shown, questions, events, parsed } = outcome;
  const { proposes = [], says, asks, events: spokenOf } = wants;
  return (
    status === 200 &&
    proposals.length === proposes.length &&
    proposes.every((wanted) => proposals.some((made) => fits(made, wanted))) &&
    (says === undefined || says.test(shown)) &&
    (asks === undefined || questions.some((question) => asks.test(question))) &&
    (spokenOf === undefined || JSON.stringify(events) === JSON.stringify(spokenOf)) &&
    Object.entries(wants.parsed ?? {}).every(([name, value]) => holds(parsed[name], value))
  );
}

function fits(
  made: { summary: string; start: string },
  { summary, start }: { summary?: string; start?: string },
): boolean {
  return (summary === undefined || made.summary === summary) && (start === undefined || made.start.startsWith(start));
}

/** Whether a value holds everything that is wanted of it. */
function holds(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  return Object.entries(wanted).every(([name, each]) => holds(fields[name], each));
}
