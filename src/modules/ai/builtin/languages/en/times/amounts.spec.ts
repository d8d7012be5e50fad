import { describe, expect, it } from '@jest/globals';
import { answerLine } from '../../../line-protocol.js';

/** A Wednesday. */
const reference = '2026-11-18T10:20';

const read = (text: string): unknown => JSON.parse(answerLine('datetime', JSON.stringify({ text, reference })));

describe('lengths', () => {
  it.each([
    ['hour and 30 mins', { seconds: 5400 }],
    ['3 1/2 hours', { seconds: 12600 }],
    ['two and a quarter hours', { seconds: 8100 }],
    ['1h30m', { seconds: 5400 }],
    ['three-quarters of an hour', { seconds: 2700 }],
    ['an additional 30 minutes', { seconds: 1800 }],
    ['1 hour 20', { seconds: 4800 }],
    ['one and a half days', { seconds: 129600 }],
    ['a couple of hours', { seconds: 7200 }],
    ['ten and a half minutes', { seconds: 630 }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
