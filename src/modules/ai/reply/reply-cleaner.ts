import { visibleText } from '../plain-text.js';
import { resolveEscapes, withoutEscapes } from './escapes.js';
import { endsInTag, withoutTags } from './html-tags.js';
import { type KnownAddresses, withoutLinks } from './links.js';
import { MarkdownLines } from './markdown-lines.js';

const MAX_TEXT = 16_384;
/** What separates words that can be shown: no link, tag or mark of Markdown that we let pass reaches over it. */
const GAP = /[ \t\n\u2028\u2029\u3000，、；！？]/;
const GAPS = new RegExp(GAP, 'g');
/** A sign that opens no tag within so many characters opens none. */
const MAX_TAG = 400;
const NOBODY: KnownAddresses = new Set();

/** A model's words as plain text: nothing that a Markdown or HTML renderer makes a link, an image or a script of, nothing hidden. */
export function cleanReply(text: string, known: KnownAddresses = NOBODY): string {
  const stream = new ReplyStream(known);
  return stream.push(text) + stream.end();
}

/** Cleans a reply as it streams: only whole words leave, so that nothing is smuggled in pieces. What leaves does not depend on the pieces. */
export class ReplyStream {
  private readonly lines = new MarkdownLines();
  /** The pieces of a word that has not ended. */
  private pieces: string[] = [];
  /** Words within a tag that has not ended. */
  private tag = '';
  private room = MAX_TEXT;

  constructor(private readonly known: KnownAddresses) {}

  /** What may be shown once this piece has come. */
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

  /** What is left when the model has finished. */
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
    // The gap is no part of a link that is removed, or the words around it would meet.
    const end = words.endsWith(lineBreak) ? words.length - lineBreak.length : words.length;
    return withoutEscapes(withoutLinks(withoutTags(words.slice(0, end)), this.known)) + words.slice(end);
  }
}
