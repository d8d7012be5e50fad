import { readJsonAt } from '../tools/arguments/lenient-json.js';
import { toFields } from '../unknown-json.js';
import { Cursor } from './cursor.js';
import { callsInJson, type IsTool, type WrittenCall } from './json-calls.js';
import { readKeywords } from './keywords.js';

const BLANKS = /[\s;,\]]+/y;
const FENCE = /`{3,}\w*|~{3,}\w*/y;
/** The markers around calls and between their parts, by the model family or framework that writes them. */
const WRAPPINGS = [
  // Hermes, Qwen, GLM, MiniMax, Nemotron, Seed
  /<\/?(?:\w{1,16}:)?(?:tool_?calls?|tool_code|function_?calls?|tools?)>/iy,
  // Llama, Granite, Phi, Kimi, DeepSeek, LFM, Command R
  /<[|｜][^<>{}\s"]{0,60}>/y,
  // Gemma
  /<[a-z_/]{1,40}[|｜]>/iy,
  /<\/[^<>{}\s"]{1,40}>/y,
  // Mistral
  /\[\/?(?:TOOL_CALLS?|ARGS)\]|\[CALL_ID\]\w{0,64}/y,
  // DeepSeek writes the type of a call before its name.
  /function(?=<｜tool)/y,
  // Phi, Firefunction
  /functools(?=\s*\[)/y,
  // ReAct
  /(?:Action Input|Action|Arguments|Parameters)[ \t]*:/iy,
  // Lists of calls in Python syntax
  /\[(?=\s*[\w.]+\s*\()/y,
  /print\((?=\s*[\w.]+\()/y,
];
const FUNCTION_TAG = /<function(?:\s+name)?\s*[=(]\s*"?([\w.:-]{1,80})"?\)?\s*>?/iy;
const INVOKE_TAG = /<(?:[|｜]?\w{1,16}[|｜:])?invoke\s+name\s*=\s*["']?([\w.:-]{1,80})["']?\s*>/iy;
const PARAMETER_TAG = /<(?:[|｜]?\w{1,16}[|｜:])?parameter(?:\s+name)?\s*=\s*["']?([\w.-]{1,80})[^<>]{0,60}>/iy;
const PARAMETER_END = /<\/?[^<>]{0,20}parameter|<\/function/i;
const PAIR = /<arg_key>\s*([\w.-]{1,80})\s*<\/arg_key>\s*<arg_value>([^<]*)<\/arg_value>/iy;
const NAME = /(?:call:|>>>)?([a-z][\w.]{1,80}?)(?::\d{1,3})?(?=[\s<({[]|$)/iy;
const MAX_PARAMETERS = 60;

/** Reads a text that consists of tool calls only, in any documented form. Linear in the length of the text. */
export class CallReader {
  /** Whether a marker was read that only calls have. */
  begun = false;
  private readonly cursor: Cursor;

  constructor(
    text: string,
    private readonly isTool: IsTool,
  ) {
    this.cursor = new Cursor(text);
  }

  /** The calls; undefined when the text contains none, or anything else. */
  read(): WrittenCall[] | undefined {
    const calls: WrittenCall[] = [];
    for (;;) {
      this.skipWrappings();
      if (this.cursor.isAtEnd()) return calls.length > 0 ? calls : undefined;
      const next = this.json() ?? this.tagged() ?? this.named();
      if (!next) return undefined;
      this.begun = true;
      calls.push(...next);
    }
  }

  private skipWrappings(): void {
    for (;;) {
      if (this.cursor.skip(BLANKS) || this.cursor.skip(FENCE)) continue;
      if (!WRAPPINGS.some((pattern) => this.cursor.skip(pattern))) return;
      this.begun = true;
    }
  }

  private json(): WrittenCall[] | undefined {
    const value = this.jsonValue();
    return value === undefined ? undefined : callsInJson(value, this.isTool);
  }

  private jsonValue(): unknown {
    const { text, at } = this.cursor;
    if (!/[{[]/.test(text.charAt(at))) return undefined;
    // A beginning like that of an object counts as one, even without an end.
    if (/^(?:\{|\[\s*\{)\s*["'\\]/.test(text.slice(at, at + 16))) this.begun = true;
    const read = readJsonAt(text, at);
    if (read) this.cursor.at = read.end;
    return read?.value;
  }

  private tagged(): WrittenCall[] | undefined {
    const [, name] = this.cursor.match(FUNCTION_TAG) ?? this.cursor.match(INVOKE_TAG) ?? [];
    if (name === undefined) return undefined;
    this.begun = true;
    return [{ name, values: this.body() ?? {} }];
  }

  private named(): WrittenCall[] | undefined {
    const start = this.cursor.at;
    const [, written = ''] = this.cursor.match(NAME) ?? [];
    const name = written.replace(/\.call$/, '');
    if (!this.isTool(name)) {
      this.cursor.at = start;
      return undefined;
    }
    this.cursor.skip(/[ \t]+/y);
    const isCalled = this.cursor.skip(/\(/y);
    this.begun ||= isCalled;
    const values = isCalled ? readKeywords(this.cursor) : this.body();
    return values && [{ name, values }];
  }

  /** The arguments after a name: JSON, parameter tags, or pairs. */
  private body(): Record<string, unknown> | undefined {
    this.skipWrappings();
    const { text, at } = this.cursor;
    const value = text.charAt(at) === '{' ? this.jsonValue() : undefined;
    if (value !== undefined) return toFields(value);
    const fields = this.parameters();
    return fields.size > 0 ? Object.fromEntries(fields) : undefined;
  }

  private parameters(): Map<string, string> {
    const fields = new Map<string, string>();
    while (fields.size < MAX_PARAMETERS) {
      this.cursor.skip(/\s+/y);
      const [, key, value] = this.cursor.match(PAIR) ?? this.parameter() ?? [];
      if (key === undefined || value === undefined) break;
      fields.set(key, value.trim());
    }
    return fields;
  }

  private parameter(): string[] | undefined {
    const [tag, key] = this.cursor.match(PARAMETER_TAG) ?? [];
    if (tag === undefined || key === undefined) return undefined;
    const rest = this.cursor.text.slice(this.cursor.at);
    const end = rest.search(PARAMETER_END);
    const value = end < 0 ? rest : rest.slice(0, end);
    this.cursor.at += value.length;
    this.cursor.skip(/<\/[^<>]{0,20}parameter>/iy);
    return [tag, key, value];
  }
}
