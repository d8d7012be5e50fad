/** Verbs whose stem does not end as it does for others. */
const IRREGULAR = {
  tun: 'tu|tue',
  wandern: 'wandre',
  sammeln: 'sammle|sammele',
  basteln: 'bastle|bastele',
  segeln: 'segle|segele',
} as const;

/** How German verbs end with "ich" and "wir", and how their infinitives do; a whole word begins with `^`. */
export const GERMAN_INFINITIVES: readonly (readonly [ending: string, infinitive: string])[] = [
  ...Object.entries(IRREGULAR).flatMap(([infinitive, forms]) =>
    forms.split('|').map((form) => [`^${form}`, infinitive] as const),
  ),
  ['n', 'n'],
  ['e', 'en'],
  // "Telefonier ich".
  ['', 'en'],
];

/** "Anzurufen", "zu bezahlen". */
export const PLAIN_INFINITIVES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(ab|an|auf|aus|bei|durch|ein|fort|her|hin|los|mit|nach|um|vor|vorbei|weg|weiter|zu|zurück|zusammen)zu(\p{Ll}{2,}(?:en|ern|eln))$/u,
    '$1$2',
  ],
  [/ zu (\p{Ll}{2,}(?:en|ern|eln))$/u, ' $1'],
];
