import { secondsOf } from '../time/calendar.js';
import type { TimeContext } from '../time/context.js';
import type { CompiledGrammar } from '../grammar/compile-grammar.js';
import type { When } from '../time/expressions.js';
import { TimeReading, readTimes, readWhen } from '../time/readings.js';

/** Stands for every character of an expression of time in a mask. */
export const TIME_MARK = '¤';
/** Stands for every character that was already understood. */
const DONE_MARK = '|';
/** Longer requests are read up to here: nobody asks for one event in more words. */
const LONGEST = 1_000;

/** A request under analysis: its text, its times, and a mask of the same length that shows what is still to be understood. */
export class Sentence {
  private constructor(
    readonly text: string,
    public times: readonly TimeReading[],
    readonly context: TimeContext,
    public mask: string,
    private readonly grammar: CompiledGrammar,
    /** Where the clause under analysis begins and ends in the text. */
    readonly clause: readonly [number, number] = [0, text.length],
  ) {}

  /** Reads the times of a request and masks them; what `timeless` matches holds no time. */
  static read(
    request: string,
    context: TimeContext,
    { time: grammar, commands: { timeless } }: { time: CompiledGrammar; commands: { timeless: RegExp } },
  ): Sentence {
    const text = request
      .slice(0, LONGEST)
      .replaceAll(/[’‘`]/g, "'")
      .replaceAll(/[“”]/g, '"')
      .replaceAll(/[¤|\s]/g, ' ');
    const timed = text.replaceAll(timeless, (words) => words.replaceAll(/[\p{L}\d]/gu, 'x'));
    const times = readTimes(timed, grammar, context).filter((time) => !isAddress(time, text) && !isJoined(time, text));
    const mask = times.reduce((masked, { start, end }) => fill(masked, start, end, TIME_MARK), lower(text));
    return new Sentence(text, times, context, mask, grammar);
  }

  /** The same sentence with everything outside a stretch understood already. */
  within(start: number, end: number): Sentence {
    const mask = fill(fill(this.mask, 0, start, DONE_MARK), end, this.mask.length, DONE_MARK);
    return new Sentence(this.text, this.timesWithin(start, end), this.context, mask, this.grammar, [start, end]);
  }

  /** Marks a stretch as understood. */
  take(start: number, end: number): void {
    this.mask = fill(this.mask, start, end, DONE_MARK);
  }

  /** Marks everything a pattern matches as understood; returns the first match. */
  takeMatch(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.mask);
    if (!match) return undefined;
    this.take(match.index, match.index + match[0].length);
    return match;
  }

  /** The words as written, between two places of the mask. */
  words(start: number, end: number): string {
    return this.text.slice(start, end).trim();
  }

  /** Shows the words of an expression of time, which still counts as one. */
  show({ start, end }: TimeReading): void {
    this.mask = this.mask.slice(0, start) + lower(this.text.slice(start, end)) + this.mask.slice(end);
  }

  /** Takes expressions of time back into the words of the sentence. */
  release(isWords: (time: TimeReading) => boolean): void {
    for (const time of this.times.filter(isWords)) this.show(time);
    this.times = this.times.filter((time) => !isWords(time));
  }

  /** Where no event is being made, "Fridays" is a day and "the weekly sync" a name, unless it is to be a series from now on. */
  settle(isNewSeries: (before: string) => boolean): void {
    const isKept = ({ start }: TimeReading): boolean => isNewSeries(this.mask.slice(0, start));
    this.times = this.times.map((time) => (isKept(time) ? time : toSingleDay(time, this.context)));
    this.release((time) => time.when.repeats !== undefined && !isKept(time));
  }

  /** Reads "on Friday by an hour" as a day and a length, where the words before allow. */
  partLengths(isParted: (before: string) => boolean): void {
    this.times = this.times.flatMap((time) => {
      const { length, ...when } = time.when;
      if (!length || !when.date || (when.clock && !when.bound) || !isParted(this.mask.slice(0, time.start)))
        return [time];
      const { seconds: _seconds, ...rest } = time;
      return [
        { ...rest, when, ...readWhen(when, this.context) },
        { ...rest, when: { length }, seconds: secondsOf(length) },
      ];
    });
  }

  /** Reads a stretch as the time other words would tell, in place of whatever time it told. */
  retell(start: number, end: number, words: string): void {
    const [told] = readTimes(words, this.grammar, this.context);
    if (!told) return;
    this.times = [...this.times.filter((time) => time.end <= start || time.start >= end), { ...told, start, end }];
    this.mask = fill(this.mask, start, end, TIME_MARK);
  }

  /** Reads an expression of time, and what follows it up to a place, as another time. */
  reread(time: TimeReading, when: When, end = time.end): void {
    const text = this.text.slice(time.start, end);
    const others = this.times.filter((other) => other.start >= end || other.end <= time.start);
    const { meaning: _meaning, ...place } = time;
    this.times = [...others, { ...place, text, end, when, ...readWhen(when, this.context) }];
    this.mask = fill(this.mask, time.start, end, TIME_MARK);
  }

  /** Leaves an expression of time out of account. */
  forget(time: TimeReading): void {
    this.times = this.times.filter((other) => other !== time);
  }

  /** Takes the expressions of time that touch a stretch back into its words. */
  releaseWithin(start: number, end: number): void {
    this.release((time) => time.start < end && time.end > start);
  }

  /** The expressions of time that stand within a stretch of the text. */
  timesWithin(start: number, end: number): TimeReading[] {
    return this.times.filter((time) => time.start >= start && time.end <= end);
  }
}

/** "Year-end review": what is joined to another word is no time of its own. */
function isJoined({ start, end }: TimeReading, request: string): boolean {
  return /^-\p{L}/u.test(request.slice(end)) || /\p{L}-$/u.test(request.slice(0, start));
}

/** "At 455 Main Street" and "at Twelve Oaks" name places: a bare number before a capital letter is no hour. */
function isAddress({ when, end, text }: TimeReading, request: string): boolean {
  const bare =
    when.clock !== undefined && !when.clock.half && !when.date && !when.part && !when.to && !/[:.]\d/u.test(text);
  return bare && /(?:\d|\p{Lu}\p{Ll}+)$/u.test(text) && /^ \p{Lu}\p{Ll}/u.test(request.slice(end));
}

function fill(mask: string, start: number, end: number, mark: string): string {
  return mask.slice(0, start) + mark.repeat(end - start) + mask.slice(end);
}

/** Lower case of the same length, so that places in the mask are places in the text. */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  return text.replaceAll(/./gsu, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char));
}

function toSingleDay(time: TimeReading, context: TimeContext): TimeReading {
  const { repeats, ...once } = time.when;
  const [day, more] = repeats?.weekdays ?? [];
  if (!repeats || !day || more || day.n !== undefined || Object.keys(repeats).length > 3 || repeats.interval > 1)
    return time;
  const when: When = { ...once, date: { kind: 'weekday', days: [day.weekday] } };
  const { repetition: _repetition, ...rest } = time;
  return { ...rest, when, ...readWhen(when, context) };
}
