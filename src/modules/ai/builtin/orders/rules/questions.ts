import { TODAY } from '../../time/build.js';
import type { When } from '../../time/expressions.js';
import { type Frame, type Said, type Values, frame, many, needed, role } from '../grammar/frame.js';
import type { Aspect, QuestionWish, Target } from '../grammar/order.js';
import type { Asked } from '../grammar/senses.js';
import { ONE_OF_TARGET, TARGET, joinWhens, toTarget } from './targets.js';

function question(asks: Asked, target: Target): QuestionWish {
  return { kind: 'question', asks, target };
}

/** Next to which other event: "after piano". */
const BESIDE = { before: role('name', 'before'), after: role('name', 'after') };

function toBeside({ before, after }: Partial<Values<typeof BESIDE>>): Pick<Target, 'beside'> {
  if (before) return { beside: { side: 'before', event: before } };
  return after ? { beside: { side: 'after', event: after } } : {};
}

const ABOUT = {
  ...TARGET,
  ...BESIDE,
  at: role('name', 'at'),
  named: role('name', 'named'),
  aspect: role('aspect'),
  calendar: role('calendar'),
  past: role('past'),
};

type About = Values<typeof ABOUT>;

/** Builds a question from its roles. */
function toAsked(asks: Asked, { at, named, calendar, past, when, event, ...of }: About, said: Said): QuestionWish {
  const isToday = calendar === 'day' || said.asksFor === 'first';
  const days = isToday && when.length === 0 ? [{ date: TODAY }] : when;
  const told = said.isPast ? days.map(toPast) : days;
  const pick = of.pick ?? said.asksFor;
  const target = toTarget({ ...of, pick, event: named ?? event, when: told }, said);
  return {
    ...question(asks, { ...target, ...toBeside(of), ...(at ? { place: at.words } : {}) }),
    // "When was my last yoga": the last one so far.
    ...((past || (said.isPast && pick === 'last')) && told.length === 0 ? { isPast: true } : {}),
  };
}

/** "Find me an hour on Saturday for a run" looks for a free time, and for no run that is there. */
function asLengthSought(asked: QuestionWish): QuestionWish {
  const { name, when } = asked.target;
  const { length, ...rest } = when ?? {};
  if (!length || name?.article === 'definite') return asked;
  const { when: _when, ...target } = asked.target;
  const hasTime = Object.keys(rest).length > 0;
  return { ...asked, asks: 'slots', target: { ...target, ...(hasTime ? { when: rest } : {}) }, length };
}

/** "Was the meeting on Monday": the Monday before. */
function toPast(when: When): When {
  const { date } = when;
  if (date?.kind !== 'weekday' && date?.kind !== 'monthDay' && date?.kind !== 'dayOfMonth') return when;
  return date.toward ? when : { ...when, date: { ...date, toward: 'last' } };
}

/** "Have I got two hours tomorrow" looks for them, and "how much time does the party take" asks about the party. */
function asTimeLeft(asked: QuestionWish): QuestionWish {
  const { name, people, place, when } = asked.target;
  if (asked.asks === 'total' && name?.article === 'definite' && !when) return { ...asked, asks: 'length' };
  // "When do I have 3 hours for a hike?"
  if (asked.asks === 'when' && name && people.length === 0) return asLengthSought(asked);
  return asked.asks === 'list' && !name && !place && people.length === 0 ? asLengthSought(asked) : asked;
}

const about = (asks: Asked, needs: readonly string[], cost = 0): Frame =>
  frame('question', `ask ${asks}`, [asks], ABOUT, (of, said) => asTimeLeft(toAsked(asks, of, said)), {
    oneOf: needs,
    cost,
  });

/** "When am I seeing Ann for lunch?" */
const aboutPeople = (asks: Asked): Frame =>
  frame(
    'question',
    `ask ${asks} about people`,
    [asks],
    { ...ABOUT, who: needed(role('people')), for: role('name', 'for') },
    ({ who, for: purpose, event, ...of }, said) => {
      const { target, ...wish } = toAsked(asks, { ...of, event: event ?? purpose }, said);
      return { ...wish, target: { ...target, people: [...who.people, ...target.people] } };
    },
    { meets: true, cost: -0.2 },
  );

const OPEN = {
  ...BESIDE,
  when: many(role('time')),
  length: role('amount'),
  people: role('people'),
  with: role('people', 'with'),
  for: role('name', 'for'),
  calendar: role('calendar'),
};

type Open = Partial<Values<typeof OPEN>>;

/** When there is time, and whether. */
function toOpenQuestion(
  asks: 'free' | 'slots',
  { when = [], length, people, with: guests, for: purpose, ...beside }: Open,
): QuestionWish | undefined {
  const at = joinWhens(when);
  const lasts = length ?? purpose?.when?.length;
  // "Is the pharmacy open": a name with an article is no person with a calendar.
  if (people?.name.article) return undefined;
  return {
    ...question(asks, {
      people: [...(people?.people ?? []), ...(guests?.people ?? [])],
      ...(at ? { when: at } : {}),
      ...(purpose ? { name: purpose } : {}),
      ...toBeside(beside),
    }),
    ...(lasts ? { length: lasts } : {}),
  };
}

const open = (asks: 'free' | 'slots'): Frame =>
  frame('question', `ask ${asks}`, [asks], OPEN, (of) => toOpenQuestion(asks, of));

/** "Could I squeeze in a haircut on Thursday?" */
const openFor = (asks: 'free' | 'slots'): Frame =>
  frame(
    'question',
    `ask ${asks} for something new`,
    [asks],
    { ...OPEN, event: needed(role('name')) },
    ({ event, ...of }) => (event.article === 'indefinite' && !event.when ? toOpenQuestion(asks, of) : undefined),
  );

/** What is asked by the part of an event that is named. */
export const ASKED_BY_PART: Partial<Record<Aspect, Asked>> = { place: 'where', time: 'when', length: 'length' };

/** Questions about the calendar. */
export const QUESTION_RULES: readonly Frame[] = [
  about('list', []),
  frame(
    'question',
    'ask what is between two events',
    ['list', 'free', 'slots', 'total', 'length'],
    // "Time for a coffee between the two": what it is for is not looked up.
    { between: needed(role('pair', 'between')), when: TARGET.when, aim: role('name', 'for') },
    // "How much time is there between …": how long nothing is.
    ({ between: { one, other }, when }, said) =>
      question(said.sense === 'list' ? 'list' : 'free', {
        ...toTarget({ when }, said),
        beside: { side: 'after', event: one, until: other },
      }),
    { cost: -0.1 },
  ),
  about('when', ['event', 'to', 'host', 'people', 'it', 'pick'], 0),
  about('where', ['event', 'people', 'it', 'when', 'pick']),
  frame('question', 'ask who comes', ['who'], { ...ABOUT, to: role('name', 'to') }, ({ to, host = to, ...of }, said) =>
    toAsked('who', { ...of, host }, said),
  ),
  about('count', []),
  about('finish', []),
  about('total', []),
  about('busiest', [], -0.1),
  about('quietest', [], -0.1),
  about('length', ['event', 'to', 'host', 'people', 'it', 'pick'], 0),
  about('countdown', ['event', 'to', 'host', 'people', 'it', 'pick', 'when']),
  about('conflicts', []),
  frame(
    'question',
    'ask whether two events overlap',
    ['conflicts'],
    { event: role('name'), pair: role('pair'), other: role('name'), with: role('name', 'with'), when: TARGET.when },
    ({ event, pair, other, with: beside, when }, said) => {
      const one = pair?.one ?? event;
      return one && (pair ?? other ?? beside) ? question('conflicts', toTarget({ event: one, when }, said)) : undefined;
    },
    { oneOf: ['pair', 'other', 'with'], cost: -0.1 },
  ),
  frame(
    'question',
    'have a part of an event confirmed',
    ['accept'],
    { ...ABOUT, aspect: needed(role('aspect')) },
    ({ aspect, ...of }, said) => {
      const asks = ASKED_BY_PART[aspect];
      return asks && toAsked(asks, { ...of, aspect }, said);
    },
    { oneOf: ['event', 'host', 'people', 'it'], cost: -0.1 },
  ),
  frame('question', 'ask which invitations wait for an answer', ['unanswered'], { when: TARGET.when }, (of, said) =>
    question('unanswered', toTarget(of, said)),
  ),
  frame(
    'question',
    'ask how the weather is at an event',
    ['weather'],
    { during: role('name', 'during'), when: TARGET.when, people: TARGET.people },
    ({ during, ...of }, said) => question('weather', toTarget({ ...of, event: during }, said)),
  ),
  aboutPeople('list'),
  aboutPeople('count'),
  aboutPeople('when'),
  aboutPeople('where'),
  frame(
    'question',
    'ask whether somebody takes part',
    ['comes'],
    {
      people: needed(role('people')),
      event: role('name'),
      to: role('name', 'to'),
      at: role('name', 'at'),
      when: many(role('time')),
      guests: role('people', 'with'),
    },
    // "The picnic for Ben" is one event, "bringing the cake to the picnic" is about the picnic; without one, all that somebody comes to.
    ({ people, guests, to, at, event, when }, said) => {
      const host = to ?? at;
      if (!host && !event) return question('list', toTarget({ when, people }, said));
      const called = to?.article === 'definite' ? undefined : event;
      return question('who', toTarget({ event: called, host, when, people: guests }, said));
    },
  ),
  frame(
    'question',
    'ask whether somebody comes',
    ['list'],
    { people: needed(role('people')), event: needed(role('name', 'to')), when: many(role('time')) },
    // "Anna is coming to the review" tells.
    ({ people, ...of }, said) => (people.name.from > 0 ? question('who', toTarget(of, said)) : undefined),
  ),
  frame(
    'question',
    'join an event',
    ['join'],
    TARGET,
    // "Join the webinar at 3" is something to do at 3.
    ({ when, ...of }, said) =>
      when.some(({ clock }) => clock) ? undefined : question('list', toTarget({ ...of, when }, said)),
    { oneOf: ONE_OF_TARGET },
  ),
  frame('question', 'find an event', ['seek'], ABOUT, (of, said) => asLengthSought(toAsked('list', of, said)), {
    oneOf: ['event', 'people', 'pick', 'named', 'at', 'past'],
  }),
  frame(
    'question',
    'find a free length',
    ['seek'],
    { ...OPEN, length: needed(role('amount')), event: role('name') },
    ({ event, for: purpose = event, ...of }) => toOpenQuestion('slots', { ...of, for: purpose }),
  ),
  open('free'),
  open('slots'),
  openFor('free'),
  openFor('slots'),
  frame(
    'question',
    'a calendar and a time',
    [],
    { when: needed(role('time')), calendar: needed(role('calendar')) },
    ({ when }, said) => question('list', toTarget({ when: [when] }, said)),
  ),
  frame(
    'question',
    'a calendar',
    [],
    { calendar: needed(role('calendar')) },
    ({ calendar }, said) => question('list', toTarget(calendar === 'day' ? { when: [{ date: TODAY }] } : {}, said)),
    { cost: 0.2 },
  ),
];
