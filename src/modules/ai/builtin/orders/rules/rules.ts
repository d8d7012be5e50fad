import { type Frame, frame, role } from '../grammar/frame.js';
import { CREATE_RULES } from './create.js';
import { DELETE_RULES } from './delete.js';
import { GUEST_RULES } from './guests.js';
import { INVITE_RULES } from './invites.js';
import { QUESTION_RULES } from './questions.js';
import { ONE_OF_TARGET, TARGET, toTarget } from './targets.js';
import { UNDO_RULES } from './undo.js';
import { PART_RULES } from './update-parts.js';
import { UPDATE_RULES } from './update.js';

/** What an aside speaks of. */
const MENTION = frame(
  'mention',
  'an event is mentioned',
  [],
  { ...TARGET, aspect: role('aspect') },
  ({ aspect: _aspect, ...of }, said) => toTarget(of, said),
  { oneOf: ONE_OF_TARGET, cost: 0.4 },
);

/** Every order and question the engine knows; the cheapest reading wins, so their order means nothing. */
export const RULES: readonly Frame[] = [
  ...DELETE_RULES,
  ...UPDATE_RULES,
  ...PART_RULES,
  ...GUEST_RULES,
  ...CREATE_RULES,
  ...QUESTION_RULES,
  ...INVITE_RULES,
  ...UNDO_RULES,
  MENTION,
];
