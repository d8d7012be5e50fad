import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import { TARGET, toTarget, update } from './targets.js';

/** Orders that give an event a detail: a colour, a reminder, whether it is private. */
export const DETAIL_RULES: readonly Frame[] = [
  frame(
    'update',
    'give an event a detail',
    ['make', 'change', 'remind', 'colour'],
    {
      ...TARGET,
      aspect: role('aspect'),
      detail: needed(role('detail')),
      for: role('name', 'for'),
      to: role('name', 'to'),
      about: role('name', 'about'),
    },
    ({ detail, for: one, to, about, event, aspect: _aspect, ...of }, said) =>
      // "Remind me that the rent is due on Friday" is something to do.
      said.sense === 'remind' && detail.is !== 'reminder'
        ? undefined
        : update(toTarget({ ...of, event: event ?? one ?? to ?? about }, said), { details: [detail] }),
    { oneOf: ['event', 'it', 'people', 'for', 'to', 'about'], cost: 0.1 },
  ),
  frame(
    'update',
    'set an event to a detail',
    ['move', 'put'],
    { ...TARGET, detail: needed(role('detail')) },
    // "Put dinner down in red" makes an event, "put the dinner on private" changes one.
    ({ detail, ...of }, said) =>
      said.pointsBack || of.event?.article === 'definite'
        ? update(toTarget(of, said), { details: [detail] })
        : undefined,
    { oneOf: ['event', 'it'], cost: 0.15 },
  ),
  frame(
    'update',
    'colour an event',
    ['make', 'change', 'put', 'colour'],
    { ...TARGET, aspect: role('aspect'), colour: needed(role('colour')) },
    // "Make the cake pink" is about what has its article.
    ({ colour, aspect: _aspect, ...of }, said) =>
      said.pointsBack || of.event?.article === 'definite' || of.people
        ? update(toTarget(of, said), { details: [{ is: 'colour', colour }] })
        : undefined,
    { oneOf: ['event', 'it', 'people'], cost: 0.1 },
  ),
  frame(
    'update',
    'add a detail to an event',
    ['add', 'remind'],
    { detail: needed(role('detail')), event: role('name', 'to'), for: role('name', 'for'), when: many(role('time')) },
    ({ detail, event, for: purpose, when }, said) => {
      const name = event ?? purpose;
      return name?.article === 'indefinite'
        ? undefined
        : update(toTarget({ event: name, when }, said), { details: [detail] });
    },
    { oneOf: ['event', 'for'], cost: 0.1 },
  ),
];
