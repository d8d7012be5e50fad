import { describe, expect, it } from '@jest/globals';
import { parseQuality } from './request-head.js';

describe('qualityOf', () => {
  it.each([
    [undefined, 1],
    ['', 1],
    ['*/*', 1],
    ['text/event-stream', 1],
    ['TEXT/Event-Stream', 1],
    ['application/json', 0],
    ['application/json, text/event-stream;q=0.5', 0.5],
    ['text/event-stream;q=0', 0],
    ['text/event-stream ; q=0.1, */*', 0.1],
    ['*/*;q=0.8, text/*;q=0.3', 0.3],
    ['text/event-stream;q=many', 0],
    ['text/event-stream;q=7', 0],
    ['text/event-streams', 0],
    [','.repeat(100_000), 0],
  ])('reads %p', (accept, quality) => {
    expect(parseQuality(accept, 'text/event-stream')).toBe(quality);
  });
});
