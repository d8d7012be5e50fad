import type { LanguagePackage } from '../../languages/language.js';
import type { Wish } from '../../orders/grammar/order.js';
import type { DialogueStep, Proposed } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Made } from '../state/turns.js';

/** The outcome of a turn. */
export interface TurnDone {
  wishes: Wish[];
  step: DialogueStep;
  made: readonly Made[];
  language: LanguagePackage;
  /** Whether it asked for no change, so that an open question stays open. */
  isPassing: boolean;
}

/** What the tools of a turn brought. */
export interface Brought {
  seen: EventSeen[];
  slots: { start: string; end: string }[];
  fresh: Proposed[];
  withdrawn: ReadonlySet<string>;
  asked: boolean;
  /** The one day that was looked at. */
  day: string | undefined;
}
