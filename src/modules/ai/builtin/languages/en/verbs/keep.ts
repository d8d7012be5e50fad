import { type VerbEntry, idiom, imperative } from '../../../orders/grammar/inflection.js';

const SAME =
  "where it is|where it's|where they are|where he is|where she is|as it is|as it's|as is|as they are|how it is|how they are|the way it is|alone|in place|put|unchanged|untouched|the same|as planned|as normal|as usual";

const STAYS =
  "stays|stay|stays put|is staying|are staying|can stay|should stay|will stay|remains|remain|is still on|'s still on|are still on|is still happening|'s still happening|is still going ahead|'s still going ahead|still stands";

const KEEP = "keep|let's keep|we keep|we'll keep|i'll keep";

/** How English leaves events as they are. */
export const KEEPING: readonly VerbEntry[] = [
  imperative(KEEP, { sense: 'keep', determined: true }),
  imperative(`${KEEP}|leave|let's leave`, { sense: 'keep', particle: SAME }),
  idiom(STAYS, { sense: 'stay' }),
  idiom(STAYS, { sense: 'keep', particle: SAME }),
];
