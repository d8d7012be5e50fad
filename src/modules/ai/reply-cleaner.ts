import { plainText } from './plain-text.js';
import { ThoughtFilter, withoutThoughts } from './thoughts.js';

const MAX_REPLY = 8000;
/** Anything with a scheme, and domains with a path: what a client would turn into a link. */
const LINK =
  /(?:\b[a-z][a-z0-9+.-]*:\/\/|\b(?:data|javascript|vbscript|mailto|tel|file|blob):|\bwww\.|\/\/(?=\w))[^\s<>"'`]*|(?<![@\w.-])(?:(?:[\p{L}\p{N}-]+[.。．｡])+\p{L}{2,}|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?\/[^\s<>"'`]*/giu;
/** A bare domain, which some clients link as well; never the domain of an address. */
const DOMAIN = /(?<![@\w.-])((?:[\p{L}\p{N}-]+[.。．｡])+)(\p{L}{2,})(?![\w@])/gu;

/** A model's words as plain text: no markup that loads or leads anywhere, nothing hidden. */
export function cleanReply(text: string): string {
  return plainText(withoutThoughts(text), MAX_REPLY)
    .replaceAll('![', '[')
    .replaceAll('](', '] (')
    .replaceAll(/^\s*\[[^\]]*\]:.*$/gm, '')
    .replaceAll(/<(?=[a-z/!?])/gi, '‹')
    .replaceAll(LINK, '[link removed]')
    .replaceAll(DOMAIN, (_match, labels: string, tld: string) => `${labels.slice(0, -1)}[.]${tld}`);
}

/** Cleans a reply as it streams: only whole words leave, so that nothing can be smuggled in pieces. */
export class ReplyStream {
  private readonly thoughts = new ThoughtFilter();
  private held = '';

  /** What may be shown once this piece has come. */
  push(delta: string): string {
    this.held += this.thoughts.pass(delta);
    const end = this.held.search(/\s\S*$/);
    if (end < 0) return '';
    const ready = this.held.slice(0, end + 1);
    this.held = this.held.slice(end + 1);
    return cleanReply(ready);
  }

  /** What is left when the model has finished. */
  end(): string {
    const rest = cleanReply(this.held + this.thoughts.end());
    this.held = '';
    return rest;
  }
}
