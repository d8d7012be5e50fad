import type { ModelMessage } from '../../language-model.js';
import { fieldsOf, itemsOf, parsedIfJson, textOf } from '../../unknown-json.js';
import { Spoken, lastSpoken } from './last-spoken.js';
import { Shown, lastShown } from './shown.js';
import { Outcome, readOutcome } from './tool-results.js';

/** A question the engine asked, and what the user answered. */
export interface Answer {
  field: string;
  options: string[];
  question: string;
  text: string;
}

/** A question as far as an answer to it is to be told from another request. */
export type QuestionAsked = Pick<Answer, 'field' | 'options'>;

/** The request that is open: what the user first said, the answers since, and what the tools found. */
export interface OpenRequest {
  text: string;
  answers: Answer[];
  /** Outcomes of the calls made for this request, oldest first. */
  outcomes: { tool: string; outcome: Outcome }[];
  /** Outcomes since the user last spoke. */
  fresh: { tool: string; outcome: Outcome }[];
  /** The one event spoken of before this request. */
  spoken?: Spoken;
  /** The latest list of events or of free times before this request. */
  shown?: Shown;
  /** The request that was open at another message of the user's. */
  at(message: number): OpenRequest | undefined;
  /** The request before this one. */
  previous(): OpenRequest | undefined;
}

/** Whether a user's message completes the question before it, or is a request of its own. */
export type IsAnswer = (text: string, question: QuestionAsked) => boolean;

/** Finds the open request in the messages so far; there is no other state. */
export function openRequest(messages: readonly ModelMessage[], isAnswer: IsAnswer): OpenRequest | undefined {
  const last = messages.findLastIndex(({ role }) => role === 'user');
  if (last < 0) return undefined;
  const answers: Answer[] = [];
  let first = last;
  for (;;) {
    const answer = answerAt(messages, first, isAnswer);
    if (!answer) break;
    answers.unshift(answer);
    first = userBefore(messages, first);
  }
  const earlier = messages.slice(0, first);
  const spoken = lastSpoken(earlier);
  const shown = lastShown(earlier);
  return {
    ...(spoken ? { spoken } : {}),
    ...(shown ? { shown } : {}),
    at: (message) => openRequest(messages.slice(0, message + 1), isAnswer),
    previous: () => openRequest(earlier, isAnswer),
    text: messages[first]?.content ?? '',
    answers,
    outcomes: outcomesOf(messages.slice(first)),
    fresh: outcomesOf(messages.slice(last)),
  };
}

function userBefore(messages: readonly ModelMessage[], at: number): number {
  return messages.findLastIndex(({ role }, index) => role === 'user' && index < at);
}

function answerAt(messages: readonly ModelMessage[], at: number, isAnswer: IsAnswer): Answer | undefined {
  const earlierUser = userBefore(messages, at);
  const answer = messages[at];
  if (earlierUser < 0 || !answer) return undefined;
  const question = messages
    .slice(earlierUser, at)
    .flatMap((message) => (message.role === 'assistant' ? message.toolCalls : []))
    .findLast(({ name }) => name === 'ask_user');
  if (!question) return undefined;
  const { field, options, question: words } = readQuestion(question.arguments);
  return isAnswer(answer.content, { field, options })
    ? { field, options, question: words, text: answer.content }
    : undefined;
}

function readQuestion(json: string): Omit<Answer, 'text'> {
  const { field, options, question } = fieldsOf(parsedIfJson(json));
  return {
    field: textOf(field),
    question: textOf(question),
    options: itemsOf(options).filter((option) => typeof option === 'string'),
  };
}

function outcomesOf(messages: readonly ModelMessage[]): OpenRequest['outcomes'] {
  return messages.flatMap((message) =>
    message.role === 'tool' && message.name !== 'ask_user'
      ? [{ tool: message.name, outcome: readOutcome(message.content) }]
      : [],
  );
}
