import { ValidationPipe } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { type FieldError, invalidFields } from '../errors/app-error.js';
import { findValueFaults, MAX_NAMED, mergeFaults, STRICT, toFieldErrors } from './validate.js';

/** An input's faults of value, on their way through Nest's pipe, which carries only errors of class-validator. */
class ValueFaults {
  property = '';

  constructor(readonly faults: FieldError[]) {}
}

class StrictValidationPipe extends ValidationPipe {
  protected override async validate(input: object, options?: ValidatorOptions): Promise<ValidationError[]> {
    const [errors, faults] = [await super.validate(input, options), findValueFaults(input)];
    return faults.length === 0 ? errors : [...errors, new ValueFaults(faults)];
  }
}

/** Validates bodies and queries against their DTO and reports the paths of the fields at fault. */
export function strictValidationPipe(): ValidationPipe {
  return new StrictValidationPipe({ ...STRICT, transform: true, exceptionFactory: (errors) => refuse(errors) });
}

function refuse(errors: ValidationError[]): Error {
  const values = errors.flatMap((error) => (error instanceof ValueFaults ? error.faults : []));
  return invalidFields(mergeFaults(toFieldErrors(errors), values).slice(0, MAX_NAMED));
}
