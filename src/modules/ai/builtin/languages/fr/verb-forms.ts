import { type VerbEntry, type VerbKind, crossed, imperative, inflect } from '../../orders/grammar/inflection.js';

/** A verb in -er: supprime, supprimer, supprimez; with a pronoun of its object, or of whom it is for. */
export function er(stems: string, form: VerbKind, participles = inflect(stems, 'e', 'ee', 'es', 'ees')): VerbEntry[] {
  return listForms(stems, form, form, participles);
}

/** A verb in -er whose infinitive names an errand as well: "changer les pneus", "passer le balai". */
export function errand(stems: string, form: VerbKind): VerbEntry[] {
  return listForms(stems, form, { ...form, isActivity: true }, inflect(stems, 'e', 'ee', 'es', 'ees'));
}

/** A verb in -er whose infinitive orders only before "a" or "an appointment": "caler un point", but "poser la moquette". */
export function handled(stems: string, form: VerbKind): VerbEntry[] {
  const [, ...others] = listForms(stems, form, form, inflect(stems, 'e', 'ee', 'es', 'ees'));
  const imperatives = inflect(stems, 'e', 'es', 'ez', 'ons');
  return [
    imperative(`${imperatives}|${inflect("on |je |j'", ...inflect(stems, 'e').split('|'))}`, form),
    imperative(crossed(inflect(stems, 'er'), 'un|une|des'), form),
    ...['rdv', 'rendez'].map((before) => imperative(inflect(stems, 'er'), { ...form, before })),
    ...others.slice(1),
  ];
}

function listForms(stems: string, form: VerbKind, infinitive: VerbKind, participles: string): VerbEntry[] {
  const imperatives = inflect(stems, 'e', 'es', 'ez', 'ons');
  return [
    imperative(`${imperatives}|${inflect("on |je |j'", ...inflect(stems, 'e').split('|'))}`, form),
    imperative(inflect(stems, 'er'), infinitive),
    imperative(inflect(inflect(stems, 'e', 'ez'), '-le', '-la', '-les'), { ...form, pointsBack: true }),
    imperative(inflect(`l'|la |le |les `, ...inflect(stems, 'er').split('|')), { ...form, pointsBack: true }),
    imperative(inflect(inflect(stems, 'e', 'ez'), '-moi', '-nous'), form),
    imperative(inflect(`m'|me |nous `, ...inflect(stems, 'er').split('|')), form),
    [participles, { ...form, stand: 'passive' }],
  ];
}
