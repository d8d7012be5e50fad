import { toolName } from '../tools/tool-names.js';
import { findCalls, mayBeCalls, readWrittenCalls, type Written } from '../written-calls/written-calls.js';
import { InstructionGuard } from './instruction-guard.js';
import type { KnownAddresses } from './links.js';
import { ReplyStream } from './reply-cleaner.js';
import { type Spoken, ThoughtFilter } from './thoughts.js';

/** How models begin to think aloud, in the languages they think in. */
const BEGINNINGS = [
  'ok(?:ay)?\\b|alright\\b|hmm|so\\b|first\\b|let(?:.s| me)\\b|we (?:need|have)\\b|i (?:need|should)\\b',
  'the user\\b|analysis\\S|好|嗯|首先|用户',
];
const THINKS_ALOUD = new RegExp(`^(?:${BEGINNINGS.join('|')})`, 'iu');
/** From so many characters on it is known how a text begins; no name of a tool is longer. */
const KNOWN_FROM = 24;

/** Whether an answer may hold thoughts; those without a beginning look like words until their end comes. */
export type Thinking = 'never' | 'perhaps' | 'without a beginning';

/** What the words of an answer are read by. */
export interface SpeechContext {
  /** Lines that belong into no reply. */
  instructions: readonly string[];
  known: KnownAddresses;
  thinks: Thinking;
  /** The names of the tools that may be called; none where calls are not written as text. */
  tools: readonly string[];
}

/**
 * The words of one answer as a user may read them: without thoughts, markup, links and instructions. What may be thoughts, or calls written
 * as text, is held until it is known what it is.
 */
export class Speech {
  /** All that was said. */
  text = '';
  /** What the answer is beside its words, once it has ended: calls, or something like calls that cannot be made. */
  written: Written = { kind: 'words' };
  /** Whether the answer held thoughts without their beginning, which looked like words until their end came. */
  retracted = false;
  private readonly thoughts = new ThoughtFilter();
  private reply: ReplyStream;
  private guard: InstructionGuard;
  private held = '';
  private beginning = '';
  private hasWords = false;
  /** Undefined while it is not known whether words must be held. */
  private holds: boolean | undefined;

  constructor(private readonly context: SpeechContext) {
    this.reply = new ReplyStream(context.known);
    this.guard = new InstructionGuard(context.instructions);
    this.holds = { never: false, 'without a beginning': true, perhaps: undefined }[context.thinks];
  }

  /** What may be shown once this piece has come. */
  push(delta: string): string {
    this.take(this.context.thinks === 'never' ? { words: delta, retracts: false } : this.thoughts.pass(delta));
    this.holds ??= this.mustHold();
    return this.holds === false ? this.say(this.release(this.endOfWords())) : '';
  }

  /** What is left when the model has finished. */
  end(): string {
    this.take(this.thoughts.end());
    return this.say(this.release(this.readRest()) + this.guard.pass(this.reply.end()) + this.guard.end());
  }

  private take({ words, retracts }: Spoken): void {
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

  /** How much of what is held is words, now that nothing follows; the rest is read as calls. */
  private readRest(): number {
    const { tools } = this.context;
    const isWhole = !this.hasWords && mayBeCalls(this.held.trimStart(), tools);
    const { at, begins } = findCalls(this.held);
    const end = isWhole ? 0 : at;
    if (tools.length === 0 || (!isWhole && !begins)) return this.held.length;
    const rest = this.held.slice(end).trim();
    this.written = readWrittenCalls(rest, (name) => toolName(name, tools) !== undefined);
    const stands = !this.hasWords && this.held.slice(0, end).trim() === '';
    // A call that stands beside words is none.
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
