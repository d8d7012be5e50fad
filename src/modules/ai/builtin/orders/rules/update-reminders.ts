import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { Name } from '../grammar/order.js';
import { toTarget, update } from './targets.js';
import { isPlace } from './update-places.js';

/** "The flight to Lisbon": where a journey goes is part of its name. */
function bound(event: Name, to: Name | undefined): Name {
  if (!to || event.to > to.from) return event;
  // "Before the concert to buy flowers" is something to do.
  const isGoal = isPlace(to) || !to.words.includes(' ');
  return isGoal ? { ...event, words: `${event.words} ${to.words}`, to: to.to } : event;
}

/** The event a reminder stands before, and what it is for. */
const BEFORE = { event: needed(role('name', 'before')), to: role('name', 'to'), for: role('name', 'for') };

/** Orders for a reminder some time before an event. */
export const REMINDER_RULES: readonly Frame[] = [
  frame(
    'update',
    'set a reminder before an event',
    ['remind'],
    {
      before: needed(role('amount')),
      ...BEFORE,
      when: many(role('time')),
    },
    ({ before, event, to, for: goal, when }, said) =>
      update(toTarget({ event: bound(event, to ?? goal), when }, said), { details: [{ is: 'reminder', before }] }),
    { cost: -0.2 },
  ),
  frame(
    'update',
    'set a reminder some hours before an event',
    ['remind'],
    {
      hours: needed(role('time')),
      ...BEFORE,
    },
    // "2 h avant le vol" is written like a time of day.
    ({ hours: { clock, ...others }, event, to, for: goal }, said) =>
      clock && clock.minute === 0 && !clock.half && !clock.exact && Object.keys(others).length === 0
        ? update(toTarget({ event: bound(event, to ?? goal) }, said), {
            details: [{ is: 'reminder', before: { hours: clock.hour } }],
          })
        : undefined,
    { cost: -0.15 },
  ),
  frame(
    'update',
    'set a reminder for an event, earlier by a length',
    ['remind'],
    {
      event: role('name'),
      about: role('name', 'about'),
      to: role('name', 'to'),
      purpose: role('name', 'for'),
      of: role('name', 'of'),
      host: role('name', 'host'),
      people: role('people', 'with'),
      at: role('name', 'after'),
      when: many(role('time')),
      shift: needed(role('shift')),
    },
    ({ event, about, to, purpose, of: owner, at, shift, ...of }, said) => {
      const named = event ?? about ?? owner ?? purpose ?? to;
      // "Remind me of the flight": what stands behind its word is there already; "to buy flowers" is something to do.
      const isThere = about !== undefined || named?.article === 'definite';
      const goal = named === to ? at : (to ?? at);
      return named && isThere && shift.sign < 0 && !shift.lengthens
        ? update(toTarget({ ...of, event: bound(named, goal) }, said), {
            details: [{ is: 'reminder', before: shift.by }],
          })
        : undefined;
    },
    { oneOf: ['event', 'about', 'of', 'purpose', 'to'], cost: -0.15 },
  ),
  frame(
    'update',
    'set a reminder for an event, some time before it',
    ['remind'],
    { event: role('name', 'for'), about: role('name', 'about'), before: needed(role('amount')) },
    ({ event, about, before }, said) =>
      update(toTarget({ event: event ?? about }, said), { details: [{ is: 'reminder', before }] }),
    { oneOf: ['event', 'about'], cost: -0.15 },
  ),
  frame(
    'update',
    'set a reminder some time before what was spoken of',
    ['remind'],
    { shift: needed(role('shift')) },
    ({ shift }) =>
      shift.sign < 0 && !shift.lengthens
        ? update({ people: [], pointsBack: true }, { details: [{ is: 'reminder', before: shift.by }] })
        : undefined,
    { cost: 0.7 },
  ),
];
