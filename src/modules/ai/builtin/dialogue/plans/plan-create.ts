import { Temporal } from 'temporal-polyfill';
import { type CompleteEvent, completeEvent } from '../../orders/completion/complete.js';
import { splitCreation } from '../../orders/creation/split-creation.js';
import type { Creation, NamedPerson, Relation, Target } from '../../orders/grammar/order.js';
import { capitalize } from '../../orders/creation/clean-title.js';
import { restoreAccents } from '../../orders/grammar/accents.js';
import type { When } from '../../time/expressions.js';
import type { EventSeen } from '../state/tool-results.js';
import { detailFields, startBeside } from './event-fields.js';
import { matchName } from '../events/match-event.js';
import { changesBeside, planThere } from './plan-there.js';
import { type Plan, askQuestion } from './plan.js';
import { findProposedOf } from '../events/proposed-events.js';
import { completeInvited } from '../events/find-address.js';
import { readMoment } from '../events/read-moment.js';
import { findMeant } from './find-meant.js';
import { planUpdate } from './plan-update.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import { resolveTarget } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import { countSeconds } from '../../time/resolve/calendar.js';
import type { Call } from '../state/turns.js';

/** Plans a new event, or several on the days named: asks for what is missing, then proposes. */
export function planCreate(wish: Creation, situation: Situation): Plan {
  if (wish.told && !wish.title) return askName(wish.told, wish.unsure, situation);
  if (wish.dayOf && !wish.when?.date) return onDayOf(wish, wish.dayOf, situation);
  const known = wish.isKnown && planKnown(wish, situation);
  if (known) return known;
  if (wish.sharedDay) {
    const { sharedDay: date, isKnown: _isKnown, ...own } = wish;
    return planCreate({ ...own, when: { ...own.when, date } }, situation);
  }
  const guests = wish.samePeopleAs && findGuests(wish, situation);
  if (guests && 'kind' in guests) return guests;
  const invited = completeInvited(wish.people, situation);
  if (!Array.isArray(invited)) return invited;
  const told = { ...wish, people: [...invited, ...(guests ? guests.people : [])] };
  const beside = told.nextTo && !told.when?.clock && besideOther(told, situation);
  if (beside) return beside;
  if (told.ifFree) return planIfFree(told, told.ifFree, situation);
  const notes = guests?.notes ?? [];
  const calls: Call[] = [];
  for (const one of splitCreation(told, situation.say.language.conventions)) {
    const plan = planOne(one, situation);
    if (plan.kind !== 'propose') return plan;
    calls.push(...plan.calls);
  }
  const [call, ...more] = calls;
  const there = call && more.length === 0 ? planThere(told, call, situation) : undefined;
  return there ?? { kind: 'propose', calls, notes };
}

/** Asks whether what was told is an event, or what it is called. */
function askName(told: string, unsure: string | undefined, { say: { replies }, state, isWaiting }: Situation): Plan {
  const open = isWaiting ? state.spoken.topic?.event.summary : undefined;
  if (open !== undefined) return askQuestion('summary', replies.isNewEvent(told, open));
  return askQuestion('summary', unsure === undefined ? replies.mayEnter(told) : replies.unsureOf(unsure, told));
}

/** "The dinner is at 9" changes the dinner that is there; where there is none, it is new. */
function planKnown(wish: Creation, situation: Situation): Plan | undefined {
  const { title = '', people, when } = wish;
  if (!when || when.repeats || when.bound) return undefined;
  const target = { name: { words: title, from: 0, to: 0, isKnown: true as const }, people };
  const found = resolveTarget(target, situation);
  if (found.kind === 'lookup') return { kind: 'lookup', calls: [found.call] };
  const isOne = found.kind === 'found' && found.extra.length === 0 && isOneEvent(found.events);
  if (!isOne) return undefined;
  const { starting, ...told } = when;
  const more = changesBeside(wish);
  if (!starting) return planUpdate({ kind: 'update', target, changes: { when, ...more } }, situation);
  // "Starting next week piano is at 4": the rest of the series.
  const rest: Target = { ...target, when: starting, scope: 'following' };
  return planUpdate({ kind: 'update', target: rest, changes: { when: told, ...more } }, situation);
}

/** One event, or those of one series. */
function isOneEvent([first, ...more]: readonly EventSeen[]): boolean {
  const series = first?.recurringEventId;
  return (
    first !== undefined && more.every(({ recurringEventId }) => series !== undefined && recurringEventId === series)
  );
}

/** Looks whether the time is free, then proposes the event, or the one at the other time. */
function planIfFree(
  { ifFree: _condition, ...wish }: Creation,
  { otherwise }: NonNullable<Creation['ifFree']>,
  situation: Situation,
): Plan {
  const plan = planOne(wish, situation);
  const [call] = plan.kind === 'propose' ? plan.calls : [];
  const { start, end } = call?.arguments ?? {};
  if (typeof start !== 'string' || typeof end !== 'string') return plan;
  const look = { name: 'check_availability', arguments: { from: start, to: end } };
  const outcome = situation.desk.find(look);
  if (!outcome) return { kind: 'lookup', calls: [look] };
  if (outcome.kind === 'free' && outcome.free) return plan;
  const { replies } = situation.say;
  const when = situation.say.during({ from: start, to: end });
  if (!otherwise) return { kind: 'say', words: replies.takenNothing(when) };
  const other = planOne({ ...wish, when: otherTime(wish.when, otherwise) }, situation);
  return other.kind === 'propose' ? { ...other, notes: [replies.takenSo(when)] } : other;
}

/** "Else on Monday" keeps the time of day, and "else at 11" the day. */
function otherTime({ clock, date }: When = {}, otherwise: When): When {
  return {
    ...(clock && !otherwise.part ? { clock } : {}),
    ...(date && !otherwise.fromNow ? { date } : {}),
    ...otherwise,
  };
}

function planOne(wish: Creation, situation: Situation): Plan {
  const { say, context } = situation;
  const event = completeEvent(wish, context, say.language.conventions);
  const { replies } = say;
  const [open] = event.missing;
  if (open?.field === 'summary') return askQuestion('summary', replies.whatTitle);
  if (open?.problem) return askQuestion('start', say.problem(open.problem));
  if (open) return askQuestion('start', open.day ? replies.whatHour(say.onDay(open.day)) : replies.whatTime);
  return {
    kind: 'propose',
    calls: [{ name: 'create_event', arguments: buildArguments(wish, event, situation) }],
    notes: [],
  };
}

function buildArguments(
  wish: Creation,
  { times, end, excluded }: CompleteEvent,
  { say, context }: Situation,
): Record<string, unknown> {
  const start = times?.start.dateTime?.slice(0, 16) ?? times?.start.date;
  const last = end?.dateTime?.slice(0, 16) ?? end?.date;
  const zone = times?.start.timeZone;
  const addresses = wish.people.flatMap(({ email }) => email ?? []);
  return {
    summary: composeSummary(wish, say),
    start,
    ...(last ? { end: last } : {}),
    ...(zone && zone !== context.timeZone ? { timeZone: zone } : {}),
    ...(wish.place ? { location: capitalize(wish.place) } : {}),
    ...(wish.note ? { description: wish.note } : {}),
    ...(addresses.length > 0 ? { attendees: addresses } : {}),
    ...(times?.recurrence ? { recurrence: times.recurrence } : {}),
    ...(excluded.length > 0 ? { excludeDates: excluded } : {}),
    ...detailFields(wish.details),
    ...(wish.replaces ? { replaces: wish.replaces } : {}),
  };
}

/** The title names the people who have a name, unless it does already. */
export function composeSummary({ title, people }: Pick<Creation, 'title' | 'people'>, say: Situation['say']): string {
  const { replies, language } = say;
  const names = people.flatMap(({ displayName }) => (displayName && !title?.includes(displayName) ? displayName : []));
  const { accents, meeting } = language.conventions;
  const named = restoreAccents(capitalize(title ?? meeting), accents);
  return names.length > 0 ? replies.withPeople(named, say.list(names)) : named;
}

/** The event on the day of another, or at its time: "… and a massage the same day". */
function onDayOf(
  wish: Creation,
  { target, days, isAtItsTime }: NonNullable<Creation['dayOf']>,
  situation: Situation,
): Plan {
  // What is only proposed is in no calendar yet.
  const proposed = isOnlyPointing(target) ? findProposedOf(situation) : undefined;
  const found = proposed ? [proposed] : findMeant(target, situation);
  if (!Array.isArray(found))
    return found.kind === 'lookup' || target.name ? found : askQuestion('start', situation.say.replies.whatTime);
  const [other] = found;
  if (!other) return askQuestion('start', situation.say.replies.whatTime);
  const { year, month, day } = Temporal.PlainDate.from(other.start.slice(0, 10)).add({ days });
  const { dayOf: _dayOf, ...rest } = wish;
  if (isAtItsTime) return planCreate({ ...rest, when: readMoment(other.start.slice(0, 16)) }, situation);
  return planCreate({ ...rest, when: { ...wish.when, date: { kind: 'monthDay', year, month, day } } }, situation);
}

/** The event right after or before another. */
function besideOther(wish: Creation, situation: Situation): Plan | undefined {
  const { nextTo, ...rest } = wish;
  if (!nextTo) return undefined;
  const found = findMeant({ name: nextTo.event, people: [], ...(wish.when ? { when: wish.when } : {}) }, situation);
  // "After work": no event tells when that is.
  if (!Array.isArray(found)) return found.kind === 'say' ? askQuestion('start', situation.say.replies.whatTime) : found;
  const [other] = found;
  const length = wish.length ?? wish.when?.length;
  const told = { ...rest, ...(length ? { length } : {}) };
  return other && planOne({ ...told, when: timeBeside(other, nextTo, told) }, situation);
}

function timeBeside(other: EventSeen, relation: Relation, { length }: Creation): When {
  const { year, month, day, hour, minute } = startBeside(other, relation, length && countSeconds(length) / 60);
  return {
    date: { kind: 'monthDay', month, day, year },
    clock: { hour, minute, exact: true },
    ...(length ? { length } : {}),
  };
}

/** The guests of another event: "with the same people as the kick-off". */
function findGuests(
  { samePeopleAs }: Creation,
  { desk, context, say }: Situation,
): Plan | { people: NamedPerson[]; notes: string[] } {
  const from = context.now.subtract({ days: 31 }).toString().slice(0, 16);
  const to = context.now.add({ days: 31 }).toString().slice(0, 16);
  const call = { name: 'list_events', arguments: { from, to } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  const words = samePeopleAs?.words ?? '';
  const events = outcome.kind === 'events' ? outcome.events : [];
  const event = nearest(events, words, say, context.now.toString());
  if (!event) return { people: [], notes: [say.replies.noSuchGuests(words)] };
  const people = event.guests.filter(({ email, self }) => email && !self).map(({ email }) => ({ email }));
  return { people, notes: people.length === 0 ? [say.replies.nobodyAt(event.summary)] : [] };
}

function nearest(
  events: readonly EventSeen[],
  words: string,
  say: Situation['say'],
  now: string,
): EventSeen | undefined {
  const distance = ({ start }: EventSeen): number =>
    Math.abs(Date.parse(`${start.slice(0, 10)}T12:00Z`) - Date.parse(`${now.slice(0, 10)}T12:00Z`));
  return events
    .filter((event) => matchesWords(words, event, say))
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

function matchesWords(words: string, event: EventSeen, { language }: Situation['say']): boolean {
  return matchName(words, event, language).score > 0;
}
