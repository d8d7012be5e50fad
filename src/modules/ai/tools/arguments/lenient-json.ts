/** Above the depth and the number of names of any arguments. */
const MAX_DEPTH = 16;
const MAX_NAMES = 500;
/** How many braces of a text are tried: those in prose, and those of objects. */
const MAX_BRACES = 40;
const MAX_ENCODINGS = 2;

/** Why a text contains no arguments; the message is for the model. */
export class UnreadableJson extends Error {}

/**
 * Reads the one JSON object in a model's text. Accepts common deviations: code fences, words, an empty object in
 * front, JSON inside a JSON string, single quotes, Python's literals, raw control characters, a trailing comma. Linear in the length.
 * @throws UnreadableJson for a text that was cut off, contains two different objects, or gives one name two values.
 */
export function readJsonObject(text: string, encodings = 0): Record<string, unknown> {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  const inner = encodings < MAX_ENCODINGS ? decoded(trimmed) : undefined;
  if (inner !== undefined) return readJsonObject(inner, encodings + 1);
  const objects = new Map(objectsIn(trimmed).map((object) => [JSON.stringify(object), object]));
  const [first, ...others] = [...objects.values()].filter((object) => Object.keys(object).length > 0);
  if (others.length > 0) throw new UnreadableJson('hold several JSON objects; make one call for each');
  if (first || objects.size > 0) return first ?? {};
  throw new UnreadableJson('are not a JSON object');
}

/** Reads a text that is one JSON value, as leniently as an object; undefined otherwise. */
export function readJsonValue(text: string): unknown {
  const reader = new JsonReader(text.trim(), 0);
  try {
    const value = reader.value(0);
    return reader.isAtEnd() ? value : undefined;
  } catch (error) {
    // A text that is not JSON stays a text.
    if (error instanceof UnreadableJson) return undefined;
    throw error;
  }
}

/** Reads the JSON value that begins at an index, as leniently; undefined when there is none. */
export function readJsonAt(text: string, at: number): { value: unknown; end: number } | undefined {
  const reader = new JsonReader(text, at);
  try {
    const value = reader.value(0);
    return { value, end: reader.at };
  } catch (error) {
    // A text that is not JSON stays a text.
    if (error instanceof UnreadableJson) return undefined;
    throw error;
  }
}

/** The text inside a JSON string, or JSON with escaped quotes; undefined for other texts. */
function decoded(text: string): string | undefined {
  const value = text.startsWith('"') ? readJsonValue(text) : undefined;
  if (typeof value === 'string' && value.includes('{')) return value;
  const escaped = /^\{\s*\\"/.test(text) ? readJsonValue(`"${text}"`) : undefined;
  return typeof escaped === 'string' ? escaped : undefined;
}

function objectsIn(text: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  let open = text.indexOf('{');
  for (let tried = 0; open >= 0 && tried < MAX_BRACES; tried += 1) {
    const reader = new JsonReader(text, open);
    const object = reader.objectOrProse();
    if (object) found.push(object);
    open = text.indexOf('{', object ? reader.at : open + 1);
  }
  return found;
}

const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['null', null],
  ['none', null],
  ['undefined', null],
  ['nil', null],
  ['true', true],
  ['false', false],
]);

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Reads one JSON value from an index on; `at` is then the index after it. */
class JsonReader {
  private names = 0;

  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  isAtEnd(): boolean {
    this.skipSpace();
    return this.at >= this.text.length;
  }

  /** The object that begins here; undefined for a brace in prose. */
  objectOrProse(): Record<string, unknown> | undefined {
    const next = /\S/g;
    next.lastIndex = this.at + 1;
    const first = next.exec(this.text)?.[0] ?? '';
    if (!/["'}\w$]/.test(first)) return undefined;
    const isBare = /[\w$]/.test(first);
    try {
      return this.object(0);
    } catch (error) {
      // Words in braces are prose; only a name and a colon begin an object.
      if (error instanceof UnreadableJson && isBare && this.names === 0) return undefined;
      throw error;
    }
  }

  value(depth: number): unknown {
    this.skipSpace();
    if (depth > MAX_DEPTH) throw new UnreadableJson('are nested too deeply');
    const character = this.text.charAt(this.at);
    if (character === '{') return this.object(depth);
    if (character === '[') return this.list(depth);
    return character === '"' || character === "'" ? this.string(character) : this.literal();
  }

  private object(depth: number): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    this.at += 1;
    while (!this.closes('}')) {
      const name = this.name();
      this.names += 1;
      if (this.names > MAX_NAMES) throw new UnreadableJson('have too many names');
      const value = this.value(depth + 1);
      if (fields.has(name) && JSON.stringify(fields.get(name)) !== JSON.stringify(value))
        throw new UnreadableJson(`give "${name.slice(0, 64)}" two values`);
      fields.set(name, value);
      this.separate('}');
    }
    // Defines each name as an own property, also `__proto__`.
    return Object.fromEntries(fields);
  }

  private list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    while (!this.closes(']')) {
      items.push(this.value(depth + 1));
      this.separate(']');
    }
    return items;
  }

  private name(): string {
    const quote = this.text.charAt(this.at);
    const name = quote === '"' || quote === "'" ? this.string(quote) : this.word(/[\w$-]*/y);
    this.skipSpace();
    if (name === '' || this.text.charAt(this.at) !== ':') throw this.wrong();
    this.at += 1;
    return name;
  }

  private string(quote: string): string {
    const start = this.at + 1;
    let end = start;
    while (end < this.text.length && this.text.charAt(end) !== quote) end += this.text.charAt(end) === '\\' ? 2 : 1;
    if (end >= this.text.length) throw cutOff();
    this.at = end + 1;
    const written = this.text.slice(start, end);
    return written.includes('\\') ? written.replaceAll(/\\(?:u([\da-f]{4})|(.))/gis, unescaped) : written;
  }

  private literal(): unknown {
    const word = this.word(/[^\s,\]}:"']*/y);
    const literal = LITERALS.get(word.toLowerCase());
    if (literal !== undefined) return literal;
    const number = word === '' ? Number.NaN : Number(word);
    if (Number.isFinite(number)) return number;
    throw this.wrong(word.length);
  }

  private word(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const word = pattern.exec(this.text)?.[0] ?? '';
    this.at += word.length;
    return word;
  }

  private closes(bracket: string): boolean {
    this.skipSpace();
    if (this.at >= this.text.length) throw cutOff();
    const isClosed = this.text.charAt(this.at) === bracket;
    if (isClosed) this.at += 1;
    return isClosed;
  }

  private separate(bracket: string): void {
    this.skipSpace();
    const character = this.text.charAt(this.at);
    if (character === ',') this.at += 1;
    else if (character !== bracket) throw this.wrong();
  }

  private skipSpace(): void {
    this.word(/\s*/y);
  }

  private wrong(back = 0): UnreadableJson {
    if (this.at >= this.text.length) return cutOff();
    const near = this.text.slice(this.at - back, this.at - back + 20);
    return new UnreadableJson(`are not JSON near ${JSON.stringify(near)}`);
  }
}

function unescaped(_all: string, code: string | undefined, character = ''): string {
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return ESCAPES[character] ?? character;
}

function cutOff(): UnreadableJson {
  return new UnreadableJson('were cut off before their end; send them again, shorter');
}
