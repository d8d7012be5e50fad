import type { Chart } from '../../../grammar/chart.js';
import type { Token } from '../../../grammar/tokens.js';
import { ASKING, CHANGING, type Form, STATES } from '../../grammar/senses.js';
import { verb } from '../../grammar/phrases.js';
import { type Edge, NONE, longestEnd } from '../edges.js';
import { isMark } from '../spans.js';

/** What begins at each token, as far as a relative clause can be told from an order. */
interface Words {
  chart: Chart;
  length: number;
  tokens: readonly Token[];
  relatives: readonly number[];
  idle: number[];
  times: readonly (readonly unknown[])[];
  details: readonly (readonly unknown[])[];
  addresses: readonly number[];
  verbs: (readonly Edge<Form>[])[];
}

/** ", who never plans ahead, ": a relative clause between commas that holds no time, no number, no detail and no order says nothing of a calendar. */
export function passRelatives(words: Words): void {
  const { tokens, relatives, idle } = words;
  for (let at = 1; at < words.length; at += 1) {
    if ((relatives[at] ?? 0) <= at || tokens[at - 1]?.text !== ',') continue;
    const end = findEnd(words, at);
    if (end === undefined || !isPlain(words, at, end)) continue;
    idle[at - 1] = tokens[end]?.text === ',' ? end + 1 : end;
  }
}

/** "I have a call _I need to make_ on Thursday": what the user has to do with what is there, right before its time or at the end, unless it changes that. */
export function passDuties(words: Words): void {
  const { chart, tokens, relatives, idle, verbs, times, length } = words;
  const had = tokens.findIndex((_token, at) => (verbs[at] ?? []).some(({ value }) => value.sense === 'have'));
  if (had < 0) return;
  for (let at = longestEnd(verbs[had]) + 1; at < length; at += 1) {
    const from = Math.max(relatives[at] ?? 0, at);
    const ends = chart
      .find(verb, from)
      .flatMap(({ end, meaning }) => (meaning.some(({ sense }) => sense === 'need') ? end : []));
    const duty = Math.max(0, ...ends);
    if (duty === 0 || isMark(tokens[at - 1])) continue;
    const end = [duty + 1, duty + 2].find(
      (to) => to === length || (to < length && ((times[to] ?? []).length > 0 || isMark(tokens[to]))),
    );
    const isChange = [from, duty].some((place) =>
      (verbs[place] ?? []).some(
        ({ to, value: { sense, particle } }) => to > duty && particle === undefined && CHANGING.has(sense),
      ),
    );
    if (end === undefined || isChange) continue;
    idle[at] = end;
    for (let place = at; place < end; place += 1) verbs[place] = NONE;
  }
}

/** The next comma, or the end of the sentence; nothing where the clause would be too short to be one. */
function findEnd({ tokens }: Words, from: number): number | undefined {
  const end = tokens.findIndex(({ text }, at) => at > from && /^[,.;!]$/.test(text));
  return end > from + 1 ? end : undefined;
}

function isPlain({ tokens, times, details, addresses, verbs }: Words, from: number, to: number): boolean {
  const isOrder = (at: number): boolean =>
    (verbs[at] ?? []).some(
      ({ value: { sense, stand, particle } }) =>
        stand === 'first' && particle === undefined && !ASKING.has(sense) && !STATES.has(sense),
    );
  for (let at = from; at < to; at += 1) {
    const isTelling = (times[at] ?? []).length > 0 || (details[at] ?? []).length > 0 || (addresses[at] ?? 0) > at;
    if (isTelling || tokens[at]?.digits === true || isOrder(at)) return false;
  }
  return true;
}
