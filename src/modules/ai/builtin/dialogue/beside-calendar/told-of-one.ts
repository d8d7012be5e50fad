import type { LanguagePackage } from '../../languages/language.js';
import type { TimeContext } from '../../time/context.js';
import { findExpressions } from '../../time/merge/assemble.js';
import { isSame, tellingWords } from '../events/match-event.js';
import { isAt } from '../events/pick-event.js';
import { readMoment } from '../events/read-moment.js';
import type { MessageRead, WishesRead } from '../message/message-reading.js';
import type { DialogueStep } from '../state/state.js';

/**
 * Chooses among the events that an order could mean by what is told beside it: "Marcus can't talk today, please take that call off". Undefined
 * where no choice is open, or where what is told fits none of the events, or several of them equally well.
 */
export function chooseToldOf(
  { reading, lattice, language, step }: MessageRead & { step: DialogueStep },
  context: TimeContext,
): WishesRead | undefined {
  const { field, wishes = [], events = [], index = 0 } = step.asks ?? {};
  const wish = wishes[index];
  if (field !== 'event' || events.length < 2 || reading.kind !== 'wishes' || !wish || !('target' in wish))
    return undefined;
  // What stays as it is says which one is not meant: "keep Anna on the review but drop Ben".
  const asides = (reading.understood?.asides ?? []).filter(
    ({ clause: { why, from } }) => why !== 'kept' && lattice.courtesyAt(lattice.behindIdle(from)) !== 'keep',
  );
  const words = asides.flatMap((aside) => listTellingWords(aside.words, language));
  const times = findExpressions(lattice.chart).filter(({ from, end }) =>
    asides.some(({ clause }) => clause.from <= from && end <= clause.to),
  );
  const rated = events.map((event) => {
    const named = listTellingWords([event.summary, ...event.people].join(' '), language);
    const fitting = times.filter(({ when }) => when.date !== undefined && isAt(event.start, when, context));
    return { event, rate: words.filter((word) => named.some((one) => isSame(word, one))).length + fitting.length };
  });
  const [best, next] = rated.toSorted((one, other) => other.rate - one.rate);
  if (!best || best.rate === 0 || best.rate === next?.rate) return undefined;
  const { name: _name, ...target } = wish.target;
  const name = { words: best.event.summary, from: 0, to: 0, isKnown: true as const };
  // "All the lessons" are of the series that was told of.
  const when = wish.target.isAll ? {} : { when: readMoment(best.event.start) };
  const meant = { ...wish, target: { ...target, name, ...when } };
  return { ...reading, wishes: wishes.map((one, at) => (at === index ? meant : one)) };
}

function listTellingWords(text: string, language: LanguagePackage): string[] {
  return tellingWords(text, language).filter((word) => word.length > 2 && !language.kindWords.has(word));
}
