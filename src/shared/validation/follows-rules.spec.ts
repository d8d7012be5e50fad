import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { array, assert, constant, constantFrom, oneof, property, record } from 'fast-check';
import { followsRules } from './follows-rules.js';

class Named {
  @IsString()
  @MaxLength(3)
  name: string;
}

class Guest extends Named {
  @IsOptional()
  @IsIn(['yes', 'no'])
  answer?: string;

  @Allow()
  note?: unknown;
}

class Party extends Named {
  @ValidateIf((_party, seats) => seats !== undefined)
  @IsInt()
  @Min(1, { message: 'must be more' })
  seats?: number;

  @IsDefined()
  open: unknown;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Guest)
  guests?: Guest[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Guest)
  host?: Guest;

  @IsOptional()
  @IsString({ each: true })
  tags?: string[];
}

const leaf = constantFrom<unknown>(undefined, null, '', 'Anna', 'Ben', 0, 1, 2.5, true, [], {}, [[]], ['a'], [1]);
const guest = oneof(
  leaf,
  record({ name: leaf, answer: constantFrom('yes', 'maybe'), note: leaf }, { requiredKeys: [] }),
);
const party = record(
  {
    name: oneof({ weight: 3, arbitrary: constant<unknown>('Tea') }, { weight: 1, arbitrary: leaf }),
    seats: leaf,
    open: leaf,
    guests: oneof(leaf, array(guest, { maxLength: 3 })),
    host: guest,
    tags: leaf,
    other: leaf,
  },
  { requiredKeys: ['name', 'open'] },
);

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, stopAtFirstError: true };

describe('followsRules', () => {
  it('takes what class-validator finds no error in, and nothing else', () => {
    let taken = 0;
    assert(
      property(party, (input) => {
        const instance = plainToInstance(Party, input);
        const isFree = validateSync(instance, OPTIONS).length === 0;
        taken += Number(isFree);
        expect(followsRules(instance)).toBe(isFree);
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
