import { applyDecorators } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  type ValidationOptions,
} from 'class-validator';
import { Text } from '../../calendar/dto/validators.js';
import type { ObjectSchema } from '../language-model.js';

/** A flat JSON Schema of one argument. */
type ArgumentSchema = Record<string, unknown>;

interface Argument {
  schema: ArgumentSchema;
  optional: boolean;
}

/** What a model is told of an argument, and whether it may leave it out. */
export interface ArgumentOptions {
  optional?: boolean;
  description?: string;
}

/** The arguments of each class, by its prototype. */
const ARGUMENTS = new WeakMap<object, Map<string, Argument>>();
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;
const EACH: ValidationOptions = { each: true };

/** A text of at most `max` characters. */
export const TextArgument = (max: number, options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'string' }, options, Text(max));

/** Wall-clock time in the user's zone, `YYYY-MM-DDTHH:MM`, or a whole day, `YYYY-MM-DD`. */
export const LocalTimeArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument(
    { type: 'string' },
    options,
    Matches(LOCAL_TIME, { message: 'must be YYYY-MM-DDTHH:MM or YYYY-MM-DD, local time' }),
  );

export const FlagArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'boolean' }, options, IsBoolean());

export const IntegerArgument = (min: number, max: number, options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'integer' }, options, IsInt(), Min(min), Max(max));

export const ChoiceArgument = (choices: readonly string[], options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'string', enum: choices }, options, IsIn(choices));

/** At most `count` texts of at most `max` characters. */
export const TextsArgument = (count: number, max: number, options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'array', items: { type: 'string' } }, options, IsArray(), ArrayMaxSize(count), Text(max, EACH));

/** At most 50 e-mail addresses. */
export const AddressesArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'array', items: { type: 'string' } }, options, IsArray(), ArrayMaxSize(50), IsEmail({}, EACH));

/** The JSON Schema of an argument class: flat, closed, without references. */
export function schemaOf(type: ClassConstructor<object>): ObjectSchema {
  const all = argumentsOf(type.prototype);
  return {
    type: 'object',
    properties: Object.fromEntries([...all].map(([name, { schema }]) => [name, schema])),
    required: [...all].filter(([, { optional }]) => !optional).map(([name]) => name),
    additionalProperties: false,
  };
}

function argument(
  schema: ArgumentSchema,
  { optional = false, description }: ArgumentOptions,
  ...validators: PropertyDecorator[]
): PropertyDecorator {
  const described = description === undefined ? schema : { ...schema, description };
  // A model that fills every field writes null where it has nothing to say.
  return applyDecorators(...(optional ? [IsOptional()] : []), ...validators, remember({ schema: described, optional }));
}

function remember(entry: Argument): PropertyDecorator {
  return (target, name) => {
    ARGUMENTS.set(target, new Map([...argumentsOf(target), [String(name), entry]]));
  };
}

function argumentsOf(target: unknown): Map<string, Argument> {
  return (typeof target === 'object' && target !== null ? ARGUMENTS.get(target) : undefined) ?? inherited(target);
}

function inherited(target: unknown): Map<string, Argument> {
  const parent: unknown = typeof target === 'object' && target !== null ? Object.getPrototypeOf(target) : null;
  return parent === null ? new Map<string, Argument>() : argumentsOf(parent);
}
