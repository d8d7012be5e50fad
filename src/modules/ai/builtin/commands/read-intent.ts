import type { Intent } from '../../dto/parsed-request.dto.js';
import type { DateExpr } from '../time/expressions.js';
import type { TimeReading } from '../time/readings.js';
import type { CommandLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

/** What is wanted, and what was said before that and is no part of it. */
export interface IntentRead {
  intent: Intent;
  confidence: number;
  earlier?: Sentence;
}

/** Finds the first clause that orders or asks something; what was said before it is kept only where the order points back at it. */
export function readIntent(sentence: Sentence, language: CommandLanguage): IntentRead {
  const found = clausesOf(sentence.mask, language.clauseStart).flatMap(
    (clause) => cueIn(sentence, clause, language) ?? [],
  );
  // Small talk around an order does not make it small talk.
  const orders = found.filter(({ intent }) => intent !== 'none');
  const best = orders.find(({ confidence }) => confidence >= 0.9) ?? orders[0] ?? found[0];
  if (best && isForNow(best, sentence, language)) return { intent: 'none', confidence: 0.7 };
  if (best) {
    const keepsEarlier = best.confidence < 0.9 || best.pointsBack;
    const earlier = sentence.within(0, keepsEarlier ? 0 : best.clause);
    sentence.take(keepsEarlier ? best.clause : 0, keepsEarlier && best.pointsBack ? best.clause : best.start);
    return { ...best, earlier };
  }
  const said = sentence.mask.replaceAll(/[^\p{L}]/gu, '');
  if (!language.wish.test(sentence.mask) && !(sentence.times.some(isAhead) && said.length > 1))
    return { intent: 'none', confidence: 0.7 };
  // The order may begin behind a time.
  const start =
    clausesOf(sentence.mask, language.clauseStart).find(({ end }) => /\p{L}/u.test(sentence.mask.slice(0, end)))
      ?.start ?? 0;
  sentence.take(start, start + (language.opening.exec(sentence.mask.slice(start))?.[0].length ?? 0));
  return { intent: 'create_event', confidence: 0.6 };
}

/** What is to be done right now, "call Tom now", is no event unless it is ordered as one. */
function isForNow({ intent, start }: CueFound, { times, mask }: Sentence, { errand }: CommandLanguage): boolean {
  return intent === 'create_event' && errand.test(mask.slice(start)) && times.every(({ when }) => when.now);
}

interface Clause {
  start: number;
  end: number;
}

interface CueFound {
  intent: Intent;
  confidence: number;
  /** Where the clause begins, and where its order begins after the polite opening. */
  clause: number;
  start: number;
  pointsBack: boolean;
}

function clausesOf(mask: string, clauseStart: RegExp): Clause[] {
  const starts = [0, ...[...mask.matchAll(clauseStart)].map((match) => match.index + match[0].length)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? mask.length }));
}

function cueIn(
  sentence: Sentence,
  { start, end }: Clause,
  { opening, request, cues, leads, pronoun }: CommandLanguage,
): CueFound | undefined {
  const clause = sentence.mask.slice(start, end);
  const polite = opening.exec(clause)?.[0].length ?? 0;
  const words = clause.slice(polite);
  // What is asked of somebody, "can you print it tomorrow?", is no question about a calendar.
  const isRequest = request.test(clause.slice(0, polite));
  const cue = cues.find(({ pattern, isGuess }) => pattern.test(words) && !(isGuess && isRequest));
  if (!cue) return undefined;
  const lead =
    leads[cue.intent]?.map((pattern) => pattern.exec(words)).find((match) => match !== null)?.[0].length ?? 0;
  const isNamedInLead = words
    .slice(0, lead)
    .split(' ')
    .some((word) => pronoun.test(word));
  const pointsBack = start > 0 && lead > 0 && (pronoun.test(words.slice(lead)) || isNamedInLead);
  if (pointsBack) sentence.take(start, start + polite + lead);
  return { intent: cue.intent, confidence: cue.confidence, clause: start, start: start + polite, pointsBack };
}

/** A day other than today, or a clock time: "now" alone makes nothing an event. */
function isAhead({ when }: TimeReading): boolean {
  if (when.fromNow) return when.fromNow.sign > 0;
  return when.clock !== undefined || when.repeats !== undefined || (when.date !== undefined && !isToday(when.date));
}

function isToday(date: DateExpr): boolean {
  return date.kind === 'offset' && date.days <= 0;
}
