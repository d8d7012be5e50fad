/** So many words in a row are no coincidence. */
const RUN = 5;
const WITHHELD = '…';

/** Keeps a turn's instructions out of its reply: what repeats a run of their words is left out. They hold no secret, but belong to nobody's answer. */
export class InstructionGuard {
  private readonly runs: ReadonlySet<string>;
  private recent: string[] = [];
  private withholding = false;

  constructor(instructions: readonly string[]) {
    this.runs = new Set(instructions.flatMap((line) => runsOf(line)));
  }

  /** What may be shown of the next whole words. */
  pass(text: string): string {
    return (text.match(/\s*\S+\s*/g) ?? [text]).map((word) => this.passWord(word)).join('');
  }

  private passWord(word: string): string {
    this.recent = [...this.recent, bare(word)].filter((known) => known !== '').slice(-RUN);
    const earlier = this.withholding;
    this.withholding = this.runs.has(this.recent.join(' '));
    if (!this.withholding) return word;
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
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}_-]/gu, '');
}
