import { CHANGING } from '../grammar/senses.js';
import { mayOpen } from '../search/search-state.js';
import { newsAuxiliary, newsPast } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';

/** "The school has called, …", "das Amt hat geschrieben: …": whether a stretch only tells what somebody has done, and what orders nothing. */
export function isNews(lattice: Lattice, from: number, to: number): boolean {
  const { chart, tokens } = lattice;
  // "Has the dentist been moved?"
  if (lattice.endsInQuestion(to)) return false;
  // "I want an event called Party" wishes.
  if ((lattice.verbs[from] ?? []).some(({ value: { sense } }) => sense === 'need')) return false;
  const end = lattice.isMark(to - 1) ? to - 1 : to;
  // "Der Friseur hat angerufen und will auf 16 Uhr verschieben": what somebody else wishes.
  const next = lattice.joints[to] ?? 0;
  if (next > to && (lattice.auxiliaries[next] ?? 0) > next) return false;
  const isSubject = (lattice.definite[from] ?? 0) > from || lattice.isCapital(from);
  let isTold = false;
  let has = 0;
  for (let at = from; at < end; at += 1) {
    if (lattice.blocks[at] !== undefined && lattice.blocks[at] !== 'past') return false;
    if (
      lattice.sayings.has(tokens[at]?.word ?? '') ||
      (at > from && lattice.isMark(at)) ||
      isAhead(lattice, at) ||
      ordersAt(lattice, at) ||
      gets(lattice, at, end)
    )
      return false;
    isTold ||= has > 0 && at >= has && isParticiple(lattice, at);
    isTold ||= at > from && isSubject && chart.longest(newsPast, at) !== undefined;
    if (has === 0) has = chart.longest(newsAuxiliary, at)?.end ?? 0;
  }
  return isTold;
}

function isParticiple({ tokens, participles, markers }: Lattice, at: number): boolean {
  const { word = '', text = '' } = tokens[at] ?? {};
  if ((markers[at]?.length ?? 0) > 0 || text !== text.toLowerCase()) return false;
  return participles.some(([beginning, ending]) =>
    ending === undefined
      ? word === beginning
      : word.length > beginning.length + ending.length && word.startsWith(beginning) && word.endsWith(ending),
  );
}

/** "Das Essen hat sich erledigt": an order that holds the auxiliary itself. */
function ordersAt({ verbs }: Lattice, at: number): boolean {
  return (verbs[at] ?? []).some(
    ({ to, value: { sense } }) => to > at + 1 && (CHANGING.has(sense) || sense === 'named'),
  );
}

/** "Ich hab einen Termin bekommen": what is got is an event, and no news. */
export function gets(lattice: Lattice, at: number, end: number): boolean {
  return (lattice.verbs[at] ?? []).some(
    ({ to, value: form }) =>
      form.sense === 'have' && form.particle !== undefined && mayOpen(lattice, { at, to, form }, end),
  );
}

/** A time that is not over: it is that of an event. */
function isAhead({ times }: Lattice, at: number): boolean {
  return (times[at] ?? []).some(({ when: { clock, date, repeats, fromNow } }) => {
    const isDayOver = date?.kind === 'offset' && date.days <= 0;
    return clock !== undefined || repeats !== undefined || fromNow?.sign === 1 || (date !== undefined && !isDayOver);
  });
}
