import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type ClassConstructor, Transform, Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsArray,
  isEmail,
  IsObject,
  IsString,
  isURL,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isTimeZone, toZoneName } from '../times/time-zone.js';

/** A field of answers that requests may send back; its value is ignored. */
export const Ignored = (): PropertyDecorator =>
  applyDecorators(
    Allow(),
    Transform(() => undefined),
  );

/** One object of a class, never an array of them, checked field by field. */
export const Nested = (type: () => ClassConstructor<object>): PropertyDecorator =>
  applyDecorators(IsObject(), ValidateNested(), Type(type));

/** At most `max` objects of a class, each checked field by field. */
export const NestedList = (type: () => ClassConstructor<object>, max: number): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => [type()], maxItems: max }),
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** Well-formed Unicode without NUL, at most `max` code points. */
export const Text = (max: number, options: ValidationOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...(options.each ? [] : [ApiProperty({ maxLength: max })]),
    IsString(options),
    MaxLength(max, options),
    ValidateBy(
      {
        name: 'isCleanText',
        validator: {
          validate: isCleanText,
          defaultMessage: () => 'must be well-formed Unicode without NUL characters',
        },
      },
      options,
    ),
  );

/** One plain e-mail address. */
export const Email = (options: ValidationOptions = {}): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isPlainEmail',
      validator: {
        // The library fails, rather than refuses, on text that is not well-formed.
        validate: (value: unknown) => isCleanText(value) && value.length <= 320 && isEmail(value),
        defaultMessage: () => 'must be an e-mail address',
      },
    },
    options,
  );

/** An absolute http or https URL. */
export const WebAddress = (): PropertyDecorator =>
  ValidateBy({
    name: 'isWebAddress',
    validator: {
      validate: (value: unknown) => isCleanText(value) && value.length <= 2048 && isURL(value, WEB),
      defaultMessage: () => 'must be an http or https URL',
    },
  });

const WEB = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

/** An IANA time zone name; a Windows one (CLDR's windowsZones) is taken for the IANA name behind it. */
export const ZoneName = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? toZoneName(value) : value)),
    ValidateBy({
      name: 'isZoneName',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && value.length <= 64 && isTimeZone(value),
        defaultMessage: () => 'must be an IANA time zone such as Europe/Berlin',
      },
    }),
  );

/** The id of a calendar, as it can stand in a path. */
export const CalendarId = (): PropertyDecorator => applyDecorators(Text(1024), IdPattern('calendar'));

/** The id of an event, as it can stand in a path. */
export const EventId = (): PropertyDecorator => applyDecorators(Text(1024), IdPattern('event'));

const IdPattern = (what: string): PropertyDecorator =>
  Matches(/^(?!\.{1,2}$)[^\s/\\\p{Cc}]+$/u, { message: `must be ${what === 'event' ? 'an' : 'a'} ${what} id` });

/** RFC 3339 with an offset; a `+` that a query string turned into a space is taken for what it was. */
export const Instant = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ format: 'date-time' }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.replace(/ (\d{2}:\d{2})$/, '+$1') : value,
    ),
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: isInstant,
        defaultMessage: () => 'must be an RFC 3339 time with an offset, such as 2026-11-24T16:00:00+02:00',
      },
    }),
  );

/** Texts by name, as Google's extended properties take them: 44 characters a name, 1,024 a value, 300 of them. */
export const TextMap = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTextMap',
    validator: {
      validate: isTextMap,
      defaultMessage: () => 'must hold up to 300 texts of at most 1024 characters, by names of at most 44',
    },
  });

/** Converts `true` and `false` of a query string; any other value stays unchanged and fails validation. */
export const QueryFlag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** Converts a whole number of a query string; any other value stays unchanged and fails validation. */
export const QueryInteger = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
  );

function isCleanText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const form =
    /^(?:19|20|21)\d{2}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1\d|2[0-3]):[0-5]\d)$/;
  return form.test(value) && isRealDate(value.slice(0, 10));
}

function isRealDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function isTextMap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= 300 && entries.every(([name, text]) => isNamedText(name, text));
}

function isNamedText(name: string, text: unknown): boolean {
  return name.length > 0 && name.length <= 44 && isCleanText(text) && text.length <= 1024;
}
