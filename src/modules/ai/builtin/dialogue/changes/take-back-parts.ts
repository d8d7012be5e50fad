import { toArray } from '../../../unknown-json.js';
import { fold } from '../../grammar/tokens.js';
import type { Aspect, Changes, Courtesy, Creation, Detail, NamedPerson } from '../../orders/grammar/order.js';
import { apart, sign } from '../../orders/grammar/phrases.js';
import type { Sense } from '../../orders/grammar/senses.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { type OpenProposal, listChangeable } from '../events/open-proposals.js';
import type { OwnReading } from '../message/own-reading.js';
import { endOfTie } from '../message/whole-message.js';
import type { Surroundings } from '../state/situation.js';
import { changeOneOf, findCreation } from './change-proposal.js';
import type { Correction } from './correction.js';

type Part = Aspect | Detail['is'];

/** The fields of a proposed change that hold its parts. */
const FIELDS: Partial<Record<Part, readonly string[]>> = {
  time: ['start', 'end', 'lastDay'],
  length: ['durationMinutes', 'end', 'lastDay'],
  place: ['location'],
  title: ['summary'],
  note: ['description'],
  reminder: ['reminders'],
  colour: ['color'],
  meet: ['meet'],
  private: ['visibility'],
  free: ['busy'],
  busy: ['busy'],
};

/** What a stretch between two pauses says of the parts it names. */
type Says = 'off' | 'keep' | 'only';

interface Stretch {
  says: Says | undefined;
  parts: Set<Part>;
  guests: Set<string>;
}

/** What leaves something out by itself. */
const OMITTING = new Set<Sense>(['drop', 'uninvite', 'stop', 'absent']);

/**
 * Reads a message that says nothing but which parts of what is proposed are not to be: "without Ben", "forget the reminder", "leave the
 * date as it is, just Ben". A change of which nothing is left is withdrawn.
 */
export function takeBackParts({ read }: OwnReading, around: Surroundings): Correction | undefined {
  const open = around.isWaiting ? listChangeable(around.state) : [];
  const last = open.toReversed();
  const topic = last.filter(({ proposal }) => proposal.id === around.state.spoken.topic?.proposal?.id);
  const inOrder = [...new Set([...topic, ...last])];
  // "Anna doch nicht" is about whom a proposal invites, and only then about a guest of the event last spoken of.
  const named = [listInvited, listNames].flatMap((list) => inOrder.map((one) => ({ one, names: list(one, around) })));
  for (const { one, names } of named) {
    const stretches = readStretches(read.text.lattice, names);
    const taken = stretches && (isNew(one) ? withoutPartsOfNew(stretches, one, around) : withoutParts(stretches, one));
    if (taken) return taken;
  }
  return undefined;
}

function isNew({ proposal }: OpenProposal): boolean {
  return proposal.call.name === 'create_event';
}

/** The people that a proposal itself invites, by each word of their names. */
function listInvited({ before, after, proposal }: OpenProposal, around: Surroundings): Map<string, string> {
  const known = new Set(before.guests.map(({ email }) => email));
  const guests = after.guests.filter(({ email }) => isNew({ before, after, proposal }) || !known.has(email));
  return listNames({ before: { ...before, guests: [] }, after: { ...after, guests }, proposal }, around);
}

/** By each word of their names: the people of an event as it is proposed. */
function listNames({ before, after, proposal }: OpenProposal, around: Surroundings): Map<string, string> {
  const { people = [] } = isNew({ before, after, proposal }) ? (findCreation(around)?.wish ?? {}) : {};
  const told = people.map((one): [string, string] => [nameOf(one), nameOf(one)]);
  const guests = [...before.guests, ...after.guests]
    .filter(({ self }) => !self)
    .flatMap(({ name, email }): [string, string][] => [
      [name, email],
      [email, email],
    ]);
  return new Map(
    [...guests, ...told].flatMap(([name, id]) => listWords(name).map((word): [string, string] => [word, id])),
  );
}

/** A whole address, and the words of a name, or before the sign of the address. */
function listWords(name: string): string[] {
  const [called = ''] = name.split('@');
  return [name.toLowerCase(), ...called.split(/[^\p{L}\p{N}]+/u).map(fold)].filter(Boolean);
}

function nameOf({ displayName, email }: NamedPerson): string {
  return displayName ?? email ?? '';
}

/** The stretches between the pauses of a message that holds nothing but parts of what is proposed and what becomes of them. */
function readStretches(lattice: Lattice, names: ReadonlyMap<string, string>): Stretch[] | undefined {
  const pauses = lattice.tokens.flatMap((_token, at) => (isPause(lattice, at) ? [at] : []));
  const stretches: Stretch[] = [];
  for (const [index, to] of [...pauses, lattice.length].entries()) {
    const stretch = readStretch(lattice, (pauses[index - 1] ?? -1) + 1, to, names);
    if (!stretch) return undefined;
    if (stretch.parts.size + stretch.guests.size > 0) stretches.push(stretch);
  }
  return stretches.length > 0 && stretches.every(({ says }) => says !== undefined) ? stretches : undefined;
}

/** "Can't" holds no pause. */
function isPause(lattice: Lattice, at: number): boolean {
  return lattice.isMark(at) && lattice.tokens[at + 1]?.spaced !== false;
}

function readStretch(
  lattice: Lattice,
  from: number,
  to: number,
  names: ReadonlyMap<string, string>,
): Stretch | undefined {
  const parts = new Set<Part>();
  const guests = new Set<string>();
  const said = new Set<Courtesy>();
  let [isOff, isDenied] = [false, false];
  for (let at = from; at < to;) {
    const called = Math.max(lattice.addresses[at] ?? 0, at + 1);
    const guest = names.get(
      called > at + 1 ? lattice.words(at, called).toLowerCase() : (lattice.tokens[at]?.word ?? ''),
    );
    const part = partAt(lattice, at);
    const absent = lattice.chart.longest(sign, at);
    const off = Math.max(
      lattice.chart.longest(apart, at)?.end ?? 0,
      absent?.meaning === 'absent' ? absent.end : 0,
      ...(lattice.markers[at] ?? []).map((edge) =>
        edge.value === 'except' && lattice.blocks[at] !== 'negation' ? edge.to : 0,
      ),
      ...(lattice.verbs[at] ?? []).map((edge) => (omits(edge, at) ? edge.to : 0)),
    );
    const courtesy = lattice.courtesyAt(at);
    // "Pas de rappel" denies and leaves out at once.
    const negation = off <= at && lattice.blocks[at] === 'negation' ? (lattice.blockEnds[at] ?? 0) : 0;
    if (guest !== undefined) guests.add(guest);
    else if (part) parts.add(part.value);
    isOff ||= off > at;
    isDenied ||= negation > at || courtesy === 'no';
    if (courtesy) said.add(courtesy);
    const end = Math.max(guest === undefined ? 0 : called, part?.to ?? 0, off, negation, endOfLight(lattice, at));
    if (end <= at) return undefined;
    at = end;
  }
  return { says: tellWhat(said, isOff, isDenied), parts, guests };
}

/** "Skip", "leave out", and not the "leave" of "leave the date". */
function omits({ to, value: { sense } }: Lattice['verbs'][number][number], at: number): boolean {
  return OMITTING.has(sense) || (sense === 'take' && to > at + 1);
}

/** "Leave Ben out" leaves out, "leave the date" keeps, and "not without Ben" says neither. */
function tellWhat(said: ReadonlySet<Courtesy>, isOff: boolean, isDenied: boolean): Says | undefined {
  if (isOff && isDenied && !said.has('no')) return undefined;
  if (isOff || said.has('neverMind')) return 'off';
  if (said.has('keep')) return isDenied ? undefined : 'keep';
  if (said.has('only')) return isDenied ? undefined : 'only';
  return isDenied ? 'off' : undefined;
}

/** A part of an event: "the date", "a reminder", "the link". */
function partAt(lattice: Lattice, at: number): { to: number; value: Part } | undefined {
  const [aspect] = lattice.aspects[at] ?? [];
  // "No time" tells of none.
  const isPlain = aspect?.value === 'time' && Math.max(lattice.definite[at] ?? 0, lattice.definite.indexOf(at)) <= at;
  const [detail] = lattice.ownDetails[at] ?? [];
  const reminds = lattice.chart.longest(sign, at);
  if (aspect && !isPlain) return aspect;
  if (detail) return { to: detail.to, value: detail.value.is };
  return reminds?.meaning === 'remind' ? { to: reminds.end, value: 'reminder' } : undefined;
}

/** The end of words that name no part: ties, articles, markers, who orders, and verbs that a refusal may hold. */
function endOfLight(lattice: Lattice, at: number): number {
  const { auxiliaries, markers, verbs, tails } = lattice;
  return Math.max(
    endOfTie(lattice, at),
    lattice.behindDeterminer(at),
    lattice.isSubject(at) ? at + 1 : 0,
    auxiliaries[at] ?? 0,
    tails[at] ?? 0,
    ...(markers[at] ?? []).map(({ to }) => to),
    ...(verbs[at] ?? []).map(({ to }) => to),
  );
}

/** A change without what is taken back of it: what is off or left as it is, and all but what alone is to be. */
function withoutParts(stretches: readonly Stretch[], { proposal, before }: OpenProposal): Correction | undefined {
  const { eventId: _event, scope: _scope, addAttendees, ...fields } = proposal.call.arguments;
  const added = listTexts(addAttendees);
  const [gone, left] = [new Set<string>(), new Set<string>()];
  for (const stretch of stretches) {
    const held = listHeld(stretch, fields, [...added, ...before.guests.map(({ email }) => email)]);
    if (held.length === 0) return undefined;
    for (const one of held) (stretch.says === 'only' ? left : gone).add(one);
  }
  const isOff = (one: string): boolean => gone.has(one) || (left.size > 0 && !left.has(one));
  const takesBack = Object.keys(fields).filter((field) => isOff(field));
  const removed = [...added, ...[...gone].filter((one) => one.includes('@') && !added.includes(one))].filter(isOff);
  if (takesBack.length + removed.length === 0) return undefined;
  const isEmpty = takesBack.length === Object.keys(fields).length && removed.length === added.length;
  if (isEmpty && removed.every((one) => added.includes(one))) return { wishes: [], withdraws: [proposal.id] };
  const changes: Changes = {
    ...(takesBack.length > 0 ? { takesBack } : {}),
    ...(removed.length > 0 ? { removePeople: removed.map((email) => ({ email })) } : {}),
  };
  // Who changes less leaves the former proposal open, which therefore is withdrawn.
  return { wishes: changeOneOf(changes, [{ proposal }]), withdraws: [proposal.id] };
}

/** The fields of a change, and the addresses of its guests, that a stretch names; nothing where it names what the change does not hold. */
function listHeld(
  { says, parts, guests }: Stretch,
  fields: Record<string, unknown>,
  people: readonly string[],
): string[] {
  const removed = listTexts(fields['removeAttendees']);
  const named = [...parts].map((part) => (FIELDS[part] ?? []).filter((field) => field in fields));
  if (named.some(({ length }) => length === 0)) return [];
  if (says !== 'keep' || guests.size === 0)
    return [...guests].every((guest) => people.includes(guest)) ? [...named.flat(), ...guests] : [];
  // "No, keep Ben", who was to be removed.
  return removed.every((guest) => guests.has(guest)) && removed.length === guests.size
    ? [...named.flat(), 'removeAttendees']
    : [];
}

function listTexts(value: unknown): string[] {
  return toArray(value).filter((one) => typeof one === 'string');
}

/** A new event without some of its people, its place, its note or its details. */
function withoutPartsOfNew(
  stretches: readonly Stretch[],
  { proposal }: OpenProposal,
  around: Surroundings,
): Correction | undefined {
  const known = findCreation(around);
  if (known?.proposal !== proposal.id) return undefined;
  let wish: Creation | undefined = known.wish;
  for (const stretch of stretches) wish = wish && withoutStretch(wish, stretch);
  return wish && { wishes: [{ ...wish, replaces: proposal.id }], withdraws: [] };
}

function withoutStretch(wish: Creation, { says, parts, guests }: Stretch): Creation | undefined {
  const { place, note, people, details, ...rest } = wish;
  const isGone = (one: NamedPerson): boolean => guests.has(nameOf(one)) !== (says === 'only');
  const stays = (part: Part): boolean => !parts.has(part);
  const told = new Set<Part>(details.map(({ is }) => is));
  if (place) told.add('place');
  if (note) told.add('note');
  const isTold = parts.isSubsetOf(told);
  if (says === 'keep' || !isTold || (says === 'only' && parts.size > 0)) return undefined;
  return {
    ...rest,
    people: guests.size > 0 ? people.filter((one) => !isGone(one)) : people,
    details: details.filter(({ is }) => stays(is)),
    ...(place && stays('place') ? { place } : {}),
    ...(note && stays('note') ? { note } : {}),
  };
}
