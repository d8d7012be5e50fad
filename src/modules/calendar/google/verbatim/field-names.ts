import { DocumentedFields, type FieldRule } from '../mapping/documented-fields.js';

const QUOTE = 0x22;

/** The kind of a value that is no object with documented fields. */
export const PLAIN = -1;
/** No documented field. */
export const NO_FIELD = -1;

/**
 * The names of documented fields in bytes. Each field of each kind of object has a number of its own. A field whose value may need a change
 * has none, so it counts as unknown.
 */
export class FieldNames {
  /** The kind of the outermost object. */
  readonly root: number;
  /** By field: the kind of the objects in it, or `PLAIN`. */
  readonly inside: readonly number[];
  /** By kind: its fields by name. */
  private readonly kinds: Map<string, number>[] = [];
  /** By field: its name in bytes and a quote. */
  private readonly names: Buffer[] = [];
  /** By field, and before the first field of each kind: what followed the last time. Google keeps an order, so it mostly follows again. */
  private readonly followers: Int16Array;
  private readonly longest: number;

  constructor(documented: DocumentedFields) {
    const inside: number[] = [];
    const addKind = ({ rules }: DocumentedFields): number => {
      const fields = new Map<string, number>();
      const kind = this.kinds.push(fields) - 1;
      for (const [name, rule] of rules) {
        const unchanged = toUnchanged(rule);
        if (unchanged === undefined) continue;
        const field = inside.push(PLAIN) - 1;
        this.names.push(Buffer.from(`${name}"`));
        fields.set(name, field);
        if (unchanged !== true) inside[field] = addKind(unchanged);
      }
      return kind;
    };
    this.root = addKind(documented);
    this.inside = inside;
    this.longest = Math.max(...this.names.map(({ length }) => length));
    this.followers = new Int16Array(inside.length + this.kinds.length).fill(NO_FIELD);
  }

  /** How many fields there are. */
  get count(): number {
    return this.names.length;
  }

  /** The field of a kind whose name lies at this place, up to a quote, or `NO_FIELD`; `previous` is the field before it in the object, if any. */
  find(kind: number, bytes: Buffer, at: number, previous: number): number {
    const place = previous === NO_FIELD ? this.count + kind : previous;
    const expected = this.followers[place] ?? NO_FIELD;
    if (expected !== NO_FIELD && this.isAt(expected, bytes, at)) return expected;
    const end = bytes.subarray(at, at + this.longest).indexOf(QUOTE);
    const found = this.kinds[kind]?.get(bytes.toString('latin1', at, at + Math.max(end, 0))) ?? NO_FIELD;
    if (found !== NO_FIELD) this.followers[place] = found;
    return found;
  }

  /** The length of the name of a field. */
  lengthOf(field: number): number {
    return (this.names[field]?.length ?? 1) - 1;
  }

  /** The number of a field by its path. @throws Error for one that is not documented. */
  numberOf(...path: string[]): number {
    let kind = this.root;
    let field = NO_FIELD;
    for (const name of path) {
      field = this.kinds[kind]?.get(name) ?? NO_FIELD;
      kind = this.inside[field] ?? PLAIN;
    }
    if (field === NO_FIELD) throw new Error(`${path.join('.')} is no documented field`);
    return field;
  }

  private isAt(field: number, bytes: Buffer, at: number): boolean {
    const name = this.names[field];
    if (!name) return false;
    for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false;
    return true;
  }
}

function toUnchanged(rule: FieldRule): true | DocumentedFields | undefined {
  return rule === true || rule instanceof DocumentedFields ? rule : rule.unchanged;
}
