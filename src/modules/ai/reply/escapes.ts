import { decodeHTMLStrict } from 'entities';

/** A backslash before a sign that Markdown can escape. */
const ESCAPES = /\\+(?=[!-/:-@[-`{-~])/g;
/** A reference to `&`, possibly escaped several times. */
const AMPERSANDS = /&(?:amp;|#0{0,6}38;|#x0{0,6}26;)+/gi;
const REFERENCES = /&#?\w{1,32};/g;

/** The text that a Markdown renderer would show: escapes and character references are resolved completely. */
export function resolveEscapes(text: string): string {
  const unescaped = withoutEscapes(text);
  if (!unescaped.includes('&')) return unescaped;
  const decoded = decodeHTMLStrict(unescaped.replaceAll(AMPERSANDS, '&'));
  return withoutEscapes(decoded.replaceAll(REFERENCES, (reference) => unresolved(reference)));
}

/** References that appear only after others are resolved are removed. */
function unresolved(reference: string): string {
  return decodeHTMLStrict(reference) === reference ? reference : `& ${reference.slice(1)}`;
}

/** Text without the backslashes before signs. */
export function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replaceAll(ESCAPES, '') : text;
}
