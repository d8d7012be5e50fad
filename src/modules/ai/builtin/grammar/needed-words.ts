import { toNeed } from './needs.js';

/** Numbers the sets of words that rules cannot do without. */
export class NeededWords {
  private readonly numbers = new Map<ReadonlySet<string>, number>();
  /** By word, the sets that hold it. */
  private readonly byWord = new Map<string, number[]>();

  /** The numbers go on behind those of the grammar whose rules this one takes over. */
  constructor(private readonly base?: NeededWords) {}

  /** How many sets there are. */
  get size(): number {
    return this.numbers.size + (this.base?.size ?? 0);
  }

  /** The number of a set, which is a new one where it had none. */
  add(words: ReadonlySet<string>): number {
    const known = this.numbers.get(words);
    if (known !== undefined) return known;
    const number = this.size;
    this.numbers.set(words, number);
    for (const word of words) {
      const others = this.byWord.get(word);
      if (others) others.push(number);
      else this.byWord.set(word, [number]);
    }
    return number;
  }

  /** Notes for each set that holds a word where it stands. */
  mark(word: string, place: number, places: Int16Array): void {
    for (const number of this.byWord.get(word) ?? []) places[toNeed('words', number)] = place;
    this.base?.mark(word, place, places);
  }
}
