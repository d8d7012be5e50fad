import { joinTimes } from '../commands/join-times.js';
import { stretchOf } from '../commands/ranges.js';
import { possibleTimes } from '../time/resolve-clock.js';
import { readTimes } from '../time/readings.js';
import type { When } from '../time/expressions.js';
import { similarity } from './candidates.js';
import type { Turn } from './step.js';

/** Something shown: its words, and its start where it has one. */
export interface Option {
  words: string;
  start?: string;
}

/** Which option a short answer points at: its words, "the second", or its time. */
export function chooseOption(text: string, options: readonly Option[], turn: Turn): number | undefined {
  const said = text.trim().toLowerCase();
  const exact = options.findIndex(({ words }) => words.toLowerCase() === said);
  if (exact >= 0) return exact;
  return byPlace(said, options.length, turn) ?? byTime(said, options, turn) ?? byWords(said, options);
}

/** Which of so many a message points at by its place: "the second one". */
export function byPlace(text: string, count: number, { language }: Turn): number | undefined {
  const { which, alone } = language.followUps.byPlace.exec(text)?.groups ?? {};
  const word = which ?? alone ?? text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (language.followUps.last.test(word)) return count - 1;
  const place = language.followUps.ordinals.findIndex((pattern) => pattern.test(word));
  return place >= 0 && place < count ? place : undefined;
}

/** Which option begins at the time said, if it is one. */
export function byTime(text: string, options: readonly Option[], turn: Turn): number | undefined {
  const { language, context } = turn;
  const when =
    joinTimes(readTimes(text, language.time, context)) ??
    joinTimes(readTimes(language.commands.atTime(text), language.time, context));
  return when && only(options.map(({ start }) => start !== undefined && isAt(start, when, turn)));
}

function isAt(start: string, when: When, { context }: Turn): boolean {
  const clocks = when.clock ? possibleTimes(when.clock) : undefined;
  const clock = Number(start.slice(11, 13)) * 3600 + Number(start.slice(14, 16)) * 60;
  if (clocks && !clocks.includes(clock)) return false;
  if (clocks && !when.date) return true;
  const { from, to } = stretchOf(when, context);
  return (!from || start >= from.toString().slice(0, start.length)) && (!to || start < to.toString().slice(0, 16));
}

function byWords(text: string, options: readonly Option[]): number | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const scores = options.map(({ words }) => similarity(text, words));
  const best = Math.max(...scores);
  return best >= 0.5 ? only(scores.map((score) => score === best)) : undefined;
}

function only(fits: readonly boolean[]): number | undefined {
  const first = fits.indexOf(true);
  return first >= 0 && fits.lastIndexOf(true) === first ? first : undefined;
}
