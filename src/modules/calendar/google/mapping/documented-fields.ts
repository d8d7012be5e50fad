import { isObject } from '../../../../shared/validation/is-object.js';

/** Reads the value of a field that is not simply handed on; the same value back means that nothing had to change, undefined drops the field. */
export interface FieldReader {
  /** What to ask Google for of the field, as in `fields`; without it all of it. */
  mask?: string;
  /** An object of these fields only, and at least one of them, needs no change; without it any value may need one. */
  unchanged?: DocumentedFields;
  read: (value: never) => unknown;
}

/** A field handed on as it is, an object or a list of objects with documented fields of their own, or a reader. */
export type FieldRule = true | DocumentedFields | FieldReader;

/**
 * The fields of one of Google's objects that our contract documents. `mask` asks Google for exactly these
 * (https://developers.google.com/workspace/calendar/api/guides/performance#partial), and `keep` lets no others through.
 */
export class DocumentedFields {
  readonly mask: string;
  // A map, since the name of a field comes from outside.
  readonly rules: ReadonlyMap<string, FieldRule>;

  constructor(rules: Record<string, FieldRule>) {
    const entries = Object.entries(rules);
    this.rules = new Map(entries);
    this.mask = entries.map(([name, rule]) => name + buildMask(rule)).join(',');
  }

  /**
   * The object with its documented fields only; null counts as absent. An object that has no others is handed on itself, so that a list
   * asked for with `mask` costs no copies. @throws TypeError for a value that is no object.
   */
  keep(from: unknown): object {
    if (!isObject(from)) throw new TypeError('a part of the answer is no JSON object');
    let copy: Record<string, unknown> | undefined;
    // Plain loops here and below: they run for each field of each event of a list.
    for (const name in from) {
      const value = from[name];
      const kept = this.keepField(name, value);
      if (kept === undefined || kept !== value) copy ??= copyBefore(from, name);
      if (copy && kept !== undefined) copy[name] = kept;
    }
    return copy ?? from;
  }

  /** A list of such objects; the list itself when nothing had to change. @throws TypeError as `keep`. */
  private keepEach(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      const kept = this.keep(list[index]);
      if (kept !== list[index]) copy ??= list.slice(0, index);
      copy?.push(kept);
    }
    return copy ?? list;
  }

  private keepField(name: string, value: unknown): unknown {
    const rule = value === null || value === undefined ? undefined : this.rules.get(name);
    if (rule === undefined) return undefined;
    if (rule === true) return value;
    if (!(rule instanceof DocumentedFields)) return readWith(rule, value);
    return Array.isArray(value) ? rule.keepEach(value) : rule.keep(value);
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a reader names Google's schema of its field
const readWith = ({ read }: FieldReader, value: unknown): unknown => read(value as never);

function buildMask(rule: FieldRule): string {
  if (rule === true) return '';
  if (rule instanceof DocumentedFields) return `(${rule.mask})`;
  return rule.mask === undefined ? '' : `(${rule.mask})`;
}

/** The fields before one, all of which were kept as they are. */
function copyBefore(from: Record<string, unknown>, end: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name in from) {
    if (name === end) break;
    copy[name] = from[name];
  }
  return copy;
}

/** A rule for fields that are handed on as they are. */
export function handOn(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name): [string, true] => [name, true]));
}
