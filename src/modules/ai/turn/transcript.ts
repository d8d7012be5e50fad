import type { ModelMessage, ToolCall } from '../language-model.js';
import type { ModelAnswer } from './model-answer.js';

type Assistant = Extract<ModelMessage, { role: 'assistant' }>;

/** The result of a call that was not run: model servers require one for every call. */
const NOT_MADE = JSON.stringify({ code: 'not_made', detail: 'The turn ended before this call was made.' });

/** Collects the messages that a turn adds to its conversation, and the text for the user, which hold the same words. */
export class Transcript {
  messages: ModelMessage[] = [];
  private readonly said: string[] = [];
  private readonly refused = new Set<string>();

  /** The complete text for the user. */
  get reply(): string {
    return this.said.join('\n');
  }

  /** Appends words after the previous ones, on a line of their own. */
  following(words: string): string {
    return this.said.length > 0 ? `\n${words}` : words;
  }

  /** Adds words and calls of a model. Consecutive assistant messages are merged, because some servers refuse them. */
  note({ text, calls, extras }: Pick<ModelAnswer, 'text' | 'calls' | 'extras'>): void {
    if (text !== '') this.said.push(text);
    const before = this.messages.at(-1);
    const open = before?.role === 'assistant' && before.toolCalls.length === 0 ? before : undefined;
    const content = [open?.content ?? '', text].filter((words) => words !== '').join('\n');
    if (content === '' && calls.length === 0) return;
    if (open) this.messages.pop();
    this.messages.push({ ...spoken(content), toolCalls: calls, ...(extras && { extras }) });
  }

  /** Adds a line of this server. */
  add(line: string): void {
    this.note({ text: line, calls: [] });
  }

  /** Adds the result of a call. */
  answer({ id, name }: ToolCall, content: string, refused: boolean): void {
    if (refused) this.refused.add(id);
    this.messages.push({ role: 'tool', toolCallId: id, name, content });
  }

  /** Prepares the transcript for the next engine: the words, with the calls that were accepted or with none. */
  restart(keepsCalls: boolean): void {
    const words = this.reply === '' ? [] : [spoken(this.reply)];
    this.messages = keepsCalls ? this.messages.flatMap((message) => this.withoutRefused(message)) : words;
  }

  /** Gives each call a result, and ends with an assistant message: some servers refuse a user message after a result. */
  close(): void {
    const caller = this.messages.findLast((each) => each.role === 'assistant');
    const answered = new Set(this.messages.flatMap((each) => (each.role === 'tool' ? [each.toolCallId] : [])));
    for (const call of caller?.toolCalls.filter(({ id }) => !answered.has(id)) ?? []) this.answer(call, NOT_MADE, true);
    if (this.messages.at(-1)?.role !== 'tool') return;
    const at = this.messages.findLastIndex((each) => each.role === 'assistant' && each.content !== '');
    const speaker = this.messages[at];
    if (speaker?.role !== 'assistant') return;
    this.messages[at] = { ...speaker, content: '' };
    this.messages.push(spoken(speaker.content));
  }

  private withoutRefused(message: ModelMessage): ModelMessage[] {
    if (message.role === 'tool') return this.refused.has(message.toolCallId) ? [] : [message];
    if (message.role === 'user') return [message];
    const toolCalls = message.toolCalls.filter(({ id }) => !this.refused.has(id));
    return toolCalls.length > 0 || message.content !== '' ? [{ ...message, toolCalls }] : [];
  }
}

function spoken(content: string): Assistant {
  return { role: 'assistant', content, toolCalls: [] };
}
