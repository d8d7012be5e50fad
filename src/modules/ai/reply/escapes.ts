import { decodeHTMLStrict } from 'entities';

/** Backslashes in front of what Markdown lets them escape. */
const ESCAPES = /\\+(?=[!-/:-@[-`{-~])/g;
/** A reference to `&`, as often as it was escaped. */
const AMPERSANDS = /&(?:amp;|#0{0,6}38;|#x0{0,6}26;)+/gi;
const REFERENCES = /&#?\w{1,32};/g;

/** Text in the characters a Markdown renderer would read in it: escapes and character references are resolved, and none is left. */
export function resolveEscapes(text: string): string {
  const unescaped = withoutEscapes(text);
  if (!unescaped.includes('&')) return unescaped;
  const decoded = decodeHTMLStrict(unescaped.replaceAll(AMPERSANDS, '&'));
  return withoutEscapes(decoded.replaceAll(REFERENCES, (reference) => unresolved(reference)));
}

/** What looks like a reference once others are resolved is none of the text's. */
function unresolved(reference: string): string {
  return decodeHTMLStrict(reference) === reference ? reference : `& ${reference.slice(1)}`;
}

/** Text without the backslashes that escape a sign. */
export function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replaceAll(ESCAPES, '') : text;
}
