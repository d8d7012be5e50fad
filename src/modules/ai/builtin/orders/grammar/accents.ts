import { fold } from '../../grammar/tokens.js';

/** Words by how they are typed without accents; endings by the last letters of a word. */
export interface Accents {
  words: ReadonlyMap<string, string>;
  endings: readonly (readonly [typed: string, written: string])[];
}

/** Words as they are written, separated by `|`; one behind `*` is the end of a longer word. Each has as many letters typed as written. */
export function listAccents(words: string): Accents {
  const all = words.split('|').map((written): [string, string] => [fold(written), written]);
  return {
    words: new Map(all.filter(([typed]) => !typed.startsWith('*'))),
    endings: all
      .filter(([typed]) => typed.startsWith('*'))
      .map(([typed, written]) => [typed.slice(1), written.slice(1)]),
  };
}

/** A title whose words have the accents that were left out as it was typed: "Reunion con José" is "Reunión con José". */
export function restoreAccents(title: string, accents: Accents | undefined): string {
  if (!accents) return title;
  return title.replaceAll(/(?<![\p{L}\p{N}@.])[a-z]{3,}(?![\p{L}\p{N}@.])/giu, (word) => withAccents(word, accents));
}

function withAccents(word: string, { words, endings }: Accents): string {
  const typed = word.toLowerCase();
  const ending = endings.find(([end]) => typed.length > end.length && typed.endsWith(end));
  const written = words.get(typed) ?? (ending && typed.slice(0, -ending[0].length) + ending[1]) ?? typed;
  return [...written].map((letter, at) => (isCapital(word.charAt(at)) ? letter.toUpperCase() : letter)).join('');
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
