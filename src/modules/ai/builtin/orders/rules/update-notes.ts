import { type Frame, frame, needed, role } from '../grammar/frame.js';
import type { Target } from '../grammar/order.js';
import { toTarget, update } from './targets.js';
import { placeWords } from './update-places.js';

/** A change that names no event is of the one spoken of. */
function pointing(target: Target): Target {
  return target.name ? target : { ...target, pointsBack: true };
}

/** Orders that write words into the note of an event, or put them as its name or its place. */
export const NOTE_RULES: readonly Frame[] = [
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
];
