import type { ParsedRequest, Question } from '../dto/parsed-request.dto.js';
import { Say } from './dialogue/reply/say.js';
import { detectLanguage, listLikelyLanguages, findLocaleLanguage } from './languages/detect.js';
import type { Detail, NamedPerson, QuestionWish, Wish } from './orders/grammar/order.js';
import type { Lattice } from './orders/lattice/lattice.js';
import type { LanguagePackage } from './languages/language.js';
import { COST } from './orders/grammar/costs.js';
import { toIntent, askForAddresses, toContent } from './orders/wishes/to-request.js';
import { findImplausible } from './orders/trust/plausibility.js';
import { wordTold } from './orders/sentences/sentences.js';
import { findDoubt } from './orders/trust/trust.js';
import { capitalize } from './orders/creation/clean-title.js';
import { readFragment } from './orders/reading/read-fragment.js';
import { readAsked } from './dialogue/message/bare-question.js';
import { readOccasion } from './orders/creation/bare-occasion.js';
import { readWishes } from './orders/wishes/wishes.js';
import type { Understanding, WishRead } from './orders/wishes/wish-read.js';
import { wordAssumptions } from './orders/completion/assumptions.js';
import { buildTimeContext } from './time/context.js';

/** How sure it is that an event was ordered whose words do not read like its name. */
const UNSURE = 0.5;

/** The context a request is read in. */
export interface RequestContext {
  /** Wall-clock time of the user, or an instant. */
  referenceTime: string;
  timeZone: string;
  /** BCP 47. */
  locale: string;
}

/** A text in the language it is cheapest to read in; it is parsed once for each language that it may be in. */
export function readInLanguage(
  text: string,
  languages: readonly LanguagePackage[],
): { language: LanguagePackage; read: Understanding; parses: number } {
  const readings = languages.map((language) => ({ language, read: readWishes(text, language.orders) }));
  const [best] = readings.toSorted((one, other) => one.read.text.cost - other.read.text.cost);
  if (!best) throw new RangeError('no language to read in');
  return { ...best, parses: readings.length };
}

/** Reads a calendar request without a model; throws RangeError only for a bad reference time, zone or locale. */
export function parseRequest(text: string, { referenceTime, timeZone, locale }: RequestContext): ParsedRequest {
  const context = buildTimeContext(referenceTime, timeZone, locale);
  const { language, read } = readInLanguage(text, listLikelyLanguages(text, locale));
  const base = { engine: 'builtin' as const, timeZone, referenceTime };
  const [first, ...others] = read.wishes;
  const doubt = findDoubt(read);
  // Where words do not all read like what they were taken for, they are asked about; a name and a time alone order nothing.
  const isAsked = doubt === 'lossy' || (doubt === 'unsure' && first?.reading.head !== undefined);
  const { lattice } = read.text;
  const bare = doubt && (readOccasion(read, readFragment(lattice), language) ?? readAskedTime(lattice));
  if (bare) {
    const told = toContent(bare, context, language, new Say(language, locale, context.now));
    return { ...base, intent: toIntent(bare), confidence: UNSURE, ...told, assumptions: [] };
  }
  if (!first || (doubt && !isAsked))
    return { ...base, intent: 'none', confidence: 0.7, assumptions: [], questions: [] };
  const say = new Say(language, locale, context.now);
  const { questions, ...content } = toContent(first.wish, context, language, say);
  const unsure = isAsked ? wordUnsure(read, language) : [];
  const elsewhere = read.asides.filter(({ clause }) => clause.why === 'elsewhere').map(({ words }) => words);
  const left = [
    ...first.leftOut,
    ...others.map(({ clause }) => read.text.lattice.words(clause.from, clause.to)),
    ...elsewhere,
  ];
  const open = left.length > 0 ? [{ field: 'request', question: language.replies.leftOutWords(left) }] : [];
  return {
    ...base,
    intent: toIntent(first.wish),
    confidence: isAsked ? UNSURE : rateConfidence(first),
    ...content,
    assumptions: [
      ...wordAssumptions(first, read.text.lattice, context, language.replies),
      ...wordUnheld(read, language),
    ],
    questions: [...unsure, ...questions, ...open],
  };
}

/** "When my meeting with Jo": who or where somebody is may be asked of anybody. */
function readAskedTime(lattice: Lattice): QuestionWish | undefined {
  const asked = readAsked(lattice);
  return asked?.asks === 'when' && lattice.endsInQuestion() ? asked : undefined;
}

/** Asks whether an event is called what its words seem to say, and for words that no role of a change or a question holds. */
function wordUnsure({ wishes, text: { lattice } }: Understanding, { replies }: LanguagePackage): Question[] {
  return wishes.flatMap((read): Question[] => {
    const words = findImplausible(read, lattice);
    if (words === undefined) return [];
    if (read.wish.kind === 'create')
      return [{ field: 'summary', question: replies.unsureOf(words, capitalize(wordTold(read, lattice))) }];
    return read.leftOut.includes(words) ? [] : [{ field: 'request', question: replies.leftOutWords([words]) }];
  });
}

/** Wishes in a text that no field of a parsed request can hold, in the language of the text; also used for a model's reading. */
export function findUnheld(text: string, locale: string): string[] {
  const { language, read } = readInLanguage(text, listLikelyLanguages(text, locale));
  return wordUnheld(read, language);
}

function wordUnheld({ wishes }: Understanding, { replies }: LanguagePackage): string[] {
  const [first] = wishes;
  const details = first?.wish.kind === 'create' ? first.wish.details : detailsChanged(first?.wish);
  const isOff = details.some((detail) => detail.is === 'without' && detail.part === 'meet');
  if (isOff) return [replies.meetLeftOut('none')];
  return details.some(({ is }) => is === 'meet') ? [replies.meetLeftOut('meet')] : [];
}

function detailsChanged(wish: Wish | undefined): Detail[] {
  return wish?.kind === 'update' || wish?.kind === 'copy' ? (wish.changes.details ?? []) : [];
}

/** The questions for the addresses of people who are only named, in the language of the text. */
export function askAddresses(people: readonly NamedPerson[], text: string, locale: string): Question[] {
  const { replies } = detectLanguage(text) ?? findLocaleLanguage(locale);
  return askForAddresses(people, replies);
}

/** Surer the fewer words are unexplained, and less sure where no verb orders. */
function rateConfidence({ reading, leftOut, wish }: WishRead): number {
  if (wish.kind === 'create' && wish.isStated) return 0.6;
  return leftOut.length === 0 && reading.cost <= COST.lost * 2 ? 0.95 : 0.8;
}
