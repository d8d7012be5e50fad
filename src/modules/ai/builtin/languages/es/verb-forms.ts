import { type VerbEntry, type VerbKind, imperative, inflect } from '../../orders/grammar/inflection.js';

const IT = ['lo', 'la', 'los', 'las', 'melo', 'mela', 'melos', 'melas', 'noslo', 'nosla'];
const FOR_ME = ['me', 'nos', 'le', 'les'];

/** Forms of a verb with the pronouns that hang on it: cancela, cancelar, canceles, cancélala, apúntame. */
export function forms(imperatives: string, infinitives: string, others: string, form: VerbKind): VerbEntry[] {
  const carriers = `${imperatives}|${infinitives}`;
  return [
    imperative(`${carriers}|${others}`, form),
    imperative(inflect(carriers, ...FOR_ME), form),
    imperative(inflect(carriers, ...IT), { ...form, pointsBack: true }),
  ];
}

export function ar(stems: string, form: VerbKind): VerbEntry[] {
  return [
    ...forms(inflect(stems, 'a'), inflect(stems, 'ar'), inflect(stems, 'as', 'es', 'e', 'en', 'amos'), form),
    [inflect(stems, 'ado', 'ada', 'ados', 'adas'), { ...form, stand: 'passive' }],
  ];
}
