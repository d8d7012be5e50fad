import { type Frame, type Values, frame, many, needed, role } from '../grammar/frame.js';
import { STATED_RULES } from './stated.js';
import { joinWhens } from './targets.js';
import { CREATE, countDays, isTime, isTimeFor, toAbsence, toDraft } from './to-draft.js';

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
  frame(
    'create',
    'do something with somebody',
    ['together'],
    { ...CREATE, who: needed(role('named')) },
    ({ who, ...rest }) => {
      const draft = toDraft(rest);
      // "Anne vient à la revue": to what is there already.
      const isThere = rest.title.length === 0 && rest.to?.article === 'definite';
      const isBefore = rest.title.every(({ from }) => who.name.to <= from);
      return rest.when.some(isTime) && isBefore && !isThere
        ? { ...draft, people: [...who.people, ...draft.people] }
        : undefined;
    },
    { oneOf: ['title', 'to'] },
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
      place.article === 'definite' && place.from < purpose.from && !rest.shift
        ? { ...toDraft({ ...rest, for: purpose }), place }
        : undefined,
  ),
  frame(
    'create',
    'create an event',
    ['add', 'need', 'have', 'meet'],
    CREATE,
    (values, { sense, fills, proposes, isOpen }) =>
      isOfOther(values) || (values.shift && countDays(values.shift) === undefined)
        ? undefined
        : {
            ...toDraft(values),
            ...(fills || isTimeFor(values) ? { fillsPart: true as const } : {}),
            ...(proposes && values.title[0]?.article === 'definite' ? { isKnown: true as const } : {}),
            ...(isOpen && sense === 'add' && values.title[0]?.article !== 'indefinite'
              ? { isUnordered: true as const }
              : {}),
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
      // "I'm in Berlin on Friday": all day, and not at some time.
      const isWhole =
        goal === at && !goal?.article && !said.when.some(({ clock, part, to: end }) => clock ?? part ?? end);
      return toDraft({
        ...said,
        ...(isWhole ? { details: [{ is: 'wholeDay' as const }] } : {}),
        ...(goal ? { to: goal } : {}),
        ...(host ? { host } : {}),
        ...(place ? { at: place } : {}),
      });
    },
    { oneOf: ['to', 'host', 'at'], cost: 0.1 },
  ),
  frame(
    'create',
    'be away for a time',
    ['attend', 'need', 'have'],
    {
      state: needed(role('state')),
      when: many(role('time')),
      until: role('time', 'until'),
      at: role('name', 'at'),
      calendar: role('calendar'),
    },
    toAbsence,
  ),
  frame(
    'create',
    'create an event, its name is missing',
    ['add', 'need', 'have'],
    { when: needed(role('time')), more: many(role('time')), length: role('amount'), calendar: role('calendar') },
    // "You have to be there 15 min before": a length alone is none of an event.
    ({ when, more, ...rest }, { sense }) =>
      sense === 'add' || [when, ...more].some(isTime) ? toDraft({ ...rest, when: [when, ...more] }) : undefined,
    { cost: 0.5 },
  ),
  frame(
    'create',
    'create an event beside another, its name is missing',
    ['add'],
    {
      distance: needed(CREATE.distance),
      after: CREATE.after,
      before: CREATE.before,
      when: many(role('time')),
      calendar: role('calendar'),
    },
    (values) => toDraft(values),
    { oneOf: ['after', 'before'], cost: 0.05 },
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
  ...STATED_RULES,
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
