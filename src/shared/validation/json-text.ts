/** What makes a JSON text one we do not take, though it may be valid JSON. */
export type JsonProblem = { kind: 'duplicate_key'; key: string } | { kind: 'too_deep' } | { kind: 'too_large' };

/** Deeper, or with more names, than any input of ours. */
const MAX_DEPTH = 32;
const MAX_NAMES = 10_000;

/**
 * Looks for what parsing hides or drowns in: a name that stands twice in one object (parsers disagree about which one
 * counts), and nesting or names beyond all use. Linear in the length; whether the text is JSON is for the parser.
 */
export function findJsonProblem(text: string): JsonProblem | undefined {
  const open: (Set<string> | undefined)[] = [];
  let names = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') open.push(new Set());
    if (character === '[') open.push(undefined);
    if (character === '}' || character === ']') open.pop();
    if (open.length > MAX_DEPTH) return { kind: 'too_deep' };
    if (character !== '"') continue;
    const end = endOfString(text, at);
    const known = isName(text, end) ? open.at(-1) : undefined;
    const key = known ? nameOf(text.slice(at, end + 1)) : '';
    if (known?.has(key)) return { kind: 'duplicate_key', key };
    names += known?.add(key) ? 1 : 0;
    if (names > MAX_NAMES) return { kind: 'too_large' };
    at = end;
  }
  return undefined;
}

/** Where the string that begins here ends: at its closing quote, or with the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at;
  }
  return text.length;
}

function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at += 1;
  return text.charAt(at) === ':';
}

/** The name as a parser would read it, since `"\u0061"` is `"a"`. */
function nameOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    // Not JSON; the parser will say so.
    return quoted;
  }
}
