import { crossed } from '../../orders/grammar/inflection.js';

/** What a reminder is called. */
export const REMINDERS =
  'reminder|alert|notification|heads up|heads-up|nudge|ping|buzz|shout|warning|poke|prompt|bell|alarm';

/** How one asks to be reminded. */
export const REMIND_ME = [
  crossed('w/ a|w/ an|w a', REMINDERS),
  crossed(
    'remind|notify|alert|ping|buzz|nudge|warn|prompt|poke|beep|bug|shout at|holler at|wake|text|tell|prod|kick',
    'me',
  ),
  'wake me up|get me up|give me a kick|let me know|kick me',
  crossed('give me a|send me a|set me a|give me an|send me an', REMINDERS),
].join('|');

/** "A reminder for it": what stands before its length. */
export const REMINDER_OF_IT = crossed(
  crossed(
    'a|an|set a|set an|set me a|add a|add an|put a|put a reminder in|create a|give me a|with a|i want a|i need a',
    REMINDERS,
  ),
  'for it|for that|for this|for that one|on it|on that|to it|to that|about it|about that',
);

/** How one orders a reminder, where its order begins. */
export const SET_REMINDER = [
  crossed(crossed('set|add|put|create|give me|give it|stick', 'a|an|in a|in an|me a|me an|on a'), REMINDERS),
  'alarm|alert|reminder',
].join('|');

/** How one wishes for a reminder, wherever in the sentence. */
export const WANT_REMINDER = crossed(
  "i want|i need|i'd like|i would like|i'd love|i'd want|we need|can i get|can i have|could i get|could i have|may i have|get me|let me have",
  `${crossed('a|an', REMINDERS)}|to be reminded|to get reminded|to be notified|reminding`,
);

/** Around a length: "give me a two hour warning", "a ten minute reminder". */
export const SO_LONG_BEFORE = [
  [
    'a|an|with a|with an|give me|give me a|give me an|set a|set me a|and a',
    `reminder|alert|notification|heads up|heads-up|warning|notice|${crossed("'s|'", 'warning|notice')}`,
  ],
  ['', 'reminder|warning|notification'],
] as const;
