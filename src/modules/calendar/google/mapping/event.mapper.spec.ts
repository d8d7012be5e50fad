import { describe, expect, it } from '@jest/globals';
import { toGoogleCopy, fromGoogleEvent, readWriteMarkers, toGoogleEvent } from './event.mapper.js';

describe('fromGoogleEvent', () => {
  it('lets documented fields out, and no others', () => {
    const event = fromGoogleEvent({
      id: 'a',
      kind: 'calendar#event',
      summary: 'S',
      gadget: { title: 'x' },
      description: null,
    });

    expect(event).toEqual({ id: 'a', summary: 'S' });
  });

  it('keeps our own marks to ourselves', () => {
    const extendedProperties = { private: { 'c2c.req': 'x', ticket: '42' } };

    expect(fromGoogleEvent({ id: 'a', extendedProperties }).extendedProperties).toEqual({ private: { ticket: '42' } });
    expect(readWriteMarkers({ extendedProperties })).toEqual({ req: 'x' });
  });

  it('refuses an event without an id', () => {
    expect(() => fromGoogleEvent({ summary: 'S' })).toThrow('no id');
  });
});

describe('toGoogleEvent', () => {
  it('clears the other kind of time, for Google would keep both', () => {
    expect(toGoogleEvent({ start: { date: '2026-11-24' }, end: { dateTime: '2026-11-24T10:00:00Z' } })).toEqual({
      start: { date: '2026-11-24', dateTime: null, timeZone: null },
      end: { dateTime: '2026-11-24T10:00:00Z', date: null },
    });
  });

  it('passes null on, which clears', () => {
    expect(toGoogleEvent({ description: null, attendees: null })).toEqual({ description: null, attendees: null });
  });
});

describe('copyOf', () => {
  it('takes all that can be written along, and no identity or mark', () => {
    const source = {
      id: 'a',
      etag: '"1"',
      iCalUID: 'a@google.com',
      sequence: 3,
      summary: 'Old',
      location: 'Here',
      conferenceData: { conferenceId: 'meet' },
      extendedProperties: { private: { 'c2c.req': 'x', ticket: '42' } },
    };

    expect(toGoogleCopy(source, { summary: 'New', location: null, writeMarkers: { split: 'a' } })).toEqual({
      summary: 'New',
      conferenceData: { conferenceId: 'meet' },
      extendedProperties: { private: { ticket: '42', 'c2c.split': 'a' }, shared: {} },
    });
  });
});
