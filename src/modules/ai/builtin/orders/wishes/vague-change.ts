import type { Wish } from '../grammar/order.js';
import { CHANGING } from '../grammar/senses.js';
import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import type { ClauseReading } from '../reading/read-clause.js';

/** "I need to move something on Thursday": a verb that changes events, with no more than what any event is called, is no title; which event is meant is asked. */
export function toVagueChange(wish: Wish, { values }: ClauseReading, lattice: Lattice): Wish {
  const [title] = [values['title']].flat();
  if (wish.kind !== 'create' || wish.people.length > 0 || wish.place || !isName(title) || title.isQuoted) return wish;
  const verb = (lattice.verbs[title.from] ?? []).find(
    ({ value: { sense, stand } }) => stand === 'first' && (CHANGING.has(sense) || sense === 'change'),
  );
  const from = verb && lattice.behindDeterminer(verb.to);
  const isVague = from !== undefined && lattice.kinds[from] === title.to;
  if (!verb || !isVague) return wish;
  const target = { people: [], ...(wish.when ? { when: wish.when } : {}) };
  const isGone = verb.value.sense === 'drop' || verb.value.sense === 'take';
  return isGone ? { kind: 'delete', target } : { kind: 'update', target, changes: {} };
}
