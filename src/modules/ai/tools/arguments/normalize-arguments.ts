import type { ClassConstructor } from 'class-transformer';
import { AppError, type FieldError, invalidFields } from '../../../../shared/errors/app-error.js';
import { validate } from '../../../../shared/validation/validate.js';
import { toFields } from '../../unknown-json.js';
import { type Argument, findArguments } from './argument-registry.js';
import { readJsonObject, UnreadableJson } from './lenient-json.js';
import { zoneWithin } from './read-times.js';
import { type ArgumentContext, folded, isBlank } from './reading.js';
import { resolveZone } from './zone-named.js';

const MAX_ARGUMENTS = 32_768;
const MAX_NAME = 64;
/** The wrappers that models put around arguments. */
const ENVELOPES: ReadonlySet<string> = new Set(['arguments', 'parameters', 'args', 'input', 'params']);
const BESIDE_ENVELOPES: ReadonlySet<string> = new Set(['name', 'type', 'id', 'tool', 'function']);

/** The intended arguments of a call, not yet validated. */
export interface NormalizedArguments {
  value: Record<string, unknown>;
  /** Unknown names, and parts of values without a meaning. */
  ignored: string[];
  /** The chosen interpretations of ambiguous values, in the user's language. */
  notes: string[];
}

/** Validated arguments, and the notes about their interpretation. */
export interface ReadArguments<T> extends Omit<NormalizedArguments, 'value'> {
  input: T;
}

/**
 * Reads a model's JSON for an argument class: accepts names in any spelling and values in common forms, and drops blank optional ones.
 * @throws AppError `invalid_request` for a text that is not one JSON object, and for an impossible zone.
 */
export function normalizeArguments(
  type: ClassConstructor<object>,
  raw: string,
  context: ArgumentContext,
): NormalizedArguments {
  const known = findArguments(type.prototype);
  const { given, ignored } = sortNames(unwrapped(parse(raw), known), known);
  const notes: string[] = [];
  const zones = resolveZones(given, known, context);
  if (zones.isIgnored) ignored.push('timeZone');
  const value: Record<string, unknown> = {};
  for (const [name, { written, argument }] of given) {
    const read = argument.read(written, {
      context,
      timeZone: zones.timeZone,
      writtenIn: zones.writtenIn,
      note: (words) => void notes.push(words),
      ignore: (part) => void ignored.push(`${name}.${part}`.slice(0, MAX_NAME)),
    });
    if (name !== 'timeZone' && !isLeftOut(read, argument)) value[name] = read;
  }
  if (known.has('timeZone') && zones.timeZone !== context.timeZone) value['timeZone'] = zones.timeZone;
  return { value, ignored: [...new Set(ignored)], notes: [...new Set(notes)] };
}

/**
 * Normalizes and validates a model's arguments. @throws AppError `invalid_request` naming each invalid field with an example of a
 * valid value.
 */
export function readArguments<T extends object>(
  type: ClassConstructor<T>,
  raw: string,
  context: ArgumentContext,
): ReadArguments<T> {
  const { value, ...rest } = normalizeArguments(type, raw, context);
  try {
    return { input: validate(type, value), ...rest };
  } catch (error) {
    if (!(error instanceof AppError) || !error.details.errors) throw error;
    throw invalidFields(explain(type, error.details.errors, rest.ignored));
  }
}

/** A model's value, and its argument. */
interface Given {
  written: unknown;
  argument: Argument;
}

function parse(raw: string): Record<string, unknown> {
  if (raw.length > MAX_ARGUMENTS) throw new AppError('invalid_request', 'The arguments are too long.');
  try {
    return readJsonObject(raw);
  } catch (error) {
    if (!(error instanceof UnreadableJson)) throw error;
    const detail = `The arguments ${error.message}; send one JSON object such as {"query":"dentist"}.`;
    throw new AppError('invalid_request', detail, { cause: error });
  }
}

/** The arguments inside an envelope: `{ "name": "create_event", "arguments": { … } }`. */
function unwrapped(fields: Record<string, unknown>, known: ReadonlyMap<string, Argument>): Record<string, unknown> {
  const names = Object.keys(fields);
  const envelope = names.find((name) => ENVELOPES.has(name) && !known.has(name));
  const isWrapped = names.every((name) => name === envelope || BESIDE_ENVELOPES.has(name));
  if (envelope === undefined || !isWrapped) return fields;
  const inner = fields[envelope];
  return typeof inner === 'string' ? parse(inner) : toFields(inner);
}

/** Finds the argument of each name; blank names are ignored, and of two names for one argument the exact one wins. */
function sortNames(
  fields: Record<string, unknown>,
  known: ReadonlyMap<string, Argument>,
): { given: Map<string, Given>; ignored: string[] } {
  const spellings = new Map(
    [...known].flatMap(([name, { also }]) => [name, ...also].map((each): [string, string] => [folded(each), name])),
  );
  const given = new Map<string, Given>();
  const ignored: string[] = [];
  for (const [written, value] of Object.entries(fields)) {
    const name = known.has(written) ? written : spellings.get(folded(written));
    const argument = name === undefined ? undefined : known.get(name);
    // "none" may be one of the choices.
    if (argument ? isLeftOut(value, argument) : isBlank(value)) continue;
    const isTaken = name !== undefined && name !== written && (Object.hasOwn(fields, name) || given.has(name));
    if (name === undefined || !argument || isTaken) ignored.push(written.slice(0, MAX_NAME));
    else given.set(name, { written: value, argument });
  }
  return { given, ignored };
}

/** The zone of the times after reading, and the zone they were written in; a zone counts only when the user named it. */
function resolveZones(
  given: ReadonlyMap<string, Given>,
  known: ReadonlyMap<string, Argument>,
  context: ArgumentContext,
): { timeZone: string; writtenIn: string; isIgnored: boolean } {
  const within = [...given.values()]
    .filter(({ argument }) => argument.isTime)
    .map(({ written }) => zoneWithin(written));
  const written = given.get('timeZone')?.written ?? within.find((zone) => !isBlank(zone));
  const writtenIn = resolveZone(written, context) ?? context.timeZone;
  const isIgnored = !isBlank(written) && written !== context.timeZone && writtenIn === context.timeZone;
  return { timeZone: known.has('timeZone') ? writtenIn : context.timeZone, writtenIn, isIgnored };
}

function isLeftOut(value: unknown, { schema }: Argument): boolean {
  const { enum: choices } = schema;
  return isBlank(value) && !(Array.isArray(choices) && choices.includes(value));
}

/** Adds an example to each error, and lists unknown names: one of them may stand for a missing field. */
function explain(
  type: ClassConstructor<object>,
  errors: readonly FieldError[],
  ignored: readonly string[],
): FieldError[] {
  const known = findArguments(type.prototype);
  const explained = errors.map(({ field, message }) => {
    const example = known.get(field.replace(/\[.*/s, ''))?.example;
    return { field, message: example === undefined ? message : `${message}; for example ${JSON.stringify(example)}` };
  });
  const unknown = ignored.filter((name) => !known.has(name.replace(/\..*/s, '')));
  return [...explained, ...unknown.map((field) => ({ field, message: 'is not an argument of this tool' }))];
}
