/** What local models say to themselves stands between these, among their words. */
const OPENING = /<\s*(?:think|thinking|thought|reasoning)\s*>/i;
const CLOSING = /<\s*\/\s*(?:think|thinking|thought|reasoning)\s*>/i;
/** The beginning of a tag that may still come. */
const UNFINISHED = /<[\s/a-z]{0,16}$/i;

/** A text without what its model only thought; thoughts that do not end go to the end of the text. */
export function withoutThoughts(text: string): string {
  const filter = new ThoughtFilter();
  return filter.pass(text) + filter.end();
}

/** Leaves thoughts out of words that come in pieces. */
export class ThoughtFilter {
  private held = '';
  private thinking = false;

  /** What was said, as far as is known once this piece has come. */
  pass(delta: string): string {
    this.held += delta;
    let said = '';
    for (let tag = this.nextTag(); tag; tag = this.nextTag()) {
      said += this.thinking ? '' : this.held.slice(0, tag.index);
      this.held = this.held.slice(tag.index + tag[0].length);
      this.thinking = OPENING.test(tag[0]);
    }
    const tail = UNFINISHED.exec(this.held)?.index ?? this.held.length;
    said += this.thinking ? '' : this.held.slice(0, tail);
    this.held = this.held.slice(tail);
    return said;
  }

  /** What is left when nothing more comes. */
  end(): string {
    const rest = this.thinking ? '' : this.held;
    this.held = '';
    return rest;
  }

  /** The next tag that matters; one that closes what nothing opened is left out as well. */
  private nextTag(): RegExpExecArray | undefined {
    const tags = [this.thinking ? null : OPENING.exec(this.held), CLOSING.exec(this.held)];
    return tags.filter((tag) => tag !== null).toSorted((one, other) => one.index - other.index)[0];
  }
}
