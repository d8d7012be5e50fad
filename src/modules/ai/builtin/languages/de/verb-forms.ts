import { type VerbEntry, type VerbKind, crossed, idiom, imperative, inflect } from '../../orders/grammar/inflection.js';

/** How participles begin: "geschrieben", "angerufen", "verschickt". */
const PREFIXES = 'an|auf|ab|aus|ein|mit|vor|zu|nach|her|hin|durch|um|los|fest|bei|rein|raus|weiter|zuruck';
export const GERMAN_PARTICIPLES = `${inflect(`ge|${inflect(PREFIXES, 'ge')}|be|ver|er|ent|zer`, '*t', '*en')}|*iert|uberlegt|unterschrieben|ubernommen`;

/** A verb: verschieb(e) orders first, verschieben last, the participle in a passive. */
export function verbs(stems: string, form: VerbKind, participles = ''): VerbEntry[] {
  return [
    imperative(`${inflect(stems, '', 'e', 't')}|${inflect(infinitives(stems), ' wir', ' sie')}`, form),
    imperative(asked(stems), form),
    imperative(inflect(stems, "'s"), { ...form, pointsBack: true }),
    [`${infinitives(stems)}|${inClause(stems)}`, { ...form, stand: 'last' }],
    ...(participles ? [[participles, { ...form, stand: 'passive' }] as const] : []),
  ];
}

/** A verb whose particle stands apart: "sag … ab", "absagen", "abzusagen", "abgesagt". */
export function separable(particles: string, stems: string, form: VerbKind, participles = ''): VerbEntry[] {
  return particles.split('|').flatMap((particle) => [
    imperative(`${inflect(stems, '', 'e', 't')}|${inflect(infinitives(stems), ' wir', ' sie')}`, {
      ...form,
      particle,
    }),
    imperative(asked(stems), { ...form, particle }),
    imperative(inflect(stems, "'s"), { ...form, particle, pointsBack: true }),
    idiom(infinitives(inflect(particle, ...stems.split('|'))), { ...form }),
    [inClause(inflect(particle, ...stems.split('|'))), { ...form, stand: 'last' }],
    idiom(infinitives(inflect(`${particle}zu`, ...stems.split('|'))), { ...form, depends: true }),
    ...(participles
      ? [[inflect(participles, '').replaceAll('~', particle), { ...form, stand: 'passive' }] as const]
      : []),
  ]);
}

/** "Verschiebst du", "tragt ihr": an order as a question. */
function asked(stems: string): string {
  return inflect(stems, 'st du', 't du', 'st mir', 't ihr');
}

/** "…, dass du mir … einträgst", "…, wenn Sie … vormerken könnten": at the end of a clause. */
function inClause(stems: string): string {
  return `${inflect(stems, 'st')}|${crossed(infinitives(stems), 'konntest|konnten|wurdest|wurden|kannst|mochtest|mochten')}`;
}

function infinitives(stems: string): string {
  return stems
    .split('|')
    .map((stem) => (/(?:el|(?<!i)er)$/.test(stem) ? `${stem}n` : `${stem}en`))
    .join('|');
}
