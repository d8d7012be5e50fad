import { Injectable, Logger } from '@nestjs/common';
import { hmac, Keyring } from '../../../shared/crypto/keyring.js';
import { AppError, type ErrorCode } from '../../../shared/errors/app-error.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import { type Span, Tracer } from '../../../shared/observability/tracing/tracer.js';
import { toAppError } from '../../../shared/http/problem.filter.js';
import type { ToolCall, ToolSpec } from '../language-model.js';
import { readSeenEvents } from '../provenance/seen-events.js';
import { knownAddresses } from '../provenance/source-of.js';
import { cleanReply } from '../reply/reply-cleaner.js';
import { readArguments } from './arguments/normalize-arguments.js';
import { ReadTools } from './read-tools.service.js';
import { AskUserArguments } from './arguments/tool-arguments.js';
import { normalizeCalls } from './tool-names.js';
import { buildSpecs } from './tool-schemas.js';
import type { Tool, Turn } from './tool.js';
import { WriteTools } from './write-tools.service.js';

/** The result of a tool call: JSON text for the model, and whether the turn ends with it. */
export interface ToolOutcome {
  content: string;
  refused: boolean;
  endsTurn: boolean;
}

const MAX_RESULT = 60_000;

/** After these errors no other call of the turn can succeed: the store is unavailable, or the user must sign in at Google again. */
export const ENDS_TURN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'store_unavailable',
  'google_reauth_required',
  'scope_missing',
]);

const ASK_USER: Tool<AskUserArguments> = {
  name: 'ask_user',
  description: 'Asks one question when something needed is missing or two events fit; ends the turn.',
  class: 'ask',
  input: AskUserArguments,
  run: async ({ question, field = 'request', options }, turn) => {
    const known = knownAddresses(turn);
    turn.questions.push({
      field: cleanReply(field),
      question: cleanReply(question, known),
      ...(options && { options: options.map((option) => cleanReply(option, known)) }),
    });
    return { asked: true };
  },
};

/** The tools a model may call; all arguments are validated as strictly as an HTTP body. */
@Injectable()
export class Toolbox {
  private readonly logger = new Logger('Tools');
  private readonly tools: ReadonlyMap<string, Tool>;

  constructor(
    reads: ReadTools,
    writes: WriteTools,
    private readonly keyring: Keyring,
    private readonly metrics: Metrics,
    private readonly tracer: Tracer,
  ) {
    const all = [...reads.tools(), ...writes.tools(), ASK_USER];
    this.tools = new Map(all.map((tool) => [tool.name, tool]));
  }

  specs(): ToolSpec[] {
    return buildSpecs([...this.tools.values()].filter(({ isUnlisted }) => !isUnlisted));
  }

  has(name: string): boolean {
    return this.tools.has(name);
  }

  /** The intended calls of a model, by the names of existing tools. */
  named(calls: readonly ToolCall[]): ToolCall[] {
    return normalizeCalls(calls, [...this.tools.keys()]);
  }

  /** Runs a call; errors are returned to the model as `{ code, detail, errors }`, so that it can correct its call. */
  async run(call: ToolCall, turn: Turn): Promise<ToolOutcome> {
    // A name that a model invents may be words of the conversation.
    const name = this.has(call.name) ? call.name : 'unknown';
    const facts = { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': name };
    return this.tracer.trace(`execute_tool ${name}`, 'internal', facts, async (span) => this.execute(call, turn, span));
  }

  private async execute(call: ToolCall, turn: Turn, span: Span): Promise<ToolOutcome> {
    const tool = this.tools.get(call.name);
    const before = turn.proposed.length;
    try {
      if (!tool)
        throw new AppError('not_found', `There is no such tool; the tools are ${[...this.tools.keys()].join(', ')}.`);
      const { input, ignored, notes } = readArguments(tool.input, call.arguments, turn);
      const result = await tool.run(input, turn, notes);
      const told = { ...(ignored.length > 0 && { ignored }), ...(notes.length > 0 && { assumptions: notes }) };
      const content = bounded(JSON.stringify({ marker: turn.marker, ...result, ...told }));
      turn.seenEvents.push(...readSeenEvents(content));
      this.audit(call, tool, turn, { decision: 'ran', sources: listSources(turn, before) });
      return { content, refused: false, endsTurn: tool.class === 'ask' };
    } catch (thrown) {
      const { code, message, details } = toAppError(thrown);
      this.audit(call, tool, turn, { decision: 'refused', code });
      span.tell({ 'chat2calendar.problem': code });
      if (ENDS_TURN.has(code)) throw thrown;
      const problem = { marker: turn.marker, code, detail: message, errors: details.errors, ...details.facts };
      return { content: JSON.stringify(problem), refused: true, endsTurn: false };
    }
  }

  /** Logs every call without its contents: names, sources, and a keyed hash that distinguishes calls. */
  private audit(
    { arguments: text }: ToolCall,
    tool: Tool | undefined,
    turn: Turn,
    what: { decision: 'ran' | 'refused'; sources?: string[]; code?: ErrorCode },
  ): void {
    this.metrics.toolCalls.inc({ tool: tool?.name ?? 'unknown', decision: what.decision });
    const hash = hmac(this.keyring.newest('action').key, text).toString('base64url').slice(0, 22);
    const thirdParty = turn.seenEvents.some(({ foreign }) => foreign);
    this.logger.log(
      { tool: tool?.name ?? 'unknown', class: tool?.class, ...what, arguments: hash, thirdParty },
      'tool call',
    );
  }
}

/** The sources of the addresses in the newest proposals, without the addresses and ids. */
function listSources({ proposed }: Turn, before: number): string[] {
  const recipients = proposed.slice(before).flatMap(({ preview }) => preview.recipients);
  return [...new Set(recipients.map(({ source }) => source.split(':', 1)[0] ?? ''))];
}

function bounded(json: string): string {
  if (json.length <= MAX_RESULT) return json;
  return JSON.stringify({ code: 'invalid_request', detail: 'The answer is too long; ask for a shorter range.' });
}
