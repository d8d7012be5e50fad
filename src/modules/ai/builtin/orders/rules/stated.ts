import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { Name } from '../grammar/order.js';
import { CREATE, type Said, isTime, toAbsence, toDraft } from './to-draft.js';

/** The most words between a name and what joins it: a marker and an article. */
const LONGEST_JOINT = 2;

/** What a statement may tell of a new event. */
const STATED = {
  title: CREATE.title,
  when: CREATE.when,
  people: CREATE.people,
  at: CREATE.at,
  host: CREATE.host,
  venue: CREATE.venue,
  about: CREATE.about,
  dayOf: CREATE.dayOf,
  dayBefore: CREATE.dayBefore,
  dayAfter: CREATE.dayAfter,
  except: CREATE.except,
  until: CREATE.until,
  details: CREATE.details,
  calendar: CREATE.calendar,
};

/** Statements of a name and a time, which make an event too. */
export const STATED_RULES: readonly Frame[] = [
  frame(
    'create',
    'a name and what it is beside',
    [],
    { ...STATED, after: CREATE.after, before: CREATE.before, distance: CREATE.distance },
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
  frame(
    'create',
    'a time to be away',
    [],
    { state: needed(role('state')), when: CREATE.when, until: CREATE.until, calendar: CREATE.calendar },
    (said) => {
      const draft = toAbsence(said);
      return draft && { ...draft, isStated: true as const };
    },
  ),
  frame('create', 'a time and a name behind a colon', [], { ...STATED, titled: needed(CREATE.titled) }, (said) =>
    said.when.some(isTime) ? { ...toDraft(said), isStated: true as const } : undefined,
  ),
  frame(
    'create',
    'a series and its first day',
    [],
    { ...STATED, title: needed(role('name')), begins: needed(role('beginning')) },
    ({ title, begins: _begins, when, ...said }) => {
      const first = when.find(({ repeats, date, clock }) => !repeats && date !== undefined && !clock);
      const times = when.filter((one) => one !== first);
      // What comes again may be told in a clause of its own: "it's every Tuesday".
      const isSeries = first !== undefined && times.every(({ repeats }) => repeats && !repeats.starting);
      return isSeries
        ? { ...toDraft({ ...said, title: [title], when: [...times, { starting: first }] }), isStated: true as const }
        : undefined;
    },
  ),
  frame(
    'create',
    'a name, a time and what it is for',
    [],
    { ...STATED, title: needed(role('name')), for: needed(role('name', 'for')) },
    ({ title, for: purpose, ...said }) =>
      said.when.some(isTime) && isApart(purpose, title)
        ? { ...toDraft({ ...said, title: [title], for: purpose }), isStated: true as const }
        : undefined,
  ),
];

/** "Flug nach Rom um 8": with a time of its own, it is not after an event. */
function isDestination({ after, when = [] }: Said): boolean {
  return after !== undefined && !after.article && when.some(({ clock, date, to }) => clock ?? (date && to?.date));
}

/** "Physio on Monday at 6 for my shoulder": what it is for stands apart from its name, with a determiner. */
function isApart(purpose: Name, { to }: Name): boolean {
  return purpose.article !== undefined && purpose.from - to > LONGEST_JOINT;
}
