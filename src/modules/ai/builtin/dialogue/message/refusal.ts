import type { Form, Sense } from '../../orders/grammar/senses.js';
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

/** "Don't cancel it": the proposals of the last turn that a message refuses to be made; those that would do what it denies, where it is some. */
export function takeBackDenied(lattice: Lattice, { state, isWaiting }: Surroundings): string[] | undefined {
  const denied = isWaiting && !isAsked(state) ? readDeniedOrder(lattice) : undefined;
  if (!denied || state.proposals.length === 0) return undefined;
  const meant = state.proposals.filter(({ call }) => DONE_BY[call.name]?.some((sense) => denied.has(sense)));
  return (meant.length > 0 ? meant : state.proposals).map(({ id }) => id);
}

/** The verbs of the orders that lead to a proposal. */
const DONE_BY: Readonly<Partial<Record<string, readonly Sense[]>>> = {
  create_event: ['add'],
  update_event: ['move', 'put', 'later', 'earlier', 'rename'],
  delete_event: ['drop'],
};

/**
 * The senses of an order on "it" that is denied, and nothing else: "don't cancel it", "trag es nicht ein", "no lo muevas". Undefined where a
 * message says more, or refuses something before an order: "no, move it".
 */
function readDeniedOrder(lattice: Lattice): Set<Sense> | undefined {
  const { verbs, pronouns, idle, courtesies, auxiliaries, blocks, blockEnds, tokens } = lattice;
  const forms: Form[] = [];
  let [isDenied, pointsBack] = [false, false];
  for (let at = 0; at < lattice.length;) {
    const negation = blocks[at] === 'negation' ? (blockEnds[at] ?? 0) : 0;
    const verb = longestEnd(verbs[at]);
    const isParticle = forms.some(({ particle = '' }) => particle.split('|').includes(tokens[at]?.word ?? ''));
    const pronoun = pronouns[at] ?? 0;
    if (verb > at && pronoun <= at) forms.push(...(verbs[at] ?? []).map(({ value }) => value));
    if (pronoun > at || (verb > at && (verbs[at] ?? []).some(({ value }) => value.pointsBack))) pointsBack = true;
    const empty = [pronouns, idle, courtesies, auxiliaries].map((ends) => ends[at] ?? 0);
    const next = Math.max(negation, verb, ...empty, isParticle || lattice.isMark(at) ? at + 1 : 0);
    if (next <= at) return undefined;
    // "No," alone refuses what was proposed.
    isDenied ||= blocks
      .slice(at, next)
      .some((block, place) => block === 'negation' && !lattice.isMark(blockEnds[at + place] ?? 0));
    at = next;
  }
  return isDenied && pointsBack && forms.length > 0 ? new Set(forms.map(({ sense }) => sense)) : undefined;
}
