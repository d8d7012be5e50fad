import { type Frame, frame, needed, role } from '../grammar/frame.js';
import type { Name } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { ONE_OF_TARGET, TARGET, toTarget, update } from './targets.js';

const oneOf = ONE_OF_TARGET;
const NAMING: readonly Sense[] = ['rename', 'call'];

/** Whether a name may hold a second one: a word behind its first has a capital. */
function holdsTitle({ words }: Name): boolean {
  return /\s\p{Lu}/u.test(words);
}

/** Orders that give an event another name. */
export const NAME_RULES: readonly Frame[] = [
  frame(
    'update',
    'rename an event',
    NAMING,
    { ...TARGET, title: needed(role('name', 'called')), former: role('name', 'from') },
    ({ title, former, event, ...of }, said) =>
      update(toTarget({ ...of, event: former ?? event }, said), { title: title.words }),
    { oneOf },
  ),
  frame(
    'update',
    'rename an event to a name',
    NAMING,
    { ...TARGET, title: needed(role('name', 'onto')), former: role('name', 'from') },
    ({ title, former, event, ...of }, said) =>
      update(toTarget({ ...of, event: former ?? event }, said), { title: title.words }),
    { oneOf },
  ),
  frame(
    'update',
    'an event has a new name',
    ['named', 'call'],
    { event: role('name'), into: role('name', 'into'), title: needed(role('name')) },
    // "Donne le titre Kick-off à l'appel": where the event has a marker, either may stand first.
    ({ event, into, title }, said) =>
      (into ?? (said.sense === 'named' && event && event.to <= title.from))
        ? update(toTarget({ event: event ?? into }, said), { title: title.words })
        : undefined,
    { oneOf: ['event', 'into'], cost: -0.1 },
  ),
  frame(
    'update',
    'make an event into another name',
    ['make'],
    { event: needed(role('name', 'off')), title: needed(role('name')) },
    ({ title, event }, said) =>
      event.article === 'definite' && !title.article && event.to <= title.from
        ? update(toTarget({ event }, said), { title: title.words })
        : undefined,
    { cost: 0.3 },
  ),
  frame(
    'update',
    'rename an event, its new name behind its own or missing',
    NAMING,
    { event: needed(role('name')), when: TARGET.when },
    // "Call the dentist" phones somebody.
    ({ event, when }, said) => {
      const isNamed = event.article === 'definite' && !event.isQuoted && (said.sense === 'rename' || holdsTitle(event));
      // The "daily" of "rename the stand-up to Daily" is a name.
      return isNamed && when.every(({ repeats }) => !repeats)
        ? update(toTarget({ event, when }, said), { title: '', endsInTitle: said.sense === 'call' ? 'whole' : true })
        : undefined;
    },
    { cost: 0.4 },
  ),
  frame(
    'update',
    'rename an event by a change',
    NAMING,
    { ...TARGET, event: needed(role('name')), title: needed(role('name', 'becoming')) },
    ({ title, ...of }, said) => update(toTarget(of, said), { title: title.words }),
  ),
  frame(
    'update',
    'change the name of an event',
    ['change'],
    { event: needed(role('name')), when: TARGET.when, title: needed(role('name', 'becoming')) },
    // "Change the flight: leaves at 8:05" tells its time.
    ({ title, ...of }, said) =>
      title.when && !title.isQuoted ? undefined : update(toTarget(of, said), { title: title.words }),
    { cost: 0.2 },
  ),
  frame(
    'update',
    'call what was spoken of something',
    NAMING,
    { title: needed(role('name')) },
    // "Renomme le coiffeur", "nenn das Gespräch Kickoff": the article of a name is no "it".
    ({ title }, said) => {
      const mayBe = said.sense === 'rename' || holdsTitle(title);
      const isArticle = mayBe && !said.hasObject && title.article === 'definite';
      return said.pointsBack && !isArticle
        ? update({ people: [], pointsBack: true }, { title: title.words })
        : undefined;
    },
    { oneOf: ['it'], cost: 0.05 },
  ),
  frame(
    'update',
    'call an event something in quotes',
    NAMING,
    { event: needed(role('name')), title: needed(role('name')) },
    ({ event, title }, said) => {
      const [name, quoted] = event.isQuoted ? [title, event] : [event, title];
      return quoted.isQuoted && !name.isQuoted
        ? update(toTarget({ event: name }, said), { title: quoted.words })
        : undefined;
    },
    { cost: 0.1 },
  ),
];
