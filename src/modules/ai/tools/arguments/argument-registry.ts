import { applyDecorators } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { IsOptional } from 'class-validator';
import type { ObjectSchema } from '../../language-model.js';
import { readDay, readEndTime, readTimeArgument } from './read-times.js';
import type { ArgumentReader } from './reading.js';

/** A flat JSON Schema of one argument. */
export type ArgumentSchema = Record<string, unknown>;

/** One argument of a tool: its description for models, and its reader. */
export interface Argument {
  schema: ArgumentSchema;
  optional: boolean;
  /** Other names that models use for it. */
  also: readonly string[];
  /** A valid value, for error messages. */
  example: unknown;
  /** Whether its value is a local time, which may contain a zone. */
  isTime: boolean;
  /** Converts the model's value to the intended one; an unreadable value stays unchanged and fails validation. */
  read: ArgumentReader;
}

/** The description of an argument for models, and whether it is optional. */
export interface ArgumentOptions {
  optional?: boolean;
  description?: string;
  also?: readonly string[];
  example?: unknown;
}

/** The arguments of each class, by its prototype. */
const ARGUMENTS = new WeakMap<object, Map<string, Argument>>();
/** Reads one local time, which may contain a zone. */
const TIMES: ReadonlySet<ArgumentReader> = new Set([readTimeArgument, readEndTime, readDay]);

/** The arguments of a class by their names. */
export function findArguments(target: unknown): ReadonlyMap<string, Argument> {
  return (typeof target === 'object' && target !== null ? ARGUMENTS.get(target) : undefined) ?? inherited(target);
}

/** The JSON Schema of an argument class: flat, closed, without references. */
export function buildSchema(type: ClassConstructor<object>): ObjectSchema {
  const all = [...findArguments(type.prototype)];
  const required = all.filter(([, entry]) => !entry.optional);
  const optional = all.filter(([, entry]) => entry.optional);
  return {
    type: 'object',
    properties: Object.fromEntries([...required, ...optional].map(([name, { schema }]) => [name, schema])),
    required: required.map(([name]) => name),
    additionalProperties: false,
  };
}

/** Declares a property as an argument of a tool. */
export function argument(
  schema: ArgumentSchema,
  read: ArgumentReader,
  { optional = false, description, also = [], example }: ArgumentOptions,
  ...validators: PropertyDecorator[]
): PropertyDecorator {
  const described = description === undefined ? schema : { ...schema, description };
  const isTime = TIMES.has(read);
  const entry = { schema: described, optional, also, example, isTime, read };
  return applyDecorators(...(optional ? [IsOptional()] : []), ...validators, remember(entry));
}

function remember(entry: Argument): PropertyDecorator {
  return (target, name) => {
    ARGUMENTS.set(target, new Map([...findArguments(target), [String(name), entry]]));
  };
}

function inherited(target: unknown): ReadonlyMap<string, Argument> {
  const parent: unknown = typeof target === 'object' && target !== null ? Object.getPrototypeOf(target) : null;
  return parent === null ? new Map<string, Argument>() : findArguments(parent);
}
