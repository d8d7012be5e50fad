import { describe, expect, it } from '@jest/globals';
import { DocumentedFields, handOn } from './documented-fields.js';

const PERSON = new DocumentedFields(handOn(['email', 'self']));
const EVENT = new DocumentedFields({
  ...handOn(['id', 'summary', 'recurrence']),
  creator: PERSON,
  attendees: PERSON,
  colour: { read: (value: string) => (value === 'none' ? undefined : value.toUpperCase()) },
  conference: { mask: 'id', read: ({ id }: { id: string }) => ({ id }) },
});

describe('DocumentedFields', () => {
  it('writes the kept fields in the form of Google’s `fields`', () => {
    expect(EVENT.mask).toBe('id,summary,recurrence,creator(email,self),attendees(email,self),colour,conference(id)');
  });

  it.each([
    ['of plain fields', { id: 'a', summary: 'S', recurrence: ['RRULE:FREQ=DAILY'] }],
    ['of objects and lists', { id: 'a', creator: { email: 'x' }, attendees: [{ email: 'x' }, { self: true }] }],
    ['of nothing', {}],
  ])('hands an object %s on itself when all of it is documented', (_case, event) => {
    expect(EVENT.keep(event)).toBe(event);
  });

  it.each<[string, unknown, object]>([
    ['an undocumented field', { id: 'a', kind: 'k', summary: 'S' }, { id: 'a', summary: 'S' }],
    ['null', { id: 'a', summary: null }, { id: 'a' }],
    ['undefined', { id: undefined, summary: 'S' }, { summary: 'S' }],
    ['a field of an object', { creator: { email: 'x', id: '1' }, id: 'a' }, { creator: { email: 'x' }, id: 'a' }],
    ['a field of one in a list', { attendees: [{ self: true }, { n: 1 }] }, { attendees: [{ self: true }, {}] }],
    ['a field named like a part of objects', JSON.parse('{"__proto__":{"id":"x"},"toString":1}'), {}],
    ['what a reader drops', { colour: 'none', id: 'a' }, { id: 'a' }],
    ['what a reader leaves out', { conference: { id: 'c', key: 'k' } }, { conference: { id: 'c' } }],
  ])('lets %s go, and leaves what it read as it was', (_case, event, kept) => {
    const before = structuredClone(event);

    expect(EVENT.keep(event)).toStrictEqual(kept);
    expect(event).toStrictEqual(before);
  });

  it('applies the reader of a field', () => {
    expect(EVENT.keep({ id: 'a', colour: 'red' })).toStrictEqual({ id: 'a', colour: 'RED' });
  });

  it.each([['a text'], [7], [true]])('refuses %p where an object belongs', (value) => {
    expect(() => EVENT.keep({ creator: value })).toThrow('no JSON object');
    expect(() => EVENT.keep({ attendees: [value] })).toThrow('no JSON object');
  });
});
