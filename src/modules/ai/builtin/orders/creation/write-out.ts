import type { Lattice } from '../lattice/lattice.js';

/** The most letters of a short "with": "w/", "av". */
const LONGEST = 2;

/** "Swim w the lads": a title with its short words for "with" written out. */
export function writeOutWith(title: string, lattice: Lattice): string {
  const { markers, tokens, withWord } = lattice;
  const short = markers.flatMap((edges, at) => {
    const isWith = edges.some(({ value }) => value === 'with') && tokens[at]?.spaced === true;
    const end = edges.reduce((last, { value, to }) => (value === 'with' ? Math.max(last, to) : last), at + 1);
    const words = lattice.words(at, end);
    const isShort = words.length <= LONGEST && words.length < withWord.length && words === words.toLowerCase();
    return isWith && isShort ? [words] : [];
  });
  return short.reduce((words, one) => words.replace(` ${one} `, ` ${withWord} `), title);
}
