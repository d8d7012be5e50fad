/** The context for reading the arguments of a call; a turn provides it. */
export interface ArgumentContext {
  /** An instant, or wall-clock time of the zone. */
  now: string;
  /** The user's IANA zone. */
  timeZone: string;
  locale: string;
  /** What the user wrote: only there can a zone be named that counts. */
  userText: string;
}

/** The reading of one argument: its context, and what is to be told of it. */
export interface ArgumentReading {
  context: ArgumentContext;
  /** The zone the times of this call belong to once they are read. */
  timeZone: string;
  /** The zone whose clock a time without an offset was written by. */
  writtenIn: string;
  /** Says to the user how a value was read that could be read otherwise. */
  note: (words: string) => void;
  /** Tells the model of a part of the value that has no meaning here. */
  ignore: (part: string) => void;
}

/** Turns what a model wrote for one argument into the value it means. */
export type ArgumentReader = (value: unknown, reading: ArgumentReading) => unknown;

const BLANK: ReadonlySet<string> = new Set([
  '',
  'null',
  'none',
  'nil',
  'undefined',
  'n/a',
  'not specified',
  'not provided',
  'unspecified',
]);

/** Whether a value says nothing: models that fill every field write `""`, `[]`, `null` or `"N/A"` where they have no value. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return isBlankText(value);
  if (typeof value !== 'object') return false;
  return (Array.isArray(value) ? value : Object.values(value)).every(isBlank);
}

/** A name without its case and its separators: `due_date`, `due-date` and `dueDate` are one. */
export function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

function isBlankText(text: string): boolean {
  const bare = text.length <= 20 ? text.replaceAll(/^[\s"'<([{]+|[\s"'>)\]}]+$/g, '') : text.trim();
  return BLANK.has(bare.toLowerCase());
}
