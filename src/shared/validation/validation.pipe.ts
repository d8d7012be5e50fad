import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { validate } from './validate.js';

/** Types without declared fields. */
const PLAIN: ReadonlySet<unknown> = new Set([String, Boolean, Number, Array, Object]);

/** Converts bodies and queries to instances of their DTO; a missing body counts as an empty one. @throws AppError as `validate` does. */
@Injectable()
export class StrictPipe implements PipeTransform<unknown> {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined || PLAIN.has(metatype)) return value;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is left are the classes that handlers declare
    return validate(metatype as ClassConstructor<object>, value ?? {});
  }
}
