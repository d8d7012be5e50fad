import type { ParsedRequest, Question } from '../dto/parsed-request.dto.js';
import { Say } from './dialogue/reply/say.js';
import { detectLanguage, likelyLanguages, localeLanguage } from './languages/detect.js';
import type { Detail, NamedPerson, Wish } from './orders/grammar/order.js';
import type { LanguagePackage } from './languages/language.js';
import { COST } from './orders/grammar/costs.js';
import { toIntent, missingAddresses, toContent } from './orders/wishes/to-request.js';
import { findDoubt } from './orders/reading/trust.js';
import { type Understanding, readWishes } from './orders/wishes/wishes.js';
import type { WishRead } from './orders/wishes/wish-read.js';
import { wordAssumptions } from './orders/wishes/assumptions.js';
import { timeContext } from './time/context.js';

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
  const context = timeContext(referenceTime, timeZone, locale);
  const { language, read } = readInLanguage(text, likelyLanguages(text, locale));
  const base = { engine: 'builtin' as const, timeZone, referenceTime };
  const [first, ...others] = read.wishes;
  if (!first || findDoubt(read)) return { ...base, intent: 'none', confidence: 0.7, assumptions: [], questions: [] };
  const say = new Say(language, locale, context.now);
  const { questions, ...content } = toContent(first.wish, context, language, say);
  const left = [...first.leftOut, ...others.map(({ clause }) => read.text.lattice.words(clause.from, clause.to))];
  const open = left.length > 0 ? [{ field: 'request', question: language.replies.leftOutWords(left) }] : [];
  return {
    ...base,
    intent: toIntent(first.wish),
    confidence: rateConfidence(first),
    ...content,
    assumptions: [
      ...wordAssumptions(first, read.text.lattice, context, language.replies),
      ...wordUnheld(read, language),
    ],
    questions: [...questions, ...open],
  };
}

/** Wishes in a text that no field of a parsed request can hold, in the language of the text; also used for a model's reading. */
export function findUnheld(text: string, locale: string): string[] {
  const { language, read } = readInLanguage(text, likelyLanguages(text, locale));
  return wordUnheld(read, language);
}

function wordUnheld({ wishes }: Understanding, { replies }: LanguagePackage): string[] {
  const [first] = wishes;
  const details = first?.wish.kind === 'create' ? first.wish.details : detailsChanged(first?.wish);
  return details.some(({ is }) => is === 'meet') ? [replies.meetLeftOut] : [];
}

function detailsChanged(wish: Wish | undefined): Detail[] {
  return wish?.kind === 'update' || wish?.kind === 'copy' ? (wish.changes.details ?? []) : [];
}

/** The questions for the addresses of people who are only named, in the language of the text. */
export function askAddresses(people: readonly NamedPerson[], text: string, locale: string): Question[] {
  const { replies } = detectLanguage(text) ?? localeLanguage(locale);
  return missingAddresses(people, replies);
}

/** Surer the fewer words are unexplained, and less sure where no verb orders. */
function rateConfidence({ reading, leftOut, wish }: WishRead): number {
  if (wish.kind === 'create' && wish.isStated) return 0.6;
  return leftOut.length === 0 && reading.cost <= COST.lost * 2 ? 0.95 : 0.8;
}
