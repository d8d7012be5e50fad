import { type Frame, frame, needed, role } from '../grammar/frame.js';
import { CREATE_RULES } from './create.js';
import { DELETE_RULES } from './delete.js';
import { GUEST_RULES } from './guests.js';
import { INVITE_RULES } from './invites.js';
import { KNOWN_EVENT_RULES } from './known-events.js';
import { QUESTION_RULES } from './questions.js';
import { REMOVE_PART_RULES } from './remove-parts.js';
import { SWAP_AND_COPY_RULES } from './swap-and-copy.js';
import { ONE_OF_TARGET, TARGET, toTarget } from './targets.js';
import { UNDO_RULES } from './undo.js';
import { ASPECT_RULES } from './update-aspects.js';
import { DETAIL_RULES } from './update-details.js';
import { NAME_RULES } from './update-names.js';
import { NOTE_RULES } from './update-notes.js';
import { PLACE_RULES } from './update-places.js';
import { REMINDER_RULES } from './update-reminders.js';
import { SHIFT_RULES } from './update-shifts.js';
import { TIME_RULES } from './update-times.js';

/** What an aside speaks of. */
const MENTION = frame(
  'mention',
  'an event is mentioned',
  [],
  { ...TARGET, aspect: role('aspect') },
  ({ aspect: _aspect, ...of }, said) => toTarget(of, said),
  { oneOf: ONE_OF_TARGET, cost: 0.4 },
);

/** What is to stay as it is: "keep the review at 2, but move yoga". */
const KEPT = frame(
  'kept',
  'an event is left as it is',
  ['keep'],
  { ...TARGET, aspect: role('aspect'), to: role('time', 'to') },
  (kept) => kept,
  { oneOf: ['event', 'aspect', 'it', 'when', 'pick'] },
);

/** "The piano lesson stays": a time behind it would tell of a visit. */
const STAYING = frame(
  'kept',
  'an event stays',
  ['stay'],
  { event: role('name'), pick: role('pick') },
  (kept) => (kept.event && kept.pick ? undefined : kept),
  { oneOf: ['event', 'pick'] },
);

/** A name of one person or two words: capitals alone. */
const NAMES = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u;

/** What an aside speaks of, where the calendar holds it. */
const KNOWN_MENTION = frame(
  'mention',
  'an event that is there is mentioned',
  [],
  { event: needed(role('known')), when: TARGET.when, scope: TARGET.scope, pick: TARGET.pick, people: role('named') },
  ({ people, ...of }, said) =>
    toTarget({ ...of, ...(people && NAMES.test(people.name.words) ? { people } : {}) }, said),
);

/** Every order and question the engine knows; the cheapest reading wins, so their order means nothing. */
export const RULES: readonly Frame[] = [
  ...DELETE_RULES,
  ...REMOVE_PART_RULES,
  ...TIME_RULES,
  ...SHIFT_RULES,
  ...PLACE_RULES,
  ...ASPECT_RULES,
  ...NAME_RULES,
  ...DETAIL_RULES,
  ...REMINDER_RULES,
  ...NOTE_RULES,
  ...SWAP_AND_COPY_RULES,
  ...GUEST_RULES,
  ...CREATE_RULES,
  ...QUESTION_RULES,
  ...INVITE_RULES,
  ...UNDO_RULES,
  ...KNOWN_EVENT_RULES,
  KEPT,
  STAYING,
  MENTION,
  KNOWN_MENTION,
];
