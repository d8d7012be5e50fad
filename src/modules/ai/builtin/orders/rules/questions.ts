import { TODAY } from '../../time/build.js';
import { type Frame, frame, many, needed, role } from '../frame.js';
import type { Asked, QuestionWish, Target } from '../order.js';
import { ONE_OF_TARGET, TARGET, joinWhens, toTarget } from './targets.js';

function question(asks: Asked, target: Target): QuestionWish {
  return { kind: 'question', asks, target };
}

const ABOUT = {
  ...TARGET,
  at: role('name', 'at'),
  to: role('name', 'to'),
  calendar: role('calendar'),
  except: role('name', 'except'),
};

const about = (asks: Asked, needs: readonly string[], cost = 0): Frame =>
  frame(
    'question',
    `ask ${asks}`,
    [asks],
    ABOUT,
    ({ at, to, calendar, when, except, event, ...of }, said) => {
      const days = calendar === 'day' && when.length === 0 ? [{ date: TODAY }] : when;
      // "When do I have to go to the dentist".
      const target = toTarget({ ...of, event: event ?? to, when: days }, said);
      return question(asks, { ...target, ...(at ? { place: at.words } : {}), ...(except ? { except } : {}) });
    },
    {
      oneOf: needs,
      cost,
    },
  );

const OPEN = {
  when: many(role('time')),
  length: role('amount'),
  people: role('people'),
  with: role('people', 'with'),
  for: role('name', 'for'),
  calendar: role('calendar'),
};

const open = (asks: 'free' | 'slots'): Frame =>
  frame('question', `ask ${asks}`, [asks], OPEN, ({ when, length, people, with: guests, for: purpose }) => {
    const at = joinWhens(when);
    const name = purpose;
    const lasts = length ?? purpose?.when?.length;
    // "Is the pharmacy open": what has an article is nobody's calendar.
    if (people?.name.article) return undefined;
    const found: QuestionWish = {
      ...question(asks, {
        people: [...(people?.people ?? []), ...(guests?.people ?? [])],
        ...(at ? { when: at } : {}),
        ...(name ? { name } : {}),
      }),
      ...(lasts ? { length: lasts } : {}),
    };
    return found;
  });

/** Questions about the calendar. */
export const QUESTION_RULES: readonly Frame[] = [
  about('list', []),
  about('when', ['event', 'to', 'host', 'people', 'it', 'pick'], 0),
  about('where', ['event', 'people', 'it', 'when', 'pick']),
  about('who', []),
  about('count', []),
  about('finish', []),
  about('total', []),
  about('conflicts', []),
  frame(
    'question',
    'ask whether somebody comes',
    ['list'],
    { people: needed(role('people')), event: needed(role('name', 'to')), when: many(role('time')) },
    ({ people, ...of }, said) => question('list', { ...toTarget(of, said), people: [] as typeof people.people }),
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
  open('free'),
  open('slots'),
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
    (_values, said) => question('list', toTarget({}, said)),
    { cost: 0.2 },
  ),
];
