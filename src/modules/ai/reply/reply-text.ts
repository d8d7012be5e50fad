import { toolName } from '../tools/tool-names.js';
import { findCalls, mayBeCalls, readWrittenCalls, type CallsFound } from '../written-calls/written-calls.js';
import { InstructionGuard } from './instruction-guard.js';
import type { KnownAddresses } from './links.js';
import { ReplyStream } from './reply-cleaner.js';
import { type VisibleText, ThoughtFilter } from './thoughts.js';

/** How models begin to think aloud, by language. */
const BEGINNINGS = [
  'ok(?:ay)?\\b|alright\\b|hmm|so\\b|first\\b|let(?:.s| me)\\b|we (?:need|have)\\b|i (?:need|should)\\b',
  'the user\\b|analysis\\S|好|嗯|首先|用户',
];
const THINKS_ALOUD = new RegExp(`^(?:${BEGINNINGS.join('|')})`, 'iu');
/** After this many characters the kind of a text is known; no tool name is longer. */
const KNOWN_FROM = 24;

/** Whether an answer may contain thoughts; unmarked thoughts look like words until their end tag. */
export type Thinking = 'never' | 'perhaps' | 'without a beginning';

/** The context for cleaning the words of an answer. */
export interface SpeechContext {
  /** Lines that no reply may contain. */
  instructions: readonly string[];
  known: KnownAddresses;
  thinks: Thinking;
  /** The names of the tools that may be called; empty when calls are not written as text. */
  tools: readonly string[];
}

/**
 * The words of one answer in the form for the user: without thoughts, markup, links and instructions. Possible thoughts and calls written
 * as text are held back until their kind is known.
 */
export class ReplyText {
  /** The complete text. */
  text = '';
  /** The calls in the text, once it has ended: valid ones, or unreadable ones. */
  written: CallsFound = { kind: 'words' };
  /** Whether the answer had thoughts without a start tag, which looked like words until their end tag. */
  retracted = false;
  private readonly thoughts = new ThoughtFilter();
  private reply: ReplyStream;
  private guard: InstructionGuard;
  private held = '';
  private beginning = '';
  private hasWords = false;
  /** Undefined while it is not known whether words must be held back. */
  private holds: boolean | undefined;

  constructor(private readonly context: SpeechContext) {
    this.reply = new ReplyStream(context.known);
    this.guard = new InstructionGuard(context.instructions);
    this.holds = { never: false, 'without a beginning': true, perhaps: undefined }[context.thinks];
  }

  /** The text that may be shown after this piece. */
  push(delta: string): string {
    this.take(this.context.thinks === 'never' ? { words: delta, retracts: false } : this.thoughts.pass(delta));
    this.holds ??= this.mustHold();
    return this.holds === false ? this.say(this.release(this.endOfWords())) : '';
  }

  /** The remaining text at the end of the answer. */
  end(): string {
    this.take(this.thoughts.end());
    return this.say(this.release(this.readRest()) + this.guard.pass(this.reply.end()) + this.guard.end());
  }

  private take({ words, retracts }: VisibleText): void {
    if (retracts) this.restart();
    this.held += words;
    if (this.holds === undefined) this.beginning = (this.beginning + words).trimStart();
  }

  private restart(): void {
    this.retracted = true;
    this.text = '';
    this.held = '';
    this.beginning = '';
    this.hasWords = false;
    this.reply = new ReplyStream(this.context.known);
    this.guard = new InstructionGuard(this.context.instructions);
    this.holds = undefined;
  }

  private mustHold(): boolean | undefined {
    if (this.beginning.length < KNOWN_FROM) return undefined;
    if (mayBeCalls(this.beginning, this.context.tools)) return true;
    return !this.retracted && THINKS_ALOUD.test(this.beginning);
  }

  private endOfWords(): number {
    if (this.context.tools.length === 0) return this.held.length;
    const { at, begins } = findCalls(this.held);
    this.holds = begins;
    return at;
  }

  /** The length of the words in the held text at the end; the rest is read as calls. */
  private readRest(): number {
    const { tools } = this.context;
    const isWhole = !this.hasWords && mayBeCalls(this.held.trimStart(), tools);
    const { at, begins } = findCalls(this.held);
    const end = isWhole ? 0 : at;
    if (tools.length === 0 || (!isWhole && !begins)) return this.held.length;
    const rest = this.held.slice(end).trim();
    this.written = readWrittenCalls(rest, (name) => toolName(name, tools) !== undefined);
    const stands = !this.hasWords && this.held.slice(0, end).trim() === '';
    // A call beside words is not run.
    if (this.written.kind === 'calls' && !stands) this.written = { kind: 'broken', text: rest };
    return this.written.kind === 'words' ? this.held.length : end;
  }

  private release(end: number): string {
    const words = this.held.slice(0, end);
    this.held = this.held.slice(end);
    this.hasWords ||= words.trim() !== '';
    return this.guard.pass(this.reply.push(words));
  }

  private say(words: string): string {
    this.text += words;
    return words;
  }
}
