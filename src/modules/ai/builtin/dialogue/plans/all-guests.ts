import type { Wish } from '../../orders/grammar/order.js';
import type { Situation } from '../state/situation.js';

/** "Who is coming? Take them all off": all that are to go are the guests of the one event that was asked about. */
export function meanGuests(wish: Wish, { state }: Situation): Wish {
  const [asked] = state.wishes;
  if (wish.kind !== 'delete' || asked?.kind !== 'question' || asked.asks !== 'who') return wish;
  const { isAll, name, when, people, pick, except = [] } = wish.target;
  const isNamed = (name ?? when ?? people[0] ?? pick) !== undefined;
  if (!isAll || isNamed || state.spoken.shown.length > 1) return wish;
  const keepPeople = except.map(({ words }) => ({ displayName: words }));
  return {
    kind: 'update',
    target: { people: [], pointsBack: true },
    changes: { removePeople: [{ everyone: 'all' }], ...(keepPeople.length > 0 ? { keepPeople } : {}) },
  };
}
