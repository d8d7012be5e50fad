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
/** From so many characters on it is known whether a text begins like that. */
const KNOWN_FROM = 12;

/** Whether an answer may hold thoughts; those without a beginning look like words until their end comes. */
export type Thinking = 'never' | 'perhaps' | 'without a beginning';

/** The words of one answer as a user may read them: without thoughts, markup, links and instructions. */
export class Speech {
  /** All that was said and is no thought. */
  text = '';
  /** Whether the answer held thoughts without their beginning, which looked like words until their end came. */
  retracted = false;
  private readonly thoughts = new ThoughtFilter();
  private reply: ReplyStream;
  private guard: InstructionGuard;
  /** What is kept from the stream while it may be thoughts. */
  private held = '';
  private beginning = '';
  /** Undefined while it is not known whether words must be held. */
  private holds: boolean | undefined;

  constructor(
    private readonly instructions: readonly string[],
    private readonly known: KnownAddresses,
    private readonly thinks: Thinking,
  ) {
    this.reply = new ReplyStream(known);
    this.guard = new InstructionGuard(instructions);
    this.holds = { never: false, 'without a beginning': true, perhaps: undefined }[thinks];
  }

  /** What may be shown once this piece has come. */
  push(delta: string): string {
    this.take(this.thinks === 'never' ? { words: delta, retracts: false } : this.thoughts.pass(delta));
    this.holds ??= this.mayBeThought();
    return this.holds === false ? this.say(this.release()) : '';
  }

  /** What is left when the model has finished. */
  end(): string {
    this.take(this.thoughts.end());
    return this.say(this.release() + this.guard.pass(this.reply.end()) + this.guard.end());
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
    this.reply = new ReplyStream(this.known);
    this.guard = new InstructionGuard(this.instructions);
    this.holds = false;
  }

  private mayBeThought(): boolean | undefined {
    return this.beginning.length < KNOWN_FROM ? undefined : THINKS_ALOUD.test(this.beginning);
  }

  private release(): string {
    const words = this.held;
    this.held = '';
    return this.guard.pass(this.reply.push(words));
  }

  private say(words: string): string {
    this.text += words;
    return words;
  }
}
