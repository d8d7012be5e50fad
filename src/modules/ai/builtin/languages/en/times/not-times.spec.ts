import { describe, expect, it } from '@jest/globals';
import { answerLine } from '../../../line-protocol.js';

/** A Wednesday. */
const reference = '2026-11-18T10:20';

const read = (text: string): unknown => JSON.parse(answerLine('datetime', JSON.stringify({ text, reference })));

describe('words that only look like a time', () => {
  it.each([
    'in the second half',
    'move the second meeting',
    '1 on 1',
    'at first',
    'call me at 555 123 4567',
    'a last minute change',
    'a quarter past',
    'the 30s of may',
    'any day but thursday',
    'play the third song',
    'he came in second place',
    'dinner with April',
    'march on',
    'the 3rd door on the left',
    'just a second',
    'room 305',
    'table for 4',
    'the fall of rome',
  ])('finds no time in: %s', (text) => {
    expect(read(text)).toEqual({});
  });
});
