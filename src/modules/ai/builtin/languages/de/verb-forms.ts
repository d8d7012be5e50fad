import { type VerbEntry, type VerbKind, idiom, imperative, inflect } from '../../orders/inflection.js';

/** A verb: verschieb(e) orders first, verschieben last, the participle in a passive. */
export function verbs(stems: string, form: VerbKind, participles = ''): VerbEntry[] {
  return [
    imperative(inflect(stems, '', 'e', 't', 'en wir'), form),
    [infinitives(stems), { ...form, stand: 'last' }],
    ...(participles ? [[participles, { ...form, stand: 'passive' }] as const] : []),
  ];
}

/** A verb whose particle stands apart: "sag … ab", "absagen", "abzusagen", "abgesagt". */
export function separable(particles: string, stems: string, form: VerbKind, participles = ''): VerbEntry[] {
  return particles
    .split('|')
    .flatMap((particle) => [
      imperative(inflect(stems, '', 'e', 't'), { ...form, particle }),
      idiom(infinitives(inflect(`${particle}|${particle}zu`, ...stems.split('|'))), { ...form }),
      ...(participles
        ? [[inflect(participles, '').replaceAll('~', particle), { ...form, stand: 'passive' }] as const]
        : []),
    ]);
}

function infinitives(stems: string): string {
  return stems
    .split('|')
    .map((stem) => (/(?:el|er)$/.test(stem) ? `${stem}n` : `${stem}en`))
    .join('|');
}
