import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { Name, Sense, Target } from '../grammar/order.js';
import { ONE_OF_TARGET, TARGET, joinWhens, toTarget, update } from './targets.js';
import { newTime } from './update.js';

const oneOf = ONE_OF_TARGET;

/** A change that names no event is of the one spoken of. */
function pointing(target: Target): Target {
  return target.name ? target : { ...target, pointsBack: true };
}

/** "The flight to Lisbon": where a journey goes is part of its name. */
function bound(event: Name, to: Name | undefined): Name {
  if (!to || event.to > to.from) return event;
  // "Before the concert to buy flowers" is something to do.
  const isGoal = isPlace(to) || !to.words.includes(' ');
  return isGoal ? { ...event, words: `${event.words} ${to.words}`, to: to.to } : event;
}

/** A place with its article, and without the quotes around it. */
function placeWords({ words, full, isQuoted }: Name): string {
  return isQuoted ? words : (full ?? words);
}

/** Whether words behind "to" are a place: they have an article, a capital, or a number behind their first word. */
function isPlace({ words, article, isQuoted }: Name): boolean {
  if (/^\d/.test(words)) return /^\d+ \p{Lu}/u.test(words);
  return isQuoted === true || article === 'definite' || words !== words.toLowerCase() || /\d/.test(words);
}

const NAMING: readonly Sense[] = ['rename', 'call'];
const PARTS: readonly Sense[] = ['change', 'move', 'put', 'add', 'make', 'rename', 'call', 'be'];
const OF_PART = ['event', 'it', 'when', 'people'] as const;
const PART = {
  aspect: needed(role('aspect')),
  event: role('name'),
  when: many(role('time')),
  people: role('people', 'with'),
};

/** Whether a name may hold a second one: a word behind its first has a capital. */
function holdsTitle({ words }: Name): boolean {
  return /\s\p{Lu}/u.test(words);
}

/** "Change the name of … to …", "cámbiale el nombre a … por …". */
const changeWords = (marker: 'to' | 'becoming'): Frame =>
  frame(
    'update',
    `change the words of an event ${marker}`,
    PARTS,
    { ...PART, words: needed(role('name', marker)), former: role('name', 'from'), of: role('name', 'onto') },
    ({ aspect, words, former, of: owner, event, ...rest }, said) => {
      const target = toTarget({ ...rest, event: event ?? (marker === 'becoming' ? owner : undefined) }, said);
      // "The title of tomorrow's event from Sync to Retro".
      if (aspect === 'title') return update(former ? { ...target, name: former } : target, { title: words.words });
      if (aspect === 'note') return update(target, { note: { words: words.words, replaces: true } });
      return aspect === 'place' ? update(target, { place: placeWords(words) }) : undefined;
    },
    { oneOf: [...OF_PART, ...(marker === 'becoming' ? ['of'] : [])] },
  );

/** Orders that change the place, the name, the note or a detail of an event, and those about two events. */
export const PART_RULES: readonly Frame[] = [
  frame(
    'update',
    'move an event to a place',
    ['move', 'put', 'be', 'change', 'make'],
    { ...TARGET, to: role('name', 'to'), at: role('name', 'at'), former: role('name', 'instead') },
    ({ to, at, former, ...of }, said) => {
      // "Let it be for a while", "set it to repeat", "to 11 sharp": no place.
      if (to && !isPlace(to)) return undefined;
      const place = to ?? at;
      const target = { ...toTarget(of, said), ...(former ? { place: former.words } : {}) };
      return place && update(target, { place: placeWords(place) });
    },
    { oneOf: ['to', 'at'], cost: 0.35 },
  ),
  frame(
    'update',
    'what was spoken of is at a time and a place',
    ['be'],
    { when: needed(role('time')), more: many(role('time')), at: needed(role('name', 'at')) },
    ({ when, more, at }, said) =>
      said.hasObject
        ? update({ people: [], pointsBack: true }, { ...newTime(joinWhens([when, ...more])), place: placeWords(at) })
        : undefined,
    { oneOf: ['it'], cost: 0.1 },
  ),
  frame(
    'update',
    'move an event from place to place',
    ['move', 'put', 'be', 'change', 'make'],
    { ...TARGET, at: needed(role('name', 'at')), to: needed(role('name', 'to')) },
    ({ at, to, ...of }, said) =>
      at.to <= to.from ? update({ ...toTarget(of, said), place: at.words }, { place: placeWords(to) }) : undefined,
    { cost: 0.3 },
  ),
  frame(
    'update',
    'change the time of an event',
    PARTS,
    { ...PART, to: needed(role('time', 'to')), from: role('time', 'from') },
    ({ aspect, to, from, ...of }, said) =>
      aspect === 'time' ? update(toTarget(of, said, from), newTime(to)) : undefined,
    { oneOf: OF_PART },
  ),
  frame(
    'update',
    'change the length of an event',
    PARTS,
    { ...PART, to: needed(role('amount', 'to')) },
    ({ aspect, to, ...of }, said) => (aspect === 'length' ? update(toTarget(of, said), { length: to }) : undefined),
    { oneOf: OF_PART },
  ),
  changeWords('to'),
  changeWords('becoming'),
  frame(
    'update',
    'change the name of an event, the new one is missing',
    ['change', 'rename'],
    PART,
    ({ aspect, ...of }, said) =>
      aspect === 'title' ? update(toTarget(of, said), { title: '', endsInTitle: true }) : undefined,
    { oneOf: OF_PART, cost: 0.2 },
  ),
  frame(
    'update',
    'rename an event',
    NAMING,
    { ...TARGET, title: needed(role('name', 'called')), former: role('name', 'from') },
    ({ title, former, event, ...of }, said) =>
      update(toTarget({ ...of, event: former ?? event }, said), { title: title.words }),
    { oneOf },
  ),
  frame(
    'update',
    'rename an event to a name',
    NAMING,
    { ...TARGET, title: needed(role('name', 'onto')), former: role('name', 'from') },
    ({ title, former, event, ...of }, said) =>
      update(toTarget({ ...of, event: former ?? event }, said), { title: title.words }),
    { oneOf },
  ),
  frame(
    'update',
    'an event has a new name',
    ['named'],
    { event: needed(role('name')), title: needed(role('name')) },
    ({ event, title }, said) =>
      event.to <= title.from ? update(toTarget({ event }, said), { title: title.words }) : undefined,
  ),
  frame(
    'update',
    'make an event into another name',
    ['make'],
    { event: needed(role('name', 'off')), title: needed(role('name')) },
    ({ title, event }, said) =>
      event.article === 'definite' && !title.article && event.to <= title.from
        ? update(toTarget({ event }, said), { title: title.words })
        : undefined,
    { cost: 0.3 },
  ),
  frame(
    'update',
    'rename an event, its new name behind its own or missing',
    NAMING,
    { event: needed(role('name')), when: TARGET.when },
    // "Call the dentist" phones somebody.
    ({ event, when }, said) => {
      const isNamed = event.article === 'definite' && !event.isQuoted && (said.sense === 'rename' || holdsTitle(event));
      // The "daily" of "rename the stand-up to Daily" is a name.
      return isNamed && when.every(({ repeats }) => !repeats)
        ? update(toTarget({ event, when }, said), { title: '', endsInTitle: true })
        : undefined;
    },
    { cost: 0.4 },
  ),
  frame(
    'update',
    'rename an event by a change',
    NAMING,
    { ...TARGET, event: needed(role('name')), title: needed(role('name', 'becoming')) },
    ({ title, ...of }, said) => update(toTarget(of, said), { title: title.words }),
  ),
  frame(
    'update',
    'change the name of an event',
    ['change'],
    { event: needed(role('name')), when: TARGET.when, title: needed(role('name', 'becoming')) },
    ({ title, ...of }, said) => update(toTarget(of, said), { title: title.words }),
    { cost: 0.2 },
  ),
  frame(
    'update',
    'call what was spoken of something',
    NAMING,
    { title: needed(role('name')) },
    // "Renomme le coiffeur": the article of a name is no "it".
    ({ title }, said) => {
      const isArticle = said.sense === 'rename' && !said.hasObject && title.full !== title.words;
      return said.pointsBack && !isArticle
        ? update({ people: [], pointsBack: true }, { title: title.words })
        : undefined;
    },
    { oneOf: ['it'], cost: 0.05 },
  ),
  frame(
    'update',
    'give an event a detail',
    ['make', 'change', 'remind', 'colour'],
    {
      ...TARGET,
      aspect: role('aspect'),
      detail: needed(role('detail')),
      for: role('name', 'for'),
      to: role('name', 'to'),
      about: role('name', 'about'),
    },
    ({ detail, for: one, to, about, event, aspect: _aspect, ...of }, said) =>
      // "Remind me that the rent is due on Friday" is something to do.
      said.sense === 'remind' && detail.is !== 'reminder'
        ? undefined
        : update(toTarget({ ...of, event: event ?? one ?? to ?? about }, said), { details: [detail] }),
    { oneOf: ['event', 'it', 'people', 'for', 'to', 'about'], cost: 0.1 },
  ),
  frame(
    'update',
    'set an event to a detail',
    ['move', 'put'],
    { ...TARGET, detail: needed(role('detail')) },
    // "Put dinner down in red" makes an event, "put the dinner on private" changes one.
    ({ detail, ...of }, said) =>
      said.pointsBack || of.event?.article === 'definite'
        ? update(toTarget(of, said), { details: [detail] })
        : undefined,
    { oneOf: ['event', 'it'], cost: 0.15 },
  ),
  frame(
    'update',
    'colour an event',
    ['make', 'change', 'put', 'colour'],
    { ...TARGET, aspect: role('aspect'), colour: needed(role('colour')) },
    // "Make the cake pink" is about what has its article.
    ({ colour, aspect: _aspect, ...of }, said) =>
      said.pointsBack || of.event?.article === 'definite' || of.people
        ? update(toTarget(of, said), { details: [{ is: 'colour', colour }] })
        : undefined,
    { oneOf: ['event', 'it', 'people'], cost: 0.1 },
  ),
  frame(
    'update',
    'add a detail to an event',
    ['add', 'remind'],
    { detail: needed(role('detail')), event: role('name', 'to'), for: role('name', 'for'), when: many(role('time')) },
    ({ detail, event, for: purpose, when }, said) => {
      const name = event ?? purpose;
      return name?.article === 'indefinite'
        ? undefined
        : update(toTarget({ event: name, when }, said), { details: [detail] });
    },
    { oneOf: ['event', 'for'], cost: 0.1 },
  ),
  frame(
    'update',
    'set a reminder before an event',
    ['remind'],
    {
      before: needed(role('amount')),
      event: needed(role('name', 'before')),
      to: role('name', 'to'),
      for: role('name', 'for'),
      when: many(role('time')),
    },
    ({ before, event, to, for: goal, when }, said) =>
      update(toTarget({ event: bound(event, to ?? goal), when }, said), { details: [{ is: 'reminder', before }] }),
    { cost: -0.2 },
  ),
  frame(
    'update',
    'set a reminder some hours before an event',
    ['remind'],
    {
      hours: needed(role('time')),
      event: needed(role('name', 'before')),
      to: role('name', 'to'),
      for: role('name', 'for'),
    },
    // "2 h avant le vol" is written like a time of day.
    ({ hours: { clock, ...others }, event, to, for: goal }, said) =>
      clock && clock.minute === 0 && !clock.half && !clock.exact && Object.keys(others).length === 0
        ? update(toTarget({ event: bound(event, to ?? goal) }, said), {
            details: [{ is: 'reminder', before: { hours: clock.hour } }],
          })
        : undefined,
    { cost: -0.15 },
  ),
  frame(
    'update',
    'set a reminder for an event, earlier by a length',
    ['remind'],
    {
      event: role('name'),
      about: role('name', 'about'),
      to: role('name', 'to'),
      of: role('name', 'of'),
      host: role('name', 'host'),
      people: role('people', 'with'),
      at: role('name', 'after'),
      when: many(role('time')),
      shift: needed(role('shift')),
    },
    ({ event, about, to, of: owner, at, shift, ...of }, said) => {
      const named = event ?? about ?? owner ?? to;
      // "Remind me of the flight": what stands behind its word is there already; "to buy flowers" is something to do.
      const isThere = about !== undefined || named?.article === 'definite';
      const goal = named === to ? at : (to ?? at);
      return named && isThere && shift.sign < 0 && !shift.lengthens
        ? update(toTarget({ ...of, event: bound(named, goal) }, said), {
            details: [{ is: 'reminder', before: shift.by }],
          })
        : undefined;
    },
    { oneOf: ['event', 'about', 'of', 'to'], cost: -0.15 },
  ),
  frame(
    'update',
    'set a reminder for an event, some time before it',
    ['remind'],
    { event: role('name', 'for'), about: role('name', 'about'), before: needed(role('amount')) },
    ({ event, about, before }, said) =>
      update(toTarget({ event: event ?? about }, said), { details: [{ is: 'reminder', before }] }),
    { oneOf: ['event', 'about'], cost: -0.15 },
  ),
  frame(
    'update',
    'call an event something in quotes',
    NAMING,
    { event: needed(role('name')), title: needed(role('name')) },
    ({ event, title }, said) => {
      const [name, quoted] = event.isQuoted ? [title, event] : [event, title];
      return quoted.isQuoted && !name.isQuoted
        ? update(toTarget({ event: name }, said), { title: quoted.words })
        : undefined;
    },
    { cost: 0.1 },
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
    'write a note in quotes into an event',
    ['note'],
    { event: role('name', 'to'), words: needed(role('name')) },
    ({ event, words }, said) =>
      words.isQuoted
        ? update(pointing(toTarget({ event }, said)), { note: { words: words.words, replaces: false } })
        : undefined,
  ),
  frame(
    'update',
    'put words into the note of an event',
    ['add', 'move', 'put', 'change'],
    { words: needed(role('name')), into: needed(role('aspect', 'into')), event: role('name', 'of') },
    ({ words, into, event }, said) =>
      into === 'note'
        ? update(pointing(toTarget({ event }, said)), {
            note: { words: words.article === 'definite' ? '' : placeWords(words), replaces: false },
          })
        : undefined,
    { cost: 0.1 },
  ),
  frame(
    'update',
    'put words as a part of an event',
    ['add', 'move', 'put', 'change', 'make', 'include'],
    {
      words: needed(role('name')),
      as: needed(role('aspect', 'called')),
      event: role('name'),
      for: role('name', 'for'),
    },
    ({ words, as, event, for: one }, said) => {
      const target = pointing(toTarget({ event: event ?? one }, said));
      if (as === 'place') return update(target, { place: words.full ?? words.words });
      return as === 'title' ? update(target, { title: words.words }) : undefined;
    },
    { cost: -0.2 },
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
    'swap',
    'the two spoken of change places',
    ['swap'],
    { pick: role('pick') },
    ({ pick }, said) =>
      pick === undefined || pick === 'all' ? { kind: 'swap' as const, target: toTarget({ pick }, said) } : undefined,
    { oneOf: ['it', 'pick'] },
  ),
  frame(
    'update',
    'make what was spoken of a series',
    ['copy'],
    { when: needed(role('time')), more: many(role('time')) },
    ({ when, more }, said) =>
      said.pointsBack && when.repeats
        ? update({ people: [], pointsBack: true }, newTime(joinWhens([when, ...more])))
        : undefined,
    { oneOf: ['it'] },
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
