import { AppError } from '../../../shared/errors/app-error.js';
import type { ModelEvent, ModelRequest, TokenCount } from '../language-model.js';

const CHARACTERS_A_TOKEN = 4;

/**
 * Reports the tokens of an answer at its end, estimated when the server does not count. Answers that break off or that no client waits for
 * count as well, because they cost the same; only a refused call is free.
 */
export async function* withTokens(
  request: ModelRequest,
  events: AsyncIterable<ModelEvent>,
): AsyncGenerator<ModelEvent> {
  let told: TokenCount | undefined;
  let output = '';
  const spent = (): ModelEvent => ({ type: 'usage', ...(told ?? estimate(request, output)) });
  try {
    for await (const event of events) {
      if (event.type === 'text') output += event.delta;
      if (event.type === 'tool_call') output += event.call.arguments;
      // Some servers send a running count with every chunk: the last one is valid.
      if (event.type === 'usage') told = { inputTokens: event.inputTokens, outputTokens: event.outputTokens };
      else yield event;
    }
  } catch (error) {
    if (!wasRefused(error)) yield spent();
    throw error;
  }
  yield spent();
}

function estimate(request: ModelRequest, output: string): TokenCount {
  return { inputTokens: tokensIn(JSON.stringify(request)), outputTokens: tokensIn(output) };
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}

function wasRefused(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'ai_unavailable' || error.code === 'ai_busy');
}

/** The server's count; impossible counts are ignored. */
export function toTokenCount(inputTokens: unknown, outputTokens: unknown): TokenCount | undefined {
  return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
