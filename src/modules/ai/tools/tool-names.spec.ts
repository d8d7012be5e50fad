import { describe, expect, it } from '@jest/globals';
import { normalizeCalls } from './tool-names.js';

const KNOWN = ['list_events', 'create_event', 'ask_user'];

describe('normalizeCalls', () => {
  it.each([
    ['create_event', 'create_event'],
    ['functions.create_event', 'create_event'],
    ['default_api:create_event', 'create_event'],
    ['tools/create_event', 'create_event'],
    ['create_event<|channel|>commentary', 'create_event'],
    ['functions.create_event<|channel|>commentary json', 'create_event'],
    ['createEvent', 'create_event'],
    ['create-event', 'create_event'],
    [' "create_event" ', 'create_event'],
    ['create_event()', 'create_event'],
    ['confirm_action', 'confirm_action'],
    ['toString', 'toString'],
    ['', ''],
    ['functions.', 'functions.'],
  ])('reads %p as %p', (name, meant) => {
    expect(normalizeCalls([{ id: 'a', name, arguments: '{}' }], KNOWN)).toEqual([
      { id: 'a', name: meant, arguments: '{}' },
    ]);
  });

  it.each(['multi_tool_use.parallel', 'functions.multi_tool_use.parallel', 'parallel'])(
    'makes the calls inside of %s calls of their own',
    (name) => {
      const uses = [
        { recipient_name: 'functions.list_events', parameters: { query: 'gym' } },
        { recipient_name: 'functions.create_event', parameters: '{"summary":"Gym"}' },
      ];

      const calls = normalizeCalls([{ id: 'a', name, arguments: JSON.stringify({ tool_uses: uses }) }], KNOWN);

      expect(calls).toEqual([
        { id: 'a', name: 'list_events', arguments: '{"query":"gym"}' },
        { id: 'a_1', name: 'create_event', arguments: '{"summary":"Gym"}' },
      ]);
    },
  );

  it('leaves parallel calls that cannot be read as they are', () => {
    const call = { id: 'a', name: 'multi_tool_use.parallel', arguments: '{"tool_uses":' };

    expect(normalizeCalls([call], KNOWN)).toEqual([call]);
  });
});
