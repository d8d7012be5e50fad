import { type VerbEntry, type VerbKind, imperative, inflect } from '../../orders/grammar/inflection.js';

const IT = ['lo', 'la', 'los', 'las', 'melo', 'mela', 'melos', 'melas', 'noslo', 'nosla'];
const FOR_ME = ['me', 'nos', 'le', 'les'];

/** Orders to "vos" with an accent on their "é", where "cancelé" tells of the past; those of verbs in -ar read like those to "tú". */
export const VOS_ORDERS =
  'poné|mové|hacé|corré|recorré|meté|posponé|proponé|extendé|reponé|traé|tené|devolvé|volvé|respondé|leé|ofrecé';

/** Forms of a verb with the pronouns that hang on it: cancela, cancelar, canceles, cancélala, apúntame. */
export function forms(imperatives: string, infinitives: string, others: string, form: VerbKind): VerbEntry[] {
  const carriers = `${imperatives}|${infinitives}`;
  return [
    imperative(`${imperatives}|${others}`, form),
    // "Cambiar la caldera" is an errand, where no event is called so.
    imperative(infinitives, form.sense === 'change' || form.sense === 'move' ? { ...form, isActivity: true } : form),
    ...withPronouns(carriers, form),
  ];
}

/** Forms only with the pronouns that hang on them: cancélala, apúntame. */
export function withPronouns(carriers: string, form: VerbKind): VerbEntry[] {
  return [
    imperative(inflect(carriers, ...FOR_ME), form),
    imperative(inflect(carriers, ...IT), { ...form, pointsBack: true }),
  ];
}

/** Forms of an imperative that is said to strangers, with the pronouns that hang on it: anote, anótelo, anóteme. */
export function formal(imperatives: string, form: VerbKind): VerbEntry[] {
  return [imperative(imperatives, form), ...withPronouns(imperatives, form)];
}

/** Stems as they are written before an e: "agrega", but "agregue". */
function beforeE(stems: string): string {
  return stems
    .split('|')
    .map((stem) => stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c'))
    .join('|');
}

export function ar(stems: string, form: VerbKind): VerbEntry[] {
  return [
    ...forms(
      inflect(stems, 'a'),
      inflect(stems, 'ar'),
      `${inflect(stems, 'as', 'amos', 'aras', 'ases', 'ara', 'ase', 'aran', 'asen')}|${inflect(beforeE(stems), 'e', 'es', 'en', 'eme', 'enos')}`,
      form,
    ),
    ...formal(inflect(beforeE(stems), 'e', 'en'), form),
    [inflect(stems, 'ado', 'ada', 'ados', 'adas'), { ...form, stand: 'passive' }],
  ];
}
