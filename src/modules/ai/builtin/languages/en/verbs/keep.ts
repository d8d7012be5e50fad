import { type VerbEntry, crossed, idiom, imperative } from '../../../orders/grammar/inflection.js';

const SAME = `${crossed(
  'where|as|how|like|the way|just as|exactly as|exactly where',
  "it is|it's|it was|they are|they were|he is|she is|he was|she was|that is|that was|that one was",
)}|as is|alone|in place|put|unchanged|untouched|the same|as planned|as before|like before|as normal|as usual`;

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
