import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { findJsonProblem } from './json-text.js';

const readObject = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`n${n}`, n])));

describe('findJsonProblem', () => {
  it.each([
    ['a name twice', '{"a":1,"a":2}', 'a'],
    ['a name twice with things between', '{"a":{"x":[1,{"y":2}]} , "b":"a" ,"a" : 2}', 'a'],
    ['a name twice, once escaped', String.raw`{"a":1,"\u0061":2}`, 'a'],
    ['a name twice deep inside', '{"a":[{"b":1,"b":1}]}', 'b'],
    ['the empty name twice', '{"":1,"":2}', ''],
  ])('finds %s', (_case, text, key) => {
    expect(findJsonProblem(text)).toEqual({ kind: 'duplicate_key', key });
  });

  it.each([
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}',
    '{"a":"a","b":"a"}',
    String.raw`{"a":"\"a\":1,\"a\":2"}`,
    '["a","a"]',
    '"a"',
    '',
    '{"a',
    '{"a":"\\',
    '{"a":1}}}}{"a":1}',
  ])('finds nothing in %s', (text) => {
    expect(findJsonProblem(text)).toBeUndefined();
  });

  it('finds nesting beyond all use, however deep', () => {
    expect(findJsonProblem(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeUndefined();
    expect(findJsonProblem('{"a":'.repeat(100_000))).toEqual({ kind: 'too_deep' });
  });

  it('finds names beyond all use', () => {
    expect(findJsonProblem(readObject(10_000))).toBeUndefined();
    expect(findJsonProblem(readObject(10_001))).toEqual({ kind: 'too_large' });
  });

  it('finds nothing in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        (value) => findJsonProblem(JSON.stringify(value, null, 1)) === undefined,
      ),
    );
  });
});
