import { type Contents, type Frame, type Said, frame, many, needed, role } from '../grammar/frame.js';
import type { When } from '../../time/expressions.js';
import type { Everyone, Name, Target, Wish } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { isBareLength } from '../fills/fills.js';
import { TARGET, joinWhens, toTarget, update } from './targets.js';

const { when } = TARGET;
type People = Contents['people'];

/** "Replace Tom with Anna"; nothing for "replace the dentist with yoga". */
function replaceGuests(gone: People, added: People, target: Target): Wish | undefined {
  // Spanish has "a" before a person, and German an article: "a Tom", "den Tom".
  const isThing = gone.name.article && !gone.people.every(({ displayName = '' }) => /^\p{Lu}/u.test(displayName));
  if (isThing || added.name.article) return undefined;
  return update(target, { addPeople: added.people, removePeople: gone.people });
}

/** What puts somebody on a list. */
const PUTTING: readonly Sense[] = ['put', 'add', 'move', 'make', 'change', 'include', 'invite'];
/** Whom an order takes off an event, and who of all stays: "everyone except Anna". */
const LEAVING = { people: needed(role('people')), except: role('people', 'except') };

/** Whether all guests are meant, by one of these words. */
function isEveryone({ people }: People, by: readonly (Everyone | undefined)[] = ['guests', 'all']): boolean {
  return people.some(({ everyone }) => everyone !== undefined && by.includes(everyone));
}

/** The event that is named, where a pronoun means its guests: "take them off the review". */
function toEvent(event: Name | undefined, at: When[], said: Said): Target {
  return toTarget({ event, when: at }, { ...said, pointsBack: false, hasObject: false });
}

/** Takes people off an event; of all of them, some may stay. */
function takeOff(target: Target, { people, except }: { people: People; except: People | undefined }): Wish | undefined {
  if (!except) return update(target, { removePeople: people.people });
  return isEveryone(people) ? update(target, { removePeople: people.people, keepPeople: except.people }) : undefined;
}

/** Orders about the guests of an event. */
export const GUEST_RULES: readonly Frame[] = [
  frame(
    'update',
    'invite a guest',
    ['invite', 'include'],
    {
      people: needed(role('people')),
      others: role('people', 'with'),
      event: role('name', 'into'),
      as: role('asGuest'),
      when,
      scope: role('scope'),
    },
    ({ people, others, event, when: at, scope }, said) => {
      // Guests of an event with a clock time and no article are those of a new one.
      const isNew = event !== undefined && event.article !== 'definite' && at.some(({ clock }) => clock !== undefined);
      // "Add lunch on Monday" names no guest.
      const isThing = said.sense === 'include' && !event && !said.pointsBack;
      // "…, 90 minutes, invite Anna": a length says nothing of the event that is meant.
      const isLong = at.some(isBareLength);
      const target = toTarget({ event, when: at, scope }, said);
      // "Invita a Anna a la llamada y a la reunión": what has no name is nobody behind the event.
      const isBehind = event !== undefined && event.from < people.name.from && !/^\p{Lu}|@/u.test(people.name.words);
      // "Invite Rob along with Ann to the review", but "to lunch with Ann".
      const isAdded = others !== undefined && others.name.from < (event?.from ?? Infinity);
      return isNew || isThing || isLong || isBehind
        ? undefined
        : isAdded
          ? update(target, { addPeople: [...people.people, ...others.people] })
          : update({ ...target, people: others?.people ?? [] }, { addPeople: people.people });
    },
    { oneOf: ['event', 'it', 'when'], cost: 0.1 },
  ),
  frame(
    'update',
    'put somebody on the guest list of an event',
    PUTTING,
    { people: needed(role('people')), event: needed(role('name', 'listed')), when },
    ({ people, event, when: at }, said) => update(toTarget({ event, when: at }, said), { addPeople: people.people }),
    { cost: -0.2 },
  ),
  frame(
    'update',
    'invite a guest to what takes place at a time',
    ['invite'],
    { people: needed(role('people')), into: needed(role('time', 'into')), when },
    // "To my 3 o'clock on Thursday".
    ({ people, into, when: at }, said) =>
      into.clock ? update(toTarget({ when: [into, ...at] }, said), { addPeople: people.people }) : undefined,
    { cost: 0.05 },
  ),
  frame(
    'update',
    'share an event with somebody',
    ['share'],
    { event: role('name'), when, to: role('people', 'onto'), with: role('people', 'with') },
    ({ event, when: at, to, with: others }, said) => {
      const people = to ?? others;
      // "Share my photos with Ben": what is named with its article may be an event.
      const isNamed = event ? event.article === 'definite' : said.pointsBack;
      return people && isNamed ? update(toTarget({ event, when: at }, said), { addPeople: people.people }) : undefined;
    },
    { oneOf: ['to', 'with'] },
  ),
  frame(
    'update',
    'invite a guest to what was spoken of',
    ['invite', 'include'],
    { people: needed(role('people')) },
    ({ people }, said) =>
      // "Add the school play": a name with an article is no guest.
      said.sense === 'include' && people.name.article
        ? undefined
        : update({ people: [], pointsBack: true }, { addPeople: people.people }),
    { cost: 0.3 },
  ),
  frame(
    'update',
    'add somebody as a guest to what was spoken of',
    PUTTING,
    { people: needed(role('people')), as: needed(role('asGuest')) },
    ({ people }) => update({ people: [], pointsBack: true }, { addPeople: people.people }),
  ),
  frame(
    'update',
    'what was spoken of is with people',
    ['be'],
    { people: needed(role('people', 'with')) },
    ({ people }, said) => (said.pointsBack ? update(toTarget({}, said), { addPeople: people.people }) : undefined),
    { oneOf: ['it'] },
  ),
  frame(
    'create',
    'invite to a new event',
    ['invite'],
    {
      people: needed(role('people')),
      title: needed(role('name', 'to')),
      when: needed(role('time')),
      more: many(role('time')),
      length: role('amount'),
      at: role('name', 'at'),
      details: many(role('detail')),
    },
    ({ people, title, when: first, more, length, at, details }) =>
      title.article === 'definite'
        ? undefined
        : {
            kind: 'create' as const,
            pieces: [title],
            people: people.people,
            when: joinWhens([first, ...more]),
            details,
            ...(length ? { length } : {}),
            ...(at ? { place: at } : {}),
          },
    { cost: 0.15 },
  ),
  frame(
    'update',
    'take a guest off',
    ['take'],
    { ...LEAVING, event: needed(role('name', 'off')), when },
    ({ event, when: at, ...leaving }, said) => takeOff(toTarget({ event, when: at }, said), leaving),
    { cost: -0.1 },
  ),
  frame(
    'update',
    'take a guest off an event that is there',
    ['take'],
    { ...LEAVING, event: needed(role('name', 'off')), when },
    ({ event, when: at, ...leaving }, said) =>
      // "Remove the lamp from the list": a name with an article is no guest.
      event.article === 'definite' && !leaving.people.name.article && event.from > leaving.people.name.to
        ? takeOff(toTarget({ event, when: at }, said), leaving)
        : undefined,
    { cost: -0.15 },
  ),
  frame(
    'update',
    'take all guests off an event',
    ['take', 'drop', 'uninvite'],
    { ...LEAVING, off: role('name', 'off'), of: role('name', 'of'), when },
    ({ off, of, when: at, ...leaving }, said) => {
      // "All of the meetings" are no guests.
      const isMeant = isEveryone(leaving.people, off ? ['guests', 'all'] : ['guests']);
      return isMeant ? takeOff(toEvent(off ?? of, at, said), leaving) : undefined;
    },
    { oneOf: ['off', 'of'], cost: -0.2 },
  ),
  frame(
    'update',
    'take all guests off what was spoken of',
    ['take', 'drop', 'uninvite'],
    LEAVING,
    (leaving) =>
      isEveryone(leaving.people, ['guests']) ? takeOff({ people: [], pointsBack: true }, leaving) : undefined,
    { cost: -0.1 },
  ),
  frame(
    'update',
    'take who was spoken of off an event',
    ['take'],
    { event: needed(role('name', 'off')), when },
    // Who is meant is found behind the frame.
    ({ event, when: at }, said) =>
      event.article === 'definite' ? update(toEvent(event, at, said), { removePeople: [] }) : undefined,
    { oneOf: ['it'] },
  ),
  frame(
    'update',
    'take a guest off what takes place at a time',
    ['take'],
    { ...LEAVING, off: needed(role('time', 'off')) },
    // "My 3pm", and not "from Friday".
    ({ off, ...leaving }, said) => (off.clock ? takeOff(toTarget({ when: [off] }, said), leaving) : undefined),
    { cost: 0.05 },
  ),
  frame(
    'update',
    'invite a guest no longer',
    ['uninvite'],
    { ...LEAVING, off: role('name', 'off'), event: role('name', 'to'), when },
    ({ off, event, when: at, ...leaving }, said) =>
      takeOff(
        off || event || at.length > 0
          ? toTarget({ event: off ?? event, when: at }, said)
          : { people: [], pointsBack: true },
        leaving,
      ),
    { cost: -0.05 },
  ),
  ...(['replacedBy', 'with'] as const).flatMap((marker) => {
    const guests = { gone: needed(role('people')), added: needed(role('people', marker)) };
    return [
      frame(
        'update',
        'a guest takes the place of another',
        // "Change lunch with Tom": "with" says who comes as well.
        marker === 'with' ? ['replace'] : ['replace', 'swap', 'change'],
        { ...guests, into: role('name', 'into'), at: role('name', 'at'), host: role('name', 'host'), when },
        ({ gone, added, into, at, host, when: time }, said) => {
          const event = into ?? at ?? host;
          const isGuest = said.sense === 'replace' || event !== undefined;
          return isGuest ? replaceGuests(gone, added, toTarget({ event, when: time }, said)) : undefined;
        },
        { oneOf: ['into', 'at', 'host', 'when', 'it'] },
      ),
      frame(
        'update',
        'a guest takes the place of another at what was spoken of',
        ['replace'],
        guests,
        ({ gone, added }) => replaceGuests(gone, added, { people: [], pointsBack: true }),
        { cost: 0.3 },
      ),
    ];
  }),
  frame(
    'update',
    'invite a guest instead of another',
    ['invite'],
    {
      people: needed(role('people')),
      gone: needed(role('people', 'instead')),
      event: needed(role('name', 'into')),
      when,
    },
    ({ people, gone, event, when: at }, said) =>
      update(toTarget({ event, when: at }, said), { addPeople: people.people, removePeople: gone.people }),
  ),
  frame(
    'update',
    'a guest does not come',
    ['leave'],
    { people: needed(role('people')), event: needed(role('name')), when },
    ({ people, event, when: at }, said) => update(toTarget({ event, when: at }, said), { removePeople: people.people }),
  ),
  frame(
    'update',
    'take a guest off what was spoken of',
    ['take'],
    LEAVING,
    (leaving, said) => {
      const { people } = leaving;
      // "Lösch den Zahnarzt und den Friseur": several names with their articles are events.
      return (said.pointsBack || said.sense) && !(people.name.article && people.people.length > 1)
        ? takeOff({ people: [], pointsBack: true }, leaving)
        : undefined;
    },
    { cost: 0.25 },
  ),
];
