import { type Frame, type Values, frame, many, needed, role } from '../grammar/frame.js';
import type { Addition } from '../grammar/order.js';
import type { When } from '../../time/expressions.js';
import { isClockAmount } from '../../time/resolve/calendar.js';
import { isBareLength } from '../fills/fills.js';
import { joinWhens } from './targets.js';

const ADDED = {
  length: role('amount'),
  when: many(role('time')),
  until: role('time', 'until'),
  except: many(role('time', 'except')),
  count: role('count'),
  at: role('name', 'at'),
  host: role('name', 'host'),
  venue: role('venue'),
  details: many(role('detail')),
  own: many(role('ownDetail')),
  colour: role('colour'),
};

const PUT = {
  calendar: role('calendar'),
  details: many(role('detail')),
  own: many(role('ownDetail')),
  colour: role('colour'),
};

/** What is told of an order in a clause behind it. */
export const ADDITION_RULES: readonly Frame[] = [
  frame('addition', 'details of the order before', [], ADDED, (told) => toAddition(told), {
    oneOf: ['length', 'when', 'until', 'except', 'count', 'at', 'host', 'venue', 'details', 'own', 'colour'],
  }),
  frame(
    'addition',
    'the day, or the length, of all the orders before',
    [],
    { sharing: needed(role('sharing')), length: role('amount'), when: many(role('time')) },
    ({ length, when }) => {
      const day = joinWhens(when.filter((part) => !isBareLength(part)));
      const lasts = length ?? when.find(isBareLength)?.length;
      // "Alle zwei Wochen" is no length of all of them.
      if ((day && !isDays(day)) || (lasts && !isClockAmount(lasts))) return undefined;
      const told = toAddition(lasts ? { length: lasts } : {});
      return told && { ...told, isShared: true as const, ...(day ? { when: day } : {}) };
    },
    { oneOf: ['length', 'when'], cost: -0.05 },
  ),
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
    'when the series, or the event, of the order before begins',
    [],
    { begins: needed(role('beginning')), when: needed(role('time')), more: many(role('time')) },
    ({ when, more }) => {
      const starting = joinWhens([when, ...more].map(readDotted));
      if (starting?.clock && !starting.date && !starting.repeats) return toAddition({ begins: starting });
      return starting?.date && !starting.repeats ? toAddition({ when: [{ starting }] }) : undefined;
    },
  ),
  frame(
    'addition',
    'when the series, or the event, of the order before ends',
    [],
    {
      ends: needed(role('ending')),
      when: needed(role('time')),
      more: many(role('time')),
      former: role('time', 'instead'),
    },
    ({ when, more }) => {
      const until = joinWhens([when, ...more]);
      // "They finish at half eight": the end of each.
      if (until?.clock && !until.date && !until.to && !until.repeats)
        return toAddition({ when: [{ ...until, bound: 'before' }] });
      return until?.date && !until.repeats ? toAddition({ until }) : undefined;
    },
  ),
  frame(
    'addition',
    'a day on which the series of the order before does not take place',
    [],
    { absence: needed(role('absence')), what: role('name'), day: needed(role('time')), more: many(role('time')) },
    // "No Friday" refuses a day.
    ({ absence, what, day, more }) =>
      (absence === 'none' && !what) || ![day, ...more].every(isDays)
        ? undefined
        : toAddition({ except: [day, ...more] }),
  ),
  frame(
    'addition',
    'where the order before takes place',
    [],
    { lead: needed(role('placeLead')), place: needed(role('name')) },
    ({ place }) => toAddition({ at: place }),
  ),
  frame(
    'addition',
    'put what was told on the calendar',
    ['add', 'put', 'make', 'note'],
    PUT,
    ({ own, details, colour }) => ({ ...toAddition({ own, details, colour }), puts: true as const }),
    { oneOf: ['it'], cost: -0.05 },
  ),
  frame('addition', 'the length of the order before', ['put'], { length: needed(role('amount')) }, ({ length }) =>
    toAddition({ length }),
  ),
  frame('addition', 'the time to keep free', ['add'], { length: needed(role('amount')) }, ({ length }, { fills }) =>
    fills ? toAddition({ length }) : undefined,
  ),
  frame(
    'addition',
    'who comes to the order before',
    [],
    { people: needed(role('named')), comes: needed(role('coming')) },
    // "The plumber comes" says why.
    ({ people: { name, people } }) => (name.article && people.length === 1 ? undefined : { ...toAddition({}), people }),
  ),
  frame('addition', 'addresses of guests', [], { people: needed(role('people')) }, ({ people }) =>
    people.people.every(({ email }) => email) ? { ...toAddition({}), people: people.people } : undefined,
  ),
  frame(
    'addition',
    'guests of the order before, by their names',
    [],
    { lead: needed(role('guestLead')), people: needed(role('named')) },
    ({ people: { people } }) => ({
      ...toAddition({}),
      people: people.map((one) => ({ ...one, isInvited: true as const })),
    }),
    { cost: -0.5 },
  ),
  frame('addition', 'guests of the order before', ['invite'], { people: needed(role('people')) }, ({ people }) =>
    people.people.every(({ email }) => email) ? { ...toAddition({}), people: people.people } : undefined,
  ),
];

/** "Booked for 6.30": behind such a word, what could be a day is a clock time. */
function readDotted({ date, ...rest }: When): When {
  const isClock = date?.kind === 'numeric' && date.year === undefined && date.first < 24 && date.second < 60;
  if (!isClock || Object.keys(rest).length > 0) return { ...rest, ...(date ? { date } : {}) };
  return { clock: { hour: date.first, minute: date.second, ...(date.first > 12 ? { exact: true as const } : {}) } };
}

/** Whether a time is nothing but days. */
function isDays({ date, clock, part, repeats, length, fromNow, bound }: When): boolean {
  return date !== undefined && (clock ?? part ?? repeats ?? length ?? fromNow ?? bound) === undefined;
}

function toAddition({
  begins,
  length,
  when = [],
  until,
  except = [],
  count,
  at,
  host,
  venue,
  details = [],
  own = [],
  colour,
}: Partial<Values<typeof ADDED>> & { begins?: When }): Addition | undefined {
  const place = at ?? host ?? venue;
  const told = joinWhens(when.filter((part) => !isBareLength(part)));
  const lasts = length ?? when.find(isBareLength)?.length;
  // "Ends 16 December".
  if (told?.bound === 'before' && told.date && !told.clock && !until) {
    const { bound: _bound, ...last } = told;
    return toAddition({ length, until: last, except, count, at, host, venue, details, own, colour });
  }
  if (told && !isLimit(told)) return undefined;
  return {
    people: [],
    details: [...details, ...own, ...(colour ? [{ is: 'colour' as const, colour }] : [])],
    except,
    ...((told ?? begins) ? { when: told ?? begins } : {}),
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
