import { DocumentedFields, type FieldRule } from '../mapping/documented-fields.js';

const QUOTE = 0x22;
/** Names consist of letters, whose codes lie between 64 and 127. */
const FIRST_COLUMN = 64;
const COLUMNS = 64;

/** Before the names of no object. */
export const NO_STATE = 0;
/** No documented field. */
export const NO_FIELD = -1;

/**
 * The names of documented fields as an automaton over bytes, so that a name is recognized while it is read. Each field of each object has a
 * number of its own. A field whose value may need a change has none, so it counts as unknown.
 */
export class FieldNames {
  /** The state before a name of the outermost object. */
  readonly root: number;
  /** How many fields there are. */
  readonly count: number;
  /** By field: the state before a name of the objects in it; `NO_STATE` for a field of plain values. */
  readonly inside: Uint16Array;
  /** By state and byte: the next state. */
  private readonly transitions: Uint16Array;
  /** By state: the field whose name ends there, or `NO_FIELD`. */
  private readonly fields: Int16Array;
  private readonly lengths: number[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(documented: DocumentedFields) {
    const rows: Record<number, number>[] = [{}];
    const ends: number[] = [NO_FIELD];
    const inside: number[] = [];
    const add = ({ rules }: DocumentedFields, path: string): number => {
      const start = rows.push({}) - 1;
      for (const [name, rule] of rules) {
        const within = toUnchanged(rule);
        if (within === undefined) continue;
        const field = inside.push(NO_STATE) - 1;
        this.numbers.set(path + name, field);
        this.lengths[field] = name.length;
        ends[addName(rows, start, name)] = field;
        if (within !== true) inside[field] = add(within, `${path}${name}.`);
      }
      return start;
    };
    this.root = add(documented, '');
    this.count = inside.length;
    this.inside = Uint16Array.from(inside);
    this.fields = Int16Array.from(rows, (_row, state) => ends[state] ?? NO_FIELD);
    this.transitions = new Uint16Array(rows.length * COLUMNS);
    rows.forEach((row, state) => {
      for (const [column, next] of Object.entries(row)) this.transitions[state * COLUMNS + Number(column)] = next;
    });
  }

  /** The field whose name lies at this place and ends with a quote, or `NO_FIELD`; `start` is the state before it. */
  find(start: number, bytes: Uint8Array, place: number): number {
    const { transitions } = this;
    let state = start;
    for (let at = place; ; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) return this.fields[state] ?? NO_FIELD;
      const column = byte - FIRST_COLUMN;
      if (column < 0 || column >= COLUMNS) return NO_FIELD;
      state = transitions[state * COLUMNS + column] ?? NO_STATE;
      if (state === NO_STATE) return NO_FIELD;
    }
  }

  /** The length of the name of a field. */
  lengthOf(field: number): number {
    return this.lengths[field] ?? 0;
  }

  /** The number of a field by its path, such as `start.dateTime`. @throws Error for one that is not documented. */
  numberOf(path: string): number {
    const number = this.numbers.get(path);
    if (number === undefined) throw new Error(`${path} is no documented field`);
    return number;
  }
}

function toUnchanged(rule: FieldRule): true | DocumentedFields | undefined {
  return rule === true || rule instanceof DocumentedFields ? rule : rule.unchanged;
}

/** Adds the states of a name and returns the last one. */
function addName(rows: Record<number, number>[], start: number, name: string): number {
  let state = start;
  for (const byte of Buffer.from(name)) {
    const column = byte - FIRST_COLUMN;
    if (column < 0 || column >= COLUMNS) throw new Error(`${name} is no name of letters`);
    const row = rows[state] ?? {};
    row[column] ??= rows.push({}) - 1;
    state = row[column];
  }
  return state;
}
