import { type VerbEntry, type VerbKind, imperative, inflect } from '../../orders/grammar/inflection.js';

/** A regular verb: the base orders, the participle only in a passive. */
export function verbs(stems: string, form: VerbKind, participles = inflect(stems, 'ed')): VerbEntry[] {
  return [imperative(stems, form), [participles, { ...form, stand: 'passive' }]];
}

/** Verbs whose particle may stand apart: "call it off". */
export function phrasal(stems: string, particle: string, form: VerbKind): VerbEntry[] {
  const together = particle.split('|').flatMap((word) => stems.split('|').map((stem) => `${stem} ${word}`));
  return [imperative(together.join('|'), form), imperative(stems, { ...form, particle })];
}
