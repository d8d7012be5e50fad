import type { ModelRequest } from '../../language-model.js';

const MAX_WORDS = 300;
/** Local servers get words such as `none` as a key. */
const SHORTEST_KEY = 6;
/** This many consecutive words of the conversation are no coincidence. */
const RUN = 3;
const SECRET = /\b(?:sk|pk|rk|gsk|xai|key|api)[-_][\w-]{6,}|\bbearer\s+\S+|\beyJ[\w-]+\.[\w.-]+/gi;
const ADDRESS = /[^\s@"'<>]+@[^\s@"'<>]+/g;
const QUOTED = /"[^"]{1,500}"|“[^”]{1,500}”|`[^`]{1,500}`|(?<!\w)'[^']{1,500}'/g;
/** Quoted names that may stay: of a parameter, a model, or a route. */
const IDENTIFIER = /^[\w./:[\]-]{1,80}$/;

/**
 * A sentence of the model server in a form that is safe for logs: one line, without keys, addresses and words of the conversation. The
 * names of parameters and models stay, because the operator needs them.
 */
export function loggable(
  sentence: string,
  { messages }: Pick<ModelRequest, 'messages'>,
  key: string | undefined,
): string {
  const spoken = messages.map(({ content }) => content).join('\n');
  const spokenWords = new Set(wordsIn(spoken));
  const bare = (key === undefined || key.length < SHORTEST_KEY ? sentence : sentence.replaceAll(key, '…'))
    .slice(0, MAX_WORDS * 10)
    .replaceAll(SECRET, '…')
    .replaceAll(ADDRESS, '…')
    .replaceAll(QUOTED, (quoted) => (isName(quoted.slice(1, -1), spokenWords) ? quoted : '…'));
  const line = withoutRuns(bare, spoken).replaceAll(/\s+/g, ' ').trim();
  return line.length <= MAX_WORDS ? line : `${line.slice(0, MAX_WORDS)}…`;
}

function isName(text: string, spokenWords: ReadonlySet<string>): boolean {
  return IDENTIFIER.test(text) && !spokenWords.has(text.toLowerCase());
}

/** Removes words that occur in the same order in the conversation. */
function withoutRuns(sentence: string, spoken: string): string {
  const runs = new Set(runsIn(wordsIn(spoken)));
  const words = sentence.split(/\s+/);
  const withheld = new Set<number>();
  for (const [index] of words.entries()) {
    const run = words.slice(index, index + RUN).map((word) => bareWord(word));
    if (run.length === RUN && runs.has(run.join(' '))) for (let at = index; at < index + RUN; at += 1) withheld.add(at);
  }
  return words.map((word, index) => (withheld.has(index) ? '…' : word)).join(' ');
}

function runsIn(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_word, index) => words.slice(index, index + RUN).join(' '));
}

function wordsIn(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => bareWord(word))
    .filter((word) => word !== '');
}

function bareWord(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
