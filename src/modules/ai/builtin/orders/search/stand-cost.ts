import { COST } from '../grammar/costs.js';
import type { Role } from '../grammar/frame.js';
import { ASKING, STATES } from '../grammar/senses.js';
import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Head, State } from './search-state.js';
import type { Steps } from './steps.js';

/** The most tokens between an auxiliary and its verb. */
const NEAR = 3;

/** A clause as far as it decides where its verb may stand. */
export interface Place {
  lattice: Lattice;
  steps: Steps;
  roles: readonly Role[];
  from: number;
  to: number;
}

/** What it costs that a verb stands where it does, behind the words of a way. */
export function rateStand(place: Place, { form: { sense, stand, pointsBack }, at, to }: Head, state: State): number {
  if (stand === 'any') return 0;
  if (stand === 'passive') return hasAuxiliary(place, place.from, place.to) ? COST.inPassive : COST.passive;
  if (stand === 'opening') return isBare(state) ? 0 : COST.stand;
  // "Bin ich am Freitag auf Schulung" asks, "am Freitag bin ich auf Schulung" tells.
  if (stand === 'behind') return isBare(state) && !isBehindComma(place) ? COST.stand : 0;
  // "When, please, can we meet": what asks at the end has nothing behind it.
  const isEnd = ASKING.has(sense) ? to >= place.to || place.lattice.isMark(to) : place.steps.isAtEnd(to);
  if (stand === 'last') return isEnd ? 0 : COST.stand;
  const isFirst = isFirstIn(place.roles, state, pointsBack === true);
  // "Weil …, muss ich um 9 das Auto abgeben": behind a clause of its sentence, the verb opens no question.
  if (stand === 'inner') return isFirst && !isBehindComma(place) ? COST.stand : 0;
  if (isFirst) return 0;
  return hasAuxiliary(place, Math.max(place.from, at - NEAR), at) ? COST.behindAuxiliary : COST.stand;
}

function isBehindComma({ lattice, from }: Place): boolean {
  return lattice.tokens[from - 1]?.text === ',' || lattice.joints[from - 1] === from;
}

/** Whether a way has filled no role and left no word unexplained. */
function isBare(last: State): boolean {
  for (let state: State | undefined = last; state; state = state.back)
    if (state.isUnused || state.role !== undefined) return false;
  return true;
}

/** Idle words and times may stand before an imperative, and what its pronoun means: "el dentista pásalo al viernes". */
function isFirstIn(roles: readonly Role[], last: State, pointsBack: boolean): boolean {
  for (let state: State | undefined = last; state; state = state.back) {
    const { isUnused, role, fill } = state;
    if (isUnused) return false;
    if (role === undefined || roles[role]?.content === 'time' || isBeside(roles[role])) continue;
    if (!pointsBack || !isDefinite(fill?.value)) return false;
  }
  return true;
}

/** "After the call on Thursday put …": what an event is beside may stand before its order. */
function isBeside(role: Role | undefined): boolean {
  return role?.marker === 'after' || role?.marker === 'before';
}

/** Whether a role is filled by a name with its article. */
function isDefinite(value: unknown): boolean {
  return isName(value) && value.article === 'definite';
}

/** An auxiliary that is no part of "I have to", which says what the user will do. */
function hasAuxiliary({ lattice, from: first }: Place, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1)
    if ((lattice.auxiliaries[at] ?? 0) > 0 && !isOfState(lattice, first, at)) return true;
  return false;
}

/** Whether a word is part of a verb that tells a state. */
function isOfState({ verbs }: Lattice, first: number, at: number): boolean {
  for (let start = first; start <= at; start += 1)
    if ((verbs[start] ?? []).some(({ to, value: { sense } }) => STATES.has(sense) && to > at)) return true;
  return false;
}
