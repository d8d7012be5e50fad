import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { type Frame, frame, fresh, many, needed, role } from '../grammar/frame.js';
import type { Changes } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { isBareLength } from '../fills/fills.js';
import { ONE_OF_TARGET, TARGET, joinWhens, splitAtOtherDay, toTarget, update } from './targets.js';

const MOVES: readonly Sense[] = ['move', 'later', 'earlier', 'make', 'change'];
/** Verbs that make events as well. */
const MAKING = new Set<Sense | undefined>(['add', 'put', 'make']);
const oneOf = ONE_OF_TARGET;

/** "From Thursday to Monday" tells the old day and the new one. */
function parted(when: When | undefined): { from?: When; to?: When } {
  const { to, ...from } = when ?? {};
  if (to?.date && from.date && !from.repeats) return { from, to };
  return when ? { to: when } : {};
}

/** "On Wednesday next week instead of Thursday": of the same week. */
function inWeekOf(when: When | undefined, former: When | undefined): When | undefined {
  const [told, date] = [when?.date, former?.date];
  if (told?.kind !== 'inPeriod' || date?.kind !== 'weekday' || date.toward || date.days.length !== 1) return former;
  return { ...former, date: { ...told, weekday: date.days[0] ?? told.weekday } };
}

/** Reads a new time; a length alone is the new length. */
export function newTime(when: When | undefined): Changes {
  if (!when) return {};
  const { length, ...rest } = when;
  if (length && Object.keys(rest).length === 0) return { length };
  return { when };
}

/** "To 7pm from next week on", "to 9 starting Monday": the rest of the series, and its new time. */
function splitOnward(when: When | undefined): { since: When; time: When } | undefined {
  const { date, bound, onward, ...time } = when ?? {};
  const isLong = bound === 'after' && (date?.kind === 'period' || date?.kind === 'month');
  return date && time.clock && (onward ?? isLong) ? { since: { date, bound: 'after' }, time } : undefined;
}

/** "Mets la revue de 14h à 15h30": what is put from one clock time to another takes both. */
function toRange(whens: readonly When[], to: When): { old: When[]; time: When } | undefined {
  const first = whens.at(-1);
  if (!first || !isClockAlone(first) || !isClockAlone(to)) return undefined;
  return { old: whens.slice(0, -1), time: { ...first, to } };
}

function isClockAlone({ clock, date, to, bound }: When): boolean {
  return clock !== undefined && !date && !to && !bound;
}

/** Orders that move an event to another time. */
export const TIME_RULES: readonly Frame[] = [
  frame(
    'update',
    'move an event to a time',
    [...MOVES, 'put'],
    {
      ...TARGET,
      from: role('time', 'from'),
      instead: role('time', 'instead'),
      to: needed(role('time', 'to')),
      more: many(role('time', 'to')),
    },
    ({ to, more, from, instead, ...of }, said) => {
      // "Set prayers for every Friday" makes a series.
      const isNew = said.sense !== 'move' && to.repeats && of.event && of.event.article !== 'definite';
      if (isNew && !of.event?.isQuoted && !from) return undefined;
      const range = said.sense === 'put' && !from && !instead && more.length === 0 ? toRange(of.when, to) : undefined;
      if (range) return update(toTarget({ ...of, when: range.old }, said), { when: range.time });
      const told = joinWhens([to, ...more]);
      const rest = from || instead ? undefined : splitOnward(told);
      if (rest) return update(toTarget({ ...of, scope: 'following' }, said, rest.since), newTime(rest.time));
      // "Mets-la vendredi à 11h": behind a pronoun, the day is that of the new time.
      const [day, ...others] = of.when;
      const isPart =
        said.pointsBack && !of.event && !from && !instead && others.length === 0 && day?.date && !day.clock;
      const whole = isPart && told?.clock && !told.date ? joinWhens([day, told]) : undefined;
      if (whole) return update(toTarget({ ...of, when: [] }, said), newTime(whole));
      return update(toTarget(of, said, from ?? instead), {
        ...newTime(told),
        ...(said.sense === 'later' ? { isLater: true as const } : {}),
      });
    },
    { oneOf: [...oneOf, 'from'], cost: 0.02 },
  ),
  frame(
    'update',
    'an event and its new time',
    [],
    {
      event: needed(role('name')),
      when: role('time'),
      people: TARGET.people,
      host: TARGET.host,
      to: needed(role('time', 'to')),
      more: role('time'),
    },
    // "Dentist to Monday": a new event is at its time, not moved to it. The number of "réserve pour 2 heures" is no time.
    ({ to, event, when, more, ...of }, said) => {
      // "Yoga this week to Thursday 19:00": the day of the event, and the time on the new one.
      if (when && (when.clock || when.to || when.repeats || !when.date || !to.date || to.date.kind === 'numeric'))
        return undefined;
      if (more && (!more.clock || more.date || to.clock)) return undefined;
      const target = toTarget({ ...of, event, when: when ? [when] : [] }, said);
      return event.article === 'definite' || !isBareHour(to)
        ? update(target, newTime(joinWhens([to, ...(more ? [more] : [])])))
        : undefined;
    },
    { cost: 0.3 },
  ),
  frame(
    'update',
    'an event at another time than before',
    [],
    {
      event: needed(role('name')),
      people: TARGET.people,
      host: TARGET.host,
      when: needed(role('time')),
      more: many(role('time')),
      former: needed(role('time', 'instead')),
    },
    // "Tomorrow's lunch at 1 instead of 12": the day is that of the event.
    ({ when, more, former, ...of }, said) => {
      const { date, ...rest } = withClock(joinWhens([when, ...more]) ?? {});
      if (rest.repeats) return undefined;
      const before = rest.clock && !date ? readClock(former) : former;
      const isDay = before.date !== undefined || !rest.clock;
      const target = toTarget(of, said, isDay || !date ? before : { date, ...before });
      return update(target, newTime(isDay && date ? { date, ...rest } : rest));
    },
    { cost: -0.1 },
  ),
  frame(
    'update',
    'an event is wanted otherwise from some time on',
    ['need', 'have'],
    { event: needed(role('name')), when: needed(role('time')), more: many(role('time')), scope: needed(role('scope')) },
    ({ when, more, scope, event }, said) =>
      scope === 'following' ? update(toTarget({ event, scope }, said), newTime(joinWhens([when, ...more]))) : undefined,
  ),
  frame(
    'update',
    'move an event, the time alone',
    [...MOVES, 'put'],
    { ...TARGET, instead: role('time', 'instead'), new: fresh(needed(role('time'))), more: many(role('time')) },
    ({ new: first, more, instead, when, ...of }, said) => {
      // "Put lunch on Monday" makes an event; "put it on Monday" moves one.
      if (said.sense === 'put' && !said.pointsBack && !instead) return undefined;
      // "Move the dentist an hour" is by how much, and no length.
      const isMoved = said.sense === 'move' || said.sense === 'later' || said.sense === 'earlier';
      if (isMoved && first.length !== undefined && isBareLength(first) && more.length === 0 && !instead)
        return update(toTarget({ ...of, when }, said), {
          shift: { by: first.length, sign: said.sense === 'earlier' ? -1 : 1 },
        });
      const { from, to } = parted(joinWhens([first, ...more]));
      return update(toTarget({ ...of, when }, said, inWeekOf(to, instead) ?? from), newTime(to));
    },
    { oneOf: ['event', 'people', 'it'], cost: 0.45 },
  ),
  frame(
    'update',
    'move an event next to another',
    ['move', 'make', 'put', 'add', 'later', 'earlier', 'be'],
    {
      ...TARGET,
      people: many(TARGET.people),
      after: role('name', 'after'),
      before: role('name', 'before'),
      distance: role('distance'),
      to: role('distance', 'to'),
    },
    ({ after, before, people, distance, to, ...of }, said) => {
      const event = after ?? before;
      // "Block two hours before the flight" moves nothing.
      const by = distance ?? to;
      const isLength = by !== undefined || (of.when.length > 0 && of.when.every(isBareLength));
      if (!event || (isLength && !of.event && !said.pointsBack)) return undefined;
      // "Put a coffee after the review" makes one.
      const isTimed = of.when.length > 0 && said.sense !== 'add';
      const isThere = said.pointsBack || of.event?.article === 'definite' || of.pick !== undefined || isTimed;
      if (MAKING.has(said.sense) && !isThere) return undefined;
      // "Put the dentist after the interview with Sara": who stands behind the other event is told of that.
      const own = people.find(({ name }) => name.from < event.from);
      const others = people.find(({ name }) => name.from > event.from)?.people ?? [];
      return update(toTarget({ ...of, people: own }, said), {
        nextTo: { side: after ? 'after' : 'before', event, people: others, ...(by ? { by } : {}) },
      });
    },
    { oneOf: ['after', 'before'], cost: 0.04 },
  ),
  frame(
    'update',
    'move an event right beside what was spoken of',
    ['move', 'make', 'add', 'later', 'earlier', 'be'],
    { ...TARGET, beside: role('adjacent'), to: role('adjacent', 'to') },
    ({ beside, to, ...of }, said) => {
      const side = beside ?? to;
      return side && of.event ? update(toTarget(of, said), { nextTo: { side } }) : undefined;
    },
    { oneOf: ['beside', 'to'], cost: 0.2 },
  ),
  frame(
    'update',
    'move an event to a time that is left open',
    [...MOVES, 'put'],
    { ...TARGET, to: role('openTime', 'to'), open: role('openTime') },
    ({ to, open, ...of }, said) => {
      const goal = to ?? open;
      // "Keep some time free" moves nothing.
      const isThere = said.sense === 'move' || said.pointsBack || of.event?.article === 'definite';
      return goal && isThere ? update(toTarget(of, said), goal) : undefined;
    },
    { oneOf: ['event', 'people', 'it'], cost: 0.05 },
  ),
  frame(
    'update',
    'move, the new time is missing',
    ['move', 'later', 'earlier', 'change'],
    TARGET,
    (of, said) => update(toTarget(of, said), {}),
    { oneOf: ['event', 'people', 'it'], cost: 0.7 },
  ),
  frame(
    'update',
    'an event is to be at a time',
    ['be'],
    {
      event: role('name'),
      former: role('time', 'instead'),
      when: needed(role('time')),
      more: many(role('time')),
      to: role('time', 'to'),
      scope: role('scope'),
    },
    ({ event, former, when, more, to, scope }, said) => {
      // "Dinner with Ana on Friday, it starts at 7": what stands before is told of by itself.
      if (event && said.hasObject && event.article !== 'definite') return undefined;
      const [first, ...rest] = to ? [to] : [when, ...more];
      // "My 4pm call needs to be at 5": the first clock time tells which.
      const parts = [when, ...more];
      const goal = parts.findLastIndex(({ clock, date }) => clock && !date);
      const old = parts.filter((_part, index) => index !== goal);
      const last = parts[goal];
      if (!to && !former && last && goal > 0 && old.some((part) => part.clock && !mergeWhen(part, last)))
        return update(toTarget({ event, scope, when: old }, said), newTime(last));
      if (!event && !said.pointsBack) return undefined;
      // "Monday's review will be on Tuesday".
      const other = (to ?? former) ? undefined : splitAtOtherDay(parts);
      if (other) return update(toTarget({ event, scope, when: other.old }, said), newTime(other.goal));
      const isDayFirst =
        rest.length > 0 && first?.date !== undefined && !first.clock && rest[0]?.clock !== undefined && !rest[0].date;
      const day = to || isDayFirst ? when : undefined;
      // "The review on Friday is at 11 instead of 10": that of Friday at 10.
      const target = toTarget({ event, scope, when: former && day ? [day] : [] }, said, former ?? day);
      // "Yoga geht nur bis 19 Uhr", "die Klausur geht bis Freitag": its end.
      const bounded = !to && [first, ...rest].find((part) => (part?.clock ?? part?.date) && part?.bound === 'before');
      if (bounded) {
        const { bound: _bound, ...endsAt } = bounded;
        const days = [first, ...rest].filter((part) => part !== undefined && part !== bounded);
        return update(toTarget({ event, scope, when: days.flatMap((part) => part ?? []) }, said), { endsAt });
      }
      const told = isDayFirst ? joinWhens(rest) : joinWhens(first ? [first, ...rest] : rest);
      // "The stand-up starts at 9 from next week on".
      const onward = former || to ? undefined : splitOnward(told);
      if (onward) return update(toTarget({ event, scope: 'following' }, said, onward.since), newTime(onward.time));
      return update(target, newTime(told));
    },
    { oneOf: ['event', 'it', 'more'], cost: 0.1 },
  ),
];

function isBareHour({ date, clock }: When): boolean {
  return !date && !clock?.half && !clock?.exact;
}

/** "De mañana a las siete": a day and the time on it, and no stretch. */
function withClock({ to, ...when }: When): When {
  const isTime = to?.clock && !to.date && when.date && !when.clock && !when.part;
  return isTime ? { ...when, ...to } : { ...when, ...(to ? { to } : {}) };
}

/** "At 1 rather than 12.30": beside a time of day, such a number is one. */
function readClock({ date, ...when }: When): When {
  if (date?.kind !== 'numeric') return { ...when, ...(date ? { date } : {}) };
  return { ...when, clock: { hour: date.first, minute: date.second } };
}
