import { describe, expect, it } from '@jest/globals';
import { readCalendarSettings, toLocale } from './calendar-settings.js';

const readTag = (values: Record<string, string>): string => toLocale(new Map(Object.entries(values)), 'en-US');

describe('toLocale', () => {
  it.each([
    ['all three', { locale: 'de', weekStart: '1', format24HourTime: 'true' }, 'de-u-fw-mon-hc-h23'],
    ['Saturday and twelve hours', { locale: 'ar', weekStart: '6', format24HourTime: 'false' }, 'ar-u-fw-sat-hc-h12'],
    ['a region', { locale: 'en_GB', weekStart: '0', format24HourTime: 'true' }, 'en-GB-u-fw-sun-hc-h23'],
    ['a continent', { locale: 'es_419' }, 'es-419'],
    ['an old code', { locale: 'iw' }, 'he'],
    ['no language', { weekStart: '1', format24HourTime: 'true' }, 'en-US-u-fw-mon-hc-h23'],
    ['an unusable language', { locale: '!!', weekStart: '1' }, 'en-US-u-fw-mon'],
    ['unknown values', { locale: 'fr', weekStart: '9', format24HourTime: 'maybe' }, 'fr'],
    ['names that objects have', { locale: 'fr', weekStart: 'constructor', format24HourTime: 'toString' }, 'fr'],
    ['a language that brings its own extension', { locale: 'de-u-hc-h12', format24HourTime: 'true' }, 'de-u-hc-h23'],
  ])('words %s', (_case, values, tag) => {
    expect(readTag(values)).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });
});

describe('readSettings', () => {
  it('reads ids and values, and passes over anything else', () => {
    const items = [{ id: 'locale', value: 'de' }, null, 'x', { id: 'weekStart' }, { id: 1, value: '2' }];

    expect([...(readCalendarSettings({ items }) ?? [])]).toEqual([['locale', 'de']]);
  });

  it.each([[null], ['text'], [[]], [{}], [{ items: 'no' }], [{ items: [] }], [{ items: [{}] }]])(
    'finds none in %j',
    (answer) => {
      expect(readCalendarSettings(answer)).toBeUndefined();
    },
  );
});
