import type { ActionRequest } from '../actions/action-request.js';

/** Why a reply is not all that was asked for. */
const SHORTCOMINGS = ['length', 'refused', 'shortened', 'steps', 'time', 'unavailable'] as const;
export type Shortcoming = (typeof SHORTCOMINGS)[number];

/** What the server itself says to a user, in one language. */
export interface Wording {
  /** What is added to a reply that ends for another reason than that the model had finished. */
  notices: Record<Shortcoming, string>;
  /** Said to words that agree or decline while an action waits, since words decide nothing. */
  decideAbove: string;
  /** Words by which a user agrees or declines, and nothing else. */
  agreement: RegExp;
  headlines: Record<ActionRequest['kind'], string>;
  answers: Record<'accepted' | 'declined' | 'tentative' | 'needsAction', string>;
  untitled: string;
  willMail(people: number): string;
  mayMail: string;
  notWritten(addresses: string): string;
  lookalike(addresses: string): string;
  duplicate: string;
  wholeSeries: string;
  followingOnes: string;
  sharedCalendar: string;
  readAs(phrase: string, time: string): string;
}
