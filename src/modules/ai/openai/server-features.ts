import { apiFailure } from './api-failure.js';

const REFUSALS = new Set([400, 404, 415, 422, 501]);

/** How a server can be held to a JSON Schema: to the letter, by itself, to JSON at least, or only by asking it to. */
export type JsonMode = 'strict' | 'schema' | 'object' | 'text';

const WEAKER: Record<JsonMode, JsonMode | undefined> = {
  strict: 'schema',
  schema: 'object',
  object: 'text',
  text: undefined,
};

/**
 * What the compatible server at hand takes beyond the bare protocol, learned from its refusals:
 *
 * | feature | when it is refused |
 * |---|---|
 * | `stream_options.include_usage` | left out; tokens are estimated |
 * | `response_format: json_schema`, `strict` | not strict, `json_object`, then none, with the schema in the prompt; the answer is validated either way |
 */
export class ServerFeatures {
  streamUsage = true;
  jsonMode: JsonMode = 'strict';

  /** Gives up the feature a server refused; false when the refusal is about something else. */
  learnFrom(error: unknown): boolean {
    const failure = apiFailure(error);
    if (!failure || !REFUSALS.has(failure.status ?? 0)) return false;
    const complaint = `${failure.param ?? ''} ${failure.message}`;
    if (this.streamUsage && /stream_options|include_usage/i.test(complaint)) {
      this.streamUsage = false;
      return true;
    }
    const weaker = /response_format|json_schema|json_object|structured|strict/i.test(complaint)
      ? WEAKER[this.jsonMode]
      : undefined;
    this.jsonMode = weaker ?? this.jsonMode;
    return weaker !== undefined;
  }
}
