/** So many words in a row are no coincidence. */
const RUN = 5;
const WITHHELD = '…';

interface Word {
  shown: string;
  bare: string;
  withheld: boolean;
}

/**
 * Keeps a turn's instructions out of its reply: what repeats a run of their words is left out. They hold no secret, but belong to nobody's
 * answer. Words leave a run late, so that its first ones do not leave before it is known.
 */
export class InstructionGuard {
  private readonly runs: ReadonlySet<string>;
  private held: Word[] = [];
  private withholding = false;

  constructor(instructions: readonly string[]) {
    this.runs = new Set(instructions.flatMap((line) => runsOf(line)));
  }

  /** What may be shown once these whole words have come. */
  pass(text: string): string {
    return (text.match(/\s*\S+\s*/g) ?? [text]).map((shown) => this.take(shown)).join('');
  }

  /** What is left at the end. */
  end(): string {
    return this.held
      .splice(0)
      .map((word) => this.show(word))
      .join('');
  }

  private take(shown: string): string {
    this.held.push({ shown, bare: bare(shown), withheld: false });
    const spoken = this.held.filter((word) => word.bare !== '');
    if (this.runs.has(spoken.map((word) => word.bare).join(' '))) for (const word of this.held) word.withheld = true;
    if (spoken.length < RUN) return '';
    const next = this.held.findIndex((word) => word === spoken[1]);
    return this.held
      .splice(0, next)
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

function runsOf(line: string): string[] {
  const words = line
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');
  return words.slice(RUN - 1).map((_word, index) => words.slice(index, index + RUN).join(' '));
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}_-]|^-+|-+$/gu, '');
}
