import { badRequest } from '../http/api-error.js';

type Mask = Map<string, Mask | true>;

/** Keeps only the fields of a `fields` parameter: `a,b/c,d(e,f),*` as in Google's partial responses. */
export function selectFields(body: object, fields: string): object {
  const reader = new MaskReader(fields);
  const selected = pick(body, reader.read());
  return typeof selected === 'object' && selected !== null ? selected : {};
}

class MaskReader {
  private at = 0;

  constructor(private readonly text: string) {}

  /** Parses the whole selection; 400 when it is malformed. */
  read(): Mask {
    const mask = this.list();
    if (this.at !== this.text.length || mask.size === 0) throw this.refuse();
    return mask;
  }

  private list(): Mask {
    const mask: Mask = new Map();
    do this.item(mask);
    while (this.take(','));
    return mask;
  }

  private item(mask: Mask): void {
    const name = /^[\w$*-]+/.exec(this.text.slice(this.at))?.[0];
    if (name === undefined) throw this.refuse();
    this.at += name.length;
    let inner: Mask | true = true;
    if (this.take('/')) this.item((inner = new Map()));
    else if (this.take('(')) {
      inner = this.list();
      if (!this.take(')')) throw this.refuse();
    }
    const present = mask.get(name);
    if (present instanceof Map && inner instanceof Map) for (const [key, value] of inner) present.set(key, value);
    else mask.set(name, present === true ? true : inner);
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private refuse(): Error {
    return badRequest('invalidParameter', `Invalid field selection ${this.text}`, 'fields');
  }
}

function pick(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const every = mask.get('*');
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const wanted = mask.get(key) ?? every;
    return wanted === undefined ? [] : [[key, pick(inner, wanted)]];
  });
  return Object.fromEntries(kept);
}
