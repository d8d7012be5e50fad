const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** Signs of JSON. */
export const SIGN = {
  open: 0x7b,
  close: 0x7d,
  openList: 0x5b,
  closeList: 0x5d,
  comma: 0x2c,
  colon: 0x3a,
  quote: QUOTE,
};

const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
const SIMPLE_ESCAPES: ReadonlySet<number> = new Set(Buffer.from(String.raw`"\/bfnrt`));
const UNICODE = 0x75;
/** So many digits are exact as a number of JavaScript. */
const MAX_DIGITS = 15;

/** A position in the bytes of a JSON text. Its methods move it forward, and answer false where the text is not as they say. */
export class JsonCursor {
  at = 0;
  /** Whether the last text had escapes. */
  hadEscapes = false;

  constructor(readonly bytes: Buffer) {}

  /** Moves behind white space, and returns the sign there; 0 at the end. */
  peek(): number {
    const byte = this.bytes[this.at] ?? 0;
    return byte > SPACE ? byte : this.skipSpace();
  }

  /** Moves behind a sign. */
  take(sign: number): boolean {
    if (this.bytes[this.at] !== sign && this.peek() !== sign) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): number {
    while (isSpace(this.bytes[this.at] ?? 0)) this.at += 1;
    return this.bytes[this.at] ?? 0;
  }

  /** Moves behind a text with valid escapes. */
  takeText(): boolean {
    const { bytes } = this;
    if (bytes[this.at] !== QUOTE) return false;
    let hadEscapes = false;
    let at = this.at + 1;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      // Most are letters.
      if (byte > BACKSLASH) continue;
      if (byte === QUOTE) break;
      // A control character, or the end.
      if (byte < SPACE) return false;
      if (byte !== BACKSLASH) continue;
      hadEscapes = true;
      at += measureEscape(bytes, at);
    }
    this.hadEscapes = hadEscapes;
    this.at = at;
    return true;
  }

  /** Moves behind `true`, `false`, or a whole number of few digits. */
  takeWord(): boolean {
    const byte = this.bytes[this.at];
    if (byte === TRUE[0]) return this.takeBytes(TRUE);
    if (byte === FALSE[0]) return this.takeBytes(FALSE);
    return this.takeNumber();
  }

  /** Moves behind any value, which is not checked: whoever takes it has to parse it. */
  skip(): boolean {
    let depth = 0;
    do {
      const byte = this.peek();
      if (byte === 0) return false;
      if (byte === QUOTE) {
        if (!this.takeText()) return false;
      } else if (byte === SIGN.open || byte === SIGN.openList) {
        depth += 1;
        this.at += 1;
      } else if (byte === SIGN.close || byte === SIGN.closeList) {
        depth -= 1;
        this.at += 1;
      } else if (byte === SIGN.comma || byte === SIGN.colon) {
        this.at += 1;
      } else this.skipWord();
    } while (depth > 0);
    return depth === 0;
  }

  private skipWord(): void {
    const { bytes } = this;
    let at = this.at + 1;
    while (!endsWord(bytes[at] ?? 0)) at += 1;
    this.at = at;
  }

  private takeBytes(expected: Uint8Array): boolean {
    for (const byte of expected) {
      if (this.bytes[this.at] !== byte) return false;
      this.at += 1;
    }
    return endsWord(this.bytes[this.at] ?? 0);
  }

  private takeNumber(): boolean {
    const { bytes } = this;
    const first = bytes[this.at] ?? 0;
    let at = this.at;
    while (isDigit(bytes[at] ?? 0)) at += 1;
    const digits = at - this.at;
    this.at = at;
    const isExact = digits === 1 || (digits > 1 && digits <= MAX_DIGITS && first !== 0x30);
    return isExact && endsWord(bytes[at] ?? 0);
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function endsWord(byte: number): boolean {
  return byte <= SPACE || byte === SIGN.comma || byte === SIGN.close || byte === SIGN.closeList;
}

/** The length of an escape behind its backslash; more than is left when it is not valid, so that its text has no end. */
function measureEscape(bytes: Uint8Array, at: number): number {
  const sign = bytes[at] ?? 0;
  if (SIMPLE_ESCAPES.has(sign)) return 1;
  const isCode = sign === UNICODE && /^[\da-f]{4}$/i.test(String.fromCodePoint(...bytes.subarray(at + 1, at + 5)));
  return isCode ? 5 : bytes.length;
}
