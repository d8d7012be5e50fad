import { type Frame, frame, role } from '../grammar/frame.js';
import type { Undoing } from '../grammar/order.js';
import { ONE_OF_TARGET, TARGET, toTarget } from './targets.js';

/** Orders that take back what was written, and the question about it. */
export const UNDO_RULES: readonly Frame[] = [
  frame(
    'undo',
    'undo a write',
    ['undo'],
    { ...TARGET, at: role('name', 'at') },
    ({ at: _at, ...of }, said): Undoing => ({ kind: 'undo', target: toTarget(of, said) }),
  ),
  frame(
    'undo',
    'bring back what was deleted',
    ['restore'],
    TARGET,
    (of, said): Undoing => ({ kind: 'undo', target: toTarget(of, said), restores: true }),
    { oneOf: ONE_OF_TARGET },
  ),
  frame('question', 'ask what was changed', ['changes'], TARGET, (of, said): Undoing => ({
    kind: 'undo',
    target: toTarget(of, said),
    lists: true,
  })),
];
