import type { Update } from '../../orders/grammar/order.js';
import { capitalize } from '../../orders/creation/clean-title.js';
import { FIT, matchName } from '../events/match-event.js';
import { resolveTarget } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import { type Plan } from './plan.js';

/** Parts the name of an event from the new name behind it, by what the calendar holds: "the team dinner Farewell dinner". */
export function splitTitle(wish: Update, situation: Situation): Update | Plan {
  const { target } = wish;
  const { endsInTitle: ends, ...changes } = wish.changes;
  const whole = { ...wish, changes };
  if (!target.name) return whole;
  const found = resolveTarget(target, situation);
  if (found.kind === 'lookup') return { kind: 'lookup', calls: [found.call] };
  // "Nenn das Team Sync", where no event is called so.
  const isNew = ends === 'whole' && found.kind === 'none' && situation.state.spoken.topic !== undefined;
  if (isNew)
    return { ...wish, target: { people: [], pointsBack: true }, changes: { ...changes, title: target.name.words } };
  const [event] = found.kind === 'found' ? found.events : [];
  const words = target.name.words.split(/\s+/);
  const at = words.findIndex(
    (_word, end) =>
      end > 0 && event && matchName(words.slice(0, end).join(' '), event, situation.say.language).score === FIT.same,
  );
  if (at <= 0) return whole;
  const name = { ...target.name, words: words.slice(0, at).join(' ') };
  return {
    ...wish,
    target: { ...target, name },
    changes: { ...changes, title: capitalize(words.slice(at).join(' ')) },
  };
}
