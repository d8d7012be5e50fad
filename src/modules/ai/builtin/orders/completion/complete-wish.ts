import { mergeWhen } from '../../time/merge/merge.js';
import type { Changes, Creation, Target, Update, Wish } from '../grammar/order.js';
import { STATES } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import type { ClauseReading } from '../reading/read-clause.js';
import { capitalize } from '../creation/clean-title.js';
import { completeTarget, listMeant, namePeople } from './complete-target.js';
import type { Draft } from '../creation/draft.js';
import { toCreation } from '../creation/to-creation.js';

/** Completes what a frame built: the title of a new event, the event a pronoun means. */
export function finish(
  { meaning, frame }: Pick<ClauseReading, 'meaning' | 'frame'>,
  lattice: Lattice,
  topic?: Target,
): Wish {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- frames of these kinds build wishes, and creations as drafts
  const built = meaning as Exclude<Wish, Creation> | Draft;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a frame that creates builds a draft
  if (frame.kind === 'create') return toCreation(built as Draft, lattice);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every other kind has a target
  const wish = built as Exclude<Wish, Creation>;
  const target = completeTarget(wish, lattice, topic);
  if (wish.kind === 'swap' && wish.other)
    return { ...wish, target, other: completeTarget({ ...wish, target: wish.other }, lattice, topic) };
  if (wish.kind === 'delete') return { ...wish, target: meanEach(target) };
  return wish.kind === 'update'
    ? moveEach({ ...wish, target: meanEach(target), changes: nameGuests(wish.changes, lattice, topic) })
    : { ...wish, target };
}

/** "Half an hour later every day this week" moves each of a series by it, and makes nothing come again. */
function moveEach(wish: Update): Update {
  const { when, ...changes } = wish.changes;
  if (!when?.fromNow || !when.repeats || when.clock) return wish;
  const { amount, sign } = when.fromNow;
  const target = meanEach({ ...wish.target, when: { repeats: when.repeats } });
  return { ...wish, target, changes: { ...changes, shift: { by: amount, sign } } };
}

/** An event "every day" or "every week" is each of its series, or of a stretch: "every day this week". */
function meanEach(target: Target): Target {
  const { when, ...others } = target;
  const { weekdays, monthDays, months, starting, isWithin } = when?.repeats ?? {};
  if (!target.name || !when?.repeats || when.clock || weekdays || monthDays || months) return target;
  return { ...others, ...(isWithin && starting ? { when: starting } : {}), isAll: true };
}

/** Guests told by a pronoun, in the verb or beside it, are those spoken of before. */
function nameGuests({ removePeople, ...changes }: Changes, lattice: Lattice, topic: Target | undefined): Changes {
  const { addPeople } = changes;
  const removed =
    removePeople?.length === 0 ? listMeant(topic, lattice) : namePeople(removePeople ?? [], lattice, topic);
  return {
    ...changes,
    ...(addPeople ? { addPeople: namePeople(addPeople, lattice, topic) } : {}),
    ...(removed.length > 0 ? { removePeople: removed } : {}),
  };
}

/** "Cancel yoga tomorrow and on Thursday", "and the one on Thursday": the second time is of the same event; "and my 3pm" is another one. */
export function withNameBefore(
  wish: Wish,
  { isInherited, slots, from }: ClauseReading & { from: number },
  lattice: Lattice,
  topic: Target | undefined,
): Wish {
  const isOrder = wish.kind !== 'create' && wish.kind !== 'undo' && wish.kind !== 'question';
  if (!isInherited || !isOrder || !topic?.name) return wish;
  const { target } = wish;
  const { pick, ...others } = target;
  const isAgain = !target.name || target.name === topic.name;
  if (isAgain && target.when?.date && lattice.joints.includes(from) && pointsAtOne(wish, slots, lattice))
    return { ...wish, target: { ...others, people: topic.people, name: { ...topic.name } } };
  const isNamed = target.name ?? target.people[0] ?? pick ?? target.isAll ?? target.place;
  const isDetermined = slots.some(
    (slot) => lattice.definite.includes(slot.from) || (lattice.definite[slot.from] ?? 0) > 0,
  );
  return isNamed || isDetermined ? wish : { ...wish, target: { ...target, name: { ...topic.name } } };
}

/** "The one on Friday", "el del viernes". */
function pointsAtOne({ target }: Exclude<Wish, Creation>, slots: ClauseReading['slots'], lattice: Lattice): boolean {
  const isOne = (at: number): boolean =>
    (lattice.picks[at] ?? []).some(({ value, to }) => value === 'one' && to > lattice.behindDeterminer(at));
  return target.pick === 'one' || target.name !== undefined || slots.some(({ from }) => isOne(from));
}

/** "Yoga is at 6 from now on", "ist ab sofort um 18 Uhr": the rest of a series, also where the words belong to a verb. */
export function withOnward(
  wish: Wish,
  { slots, frame }: ClauseReading,
  { from, to }: { from: number; to: number },
  { scopes, markers }: Lattice,
): Wish {
  if ((wish.kind !== 'update' && wish.kind !== 'delete') || wish.target.scope || wish.target.isAll) return wish;
  // "Drop yoga from Monday on"; "after the 10th" may leave the 10th out, and is asked about.
  const { name, when } = wish.target;
  const isOpen = wish.kind === 'delete' && name !== undefined && when?.bound === 'after' && !when.clock;
  const told = slots.filter(({ role }) => role === 'when');
  const isAfter = told.some(({ from: at }) => markers[at]?.some(({ value }) => value === 'after'));
  if (isOpen && when.date && told.length > 0 && !isAfter)
    return { ...wish, target: { ...wish.target, scope: 'following' } };
  if (wish.kind === 'delete') return wish;
  const isNamed = (at: number): boolean =>
    slots.some((slot) => frame.roles[slot.role]?.content === 'name' && slot.from <= at && at < slot.to);
  const isOnward = scopes
    .slice(from, to)
    .some((edges, index) => edges.some(({ value }) => value === 'following') && !isNamed(from + index));
  return isOnward ? { ...wish, target: { ...wish.target, scope: 'following' } } : wish;
}

/** "Push the call to Friday, let's say at 11": a clock time behind the new day belongs to it, and says not which event is meant. */
export function withClockBehind(wish: Wish, { slots, values }: ClauseReading): Wish {
  if (wish.kind !== 'update' || !wish.changes.when?.date || wish.changes.when.clock) return wish;
  const [clock, ...others] = slots.filter(({ role }) => role === 'when');
  const goal = slots.find(({ role }) => role === 'to');
  const { when, ...target } = wish.target;
  if (!clock || !goal || others.length > 0 || clock.from < goal.to || !when?.clock || when.date || values['from'])
    return wish;
  const joined = mergeWhen(wish.changes.when, when);
  if (!joined) return wish;
  // "Rather put off to Saturday at 9": with no event named, the one spoken of.
  const meant = target.name || target.people.length > 0 ? target : { ...target, pointsBack: true as const };
  return { ...wish, target: meant, changes: { ...wish.changes, when: joined } };
}

/** "The Wednesday one" is one of those spoken of. */
export function pickOne(wish: Wish, { slots }: ClauseReading, { picks }: Lattice): Wish {
  if (wish.kind === 'create' || wish.target.pick || wish.target.name || !wish.target.when) return wish;
  const isOne = slots.some(({ role, to }) => role === 'when' && picks[to]?.some(({ value }) => value === 'one'));
  return isOne ? { ...wish, target: { ...wish.target, pick: 'one' } } : wish;
}

/** "Catch up with Nadia is due. Schedule lunch on Friday": with Nadia. */
export function addMentionedPeople(mention: Target | undefined, wish: Wish, { head }: ClauseReading): Wish {
  // "Swapped with Carla, I've got the late shift" has nothing with her.
  const isOrdered = head !== undefined && !STATES.has(head.form.sense);
  if (wish.kind !== 'create' || wish.people.length > 0 || !isOrdered || !mention || mention.people.length === 0)
    return wish;
  return { ...wish, people: mention.people };
}

/** "Il faut que j'emmène Tom", "daran, die Bank anzurufen": what is to be done is called by its infinitive. */
export function withInfinitive(wish: Wish, { head }: ClauseReading, lattice: Lattice): Wish {
  if (wish.kind !== 'create' || !wish.title) return wish;
  if (!head?.form.conjugates) return head ? { ...wish, title: lattice.withPlainInfinitive(wish.title) } : wish;
  const [verb = '', ...rest] = wish.title.split(' ');
  return { ...wish, title: capitalize([lattice.toInfinitive(verb), ...rest].join(' ')) };
}
