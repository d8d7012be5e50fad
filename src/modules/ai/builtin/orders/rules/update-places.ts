import { type Frame, type Said, frame, many, needed, role } from '../grammar/frame.js';
import type { Name } from '../grammar/order.js';
import { TARGET, joinWhens, toTarget, update } from './targets.js';
import { newTime } from './update-times.js';

/** A place with its article, and without the quotes around it. */
export function placeWords({ words, full, isQuoted }: Name): string {
  return isQuoted ? words : (full ?? words);
}

/** Whether words behind "to" are a place: they have an article, a capital, or a number behind their first word. */
export function isPlace({ words, article, isQuoted }: Name): boolean {
  if (/^\d/.test(words)) return /^\d+ \p{Lu}/u.test(words);
  return isQuoted === true || article === 'definite' || words !== words.toLowerCase() || /\d/.test(words);
}

/** Orders that change the place of an event. */
export const PLACE_RULES: readonly Frame[] = [
  frame(
    'update',
    'move an event to a place',
    ['move', 'put', 'be', 'change', 'make'],
    { ...TARGET, to: role('name', 'to'), at: role('name', 'at'), former: role('name', 'instead') },
    ({ to, at, former, ...of }, said) => {
      // "Let it be for a while", "set it to repeat", "to 11 sharp": no place.
      if (to && !isPlace(to)) return undefined;
      // "Put in the plumber for Monday": what is put somewhere is named.
      if (said.sense === 'put' && at && !isNamed(of, said)) return undefined;
      // "It's dark in here": what "it" is, names no event; its "'s" is no article.
      if (said.sense === 'be' && said.hasObject && of.event && of.event.full === of.event.words) return undefined;
      const place = to ?? at;
      // "Anna should be at the review": no event is a place.
      if (place?.isKnown) return undefined;
      // "C'est en salle 4" tells of what was spoken of.
      const isBare = said.sense === 'be' && !isNamed(of, said) && of.when.length === 0;
      const meant = isBare ? { people: [], pointsBack: true as const } : toTarget(of, said);
      const target = { ...meant, ...(former ? { place: former.words } : {}) };
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
      at.to <= to.from && isPlace(at) && isPlace(to)
        ? update({ ...toTarget(of, said), place: at.words }, { place: placeWords(to) })
        : undefined,
    { cost: 0.3 },
  ),
];

/** Whether it is said what is moved, and not only when it is. */
function isNamed(
  { event, people, pick }: Pick<Parameters<typeof toTarget>[0], 'event' | 'people' | 'pick'>,
  said: Said,
): boolean {
  return said.pointsBack || said.hasObject || (event ?? people ?? pick) !== undefined;
}
