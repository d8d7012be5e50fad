import { describe, expect, it } from '@jest/globals';
import { checkRecurrence } from './supported-rules.js';

describe('checkRecurrence', () => {
  it.each([
    ['daily', ['RRULE:FREQ=DAILY']],
    ['lower case', ['rrule:freq=weekly;byday=mo,we']],
    ['weekdays', ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271231T235959Z;WKST=MO']],
    ['the second Tuesday', ['RRULE:FREQ=MONTHLY;BYDAY=2TU']],
    ['the last working day', ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1']],
    ['the last day of the month', ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12']],
    ['a birthday', ['RRULE:FREQ=YEARLY']],
    ['dates left out', ['RRULE:FREQ=DAILY;COUNT=730', 'EXDATE;TZID=Europe/Kyiv:20261124T160000,20261125T160000']],
    ['dates alone', ['RDATE;VALUE=DATE:20261124,20261201']],
  ])('takes %s', (_case, lines) => {
    expect(() => checkRecurrence(lines)).not.toThrow();
  });

  it.each([
    ['hourly', ['RRULE:FREQ=HOURLY']],
    ['no frequency', ['RRULE:COUNT=3']],
    ['no interval', ['RRULE:FREQ=DAILY;INTERVAL=0']],
    ['731 times', ['RRULE:FREQ=DAILY;COUNT=731']],
    ['no times', ['RRULE:FREQ=DAILY;COUNT=0']],
    ['minutes', ['RRULE:FREQ=DAILY;BYMINUTE=0,1,2']],
    ['seconds', ['RRULE:FREQ=DAILY;BYSECOND=0,1,2']],
    ['hours', ['RRULE:FREQ=DAILY;BYHOUR=0,1,2']],
    ['a part named like a method', ['RRULE:FREQ=DAILY;CONSTRUCTOR=1']],
    ['a part given twice', ['RRULE:FREQ=DAILY;COUNT=1;COUNT=2']],
    ['both ends', ['RRULE:FREQ=DAILY;COUNT=1;UNTIL=20271231']],
    ['an end on a date that is not', ['RRULE:FREQ=DAILY;UNTIL=20270231']],
    ['the 54th Monday', ['RRULE:FREQ=YEARLY;BYDAY=54MO']],
    ['the 32nd', ['RRULE:FREQ=MONTHLY;BYMONTHDAY=32']],
    ['a rule of rules left out', ['EXRULE:FREQ=DAILY']],
    ['two rules', ['RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY']],
    ['nothing but dates left out', ['EXDATE:20261124T160000Z']],
    ['a second line in the first', ['RRULE:FREQ=DAILY\r\nATTENDEE:x']],
    ['an unknown zone', ['RRULE:FREQ=DAILY', 'EXDATE;TZID=Mars/Olympus:20261124T160000']],
    ['a parameter of another kind', ['RRULE:FREQ=DAILY', 'EXDATE;X-A=1:20261124T160000']],
    ['a line of 513 characters', [`RRULE:FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(250)}1`]],
    ['words', ['every day']],
  ])('refuses %s', (_case, lines) => {
    expect(() => checkRecurrence(lines)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });
});
