import type { LanguagePackage } from '../../languages/language.js';
import type { Block, Courtesy, Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Understanding } from '../../orders/wishes/wish-read.js';
import type { RefusedProposals } from './refusal.js';

/** A message, read in the context of those before it. */
export type MessageReading =
  | {
      kind: 'wishes';
      wishes: Wish[];
      leftOut: string[];
      understood?: Understanding;
      withdraws?: string[];
      forgets?: true;
      /** It is about what is open, and accounts for every word. */
      isRelated?: true;
    }
  | { kind: 'courtesy'; says: Courtesy }
  | {
      kind: 'unclear';
      why: Block | 'elsewhere' | 'nothing fits' | 'too long';
      /** What was not understood. */
      words: string;
      /** The proposals that the message refused all the same. */
      withdraws?: string[];
    };

export type WishesRead = Extract<MessageReading, { kind: 'wishes' }>;

/** A message with the language it was read in. */
export interface MessageRead {
  language: LanguagePackage;
  lattice: Lattice;
  reading: MessageReading;
}

/** The words that were not understood, without those of a refusal. */
export function toUnclear(
  why: Extract<MessageReading, { kind: 'unclear' }>['why'],
  words: string,
  refusal: RefusedProposals | undefined,
): MessageReading {
  if (!refusal) return { kind: 'unclear', why, words };
  return { kind: 'unclear', why: 'nothing fits', words: refusal.rest, withdraws: refusal.withdraws };
}
