import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { findTimeGrammar } from './languages/time-languages.js';
import { parseRequest } from './parse-request.js';
import { findExpressions } from './time/merge/assemble.js';
import { Chart } from './grammar/chart.js';
import { buildTimeContext } from './time/context.js';
import { readTime } from './time/read-time.js';
import { readTimes } from './time/readings.js';
import { tokenize } from './grammar/tokens.js';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Cairo'];
const LOCALES = ['en', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP'];
const WORDS =
  'every other monday tuesday the 3rd of march from 9 to 5pm until next last week and - , : / 10:30 for 2 hours in a day at noon 1 1 1 12/12 call cancel move with anna to half past quarter'.split(
    ' ',
  );

const wordSalad = fc.array(fc.constantFrom(...WORDS), { maxLength: 400 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8000 }),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  wordSalad,
);

function answer(text: string, timeZone = 'UTC', locale = 'en') {
  return parseRequest(text, { referenceTime: '2026-03-28T22:00', timeZone, locale });
}

describe('any input', () => {
  it('is answered, in any zone and language', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...ZONES), fc.constantFrom(...LOCALES), (text, timeZone, locale) => {
        const { confidence, questions, assumptions } = answer(text, timeZone, locale);

        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(Array.isArray(questions) && Array.isArray(assumptions)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one digit repeated', '1 '.repeat(4000)],
    ['one word repeated', 'monday '.repeat(1100)],
    ['nested ranges', 'from 1 to '.repeat(800)],
    ['lists without end', 'with a, '.repeat(1000)],
    ['spaces', ' '.repeat(8000)],
    ['quotes', '"'.repeat(8000)],
    ['a long word', 'a'.repeat(8000)],
    ['politeness without end', 'please can you '.repeat(500)],
    ['commas', 'a,'.repeat(4000)],
    ['combining marks', 'e\u0301'.repeat(4000)],
    ['polite words and a dead end', `${'i want to '.repeat(700)}!`],
    ['repetitions', 'every other monday and '.repeat(340)],
  ])('is answered at its full length: %s', (_case, text) => {
    expect(answer(text).confidence).toBeLessThanOrEqual(1);
  });
});

describe('any text with times', () => {
  it.each([
    ['a weekday', 'monday '],
    ['many weekdays', 'mon tue wed thu fri sat sun '],
    ['weekdays in the plural', 'mondays and '],
    ['dates in a row', 'march 5, '],
    ['dates joined', 'march 5 and '],
    ['dates from one to another', '2026-05-06 - '],
    ['ordinals', 'the 1st of the 2nd of the '],
    ['days of a month', '1st, 2nd, 3rd '],
    ['numbers', '1 1 '],
    ['clock times', '9:30 to '],
    ['amounts', '2 days and '],
    ['exceptions', 'every day except '],
    ['days after days', 'the day after '],
    ['relative days', 'tomorrow '],
    ['weekdays in German', 'montag ', 'de'],
    ['ordinals in German', 'erste ', 'de'],
    ['feasts in French', 'noël ', 'fr'],
    ['clock times in Spanish', 'a las dos y ', 'es'],
  ])('is read whole, whatever it repeats: %s', (_case, words, locale = 'en') => {
    const text = words.repeat(Math.ceil(8000 / words.length)).slice(0, 8000);
    const readings = readTimes(text, findTimeGrammar(locale), buildTimeContext('2026-03-28T22:00', 'UTC', locale));

    expect(readings.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  it.each(['monday ', 'monday and ', 'tuesdays, ', 'the 1st, ', '5 march - ', '1 ', 'next week ', 'every other '])(
    'costs work in proportion to its length: %s again and again',
    (words) => {
      const workFor = (times: number): number => {
        const chart = new Chart(findTimeGrammar('en'), tokenize(words.repeat(times)));
        findExpressions(chart);
        return chart.work;
      };

      expect(workFor(120)).toBeLessThan(2.5 * workFor(60));
    },
  );
});

describe('any date', () => {
  const instants = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2090-01-01T00:00:00Z'),
    noInvalidDate: true,
  });

  it('that is answered exists in its zone', () => {
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (reference, timeZone, hour, minute) => {
          const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const { event } = parseRequest(`meeting tomorrow at ${clock}`, {
            referenceTime: reference.toISOString(),
            timeZone,
            locale: 'en',
          });
          const answered = event?.start?.dateTime ?? '';

          expect(
            Temporal.PlainDateTime.from(answered)
              .toZonedDateTime(timeZone)
              .toPlainDateTime()
              .toString({ smallestUnit: 'second' }),
          ).toBe(answered);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['ISO', (day: Temporal.PlainDate) => day.toString()],
    [
      'long',
      (day: Temporal.PlainDate) => day.toLocaleString('en-US', { year: 'numeric', month: 'long', day: 'numeric' }),
    ],
    [
      'with its weekday',
      (day: Temporal.PlainDate) =>
        day.toLocaleString('en-GB', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
    ],
  ])('printed %s is read as itself', (_format, print) => {
    const reference = { reference: '2026-11-23T09:00', timeZone: 'UTC', locale: 'en' };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25_000 }), (offset) => {
        const day = Temporal.PlainDate.from('2000-01-01').add({ days: offset });

        expect(readTime(print(day), reference)?.date).toBe(day.toString());
      }),
    );
  });

  it('printed with its clock time is read as itself', () => {
    const reference = { reference: '2026-11-23T09:00', timeZone: 'UTC', locale: 'en' };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25_000_000 }), (minutes) => {
        const moment = Temporal.PlainDateTime.from('2000-01-01T00:00').add({ minutes }).toString().slice(0, 16);

        expect(readTime(moment, reference)?.start).toBe(moment);
      }),
    );
  });
});
