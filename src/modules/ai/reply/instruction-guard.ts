/** This many consecutive words are no coincidence. */
const RUN = 5;
const WITHHELD = '…';

interface Word {
  shown: string;
  bare: string;
  withheld: boolean;
}

/**
 * Removes repetitions of the instructions from a reply. They contain no secrets, but do not belong in an
 * answer. Words of a possible repetition are held back until it is decided.
 */
export class InstructionGuard {
  private readonly runs: ReadonlySet<string>;
  /** The words of a possible repetition, each with the signs that follow it. */
  private held: Word[] = [];
  private withholding = false;

  constructor(instructions: readonly string[]) {
    this.runs = new Set(instructions.flatMap((line) => listRuns(line)));
  }

  /** The words that may be shown after these whole words. Linear in the length of the text. */
  pass(text: string): string {
    return (text.match(/\s+|\S+/g) ?? []).map((piece) => this.take(piece)).join('');
  }

  /** The remaining words at the end. */
  end(): string {
    return this.held
      .splice(0)
      .map((word) => this.show(word))
      .join('');
  }

  private take(shown: string): string {
    const said = bare(shown);
    const last = this.held.at(-1);
    // White space and signs belong to the preceding word.
    if (said === '') {
      if (!last) return shown;
      last.shown += shown;
      return '';
    }
    this.held.push({ shown, bare: said, withheld: false });
    if (this.held.length < RUN) return '';
    if (this.runs.has(this.held.map((word) => word.bare).join(' '))) for (const word of this.held) word.withheld = true;
    return this.held
      .splice(0, 1)
      .map((word) => this.show(word))
      .join('');
  }

  private show({ shown, withheld }: Word): string {
    const earlier = this.withholding;
    this.withholding = withheld;
    if (!withheld) return shown;
    return earlier ? '' : `${WITHHELD} `;
  }
}

function listRuns(line: string): string[] {
  const words = line
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');
  return words.slice(RUN - 1).map((_word, index) => words.slice(index, index + RUN).join(' '));
}

/** A word without surrounding signs; underscores and dashes inside it stay. */
function bare(word: string): string {
  const kept = word.toLowerCase().replaceAll(/[^\p{L}\p{N}_-]+/gu, '');
  let start = 0;
  let end = kept.length;
  while (start < end && kept.charAt(start) === '-') start += 1;
  while (end > start && kept.charAt(end - 1) === '-') end -= 1;
  return kept.slice(start, end);
}
