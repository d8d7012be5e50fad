/** The tag names around thoughts; a namespace may precede them. */
const NAMES = 'think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis|antthinking|inner_?monologue';
const TAG = `<\\s{0,4}/?\\s{0,4}(?:\\w{1,16}:)?(?:${NAMES})\\s{0,4}>`;
/** The same in brackets, and remains of the channels of gpt-oss when a server drops its tokens. */
const BRACKETS = '\\[/?THINK\\]|◁/?think▷|<\\|channel>(?:thought|analysis)|<channel\\|>|assistantfinal(?=\\S)';
/** Tokens of chat templates that servers should have removed. */
const SPECIAL = '<\\|[^|<>\\s]{1,40}\\|>|<｜[^｜<>\\s]{1,40}｜>|</?s>|<(?:start|end)_of_turn>|<(?:bos|eos|pad|unk)>';
const INSTRUCTION = '<</?SYS>>|\\[/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS)\\]';
const TOKEN = new RegExp([TAG, BRACKETS, SPECIAL, INSTRUCTION].join('|'), 'giu');
/** Every token contains one of these. */
const MAY_HOLD_TOKEN = /[<[◁]|assistantfinal/i;
/** The beginning of a token that may still be completed. */
const BEGUN = new RegExp(
  '^(?:<[\\s/]{0,5}[\\w:]{0,24}\\s{0,4}|<[|｜][^<>\\s]{0,42}|<</?\\w{0,4}>?|\\[/?[A-Z_]{0,20}|◁/?\\w{0,6})$',
  'iu',
);
const BEGUN_CHANNEL = /a(?:ss?[a-z]{0,11})?$/i;
const LONGEST_TOKEN = 64;
const LONGEST_HEADER = 200;
const LONGEST_ROLE = 24;

const OPENS = /^(?:\[think\]|◁think▷|<\|channel>.+|<\|(?:begin_of_thought|start_thinking)\|>)$/i;
const CLOSES = /^(?:\[\/think\]|◁\/think▷|<channel\|>|assistantfinal|<\|end_(?:of_thought|thinking)\|>)$/i;
const IS_TAG = new RegExp(`^${TAG}$`, 'i');
/** Tokens around a call written as text are left for the reader of such calls. */
const AROUND_CALL = /tool|function|python_tag|action|dsml/i;

/** The visible part of a piece. */
export interface VisibleText {
  words: string;
  /** Whether all words before these were thoughts: an end tag without a start tag. */
  retracts: boolean;
}

/** A whole answer without thoughts and tokens of chat templates. */
export function withoutThoughts(text: string): string {
  const filter = new ThoughtFilter();
  const [first, last] = [filter.pass(text), filter.end()];
  return last.retracts ? last.words : first.words + last.words;
}

/** A `role` is the name after the start of a message; a `header` names the recipient of the words that follow. */
type Mode = 'said' | 'thought' | 'hidden channel' | 'role' | 'header';

/**
 * Removes thoughts and tokens of chat templates from a streamed text. Thoughts without an end reach to the end of the answer.
 * A call in the channels of gpt-oss becomes `<function=name>…</function>`.
 */
export class ThoughtFilter {
  private held = '';
  private mode: Mode = 'said';
  private header = '';
  private inCall = false;
  private words = '';
  private retracts = false;

  /** The visible text after this piece, as far as it is decided. */
  pass(delta: string): VisibleText {
    this.held += delta;
    const recent = this.held.slice(-LONGEST_TOKEN);
    return this.read(this.held.length - recent.length + findBegunTag(recent));
  }

  /** The remaining text at the end. */
  end(): VisibleText {
    return this.read(this.held.length);
  }

  private read(end: number): VisibleText {
    this.words = '';
    this.retracts = false;
    const whole = this.held.slice(0, end);
    let last = 0;
    for (const { 0: token, index } of MAY_HOLD_TOKEN.test(whole) ? whole.matchAll(TOKEN) : []) {
      this.say(whole.slice(last, index));
      this.take(token);
      last = index + token.length;
    }
    this.say(whole.slice(last));
    this.held = this.held.slice(end);
    return { words: this.words, retracts: this.retracts };
  }

  private say(words: string): void {
    if (this.mode === 'said') this.words += words;
    else if (this.mode === 'header') this.header = (this.header + words).slice(0, LONGEST_HEADER);
    else if (this.mode === 'role') this.skipRole(words);
  }

  private skipRole(words: string): void {
    const end = words.indexOf('\n');
    this.header += end < 0 ? words : words.slice(0, end);
    if (end < 0 && this.header.length <= LONGEST_ROLE) return;
    this.mode = 'said';
    // Longer than any role name.
    this.words += end < 0 || this.header.length > LONGEST_ROLE ? this.header : '';
    if (end >= 0) this.words += words.slice(end + 1);
  }

  private take(token: string): void {
    const isTag = IS_TAG.test(token);
    if (isTag ? token.includes('/') : CLOSES.test(token)) this.closeThought();
    else if (isTag || OPENS.test(token)) this.mode = 'thought';
    else if (this.mode !== 'thought') this.takeSpecial(token.toLowerCase());
  }

  private closeThought(): void {
    if (this.mode !== 'thought') {
      this.words = '';
      this.retracts = true;
    }
    this.mode = 'said';
  }

  private takeSpecial(token: string): void {
    if (AROUND_CALL.test(token)) {
      this.say(token);
      return;
    }
    const name = token.replaceAll(/[<|>]/g, '');
    if (name === 'channel' && this.mode === 'header') this.header += ' ';
    else if (name === 'constrain' && this.mode === 'header') this.header += ' ';
    else if (HEADERS.has(name)) this.open('header');
    else if (name === 'im_start' || name === 'start_of_turn') this.open('role');
    else if (name === 'message') this.readHeader();
    else this.endMessage();
  }

  private open(mode: Mode): void {
    this.endMessage();
    this.mode = mode;
    this.header = '';
  }

  /** Only the final channel, and the commentary on calls, is meant for the user. */
  private readHeader(): void {
    const [, tool] = /\bto=(?:functions\.)?([\w.-]{1,64})/.exec(this.header) ?? [];
    this.inCall = tool !== undefined;
    if (tool !== undefined) this.words += `<function=${tool}>`;
    this.mode = /\b(?:analysis|thought)\b/.test(this.header) && !this.inCall ? 'hidden channel' : 'said';
  }

  private endMessage(): void {
    if (this.inCall) this.words += '</function>';
    this.inCall = false;
    this.mode = 'said';
  }
}

/** The index of an unfinished token, or the end of the text. */
function findBegunTag(text: string): number {
  const last = Math.max(text.lastIndexOf('<'), text.lastIndexOf('['), text.lastIndexOf('◁'));
  const from = text.charAt(last - 1) === '<' ? last - 1 : last;
  if (from >= 0 && BEGUN.test(text.slice(from))) return from;
  return BEGUN_CHANNEL.exec(text)?.index ?? text.length;
}

const HEADERS: ReadonlySet<string> = new Set(['start', 'channel', 'start_header_id']);
