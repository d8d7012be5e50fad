/** Letters that Unicode does not decompose into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'a', œ: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Folds a text for comparison: lower case, without accents, "ae" and "ä" alike. */
export function foldText(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll(/[ßøæœłđı]/gu, (letter) => PLAIN[letter] ?? letter).replaceAll(/([aou])e/gu, '$1');
}

/** The words of a text, folded, without marks and spaces. */
export function splitWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that stand around a name without being part of it, in the languages the assistant speaks. */
const AROUND_NAMES: ReadonlySet<string> = new Set(
  [
    'a an the my our your his her their this that these those of for with at in on to from by and or about is next last all every any',
    'der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner unser unsere unseren im am zum zur bei mit von vom für und oder alle',
    'le la les l un une des du de d mon ma mes notre nos ce cette au aux avec pour chez et ou dans sur prochain prochaine tous toutes',
    'el los las uno una unos unas del mi mis nuestro nuestra nuestros al con para en y o próximo próxima todos todas',
  ].flatMap(splitWords),
);

/** The words of a text that can be part of a name. */
export function findNamingWords(text: string): string[] {
  return splitWords(text).filter((word) => !AROUND_NAMES.has(word) && !/^\p{L}$/u.test(word));
}
