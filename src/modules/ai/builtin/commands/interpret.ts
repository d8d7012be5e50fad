import type { Intent } from '../../dto/parsed-request.dto.js';
import { secondsOf } from '../time/calendar.js';
import type { DateExpr, When } from '../time/expressions.js';
import type { TimeReading } from '../time/readings.js';
import type { Command, Description } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import { keepDayNames } from './day-names.js';
import type { Sentence } from './sentence.js';
import { readScope, startingFrom } from './scope.js';
import { readUpdates } from './update.js';

const QUESTIONS = new Set<Intent>(['list_events', 'check_availability', 'find_slot']);

/** Understands a request: what is wanted, and of which event. */
export function interpret(sentence: Sentence, language: CommandLanguage): Command {
  const { intent, confidence } = readIntent(sentence, language);
  const base = { intent, confidence };
  if (intent === 'none') return { ...base, about: { people: [] } };
  if (intent !== 'create_event')
    sentence.settle((before) => intent === 'update_event' && language.changes.newSeries.test(before));
  keepDayNames(sentence, language, intent === 'create_event');
  const response = intent === 'respond_to_invite' ? readResponse(sentence, language) : undefined;
  const every = intent === 'delete_event' && language.every.test(sentence.mask);
  const scope = readScope(sentence, intent, language);
  const asks =
    intent === 'list_events' ? language.asks.find(({ pattern }) => pattern.test(sentence.mask))?.asks : undefined;
  const nextOnly = intent === 'list_events' && language.nextOnly.test(sentence.mask);
  const wholePart = intent === 'create_event' && language.wholePart.test(sentence.mask);
  const wholeDay =
    intent === 'create_event' && !sentence.times.some(isWithinDay) && language.wholeDay.test(sentence.mask);
  const endsAt =
    intent === 'create_event' &&
    language.endsAt.test(sentence.mask) &&
    sentence.times.filter(({ when }) => when.clock).length === 1;
  const said = {
    ...base,
    ...(nextOnly ? { nextOnly } : {}),
    ...(asks ? { asks } : {}),
    ...(wholePart ? { wholePart } : {}),
    ...(wholeDay ? { wholeDay } : {}),
    ...(endsAt ? { endsAt } : {}),
    ...(response ? { response } : {}),
    ...(scope ? { scope: scope.scope } : {}),
    ...(every ? { every } : {}),
  };
  if (intent === 'update_event') return startingFrom({ ...said, ...readUpdates(sentence, language) }, scope);
  const isPast = language.past.test(sentence.mask);
  for (const lead of language.leads[intent] ?? []) if (sentence.takeMatch(lead)) break;
  const isQuestion = QUESTIONS.has(intent);
  const about = describe(sentence, language, isQuestion ? language.questionEdges : language.orderEdges);
  const placed = isPast && about.when ? { ...about, when: inThePast(about.when) } : about;
  return intent === 'find_slot' || intent === 'check_availability'
    ? { ...said, ...withLength(placed) }
    : startingFrom({ ...said, about: placed }, scope);
}

/** Finds the first clause that orders or asks something; what was said before it is kept only where the order points back at it. */
function readIntent(sentence: Sentence, language: CommandLanguage): { intent: Intent; confidence: number } {
  const found = clausesOf(sentence.mask, language.clauseStart).flatMap(
    (clause) => cueIn(sentence, clause, language) ?? [],
  );
  // Small talk around an order does not make it small talk.
  const orders = found.filter(({ intent }) => intent !== 'none');
  const best = orders.find(({ confidence }) => confidence >= 0.9) ?? orders[0] ?? found[0];
  if (best && isForNow(best, sentence, language)) return { intent: 'none', confidence: 0.7 };
  if (best) {
    const keepsEarlier = best.confidence < 0.9 || best.pointsBack;
    sentence.take(keepsEarlier ? best.clause : 0, keepsEarlier && best.pointsBack ? best.clause : best.start);
    return best;
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
  { opening, cues, leads, pronoun }: CommandLanguage,
): CueFound | undefined {
  const clause = sentence.mask.slice(start, end);
  const polite = opening.exec(clause)?.[0].length ?? 0;
  const words = clause.slice(polite);
  const cue = cues.find(({ pattern }) => pattern.test(words));
  if (!cue) return undefined;
  const lead =
    leads[cue.intent]?.map((pattern) => pattern.exec(words)).find((match) => match !== null)?.[0].length ?? 0;
  const lastOfLead = /\S+\s*$/u.exec(words.slice(0, lead))?.[0] ?? '';
  const pointsBack = start > 0 && lead > 0 && (pronoun.test(words.slice(lead)) || pronoun.test(lastOfLead));
  if (pointsBack) sentence.take(start, start + polite + lead);
  return { intent: cue.intent, confidence: cue.confidence, clause: start, start: start + polite, pointsBack };
}

/** "What did I have on Monday" asks for the Monday before. */
function inThePast(when: When): When {
  const { date } = when;
  return date?.kind === 'weekday' && !date.toward ? { ...when, date: { ...date, toward: 'last' } } : when;
}

function readResponse({ mask }: Sentence, language: CommandLanguage): Command['response'] {
  return language.responses.find(({ pattern }) => pattern.test(mask))?.response;
}

/** The length of the time looked for is not part of when to look. */
function withLength(about: Description): Pick<Command, 'about' | 'lengthSeconds'> {
  if (!about.when?.length) return { about };
  const { length, ...when } = about.when;
  return { about: { ...about, when }, lengthSeconds: secondsOf(length) };
}

/** A clock time, a part of the day or a length of hours: less than the whole day. */
function isWithinDay({ when, seconds }: TimeReading): boolean {
  return (when.clock ?? when.part ?? when.length ?? when.fromNow ?? seconds) !== undefined;
}

/** A day other than today, or a clock time: "now" alone makes nothing an event. */
function isAhead({ when }: TimeReading): boolean {
  if (when.fromNow) return when.fromNow.sign > 0;
  return when.clock !== undefined || when.repeats !== undefined || (when.date !== undefined && !isToday(when.date));
}

function isToday(date: DateExpr): boolean {
  return date.kind === 'offset' && date.days <= 0;
}
