import { COST, SEARCH } from '../grammar/costs.js';
import { choice } from '../grammar/phrases.js';
import { ANSWERING, CHANGING, type Form, STATES } from '../grammar/senses.js';
import { isAnnouncement } from '../sentences/announcements.js';
import type { Edge } from './edges.js';
import type { Lattice } from './lattice.js';

/** The most words of who is told of. */
const LONGEST_SUBJECT = 3;

/** A place where a clause may end, and where the next one begins. */
export interface Bound {
  at: number;
  after: number;
  /** Only what is told of the order before can follow: "but private". */
  isContrast?: true;
}

/** Where a clause may end: at marks and joints, and, for dictation, before a verb right behind a time or an idle word. */
export function findBounds(lattice: Lattice): Bound[] {
  const bounds: Bound[] = [];
  let quoted = 0;
  for (let at = 1; at < lattice.length && bounds.length < SEARCH.bounds; at += 1) {
    // A relative clause that says nothing is idle with its commas.
    const passed = lattice.isMark(at) ? (lattice.idle[at] ?? 0) : 0;
    quoted = Math.max(quoted, lattice.quotes[at] ?? 0, lattice.addresses[at] ?? 0, passed);
    if (at < quoted) continue;
    if (isAnnouncement(lattice, bounds.findLast(({ isContrast }) => !isContrast)?.after ?? 0, at))
      bounds.push({ at, after: at + 1 });
    const contrast = readContrast(lattice, at);
    const bound = readBound(lattice, at);
    for (const next of [bound, contrast]) {
      if (next && !bounds.some(({ at: other, after }) => after > at && other !== at)) bounds.push(next);
    }
  }
  // Behind the mark that ends the text, no clause begins.
  return bounds.filter(({ after }) => after < lattice.length);
}

/** "…, but only until Christmas": what only tells more of the order begins with its contrast. */
function readContrast(lattice: Lattice, at: number): Bound | undefined {
  const from = /^[.,;]$/.test(lattice.tokens[at]?.text ?? '') ? at + 1 : at;
  const begins =
    (lattice.contrasts[from] ?? 0) > from ||
    // "At 9 with the note that the key is with Olga".
    ((lattice.notes[from] ?? 0) > from + 1 && lattice.times.some((edges) => edges.some(({ to }) => to === from)));
  return begins ? { at, after: from, isContrast: true } : undefined;
}

function readBound(lattice: Lattice, at: number): Bound | undefined {
  const isInside = lattice.costWithin(at, at + 1) <= COST.within.softMarker;
  if (
    (lattice.blocks[at] === 'condition' && !lattice.isLast(at)) ||
    lattice.blocks[at] === 'reason' ||
    (lattice.courtesyAt(at) === 'else' && !isInVerb(lattice, at))
  )
    return { at, after: at };
  // "At three or four": one of two times, and no clause.
  const chosen = lattice.chart.longest(choice, at)?.end;
  const isOneOfTwo = chosen !== undefined && (lattice.times[chosen] ?? []).some(({ when }) => when.clock);
  const joint = isOneOfTwo ? 0 : endOfJoint(lattice, at);
  if (joint > 0) return { at, after: joint };
  // "It's a secret, but I have …", "… but move yoga".
  const stated = lattice.contrasts[at] ?? 0;
  if (stated > at && (lattice.verbs[stated] ?? []).some(opensClause)) return { at, after: stated };
  const isMark =
    /^[.;!?,\n]$/.test(lattice.tokens[at]?.text ?? '') &&
    (at + 1 >= lattice.length || lattice.tokens[at + 1]?.spaced === true);
  if (lattice.tokens[at]?.text === ':' && ordersObject(lattice, at + 1)) return { at, after: at + 1 };
  const ends = endsTime(lattice, at) || endsSentence(lattice, at, 0);
  if (isMark && (!isInside || ends || beginsAddition(lattice, at + 1)))
    return { at, after: Math.max(endOfJoint(lattice, at + 1), at + 1) };
  const isOwn =
    isRunOn(lattice, at) || saysWithAnswer(lattice, at) || beginsRemark(lattice, at) || isDictatedLength(lattice, at);
  return isOwn ? { at, after: at } : undefined;
}

/** Whether a verb states something, or orders, behind a contrast. */
function opensClause({ value: { sense, stand } }: Edge<Form>): boolean {
  return STATES.has(sense) || (stand === 'first' && (CHANGING.has(sense) || sense === 'keep'));
}

/** "No pool on Saturday: cancel the lesson": whether an order begins behind a mark that says itself what it is about; an infinitive is rather to be done. */
function ordersObject({ verbs, tokens, infinitives, definite, pronouns }: Lattice, at: number): boolean {
  const { word = '', spaced } = tokens[at] ?? {};
  if (!spaced || infinitives.some((ending) => word.endsWith(ending))) return false;
  return (verbs[at] ?? []).some(
    ({ to, value: { stand, sense, pointsBack } }) =>
      stand === 'first' &&
      CHANGING.has(sense) &&
      (pointsBack === true || Math.max(definite[to] ?? 0, pronouns[to] ?? 0) > to),
  );
}

/** "And", but not the beginning of "and that is", which joins nothing. */
function endOfJoint({ joints, idle }: Lattice, at: number): number {
  const end = joints[at] ?? 0;
  return end >= (idle[at] ?? 0) ? end : 0;
}

/** "Anything else on Friday": a word within an expression that asks. */
function isInVerb({ verbs }: Lattice, at: number): boolean {
  return [at - 1, at - 2].some((from) => (verbs[from] ?? []).some(({ to }) => to > at));
}

/** "… at 2 both kids are sheep": right behind a time, what tells of somebody is a clause of its own. */
export function beginsRemark(lattice: Lattice, at: number): boolean {
  const { times, copulas, auxiliaries, markers, joints } = lattice;
  const isOther = lattice.isMark(at) || (markers[at] ?? []).length > 0;
  if (isOther || Math.max(copulas[at] ?? 0, auxiliaries[at] ?? 0, joints[at] ?? 0) > at) return false;
  const isBehindTime = (): boolean =>
    times.some((edges) => edges.some(({ to, cost }) => to === at && cost === COST.time)) && !opensWithTime(lattice, at);
  for (let next = at + 1; next <= at + LONGEST_SUBJECT && next < lattice.length; next += 1) {
    if (Math.max(copulas[next] ?? 0, auxiliaries[next] ?? 0) > next) return isBehindTime();
    const ends = (times[next] ?? []).length > 0 || (markers[next] ?? []).length > 0 || (joints[next] ?? 0) > next;
    if (ends || lattice.isMark(next)) return false;
  }
  return false;
}

/** "…, on Thursday at 11 I have to": whether the time before this place opens its clause, and so belongs to what is said there. */
export function opensWithTime({ times, markers, tokens, idle }: Lattice, at: number): boolean {
  return times.some((edges, from) => {
    if (from >= at || !edges.some(({ to }) => to === at)) return false;
    const start = (markers[from - 1] ?? []).some(({ to }) => to === from) ? from - 1 : from;
    const lead = idle.findIndex((end, begin) => begin < start && end === start);
    return [start, lead].some((begin) => begin > 0 && /^[.,;!?:]$/.test(tokens[begin - 1]?.text ?? ''));
  });
}

/** "At 3 p.m. It will be with Ana": a time whose dot may end a sentence too. */
function endsTime(lattice: Lattice, at: number): boolean {
  const { tokens, times } = lattice;
  return (
    tokens[at]?.text === '.' &&
    lattice.isCapital(at + 1) &&
    times.some((edges) => edges.some(({ to }) => to === at + 1)) &&
    // "Am 10. Dezember" goes on.
    !times.some((edges, from) => from <= at && edges.some(({ to }) => to > at + 1))
  );
}

/** "With Ana. Add it", "at 8 p.m. It takes two hours": the dot of what looks like an abbreviation, before an order or a pronoun. */
export function endsSentence(lattice: Lattice, at: number, from: number): boolean {
  const { verbs, pronouns, tokens, times } = lattice;
  if (tokens[at]?.text !== '.' || !lattice.isMark(at) || !tokens[at + 1]?.spaced || !lattice.isCapital(at + 1))
    return false;
  const isOrder = (verbs[at + 1] ?? []).some(({ value: { isLoose, isOpen } }) => !isLoose && !isOpen);
  const start = times.findIndex((edges) => edges.some(({ to }) => to === at + 1));
  const isAlone = start >= 0 && start <= lattice.behindIdle(from);
  return (isOrder || (pronouns[at + 1] ?? 0) > at + 1) && !isAlone;
}

/** "I should see the bank, am I free on Friday?": whether a question of its own begins behind a pause; "for the demo, did I accept" is one. */
export function asksBehind(lattice: Lattice, at: number, from: number, to: number): boolean {
  if ((lattice.markers[from] ?? []).some(({ value }) => value === 'for' || value === 'about')) return false;
  const end = lattice.isMark(at) ? (lattice.inversions[at + 1] ?? 0) : 0;
  return end > at + 2 && lattice.isSubject(end - 1) && lattice.tokens[to - 1]?.text === '?';
}

/** "Coiffeur demain à 8h avec Léa ça devrait prendre deux heures": behind a time of day, what leads to a length, as it is dictated. */
function isDictatedLength(lattice: Lattice, at: number): boolean {
  const { ties, amounts, times } = lattice;
  const tie = ties[at] ?? 0;
  if (tie <= at) return false;
  const isLength = tie > at + 1 && (amounts[tie]?.length ?? 0) > 0;
  const isTimed = (): boolean =>
    times.some((edges, from) => from < at && edges.some(({ to, when }) => to <= at && when.clock));
  return (isLength && isTimed()) || endsInLength(lattice, at);
}

/** "… dauert so zwei Stunden": a word that ties a length to the order before it, and nothing behind. */
function endsInLength(lattice: Lattice, at: number): boolean {
  const { ties, amounts, markers, joints, idle, tokens } = lattice;
  const isOther = (markers[at]?.length ?? 0) > 0 || Math.max(joints[at] ?? 0, idle[at] ?? 0) > at;
  if (isOther || !tokens[at]?.spaced) return false;
  let next = at;
  for (let end = at; end >= next; end = Math.max(ties[next] ?? 0, idle[next] ?? 0)) {
    next = end;
    if (end <= at) continue;
    const stops = (amounts[next] ?? []).map(({ to }) => to);
    if (stops.some((to) => to >= lattice.length || lattice.isMark(to))) return true;
  }
  return false;
}

/** "Yoga fällt morgen aus bitte löschen": behind an order that is over, another one that says nothing more and ends the text. */
function isBareOrderBehind(lattice: Lattice, at: number): boolean {
  const { verbs, particles } = lattice;
  if (!isLastOrder(lattice, at) && !isLastOrder(lattice, lattice.behindIdle(at))) return false;
  return verbs.some((edges, from) =>
    edges.some(({ to, value: { sense, stand, particle } }) => {
      const isWhole = to === at && to > from + 1 && stand === 'any';
      return CHANGING.has(sense) && (isWhole || (to < at && particle !== undefined && particles[at - 1] === true));
    }),
  );
}

function isLastOrder(lattice: Lattice, first: number): boolean {
  return (lattice.verbs[first] ?? []).some(({ to, value: { sense } }) => {
    const end = lattice.behindIdle(to);
    return CHANGING.has(sense) && (end >= lattice.length || (lattice.isMark(end) && lattice.isLast(end)));
  });
}

/** "Decline the demo saying I'm away", behind an answer: where what is said with it begins. */
function saysWithAnswer({ markers, verbs }: Lattice, at: number): boolean {
  const isSaying = (markers[at] ?? []).some(({ value }) => value === 'saying');
  return isSaying && verbs.some((edges, from) => from < at && edges.some(({ value }) => ANSWERING.has(value.sense)));
}

function isRunOn(lattice: Lattice, at: number): boolean {
  const { times, idle, verbs, kinds, definite, indefinite, markers, auxiliaries, perfects, blockEnds } = lattice;
  if (isBareOrderBehind(lattice, at)) return true;
  const isVerb = (verbs[at] ?? []).some(({ value: { stand } }) => stand === 'first');
  if (!isVerb || (kinds[at] ?? 0) > 0) return false;
  const isState = (verbs[at] ?? []).every(({ value: { sense } }) => STATES.has(sense));
  if (isState && opensWithTime(lattice, at)) return false;
  // "Das Essen fällt aus sag das ab".
  const isBehindOrder = verbs.some((edges, from) =>
    edges.some(
      ({ to, value: { stand, sense } }) => to === at && to > from + 1 && stand === 'any' && CHANGING.has(sense),
    ),
  );
  const isBehind = isBehindOrder || times.some((edges) => edges.some(({ to }) => to === at)) || idle.includes(at);
  const isGoverned =
    [definite, indefinite, auxiliaries].some((ends) => ends.includes(at)) ||
    markers.some((edges) => edges.some(({ to }) => to === at)) ||
    perfects.some((end, from) => end > from && lattice.behindIdle(end) === at) ||
    blockEnds.some((end, from) => from < at && (end > at || (end === at && lattice.blocks[from] === 'condition')));
  return isBehind && !isGoverned;
}

/** "…, it takes an hour", "…, an hour is enough": whether what is told of the order before may begin here. */
export function beginsAddition(lattice: Lattice, at: number): boolean {
  const { leads, amounts, ties, sharing, times } = lattice;
  // "…, both on Monday".
  const shared = sharing[at] ?? 0;
  if (shared > at && [amounts, times].some((edges) => (edges[shared] ?? []).length > 0)) return true;
  const isSkipped = [at, ties[at] ?? 0].some((from) => isLeftOut(lattice, from));
  return isSkipped || (leads[at] ?? 0) > at || (amounts[at] ?? []).some(({ to }) => (leads[to] ?? 0) > to);
}

/** "…, am 29. nicht", "…, on the 29th there is no class": whether a time begins here of which it is said behind it that nothing takes place. */
function isLeftOut(lattice: Lattice, from: number): boolean {
  const { times, skips, absences } = lattice;
  return (times[from] ?? []).some(({ to }) => {
    if ((skips[to] ?? 0) > to) return true;
    const pause = lattice.tokens.findIndex((_token, at) => at >= to && lattice.isMark(at));
    return absences.slice(to, pause < 0 ? undefined : pause).some((edges) => edges.length > 0);
  });
}

/** How many words of a stretch are neither idle nor marks. */
export function countWords(lattice: Lattice, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to;) {
    const end = Math.max(lattice.idle[at] ?? 0, at + 1);
    if (end === at + 1 && (lattice.idle[at] ?? 0) <= at && !lattice.isMark(at)) count += 1;
    at = end;
  }
  return count;
}

/** Whether "and", or a comma, stands before a place; "or" leaves it open. */
export function isJoined(lattice: Lattice, from: number): boolean {
  if (lattice.courtesyAt(from - 1) === 'or') return false;
  return lattice.joints[from - 1] === from || lattice.tokens[from - 1]?.text === ',';
}
