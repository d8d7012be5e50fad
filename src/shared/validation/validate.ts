import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync, type ValidatorOptions } from 'class-validator';
import { type FieldError, invalidField, invalidFields } from '../errors/app-error.js';
import { followsRules } from './follows-rules.js';
import { rememberRules } from './remember-rules.js';

rememberRules();

/** The validation options of every input, from HTTP and from a model alike. */
const STRICT: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  // A class without fields is not an unknown class, and still accepts no field.
  forbidUnknownValues: false,
  stopAtFirstError: true,
  validationError: { target: false },
};

/** Names that every object inherits, and `prototype`: the libraries do not treat them as unknown fields. */
const INHERITED_NAMES: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** The most invalid fields that one answer lists. */
const MAX_NAMED = 50;

/** Deeper than any legitimate input. */
const MAX_DEPTH = 32;

const UNKNOWN_FIELD = 'is not a known field';

/** Converts untrusted input to a valid `type`. @throws AppError `invalid_request` with each invalid field. */
export function validate<T extends object>(type: ClassConstructor<T>, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidField('', 'must be a JSON object');
  }
  const inherited: FieldError[] = [];
  const instance = plainToInstance(type, withoutInherited(input, inherited));
  const decorated = [...inherited, ...(followsRules(instance) ? [] : toFieldErrors(validateSync(instance, STRICT)))];
  const faults = mergeFaults(decorated, findValueFaults(instance));
  if (faults.length > 0) throw invalidFields(faults.slice(0, MAX_NAMED));
  return instance;
}

type ValueCheck = (input: object) => FieldError[];

const VALUE_CHECKS = new WeakMap<object, ValueCheck>();

/** Checks the input as a whole, in addition to its decorators; the values may have any type at that point. */
export const ValuesCheckedBy =
  (check: ValueCheck): ClassDecorator =>
  (type) =>
    void VALUE_CHECKS.set(type, check);

/** Rejects an input whose decorators were evaluated as part of another class. @throws AppError `invalid_request` with each invalid field. */
export function checkValues(input: object): void {
  const faults = findValueFaults(input);
  if (faults.length > 0) throw invalidFields(faults.slice(0, MAX_NAMED));
}

/** The result of the value check of a class. */
function findValueFaults(input: object): FieldError[] {
  return VALUE_CHECKS.get(input.constructor)?.(input) ?? [];
}

/** Joins two lists of faults; a field, or a part of it, is reported by the first list only. */
function mergeFaults(faults: FieldError[], others: FieldError[]): FieldError[] {
  const isNamed = (field: string): boolean =>
    faults.some(
      ({ field: named }) => field === named || field.startsWith(`${named}.`) || field.startsWith(`${named}[`),
    );
  return [...faults, ...others.filter(({ field }) => !isNamed(field))];
}

/** @throws AppError `invalid_request` for a name that every object inherits. */
export function refuseInheritedName(name: string): void {
  if (INHERITED_NAMES.has(name)) throw invalidField(name, UNKNOWN_FIELD);
}

/** A copy of an object without the fields that have inherited names; reports each of them. */
function withoutInherited(input: object, found: FieldError[], parent = '', depth = 0): object {
  if (depth > MAX_DEPTH) throw invalidField(parent, 'is nested too deeply');
  const isList = Array.isArray(input);
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries<unknown>({ ...input })) {
    const field = buildPath(parent, name, isList);
    if (INHERITED_NAMES.has(name)) found.push({ field, message: UNKNOWN_FIELD });
    else if (typeof value === 'object' && value !== null)
      kept.push([name, withoutInherited(value, found, field, depth + 1)]);
    else kept.push([name, value]);
  }
  return isList ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}

/** Flattens class-validator's tree of errors to paths such as `attendees[2].email`. */
function toFieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = buildPath(parent, error.property);
    const messages = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      message: describe(rule, message, error),
    }));
    return [...messages, ...toFieldErrors(error.children ?? [], field)];
  });
}

function buildPath(parent: string, property: string, inList = /^\d+$/.test(property)): string {
  if (parent === '') return property;
  return inList ? `${parent}[${property}]` : `${parent}.${property}`;
}

function describe(rule: string, message: string, { property, value }: ValidationError): string {
  if (rule === 'whitelistValidation') return UNKNOWN_FIELD;
  return value === undefined ? 'is required' : withoutName(message, property);
}

function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
