import { addressesIn } from './addresses.js';

/** The user's words in a conversation, prepared for the search for sources; read once per turn. */
export interface UsersWords {
  addresses: ReadonlySet<string>;
  /** Words of two letters or more, in lower case. */
  words: ReadonlySet<string>;
}

export function readUsersWords(text: string): UsersWords {
  return { addresses: addressesIn(text), words: new Set(splitWords(text)) };
}

/** Whether the user wrote exactly this address, and not only a longer address that contains it. */
export function wroteAddress({ addresses }: UsersWords, email: string): boolean {
  return addresses.has(email.toLowerCase());
}

/** Whether the user said most of the words of a title. */
export function namesTitle({ words }: UsersWords, title: string): boolean {
  const named = splitWords(title);
  return named.length > 0 && named.filter((word) => words.has(word)).length * 2 > named.length;
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
