import { type Frame, frame, role } from '../grammar/frame.js';
import type { Response, Sense } from '../grammar/order.js';
import { ONE_OF_TARGET, TARGET, toTarget } from './targets.js';

const RESPONSES = { accept: 'accepted', decline: 'declined', maybe: 'tentative' } as const satisfies Partial<
  Record<Sense, Response>
>;

/** Answers to invitations. */
export const INVITE_RULES: readonly Frame[] = (['accept', 'decline', 'maybe'] as const).map((sense) =>
  frame(
    'respond',
    `${sense} an invitation`,
    [sense],
    { ...TARGET, saying: role('name', 'saying'), whom: role('people', 'tell') },
    ({ saying, whom: _whom, ...of }, said) => ({
      kind: 'respond' as const,
      target: toTarget(of, said),
      response: RESPONSES[sense],
      ...(saying ? { comment: saying.words } : {}),
    }),
    { oneOf: ONE_OF_TARGET },
  ),
);
