import { ValidateIf } from 'class-validator';

/** The field may be absent, but not null; in a class made partial for a patch, null clears it. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);
