import { ValidateIf } from 'class-validator';

/** May be left out, but not be null; where a class is made partial for a patch, null clears. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);
