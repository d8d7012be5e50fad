/** Verbs of the user alone that look like no noun. */
const ONES = {
  cenar: 'ceno',
  quedar: 'quedo',
  llevar: 'llevo',
  recoger: 'recojo',
  viajar: 'viajo',
  ver: 'veo',
  ir: 'voy|vamos',
  salir: 'salgo',
  visitar: 'visito',
  comprar: 'compro',
  cocinar: 'cocino',
  entrenar: 'entreno',
  nadar: 'nado',
  jugar: 'jugamos',
  correr: 'corro',
  hacer: 'hago',
} as const;

/** How Spanish verbs end for the user, and how their infinitives do; a whole word begins with `^`. */
export const SPANISH_INFINITIVES: readonly (readonly [ending: string, infinitive: string])[] = [
  ...Object.entries(ONES).flatMap(([infinitive, forms]) =>
    forms.split('|').map((form) => [`^${form}`, infinitive] as const),
  ),
  ['amos', 'ar'],
  ['emos', 'er'],
  ['imos', 'ir'],
];
