import type { FinishReason, ModelEvent } from '../../language-model.js';
import { toFields, toArray, toText } from '../../unknown-json.js';
import { END } from '../answer-body.js';
import { AnswerText, untilComplete } from '../answer-text.js';
import { failureIn } from '../refusals/server-error.js';
import { toTokenCount } from '../spent-tokens.js';
import { OutputItems } from './output-items.js';

/**
 * Reads the events of a response (https://platform.openai.com/docs/api-reference/responses-streaming), or the response itself where the
 * server answers in one piece.
 */
export async function* readResponsesAnswer(
  payloads: AsyncIterable<unknown>,
  model: string,
): AsyncGenerator<ModelEvent> {
  const answer = new ResponsesAnswer();
  for await (const payload of untilComplete(payloads, () => answer.isComplete)) {
    if (payload === END) answer.end();
    else yield* answer.take(toFields(payload));
    if (answer.text.isFull || answer.isComplete) break;
  }
  yield* answer.rest(model);
}

type Fields = Record<string, unknown>;

class ResponsesAnswer {
  readonly text = new AnswerText();
  private readonly items = new OutputItems();
  private finish: FinishReason | undefined;
  private refused = false;

  get isComplete(): boolean {
    return this.finish !== undefined;
  }

  *take(event: Fields): Generator<ModelEvent> {
    const { type, object, output_index: index, item_id: id } = event;
    const place = index ?? id ?? toFields(event['item'])['id'];
    if (object === 'response') yield* this.close(event);
    else if (type === 'response.output_text.delta') yield* this.say(toText(event['delta']));
    else if (type === 'response.refusal.delta') yield* this.refuse(toText(event['delta']));
    else if (type === 'response.output_item.added') this.items.set(place, event['item']);
    else if (type === 'response.output_item.done') this.items.set(place, event['item']);
    else if (type === 'response.function_call_arguments.delta') this.items.append(place, toText(event['delta']));
    else if (type === 'response.failed' || type === 'error') throw readFailure(event);
    else if (typeof type === 'string' && ENDS.has(type)) yield* this.close(toFields(event['response']));
  }

  /** A server that marks the end of the stream without a final response is finished. */
  end(): void {
    this.finish ??= 'stop';
  }

  /** The calls and the end; nothing when the answer broke off. */
  *rest(model: string): Generator<ModelEvent> {
    const { calls } = this.items;
    const finish = this.ending(calls.length);
    if (finish === undefined) return;
    for (const call of calls) yield { type: 'tool_call', call };
    const extras = this.items.extras(model);
    if (extras) yield { type: 'extras', extras };
    yield { type: 'finish', reason: finish };
  }

  private ending(calls: number): FinishReason | undefined {
    if (this.text.isFull) return 'length';
    if (this.refused) return 'refused';
    return this.finish === 'stop' && calls > 0 ? 'tool_calls' : this.finish;
  }

  /** The finished response repeats all items; missing ones are added here. */
  private *close(response: Fields): Generator<ModelEvent> {
    const { status, output, usage, incomplete_details: details } = response;
    if (status === 'failed' || status === 'cancelled') throw readFailure({ response });
    this.items.replaceAll(toArray(output));
    const { input_tokens: input, output_tokens: spoken } = toFields(usage);
    const tokens = toTokenCount(input, spoken);
    if (tokens) yield { type: 'usage', ...tokens };
    if (this.text.length === 0) yield* this.say(this.items.text);
    if (this.text.length === 0) yield* this.refuse(this.items.refusal);
    this.finish = status === 'incomplete' ? endingFor(toFields(details)['reason']) : 'stop';
  }

  private *say(words: string): Generator<ModelEvent> {
    const heard = this.text.take(words);
    if (heard !== '') yield { type: 'text', delta: heard };
  }

  private *refuse(words: string): Generator<ModelEvent> {
    this.refused ||= words !== '';
    yield* this.say(words);
  }
}

const ENDS = new Set(['response.completed', 'response.incomplete', 'response.done', 'response.cancelled']);

function endingFor(reason: unknown): FinishReason {
  return reason === 'content_filter' ? 'refused' : 'length';
}

/** The error of an event, or of the response it ends. */
function readFailure(event: Fields): Error {
  const { error } = toFields(event['response']);
  const { code, message, param } = error === undefined || error === null ? event : toFields(error);
  return failureIn({
    message: toText(message) || 'The answer failed.',
    code: toText(code) || 'answer_failed',
    ...(typeof param === 'string' && { param }),
  });
}
