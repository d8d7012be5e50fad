import { type Contents, type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { Target, Wish } from '../grammar/order.js';
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
      // "Invite Rob along with Ann to the review", but "to lunch with Ann".
      const isAdded = others !== undefined && others.name.from < (event?.from ?? Infinity);
      return isNew || isThing || isLong
        ? undefined
        : isAdded
          ? update(target, { addPeople: [...people.people, ...others.people] })
          : update({ ...target, people: others?.people ?? [] }, { addPeople: people.people });
    },
    { oneOf: ['event', 'it', 'when'], cost: 0.1 },
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
    ['invite', 'include', 'add'],
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
    { people: needed(role('people')), event: needed(role('name', 'off')), when },
    ({ people, event, when: at }, said) => update(toTarget({ event, when: at }, said), { removePeople: people.people }),
    { cost: -0.1 },
  ),
  frame(
    'update',
    'take a guest off an event that is there',
    ['take'],
    { people: needed(role('people')), event: needed(role('name', 'off')), when },
    ({ people, event, when: at }, said) =>
      // "Remove the lamp from the list": a name with an article is no guest.
      event.article === 'definite' && !people.name.article && event.from > people.name.to
        ? update(toTarget({ event, when: at }, said), { removePeople: people.people })
        : undefined,
    { cost: -0.15 },
  ),
  frame(
    'update',
    'take who was spoken of off an event',
    ['take'],
    { event: needed(role('name', 'off')), when },
    // Who is meant is found behind the frame.
    ({ event, when: at }, said) =>
      event.article === 'definite'
        ? update({ ...toTarget({ when: at }, { ...said, pointsBack: false }), name: event }, { removePeople: [] })
        : undefined,
    { oneOf: ['it'] },
  ),
  frame(
    'update',
    'take a guest off what takes place at a time',
    ['take'],
    { people: needed(role('people')), off: needed(role('time', 'off')) },
    // "My 3pm", and not "from Friday".
    ({ people, off }, said) =>
      off.clock ? update(toTarget({ when: [off] }, said), { removePeople: people.people }) : undefined,
    { cost: 0.05 },
  ),
  frame(
    'update',
    'invite a guest no longer',
    ['uninvite'],
    { people: needed(role('people')), off: role('name', 'off'), event: role('name', 'to'), when },
    ({ people, off, event, when: at }, said) =>
      update(
        off || event || at.length > 0
          ? toTarget({ event: off ?? event, when: at }, said)
          : { people: [], pointsBack: true },
        { removePeople: people.people },
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
    { people: needed(role('people')) },
    ({ people }, said) =>
      // "Lösch den Zahnarzt und den Friseur": several names with their articles are events.
      (said.pointsBack || said.sense) && !(people.name.article && people.people.length > 1)
        ? update({ people: [], pointsBack: true }, { removePeople: people.people })
        : undefined,
    { cost: 0.25 },
  ),
];
