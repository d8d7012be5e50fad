import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { When } from '../../time/expressions.js';
import { isClockAmount } from '../../time/resolve/calendar.js';
import type { Sense } from '../grammar/senses.js';
import { KNOWN, WHEN, change, isBeside, isShift, tellsOnly, toKnown } from './known.js';
import { GUEST_ORDERS, TOLD_GUESTS } from './known-guests.js';
import { joinWhens, splitAtOtherDay } from './targets.js';
import { newTime } from './update-times.js';
import { isPlace, placeWords } from './update-places.js';

/** "7pm to midnight": what tells an hour and no day does not say which event is meant. */
function isHour({ clock, date, repeats, bound, fromNow }: When): boolean {
  return clock !== undefined && (date ?? repeats ?? bound ?? fromNow) === undefined;
}

/** A day, and behind it an hour that is told apart from it. */
function splitAtHour([of, hour, ...others]: readonly When[]): { of: When; hour: When } | undefined {
  const isDay = of?.date !== undefined && !of.clock && !of.bound && !of.to;
  return of && hour && isDay && isHour(hour) && others.length === 0 ? { of, hour } : undefined;
}

/** Orders that do not say by themselves what becomes of an event. */
const OPEN_ORDERS: readonly Sense[] = [
  'put',
  'make',
  'change',
  'add',
  'move',
  'include',
  'colour',
  'need',
  'remind',
  'have',
  'be',
  'invite',
  'lengthen',
  'note',
];

/**
 * What is told of an event that was found in the calendar, with no verb of an order or with one that is not known: "yoga is at the gym",
 * "the interview can go", "stick a video link on the call".
 */
const TOLD: readonly Frame[] = [
  frame(
    'delete',
    'an event that is there does not take place',
    [],
    { ...KNOWN, when: WHEN },
    ({ signs, when, details, ...of }) =>
      // "Kein Yoga mehr" is all of it.
      details.length === 0 && tellsOnly(signs, ['gone'], ['state', 'changed', 'more'])
        ? { kind: 'delete' as const, target: toKnown(signs.includes('more') ? { ...of, scope: 'every' } : of, when) }
        : undefined,
  ),
  frame(
    'update',
    'an event that is there has a place',
    [],
    { ...KNOWN, at: role('name', 'at'), host: role('name', 'host'), when: WHEN },
    ({ signs, at, host, when, ...of }) => {
      const place = at ?? host;
      return place && tellsOnly(signs, ['state', 'changed']) && (!/^\d/.test(place.words) || isPlace(place))
        ? change(
            of,
            { place: placeWords(place), ...newTime(when.find(isHour)) },
            when.filter((one) => !isHour(one)),
          )
        : undefined;
    },
    { oneOf: ['at', 'host'], cost: 0.1 },
  ),
  frame(
    'update',
    'a part of an event that is there, by its name',
    [],
    { ...KNOWN, aspect: needed(role('aspect')), words: role('name'), told: role('name', 'becoming'), when: WHEN },
    ({ signs, aspect, words, told, when, ...of }) => {
      const part = words && told ? undefined : (told ?? words);
      // "Budget is in the Blue Room, add the place": no clause of its own.
      if (!part || !signs.every(isBeside) || /[,;]/.test(part.words)) return undefined;
      if (aspect === 'note') return change(of, { note: { words: placeWords(part), replaces: false } }, when);
      return aspect === 'place' ? change(of, { place: placeWords(part) }, when) : undefined;
    },
    { oneOf: ['words', 'told'], cost: 0.2 },
  ),
  frame(
    'update',
    'an event that is there has another time',
    [],
    { ...KNOWN, when: needed(role('time')), more: WHEN },
    ({ signs, when, more, ...of }) => {
      // "Monday's review is on Tuesday instead": the first day tells which one.
      const other = tellsOnly(signs, ['changed']) ? splitAtOtherDay([when, ...more]) : undefined;
      if (other) return change(of, newTime(other.goal), other.old);
      // "Stand-up on Friday is at 10": the one of that day, at another hour.
      const day = tellsOnly(signs, ['state']) ? splitAtHour([when, ...more]) : undefined;
      if (day) return change(of, newTime(day.hour), [day.of]);
      const { starting, ...told } = joinWhens([when, ...more]) ?? {};
      // "Starting next week yoga is at 8", "stand-up at 9 from Monday on": the rest of the series.
      const from = starting ?? (told.onward && told.date ? { date: told.date } : undefined);
      if (from && told.clock && signs.every(isBeside))
        return change({ ...of, scope: 'following' }, { when: { clock: told.clock } }, [from]);
      // "Piano from now on at 4".
      const isChanged =
        (tellsOnly(signs, ['changed']) && !isShift(told)) || (of.scope === 'following' && signs.every(isBeside));
      if (from || !isChanged) return undefined;
      // "Yoga is at 6 this week": the week tells which, and the hour is new.
      const { date, ...rest } = told;
      if (date?.kind === 'period' && told.clock) return change(of, newTime(rest), [{ date }]);
      // "Next week's lesson is on Friday instead": the one of that week.
      const isOfWeek = when.date?.kind === 'period' && !when.clock && more.length > 0;
      return change(of, newTime(told), isOfWeek ? [when] : []);
    },
    { cost: 0.1 },
  ),
  frame(
    'update',
    'an event that is there is earlier or later',
    [],
    { ...KNOWN, shift: needed(role('shift')), when: WHEN },
    // "I'd like the dentist an hour later": the wish says enough.
    ({ signs, shift, when, ...of }, { sense }) =>
      ((sense ?? of.details[0]) !== undefined && signs.length === 0) || tellsOnly(signs, ['state', 'changed'])
        ? change(of, { shift }, when)
        : undefined,
    { cost: 0.1 },
  ),
  frame(
    'update',
    'an event that is there moves to a time',
    [],
    { ...KNOWN, when: WHEN, to: needed(role('time', 'to')) },
    ({ signs, when, to, ...of }) =>
      (signs.length === 0 || tellsOnly(signs, ['changed'])) && !to.onward ? change(of, newTime(to), when) : undefined,
    { cost: -0.05 },
  ),
  frame(
    'update',
    'an event that is there ends at a time',
    [],
    { ...KNOWN, when: WHEN, until: needed(role('time', 'until')) },
    ({ signs, when, until, ...of }) =>
      until.clock && (signs.length === 0 || tellsOnly(signs, ['state', 'changed', 'lasts', 'more']))
        ? change(of, { endsAt: until }, when)
        : undefined,
    // Its marker may also lead to a new time.
    { cost: -0.1 },
  ),
  frame(
    'update',
    'a series that is there ends on a day',
    [],
    { ...KNOWN, when: WHEN, until: needed(role('time', 'until')) },
    // "Yoga only until the 9th".
    ({ signs, when, until, ...of }) =>
      until.date && !until.clock && tellsOnly(signs, ['lasts']) ? change(of, { until }, when) : undefined,
    { cost: -0.1 },
  ),
  frame(
    'update',
    'an event that is there is over at a time',
    [],
    {
      ...KNOWN,
      when: WHEN,
      ends: needed(role('ending')),
      until: needed(role('time')),
      former: role('time', 'instead'),
    },
    ({ signs, when, until, former: _former, ends: _ends, ...of }) =>
      until.clock && !until.to && !until.repeats && signs.every((sign) => isBeside(sign) || sign === 'lasts')
        ? change(of, { endsAt: until }, when)
        : undefined,
  ),
  frame(
    'update',
    'an event that is there takes so long',
    [],
    { ...KNOWN, length: needed(role('amount')), former: role('amount', 'instead'), when: WHEN },
    ({ signs, length, former: _former, when, ...of }) =>
      isClockAmount(length) && tellsOnly(signs, ['lasts', 'state'], ['changed'])
        ? change(of, { length }, when)
        : undefined,
    { cost: 0.15 },
  ),
  frame(
    'update',
    'an event that is there is from one time to another',
    [],
    { ...KNOWN, when: WHEN, range: needed(role('time')) },
    // "Budget meeting: 3 to 3.30"; with a day, it may be a new one.
    ({ signs, when, range, ...of }) => {
      const isRange = range.clock !== undefined && range.to?.clock !== undefined;
      const isDated = (range.date ?? range.to?.date ?? range.repeats ?? range.fromNow) !== undefined;
      return isRange && !isDated && signs.every(isBeside) ? change(of, { when: range }, when) : undefined;
    },
    { cost: 0.05 },
  ),
  frame(
    'update',
    'an event that is there takes longer',
    [],
    // "A day longer, until the 4th": the end says the same again.
    { ...KNOWN, by: needed(role('amount')), when: WHEN, until: role('time', 'until') },
    ({ signs, by, when, until: _until, ...of }) => {
      const sign = signs.includes('less') ? -1 : 1;
      return tellsOnly(signs, ['more', 'less'], ['state', 'changed', 'lasts'])
        ? change(of, { shift: { by, sign, lengthens: true } }, when)
        : undefined;
    },
    { cost: -0.05 },
  ),
  frame(
    'update',
    'an event that is there has a detail',
    [],
    { ...KNOWN, own: many(role('ownDetail')), when: WHEN },
    ({ signs, own, when, ...of }) => {
      const isPlain = signs.every((sign) => sign === 'state' || sign === 'changed' || sign === 'remind');
      return isPlain && own.length + of.details.length > 0 ? change(of, { details: own }, when) : undefined;
    },
    { oneOf: ['details', 'own'] },
  ),
  frame(
    'update',
    'an event that is there has a colour',
    [],
    { ...KNOWN, colour: needed(role('colour')), aspect: role('aspect'), when: WHEN },
    ({ signs, colour, aspect, when, ...of }) =>
      signs.every(isBeside) && (aspect === undefined || aspect === 'colour')
        ? change(of, { details: [{ is: 'colour', colour }] }, when)
        : undefined,
  ),
  frame(
    'update',
    'a reminder some time before an event that is there',
    [],
    { ...KNOWN, shift: needed(role('shift')), when: WHEN },
    ({ signs, shift: { by, sign }, when, ...of }) =>
      sign < 0 && tellsOnly(signs, ['remind'])
        ? change(of, { details: [{ is: 'reminder', before: by }] }, when)
        : undefined,
  ),
  frame(
    'update',
    'a reminder of a length before an event that is there',
    [],
    { ...KNOWN, before: needed(role('amount')), when: WHEN },
    ({ signs, before, when, ...of }) =>
      tellsOnly(signs, ['remind']) ? change(of, { details: [{ is: 'reminder', before }] }, when) : undefined,
  ),
];

/** What is told of an event that is there needs no verb of an order. */
const TELLING = -0.2;

/** The same, told alone or by an order that is open. */
export const KNOWN_EVENT_RULES: readonly Frame[] = [
  ...GUEST_ORDERS,
  ...[...TOLD, ...TOLD_GUESTS].flatMap((rule) => {
    const told = { ...rule, cost: rule.cost + TELLING };
    return rule.kind === 'delete' ? [told] : [told, { ...rule, senses: OPEN_ORDERS }];
  }),
];
