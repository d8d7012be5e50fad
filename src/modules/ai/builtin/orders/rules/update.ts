import type { When } from '../../time/expressions.js';
import { type Frame, type Said, frame, many, needed, role } from '../frame.js';
import type { Changes, Sense, Target } from '../order.js';
import { ONE_OF_TARGET, TARGET, joinWhens, toTarget, update } from './targets.js';

const MOVES: readonly Sense[] = ['move', 'later', 'earlier', 'make', 'change'];
const SHIFTS: readonly Sense[] = ['move', 'later', 'earlier', 'make', 'change', 'be'];
const oneOf = ONE_OF_TARGET;

/** A length that a verb of a direction moves by. */
function directed({ sense }: Said): 1 | -1 {
  return sense === 'earlier' || sense === 'shorten' ? -1 : 1;
}

/** "From Thursday to Monday" tells the old day and the new one. */
function parted(when: When | undefined): { from?: When; to?: When } {
  const { to, ...from } = when ?? {};
  if (to?.date && from.date && !from.repeats) return { from, to };
  return when ? { to: when } : {};
}

/** What a new time says: a length alone is the new length. */
function newTime(when: When | undefined): Changes {
  if (!when) return {};
  const { length, ...rest } = when;
  if (length && Object.keys(rest).length === 0) return { length };
  return { when };
}

/** A change that names no event is of the one spoken of. */
function pointing(target: Target): Target {
  return target.name ? target : { ...target, pointsBack: true };
}

/** Orders that change the time, the length, the name or the place of an event. */
export const UPDATE_RULES: readonly Frame[] = [
  frame(
    'update',
    'move an event to a time',
    MOVES,
    {
      ...TARGET,
      from: role('time', 'from'),
      instead: role('time', 'instead'),
      to: needed(role('time', 'to')),
      more: many(role('time', 'to')),
    },
    ({ to, more, from, instead, ...of }, said) =>
      update(toTarget(of, said, from ?? instead), newTime(joinWhens([to, ...more]))),
    { oneOf: [...oneOf, 'from'], cost: 0.05 },
  ),
  frame(
    'update',
    'move an event, the time alone',
    MOVES,
    { ...TARGET, instead: role('time', 'instead'), new: needed(role('time')), more: many(role('time')) },
    ({ new: first, more, instead, when, ...of }, said) => {
      const { from, to } = parted(joinWhens([first, ...more]));
      return update(toTarget({ ...of, when }, said, instead ?? from), newTime(to));
    },
    { oneOf: ['event', 'people', 'it'], cost: 0.4 },
  ),
  frame(
    'update',
    'shift an event',
    SHIFTS,
    { ...TARGET, shift: needed(role('shift')) },
    ({ shift, ...of }, said) => update(toTarget(of, said), { shift }),
    { oneOf },
  ),
  frame(
    'update',
    'shift an event by a length',
    ['later', 'earlier'],
    { ...TARGET, by: needed(role('amount')) },
    ({ by, ...of }, said) => update(toTarget(of, said), { shift: { by, sign: directed(said) } }),
    { oneOf },
  ),
  frame(
    'update',
    'lengthen or shorten an event by a length',
    ['lengthen', 'shorten'],
    { ...TARGET, by: needed(role('amount')) },
    ({ by, ...of }, said) => update(toTarget(of, said), { shift: { by, sign: directed(said), lengthens: true } }),
    { oneOf, cost: 0.05 },
  ),
  frame(
    'update',
    'lengthen or shorten an event by a marked length',
    ['lengthen', 'shorten', 'later', 'earlier', 'move'],
    { ...TARGET, by: needed(role('amount', 'by')) },
    ({ by, ...of }, said) => {
      const lengthens = said.sense === 'lengthen' || said.sense === 'shorten' ? { lengthens: true as const } : {};
      return update(toTarget(of, said), { shift: { by, sign: directed(said), ...lengthens } });
    },
    { oneOf },
  ),
  frame(
    'update',
    'lengthen or shorten an event to a length',
    ['lengthen', 'shorten', 'make', 'change', 'be'],
    { ...TARGET, length: needed(role('amount', 'to')) },
    ({ length, ...of }, said) => update(toTarget(of, said), { length }),
    { oneOf },
  ),
  frame(
    'update',
    'lengthen or shorten an event until a time',
    ['lengthen', 'shorten', 'end'],
    { ...TARGET, until: needed(role('time', 'until')) },
    ({ until, ...of }, said) => update(toTarget(of, said), { endsAt: until }),
    { oneOf },
  ),
  frame(
    'update',
    'make an event as long',
    ['make', 'be', 'change'],
    { ...TARGET, length: needed(role('amount')) },
    ({ length, ...of }, said) => update(toTarget(of, said), { length }),
    { oneOf: ['event', 'people', 'it'], cost: 0.15 },
  ),
  frame(
    'update',
    'make an event longer',
    ['lengthen', 'shorten'],
    TARGET,
    (of, said) => update(toTarget(of, said), { grows: directed(said) }),
    { oneOf, cost: 0.3 },
  ),
  frame(
    'update',
    'move an event next to another',
    ['move', 'make', 'add'],
    { ...TARGET, after: role('name', 'after'), before: role('name', 'before') },
    ({ after, before, ...of }, said) => {
      const event = after ?? before;
      return event && update(toTarget(of, said), { nextTo: { side: after ? 'after' : 'before', event } });
    },
    { oneOf: ['after', 'before'], cost: 0.2 },
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
      const [first, ...rest] = to ? [to] : [when, ...more];
      const isDayFirst =
        rest.length > 0 && first?.date !== undefined && !first.clock && rest[0]?.clock !== undefined && !rest[0].date;
      const target = toTarget({ event, scope }, said, former ?? (to || isDayFirst ? when : undefined));
      return update(target, newTime(isDayFirst ? joinWhens(rest) : joinWhens(first ? [first, ...rest] : rest)));
    },
    { oneOf: ['event', 'it'], cost: 0.1 },
  ),
  frame(
    'update',
    'an event is to end at a time',
    ['end'],
    { event: role('name'), when: needed(role('time')), scope: role('scope') },
    // A day alone is the end of a series, or of whole days.
    ({ event, when, scope }, said) =>
      when.clock ? update(toTarget({ event, scope }, said), { endsAt: when }) : undefined,
    { oneOf: ['event', 'it'], cost: 0.1 },
  ),
  frame(
    'update',
    'a series ends on a day',
    ['stop'],
    { event: needed(role('name')), when: needed(role('time')) },
    ({ event, when }, said) => update({ ...toTarget({ event }, said), scope: 'all' }, { until: when }),
    { cost: 0.05 },
  ),
  frame(
    'update',
    'move an event to a place',
    ['move', 'be', 'change', 'make'],
    { ...TARGET, to: role('name', 'to'), at: role('name', 'at') },
    ({ to, at, ...of }, said) => {
      const place = to ?? at;
      return place && update(toTarget(of, said), { place: place.full ?? place.words });
    },
    { oneOf: ['to', 'at'], cost: 0.35 },
  ),
  frame(
    'update',
    'change a part of an event',
    ['change', 'move', 'add', 'make', 'rename', 'be'],
    {
      aspect: needed(role('aspect')),
      event: role('name'),
      when: many(role('time')),
      people: role('people', 'with'),
      to: role('name', 'to'),
      at: role('time', 'to'),
      length: role('amount', 'to'),
    },
    ({ aspect, to, at, length, ...of }, said) => {
      const target = toTarget(of, said);
      if (aspect === 'time') return at && update(target, newTime(at));
      if (aspect === 'length') return length && update(target, { length });
      if (!to) return undefined;
      if (aspect === 'title') return update(target, { title: to.words });
      if (aspect === 'note') return update(target, { note: { words: to.words, replaces: true } });
      return aspect === 'place' ? update(target, { place: to.full ?? to.words }) : undefined;
    },
    { oneOf: ['event', 'it', 'when', 'people'] },
  ),
  frame(
    'update',
    'rename an event',
    ['rename'],
    { ...TARGET, title: needed(role('name', 'called')) },
    ({ title, ...of }, said) => update(toTarget(of, said), { title: title.words }),
    { oneOf },
  ),
  frame(
    'update',
    'call what was spoken of something',
    ['rename'],
    { title: needed(role('name')) },
    ({ title }, said) =>
      said.pointsBack ? update({ people: [], pointsBack: true }, { title: title.words }) : undefined,
    { oneOf: ['it'], cost: 0.05 },
  ),
  frame(
    'update',
    'give an event a detail',
    ['make', 'change', 'remind'],
    { ...TARGET, detail: needed(role('detail')), for: role('name', 'for'), to: role('name', 'to') },
    ({ detail, for: one, to, event, ...of }, said) =>
      update(toTarget({ ...of, event: event ?? one ?? to }, said), { details: [detail] }),
    { oneOf: ['event', 'it', 'people', 'for', 'to'], cost: 0.1 },
  ),
  frame(
    'update',
    'add a detail to an event',
    ['add', 'remind'],
    { detail: needed(role('detail')), event: needed(role('name', 'to')), when: many(role('time')) },
    ({ detail, event, when }, said) =>
      event.article === 'indefinite' ? undefined : update(toTarget({ event, when }, said), { details: [detail] }),
    { cost: 0.1 },
  ),
  frame(
    'update',
    'set a reminder before an event',
    ['remind'],
    { before: needed(role('amount')), event: needed(role('name', 'before')) },
    ({ before, event }, said) => update(toTarget({ event }, said), { details: [{ is: 'reminder', before }] }),
  ),
  frame(
    'update',
    'write a note into an event',
    ['note'],
    { event: role('name', 'to'), words: role('name', 'saying') },
    ({ event, words }, said) =>
      update(pointing(toTarget({ event }, said)), { note: { words: words?.full ?? '', replaces: false } }),
  ),
  frame(
    'update',
    'put words into the note of an event',
    ['add', 'move', 'change'],
    { words: needed(role('name')), into: needed(role('aspect', 'into')), event: role('name', 'of') },
    ({ words, into, event }, said) =>
      into === 'note'
        ? update(pointing(toTarget({ event }, said)), {
            note: { words: words.article === 'definite' ? '' : (words.full ?? words.words), replaces: false },
          })
        : undefined,
    { cost: 0.1 },
  ),
  frame(
    'update',
    'change the note of what was spoken of',
    ['change', 'add'],
    { aspect: needed(role('aspect')), to: needed(role('name', 'to')) },
    ({ aspect, to }, said) =>
      aspect === 'note'
        ? update(pointing(toTarget({}, said)), { note: { words: to.full ?? to.words, replaces: true } })
        : undefined,
    { cost: 0.1 },
  ),
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
    'copy',
    'repeat an event at another time',
    ['copy'],
    { ...TARGET, to: needed(role('time', 'to')) },
    ({ to, ...of }, said) => ({ kind: 'copy' as const, target: toTarget(of, said), changes: newTime(to) }),
    { oneOf },
  ),
];
