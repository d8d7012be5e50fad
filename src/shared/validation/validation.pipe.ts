import { ValidationPipe } from '@nestjs/common';
import { invalidFields } from '../errors/app-error.js';
import { MAX_NAMED, STRICT, toFieldErrors } from './validate.js';

/** Validates bodies and queries against their DTO and reports the paths of the fields at fault. */
export function strictValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    ...STRICT,
    transform: true,
    exceptionFactory: (errors) => invalidFields(toFieldErrors(errors).slice(0, MAX_NAMED)),
  });
}
