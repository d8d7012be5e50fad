import { type Frame, type Values, frame, many, needed, role } from '../grammar/frame.js';
import type { Addition } from '../grammar/order.js';
import type { When } from '../../time/expressions.js';
import { isBareLength } from '../lattice/fills.js';
import { joinWhens } from './targets.js';

const ADDED = {
  length: role('amount'),
  when: many(role('time')),
  until: role('time', 'until'),
  except: many(role('time', 'except')),
  count: role('count'),
  at: role('name', 'at'),
  host: role('name', 'host'),
  details: many(role('detail')),
  own: many(role('ownDetail')),
  colour: role('colour'),
};

/** What is told of an order in a clause behind it. */
export const ADDITION_RULES: readonly Frame[] = [
  frame('addition', 'details of the order before', [], ADDED, (told) => toAddition(told), {
    oneOf: ['length', 'when', 'until', 'except', 'count', 'at', 'host', 'details', 'own', 'colour'],
  }),
  frame(
    'addition',
    'the place of the order before, by its name',
    [],
    { aspect: needed(role('aspect')), words: needed(role('name')) },
    ({ aspect, words }) => {
      const told = words.isQuoted ? words.words : (words.full ?? words.words);
      if (aspect === 'note') return { ...toAddition({}), note: told };
      return aspect === 'place' ? { ...toAddition({}), place: told } : undefined;
    },
  ),
  frame(
    'addition',
    'when the series of the order before begins',
    [],
    { begins: needed(role('beginning')), when: needed(role('time')), more: many(role('time')) },
    ({ when, more }) => {
      const starting = joinWhens([when, ...more]);
      return starting?.date && !starting.repeats ? toAddition({ when: [{ starting }] }) : undefined;
    },
  ),
  frame(
    'addition',
    'when the series of the order before ends',
    [],
    { ends: needed(role('ending')), when: needed(role('time')), more: many(role('time')) },
    ({ when, more }) => {
      const until = joinWhens([when, ...more]);
      return until?.date && !until.repeats ? toAddition({ until }) : undefined;
    },
  ),
  frame(
    'addition',
    'where the order before takes place',
    [],
    { lead: needed(role('placeLead')), place: needed(role('name')) },
    ({ place }) => toAddition({ at: place }),
  ),
  frame('addition', 'addresses of guests', [], { people: needed(role('people')) }, ({ people }) =>
    people.people.every(({ email }) => email) ? { ...toAddition({}), people: people.people } : undefined,
  ),
  frame('addition', 'guests of the order before', ['invite'], { people: needed(role('people')) }, ({ people }) =>
    people.people.every(({ email }) => email) ? { ...toAddition({}), people: people.people } : undefined,
  ),
];

function toAddition({
  length,
  when = [],
  until,
  except = [],
  count,
  at,
  host,
  details = [],
  own = [],
  colour,
}: Partial<Values<typeof ADDED>>): Addition | undefined {
  const place = at ?? host;
  const told = joinWhens(when.filter((part) => !isBareLength(part)));
  const lasts = length ?? when.find(isBareLength)?.length;
  if (told && !isLimit(told)) return undefined;
  return {
    people: [],
    details: [...details, ...own, ...(colour ? [{ is: 'colour' as const, colour }] : [])],
    except,
    ...(told ? { when: told } : {}),
    ...(until ? { until } : {}),
    ...(count === undefined ? {} : { count }),
    ...(lasts ? { length: lasts } : {}),
    ...(place ? { place: place.isQuoted ? place.words : (place.full ?? place.words) } : {}),
  };
}

/** Whether a time only tells where a series begins or ends, or how it comes again; any other may be that of a further event. */
function isLimit({ starting, bound, repeats, wholeDay, to, clock, date }: When): boolean {
  if (starting ?? bound ?? wholeDay) return true;
  return repeats !== undefined || (clock !== undefined && to?.clock !== undefined && date === undefined);
}
