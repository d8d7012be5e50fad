import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync, type ValidatorOptions } from 'class-validator';
import { type FieldError, invalidField, invalidFields } from '../errors/app-error.js';

/** The one strictness of every input, from HTTP and from a model alike. */
export const STRICT: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false },
};

/** Turns untrusted input into a valid `type`. @throws AppError `invalid_request` naming each field at fault. */
export function validate<T extends object>(type: ClassConstructor<T>, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidField('', 'must be a JSON object');
  }
  const instance = plainToInstance(type, input);
  const errors = validateSync(instance, STRICT);
  if (errors.length > 0) throw invalidFields(toFieldErrors(errors));
  return instance;
}

/** Flattens class-validator's tree to paths such as `attendees[2].email`. */
export function toFieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = pathOf(parent, error.property);
    const messages = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      message: describe(rule, message, error),
    }));
    return [...messages, ...toFieldErrors(error.children ?? [], field)];
  });
}

function pathOf(parent: string, property: string): string {
  if (parent === '') return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}

function describe(rule: string, message: string, { property, value }: ValidationError): string {
  if (rule === 'whitelistValidation') return 'is not a known field';
  return value === undefined ? 'is required' : withoutName(message, property);
}

function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
