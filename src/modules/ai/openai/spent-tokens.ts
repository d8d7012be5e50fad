import { AppError } from '../../../shared/errors/app-error.js';
import type { ModelEvent, ModelRequest, TokenCount } from '../language-model.js';

const CHARACTERS_A_TOKEN = 4;

/**
 * Tells at the end what an answer cost, estimated where the server does not say. One that breaks off or that nobody waits for any longer
 * was spent as well, or a budget would hold only for those who stay; only a call that was refused cost nothing.
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
      // Some servers count up with every chunk: the last count holds.
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

/** What a server counts; counts that cannot be right are as good as none. */
export function toTokenCount(inputTokens: unknown, outputTokens: unknown): TokenCount | undefined {
  return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
