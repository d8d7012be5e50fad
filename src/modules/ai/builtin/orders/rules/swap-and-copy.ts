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
    { event: needed(role('people')), with: role('name', 'with') },
    ({ event, with: second }, said) => {
      const names = event.people.map(({ displayName = '' }) => displayName);
      const other = second ?? (names[1] ? { ...event.name, words: names[1] } : undefined);
      return (
        other && {
          kind: 'swap' as const,
          target: toTarget({ event: { ...event.name, words: names[0] ?? '' } }, said),
          other,
        }
      );
    },
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
];
