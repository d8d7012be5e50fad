import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { toAppError } from '../../../shared/http/problem.filter.js';
import { validate } from '../../../shared/validation/validate.js';
import type { ToolCall, ToolSpec } from '../language-model.js';
import { schemaOf } from './arguments.js';
import { ReadTools } from './read-tools.service.js';
import { AskUserArguments } from './tool-arguments.js';
import type { Tool, Turn } from './tool.js';
import { WriteTools } from './write-tools.service.js';

/** What a tool call came to: the JSON text the model gets, and whether the turn ends with it. */
export interface ToolOutcome {
  content: string;
  refused: boolean;
  endsTurn: boolean;
}

const MAX_ARGUMENTS = 32_768;
const MAX_RESULT = 60_000;

const ASK_USER: Tool<AskUserArguments> = {
  name: 'ask_user',
  description: 'Asks the user one question; ends the turn.',
  class: 'ask',
  input: AskUserArguments,
  run: async ({ question, field = 'request', options }, turn) => {
    turn.questions.push({ field, question, ...(options && { options }) });
    return { asked: true };
  },
};

/** The tools a model may call; whatever it sends is checked as strictly as an HTTP body. */
@Injectable()
export class Toolbox {
  private readonly logger = new Logger('Tools');
  private readonly tools: ReadonlyMap<string, Tool>;

  constructor(reads: ReadTools, writes: WriteTools) {
    const all = [...reads.tools(), ...writes.tools(), ASK_USER];
    this.tools = new Map(all.map((tool) => [tool.name, tool]));
  }

  specs(): ToolSpec[] {
    return [...this.tools.values()].map(({ name, description, input }) => ({
      name,
      description,
      parameters: schemaOf(input),
    }));
  }

  /** Runs a call; what goes wrong is told to the model as `{ code, detail, errors }`, so that it can mend its call. */
  async run({ name, arguments: text }: ToolCall, turn: Turn): Promise<ToolOutcome> {
    const tool = this.tools.get(name);
    try {
      if (!tool) throw new AppError('not_found', 'There is no such tool.');
      const result = await tool.run(validate(tool.input, parseArguments(text)), turn);
      this.logger.log({ tool: name, class: tool.class, decision: 'ran' }, 'tool call');
      return { content: bounded(JSON.stringify(result)), refused: false, endsTurn: tool.class === 'ask' };
    } catch (thrown) {
      const { code, message, details } = toAppError(thrown);
      this.logger.warn({ tool: tool?.name ?? 'unknown', decision: 'refused', code }, 'tool call');
      // Without the session store nothing of this turn could be kept: that is not for the model to mend.
      if (code === 'store_unavailable') throw thrown;
      return {
        content: JSON.stringify({ code, detail: message, errors: details.errors }),
        refused: true,
        endsTurn: false,
      };
    }
  }
}

function parseArguments(text: string): unknown {
  if (text.length > MAX_ARGUMENTS) throw new AppError('invalid_request', 'The arguments are too long.');
  try {
    const parsed: unknown = JSON.parse(text === '' ? '{}' : text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor') throw new SyntaxError('a forbidden key');
      return value;
    });
    return parsed;
  } catch {
    throw new AppError('invalid_request', 'The arguments are not valid JSON.');
  }
}

function bounded(json: string): string {
  if (json.length <= MAX_RESULT) return json;
  return JSON.stringify({ code: 'invalid_request', detail: 'The answer is too long; ask for a shorter range.' });
}
