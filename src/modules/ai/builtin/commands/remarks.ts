import type { Intent } from '../../dto/parsed-request.dto.js';
import type { TimeReading } from '../time/readings.js';
import type { Command } from './command.js';
import type { CommandLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

type Remarks = Partial<Command>;
type Reader = (sentence: Sentence, language: CommandLanguage) => Remarks;

/** What an order says besides which event it is about: how it is answered, how many are meant, what is asked. */
export function readRemarks(sentence: Sentence, intent: Intent, language: CommandLanguage): Remarks {
  return READERS[intent]?.(sentence, language) ?? {};
}

const READERS: Partial<Record<Intent, Reader>> = {
  create_event: ({ mask, times }, { wholePart, wholeDay, endsAt }) => ({
    ...(wholePart.test(mask) ? { wholePart: true } : {}),
    ...(wholeDay.test(mask) && !times.some(isWithinDay) ? { wholeDay: true } : {}),
    ...(endsAt.test(mask) && times.filter(({ when }) => when.clock).length === 1 ? { endsAt: true } : {}),
  }),
  list_events: (sentence, language) => {
    const { mask } = sentence;
    const asks = language.asks.find(({ pattern }) => pattern.test(mask))?.asks;
    const isNext = language.nextOnly.test(mask);
    return { ...(isNext ? { nextOnly: true } : pickOf(sentence, language)), ...(asks ? { asks } : {}) };
  },
  update_event: pickOf,
  delete_event: (sentence, language) => ({
    ...pickOf(sentence, language),
    ...(language.every.test(sentence.mask) ? { every: true } : {}),
  }),
  respond_to_invite: (sentence, language) => {
    const response = language.responses.find(({ pattern }) => pattern.test(sentence.mask))?.response;
    return { ...pickOf(sentence, language), ...(response ? { response } : {}) };
  },
};

function pickOf({ mask }: Sentence, { picks }: CommandLanguage): Remarks {
  const pick = picks.find(({ pattern }) => pattern.test(mask))?.pick;
  return pick ? { pick } : {};
}

/** A clock time, a part of the day or a length of hours: less than the whole day. */
function isWithinDay({ when, seconds }: TimeReading): boolean {
  return (when.clock ?? when.part ?? when.length ?? when.fromNow ?? seconds) !== undefined;
}
