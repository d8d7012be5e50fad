import { ValidateBy } from 'class-validator';
import { Temporal } from 'temporal-polyfill';

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** A moment that exists: RFC 3339, or wall-clock time without an offset. */
export const ReferenceTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'isReferenceTime',
    validator: {
      validate: isReferenceTime,
      defaultMessage: () =>
        'must be a date and time that exists, such as 2026-11-24T16:00 or 2026-11-24T16:00:00+02:00',
    },
  });

function isReferenceTime(value: unknown): boolean {
  if (typeof value !== 'string' || !FORM.test(value)) return false;
  try {
    if (/(Z|[+-]\d{2}:\d{2})$/.test(value)) Temporal.Instant.from(value);
    else Temporal.PlainDateTime.from(value, { overflow: 'reject' });
    return true;
  } catch {
    // Temporal throws for a day or an hour that does not exist, which is what was asked.
    return false;
  }
}
