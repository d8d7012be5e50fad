import { visibleText } from '../plain-text.js';
import { resolveEscapes, withoutEscapes } from './escapes.js';
import { endsInTag, withoutTags } from './html-tags.js';
import { type KnownAddresses, withoutLinks } from './links.js';
import { MarkdownLines } from './markdown-lines.js';

const MAX_TEXT = 16_384;
/** Separators of words: no link, tag or markup that passes this filter spans them. */
const GAP = /[ \t\n\u2028\u2029\u3000，、；！？]/;
const GAPS = new RegExp(GAP, 'g');
/** A sign that does not open a tag within this many characters opens none. */
const MAX_TAG = 400;
const NOBODY: KnownAddresses = new Set();

/** A model's words as plain text: no links, images, scripts or hidden text for a Markdown or HTML renderer. */
export function cleanReply(text: string, known: KnownAddresses = NOBODY): string {
  const stream = new ReplyStream(known);
  return stream.push(text) + stream.end();
}

/** Cleans a reply while it streams: only whole words pass, so the result does not depend on the pieces. */
export class ReplyStream {
  private readonly lines = new MarkdownLines();
  /** The pieces of an unfinished word. */
  private pieces: string[] = [];
  /** The words inside an unfinished tag. */
  private tag = '';
  private room = MAX_TEXT;

  constructor(private readonly known: KnownAddresses) {}

  /** The text that may be shown after this piece. */
  push(delta: string): string {
    const taken = delta.slice(0, this.room);
    this.room -= taken.length;
    if (!GAP.test(taken)) {
      this.pieces.push(taken);
      return '';
    }
    const held = this.pieces.join('') + taken;
    let shown = '';
    let last = 0;
    for (const { 0: gap, index } of held.matchAll(GAPS)) {
      shown += this.word(held.slice(last, index), gap);
      last = index + 1;
    }
    this.pieces = [held.slice(last)];
    return shown;
  }

  /** The remaining text at the end of the answer. */
  end(): string {
    const rest = this.pieces.join('');
    this.pieces = [];
    const left = this.tag + rest;
    this.tag = '';
    return this.clean(left, '');
  }

  private word(word: string, gap: string): string {
    const held = this.tag + word;
    if (endsInTag(held) && held.length < MAX_TAG) {
      this.tag = held + gap;
      return '';
    }
    this.tag = '';
    return this.clean(held, gap);
  }

  private clean(word: string, gap: string): string {
    const lineBreak = gap === '\u2028' || gap === '\u2029' ? '\n' : gap;
    const words = this.lines.take(visibleText(resolveEscapes(visibleText(word))), lineBreak);
    // The gap stays when a link is removed, or the words around it would join.
    const end = words.endsWith(lineBreak) ? words.length - lineBreak.length : words.length;
    return withoutEscapes(withoutLinks(withoutTags(words.slice(0, end)), this.known)) + words.slice(end);
  }
}
