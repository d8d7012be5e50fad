import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { AppError, type FieldError } from '../../src/shared/errors/app-error.js';
import { validate } from '../../src/shared/validation/validate.js';

class Guest {
  @IsString()
  email: string;
}

class Party {
  @IsString()
  name: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  seats?: number;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Guest)
  guests?: Guest[];
}

/** Takes no field. */
class Nothing {}

/** The fields a refused input is told of. */
function errorsOf(input: unknown): FieldError[] {
  try {
    validate(Party, input);
    return [];
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid_request') return error.details.errors ?? [];
    throw error;
  }
}

describe('validate', () => {
  it('takes an input of a class without fields, and no field in it', () => {
    expect(validate(Nothing, {})).toBeInstanceOf(Nothing);
    expect(() => validate(Nothing, { name: 'x' })).toThrow('name is not a known field');
  });

  it('answers an instance of the type', () => {
    const party = validate(Party, { name: 'Garden', guests: [{ email: 'a@example.com' }] });

    expect(party).toBeInstanceOf(Party);
    expect(party.guests?.[0]).toBeInstanceOf(Guest);
  });

  it.each([
    ['a missing field', {}, [{ field: 'name', message: 'is required' }]],
    ['a text for a number', { name: 'a', seats: '0' }, [{ field: 'seats', message: 'must not be less than 1' }]],
    ['null for a text', { name: null }, [{ field: 'name', message: 'must be a string' }]],
    ['a list for a text', { name: ['a'] }, [{ field: 'name', message: 'must be a string' }]],
    ['an unknown field', { name: 'a', admin: true }, [{ field: 'admin', message: 'is not a known field' }]],
    [
      'an unknown field deep inside',
      { name: 'a', guests: [{ email: 'e' }, { email: 'e', id: 1 }] },
      [{ field: 'guests[1].id', message: 'is not a known field' }],
    ],
    [
      'a fault in each of two places',
      { seats: 0, name: 7 },
      [
        { field: 'name', message: 'must be a string' },
        { field: 'seats', message: 'must not be less than 1' },
      ],
    ],
    ['a field of a guest', { name: 'a', guests: [{}] }, [{ field: 'guests[0].email', message: 'is required' }]],
    [
      'the prototype as a field',
      JSON.parse('{"name":"a","__proto__":{"seats":3}}'),
      [{ field: '__proto__', message: 'is not a known field' }],
    ],
    [
      'what every object inherits, beside a bad value',
      JSON.parse('{"name":7,"toString":"x","guests":[{"email":"e","valueOf":1}]}'),
      [
        { field: 'guests[0].valueOf', message: 'is not a known field' },
        { field: 'name', message: 'must be a string' },
        { field: 'toString', message: 'is not a known field' },
      ],
    ],
    [
      'the constructor as a field',
      JSON.parse('{"name":"a","constructor":{"prototype":{"polluted":1}}}'),
      [{ field: 'constructor', message: 'is not a known field' }],
    ],
  ])('names the path of %s', (_case, input, errors) => {
    expect(errorsOf(input).toSorted((a, b) => a.field.localeCompare(b.field))).toEqual(errors);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('refuses excessive nesting', () => {
    const deep: unknown = JSON.parse(`{"name":"a","guests":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);

    expect(errorsOf(deep)).toEqual([{ field: expect.stringContaining('guests[0]'), message: 'is nested too deeply' }]);
  });

  it.each([[null], [[]], ['text'], [7], [undefined]])('refuses %j as a whole', (input) => {
    expect(errorsOf(input)).toEqual([{ field: '', message: 'must be a JSON object' }]);
  });
});
