import type { Lattice } from '../../orders/lattice/lattice.js';
import { longestEnd } from '../../orders/lattice/edges.js';
import { findRefusal } from '../../orders/lattice/passed/refusals.js';
import { courtesy } from '../../orders/grammar/phrases.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
import { isAsked } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';
import { readWhole } from './whole-message.js';

/** A message that begins by refusing what was proposed. */
export interface RefusedProposals {
  /** The ids of the proposals it takes back. */
  withdraws: string[];
  /** The rest of the message. */
  rest: string;
}

/** Reads a refusal at the beginning of a message: "no, ...", "never mind, ..."; nothing where nothing waits for it. */
export function readRefusalFirst(lattice: Lattice, { state, isWaiting }: Surroundings): RefusedProposals | undefined {
  if (!isWaiting || isAsked(state) || state.proposals.length === 0) return undefined;
  let refused: 'no' | 'neverMind' | undefined;
  let at = 0;
  for (;;) {
    const said = findRefusal(lattice, at);
    refused ??= said?.says;
    const next = Math.max(said?.end ?? 0, lattice.idle[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    if (next <= at) break;
    at = next;
  }
  // "No" answers what was just said; "forget it" means whatever waits.
  if (!refused || (refused === 'no' && !state.isJustProposed)) return undefined;
  return { withdraws: state.proposals.map(({ id }) => id), rest: readRest(lattice, at) };
}

/** "I already have one on Friday, forget it": a refusal behind a pause that ends what only gives its reason. */
export function endsInRefusal(lattice: Lattice, { state, isWaiting }: Surroundings): boolean {
  if (!isWaiting || isAsked(state) || state.proposals.length !== 1) return false;
  const pause = lattice.tokens.findLastIndex((_token, at) => at < lattice.length - 1 && lattice.isMark(at));
  if (pause <= 0 || readWhole(lattice, courtesy, undefined, pause) !== 'neverMind') return false;
  const reason = readFragment(lattice, 0, pause);
  return reason === undefined || reason.unused > 0 || reason.fragment.is === 'another';
}

/** The words behind the refusal, where they say more than "keep it". */
function readRest(lattice: Lattice, from: number): string {
  const { verbs, pronouns, idle, courtesies, auxiliaries } = lattice;
  for (let at = from; at < lattice.length;) {
    const longestVerb = longestEnd(verbs[at]);
    const empty = [pronouns, idle, courtesies, auxiliaries].map((ends) => ends[at] ?? 0);
    const next = Math.max(longestVerb, ...empty, lattice.isMark(at) ? at + 1 : 0);
    if (next <= at) return lattice.words(from, lattice.length);
    at = next;
  }
  return '';
}
