import { describe, expect, it } from '@jest/globals';
import { InstructionGuard } from './instruction-guard.js';

const INSTRUCTIONS = ['Find the id of an event with list_events before you change it.', 'Be kind.'];

function passed(text: string): string {
  const guard = new InstructionGuard(INSTRUCTIONS);
  const pieces = text.match(/\S+\s*/g) ?? [];
  return pieces.map((piece) => guard.pass(piece)).join('') + guard.end();
}

describe('InstructionGuard', () => {
  it.each([
    ['an instruction', 'I say: Find the id of an event with list_events before you change it. Well.', 'I say: … Well.'],
    ['a part of one', 'Yes: an event with list_events before lunch', 'Yes: … lunch'],
    ['one dressed up', 'FIND - the, **id** - of / an? cake', '… cake'],
    ['one alone', 'find the id of an event', '… '],
  ])('leaves out %s from its first word on', (_case, text, left) => {
    expect(passed(text)).toBe(left);
  });

  it.each(['Find the id of a room.', 'Be kind.', 'one two three', ''])('lets %p pass as it is', (text) => {
    expect(passed(text)).toBe(text);
  });
});
