import { readEvents, textOf } from './event-stream.js';
import { ApiProblem } from './problem.js';
import { bodyOf, type Rest } from './transport.js';
import type {
  Action,
  ActionStatus,
  ChatInput,
  ChatReply,
  ChatStreamEvent,
  Confirmation,
  ConfirmationResult,
  Conversation,
  ParsedRequest,
  ParseInput,
} from './types.js';

/** An action as it was shown: `confirm` executes exactly this. */
export type ShownAction = Pick<Action, 'id' | 'hash'>;

/** Lets a caller give up a request. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** Requests in plain words, and the user's decision about what they propose. */
export class Assistant {
  constructor(private readonly rest: Rest) {}

  /** Sends a message and waits for the whole reply. */
  async chat(body: ChatInput, { signal }: CallOptions = {}): Promise<ChatReply> {
    const answer = await bodyOf(this.rest.POST('/ai/chat', { body, ...(signal && { signal }), headers: JSON_ONLY }));
    // The document has two types of answers here; the request asked for this one.
    if (!('conversationId' in answer)) throw new Error('The server answered a stream');
    return answer;
  }

  /**
   * Sends a message and yields its events as they happen; the last one is `done` with the whole reply.
   * @throws ApiProblem where the turn fails, at its beginning or in its midst.
   */
  async *stream(
    body: ChatInput,
    { signal }: CallOptions = {},
  ): AsyncGenerator<Exclude<ChatStreamEvent, { event: 'error' }>> {
    const { response } = await this.rest.POST('/ai/chat', {
      body,
      ...(signal && { signal }),
      headers: { accept: 'text/event-stream' },
      parseAs: 'stream',
    });
    for await (const { event, data } of readEvents(textOf(response))) {
      const next = toChatEvent(event, data);
      if (next?.event === 'error') throw new ApiProblem(next.data, next.data.retryAfterSeconds);
      if (next) yield next;
    }
  }

  /** Reads a sentence into a structured request; nothing is looked up and nothing is written. */
  async parse(body: ParseInput, { signal }: CallOptions = {}): Promise<ParsedRequest> {
    return bodyOf(this.rest.POST('/ai/parse-request', { body, ...(signal && { signal }) }));
  }

  /** The user's actions of all conversations, newest first; those that wait for a decision where no status is named. */
  async actions(status: ActionStatus = 'proposed'): Promise<Action[]> {
    return (await bodyOf(this.rest.GET('/ai/actions', { params: { query: { status } } }))).items;
  }

  /** Executes an action exactly as it was shown. It is safe to repeat after a lost answer. */
  async confirm({ id, hash }: ShownAction): Promise<Confirmation> {
    const params = { path: { actionId: id } };
    return bodyOf(this.rest.POST('/ai/actions/{actionId}/confirm', { params, body: { hash } }));
  }

  /** Executes up to twenty actions, each for itself and in this order. */
  async confirmAll(actions: ShownAction[]): Promise<ConfirmationResult[]> {
    const body = { actions: actions.map(({ id, hash }) => ({ id, hash })) };
    return (await bodyOf(this.rest.POST('/ai/actions/confirm', { body }))).results;
  }

  /** Closes an action; nothing is written. */
  async reject({ id }: Pick<Action, 'id'>): Promise<void> {
    await this.rest.POST('/ai/actions/{actionId}/reject', { params: { path: { actionId: id } } });
  }

  async conversation(id: string): Promise<Conversation> {
    return bodyOf(this.rest.GET('/ai/conversations/{id}', { params: { path: { id } } }));
  }

  /** Deletes a conversation and closes its open actions. */
  async forget(id: string): Promise<void> {
    await this.rest.DELETE('/ai/conversations/{id}', { params: { path: { id } } });
  }
}

const JSON_ONLY = { accept: 'application/json' };
/** A newer server may have events that this version does not know. */
const KNOWN: ReadonlySet<string> = new Set(['text', 'tool', 'action', 'question', 'error', 'done']);

function toChatEvent(event: string, json: string): ChatStreamEvent | undefined {
  if (!KNOWN.has(event)) return undefined;
  const data: unknown = JSON.parse(json);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the edge: the server's tests hold its events to this type
  return { event, data } as ChatStreamEvent;
}
