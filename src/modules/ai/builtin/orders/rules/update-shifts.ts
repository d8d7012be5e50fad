import { type Frame, type Said, frame, many, needed, role } from '../grammar/frame.js';
import type { Duration, When } from '../../time/expressions.js';
import type { Name, TimeShift } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { isClockOfDay } from './fragments.js';
import { ONE_OF_TARGET, TARGET, type TargetValues, toTarget, update } from './targets.js';

/** The most hours that an event is told to take, and that are told of one without a word for it. */
const LONGEST_HOURS = 12;
const LONGEST_BARE_HOURS = 5;
const SHIFTS: readonly Sense[] = [
  'move',
  'put',
  'later',
  'earlier',
  'make',
  'change',
  'be',
  'last',
  'lengthen',
  'shorten',
];
const MOVES = new Set<Sense | undefined>(['later', 'earlier', 'move']);
const oneOf = ONE_OF_TARGET;

/** A length that a verb of a direction moves by. */
function directed({ sense }: Said): 1 | -1 {
  return sense === 'earlier' || sense === 'shorten' ? -1 : 1;
}

/** "Change the haircut: 16h": so many hours alone are a time of day. */
function isClock({ hours = 0, ...others }: Duration, most: number): boolean {
  return hours > most && Object.keys(others).length === 0;
}

/** "Push it another 20 minutes" makes nothing longer. */
function moved({ by, sign }: TimeShift): TimeShift {
  return { by, sign };
}

/** "Put it on the day before at 5": another day of "it", and the time that it is to be at. */
function moveIt({ by, sign }: TimeShift, of: TargetValues, said: Said): ReturnType<typeof update> | undefined {
  const { event, when: [at, ...others] = [], people, pick } = of;
  const isOther = event ?? people ?? pick ?? others[0];
  if (isOther || !at || !isClockOfDay(at, { by, sign })) return undefined;
  return update(toTarget({ when: [] }, { ...said, pointsBack: true }), { shift: { by, sign }, when: at });
}

function isNew({ article }: Name, when: readonly When[]): boolean {
  return article === 'indefinite' || (!article && when.length > 0);
}

/** "Set", "put" and "make" also make events. */
function isSetting({ sense }: Said): boolean {
  return sense === 'put' || sense === 'change' || sense === 'make';
}

/** Orders that shift an event by a length, lengthen or shorten it, or say when it ends. */
export const SHIFT_RULES: readonly Frame[] = [
  frame(
    'update',
    'an event and a shift',
    [],
    {
      event: needed(role('name')),
      people: TARGET.people,
      when: TARGET.when,
      scope: TARGET.scope,
      shift: needed(role('shift')),
    },
    // "A day longer, till the 4th": a new end, and not the time of the event.
    ({ shift, when, ...of }, said) =>
      when.some(({ bound }) => bound) ? undefined : update(toTarget({ ...of, when }, said), { shift }),
    { cost: 0.3 },
  ),
  frame(
    'update',
    'shift an event',
    SHIFTS,
    { ...TARGET, shift: needed(role('shift')) },
    ({ shift, ...of }, said) =>
      // "Set up a half hour call", "put a taxi in two hours before" make one.
      isSetting(said) && of.event && !of.event.isQuoted && isNew(of.event, of.when)
        ? undefined
        : (moveIt(shift, of, said) ??
          update(toTarget(of, said), { shift: MOVES.has(said.sense) ? moved(shift) : shift })),
    { oneOf },
  ),
  frame(
    'update',
    'an event ends earlier or later',
    ['end', 'stop'],
    { ...TARGET, shift: needed(role('shift')) },
    ({ shift, ...of }, said) => update(toTarget(of, said), { shift: { ...shift, lengthens: true } }),
    { oneOf },
  ),
  frame(
    'update',
    'shift an event by a length',
    ['later', 'earlier'],
    { ...TARGET, by: needed(role('amount')) },
    ({ by, ...of }, said) => update(toTarget(of, said), { shift: { by, sign: directed(said) } }),
    { oneOf },
  ),
  frame(
    'update',
    'lengthen or shorten an event by a length',
    ['lengthen', 'shorten'],
    { ...TARGET, by: needed(role('amount')) },
    ({ by, ...of }, said) => update(toTarget(of, said), { shift: { by, sign: directed(said), lengthens: true } }),
    { oneOf, cost: 0.05 },
  ),
  frame(
    'update',
    'lengthen or shorten an event by a marked length',
    ['lengthen', 'shorten', 'last', 'later', 'earlier', 'move'],
    { ...TARGET, by: needed(role('amount', 'by')) },
    ({ by, ...of }, said) => {
      if (isClock(by, LONGEST_HOURS)) return undefined;
      const lengthens = MOVES.has(said.sense) ? {} : { lengthens: true as const };
      return update(toTarget(of, said), { shift: { by, sign: directed(said), ...lengthens } });
    },
    // "Cut the call by 15 min" drops no call of 15 minutes.
    { oneOf, cost: -0.05 },
  ),
  frame(
    'update',
    'lengthen or shorten an event to a length',
    ['lengthen', 'shorten'],
    { ...TARGET, length: needed(role('amount', 'to')), former: role('amount', 'instead') },
    ({ length, former: _former, ...of }, said) => update(toTarget(of, said), { length }),
    { oneOf, cost: 0.04 },
  ),
  // "Auf zwei Stunden verlängern": of the event spoken of.
  frame(
    'update',
    'lengthen or shorten it to a length',
    ['lengthen', 'shorten'],
    { length: needed(role('amount', 'to')) },
    ({ length }) => update({ people: [], pointsBack: true }, { length }),
    { cost: 0.2 },
  ),
  frame(
    'update',
    'an event is to be as long',
    ['make', 'change', 'be'],
    { ...TARGET, length: needed(role('amount', 'to')), former: role('amount', 'instead') },
    // "Se fera à 17 h" is at a time.
    ({ length, former: _former, ...of }, said) =>
      said.sense === 'be' && Object.keys(length).every((unit) => unit === 'hours')
        ? undefined
        : update(toTarget(of, said), { length }),
    { oneOf, cost: 0.15 },
  ),
  frame(
    'update',
    'an event takes hours and minutes',
    ['last'],
    { ...TARGET, told: needed(role('time')) },
    // "Dure 1h30": its hours in digits look like a time.
    ({ told: { clock, ...rest }, ...of }, said) =>
      clock && clock.hour <= LONGEST_HOURS && Object.keys(rest).length === 0
        ? update(toTarget(of, said), { length: { hours: clock.hour, minutes: clock.minute } })
        : undefined,
    { oneOf, cost: 0.1 },
  ),
  frame(
    'update',
    'lengthen or shorten an event until a time',
    ['lengthen', 'shorten', 'end', 'make', 'put', 'be'],
    { ...TARGET, until: needed(role('time', 'until')), former: role('time', 'instead') },
    ({ until, former: _former, ...of }, said) => update(toTarget(of, said), { endsAt: until }),
    { oneOf },
  ),
  frame(
    'update',
    'lengthen or shorten an event to a time',
    ['lengthen', 'shorten'],
    { ...TARGET, until: needed(role('time', 'to')), former: role('time', 'instead') },
    ({ until, former: _former, ...of }, said) =>
      until.clock ? update(toTarget(of, said), { endsAt: until }) : undefined,
    { oneOf, cost: 0.1 },
  ),
  frame(
    'update',
    'add a length to an event',
    ['add', 'put', 'lengthen', 'shorten'],
    {
      by: needed(role('amount')),
      event: needed(role('name', 'onto')),
      when: many(role('time')),
      people: role('people', 'with'),
    },
    ({ by, event, ...of }, said) =>
      event.article === 'definite'
        ? update(toTarget({ ...of, event }, said), { shift: { by, sign: directed(said), lengthens: true } })
        : undefined,
    // "Put half an hour onto the review": what has an article is there already.
    { cost: 0.05 },
  ),
  ...(['off', 'onto', 'host'] as const).map((marker) =>
    frame(
      'update',
      'take a length off an event',
      ['take', 'drop', 'shorten'],
      {
        by: needed(role('amount')),
        event: needed(role('name', marker)),
        when: many(role('time')),
        people: TARGET.people,
      },
      ({ by, ...of }, said) => update(toTarget(of, said), { shift: { by, sign: -1, lengthens: true } }),
      // "Quita 15 min a la llamada" drops no call of 15 minutes.
      { cost: -0.1 },
    ),
  ),
  frame(
    'update',
    'make an event as long',
    ['make', 'be', 'last', 'change'],
    { ...TARGET, length: needed(role('amount')), former: role('amount', 'instead') },
    ({ length, former: _former, ...of }, said) =>
      said.sense === 'change' && isClock(length, LONGEST_BARE_HOURS)
        ? undefined
        : update(toTarget(of, said), { length }),
    { oneOf: ['event', 'people', 'it'], cost: 0.15 },
  ),
  frame(
    'update',
    'make an event longer',
    ['lengthen', 'shorten'],
    TARGET,
    (of, said) => update(toTarget(of, said), { grows: directed(said) }),
    { oneOf, cost: 0.3 },
  ),
  frame(
    'update',
    'an event is to end at a time',
    ['end'],
    {
      event: role('name'),
      people: TARGET.people,
      days: many(role('time')),
      ends: needed(role('time')),
      former: role('time', 'instead'),
      scope: role('scope'),
    },
    // A day alone is the end of a series, or of whole days; one before the end is that of the event.
    ({ days, ends, former: _former, ...of }, said) =>
      ends.clock && days.every(({ clock, repeats }) => !clock && !repeats)
        ? update(toTarget({ ...of, when: days }, said), { endsAt: ends })
        : undefined,
    { oneOf: ['event', 'it'], cost: 0.1 },
  ),
  frame(
    'update',
    'a series ends on a day',
    ['stop'],
    { event: needed(role('name')), when: needed(role('time')) },
    // A clock time is the end of the event itself.
    ({ event, when }, said) =>
      when.clock ? undefined : update({ ...toTarget({ event }, said), scope: 'all' }, { until: when }),
    { cost: 0.05 },
  ),
];
