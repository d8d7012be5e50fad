import { describe, expect, it } from '@jest/globals';
import { answerLine } from './line-protocol.js';

const line = (fields: object): string => JSON.stringify({ id: 'a', reference: '2026-11-23T09:00:00', ...fields });

describe('answerLine', () => {
  it.each([
    ['a day', 'tomorrow', { start: '2026-11-24' }],
    ['a moment', 'tomorrow at 4pm', { start: '2026-11-24T16:00:00' }],
    ['a range with its last day', 'from Wednesday to Friday', { start: '2026-11-25', end: '2026-11-27' }],
    ['a length', 'two hours', { seconds: 7200 }],
    ['nothing', 'a fine day', {}],
  ])('answers %s', (_case, text, expected) => {
    expect(JSON.parse(answerLine('datetime', line({ text })))).toEqual({ id: 'a', ...expected });
  });

  it('answers a repetition with its clock time', () => {
    expect(JSON.parse(answerLine('recurrence', line({ text: 'every Monday at 9:30' })))).toEqual({
      id: 'a',
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
      time: '09:30',
    });
  });

  it('answers a request as the API does', () => {
    expect(JSON.parse(answerLine('request', line({ text: 'cancel yoga' })))).toMatchObject({
      id: 'a',
      intent: 'delete_event',
      engine: 'builtin',
      timeZone: 'UTC',
      target: { query: 'yoga' },
    });
  });

  it.each([
    ['no JSON', 'tomorrow'],
    ['no text', '{"id":1}'],
    ['a reference that is no time', '{"id":1,"text":"tomorrow","reference":"soon"}'],
  ])('says what is wrong with %s', (_case, text) => {
    expect(JSON.parse(answerLine('datetime', text))).toEqual({ error: expect.any(String) });
  });
});
