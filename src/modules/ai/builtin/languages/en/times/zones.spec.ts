import { describe, expect, it } from '@jest/globals';
import { timeContext } from '../../../time/context.js';
import { readTimes } from '../../../time/readings.js';
import { englishTime } from './time.js';

const context = timeContext('2026-11-18T10:20', 'UTC', 'en');

const zoneOf = (text: string): string | undefined => readTimes(text, englishTime, context)[0]?.when.timeZone;

describe('clocks of another zone', () => {
  it.each([
    ['11am eastern on friday', 'America/New_York'],
    ['friday at 4pm CT', 'America/Chicago'],
    ['at 9:30 am mountain', 'America/Denver'],
    ['at 6 pacific', 'America/Los_Angeles'],
    ['5pm london time tomorrow', 'Europe/London'],
    ['tomorrow 16:00 UTC+3', 'Etc/GMT-3'],
    ['tomorrow 16:00 GMT-04:00', 'Etc/GMT+4'],
  ])('are found in: %s', (text, zone) => {
    expect(zoneOf(text)).toBe(zone);
  });

  it.each(['lunch at 1 central library', 'friday at 4 mountain lodge', 'at 4pm'])('are not found in: %s', (text) => {
    expect(zoneOf(text)).toBeUndefined();
  });
});
