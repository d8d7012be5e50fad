/** What needs nothing. */
export const NO_NEED = 0;

/** One number for a set of words, by its number, or for a phrase, by its id. */
export function toNeed(kind: 'words' | 'phrase', number: number): number {
  return kind === 'words' ? number * 2 + 2 : number * 2 + 1;
}
