import { CallReader } from './call-reader.js';
import type { IsTool, WrittenCall } from './json-calls.js';

/** What a text is that may be calls: calls of known tools and nothing else, something like calls that cannot be made, or words. */
export type Written = { kind: 'calls'; calls: WrittenCall[] } | { kind: 'broken'; text: string } | { kind: 'words' };

/** How an answer begins that may be calls. */
const BEGINNING = /^(?:[{[<`~]|functools\s*\[|>>>|call:|action:|print\()/i;
/** Where calls may begin behind words: a tag, a token, or a line that begins like JSON. */
const WITHIN = new RegExp(
  [
    '<(?:\\w{1,16}:)?(?:tool_?calls?>|tool_code>|function_?calls?>|function[=(]|invoke\\s)',
    '<[|｜](?:[^<>\\s]{0,40}(?:tool|python_tag|action)|DSML)|\\[TOOL_CALLS?\\]',
    '\\n\\s{0,20}(?:`{3}|~{3}|functools\\s{0,20}\\[|\\{\\s{0,20}"|\\[\\s{0,20}\\{)',
  ].join('|'),
  'i',
);
/** What may become such a line. */
const MAY_BEGIN = /\n\s{0,20}(?:`{1,2}|~{1,2}|\{\s{0,20}|\[\s{0,20}|f[a-z]{0,9}\s{0,20})?$/i;

/** Reads a text as calls. A call is never read out of words: they make the text words, or broken. */
export function readWrittenCalls(text: string, isTool: IsTool): Written {
  const reader = new CallReader(text, isTool);
  const calls = reader.read();
  if (calls?.every(({ name }) => isTool(name))) return { kind: 'calls', calls };
  return reader.begun ? { kind: 'broken', text } : { kind: 'words' };
}

/** Whether an answer that begins like this may be calls. */
export function mayBeCalls(beginning: string, tools: readonly string[]): boolean {
  return BEGINNING.test(beginning) || tools.some((name) => beginning.startsWith(name));
}

/** Where something like calls begins behind words, or may begin once more has come; the end of the text where nothing does. */
export function findCalls(text: string): { at: number; begins: boolean } {
  const within = WITHIN.exec(text);
  return { at: (within ?? MAY_BEGIN.exec(text))?.index ?? text.length, begins: within !== null };
}
