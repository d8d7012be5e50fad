import type { Duration, When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { isLengthOfSeries, listNamedWeekdays, repeatWeekly } from '../../time/merge/weekday-lists.js';
import { isBareLength } from '../lattice/fills.js';
import { type Frame, type Values, frame, many, needed, role } from '../grammar/frame.js';
import type { TimeShift } from '../grammar/order.js';
import type { Draft } from '../wishes/to-creation.js';
import { joinWhens } from './targets.js';

const CREATE = {
  title: many(role('name')),
  when: many(role('time')),
  length: role('amount'),
  people: role('people', 'with'),
  at: role('name', 'at'),
  host: role('name', 'host'),
  for: role('name', 'for'),
  to: role('name', 'to'),
  about: role('name', 'about'),
  same: role('name', 'samePeople'),
  called: role('name', 'called'),
  after: role('name', 'after'),
  before: role('name', 'before'),
  except: many(role('time', 'except')),
  until: role('time', 'until'),
  details: many(role('detail')),
  calendar: role('calendar'),
  shift: role('shift'),
  adjacent: role('adjacent'),
};

const STATED = {
  title: many(role('name')),
  when: many(role('time')),
  people: role('people', 'with'),
  at: role('name', 'at'),
  host: role('name', 'host'),
  about: role('name', 'about'),
  except: many(role('time', 'except')),
  until: role('time', 'until'),
  details: many(role('detail')),
  calendar: role('calendar'),
};

/** Orders that make an event, and the statement of a name and a time, which is one too. */
export const CREATE_RULES: readonly Frame[] = [
  frame(
    'create',
    'meet people',
    ['meet'],
    { ...CREATE, who: needed(role('people')) },
    ({ who, ...rest }) => {
      const draft = toDraft(rest);
      return { ...draft, people: [...who.people, ...draft.people] };
    },
    { cost: -0.15 },
  ),
  frame('create', 'see somebody', ['see'], { ...CREATE, who: needed(role('people')) }, ({ who, ...rest }) => {
    // "See the dentist", "see a film": no name.
    if (who.name.article) return undefined;
    const draft = toDraft(rest);
    return { ...draft, people: [...who.people, ...draft.people] };
  }),
  frame(
    'create',
    'book a place for an event',
    ['add'],
    { ...CREATE, place: needed(role('name')), for: needed(role('name', 'for')) },
    ({ place, for: purpose, ...rest }) =>
      place.article === 'definite' && place.from < purpose.from
        ? { ...toDraft({ ...rest, for: purpose }), place }
        : undefined,
  ),
  frame(
    'create',
    'create an event',
    ['add', 'need', 'have', 'meet'],
    CREATE,
    (values, { fills, proposes }) =>
      isOfOther(values) || (values.shift && countDays(values.shift) === undefined)
        ? undefined
        : {
            ...toDraft(values),
            ...(fills || isTimeFor(values) ? { fillsPart: true as const } : {}),
            ...(proposes && values.title[0]?.article === 'definite' ? { isKnown: true as const } : {}),
          },
    {
      oneOf: ['title', 'people', 'called', 'host', 'for', 'about', 'to'],
      cost: 0.05,
    },
  ),
  frame(
    'create',
    'be at an event',
    ['attend'],
    {
      when: many(role('time')),
      to: role('name', 'to'),
      host: role('name', 'host'),
      at: role('name', 'at'),
      people: role('people', 'with'),
      until: role('time', 'until'),
    },
    ({ at, to, host, ...said }) => {
      if (!said.when.some(isTime)) return undefined;
      // "Ich bin vom 7. bis 11. im Urlaub": where one is, is what one does.
      const goal = to ?? (host ? undefined : at);
      const place = goal === at ? undefined : at;
      return toDraft({
        ...said,
        ...(goal ? { to: goal } : {}),
        ...(host ? { host } : {}),
        ...(place ? { at: place } : {}),
      });
    },
    { oneOf: ['to', 'host', 'at'], cost: 0.1 },
  ),
  frame(
    'create',
    'create an event, its name is missing',
    ['add', 'need', 'have'],
    { when: needed(role('time')), more: many(role('time')), length: role('amount'), calendar: role('calendar') },
    ({ when, more, ...rest }) => toDraft({ ...rest, when: [when, ...more] }),
    { cost: 0.5 },
  ),
  frame(
    'create',
    'put what was spoken of on the calendar',
    ['add'],
    { when: many(role('time')), length: role('amount'), calendar: role('calendar') },
    (values) => toDraft(values),
    // "Put it on Friday" moves what is there.
    { oneOf: ['it'], cost: 0.55 },
  ),
  frame(
    'create',
    'create an event for guests',
    ['add'],
    { ...CREATE, for: role('people', 'for') },
    ({ for: guests, ...rest }) => {
      const draft = toDraft({ ...rest, for: undefined });
      return guests && { ...draft, people: [...draft.people, ...guests.people] };
    },
    { oneOf: ['for'], cost: 0.4 },
  ),
  frame(
    'create',
    'a name and what it is beside',
    [],
    { ...STATED, after: role('name', 'after'), before: role('name', 'before') },
    (said) => (isDestination(said) ? undefined : { ...toDraft(said), isStated: true as const }),
    { oneOf: ['after', 'before'], cost: 0.1 },
  ),
  frame(
    'create',
    'a name right beside what was spoken of',
    [],
    { ...STATED, title: needed(role('name')), more: many(role('name')), adjacent: needed(role('adjacent')) },
    ({ title, more, ...said }) => ({ ...toDraft({ ...said, title: [title, ...more] }), isStated: true as const }),
    { cost: 0.05 },
  ),
  frame(
    'create',
    'a name and a time',
    [],
    STATED,
    (said) => (said.when.some(isTime) ? { ...toDraft(said), isStated: true as const } : undefined),
    {
      oneOf: ['title', 'host'],
    },
  ),
];

/** "A Meet link to the design review", "nudge the review to 3": an event that only gets something exists already. */
function isOfOther({ to, for: purpose, title, details, called, when }: Values<typeof CREATE>): boolean {
  if (to && /^\d+$/.test(to.words)) return true;
  if (title.length > 0 || details.length === 0) return false;
  // "Ponle a la llamada un aviso": in some languages "to" is the word before a name, too.
  if (called) return when.length === 0 && details.every(({ is }) => is === 'reminder');
  const isReminded = details.every(({ is }) => is === 'reminder') && when.length === 0;
  return to?.article === 'definite' || (isReminded && purpose?.article === 'definite');
}

/** "Flug nach Rom um 8": with a time of its own, it is not after an event. */
function isDestination({ after, when = [] }: Said): boolean {
  return after !== undefined && !after.article && when.some(({ clock, date, to }) => clock ?? (date && to?.date));
}

/** "And on Thursday at 6", behind a new event: the same one at a further time. */
export const FURTHER_TIME = frame(
  'create',
  'the same event at a further time',
  [],
  { when: needed(role('time')), more: many(role('time')) },
  ({ when, more }) => {
    const told = joinWhens([when, ...more]);
    return told && (told.date ?? told.clock) && !told.repeats && !told.bound ? toDraft({ when: [told] }) : undefined;
  },
  { cost: 0.1 },
);

type Said = Partial<Values<typeof CREATE>>;

function toDraft({
  title = [],
  when = [],
  length,
  people,
  at,
  host,
  for: one,
  to,
  about,
  called,
  same,
  after,
  before,
  except = [],
  until,
  details = [],
  shift,
  adjacent,
}: Said): Draft {
  // "For Friday at 4 a massage": the time belongs to the event.
  const whens = [...when, ...(one?.when ? [one.when] : [])];
  const ended = withEnd(joinWhens(whens.filter((part) => !isBareLength(part))), until);
  const { when: told, length: lasts } = withLength(ended, length ?? whens.find(isBareLength)?.length);
  const next = after ?? before;
  return {
    kind: 'create',
    pieces: title,
    people: people?.people ?? [],
    details,
    ...(told ? { when: told } : {}),
    ...(lasts ? { length: lasts } : {}),
    ...(at ? { place: at } : {}),
    ...(host ? { host } : {}),
    ...(one ? { for: one } : {}),
    ...(to ? { to } : {}),
    ...(until?.clock && !joinWhens(when)?.clock ? { endsOnly: true as const } : {}),
    ...(about ? { about } : {}),
    ...(same ? { samePeopleAs: same } : {}),
    ...(called ? { called } : {}),
    ...(next && !told?.clock ? { nextTo: { side: after ? 'after' : 'before', event: next } as const } : {}),
    ...(except.length > 0 ? { except } : {}),
    ...(shift ? { daysLater: countDays(shift) ?? 0 } : {}),
    ...(adjacent && !next && !told?.clock ? { besideIt: adjacent } : {}),
    // "Right after at half past four": on the same day.
    ...(adjacent && told?.clock && !told.date ? { daysLater: 0 } : {}),
  };
}

/** The days of "the day before" and "the week after"; nothing where it is no number of days. */
function countDays({ by: { days = 0, weeks = 0, ...others }, sign, lengthens }: TimeShift): number | undefined {
  return lengthens || Object.keys(others).length > 0 ? undefined : sign * (days + 7 * weeks);
}

/** "Friday morning for writing": a part of the day is set apart for something. */
function isTimeFor({ title = [], for: purpose, when = [], length }: Said): boolean {
  if (!purpose || title.length > 0 || length) return false;
  return when.some(({ part }) => part !== undefined) && !when.some(({ clock, to }) => clock ?? to);
}

/** "Friday 7:06 arriving 9:12"; a series goes on until then. */
export function withEnd(when: When | undefined, until: When | undefined): When | undefined {
  if (!until) return when;
  if (until.clock && !when?.clock) return mergeWhen(when ?? {}, until) ?? until;
  if (!when) return when;
  const series = toSeries(when, until);
  if (series) return series;
  return mergeWhen(when, { ...until, bound: 'before' }) ?? (when.to || when.repeats ? when : { ...when, to: until });
}

/** "Tue and Fri 4-5pm till May" comes again; "Monday 9am until Wednesday" is one stretch. */
function toSeries(when: When, until: When): When | undefined {
  const isFar = until.date !== undefined && until.date.kind !== 'weekday' && until.date.kind !== 'offset';
  const weekly = when.clock && !until.clock && isFar ? repeatWeekly(when) : undefined;
  return weekly && mergeWhen(weekly, { ...until, bound: 'before' });
}

/** "Monday 6.30am for six weeks" comes again each week; the length is not that of one event. */
function withLength(told: When | undefined, alone: Duration | undefined): { when?: When; length?: Duration } {
  const { length: within, ...when } = told ?? {};
  const length = alone ?? within;
  const own = { ...(told ? { when: told } : {}), ...(alone ? { length: alone } : {}) };
  if (!length || !isLengthOfSeries(length) || (alone && within)) return own;
  const isSeries = when.clock !== undefined || listNamedWeekdays(when.date).length > 1;
  const weekly = when.repeats ? when : isSeries ? repeatWeekly(when) : undefined;
  const series = weekly && mergeWhen(weekly, { length });
  return series ? { when: series } : own;
}

/** Whether this says when, and not only how long. */
function isTime({ date, clock, repeats, part, fromNow }: When): boolean {
  return [date, clock, repeats, part, fromNow].some((said) => said !== undefined);
}
