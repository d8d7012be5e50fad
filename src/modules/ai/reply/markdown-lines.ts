const FENCE = /^(?:`{3,}[^`]*|~{3,}.*)$/;
/** Markup at the beginning of a line, or a whole line of it: headings, bullets, table rows, rules. */
const MARKER = /^(?:#{1,6}|[|:=_*~+-]+)$/;
const STRONG = /(?<!\d)\*{2,}|\*{2,}(?!\d)|~~/g;
const OPENS = /^([([{"'“‘«¿¡]{0,3})[*_]{1,3}(?=[^\s*_])/;
const CLOSES = /[*_]{1,3}([)\]}"'”’».,;:!?…]{0,3})$/;
/** The least number of signs in a rule or a table separator without a bar. */
const RULE = /[|]|[^\s|]\s*[^\s|]\s*[^\s|]/;

/**
 * Removes Markdown from words in sequence: headings, emphasis, code, quotes and tables become their words, rules and fences are
 * dropped, and bullets become dashes.
 */
export class MarkdownLines {
  /** Markers at the beginning of the line, held until words follow. */
  private markers: { sign: string; gap: string }[] = [];
  private atStart = true;
  private inRow = false;
  private barHeld = false;
  private emphasized = false;
  private inFenceLine = false;

  /** A word and the character after it, in the form that may be shown; `\n` or nothing ends the line. */
  take(word: string, gap: string): string {
    const endsLine = gap === '\n' || gap === '';
    const shown = this.inFenceLine ? '' : this.words(word, gap, endsLine);
    if (endsLine) this.endLine();
    return shown;
  }

  private words(word: string, gap: string, endsLine: boolean): string {
    if (this.atStart) {
      const begun = word.replace(/^>+/, '');
      if (FENCE.test(begun)) return this.skipLine();
      if (MARKER.test(begun)) return this.hold(begun, gap, endsLine);
      // White space before the first word.
      if (begun === '')
        return endsLine ? this.emptyLine(word, gap) : word === '' && this.markers.length === 0 ? gap : '';
      return this.begin(begun) + gap;
    }
    if (this.inRow) return this.cell(word, gap, endsLine);
    return this.inline(word) + gap;
  }

  private skipLine(): string {
    this.inFenceLine = true;
    this.markers = [];
    return '';
  }

  private hold(sign: string, gap: string, endsLine: boolean): string {
    this.markers.push({ sign, gap });
    return endsLine ? this.emptyLine('', '') : '';
  }

  /** A line without words: rules are dropped, anything else stays. */
  private emptyLine(word: string, gap: string): string {
    const line = this.markers.map(({ sign, gap: behind }) => sign + behind).join('') + gap;
    return this.markers.length > 0 ? (RULE.test(line) ? '' : line) : word === '' ? gap : '';
  }

  private begin(word: string): string {
    const { markers } = this;
    this.markers = [];
    this.atStart = false;
    this.inRow = markers.some(({ sign }) => sign === '|') || word.startsWith('|');
    const lead = markers.map(({ sign, gap }) => (isSilent(sign) ? '' : (sign === '*' ? '-' : sign) + gap)).join('');
    return lead + this.inline(this.inRow ? joinCells(word) : word);
  }

  /** The bar at the end of a row is dropped. */
  private cell(word: string, gap: string, endsLine: boolean): string {
    if (/^\|+$/.test(word)) {
      this.barHeld = true;
      return endsLine ? gap : '';
    }
    if (word === '') return gap;
    const bar = this.barHeld ? '| ' : '';
    this.barHeld = false;
    return bar + this.inline(joinCells(word)) + gap;
  }

  private inline(word: string): string {
    const bare = word.replaceAll('`', '').replaceAll(STRONG, '');
    const opened = bare.replace(OPENS, '$1');
    this.emphasized ||= opened !== bare;
    if (!this.emphasized) return opened;
    const closed = opened.replace(CLOSES, '$1');
    this.emphasized = closed === opened;
    return closed;
  }

  private endLine(): void {
    this.markers = [];
    this.atStart = true;
    this.inRow = false;
    this.barHeld = false;
    this.emphasized = false;
    this.inFenceLine = false;
  }
}

/** The signs of headings and rows mean nothing in plain text. */
function isSilent(sign: string): boolean {
  return sign.startsWith('#') || sign.includes('|');
}

/** `|Mon|Dentist|` as `Mon | Dentist`. */
function joinCells(word: string): string {
  if (!word.includes('|')) return word;
  return word
    .split('|')
    .filter((cell) => cell !== '')
    .join(' | ');
}
