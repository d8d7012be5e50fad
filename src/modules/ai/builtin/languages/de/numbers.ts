const TEENS = ['dreizehn', 'vierzehn', 'funfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'].map(
  (word, index) => [word, 13 + index] as const,
);
const ONES = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS = ['dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const TWENTIES = [['zwanzig', 20] as const, ...ONES.map((ones, index) => [`${ones}undzwanzig`, 21 + index] as const)];

/** Numbers by which German counts. */
export const germanCardinals: readonly (readonly [string, number])[] = [
  ['ein|eine|einen|einem|einer|eins|ne|nen|ner|n|nem', 1],
  ['zwei|zwo|zwoa', 2],
  ['drei|dreie', 3],
  ['vier|viere', 4],
  ['funf|funfe|fumfe', 5],
  ['sechs|sechse', 6],
  ['sieben|siebene|siebne', 7],
  ['acht', 8],
  ['neun|neune', 9],
  ['zehn|zehne', 10],
  ['elf|elfe', 11],
  ['zwolf|zwolfe', 12],
  ...TEENS,
  ...TWENTIES,
  ...TENS.flatMap((tens, index) => [
    [tens, 30 + index * 10] as const,
    ...ONES.map((ones, unit) => [`${ones}und${tens}`, 30 + index * 10 + unit + 1] as const),
  ]),
  ['hundert|einhundert', 100],
  ['hundertzwanzig|einhundertzwanzig', 120],
];

/** Numbers by which German tells a place in a row. */
export const germanOrdinals: readonly (readonly [string, number])[] = [
  ['erste|ersten|erster|erstes', 1],
  ['zweite|zweiten|zweiter|zweites', 2],
  ['dritte|dritten|dritter|drittes', 3],
  ['vierte|vierten|vierter|viertes', 4],
  ['funfte|funften|funfter|funftes', 5],
  ['sechste|sechsten|sechster|sechstes', 6],
  ['siebte|siebten|siebter|siebtes', 7],
  ['achte|achten|achter|achtes', 8],
  ['neunte|neunten|neunter|neuntes', 9],
  ['zehnte|zehnten|zehnter|zehntes', 10],
  ['elfte|elften|elfter|elftes', 11],
  ['zwolfte|zwolften|zwolfter|zwolftes', 12],
  ...TEENS.map(([word, n]) => [`${word}te|${word}ten|${word}ter|${word}tes`, n] as const),
  ...TWENTIES.map(([word, n]) => [`${word}ste|${word}sten|${word}ster|${word}stes`, n] as const),
  ['dreissigste|dreissigsten|dreissigster|dreissigstes', 30],
  ['einunddreissigste|einunddreissigsten|einunddreissigster|einunddreissigstes', 31],
];
