import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { Sense } from '../grammar/senses.js';
import { toTarget, update } from './targets.js';
import { placeWords } from './update-places.js';
import { newTime } from './update-times.js';

const PARTS: readonly Sense[] = ['change', 'move', 'put', 'add', 'make', 'rename', 'call', 'be'];
const OF_PART = ['event', 'it', 'when', 'people'] as const;
const PART = {
  aspect: needed(role('aspect')),
  event: role('name'),
  when: many(role('time')),
  people: role('people', 'with'),
};

/** "Change the name of … to …", "cámbiale el nombre a … por …". */
const changeWords = (marker: 'to' | 'becoming' | 'called'): Frame =>
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

/** Orders that say which part of an event changes: its time, its length, its place, its name or its note. */
export const ASPECT_RULES: readonly Frame[] = [
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
  frame(
    'update',
    'change the reminder of an event',
    PARTS,
    { ...PART, of: role('name', 'of'), shift: role('shift', 'to'), to: role('amount', 'to'), length: role('amount') },
    ({ aspect, shift, to, length, of: owner, event = owner, ...rest }, said) => {
      const before = to ?? length ?? (shift && shift.sign < 0 && !shift.lengthens ? shift.by : undefined);
      return aspect === 'reminder' && before
        ? update(toTarget({ ...rest, event }, said), { details: [{ is: 'reminder', before }] })
        : undefined;
    },
    { oneOf: [...OF_PART, 'of'], cost: -0.1 },
  ),
  frame(
    'update',
    'a part of an event is otherwise, by its name',
    ['be', 'named'],
    { aspect: needed(role('aspect')), event: needed(role('name')), words: needed(role('name')) },
    ({ aspect, event, words }, said) => {
      if (event.to > words.from) return undefined;
      const target = toTarget({ event }, said);
      if (aspect === 'title') return update(target, { title: words.words });
      return aspect === 'place' ? update(target, { place: placeWords(words) }) : undefined;
    },
  ),
  changeWords('to'),
  changeWords('becoming'),
  // "Ändere den Titel in Kickoff".
  changeWords('called'),
  frame(
    'update',
    'change the name of an event, the new one is missing',
    ['change', 'rename'],
    PART,
    ({ aspect, ...of }, said) =>
      aspect === 'title' ? update(toTarget(of, said), { title: '', endsInTitle: true }) : undefined,
    { oneOf: OF_PART, cost: 0.2 },
  ),
];
