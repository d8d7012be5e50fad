import type { Intent } from '../../dto/parsed-request.dto.js';
import { secondsOf } from '../time/calendar.js';
import type { When } from '../time/expressions.js';
import type { Command, Description } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import { readDatesAsked } from './dates-asked.js';
import { keepDayNames } from './day-names.js';
import { earlierPeople } from './earlier-people.js';
import type { Sentence } from './sentence.js';
import { readScope, startingFrom } from './scope.js';
import { readIntent } from './read-intent.js';
import { readRemarks } from './remarks.js';
import { readUpdates } from './update.js';

const QUESTIONS = new Set<Intent>(['list_events', 'check_availability', 'find_slot']);

/** Understands a request: what is wanted, and of which event. */
export function interpret(sentence: Sentence, language: CommandLanguage): Command {
  const { intent, confidence, earlier } = readIntent(sentence, language);
  const base = { intent, confidence };
  if (intent === 'none') return { ...base, about: { people: [] } };
  const others = earlier ? earlierPeople(earlier, sentence, intent, language) : [];
  sentence.takeMatch(language.people.pronoun);
  if (intent !== 'create_event')
    sentence.settle((before) => intent === 'update_event' && language.changes.newSeries.test(before));
  keepDayNames(sentence, language, intent === 'create_event');
  if (QUESTIONS.has(intent)) readDatesAsked(sentence, language);
  const scope = readScope(sentence, intent, language);
  const said = { ...base, ...readRemarks(sentence, intent, language), ...(scope ? { scope: scope.scope } : {}) };
  if (intent === 'update_event') return startingFrom({ ...said, ...readUpdates(sentence, language) }, scope);
  const isPast = language.past.test(sentence.mask);
  for (const lead of language.leads[intent] ?? []) if (sentence.takeMatch(lead)) break;
  const isQuestion = QUESTIONS.has(intent);
  const described = describe(sentence, language, isQuestion ? language.questionEdges : language.orderEdges);
  const about = described.people.length > 0 ? described : { ...described, people: others };
  const placed = isPast && about.when ? { ...about, when: inThePast(about.when) } : about;
  return intent === 'find_slot' || intent === 'check_availability'
    ? { ...said, ...withLength(placed) }
    : startingFrom(
        { ...said, about: intent === 'create_event' ? withKind(placed, sentence, language) : placed },
        scope,
      );
}

/** An appointment with somebody, or somewhere, is called so. */
function withKind(about: Description, { text }: Sentence, { kindTitle }: CommandLanguage): Description {
  const kind = kindTitle.exec(text.toLowerCase())?.[0];
  const isTold = about.people.length > 0 || about.place !== undefined;
  return kind && !about.title && isTold ? { ...about, title: kind } : about;
}

/** "What did I have on Monday" asks for the Monday before. */
function inThePast(when: When): When {
  const { date } = when;
  return date?.kind === 'weekday' && !date.toward ? { ...when, date: { ...date, toward: 'last' } } : when;
}

/** The length of the time looked for is not part of when to look. */
function withLength(about: Description): Pick<Command, 'about' | 'lengthSeconds'> {
  if (!about.when?.length) return { about };
  const { length, ...when } = about.when;
  return { about: { ...about, when }, lengthSeconds: secondsOf(length) };
}
