import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { Response } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { ONE_OF_TARGET, TARGET, toTarget } from './targets.js';

const RESPONSES = { accept: 'accepted', decline: 'declined', maybe: 'tentative' } as const satisfies Partial<
  Record<Sense, Response>
>;

/** Where one says the event that one comes to, or stays away from. */
const WHERETO = {
  goal: role('name', 'to'),
  onto: role('name', 'onto'),
  at: role('name', 'at'),
  purpose: role('name', 'for'),
};

/** "Zur Messe komm ich nicht": one who stays away names the event. */
const STAY_AWAY = frame(
  'respond',
  'stay away from an event',
  ['absent'],
  { ...TARGET, ...WHERETO },
  ({ goal, onto, at, purpose, event, ...of }, said) => {
    const names = [event, goal, onto, at, purpose].filter((name) => name !== undefined);
    return names.length > 1
      ? undefined
      : {
          kind: 'respond' as const,
          target: toTarget({ ...of, event: names[0] }, said),
          response: RESPONSES.decline,
        };
  },
  { oneOf: ['event', 'goal', 'onto', 'at', 'purpose', 'host', 'it'] },
);

/** "Sag für die Messe ab": what is cancelled for an event is one's coming. */
const CANCEL_FOR = frame(
  'respond',
  'cancel for an event',
  ['drop'],
  { purpose: needed(role('name', 'for')), when: TARGET.when },
  ({ purpose, when }, said) =>
    purpose.article === 'definite'
      ? { kind: 'respond' as const, target: toTarget({ event: purpose, when }, said), response: RESPONSES.decline }
      : undefined,
);

const ANSWERS = (['accept', 'decline', 'maybe'] as const).map((sense) =>
  frame(
    'respond',
    `${sense} an invitation`,
    [sense],
    { ...TARGET, ...WHERETO, whom: role('people', 'tell'), details: many(role('detail')) },
    ({ whom: _whom, details, goal, onto, at, purpose, event, ...of }, said) =>
      // "Voy al cine a las 8" is something to do.
      said.proposes && of.when.length > 0
        ? undefined
        : {
            kind: 'respond' as const,
            target: toTarget({ ...of, event: event ?? goal ?? onto ?? at ?? purpose }, said),
            response: RESPONSES[sense],
            ...(details.length > 0 ? { details } : {}),
          },
    { oneOf: [...ONE_OF_TARGET, ...Object.keys(WHERETO)] },
  ),
);

/** Answers to invitations. */
export const INVITE_RULES: readonly Frame[] = [...ANSWERS, STAY_AWAY, CANCEL_FOR];
