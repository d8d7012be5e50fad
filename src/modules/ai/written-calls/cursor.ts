/** A position in a text that is read from start to end. */
export class Cursor {
  at = 0;

  constructor(readonly text: string) {}

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  moveTo(at: number): void {
    this.at = at;
  }

  /** Matches a sticky pattern here and moves behind the match. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = pattern;
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.text) ?? undefined;
    if (match) this.at += match[0].length;
    return match;
  }

  /** Whether a sticky pattern matches here. */
  skip(pattern: RegExp): boolean {
    return this.match(pattern) !== undefined;
  }
}
