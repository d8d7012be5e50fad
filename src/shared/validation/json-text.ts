/** The reasons to reject a JSON text that may be valid JSON. */
export type JsonProblem = { kind: 'duplicate_key'; key: string } | { kind: 'too_deep' } | { kind: 'too_large' };

/** Above the depth and the number of names of any legitimate input. */
const MAX_DEPTH = 32;
const MAX_NAMES = 10_000;

/**
 * Finds problems that parsing hides: a name that occurs twice in one object (parsers disagree about which one counts), and
 * excessive nesting or numbers of names. Linear in the length; the parser decides whether the text is JSON.
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
    const key = known ? readName(text.slice(at, end + 1)) : '';
    if (known?.has(key)) return { kind: 'duplicate_key', key };
    names += known?.add(key) ? 1 : 0;
    if (names > MAX_NAMES) return { kind: 'too_large' };
    at = end;
  }
  return undefined;
}

/** The index after the string that begins here: behind its closing quote, or the end of the text. */
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

/** The name as a parser reads it: `"\u0061"` is `"a"`. */
function readName(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    // Not JSON; the parser reports it.
    return quoted;
  }
}
