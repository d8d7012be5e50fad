import { CallReader } from './call-reader.js';
import type { IsTool, WrittenCall } from './json-calls.js';

/** The kind of a text that may contain calls: calls of known tools and nothing else, unreadable calls, or words. */
export type CallsFound = { kind: 'calls'; calls: WrittenCall[] } | { kind: 'broken'; text: string } | { kind: 'words' };

/** The beginnings of answers that may be calls. */
const BEGINNING = /^(?:[{[<`~]|functools\s*\[|>>>|call:|action:|print\()/i;
/** Where calls may begin after words: a tag, a token, or a line that begins like JSON. */
const WITHIN = new RegExp(
  [
    '<(?:\\w{1,16}:)?(?:tool_?calls?>|tool_code>|function_?calls?>|function[=(]|invoke\\s)',
    '<[|｜](?:[^<>\\s]{0,40}(?:tool|python_tag|action)|DSML)|\\[TOOL_CALLS?\\]',
    '\\n\\s{0,20}(?:`{3}|~{3}|functools\\s{0,20}\\[|\\{\\s{0,20}"|\\[\\s{0,20}\\{)',
  ].join('|'),
  'i',
);
/** The beginning of such a line. */
const MAY_BEGIN = /\n\s{0,20}(?:`{1,2}|~{1,2}|\{\s{0,20}|\[\s{0,20}|f[a-z]{0,9}\s{0,20})?$/i;

/** Reads a text as calls. Calls between words are not run: the text counts as words, or as unreadable. */
export function readWrittenCalls(text: string, isTool: IsTool): CallsFound {
  const reader = new CallReader(text, isTool);
  const calls = reader.read();
  if (calls?.every(({ name }) => isTool(name))) return { kind: 'calls', calls };
  return reader.begun ? { kind: 'broken', text } : { kind: 'words' };
}

/** Whether an answer that begins like this may be calls. */
export function mayBeCalls(beginning: string, tools: readonly string[]): boolean {
  return BEGINNING.test(beginning) || tools.some((name) => beginning.startsWith(name));
}

/** The index where calls begin after words, or may begin when more text arrives; the end of the text when there is none. */
export function findCalls(text: string): { at: number; begins: boolean } {
  const within = WITHIN.exec(text);
  return { at: (within ?? MAY_BEGIN.exec(text))?.index ?? text.length, begins: within !== null };
}
