import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import { ONE_OF_TARGET, TARGET, joinWhens, toTarget, update } from './targets.js';
import { newTime } from './update-times.js';

const oneOf = ONE_OF_TARGET;

/** Orders by which two events change places, or one takes place again. */
export const SWAP_AND_COPY_RULES: readonly Frame[] = [
  frame(
    'swap',
    'two events change places',
    ['swap'],
    { pair: needed(role('pair')), when: many(role('time')) },
    ({ pair: { one, other }, when }, said) => ({
      kind: 'swap' as const,
      target: toTarget({ event: one, when: one.when ? [] : when }, said),
      other: toTarget({ event: other, when }, said),
    }),
  ),
  frame(
    'swap',
    'the two spoken of change places',
    ['swap'],
    { pick: role('pick') },
    ({ pick }, said) =>
      pick === undefined || pick === 'all' ? { kind: 'swap' as const, target: toTarget({ pick }, said) } : undefined,
    { oneOf: ['it', 'pick'] },
  ),
  frame(
    'update',
    'make what was spoken of a series',
    ['copy'],
    { when: needed(role('time')), more: many(role('time')) },
    ({ when, more }, said) =>
      said.pointsBack && when.repeats
        ? update({ people: [], pointsBack: true }, newTime(joinWhens([when, ...more])))
        : undefined,
    { oneOf: ['it'] },
  ),
  frame(
    'copy',
    'repeat an event at another time',
    ['copy'],
    { ...TARGET, to: needed(role('time', 'to')) },
    ({ to, ...of }, said) => ({ kind: 'copy' as const, target: toTarget(of, said), changes: newTime(to) }),
    { oneOf },
  ),
  frame(
    'copy',
    'repeat an event at a time',
    ['copy'],
    { event: needed(role('name')), again: needed(role('time')), more: many(role('time')) },
    ({ event, again, more }, said) =>
      event.article === 'definite' && !again.repeats
        ? { kind: 'copy' as const, target: toTarget({ event }, said), changes: newTime(joinWhens([again, ...more])) }
        : undefined,
    { cost: 0.1 },
  ),
];
