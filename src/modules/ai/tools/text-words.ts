/** Words that stand around a name without being part of it, in the languages the assistant speaks, folded. */
const AROUND_NAMES: ReadonlySet<string> = new Set(
  [
    'a an the my our your his her their this that these those of for with at in on to from by and or about is next last all every any',
    'der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner unser unsere unseren im am zum zur bei mit von vom fur und oder alle',
    'le la les l un une des du de d mon ma mes notre nos ce cette au aux avec pour chez et ou dans sur prochain prochaine tous toutes',
    'el los las uno una unos unas del mi mis nuestro nuestra nuestros al con para en y o proximo proxima todos todas',
  ].flatMap((words) => words.split(' ')),
);

/** A text in the form in which it is compared: lower case, without accents, full-width letters as plain ones. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** The words of a text, folded, without marks and spaces. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a text that can be part of a name. */
export function namingWordsOf(text: string): string[] {
  return wordsOf(text).filter((word) => !AROUND_NAMES.has(word) && !/^[\p{L}]$/u.test(word));
}
